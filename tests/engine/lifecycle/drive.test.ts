import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { assign, createActor, initialTransition, setup, toPromise, transition } from 'xstate';
import { dueEvents, eventOfFact, amendedMachine, type ConventionMachine, type Output } from '../../../src/engine/index.ts';
import { replay } from '../../../src/engine/lifecycle/replay.ts';
import { everyScenario, scenarioOf } from '../../support/every-scenario.ts';
import { compiledConvention } from '../../support/first-convention.ts';

const compiled = compiledConvention();
const day = (type: string, on: string, more: object = {}) => ({ type, on, ...more }) as never;

/** The first convention from its signature to its end, by XState alone. */
function actorAtEnd() {
  const actor = createActor(compiled.machine).start();
  const reach = (until: `${number}-${number}-${number}`) => {
    for (const event of dueEvents(compiled, actor.getSnapshot(), until)) actor.send(event);
  };
  for (const [type, on] of [
    ['signed', '2022-11-10'],
    ['notified', '2022-11-15'],
  ] as const) {
    reach(on);
    actor.send(day(type, on));
    reach(on);
  }
  return { actor, reach };
}

test.each(everyScenario)('%s, %s: driven by the events that are due, XState ends where the timeline does', (id, name) => {
  const { compiled: first, facts, until } = scenarioOf(id, name);
  const run = replay(first, facts, until);
  let version = first;
  let [snapshot] = initialTransition(version.machine);
  const send = (event: never): void => {
    [snapshot] = transition(version.machine, snapshot, event);
    const amended = amendedMachine(version, snapshot, event);
    if (amended) ({ compiled: version, snapshot } = amended);
  };
  const reach = (last: never): void => {
    for (let due = dueEvents(version, snapshot, last); due.length > 0; due = dueEvents(version, snapshot, last)) {
      for (const event of due) send(event as never);
    }
  };
  for (const { fact, on } of run.steps) {
    if (!fact) continue;
    reach(on as never);
    const event = eventOfFact(version, snapshot, fact);
    expect(snapshot.can(event)).toBe(true);
    send(event as never);
    reach(on as never);
  }
  reach(run.until as never);
  const { value, context, status, output } = run.end.snapshot;
  expect({ value: snapshot.value, context: snapshot.context }).toEqual({ value, context });
  expect({ status: snapshot.status, output: snapshot.output }).toEqual({ status, output });
  expect(version.convention.version).toEqual(run.end.compiled.convention.version);
});

test.each(everyScenario)('%s, %s: no day of the calendar comes after the machine is done', (id, name) => {
  const { compiled: first, facts, until } = scenarioOf(id, name);
  const { steps } = replay(first, facts, until);
  const late = steps.filter(({ before, fact }) => !fact && before.snapshot.status === 'done');
  expect(late.map(({ event }) => event.type)).toEqual([]);
});

test('a parent that invokes the machine hears how it ended, and the promise of an actor is kept', async () => {
  const parent = setup({
    types: { context: {} as { ended?: Output } },
    actors: { agreement: compiled.machine as ConventionMachine },
  }).createMachine({
    context: {},
    initial: 'running',
    states: {
      running: {
        invoke: {
          id: 'agreement',
          src: 'agreement',
          onDone: { target: 'over', actions: assign({ ended: ({ event }) => event.output }) },
        },
      },
      over: { type: 'final' },
    },
  });
  const { actor: alone, reach } = actorAtEnd();
  const settled = toPromise(alone);
  const events: never[] = [];
  const above = createActor(parent).start();
  const child = above.getSnapshot().children.agreement;
  const send = (event: never) => {
    events.push(event);
    alone.send(event);
    child?.send(event);
  };
  for (const event of [day('signed', '2022-11-10'), day('notified', '2022-11-15')]) child?.send(event);
  expect(events).toEqual([]);
  for (const event of dueEvents(compiled, alone.getSnapshot(), '2023-11-20')) send(event as never);
  // What was to be done by the end and was not is still owed: the machine runs on.
  expect(alone.getSnapshot().status).toBe('active');
  expect(alone.getSnapshot().value.term).toBe('expired');
  const owed = Object.entries(alone.getSnapshot().value).flatMap(([group, states]) =>
    typeof states === 'object' ? Object.entries(states).map(([one, state]) => `${group}.${one} ${state}`) : [],
  );
  for (const line of owed.filter((one) => one.endsWith(' outstanding'))) {
    const [, group, one] = /^(\w+)\.(\S+) /.exec(line) as unknown as [string, string, string];
    send(day(`${group === 'deliverables' ? 'delivered' : 'performed'}:${one}`, '2023-12-01'));
  }
  reach('2030-01-01');
  expect(await settled).toEqual({ outcome: 'expired', lastDay: '2023-11-15' });
  expect(above.getSnapshot().status).toBe('done');
  expect(above.getSnapshot().context.ended).toEqual({ outcome: 'expired', lastDay: '2023-11-15' });
});

describe('an event without a day is not taken', () => {
  const machine = compiled.machine;
  const notEvents: readonly object[] = [
    { type: 'signed' },
    { type: 'signed', on: 'yesterday' },
    { type: 'signed', on: '2022-02-30' },
    { type: 'signed', on: new Date(0) },
    { type: 'signed', on: '2022-11-10', by: 7 },
    { type: 'worked:support', on: '2022-11-10', quantity: 1 },
  ];
  test.each(notEvents)('%j', (event) => {
    const actor = createActor(machine).start();
    const before = actor.getSnapshot();
    expect(before.can(event as never)).toBe(false);
    actor.send(event as never);
    expect(actor.getSnapshot()).toBe(before);
    expect(actor.getSnapshot().status).toBe('active');
    const standing = compiled.interpreter.start();
    expect(compiled.interpreter.next(standing, event as never)).toBe(standing);
  });

  test('whatever its members are', () => {
    const [initial] = initialTransition(machine);
    const anything = fc.record({ type: fc.constantFrom('signed', 'notified', 'term.over'), on: fc.anything() });
    fc.assert(
      fc.property(anything, (event) => {
        if (initial.can(event as never)) expect(event.on).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      }),
    );
  });

  test('nor with what a copy of the machine provides', () => {
    const [initial] = initialTransition(machine.provide({}));
    expect(initial.can(day('signed', '2022-11-10'))).toBe(true);
    expect(initial.can({ type: 'signed' } as never)).toBe(false);
  });
});
