import { describe, expect, test } from '@jest/globals';
import { tooManySteps } from '../../../src/engine/lifecycle/limit.ts';
import { Player, startOf } from '../../../src/engine/lifecycle/replay.ts';
import { timeline } from '../../../src/insight/agenda/timeline.ts';
import { timelineData } from '../../../src/render/timeline-json.ts';
import { renderTimeline } from '../../../src/render/timeline-text.ts';
import { bounds } from '../../../src/text/bounds.ts';
import { agreement } from '../../support/agreement.ts';
import { facts } from '../../support/first-convention.ts';

const compiled = agreement(
  'obligations:\n  daily: { title: Daily, party: a, nature: recurring, every: { period: P1D, beginning: term.start }, cite: { article: 1 } }',
);
const recorded = facts(compiled, 'signed 2024-01-01', 'performed:daily 2024-03-01');

describe('a run that is too long', () => {
  test('is played up to its limit, and says so', () => {
    const player = new Player(startOf(compiled), bounds.steps.most - 20);
    const steps = [...player.playDay(recorded.slice(0, 1)), ...player.reach('2024-12-31')];
    expect(steps).toHaveLength(20);
    expect(player.limit).toEqual(tooManySteps(player.state.day));
    expect(player.limit?.message.en).toContain('more than 200000 steps');
    // What comes after it is neither admitted nor refused.
    expect([...player.playDay(recorded.slice(1))]).toEqual([]);
    expect(player.refusals).toEqual([]);
  });

  test('is told with what can be done', () => {
    const { run: _, ...played } = timeline(compiled, recorded, '2024-01-05');
    const limited = { ...played, limit: tooManySteps('2024-01-05') } as ReturnType<typeof timeline>;
    expect(renderTimeline(limited, compiled, 'en')).toContain(
      'up to 5 January 2024 only: it has more than 200000 steps.',
    );
    expect(renderTimeline(limited, compiled, 'fr')).toContain('s’arrête au 5 janvier 2024');
    expect(timelineData(limited, compiled, 'en').limit).toMatchObject({ code: 'too-many-steps', on: '2024-01-05' });
  });
});
