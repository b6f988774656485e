import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type Listening, listen } from '../../../src/surfaces/cli/listen.ts';
import { createSite, type Site } from '../../../src/surfaces/web/index.ts';
import { expectAccessible, openPage, type Shown } from '../../support/browser.ts';
import { isDeep, sample } from '../../support/deep.ts';
import { deskOn } from '../../support/kept.ts';
import { addScenario, token } from '../../support/web.ts';

const base = '/k7f3mx0q2pa';
let listening: Listening;
let origin = '';

beforeAll(async () => {
  const desk = deskOn('2023-04-12');
  await addScenario(desk, 'cress-roumois-seine', 'a-completed', 'roumois');
  await addScenario(desk, 'salle-du-vieux-port', 'b-onze-reconductions', 'salle');
  const sites: Site[] = [];
  listening = await listen(0, (request) => (sites[0] as Site).fetch(request));
  const { port } = listening;
  sites.push(
    createSite({
      ...{ register: desk.register, now: () => desk.clock.now(), timeZone: 'Europe/Paris', token, base },
      hosts: [`127.0.0.1:${port}`],
      allowRecord: true,
      author: 'Ada',
    }),
  );
  origin = `http://127.0.0.1:${port}`;
});

afterAll(() => listening.close());

/** A browser that comes in by the printed address, and goes on to a page. */
async function at(path: string, shown: Omit<Shown, 'at'>): Promise<Page> {
  const page = await openPage({ ...shown, at: `${origin}${base}/?token=${token}` });
  if (path !== '/') await page.goto(`${origin}${base}${path}`);
  return page;
}

const one = '/agreements/roumois';
const pages = [
  '/',
  '/agenda?days=365',
  one,
  `${one}/timeline`,
  `${one}/matrix`,
  `${one}/journal`,
  `${one}/journal/18`,
  `${one}/machine`,
  `${one}/explain`,
  `${one}/why?path=term.end`,
  `${one}/record`,
  `${one}/record?fact=notified`,
];

describe('in a browser', () => {
  test.each([
    ['every page', 390, 'dark', 'fr', sample(pages, { of: 2 })],
    ['what is laid out otherwise', 1280, 'light', 'en', isDeep ? pages : ['/', `${one}/matrix`]],
  ] as const)('%s can be used by all, at %i pixels, %s, in %s', async (_what, width, scheme, lang, all) => {
    const page = await at(`/?lang=${lang}`, { width, dark: scheme === 'dark' });
    expect(page.url()).not.toContain(token);
    for (const path of all) {
      await page.goto(`${origin}${base}${path}`);
      await expectAccessible(page);
    }
  });

  test.each(isDeep ? [true, false] : [false])(
    'a fact is recorded from the first page on, with scripts or without: %s',
    async (js) => {
      const page = await at('/', { width: 1280, js });
      await page
        .getByRole('link', { name: /Convention partenariale/ })
        .first()
        .click();
      await page.getByRole('link', { name: 'Record a fact' }).click();
      await page.getByRole('link', { name: /^Work: Aide/ }).click();
      await page.getByLabel('Quantity').fill('9');
      await page.getByRole('button', { name: 'Record' }).click();
      expect(await page.getByRole('alert').innerText()).toContain('the cap of 8 days would be exceeded');
      await expectAccessible(page);
      expect(await page.getByLabel('Quantity').inputValue()).toBe('9');
      await page.getByLabel('Quantity').fill('0,5');
      await page.getByRole('button', { name: 'Record' }).click();
      expect(await page.getByRole('status').innerText()).toBe('Recorded.');
      expect(page.url()).toContain('/journal/');
      await page.getByText('Withdraw:').click();
      await page.getByLabel('Reason').fill('only a trial');
      await page.getByRole('button', { name: 'Withdraw this fact' }).click();
      expect(await page.getByRole('status').innerText()).toBe('Recorded.');
    },
  );

  test('by the keys alone, the content is two strokes away, and what has the focus is seen', async () => {
    const page = await at(one, { width: 1280 });
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('main');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Record a fact');
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
  });

  test('on paper, nothing is cut and what can only be clicked is left out', async () => {
    const page = await at(`${one}/timeline`, { width: 1280 });
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('link', { name: 'Record a fact' }).isVisible()).toBe(false);
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.length).toBeGreaterThan(10_000);
  });
});
