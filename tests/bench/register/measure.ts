import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { processorTime } from '../figures.ts';

/** Milliseconds of the processor that some work takes. */
export async function costOf(work: () => Promise<unknown>): Promise<number> {
  const start = processorTime();
  await work();
  return processorTime() - start;
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
