import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../src/calendar/day.ts';
import { toEpochDay } from '../../../src/calendar/epoch-day.ts';
import type { MachineEvent } from '../../../src/engine/chart/chart.ts';
import type { Compiled } from '../../../src/engine/lifecycle/compile.ts';
import { inOrder } from '../../../src/engine/lifecycle/facts/fact.ts';
import { plainStanding } from '../../../src/engine/lifecycle/state.ts';
import type { Snapshot } from '../../../src/engine/lifecycle/stepper.ts';
import { emptyRun, pack } from '../../../src/engine/table/pack.ts';
import { none, type PackedEvent } from '../../../src/engine/table/packed-run.ts';
import { scaled } from '../../../src/engine/table/scaled.ts';
import { TableStepper } from '../../../src/engine/table/step.ts';
import type { Table } from '../../../src/engine/table/table.ts';
import { readScenario } from '../../../src/insight/agenda/scenario.ts';
import { playedByTable, playedByXState, playerOf, unpacked, withoutTrifles } from '../../support/both-runners.ts';
import { assertLaw, isDeep, sample } from '../../support/deep.ts';
import { compiledConvention, factsOf, root } from '../../support/first-convention.ts';
import { dayAtRandom, factsAtRandom } from '../../support/random-facts.ts';

/** How many random walks of each kind. */
const walks = 3;
/** How many of the first states have every event tried in them. */
const firstStates = isDeep ? 100 : 4;

const ids = readdirSync(`${root}conventions`);

describe.each(ids)('the interpreter and the table of %s agree with XState', (id) => {
  const compiled = compiledConvention(id);

  test.each(readdirSync(`${root}conventions/${id}/scenarios`))('on the beginnings of %s', (name) => {
    const text = readFileSync(`${root}conventions/${id}/scenarios/${name}`, 'utf8');
    const { scenario } = readScenario(text, name, compiled);
    if (!scenario) throw new Error(`${name} has errors`);
    const { compiled: played, facts, until } = scenario;
    const player = playerOf(played);
    const ordered = inOrder(facts, played.facts);
    const beginnings = ordered.map((_, count) => ordered.slice(0, count));
    for (const beginning of [...sample(beginnings, { of: 12 }), ordered]) {
      expect(playedByTable(player, played, beginning, until)).toEqual(playedByXState(played, beginning, until));
    }
  });

  test('on random facts, in and out of order', () => {
    const player = playerOf(compiled);
    assertLaw(
      fc.property(factsAtRandom(compiled), fc.option(dayAtRandom, { nil: undefined }), (declared, until) => {
        const facts = factsOf(compiled, declared);
        expect(playedByTable(player, compiled, facts, until)).toEqual(playedByXState(compiled, facts, until));
      }),
      { numRuns: walks },
    );
  });

  test('on events at random, whether or not the calendar would ever tell them, step by step', () => {
    const { table } = playerOf(compiled).version;
    assertLaw(
      fc.property(fc.array(eventAtRandom(compiled, table), { minLength: 1, maxLength: 40 }), (events) => {
        const both = begin(compiled, table);
        // An observer asks whether something was noted today: no machine is ever told of a day that is over.
        const inDayOrder = [...events].sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
        for (const event of [...beginning, ...inDayOrder]) both.take(event);
      }),
      { numRuns: walks },
    );
  });

  test('on every event in each of the first states that can be reached', () => {
    const { table } = playerOf(compiled).version;
    const seen = new Set<string>();
    const paths: (readonly MachineEvent[])[] = [[]];
    for (let at = 0; at < Math.min(paths.length, firstStates); at += 1) {
      for (const type of table.events.all) {
        const both = begin(compiled, table);
        const path = [...(paths[at] ?? []), { type, on: addDays('2023-01-02', at), quantity: '1', name: 'x' }];
        for (const event of path) both.take(event);
        const key = JSON.stringify(both.snapshot.value);
        if (seen.has(key)) continue;
        seen.add(key);
        paths.push(path);
      }
    }
    expect(seen.size).toBeGreaterThan(1);
  });
});

/** The three runners, side by side: after each event they stand in the same states and remember the same. */
function begin(compiled: Compiled, table: Table) {
  const stepper = new TableStepper(table);
  let snapshot: Snapshot = compiled.stepper.start();
  let standing = compiled.interpreter.start();
  const run = emptyRun(table);
  pack(snapshot, table, run);
  return {
    get snapshot() {
      return snapshot;
    },
    take(event: MachineEvent): void {
      const after = compiled.stepper.next(snapshot, event);
      const stood = standing;
      standing = compiled.interpreter.next(stood, event);
      const taken = [standing !== stood, stepper.take(packedEvent(event, table), run)];
      expect([event.type, ...taken]).toEqual([event.type, after !== snapshot, after !== snapshot]);
      snapshot = after;
      expect(plainStanding(standing)).toEqual({ value: after.value, context: after.context });
      expect(unpacked(run, table)).toEqual({ value: after.value, context: withoutTrifles(after.context) });
    },
  };
}

function packedEvent({ type, on, by, component, quantity, name }: MachineEvent, table: Table): PackedEvent {
  return {
    index: table.events.find(type) ?? none,
    on: toEpochDay(on),
    today: toEpochDay(on),
    by: by === undefined ? none : (table.parties.find(by) ?? none),
    component: component === undefined ? none : (table.components.find(component) ?? none),
    quantity: scaled(quantity ?? '0') ?? 0,
    name: name ?? '',
  };
}

/** Whatever brings an agreement into force. */
const beginning = ['signed', 'notified', 'term.start'].map((type): MachineEvent => ({ type, on: '2022-11-01' }));

function eventAtRandom({ convention, facts }: Compiled, table: Table) {
  const components = [...facts.values()].flatMap((fact) => [...(fact.components?.keys() ?? [])]);
  return fc
    .record(
      {
        type: fc.constantFrom('signed', 'notified', ...table.events.all),
        on: dayAtRandom,
        by: fc.constantFrom(...convention.parties.keys()),
        component: fc.constantFrom('', ...components),
        quantity: fc.constantFrom('0.5', '1', '2.25', '8'),
        name: fc.constantFrom('A', 'B'),
      },
      { requiredKeys: ['type', 'on', 'quantity', 'name'] },
    )
    .map(({ component, ...event }): MachineEvent => (component ? { ...event, component } : event));
}
