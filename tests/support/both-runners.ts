import { expect } from '@jest/globals';
import type { IsoDate } from '../../src/calendar/day.ts';
import { fromEpochDay, toEpochDay } from '../../src/calendar/epoch-day.ts';
import type { PlainContext } from '../../src/engine/chart/chart.ts';
import type { Compiled } from '../../src/engine/lifecycle/compile.ts';
import type { Fact } from '../../src/engine/lifecycle/facts/fact.ts';
import { replay } from '../../src/engine/lifecycle/replay.ts';
import { unpackContext, unpackValue } from '../../src/engine/table/pack.ts';
import { packFacts } from '../../src/engine/table/packed-facts.ts';
import type { PackedRun } from '../../src/engine/table/packed-run.ts';
import type { Table } from '../../src/engine/table/table.ts';
import { type TablePlayer, tablePlayer } from '../../src/engine/table/table-player.ts';
import { outcomeOf } from '../../src/insight/agenda/summary.ts';

/** A player of a convention that a table can run. */
export function playerOf(compiled: Compiled): TablePlayer {
  const reading = tablePlayer(compiled);
  if (!reading.ok) throw new Error(reading.unsupported.map(({ reason }) => reason.en).join('\n'));
  return reading.player;
}

/** What XState makes of a run: states, memory, refusals, last day and outcome. */
export function playedByXState(compiled: Compiled, facts: readonly Fact[], until?: IsoDate) {
  const { end, refusals, until: last } = replay(compiled, facts, until);
  const { value, context } = end.snapshot;
  return {
    value,
    context: withoutTrifles(context),
    day: end.day,
    last,
    outcome: outcomeOf(end),
    refusals: refusals.map(({ fact, code, article }) => `${fact.id} ${code} ${article}`),
  };
}

/** The same by the table. */
export function playedByTable(player: TablePlayer, compiled: Compiled, facts: readonly Fact[], until?: IsoDate) {
  const packing = packFacts(facts, compiled);
  if (!packing.ok) throw new Error(packing.unsupported.reason.en);
  const days = facts.map(({ on }) => toEpochDay(on));
  const last = player.play(packing.facts, days, until && toEpochDay(until));
  expect(player.unsupported).toBeUndefined();
  const { run, table } = player.version;
  return {
    ...unpacked(run, table),
    day: fromEpochDay(run.day),
    last: fromEpochDay(last),
    outcome: player.question(outcomeOf)(),
    refusals: player.refusals.map(({ fact, code, article }) => `${facts[fact]?.id} ${code} ${article}`),
  };
}

export function unpacked(run: PackedRun, table: Table) {
  return { value: unpackValue(run, table), context: withoutTrifles(unpackContext(run, table)) };
}

/** What was never there, and what was there and is used up, are the same to every rule. */
export function withoutTrifles(context: PlainContext): PlainContext {
  const kept = <T>(record: Readonly<Record<string, T>>, isTrifle: (value: T) => boolean): Record<string, T> =>
    Object.fromEntries(Object.entries(record).filter(([, value]) => !isTrifle(value)));
  return {
    ...context,
    moments: kept(context.moments, (day) => day === undefined),
    occurrences: kept(context.occurrences, ({ pages, advances }) => pages.length + advances.length === 0),
  };
}
