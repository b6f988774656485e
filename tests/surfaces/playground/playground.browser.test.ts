import { readFileSync, statSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { writeFragment } from '../../../src/surfaces/playground/address.ts';
import { docsPictures, expectAccessible, expectPicture, openPage } from '../../support/browser.ts';
import { isDeep } from '../../support/deep.ts';
import { conventionWith, small } from '../../support/editor.ts';
import { builtPlayground } from '../../support/playground.ts';

/** Pages take long to open: what few would miss is tried in a deep run. */
const testInDeep: (what: string, run: () => Promise<void>) => void = isDeep ? test : () => {};

let at: URL;
beforeAll(() => {
  at = builtPlayground();
});

/** A session that is small, and was written here. */
const facts = [
  { fact: 'signed', on: '2024-01-10' },
  { fact: 'notified', on: '2024-01-15' },
];

async function opened(
  more: { text?: string; width?: 390 | 1280; dark?: boolean; lang?: 'en' | 'fr' } = {},
): Promise<Page> {
  const { text = small, width = 1280, dark = false, lang = 'en' } = more;
  const page = await openPage({
    width,
    dark,
    at: `${at}#${await writeFragment({ text, facts, on: '2024-02-01' }, lang)}`,
  });
  await page.waitForSelector('.tally.done, .tally.soon, .tally.late', { state: 'attached' });
  return page;
}

const tally = (page: Page) => page.locator('.tally').textContent();

test('one file of at most 1.5 MB, which runs by its hash alone and asks for nothing', async () => {
  expect(statSync(at).size).toBeLessThan(1_500_000);
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(readFileSync(at, 'utf8'))?.[1];
  expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[\w+/]+=*'; worker-src blob:;/);
  const page = await openPage({ width: 1280, at });
  await page.waitForSelector('.standing');
});

testInDeep('it carries the licences of all that it is made of, and shows them', async () => {
  const page = await opened();
  await page.locator('.menu.file summary').click();
  await page.getByRole('button', { name: 'Licences' }).click();
  const text = (await page.locator('.dialog .licences').textContent()) ?? '';
  for (const name of ['conventio', '@codemirror/view', '@lezer/common', 'ajv', 'preact', 'xstate', 'yaml'])
    expect(text).toMatch(new RegExp(`^${name} [\\d.]+ \\(\\w+\\)\\n\\n`, 'm'));
  expect(text).toContain('Permission is hereby granted');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.waitForSelector('.dialog', { state: 'detached' });
});

test('looks as the docs show it, in both languages', async () => {
  const page = await openPage({ width: 1280, at });
  for (const lang of ['en', 'fr']) {
    await page.locator(`.bar button[lang=${lang}]`).click();
    await page.waitForSelector(`html[lang=${lang}] .tally.done`);
    await page.waitForSelector('.picture svg');
    await expectPicture(page, `playground.${lang}`, docsPictures);
  }
});

describe('while one types', () => {
  test('a mistake is told, with its line, and a button corrects it', async () => {
    const page = await opened();
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('milestonez:\n  vote: { title: The vote, by: town, cite: { article: 8 } }\n');
    await page.waitForSelector('.problems li.error');
    expect(await page.locator('.problems li').first().textContent()).toContain('milestonez');
    expect(await page.locator('.cm-lintRange-error').count()).toBeGreaterThan(0);
    // What was sound before is still there, and said to be old.
    expect(await page.locator('.timeline .soon-note').textContent()).toContain('has errors');
    expect(await page.locator('.picture svg').count()).toBeGreaterThan(0);
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(small);
    await page.waitForSelector('.tally.done');
  });

  testInDeep('keys are completed, words explained', async () => {
    const page = await opened();
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('prop');
    await page.waitForSelector('.cm-tooltip-autocomplete');
    expect(await page.locator('.cm-tooltip-autocomplete li[aria-selected]').textContent()).toContain('properties');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Home');
    await page.locator('.cm-line', { hasText: 'jurisdiction' }).locator('span').first().hover();
    await page.waitForSelector('.hover-box');
    expect(await page.locator('.hover-box strong').textContent()).toBe('jurisdiction');
  });
});

test('a button makes the correction that a message offers', async () => {
  const page = await opened({ text: conventionWith('jurisdiction: FR', 'jurisdicton: FR') });
  expect(await tally(page)).toContain('1 error');
  await page.locator('.problems .fix').click();
  await page.waitForSelector('.tally.done');
  expect(await page.locator('.cm-content').textContent()).toContain('jurisdiction: FR');
});

describe('facts', () => {
  test('are recorded by a form, change the picture, and are refused with their article', async () => {
    const page = await opened();
    await page.locator('#add-fact').click();
    await page.locator('.fact-form select').first().selectOption('plan');
    await page.locator('.fact-form input[type=date]').fill('2024-01-20');
    await page.locator('.fact-form button[type=submit]').click();
    await page.locator('.rows li', { hasText: 'The plan is adopted' }).waitFor();
    await page.locator('.entries li', { hasText: 'opened' }).first().waitFor();

    const before = await page.locator('.picture').innerHTML();
    await page.locator('#add-fact').click();
    await page.locator('.fact-form select').first().selectOption('worked:study');
    await page.locator('.fact-form input[type=number]').fill('9');
    await page.locator('.fact-form button[type=submit]').click();
    await page.locator('.rows li.refused').waitFor();
    expect(await page.locator('.facts [role=status]').textContent()).toBe('1 refused');
    expect(await page.locator('.rows li.refused .article').textContent()).toContain('art. 3');

    await page.locator('.rows li.refused button[aria-label^="Edit"]').click();
    await page.locator('.fact-form input[type=number]').fill('6');
    await page.locator('.fact-form button[type=submit]').click();
    await page.waitForFunction(() => !document.querySelector('.rows li.refused'));
    expect(await page.locator('.picture').innerHTML()).not.toBe(before);

    await page.locator('.rows button[aria-label^="Remove: The study"]').click();
    expect(await page.locator('.rows li').count()).toBe(3);
    await page.locator('.toast button', { hasText: 'Undo' }).click();
    expect(await page.locator('.rows li').count()).toBe(4);
  });

  test('of a letter tell what became of it, and offer nothing else', async () => {
    const page = await opened();
    await page.locator('#add-fact').click();
    await page.locator('.fact-form select').first().selectOption('notified');
    const outcomes = page.locator('.letter .field', { hasText: 'Outcome' }).locator('option');
    expect(await outcomes.allTextContents()).toEqual(['', 'delivered', 'refused', 'not collected']);
  });

  test('are seen from a day, which a slider moves', async () => {
    const page = await opened();
    const slider = page.locator('input[type=range]');
    await slider.fill(String(Date.UTC(2024, 0, 12) / 86_400_000));
    await page.locator('.standing .tag', { hasText: 'not yet in force' }).waitFor();
    expect(await page.locator('.rows li.to-come').count()).toBe(1);
    await slider.press('End');
    await page.locator('.standing .tag', { hasText: 'expired' }).waitFor();
  });
});

test('a proof finds what fails, and plays the run that shows it', async () => {
  const page = await opened();
  await page.locator('#tab-proofs').click();
  await page.locator('.proofs button.primary').click();
  await page.locator('.proofs button', { hasText: 'Prove again' }).waitFor();
  expect(await page.locator('details.proved').count()).toBeGreaterThan(2);
  const shown = page.locator('.finding', { has: page.locator('details') }).first();
  await shown.locator('summary').click();
  await expectAccessible(page);
  await shown.locator('button', { hasText: 'Simulate this run' }).click();
  await page.locator('#tab-timeline[aria-selected=true]').waitFor();
  expect(await page.locator('.rows li').count()).toBeGreaterThan(0);
});

testInDeep('a proof that takes long can be stopped, and says how far it came', async () => {
  const page = await openPage({ width: 390, at });
  await page.locator('.standing').waitFor();
  await page.locator('#tab-proofs').click();
  await page.locator('.proofs button.primary').click();
  await page.locator('.proofs button', { hasText: 'Cancel' }).click();
  await page.locator('.soon-note', { hasText: 'Stopped' }).waitFor();
});

test('plain words lead to their clause, in both languages', async () => {
  const page = await opened({ lang: 'fr' });
  await page.locator('#tab-words').click();
  await page.locator('.told h3').first().waitFor();
  expect(await page.locator('.told').textContent()).toContain('Seul le texte signé fait foi');
  await page.locator('.langs button', { hasText: 'EN' }).click();
  await page.locator('.told p', { hasText: 'Only the signed text is binding' }).waitFor();
  await page.locator('.told button.article', { hasText: 'art. 4' }).first().click();
  await page.locator('.cm-activeLine', { hasText: 'report:' }).waitFor();
});

test('an address holds the session, and what is typed later outlives it', async () => {
  const page = await opened();
  await page.locator('.bar .share').click();
  await page.waitForFunction(() => document.querySelector('textarea')?.value.includes('#lang=en&s='));
  const address = await page.locator('textarea').inputValue();
  await page.keyboard.press('Escape');
  const other = await openPage({ width: 1280, at: address });
  await other.locator('.rows li').nth(1).waitFor();
  expect(await other.locator('.cm-content').textContent()).toContain('A small agreement');
  await other.locator('.cm-line', { hasText: 'title: A small agreement' }).click();
  await other.keyboard.press('End');
  await other.keyboard.type(' of ours');
  await other.locator('.title', { hasText: 'of ours' }).waitFor();
  await other.reload();
  await other.locator('.title', { hasText: 'of ours' }).waitFor();
});

testInDeep('a spoilt address is told of, and an example is there to begin with', async () => {
  const page = await openPage({ width: 1280, at: `${at}#s=spoilt` });
  await page.locator('.toast', { hasText: 'cut off in transit' }).waitFor();
  await page.locator('.title', { hasText: 'CRESS Normandie' }).waitFor();
  await page.locator('.examples summary').click();
  await expectAccessible(page);
  await page.locator('.examples button', { hasText: 'Un mois de préavis' }).click();
  await page.locator('.title', { hasText: 'salle' }).waitFor();
  await page.locator('.toast button', { hasText: 'Undo' }).click();
  await page.locator('.title', { hasText: 'CRESS Normandie' }).waitFor();
});

test('a text that is huge and hostile leaves the page at work', async () => {
  const hostile = `title: "</script><img src=x onerror=alert(1)>"\n${'a: &a [*a]\n'.repeat(20_000)}`;
  const page = await opened({ text: hostile });
  expect(await tally(page)).toContain('error');
  await page.locator('.examples summary').click();
  await page.locator('.examples button').first().click();
  await page.waitForSelector('.tally.done');
});

test.each([[390, true] as const, ...(isDeep ? [[1280, false] as const] : [])])(
  'every view is accessible to all at a width of %i, dark: %s',
  async (width, dark) => {
    const page = await opened({ width, dark });
    await expectAccessible(page);
    await page.locator('#add-fact').click();
    await page.locator('.fact-form select').first().selectOption('notified');
    await page.locator('.letter summary').click();
    await expectAccessible(page);
    await page.locator('#tab-words').click();
    await page.locator('.told').waitFor();
    await expectAccessible(page);
    if (width === 390) await page.locator('#tab-text').click();
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('titel: 1');
    await page.waitForSelector('.problems li');
    await expectAccessible(page);
    await page.locator('.bar .share').click();
    await page.locator('.dialog').waitFor();
    await expectAccessible(page);
  },
);
