import { describe, expect, test } from '@jest/globals';
import { parse, parseFragment } from 'parse5';
import { addDays, type IsoDate } from '../../../src/calendar/day.ts';
import { timeline } from '../../../src/insight/agenda/timeline.ts';
import { scheduleOf } from '../../../src/insight/schedule/schedule-of.ts';
import { renderTimelineMarkdown } from '../../../src/render/schedule/markdown.ts';
import { renderScheduleSvg } from '../../../src/render/schedule/svg.tsx';
import { renderTimelineHtml } from '../../../src/render/schedule/timeline-page.tsx';
import type { ShownTimeline } from '../../../src/render/schedule/told.ts';
import type { Lang } from '../../../src/text/text.ts';
import { everyScenario, scheduledOf } from '../../support/every-scenario.ts';
import { compiledText, facts, root } from '../../support/first-convention.ts';
import { expectGolden } from '../../support/golden.ts';

function shownOf(convention: string, id: string, lang: Lang, today?: IsoDate): ShownTimeline {
  const scheduled = scheduledOf(convention, id);
  return { schedule: scheduleOf(scheduled, today), timeline: scheduled.timeline, lang };
}

const forms = {
  html: renderTimelineHtml,
  svg: ({ schedule, lang }: ShownTimeline) => renderScheduleSvg(schedule, lang),
  md: renderTimelineMarkdown,
} as const;

/** What people see; `UPDATE=1 npm run jest tests/render/schedule` writes it anew, to be looked at. */
describe('reads as before', () => {
  test('the picture', () => {
    const shown = shownOf('cress-roumois-seine', 'a-completed', 'fr', '2023-02-01');
    expectGolden(`${root}tests/cases/schedules/a-completed.fr.svg`, forms.svg(shown));
  });

  test('the page as Markdown', () => {
    const shown = shownOf('cress-roumois-seine', 'h-extension-in-time', 'en');
    expectGolden(`${root}tests/cases/schedules/h-extension-in-time.en.md`, forms.md(shown));
  });
});

/** The words of markup that a reader sees, without its style sheets. */
function wordsOf(markup: string): string {
  return markup
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]+>/g, '\n')
    .replace(/&(amp|quot|#39|lt|gt);/g, ' ');
}

// Half of them in each language: what is said of one is said of all.
const inTurn = everyScenario.map(([convention, id], index) => [convention, id, index % 2 === 0 ? 'fr' : 'en'] as const);

test.each(inTurn)('%s, %s is told in words and days of %s', (convention, id, lang) => {
  const shown = shownOf(convention, id, lang);
  for (const [form, render] of Object.entries(forms)) {
    const words = wordsOf(render(shown));
    // A key of an occurrence may be a day; on the picture it stands in brackets.
    if (form === 'svg') expect(words.replace(/\[[^\]]*\]/g, '')).not.toMatch(/\d{4}-\d{2}-\d{2}/);
    expect(words).not.toMatch(/undefined|\[object|NaN|Infinity/);
  }
});

describe('nothing that a file says is markup', () => {
  const hostile = `</script><script>alert(1)</script><img src=x onerror=alert(2)>"'&amp; | *bold* [link](javascript:alert(3))`;
  const compiled = compiledText(`
conventio: 1
id: hostile
title: ${JSON.stringify(hostile)}
language: en
jurisdiction: FR
timeZone: Europe/Paris
parties: { a: { name: ${JSON.stringify(hostile)} }, b: { name: B } }
term: { starts: { on: signed }, ends: { after: signed, period: P12M } }
milestones: { vote: { title: ${JSON.stringify(hostile)} } }
phases: { work: { title: ${JSON.stringify(hostile)}, opens: { when: vote }, budget: { unit: ${JSON.stringify(hostile.slice(0, 30))}, min: 1, max: 2 } } }
deliverables: { report: { title: ${JSON.stringify(hostile)}, by: a, to: b, due: { after: signed, period: P1M } } }
`);
  const run = facts(compiled, 'signed 2026-01-01', 'vote 2026-03-01');
  const scheduled = { compiled, facts: run, timeline: timeline(compiled, run) };
  const shown: ShownTimeline = {
    schedule: scheduleOf(scheduled, '2026-04-01'),
    timeline: scheduled.timeline,
    lang: 'en',
    subtitle: hostile,
  };

  test('on the page and in the picture', () => {
    for (const markup of [forms.html(shown), forms.svg(shown)]) {
      expect(markup).not.toMatch(/<script|<img|<a /);
    }
    expect(namesIn(parse(forms.html(shown)))).not.toContain('script');
    expect(namesIn(parseFragment(forms.svg(shown)))).not.toContain('img');
  });

  test('in Markdown', () => {
    const markdown = forms.md(shown);
    expect(markdown).not.toMatch(/(?<!\\)<img|(?<!\\)\[link/);
    // A cell stays one cell.
    const row = markdown.split('\n').find((line) => line.includes('reached'));
    expect(row?.match(/(?<!\\)\|/g)).toHaveLength(4);
  });
});

function namesIn(node: object): readonly string[] {
  const { nodeName = '', childNodes = [] } = node as { nodeName?: string; childNodes?: readonly object[] };
  return [nodeName, ...childNodes.flatMap(namesIn)];
}

describe('whatever the agreement', () => {
  const withTerm = (term: string, more = '') =>
    compiledText(`
conventio: 1
id: odd
title: An odd agreement
language: en
jurisdiction: FR
timeZone: Europe/Paris
parties: { a: { name: A }, b: { name: B } }
${term}
${more}
`);

  const shownFrom = (compiled: ReturnType<typeof withTerm>, lines: readonly string[], today?: IsoDate) => {
    const run = facts(compiled, ...lines);
    const scheduled = { compiled, facts: run, timeline: timeline(compiled, run) };
    return { schedule: scheduleOf(scheduled, today), timeline: scheduled.timeline, lang: 'en' as const };
  };

  const yearly = withTerm('term: { starts: { on: signed }, ends: { after: signed, period: P12M } }');

  test('nothing signed and no day that is today: it says so', () => {
    const shown = shownFrom(yearly, []);
    expect(shown.schedule.stretch).toBeUndefined();
    for (const render of Object.values(forms))
      expect(render(shown)).toMatch(/(date of this agreement is known|no date is known)/);
  });

  test('nothing signed: a year from today', () => {
    const { schedule } = shownFrom(yearly, [], '2026-05-20');
    expect(schedule.stretch).toEqual({ from: '2026-05-01', to: '2027-05-31', goesOn: false });
  });

  test('ninety-nine years show a year, and that it goes on', () => {
    const lease = withTerm('term: { starts: { on: signed }, ends: { after: signed, period: P99Y } }');
    const shown = shownFrom(lease, ['signed 2026-02-28'], '2026-05-20');
    expect(shown.schedule.stretch).toEqual({ from: '2026-02-01', to: '2027-05-31', goesOn: true });
    expect(forms.svg(shown)).toContain('to 28 Feb 2125');
  });

  test('four hundred facts stay one line of strokes, and one file of moderate size', () => {
    const busy = withTerm(
      'term: { starts: { on: signed }, ends: { after: signed, period: P3Y } }',
      'events: { call: { title: A call } }',
    );
    const calls = Array.from({ length: 400 }, (_, index) => `call ${addDays('2026-01-01', 2 * index)}`);
    const shown = shownFrom(busy, ['signed 2026-01-01', ...calls], '2027-01-01');
    const svg = forms.svg(shown);
    expect(svg).toContain('sch-stroke');
    expect(svg.length).toBeLessThan(120_000);
  });
});
