import { test } from '@jest/globals';
import { renderAgreementHtml } from '../../../src/render/agenda/agreement-page.tsx';
import { renderOverviewHtml } from '../../../src/render/agenda/overview.tsx';
import { expectAccessible, expectPicture, openPage } from '../../support/browser.ts';
import { agreement, overview } from './specimen.ts';

test.each([
  ['desk', 1280, false],
  ['phone', 390, false],
  ['dark', 1280, true],
] as const)('the overview is for everybody, and looks as it did: %s', async (name, width, dark) => {
  const page = await openPage({ width, dark, at: { html: renderOverviewHtml(overview('en')) } });
  await expectAccessible(page);
  await expectPicture(page, `overview-${name}`);
});

test('so is the page of an agreement, in French and without scripts', async () => {
  const page = await openPage({ width: 390, at: { html: renderAgreementHtml(agreement('fr')) } });
  await expectAccessible(page);
  await expectPicture(page, 'agreement-phone');
});
