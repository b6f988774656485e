import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { instantAt } from '../../../src/calendar/instant.ts';
import { Register } from '../../../src/register/operations/register.ts';
import { MemoryStore } from '../../../src/register/store/memory.ts';
import { type Listening, listen } from '../../../src/surfaces/cli/listen.ts';
import { createSite, type Site } from '../../../src/surfaces/web/index.ts';
import { docsPictures, expectPicture, openPage } from '../../support/browser.ts';
import { root } from '../../support/first-convention.ts';
import { token } from '../../support/web.ts';

/** The pictures of `conventio serve` that the docs show are what it shows. */
const now = instantAt('2024-05-08', '10:00', 'Europe/Paris');
const register = new Register({ store: new MemoryStore(), now: () => now });
let listening: Listening;
let origin = '';

const agreements = [
  ['roumois-2023', 'cress-roumois-seine', ['signed 2023-11-28', 'notified 2023-12-04']],
  ['salle-2024', 'salle-du-vieux-port', ['signed 2024-03-01', 'paid:depot 2024-03-01', 'paid:redevance 2024-03-08']],
  ['maison-des-rives', 'objectifs-maison-des-rives', ['signed 2024-01-10']],
  ['three-rivers', 'mou-three-rivers', ['signed 2024-02-12']],
  ['val-de-brume', 'donnees-val-de-brume', ['signed 2024-04-02']],
  ['littoral-2035', 'programme-littoral-2035', ['signed 2024-04-15']],
] as const;

beforeAll(async () => {
  for (const [id, convention, facts] of agreements) {
    const text = readFileSync(`${root}conventions/${convention}/convention.yaml`, 'utf8');
    await register.add({ id, text }, { by: 'Camille' });
    for (const told of facts) {
      const [fact = '', on = ''] = told.split(' ');
      expect(await register.record(id, [{ fact, on }], { by: 'Camille' })).toMatchObject({ status: 'recorded' });
    }
  }
  const sites: Site[] = [];
  listening = await listen(0, (request) => (sites[0] as Site).fetch(request));
  const hosts = [`127.0.0.1:${listening.port}`];
  sites.push(createSite({ register, now: () => now, timeZone: 'Europe/Paris', token, hosts }));
  origin = `http://${hosts}`;
});

afterAll(() => listening.close());

test.each(['en', 'fr'])('all agreements on one page, in %s', async (lang) => {
  const page = await openPage({ width: 1280, at: `${origin}/?token=${token}&lang=${lang}` });
  await expectPicture(page, `serve-list.${lang}`, docsPictures);
});
