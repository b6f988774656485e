import { describe, expect, test } from '@jest/globals';
import { scheduleOf } from '../../../src/insight/schedule/schedule-of.ts';
import { renderTimelineHtml } from '../../../src/render/schedule/timeline-page.tsx';
import { expectAccessible, openPage } from '../../support/browser.ts';
import { isDeep } from '../../support/deep.ts';
import { scheduledOf } from '../../support/every-scenario.ts';

const pages = [
  ['a long list', 'cress-roumois-seine', 'a-completed', '2023-04-12'],
  ['an amendment', 'cress-roumois-seine', 'h-extension-in-time', '2024-01-10'],
  ['a refusal', 'cress-roumois-seine', 'd-cap-exceeded', '2023-08-01'],
] as const;

function pageOf(convention: string, id: string, today: (typeof pages)[number][3]): string {
  const scheduled = scheduledOf(convention, id);
  return renderTimelineHtml({
    schedule: scheduleOf(scheduled, today),
    timeline: scheduled.timeline,
    lang: 'fr',
    subtitle: id,
  });
}

describe.each(pages)('the page of a timeline with %s', (_what, convention, id, today) => {
  const html = pageOf(convention, id, today);

  test.each([[390, true] as const, ...(isDeep || id === 'a-completed' ? [[1280, false] as const] : [])])(
    'is accessible at a width of %d',
    async (width, dark) => {
      const page = await openPage({ width, at: { html }, dark });
      await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
      await expectAccessible(page);
    },
  );

  test('prints on A4 in landscape, with no picture cut', async () => {
    const page = await openPage({ width: 1280, at: { html } });
    await page.emulateMedia({ media: 'print' });
    // The sheet within its margins: 273 by 186 mm, at 96 pixels to the inch.
    await page.setViewportSize({ width: 1032, height: 703 });
    const sizes = await page.evaluate<readonly [number, number][]>(
      "[...document.querySelectorAll('.schedule .wide > svg')].map((one) => [one.getBoundingClientRect().right, one.getBoundingClientRect().height])",
    );
    expect(sizes.length).toBeGreaterThan(0);
    expect(sizes.filter(([right, height]) => right > 1032.5 || height > 703)).toEqual([]);
    const [content] = await page.evaluate<[number]>('[document.documentElement.scrollWidth]');
    expect(content).toBeLessThanOrEqual(1032);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf).toMatch(/\/MediaBox \[0 0 84\d(\.\d+)? 59\d(\.\d+)?\]/);
  });
});
