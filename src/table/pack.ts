import type { IsoDate } from '../calendar/day.ts';
import { fromEpochDay, toEpochDay } from '../calendar/epoch-day.ts';
import type { Context } from '../chart/chart.ts';
import type { Value } from '../lifecycle/machine.ts';
import type { Snapshot } from '../lifecycle/stepper.ts';
import { never, PackedLife } from './packed-life.ts';
import { unscaled } from './scaled.ts';
import type { Region, Table } from './table.ts';

/** Packs where a life begins: the states that XState starts with, when nothing has a day yet. */
export function packStart({ value }: Snapshot, table: Table, day: IsoDate): PackedLife {
  const { moments, budgets, duties, roles, parties, regions, partCount } = table;
  const life = new PackedLife({
    regions: regions.length,
    moments: moments.all.length,
    parts: partCount,
    budgets: budgets.all.length,
    duties: duties.all.length,
    roles: roles.all.length,
    parties: parties.all.length,
  });
  life.day = toEpochDay(day);
  for (const [index, { path, states }] of regions.entries())
    life.states[index] = states.indexOf(stateAt(path, value as Value));
  return life;
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
    return [fact, present(days)] as const;
  });
  return {
    moments: present(moments.all.map((name, index) => [name, dayText(life.moments[index] as number)] as const)),
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
    agreed: { renewals: 0 },
    frozen: unpackFrozen(life),
    holders: present(roles.all.map((name, index) => [name, life.holders[index]] as const)),
    names: present(parties.all.map((name, index) => [name, life.names[index]] as const)),
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

function present<T>(members: readonly (readonly [string, T | undefined])[]): Record<string, T> {
  return Object.fromEntries(members.filter((member): member is [string, T] => member[1] !== undefined));
}
