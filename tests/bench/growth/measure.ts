import { processorTime } from '../figures.ts';
import { median } from '../median.ts';
import type { Operation, Work } from './operation.ts';
import type { Shape } from './shapes.ts';
import { Subject } from './subject.ts';

/** Milliseconds of the processor at each size. */
export interface Growth {
  readonly sizes: readonly number[];
  readonly costs: readonly number[];
}

/** How long one figure is to take at least, so that it means something, and one line at most, so that the table ends. */
const [least, most] = [2, 250];
const rounds = 3;

/** What takes longer than this is not tried at larger sizes: the table tells what it came to. */
const longest = 5000;

/** What an operation costs on a shape of each size, measured in turn, once all are warm. */
export async function growthOf(
  { prepare, per }: Operation,
  shape: Shape,
  sizes: readonly number[] = shape.sizes,
): Promise<Growth> {
  const works: (Repeated & { readonly per: number })[] = [];
  for (const size of sizes) {
    if ((works.at(-1)?.first ?? 0) > longest && works.length > 1) break;
    const subject = new Subject(shape, size);
    works.push({ ...(await repeated(await prepare(subject))), per: per?.(subject) ?? 1 });
  }
  const figures = works.map(({ first }) => [first]);
  const start = processorTime();
  for (let round = 0; round < rounds && (round < 1 || processorTime() - start < most); round += 1) {
    for (const [index, { work, times }] of works.entries()) {
      if (round === 0) figures[index] = [];
      figures[index]?.push((await costOf(work, times)) / times);
    }
  }
  return {
    sizes: sizes.slice(0, works.length),
    costs: figures.map((each, index) => median(each) / (works[index]?.per ?? 1)),
  };
}

interface Repeated {
  readonly work: Work;
  /** How often it is done for one figure. */
  readonly times: number;
  readonly first: number;
}

async function repeated(work: Work): Promise<Repeated> {
  const start = processorTime();
  let times = 0;
  while (times < 2 || (processorTime() - start < 2 * least && times < 1000)) {
    await work();
    times += 1;
  }
  const first = (processorTime() - start) / times;
  return { work, times: Math.max(1, Math.ceil(least / Math.max(first, 0.001))), first };
}

async function costOf(work: Work, times: number): Promise<number> {
  const start = processorTime();
  for (let count = 0; count < times; count += 1) await work();
  return processorTime() - start;
}
