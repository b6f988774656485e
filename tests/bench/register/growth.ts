import { addDays } from '../../../src/calendar/day.ts';
import { Register, type Store } from '../../../src/index.ts';
import { line } from '../figures.ts';
import { exponentOf } from '../growth/exponent.ts';
import { median } from '../median.ts';
import { clockAt } from './clock.ts';
import { inHaste, withFile } from './file.ts';
import { costOf } from './measure.ts';
import { idOf, populate, today } from './population.ts';

/** How often each thing is done for one figure. */
const times = 60;

/** What one thing costs in registers of several sizes, as the power with which that grows: 0 is what it costs whatever the size. */
export async function reportGrowth(sizes: readonly number[]): Promise<void> {
  const costs = new Map<string, number[]>();
  await withFile(async (path) => {
    const clock = clockAt(today, '12:00');
    const registerOf = (store: Store, atHand = 64) => new Register({ store, now: () => clock.now(), atHand });
    for (const [index, size] of sizes.entries()) {
      await inHaste(path, (store) => populate(registerOf(store), sizes[index - 1] ?? 0, size));
      await inHaste(path, async (store) => {
        // None is kept in memory: each is read and played anew, as in a large register.
        const tasks = tasksOn(store, registerOf(store, 0), size);
        for (const [what, task] of Object.entries(tasks)) {
          costs.set(what, [...(costs.get(what) ?? []), await costOfOne(task)]);
        }
      });
    }
  });
  for (const [what, figures] of costs) sayGrowth(what, sizes, figures);
}

function tasksOn(store: Store, register: Register, size: number): Record<string, (index: number) => Promise<unknown>> {
  let now = clockAt(today, '12:00').now();
  // What was taken on the last time is free again.
  const later = () => {
    now += 2;
    return now;
  };
  const tomorrow = clockAt(addDays(today, 1), '12:00').now();
  return {
    'a fact recorded, of any agreement': (index) =>
      register.record(anyOf(size, index), [communication], { by: 'bench' }),
    'the same, and the agreement brought up to date': async (index) => {
      await register.record(anyOf(size, index), [communication], { by: 'bench' });
      await register.settle(anyOf(size, index));
    },
    'which agreements are due': () => store.awake(tomorrow, 10),
    'notices taken on': () => store.lease({ by: 'bench', now: later(), length: 1, limit: 2 }),
    'the next instant': () => store.nextInstant(),
    'a page of the agenda': () => store.findLines({ from: today, to: addDays(today, 30), limit: 100 }),
  };
}

/** Facts that nobody refuses, in whichever state the first convention is. */
const communication = { fact: 'communication', on: addDays(today, -2) };

/** Agreements of the first convention from all over the register. */
function anyOf(size: number, index: number): string {
  return idOf(2 * Math.floor((((index * 0.618) % 1) * size) / 2));
}

async function costOfOne(task: (index: number) => Promise<unknown>): Promise<number> {
  const figures: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const cost = await costOf(async () => {
      for (let index = 0; index < times; index += 1) await task(index);
    });
    if (round > 0) figures.push(cost / times);
  }
  return median(figures);
}

function sayGrowth(what: string, sizes: readonly number[], costs: readonly number[]): void {
  const figures = sizes.map((size, index) => `${size}: ${(costs[index] as number).toFixed(2)} ms`).join(', ');
  line(what, `${figures}; power ${exponentOf(sizes, costs).toFixed(2)} (aim 0.2)`);
}
