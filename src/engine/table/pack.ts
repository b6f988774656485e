import type { IsoDate } from '../../calendar/day.ts';
import { fromEpochDay, toEpochDay } from '../../calendar/epoch-day.ts';
import type { PlainContext } from '../chart/chart.ts';
import { member, membersOf } from '../chart/members.ts';
import { own } from '../lifecycle/context.ts';
import type { Value } from '../lifecycle/machine.ts';
import { noOccurrences } from '../lifecycle/occurrences/list.ts';
import type { Standing, States } from '../lifecycle/state.ts';
import { never, PackedRun } from './packed-run.ts';
import { scaled, unscaled } from './scaled.ts';
import type { Region, Table } from './table.ts';

/** A run for a table, in which nothing has happened yet. */
export function emptyRun({ moments, budgets, clauses, roles, parties, regions, partCount }: Table): PackedRun {
  return new PackedRun({
    regions: regions.length,
    moments: moments.all.length,
    parts: partCount,
    budgets: budgets.all.length,
    clauses: clauses.all.length,
    roles: roles.all.length,
    parties: parties.all.length,
  });
}

/** Packs a snapshot into a run, whatever that was before. */
export function pack({ value, context }: Standing, table: Table, run: PackedRun): void {
  const { moments, budgets, clauses, roles, parties, parts, regions } = table;
  run.become(emptyRun(table));
  for (const [index, { path, states }] of regions.entries()) {
    run.states[index] = states.indexOf(stateAt(path, value));
  }
  // What binds from the outset begins without a day.
  for (const [name, day] of membersOf(context.moments))
    if (day !== undefined) run.moments[moments.number(name)] = toEpochDay(day);
  for (const [fact, recorded] of membersOf(context.parts)) {
    const { first = 0, ids = [] } = parts.get(fact) ?? {};
    for (const [id, day] of Object.entries(recorded)) run.parts[first + ids.indexOf(id)] = toEpochDay(day);
  }
  for (const [budget, quantity] of membersOf(context.used)) run.used[budgets.number(budget)] = scaled(quantity) ?? 0;
  for (const [clause, list] of membersOf(context.occurrences)) run.occurrences[clauses.number(clause)] = list;
  for (const [role, holder] of membersOf(context.holders)) run.holders[roles.number(role)] = holder;
  for (const [party, name] of membersOf(context.names)) run.names[parties.number(party)] = name;
  run.renewals = context.renewals;
  run.agreed = context.agreed;
  run.frozen = context.frozen.map(({ from, to, ...suspended }) => ({
    ...suspended,
    from: toEpochDay(from),
    to: to === undefined ? never : toEpochDay(to),
  }));
}

export function stateAt([group, id]: Region['path'], value: States): string {
  const found = own(value, group);
  return (typeof found === 'object' ? member(found, id ?? '') : found) ?? '';
}

/** The states of a packed run, as XState writes them. */
export function unpackValue({ states }: PackedRun, { regions }: Table): Value {
  const value: Record<string, string | Record<string, string>> = {};
  for (const [index, { path, states: names }] of regions.entries()) {
    const [group, id] = path;
    const name = names[states[index] as number] ?? '';
    if (id === undefined) value[group] = name;
    else value[group] = { ...(own(value, group) as Record<string, string> | undefined), [id]: name };
  }
  return value as unknown as Value;
}

/** What a packed run remembers, as XState writes it; what has never been is left out. */
export function unpackContext(run: PackedRun, table: Table): PlainContext {
  const { moments, budgets, clauses, roles, parties } = table;
  const parts = [...table.parts].map(([fact, { first, ids }]) => {
    const days = ids.map((id, index) => [id, dayText(run.parts[first + index] as number)] as const);
    return [fact, recordOf(days)] as const;
  });
  return {
    moments: recordOf(moments.all.map((name, index) => [name, dayText(run.moments[index] as number)] as const)),
    parts: Object.fromEntries(parts.filter(([, recorded]) => Object.keys(recorded).length > 0)),
    used: Object.fromEntries(
      budgets.all.flatMap((name, index) => (run.used[index] ? [[name, unscaled(run.used[index])] as const] : [])),
    ),
    occurrences: Object.fromEntries(
      clauses.all.flatMap((name, index) => {
        const list = run.occurrences[index];
        return list && list !== noOccurrences ? [[name, list] as const] : [];
      }),
    ),
    renewals: run.renewals,
    agreed: run.agreed,
    frozen: unpackFrozen(run),
    holders: recordOf(roles.all.map((name, index) => [name, run.holders[index]] as const)),
    names: recordOf(parties.all.map((name, index) => [name, run.names[index]] as const)),
  };
}

export function unpackFrozen({ frozen }: PackedRun): PlainContext['frozen'] {
  return frozen.map(({ from, to, ...suspended }) => ({
    ...suspended,
    from: fromEpochDay(from),
    ...(to !== never && { to: fromEpochDay(to) }),
  }));
}

export function dayText(day: number): IsoDate | undefined {
  return day === never ? undefined : fromEpochDay(day);
}

function recordOf<T>(members: readonly (readonly [string, T | undefined])[]): Record<string, T> {
  return Object.fromEntries(members.filter((member): member is [string, T] => member[1] !== undefined));
}
