import { describe, expect, test } from '@jest/globals';
import { getShortestPaths } from '@xstate/graph';
import { createActor, initialTransition, transition } from 'xstate';
import { getShortestPaths as shortestPathsOfXState } from 'xstate/graph';
import type { ChartNode, MachineEvent } from '../../../src/engine/chart/chart.ts';
import { createMachine } from '../../../src/engine/lifecycle/machine.ts';
import { replay } from '../../../src/engine/lifecycle/replay.ts';
import { compiledConvention, compiledText, facts } from '../../support/first-convention.ts';

const compiled = compiledConvention();

describe('the machine of the first convention runs in XState alone', () => {
  const day = (type: string, on: MachineEvent['on'], more: Partial<MachineEvent> = {}): MachineEvent => ({
    type,
    on,
    ...more,
  });

  test('as an actor', () => {
    const actor = createActor(compiled.machine).start();
    actor.send(day('signed', '2022-11-10'));
    expect(actor.getSnapshot().value).toMatchObject({ term: 'signed', phases: { diagnostic: 'open' } });
    actor.send(day('notified', '2022-11-15'));
    expect(actor.getSnapshot().value).toMatchObject({ term: 'in-force', phases: { support: 'locked' } });
    actor.send(day('plpdma-validated', '2023-03-30'));
    actor.send(day('priorities-validated', '2023-03-30'));
    expect(actor.getSnapshot().value).toMatchObject({ phases: { support: 'open' } });
    actor.send(day('worked:support', '2023-04-12', { quantity: '7.5' }));
    actor.send(day('worked:support', '2023-04-13', { quantity: '0.6' }));
    expect(actor.getSnapshot().context.used).toEqual({ support: '7.5' });
    actor.send(day('term.over', '2023-11-16'));
    expect(actor.getSnapshot().value).toMatchObject({ term: 'expired', phases: { support: 'done' } });
  });

  test('as pure transitions, whose snapshots survive JSON', () => {
    let [snapshot] = initialTransition(compiled.machine);
    [snapshot] = transition(compiled.machine, snapshot, day('signed', '2022-11-10'));
    const { value, context } = JSON.parse(JSON.stringify(snapshot));
    const restored = compiled.machine.resolveState({ value, context });
    const [next] = transition(compiled.machine, restored, day('notified', '2022-11-15'));
    expect(next.value).toMatchObject({ term: 'in-force' });
  });

  test('from the committed JSON, which needs nothing but the names of its guards and actions', () => {
    const machine = createMachine(JSON.parse(JSON.stringify(compiled.chart)));
    const [initial] = initialTransition(machine);
    const [signed] = transition(machine, initial, day('signed', '2022-11-10'));
    expect(signed.value).toMatchObject({ term: 'signed' });
  });

  test('and it has no timers', () => {
    expect(JSON.stringify(compiled.chart)).not.toContain('"after"');
  });
});

test('a chart is JSON and nothing else', () => {
  expect(JSON.parse(JSON.stringify(compiled.chart))).toEqual(compiled.chart);
});

test('the stepper gives what transition() gives, at every step of a run', () => {
  const run = replay(
    compiled,
    facts(
      compiled,
      'signed 2022-11-10',
      'notified 2022-11-15',
      'communication 2022-12-01',
      'performed:credit-funders 2022-12-01',
      'plpdma-validated 2023-03-30',
      'priorities-validated 2023-03-30',
      'worked:support 2023-04-12 8',
      'revoked:plpdma-validated 2023-05-01',
    ),
  );
  let [snapshot] = initialTransition(compiled.machine);
  for (const step of run.steps) {
    [snapshot] = transition(compiled.machine, snapshot, step.event);
    expect({ value: snapshot.value, context: snapshot.context }).toEqual({
      value: step.after.snapshot.value,
      context: step.after.snapshot.context,
    });
  }
  expect(run.steps).toHaveLength(9);
});

/** Every leaf of a chart, as the path of its keys. */
function leaves(node: Pick<ChartNode, 'states'>, path: string[] = []): string[] {
  const children = Object.entries(node.states ?? {});
  if (children.length === 0) return [path.join('.')];
  return children.flatMap(([key, child]) => leaves(child, [...path, key]));
}

function leavesOf(value: unknown, path: string[] = []): string[] {
  if (typeof value === 'string') return [[...path, value].join('.')];
  return Object.entries(value as object).flatMap(([key, child]) => leavesOf(child, [...path, key]));
}

test('every state of a chart can be reached, as the graph package of XState finds', () => {
  const { machine, chart } = compiledText(`
conventio: 1
id: reachable
title: Small enough to walk whole
language: en
jurisdiction: FR
timeZone: Europe/Paris
parties: { a: { name: A }, b: { name: B } }
notification: { by: a, to: b, cite: { article: 1 } }
term:
  cite: { article: 1 }
  starts: { on: notified }
  ends: { on: 2024-12-31 }
milestones: { vote: { title: The vote, cite: { article: 2 } } }
phases:
  work:
    title: Work
    cite: { article: 2 }
    opens: { when: { all: [in-force, vote] } }
    budget: { unit: day, min: 1, max: 2 }
obligations:
  insure: { title: Insure, party: a, nature: once, due: { period: P1M, after: signed }, cite: { article: 3 } }
`);
  const on = '2023-01-01';
  const events: MachineEvent[] = [
    { type: 'signed', on, by: 'a' },
    { type: 'signed', on, by: 'b' },
    { type: 'notified', on },
    { type: 'vote', on },
    { type: 'revoked:vote', on },
    { type: 'worked:work', on, quantity: '1' },
    { type: 'performed:insure', on },
    { type: 'obligations.insure.overdue', on },
    { type: 'term.over', on },
  ];
  const paths = getShortestPaths(machine, { events, limit: 20_000 });
  // The package and what ships with XState are released apart: proofs may rely on either.
  const ways = (found: readonly { readonly steps: readonly { readonly event: object }[] }[]) =>
    found.map(({ steps }) => steps.map(({ event }) => event));
  expect(ways(paths)).toEqual(ways(shortestPathsOfXState(machine, { events, limit: 20_000 })));
  const reached = new Set(paths.flatMap(({ state }) => leavesOf(state.value)));
  const notOfThisTest = ['parties.a.succeeded', 'parties.b.succeeded'];
  expect(leaves(chart).filter((leaf) => !reached.has(leaf))).toEqual(notOfThisTest);
});
