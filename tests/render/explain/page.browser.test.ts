import { expect, test } from '@jest/globals';
import { explain } from '../../../src/insight/explain/explain.ts';
import { renderExplanationHtml } from '../../../src/render/explain/html.tsx';
import { expectAccessible, openPage } from '../../support/browser.ts';
import { compiledConvention } from '../../support/first-convention.ts';
import { nasty } from '../../support/nasty.ts';

/** What a secretariat attaches: read on a desk and on a phone, light and dark, in either language, and printed. */
const page = (lang: 'en' | 'fr') => renderExplanationHtml(explain(compiledConvention()), lang);

test.each([
  [1280, false, 'fr'],
  [390, false, 'fr'],
  [1280, true, 'en'],
] as const)('a restatement reads well at a width of %d, dark: %s, in “%s”', async (width, dark, lang) => {
  const shown = await openPage({ width, at: { html: page(lang) }, dark, js: false });
  await expectAccessible(shown);
  expect(await widthOf(shown)).toBeLessThanOrEqual(width);
});

test('words of any length stay on the page of a phone', async () => {
  const hostile = nasty['hostile titles'];
  if (!hostile) throw new Error('no hostile titles');
  const shown = await openPage({ width: 390, at: { html: renderExplanationHtml(explain(hostile), 'fr') } });
  expect(await widthOf(shown)).toBeLessThanOrEqual(390);
});

test('on paper the articles stand in the margin, and nothing is cut off', async () => {
  const shown = await openPage({ width: 1280, at: { html: page('fr') } });
  await shown.emulateMedia({ media: 'print' });
  // A4 less the margins of the page, at 96 pixels an inch.
  await shown.setViewportSize({ width: 688, height: 1000 });
  expect(await widthOf(shown)).toBeLessThanOrEqual(688);
  const place = await shown.locator('.place').first().boundingBox();
  const title = await shown.locator('article h3').first().boundingBox();
  expect((place?.x ?? 0) + (place?.width ?? 0)).toBeLessThan(title?.x ?? 0);
});

function widthOf(shown: Awaited<ReturnType<typeof openPage>>): Promise<number> {
  return shown.evaluate(() => document.documentElement.scrollWidth);
}
