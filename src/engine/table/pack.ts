import type { IsoDate } from '../../calendar/day.ts';
import { fromEpochDay, toEpochDay } from '../../calendar/epoch-day.ts';
import type { Context } from '../chart/chart.ts';
import type { Value } from '../lifecycle/machine.ts';
import type { Snapshot } from '../lifecycle/stepper.ts';
import { never, PackedLife } from './packed-life.ts';
import { scaled, unscaled } from './scaled.ts';
import type { Region, Table } from './table.ts';

/** A life for a table, in which nothing has happened yet. */
export function emptyLife({ moments, budgets, duties, roles, parties, regions, partCount }: Table): PackedLife {
  return new PackedLife({
    regions: regions.length,
    moments: moments.all.length,
    parts: partCount,
    budgets: budgets.all.length,
    duties: duties.all.length,
    roles: roles.all.length,
    parties: parties.all.length,
  });
}

/** Packs a snapshot into a life, whatever that was before. */
export function pack({ value, context }: Pick<Snapshot, 'value' | 'context'>, table: Table, life: PackedLife): void {
  const { moments, budgets, duties, roles, parties, parts, regions } = table;
  life.become(emptyLife(table));
  for (const [index, { path, states }] of regions.entries()) {
    life.states[index] = states.indexOf(stateAt(path, value as Value));
  }
  // What binds from the outset begins without a day.
  for (const [name, day] of present(context.moments)) life.moments[moments.number(name)] = toEpochDay(day);
  for (const [fact, recorded] of Object.entries(context.parts)) {
    const { first = 0, ids = [] } = parts.get(fact) ?? {};
    for (const [id, day] of Object.entries(recorded)) life.parts[first + ids.indexOf(id)] = toEpochDay(day);
  }
  for (const [budget, quantity] of Object.entries(context.used))
    life.used[budgets.number(budget)] = scaled(quantity) ?? 0;
  for (const [duty, days] of Object.entries(context.owed)) life.owed[duties.number(duty)] = days.map(toEpochDay);
  for (const [duty, count] of Object.entries(context.late)) life.late[duties.number(duty)] = count;
  for (const [role, holder] of Object.entries(context.holders)) life.holders[roles.number(role)] = holder;
  for (const [party, name] of Object.entries(context.names)) life.names[parties.number(party)] = name;
  life.renewals = context.renewals;
  life.agreed = context.agreed;
  life.frozen = context.frozen.map(({ suspension, from, to }) => ({
    suspension,
    from: toEpochDay(from),
    to: to === undefined ? never : toEpochDay(to),
  }));
}

export function stateAt([group, id]: Region['path'], value: Value): string {
  const found = value[group];
  return (typeof found === 'object' && id !== undefined ? found[id] : (found as string)) ?? '';
}

/** The states of a packed life, as XState writes them. */
export function unpackValue({ states }: PackedLife, { regions }: Table): Value {
  const value: Record<string, string | Record<string, string>> = {};
  for (const [index, { path, states: names }] of regions.entries()) {
    const [group, id] = path;
    const name = names[states[index] as number] ?? '';
    if (id === undefined) value[group] = name;
    else value[group] = { ...(value[group] as Record<string, string> | undefined), [id]: name };
  }
  return value as unknown as Value;
}

/** What a packed life remembers, as XState writes it; what has never been is left out. */
export function unpackContext(life: PackedLife, table: Table): Context {
  const { moments, budgets, duties, roles, parties } = table;
  const parts = [...table.parts].map(([fact, { first, ids }]) => {
    const days = ids.map((id, index) => [id, dayText(life.parts[first + index] as number)] as const);
    return [fact, recordOf(days)] as const;
  });
  return {
    moments: recordOf(moments.all.map((name, index) => [name, dayText(life.moments[index] as number)] as const)),
    parts: Object.fromEntries(parts.filter(([, recorded]) => Object.keys(recorded).length > 0)),
    used: Object.fromEntries(
      budgets.all.flatMap((name, index) => (life.used[index] ? [[name, unscaled(life.used[index])] as const] : [])),
    ),
    owed: Object.fromEntries(
      duties.all.flatMap((name, index) => {
        const days = life.owed[index] ?? [];
        return days.length > 0 ? [[name, days.map(fromEpochDay)] as const] : [];
      }),
    ),
    late: Object.fromEntries(
      duties.all.flatMap((name, index) => (life.late[index] ? [[name, life.late[index]] as const] : [])),
    ),
    renewals: life.renewals,
    agreed: life.agreed,
    frozen: unpackFrozen(life),
    holders: recordOf(roles.all.map((name, index) => [name, life.holders[index]] as const)),
    names: recordOf(parties.all.map((name, index) => [name, life.names[index]] as const)),
  };
}

export function unpackFrozen({ frozen }: PackedLife): Context['frozen'] {
  return frozen.map(({ suspension, from, to }) => ({
    suspension,
    from: fromEpochDay(from),
    ...(to !== never && { to: fromEpochDay(to) }),
  }));
}

export function dayText(day: number): IsoDate | undefined {
  return day === never ? undefined : fromEpochDay(day);
}

function present<T>(record: Readonly<Record<string, T | undefined>>): readonly (readonly [string, T])[] {
  return Object.entries(record).filter((member): member is [string, T] => member[1] !== undefined);
}

function recordOf<T>(members: readonly (readonly [string, T | undefined])[]): Record<string, T> {
  return Object.fromEntries(members.filter((member): member is [string, T] => member[1] !== undefined));
}
