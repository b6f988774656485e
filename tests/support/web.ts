import { readdirSync, readFileSync } from 'node:fs';
import { compile } from '../../src/engine/lifecycle/compile.ts';
import { declarationOf } from '../../src/engine/lifecycle/facts/stored-fact.ts';
import { readScenario } from '../../src/insight/agenda/scenario.ts';
import { read } from '../../src/language/read.ts';
import { createSite, type Site, type SiteOptions } from '../../src/surfaces/web/index.ts';
import { root } from './first-convention.ts';
import { addTo, type Desk, deskOn, me, textOf } from './kept.ts';

export const token = 'a-token-that-nobody-guesses';
export const host = '127.0.0.1:8022';

/** A site over a register in memory, on a day, with a browser that has been let in. */
export interface WebDesk extends Desk {
  readonly site: Site;
  /** Asks for a page as the browser would, its cookies sent along. */
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** The page as text. */
  page(path: string): Promise<string>;
  /** Sends a form from a page of the site. */
  post(
    path: string,
    fields: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Response>;
  /** What a form carries unseen, as the page has it. */
  sealOf(path: string): Promise<Readonly<Record<string, string>>>;
}

export async function webOn(day: string, options: Partial<SiteOptions> = {}): Promise<WebDesk> {
  const desk = deskOn(day);
  const { register, clock } = desk;
  const site = createSite({
    register,
    now: () => clock.now(),
    timeZone: 'Europe/Paris',
    token,
    hosts: [host],
    allowRecord: true,
    author: 'Ada',
    ...options,
  });
  const base = options.base ?? '';
  const entered = await site.fetch(new Request(`http://${host}${base}/?token=${token}`, { headers: { host } }));
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
  const get: WebDesk['get'] = (path, headers = {}) =>
    site.fetch(new Request(`http://${host}${path}`, { headers: { host, cookie, ...headers }, redirect: 'manual' }));
  const page = async (path: string): Promise<string> => (await get(path)).text();
  return {
    ...desk,
    site,
    get,
    page,
    post: (path, fields, headers = {}) =>
      site.fetch(
        new Request(`http://${host}${path}`, {
          method: 'POST',
          body: new URLSearchParams(fields),
          headers: { host, cookie, origin: `http://${host}`, ...headers },
        }),
      ),
    async sealOf(path) {
      const found = [...(await page(path)).matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
      return Object.fromEntries(found.map(([, name = '', value = '']) => [name, value]));
    },
  };
}

/** Adds an agreement of the repository with what a scenario has told by today. */
export async function addScenario(desk: Desk, convention: string, scenario: string, id: string): Promise<void> {
  const text = textOf(convention);
  const { convention: model } = read(text, convention);
  if (!model) throw new Error(convention);
  const file = readFileSync(`${root}conventions/${convention}/scenarios/${scenario}.yaml`, 'utf8');
  const { scenario: told } = readScenario(file, scenario, compile(model));
  const agreement = await addTo(desk, { id, text });
  const today = agreement.settled;
  for (const fact of (told?.facts ?? []).filter(({ on }) => on <= today)) {
    await desk.register.record(id, [declarationOf(fact)], me);
  }
}

/** The conventions of the repository with their first scenarios. */
export const firstScenarios: readonly (readonly [convention: string, scenario: string])[] = readdirSync(
  `${root}conventions`,
).map((convention) => {
  const [scenario = ''] = readdirSync(`${root}conventions/${convention}/scenarios`).sort();
  return [convention, scenario.replace('.yaml', '')];
});
