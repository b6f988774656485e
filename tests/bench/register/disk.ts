import type { Store } from '../../../src/index.ts';

/** How long the disk takes for the smallest of writes, in milliseconds by the clock: nothing that waits for one is faster. */
export async function commitsOf(store: Store): Promise<string> {
  const times: number[] = [];
  for (let count = 0; count < 300; count += 1) {
    const start = performance.now();
    await store.keepConvention('bench', String(count));
    times.push(performance.now() - start);
  }
  const sorted = times.toSorted((a, b) => a - b);
  const [middle, p99, most] = [0.5, 0.99, 1].map((part) => sorted[Math.floor(part * (sorted.length - 1))] ?? 0);
  return `median ${middle?.toFixed(1)} ms, p99 ${p99?.toFixed(0)} ms, most ${most?.toFixed(0)} ms`;
}
