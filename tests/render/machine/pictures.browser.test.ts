import { expect, test } from '@jest/globals';
import { replay } from '../../../src/engine/lifecycle/replay.ts';
import { views } from '../../../src/insight/diagram/graph.ts';
import { renderMachineSvg } from '../../../src/render/machine/svg.tsx';
import { conventionIds } from '../../support/agreements.ts';
import { expectAccessible, expectPicture, openPage } from '../../support/browser.ts';
import { sample } from '../../support/deep.ts';
import { compiledConvention, facts } from '../../support/first-convention.ts';
import { scratchFolder } from '../../support/folder.ts';
import { nasty } from '../../support/nasty.ts';

const folder = scratchFolder();
const agreements = new Map([
  ...conventionIds.map((id) => [id, compiledConvention(id)] as const),
  ...Object.entries(nasty),
]);

/** Every region of a convention is much to lay out: usually those of one or two are looked at. */
const wholeOnes = new Set(sample(conventionIds, { of: 4 }).map((id) => compiledConvention(id)));

/** A picture is opened as it is sent: as a file of its own, which is XML and is refused where it is not. */
async function shown(svg: string) {
  return openPage({ width: 1280, at: `file://${folder.write('picture.svg', svg)}` });
}

test.each(sample([...agreements], { of: 2 }))(
  '%s: every text is as wide as it was measured, and stays within its frame',
  async (_name, compiled) => {
    for (const view of wholeOnes.has(compiled) ? views : (['phases'] as const)) {
      const page = await shown(await renderMachineSvg(compiled, { view, lang: 'fr' }));
      const faults = await page.evaluate(() => {
        const sheet = document.documentElement.getBoundingClientRect();
        const texts = [...document.querySelectorAll('text')].map((text) => {
          const box = text.getBoundingClientRect();
          const frame = text.parentElement?.querySelector('rect, path')?.getBoundingClientRect();
          const isInNode = text.parentElement?.firstElementChild?.tagName === 'title' && frame;
          const around = isInNode ? frame : sheet;
          const isWithin =
            box.left >= around.left && box.right <= around.right + 0.5 && box.bottom <= around.bottom + 0.5;
          return { text, isWithin, words: text.textContent ?? '', measured: Number(text.getAttribute('textLength')) };
        });
        for (const { text } of texts) text.removeAttribute('textLength');
        return texts.flatMap(({ text, isWithin, words, measured }) => {
          const natural = text.getComputedTextLength();
          // What the table does not know it takes for wider than it is.
          const isKnown = /^[ -\u00ff’‘“”–•]*$/.test(words);
          const isRight = natural <= measured * 1.03 + 1 && (!isKnown || natural >= measured * 0.93 - 2);
          return [
            ...(isWithin ? [] : [`leaves its frame: ${words}`]),
            ...(isRight ? [] : [`${natural.toFixed(1)} instead of ${measured}: ${words}`]),
          ];
        });
      });
      expect(faults).toEqual([]);
    }
  },
);

test.each([
  ['light', false],
  ['dark', true],
])('looks as it did, in the %s', async (name, dark) => {
  const compiled = compiledConvention();
  const played = replay(
    compiled,
    facts(
      compiled,
      'signed 2022-11-10',
      'notified 2022-11-15',
      'plpdma-validated 2023-03-30',
      'priorities-validated 2023-03-30',
      'worked:support 2023-04-11 1.5',
    ),
    '2023-04-12',
  );
  const options = { view: 'phases', lang: 'fr', state: played.end, on: '2023-04-12' } as const;
  const picture = await renderMachineSvg(compiled, options);
  const html = `<!doctype html><html lang="fr"><title>Image</title><main><h1>Image</h1>${picture}</main></html>`;
  const page = await openPage({ width: 1280, at: { html }, dark });
  await expectAccessible(page);
  await expectPicture(page.locator('svg'), `machine-${name}`);
});
