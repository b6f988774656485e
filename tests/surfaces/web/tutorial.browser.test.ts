import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { type Listening, listen } from '../../../src/surfaces/cli/listen.ts';
import { createSite, type Site } from '../../../src/surfaces/web/index.ts';
import { openPage } from '../../support/browser.ts';
import { root } from '../../support/first-convention.ts';
import { scratchFolder } from '../../support/folder.ts';
import { addTo, deskOn, me } from '../../support/kept.ts';
import { blocksOf, withBlock } from '../../support/page-blocks.ts';
import { runCli } from '../../support/run-cli.ts';
import { token } from '../../support/web.ts';

const folder = scratchFolder();
let listening: Listening | undefined;
afterEach(() => listening?.close());

/** The convention as the reader of a tutorial has written it. */
async function conventionOf(page: string): Promise<string> {
  const blocks = blocksOf(page);
  const init = blocks.find(({ content }) => content.startsWith('$ npx conventio init '))?.content.split('\n')[0] ?? '';
  const path = join(folder.path, page);
  await runCli(init.replace(/^\$ npx conventio init \S+/, `init "${path}"`));
  const text = blocks
    .filter(({ file }) => file)
    .reduce((written, block) => withBlock(written, block), readFileSync(join(path, 'convention.yaml'), 'utf8'));
  // What `validate --fix` has done by then.
  return text.replace('period: 30 days', 'period: P30D').replace('titre:', 'title:');
}

/** What the numbered list of a step puts in italics: what its reader chooses, one after the other. */
function choicesIn(page: string, step: string): readonly string[] {
  const section =
    readFileSync(root + page, 'utf8')
      .split(/^## /m)
      .find((each) => each.startsWith(step)) ?? '';
  const list = section.split('\n').filter((line) => /^\d\. /.test(line));
  return [...list.join('\n').matchAll(/\*([^*]+)\*/g)].map(([, name = '']) => name);
}

test.each([
  ['docs/tutorial.md', 'en', 'open Repair workshops'],
  ['docs/tutoriel.md', 'fr', 'ouverte Ateliers de théâtre'],
] as const)('%s: what it says to choose is there, in its order', async (page, lang, opened) => {
  const desk = deskOn('2023-04-12');
  await addTo(desk, { id: 'mine', text: await conventionOf(page) });
  await desk.register.record('mine', [{ fact: 'signed', on: '2023-04-12' }], me);
  const sites: Site[] = [];
  listening = await listen(0, (request) => (sites[0] as Site).fetch(request));
  const [hosts, site] = [[`127.0.0.1:${listening.port}`], { register: desk.register, timeZone: 'Europe/Paris', token }];
  sites.push(createSite({ ...site, hosts, now: () => desk.clock.now(), allowRecord: true, author: 'Ada', lang }));
  const shown = await openPage({ width: 1280, at: `http://127.0.0.1:${listening.port}/?token=${token}` });
  const choices = choicesIn(page, '10. ');
  expect(choices.length).toBeGreaterThanOrEqual(7);
  const [record] = choices.slice(4);
  for (const name of choices) {
    if (name === record) await shown.locator('input[type=date]').first().fill('2023-04-12');
    const named = (role: 'link' | 'button') => shown.getByRole(role, { name, exact: true });
    await named('link')
      .or(named('button'))
      .or(shown.locator('summary', { hasText: name }))
      .last()
      .click();
    if (name === record) {
      await shown.goto(`http://127.0.0.1:${listening.port}/agreements/mine`);
      expect(await shown.locator('main').innerText()).toContain(opened);
    }
  }
});
