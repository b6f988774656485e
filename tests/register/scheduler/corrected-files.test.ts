import { describe, expect, test } from '@jest/globals';
import { VirtualClock } from '../../../src/register/scheduler/clock.ts';
import type { Notice } from '../../../src/register/scheduler/notice.ts';
import { Scheduler } from '../../../src/register/scheduler/scheduler.ts';
import { MemoryStore } from '../../../src/register/store/memory.ts';
import { agreement } from '../../support/agreement.ts';
import { corrections, recorded } from '../../support/corrections.ts';

describe('a scheduler over a corrected file', () => {
  test.each(corrections.map((one) => [one.what, one] as const))(
    'goes on, and tells it once: %s',
    async (_what, one) => {
      const sent: Notice[] = [];
      const store = new MemoryStore(recorded);
      const clock = new VirtualClock(Date.parse('2023-06-01T08:00:00Z'));
      const compiled = agreement(one.clauses);
      const scheduler = new Scheduler({ compiled, store, clock, deliver: (notice) => void sent.push(notice) });
      await scheduler.tick();
      const told = sent.filter(({ type }) => type === 'conventio.notice.refused');
      expect(told.map(({ id, data }) => [id, 'code' in data && data.code])).toEqual(
        one.refused.map(([id, code]) => [`refused:${id}`, code]),
      );
      expect(await scheduler.record([{ fact: 'renamed:a', on: '2023-05-01', name: 'A and Co' }])).toMatchObject({
        status: 'recorded',
      });
      await scheduler.tick();
      expect(sent.filter(({ type }) => type === 'conventio.notice.refused')).toHaveLength(told.length);
    },
  );
});
