import { runInNewContext } from 'node:vm';
import { describe, expect, test } from '@jest/globals';
import { build } from 'esbuild';
import { systemClock } from '../../../src/register/scheduler/clock.ts';
import { root } from '../../support/first-convention.ts';

/** The clock as it is where there is nothing of Node: what a runtime gives it, and what it asks of its timers. */
async function clockIn(globals: object) {
  const { outputFiles } = await build({
    stdin: { contents: "export { systemClock } from './src/register/scheduler/clock.ts'", resolveDir: root },
    bundle: true,
    format: 'iife',
    globalName: 'made',
    write: false,
  });
  const timers: { run: () => void; wait: number; cleared?: true }[] = [];
  const setTimeout = (run: () => void, wait: number): number => timers.push({ run, wait });
  const clearTimeout = (number: number): void => {
    const timer = timers[number - 1];
    if (timer) timer.cleared = true;
  };
  const code = `${outputFiles[0]?.text}; made.systemClock`;
  const clock = runInNewContext(code, { setTimeout, clearTimeout, ...globals }) as typeof systemClock;
  return { clock, timers };
}

const day = 86_400_000;

describe('where there is nothing of Node', () => {
  test('a timer is as long as it is to be, however long', async () => {
    const { clock, timers } = await clockIn({});
    let woken = 0;
    clock.wakeAfter(60 * day, async () => {
      woken += 1;
    });
    let waited = 0;
    for (let at = 0; at < timers.length; at += 1) {
      expect(timers[at]?.wait).toBeLessThan(2 ** 31);
      expect(woken).toBe(0);
      waited += timers[at]?.wait ?? 0;
      timers[at]?.run();
    }
    expect([waited, woken, timers.length]).toEqual([60 * day, 1, 3]);
  });

  test('it can be called off at any time', async () => {
    const { clock, timers } = await clockIn({});
    const cancel = clock.wakeAfter(60 * day, async () => {});
    timers[0]?.run();
    cancel();
    expect(timers.map(({ cleared = false }) => cleared)).toEqual([false, true]);
  });

  test('a pause waits for a message, or for a timer where there are none', async () => {
    const withMessages = await clockIn({ MessageChannel });
    await withMessages.clock.pause();
    expect(withMessages.timers).toHaveLength(0);
    const without = await clockIn({});
    const paused = without.clock.pause();
    without.timers[0]?.run();
    await paused;
    expect(without.timers).toHaveLength(1);
  });
});

test('in Node it wakes after its time, and keeps no process alive', async () => {
  const before = systemClock.now();
  await new Promise<void>((resolve) => {
    const alive = setInterval(() => {}, 1000);
    systemClock.wakeAfter(20, async () => {
      clearInterval(alive);
      resolve();
    });
  });
  expect(systemClock.now() - before).toBeGreaterThanOrEqual(15);
  await systemClock.pause();
});
