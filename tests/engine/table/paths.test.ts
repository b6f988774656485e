import { readdirSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { toEpochDay } from '../../../src/calendar/epoch-day.ts';
import type { ChartTransition, MachineEvent } from '../../../src/engine/chart/chart.ts';
import type { Compiled } from '../../../src/engine/lifecycle/compile.ts';
import type { Fact } from '../../../src/engine/lifecycle/facts/fact.ts';
import { passes } from '../../../src/engine/lifecycle/guards.ts';
import { explainRefusal } from '../../../src/engine/lifecycle/refusals/refusal.ts';
import type { State } from '../../../src/engine/lifecycle/state.ts';
import { pack } from '../../../src/engine/table/pack.ts';
import { packFacts } from '../../../src/engine/table/packed-facts.ts';
import type { TablePlayer } from '../../../src/engine/table/table-player.ts';
import { waysToRecord } from '../../../src/insight/proof/machine/fact-alphabet.ts';
import { occurrenceFor } from '../../../src/insight/proof/machine/occurrence-events.ts';
import { isOfCalendar, type Region, regionsOf, stateIn } from '../../../src/insight/proof/machine/regions.ts';
import { playerOf, unpacked, withoutTrifles } from '../../support/both-runners.ts';
import { compiledConvention, root } from '../../support/first-convention.ts';
import { keptPaths } from '../../support/kept-paths.ts';

/**
 * The paths pass through every state and transition that can be reached; a deep run looks at all of them, any other at
 * one in six. Along each, both runners take the same steps; and in each state on them every event that the search knows
 * is tried: by whom, of what, as much. An event is tried once for all states in which the regions that know it, and the
 * guards that they ask, are the same: else a test would last for minutes. They agree on whether it is taken, on the state
 * after it, and on the refusal with its article.
 */
describe.each(readdirSync(`${root}conventions`))('the table of %s agrees with XState on its paths', (id) => {
  const compiled = compiledConvention(id);
  const player = playerOf(compiled);
  const regions = byEvent(compiled);

  test('step by step, and on every event in the states on them', () => {
    const tried = new Set<string>();
    for (const [before, event] of eventsAlong(id, compiled, regions)) {
      const key = lookOf(event, before, regions.get(event.type) ?? []);
      if (tried.has(key)) continue;
      tried.add(key);
      const [table, machine] = [byTable(player, before, event), byXState(before, event)];
      // Only what differs is worth the long look that tells where.
      if (!isDeepStrictEqual(table, machine)) expect(table).toEqual(machine);
    }
    expect(tried.size).toBeGreaterThan(regionsOf(compiled.chart).length);
  });
});

/** A region that knows an event, and what the event may do in each of its states. */
type Knowing = readonly [region: Region, transitions: Readonly<Record<string, readonly ChartTransition[]>>];

/** For each event the regions that know it: looking through a chart for each of a hundred thousand takes a minute. */
function byEvent({ chart }: Compiled): ReadonlyMap<string, readonly Knowing[]> {
  const known = new Map<string, Knowing[]>();
  for (const region of regionsOf(chart)) {
    const states = Object.entries(region.node.states ?? {});
    for (const type of new Set(states.flatMap(([, { on = {} }]) => Object.keys(on)))) {
      const transitions = Object.fromEntries(states.map(([state, { on }]) => [state, on?.[type] ?? []]));
      known.set(type, [...(known.get(type) ?? []), [region, transitions]]);
    }
  }
  return known;
}

/** The events of each path, and in each state on it that was not stood in yet every other one. */
function* eventsAlong(
  id: string,
  compiled: Compiled,
  known: ReturnType<typeof byEvent>,
): Generator<readonly [State, MachineEvent]> {
  const stood = new Set<string>();
  for (const { run } of keptPaths(id, compiled, 6)) {
    for (const { before, event } of run.steps) {
      if (before.compiled !== compiled) break;
      yield [before, event];
      const standing = standingOf(before);
      if (stood.has(standing)) continue;
      stood.add(standing);
      for (const other of eventsIn(before, event, known)) yield [before, other];
    }
  }
}

/** Everything that can be recorded or told in a state. */
function* eventsIn(
  { compiled, snapshot }: State,
  { on }: MachineEvent,
  known: ReturnType<typeof byEvent>,
): Generator<MachineEvent> {
  const { facts, convention } = compiled;
  for (const definition of facts.values()) {
    for (const event of waysToRecord(definition, snapshot.context, convention)) {
      yield { ...event, on };
      // Whoever may not record it, too.
      for (const by of convention.parties.keys()) yield { ...event, on, by };
    }
  }
  for (const type of known.keys()) {
    const occurrence = occurrenceFor(type, snapshot.context);
    if (isOfCalendar(type)) yield { type, on, ...(occurrence && { occurrence }) };
  }
}

/** A state without its days: what an event finds in it. */
function standingOf({ snapshot: { value, context } }: State): string {
  const { moments, parts, used, occurrences, renewals } = context;
  const counts = Object.entries(occurrences).map(([clause, { open, late }]) => [clause, open, late]);
  return JSON.stringify([value, Object.keys(moments), parts, used, counts, Math.min(renewals, 1)]);
}

/** The event, and all that the regions which know it can see of a state. */
function lookOf(event: MachineEvent, { snapshot: { value, context } }: State, regions: readonly Knowing[]): string {
  const { type, by = '', component = '', quantity = '' } = event;
  let look = `${type} ${by} ${component} ${quantity} ${stateIn(value, { group: 'term' })}`;
  for (const [region, transitions] of regions) {
    const state = stateIn(value, region) ?? '';
    look += ` ${state}`;
    for (const { guard } of transitions[state] ?? []) look += !guard || passes(guard, { context, event }) ? '+' : '-';
  }
  return look;
}

function byXState(state: State, event: MachineEvent) {
  const after = state.compiled.stepper.next(state.snapshot, event);
  const isTaken = after !== state.snapshot;
  return {
    event,
    isTaken,
    value: after.value,
    context: withoutTrifles(after.context),
    refusal: isTaken || isOfCalendar(event.type) ? undefined : reasonOf(state, event),
  };
}

function reasonOf(state: State, event: MachineEvent) {
  const { code, article } = explainRefusal(asFact(event), event, state);
  return { code, article };
}

function byTable({ version }: TablePlayer, { day, snapshot }: State, event: MachineEvent) {
  const { table, run, stepper } = version;
  pack(snapshot, table, run);
  run.day = toEpochDay(day);
  const { event: packed, reason } = admissionOf(version, event);
  packed.on = toEpochDay(event.on);
  packed.today = packed.on;
  const told = event.last === undefined ? packed : { ...packed, last: event.last };
  const isTaken = stepper.take(told, run);
  const refusal = isTaken || isOfCalendar(event.type) ? undefined : reason.answer(run, told);
  return { event, isTaken, ...unpacked(run, table), refusal };
}

function admissionOf(version: TablePlayer['version'], event: MachineEvent) {
  const packing = packFacts([asFact(event)], version.compiled);
  if (!packing.ok) throw new Error(packing.unsupported.reason.en);
  return version.admission(packing.facts[0] as Parameters<typeof version.admission>[0]);
}

function asFact({ type, occurrence, last: _last, ...event }: MachineEvent): Fact {
  return { ...event, id: type, fact: type, ...(occurrence !== undefined && { for: occurrence }) } as Fact;
}
