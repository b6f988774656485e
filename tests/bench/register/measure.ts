import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { processorTime } from '../figures.ts';

/** Milliseconds of the processor that some work takes. */
export async function costOf(work: () => Promise<unknown>): Promise<number> {
  return (await timesOf(work)).processor;
}

/** How long some work takes, in milliseconds. */
export interface Times {
  readonly processor: number;
  /** With what others on the machine do, and with waiting for the disk. */
  readonly clock: number;
}

export async function timesOf(work: () => Promise<unknown>): Promise<Times> {
  const [processor, clock] = [processorTime(), performance.now()];
  await work();
  return { processor: processorTime() - processor, clock: performance.now() - clock };
}

/** Bytes in use after a full collection. */
export function memory(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** A rate as people read it. */
export function rate(count: number, milliseconds: number): string {
  return Math.round((count * 1000) / milliseconds).toLocaleString('en');
}
