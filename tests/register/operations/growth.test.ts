import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { addDays } from '../../../src/calendar/day.ts';
import { Interpreter } from '../../../src/engine/lifecycle/interpreter.ts';
import { MemoryStore } from '../../../src/register/store/memory.ts';
import { isDeep } from '../../support/deep.ts';
import { addTo, type Desk, deskOn, recordIn, textWith } from '../../support/kept.ts';

/** What keeping costs is counted, not timed: the steps of runs, and what the store is asked. */
const steps = jest.spyOn(Interpreter.prototype, 'next');

afterEach(() => {
  steps.mockClear();
});

const years = (count: number) =>
  `{ starts: { on: signed }, ends: { period: P${count}Y, beginning: signed }, cite: { article: 1 } }`;
const halfYearly =
  'obligations: { report: { title: Report, party: a, nature: recurring, every: { cycle: half-year }, due: { period: P15D, after: cycle.end }, cite: { article: 2 } } }';

function countedStore(): { readonly store: MemoryStore; readonly asked: Map<string, number> } {
  const asked = new Map<string, number>();
  const store = new Proxy(new MemoryStore(), {
    get(target, name: string & keyof MemoryStore) {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function') return member;
      return (...given: unknown[]) => {
        asked.set(name, (asked.get(name) ?? 0) + 1);
        return Reflect.apply(member, target, given);
      };
    },
  });
  return { store, asked };
}

describe('case 45: a fact costs what it changes', () => {
  async function stepsOf(record: (desk: Desk) => Promise<unknown>): Promise<number> {
    const desk = deskOn('2024-06-01');
    await addTo(desk, { id: 'kept', text: textWith(event), since: '2023-01-01' });
    await recordIn(desk, 'kept', 'signed 2023-01-02');
    steps.mockClear();
    await record(desk);
    return steps.mock.calls.length;
  }
  const event = `events: { call: { title: Call, by: b, cite: { article: 2 } } }
obligations: { answer: { title: Answer, party: a, nature: on-event, event: call, due: { period: P10D, after: call }, cite: { article: 2 } } }`;
  const calls = Array.from({ length: isDeep ? 400 : 60 }, (_, index) => ({
    fact: 'call',
    on: addDays('2023-01-03', index),
    id: `call-${index}`,
  }));

  test('one by one, each fact takes the steps of its day, and not of those before it', async () => {
    const [together, apart] = [
      await stepsOf((desk) => recordIn(desk, 'kept', ...calls)),
      await stepsOf(async (desk) => {
        for (const call of calls) await recordIn(desk, 'kept', call);
      }),
    ];
    expect(together).toBeLessThan(5 * calls.length);
    expect(apart).toBeLessThan(20 * calls.length);
  });

  test('one more fact after ten years asks nothing about the notices of ten years', async () => {
    const { store, asked } = countedStore();
    const desk = deskOn('2023-01-02', { store });
    await addTo(desk, { id: 'kept', text: textWith(halfYearly, { term: years(20) }), since: '2023-01-01' });
    await recordIn(desk, 'kept', 'signed 2023-01-02');
    await desk.passTo('2033-01-02');
    expect(desk.arrived.length).toBeGreaterThan(35);
    asked.clear();
    steps.mockClear();
    await recordIn(desk, 'kept', { fact: 'performed:report', on: '2033-01-02', id: 'late' });
    await desk.keeper.tickThrough();
    expect([...asked.values()].reduce((sum, times) => sum + times, 0)).toBeLessThan(20);
    expect(steps.mock.calls.length).toBeLessThan(20);
    expect(desk.errors).toEqual([]);
  });
});

test('case 45: at midnight everything else has its turn between two agreements, and none is played anew', async () => {
  const { store, asked } = countedStore();
  const desk = deskOn('2023-01-02', { store });
  const count = isDeep ? 300 : 20;
  // No more than a register keeps at hand, in which nobody has to be read again.
  const text = textWith(halfYearly, { term: years(5) });
  for (let index = 0; index < count; index += 1) {
    await addTo(desk, { id: `kept-${index}`, text, since: '2023-01-01' });
    await recordIn(desk, `kept-${index}`, 'signed 2023-01-01');
  }
  await desk.passTo('2023-07-16');
  asked.clear();
  steps.mockClear();

  // What a pause lets through is tested with the clock of the machine (system-clock.test.ts).
  const pauses = jest.spyOn(desk.clock, 'pause');
  // In this night the first report becomes due, in all of them.
  await desk.tickOn('2023-07-17', '00:00');

  expect(asked.get('write')).toBe(count);
  expect(pauses.mock.calls.length).toBeGreaterThanOrEqual(count);
  if (!isDeep) expect(asked.get('journal') ?? 0).toBe(0);
  expect(steps.mock.calls.length).toBeLessThan(10 * count);
  expect(desk.errors).toEqual([]);
});
