import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Chart } from '../../../src/engine/chart/chart.ts';
import { compileTable } from '../../../src/engine/table/compile-table.ts';
import { compiledConvention, root } from '../../support/first-convention.ts';

const { chart, convention } = compiledConvention();
const parties = [...convention.parties.keys()];

/** A chart of one region with two states, with something else in it. */
function chartWith(open: object, more: object = {}): Chart {
  const gate = { initial: 'shut', states: { shut: {}, open }, ...more };
  return { ...chart, states: { phases: { type: 'parallel', states: { gate } } } } as Chart;
}

const hold = (condition: unknown) => ({ type: 'holds', params: { condition } });

test.each(readdirSync(`${root}conventions`))('the whole chart of %s is a table', (id) => {
  const compiled = compiledConvention(id);
  expect(compileTable(compiled.chart, [...compiled.convention.parties.keys()])).toMatchObject({ ok: true });
});

describe('what a table can’t run is refused, with its place', () => {
  test.each<[string, Chart, string]>([
    ['a timer', chartWith({ after: { 1000: 'shut' } }), '“after” in “phases.gate.open”'],
    ['states in a state', chartWith({ initial: 'a', states: { a: {} } }), '“states” in “phases.gate.open”'],
    ['an exit action', chartWith({ exit: [] }), '“exit” in “phases.gate.open”'],
    ['an event of a whole region', chartWith({}, { on: { signed: [] } }), '“on” in “phases.gate”'],
    ['any event', chartWith({ on: { '*': [{ target: 'shut' }] } }), '“shut” in “phases.gate.open”'],
    ['a target elsewhere', chartWith({ on: { signed: [{ target: '#other' }] } }), '“#other” in “phases.gate.open”'],
    [
      'a transition that enters its state again',
      chartWith({ on: { signed: [{ target: 'open', reenter: true }] } }),
      '“reenter” in “phases.gate.open”',
    ],
    [
      'an unknown guard',
      chartWith({ on: { signed: [{ guard: { type: 'moonlight', params: {} } }] } }),
      '“moonlight” in “phases.gate.open”',
    ],
    [
      'an unknown action',
      chartWith({ on: { signed: [{ actions: [{ type: 'sing', params: {} }] }] } }),
      '“sing” in “phases.gate.open”',
    ],
    [
      'a guard about an event where none is needed',
      chartWith({ always: [{ target: 'shut', guard: { type: 'recordedBy', params: { parties } } }] }),
      '“recordedBy” in “phases.gate.open”',
    ],
    [
      'a quantity beyond four decimals',
      chartWith({ always: [{ target: 'shut', guard: hold({ budget: 'gate', reaches: '0.00001' }) }] }),
      '“holds” in “phases.gate.open”',
    ],
    [
      'two regions that write one moment',
      {
        ...chart,
        states: {
          ...chart.states,
          another: { initial: 'a', states: { a: { entry: [{ type: 'come', params: { moment: 'in-force' } }] } } },
        },
      },
      '“in-force” in “another.a”',
    ],
  ])('%s', (_what, odd, said) => {
    const reading = compileTable(odd, parties);
    expect(reading.ok ? [] : reading.unsupported.map(({ reason }) => reason.en).join('\n')).toContain(said);
  });
});
