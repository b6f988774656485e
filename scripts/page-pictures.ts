import { readFileSync } from 'node:fs';
import { instantAt } from '../src/calendar/instant.ts';
import { Register } from '../src/register/operations/register.ts';
import { MemoryStore } from '../src/register/store/memory.ts';
import { listen } from '../src/surfaces/cli/listen.ts';
import { createSite, newToken, type Site } from '../src/surfaces/web/index.ts';
import { launchBrowser } from '../tests/support/browser/launch.ts';
import { root } from '../tests/support/first-convention.ts';

/**
 * Takes the pictures of `conventio serve` that the docs show, in a real browser: `npm run pictures`. They are looked at, and
 * not compared, since no two machines draw letters alike.
 */
const now = instantAt('2024-05-08', '10:00', 'Europe/Paris');
const register = new Register({ store: new MemoryStore(), now: () => now });

const agreements = [
  ['roumois-2023', 'cress-roumois-seine', ['signed 2023-11-28', 'notified 2023-12-04']],
  ['salle-2024', 'salle-du-vieux-port', ['signed 2024-03-01', 'paid:depot 2024-03-01', 'paid:redevance 2024-03-08']],
  ['maison-des-rives', 'objectifs-maison-des-rives', ['signed 2024-01-10']],
  ['three-rivers', 'mou-three-rivers', ['signed 2024-02-12']],
  ['val-de-brume', 'donnees-val-de-brume', ['signed 2024-04-02']],
  ['littoral-2035', 'programme-littoral-2035', ['signed 2024-04-15']],
] as const;

for (const [id, convention, facts] of agreements) {
  const text = readFileSync(`${root}conventions/${convention}/convention.yaml`, 'utf8');
  await register.add({ id, text }, { by: 'Camille' });
  for (const fact of facts) {
    const [name = '', on = ''] = fact.split(' ');
    const answer = await register.record(id, [{ fact: name, on }], { by: 'Camille' });
    if (answer.status !== 'recorded') throw new Error(`${id}, ${fact}: ${JSON.stringify(answer)}`);
  }
}

const token = newToken();
const sites: Site[] = [];
const { port, close } = await listen(0, (request) => (sites[0] as Site).fetch(request));
const hosts = [`127.0.0.1:${port}`];
sites.push(createSite({ register, now: () => now, timeZone: 'Europe/Paris', token, hosts }));
const browser = await launchBrowser();
for (const lang of ['en', 'fr']) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1400 }, colorScheme: 'light' });
  await page.goto(`http://127.0.0.1:${port}/?token=${token}&lang=${lang}`);
  await page.screenshot({ path: `${root}docs/pictures/serve-list.${lang}.png`, fullPage: true });
}
await browser.close();
await close();
