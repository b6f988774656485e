import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { processorTime } from '../figures.ts';

/**
 * How long others in the process wait for their turn while something is done: by the clock, with the disk and whoever else
 * is on the machine, and as the time of the processor that passes between two turns, which is our own part of it.
 */
export class LoopDelay {
  readonly #histogram: IntervalHistogram = monitorEventLoopDelay({ resolution: 1 });
  readonly #ours: number[] = [];

  async during(work: () => Promise<unknown>): Promise<void> {
    this.#histogram.enable();
    // It counts from its first tick on, and nothing before its last.
    await wait(5);
    const stop = this.#watch();
    await work();
    await wait(5);
    stop();
    this.#histogram.disable();
  }

  /** In milliseconds. */
  toString(): string {
    const clock = [this.#histogram.percentile(99), this.#histogram.max].map((each) => each / 1e6);
    const sorted = this.#ours.toSorted((a, b) => a - b);
    const ours = [sorted[Math.floor(0.99 * (sorted.length - 1))] ?? 0, sorted.at(-1) ?? 0];
    return `${pair(ours)} of the processor, ${pair(clock)} by the clock`;
  }

  #watch(): () => void {
    let last = processorTime();
    let timer: NodeJS.Timeout;
    const tick = (): void => {
      const now = processorTime();
      this.#ours.push(now - last);
      last = now;
      timer = setTimeout(tick, 1);
    };
    timer = setTimeout(tick, 1);
    return () => {
      clearTimeout(timer);
    };
  }
}

function pair(figures: readonly number[]): string {
  const [p99, most] = figures.map((each) => each.toFixed(0));
  return `p99 ${p99} ms and most ${most} ms`;
}
