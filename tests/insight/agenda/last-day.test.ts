import { describe, expect, test } from '@jest/globals';
import type { IsoDate } from '../../../src/calendar/day.ts';
import type { Compiled } from '../../../src/engine/lifecycle/compile.ts';
import { lastDayOf } from '../../../src/insight/agenda/last-day.ts';
import { summarise } from '../../../src/insight/agenda/summary.ts';
import { agenda, timeline } from '../../../src/insight/agenda/timeline.ts';
import { why } from '../../../src/insight/agenda/why.ts';
import { explain } from '../../../src/insight/explain/explain.ts';
import { renderExplanationMarkdown } from '../../../src/render/explain/markdown.ts';
import { renderTimeline } from '../../../src/render/timeline-text.ts';
import { renderWhy } from '../../../src/render/why.ts';
import { agreement } from '../../support/agreement.ts';
import { facts } from '../../support/first-convention.ts';

const tacit = agreement(
  'terminations: { freely: { title: With notice, ground: convenience, effective: { period: P1M, after: terminated:freely }, cite: { article: 8 } } }\n' +
    'suspensions: { works: { title: Works, clock: freeze, cite: { article: 9 } } }\n',
  {
    term: '{ starts: { on: signed }, ends: { period: P3Y, beginning: signed }, renewal: { mode: tacit, period: P1Y, times: 2, unlessDeclined: { period: P3M, before: term.end }, cite: { article: 2 } }, cite: { article: 1 } }',
  },
);
const express = agreement('', {
  term: '{ starts: { on: signed }, ends: { period: P1Y, beginning: signed }, renewal: { mode: express, period: P1Y, times: 1, cite: { article: 2 } }, cite: { article: 1 } }',
});
const endless = agreement(
  'obligations: { report: { title: Report, party: a, nature: recurring, every: { cycle: quarter }, cite: { article: 3 } } }\n',
  { term: '{ starts: { on: signed }, ends: never, cite: { article: 1 } }' },
);

/** What each of the three says of the last day, by the same facts up to the same day, or to the last fact. */
function told(compiled: Compiled, lines: readonly string[], until?: IsoDate) {
  const recorded = facts(compiled, ...lines);
  const played = timeline(compiled, recorded, until);
  const explained = why(played, 'term.end');
  if (!('path' in explained)) throw new Error('term.end is known to all');
  const restated = explain(compiled, { facts: recorded, ...(until && { on: until }) });
  const section = restated.sections.find(({ id }) => id === 'term');
  const passages = section?.groups.flatMap((group) => group.passages) ?? [];
  const sentences = passages.flatMap((passage) => passage.sentences.map(({ text }) => text.en));
  return {
    why: explained,
    whyText: renderWhy(explained, compiled, 'en'),
    simulate: lastDayOf(played),
    simulateText: renderTimeline(played, compiled, 'en'),
    sentences,
    page: renderExplanationMarkdown(restated, 'en'),
    summary: summarise(played.state),
  };
}

const signed = 'signed 2021-06-25';

describe('three questions about the last day have one answer', () => {
  // Three years beginning on 25 June 2021 end on 24 June 2024.
  test.each([
    [
      'by the last fact',
      [signed],
      undefined,
      '2024-06-24',
      0,
      'No renewal so far. The agreement is renewed for 12 months unless notice of non-renewal is given by 24 March 2024.',
    ],
    [
      'the day after the last to decline',
      [signed],
      '2024-03-25',
      '2024-06-24',
      0,
      'No renewal so far. The agreement is renewed for 12 months: it is too late to give notice of non-renewal.',
    ],
    [
      'once renewed',
      [signed],
      '2024-06-25',
      '2025-06-24',
      1,
      '1 renewal so far. The agreement is renewed for 12 months unless notice of non-renewal is given by 24 March 2025.',
    ],
    [
      'once renewed for the last time',
      [signed],
      '2025-08-01',
      '2026-06-24',
      2,
      '2 renewals so far. No further renewal is possible.',
    ],
    [
      'once declined',
      [signed, 'declined 2024-01-10'],
      undefined,
      '2024-06-24',
      0,
      'No renewal so far. Notice of non-renewal has been given.',
    ],
    [
      'ended early',
      [signed, 'terminated:freely 2022-01-10'],
      undefined,
      '2022-02-10',
      0,
      'No renewal so far. The agreement ends early and is not renewed.',
    ],
    [
      'renewed, then ended early',
      [signed, 'terminated:freely 2024-08-31'],
      undefined,
      '2024-09-30',
      1,
      '1 renewal so far. The agreement ends early and is not renewed.',
    ],
  ] as const)('%s', (_what, lines, until, day, renewals, remark) => {
    const { why: explained, simulate, sentences, summary } = told(tacit, lines, until);
    expect(explained).toMatchObject({ dated: { date: day }, renewals });
    expect(simulate).toMatchObject({ dated: { date: day }, renewals });
    expect(explained.remarks?.map(({ en }) => en)).toEqual([remark]);
    expect(simulate.remarks.map(({ en }) => en)).toEqual([remark]);
    expect(sentences).toContain(remark);
    if (until) expect(summary.term).toMatchObject({ lastDay: day, renewals });
  });

  test('what is played on beyond the facts says how many renewals it takes for granted', () => {
    const { simulate, simulateText } = told(tacit, [signed]);
    expect(simulate).toMatchObject({ renewals: 0, assumed: 2, playedTo: { date: '2026-06-24' } });
    expect(simulateText).toContain('According to the facts up to 25 June 2021, the last day is 24 June 2024.');
    expect(simulateText.replace(/\s+/g, ' ')).toContain(
      'What follows assumes that nobody gives notice of non-renewal: 2 renewals more, with 24 June 2026 as the last day.',
    );
  });

  test.each([
    [
      'not yet renewed',
      [signed],
      '2022-06-24',
      'No renewal so far. The agreement is renewed for 12 months only if the parties expressly agree by 24 June 2022.',
    ],
    ['renewed', [signed, 'renewed 2022-05-01'], '2023-06-24', '1 renewal so far. No further renewal is possible.'],
  ] as const)('an express renewal: %s', (_what, lines, day, remark) => {
    const { why: explained, sentences } = told(express, lines);
    expect(explained).toMatchObject({ dated: { date: day } });
    expect(sentences).toContain(remark);
  });
});

describe('“explain” tells the end that was agreed, then what has moved it', () => {
  test.each([
    ['nothing', [signed], undefined, []],
    ['renewals', [signed], '2025-08-01', ['The agreement has since been renewed twice, until 24 June 2026.']],
    [
      'an early end',
      [signed, 'terminated:freely 2022-01-10'],
      undefined,
      ['The agreement ends early, under “With notice”. Its last day is 10 February 2022.'],
    ],
    [
      'a suspension',
      [signed, 'suspended:works 2022-01-10', 'resumed:works 2022-01-20'],
      undefined,
      ['The suspension has moved that day by 10 days, to 4 July 2024.'],
    ],
    [
      'a suspension, a renewal and an early end',
      [signed, 'suspended:works 2022-01-10', 'resumed:works 2022-01-20', 'terminated:freely 2024-08-31'],
      undefined,
      [
        'The suspension has moved that day by 10 days, to 4 July 2024.',
        'The agreement has since been renewed once, until 4 July 2025.',
        'The agreement ends early, under “With notice”. Its last day is 30 September 2024.',
      ],
    ],
  ] as const)('%s', (_what, lines, until, expected) => {
    const { sentences, page } = told(tacit, lines, until);
    expect(page).toMatch(/The agreement (ends|lasts) .*three years.*, that is until 24 June 2024/);
    expect(sentences.some((sentence) => /three years/.test(sentence) && !sentence.includes('24 June 2024'))).toBe(
      false,
    );
    expect(
      sentences.filter((sentence) =>
        /^(The suspension has moved|The agreement has since been|The agreement ends early)/.test(sentence),
      ),
    ).toEqual(expected);
  });
});

describe('an agreement without end', () => {
  test('has no end, which is not one that is not known yet', () => {
    const { whyText, simulateText, page } = told(endless, [signed]);
    for (const text of [whyText, simulateText, page]) {
      expect(text).toContain('The agreement has no last day: it is concluded for an indefinite term.');
      expect(text).not.toContain('Not known yet');
    }
    expect(simulateText).toContain('Shown up to 25 June 2022; ask for a later day to see more.');
  });

  test.each([
    [
      'a year ahead where nobody says',
      '2023-01-01',
      undefined,
      ['2023-03-31', '2023-06-30', '2023-09-30', '2023-12-31'],
    ],
    ['so many days ahead', '2023-01-01', 100, ['2023-03-31']],
    ['up to the last of them', '2023-03-01', 30, ['2023-03-31']],
    ['and not beyond', '2023-03-01', 29, []],
    ['years after its last fact', '2041-01-01', 90, ['2041-03-31']],
  ] as const)('its agenda looks %s', (_what, after, days, expected) => {
    const recorded = facts(endless, signed);
    const due = agenda(endless, recorded, after, days).filter(({ kind }) => kind === 'due');
    expect(due.map(({ date }) => date)).toEqual(expected);
  });
});
