import { afterEach, expect, jest, test } from '@jest/globals';
import { Client } from '../../../src/surfaces/playground/browser/client.ts';
import { bounds } from '../../../src/text/bounds.ts';

afterEach(() => {
  jest.useRealTimers();
});

test('an answer that does not come is given up, and its worker with it', async () => {
  jest.useFakeTimers();
  const started: { terminated: boolean }[] = [];
  const start = (): Worker => {
    const worker = {
      terminated: false,
      onmessage: null,
      postMessage() {},
      terminate: () => (worker.terminated = true),
    };
    started.push(worker);
    return worker as unknown as Worker;
  };
  Object.assign(globalThis, { window: globalThis });
  const client = new Client(start);
  const asked = client.ask('look', { session: { text: '', facts: [] }, lang: 'en' }).catch((error: unknown) => error);
  jest.advanceTimersByTime(bounds.playgroundTime.most - 1);
  expect(started.map(({ terminated }) => terminated)).toEqual([false]);
  jest.advanceTimersByTime(1);
  expect(started.map(({ terminated }) => terminated)).toEqual([true, false]);
  expect(await asked).toMatchObject({ why: 'too-long' });
});
