import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { assign, createActor, initialTransition, setup, toPromise, transition } from 'xstate';
import { amendedMachine, dueEvents, eventOfFact, type Output } from '../../../src/engine/index.ts';
import { hasEnded } from '../../../src/engine/lifecycle/dates/calendar-events.ts';
import { replay } from '../../../src/engine/lifecycle/replay.ts';
import { assertLaw, sample } from '../../support/deep.ts';
import { everyScenario, scenarioOf } from '../../support/every-scenario.ts';
import { compiledConvention } from '../../support/first-convention.ts';

const compiled = compiledConvention();
const day = (type: string, on: string, more: object = {}) => ({ type, on, ...more }) as never;

test.each(everyScenario)(
  '%s, %s: driven by the events that are due, XState ends where the timeline does',
  (id, name) => {
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
  },
);

test.each(sample(everyScenario, { of: 6 }))(
  '%s, %s: no day of the calendar comes after the machine is done',
  (id, name) => {
    const { compiled: first, facts, until } = scenarioOf(id, name);
    const { steps } = replay(first, facts, until);
    const late = steps.filter(({ before, fact }) => !fact && hasEnded(before) && before.snapshot.status === 'done');
    expect(late.map(({ event }) => event.type)).toEqual([]);
  },
);

test('a parent that invokes the machine hears how it ended, and the promise of an actor is kept', async () => {
  const parent = setup({
    types: { context: {} as { ended?: Output } },
    actors: { agreement: compiled.machine },
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
  const above = createActor(parent).start();
  const alone = createActor(compiled.machine).start();
  const settled = toPromise(alone);
  const { facts } = scenarioOf('cress-roumois-seine', 'a-completed');
  for (const { event } of replay(compiled, facts).steps) {
    expect(above.getSnapshot().status).toBe('active');
    above.getSnapshot().children.agreement?.send(event);
    alone.send(event);
  }
  const ended = { outcome: 'expired', lastDay: '2023-11-15' };
  expect(await settled).toEqual(ended);
  expect(above.getSnapshot()).toMatchObject({ status: 'done', context: { ended } });
});

test('the machine runs on after the end as long as something is owed, and is done once it is delivered', () => {
  const { facts, until } = scenarioOf('cress-roumois-seine', 'e-delivered-before-force');
  const { snapshot } = replay(compiled, facts, until).end;
  expect([snapshot.value.term, snapshot.status, snapshot.hasTag('open')]).toEqual(['expired', 'active', true]);
});

test('pure transitions go on from a machine that is done: a prohibition that binds indefinitely can be breached', () => {
  const { facts } = scenarioOf('cress-roumois-seine', 'a-completed');
  const { snapshot } = replay(compiled, facts).end;
  expect(snapshot.status).toBe('done');
  const breach = snapshot.machine.events.find(
    (type) => type.startsWith('breached:') && snapshot.can(day(type, '2025-01-01')),
  );
  const [after] = transition(compiled.machine, snapshot, day(breach ?? '', '2025-01-01'));
  expect(after.status).toBe('done');
  expect(after.context.moments).toHaveProperty([breach ?? ''], '2025-01-01');
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
    assertLaw(
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
