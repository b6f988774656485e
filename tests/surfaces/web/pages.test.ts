import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { langs } from '../../../src/text/text.ts';
import { isDeep } from '../../support/deep.ts';
import { addTo, recordIn, textOf, textWith } from '../../support/kept.ts';
import { addScenario, firstScenarios, webOn } from '../../support/web.ts';

const views = [
  '',
  '/timeline',
  '/matrix',
  '/journal',
  '/journal/1',
  '/machine',
  '/explain',
  '/record',
  '/why?path=term.end',
];

/** A deep run reads every page in both languages, the usual one every other in each. */
const inLanguages = firstScenarios.flatMap(([convention, scenario], index) =>
  langs.filter((_, at) => isDeep || at === index % 2).map((lang) => [convention, scenario, lang] as const),
);

describe('every page', () => {
  test.each(inLanguages)('of %s, as %s tells it, in %s', async (convention, scenario, lang) => {
    const desk = await webOn('2026-05-20', { lang });
    await addScenario(desk, convention, scenario, 'one');
    for (const path of ['/', '/agenda', ...views.map((view) => `/agreements/one${view}`)]) {
      const answer = await desk.get(path);
      const page = await answer.text();
      expect([path, answer.status]).toEqual([path, 200]);
      expect(page).toContain(`<html lang="${lang}">`);
      expectSound(page, answer.headers.get('content-security-policy') ?? '');
    }
  });
});

describe('whatever a file or a fact says', () => {
  const nasty = '<script>alert(1)</script>"\'><img src=x onerror=alert(2)></title></style>&amp;';

  test('nothing of it acts', async () => {
    const desk = await webOn('2024-05-02');
    const text = textWith(`obligations:
  report: { title: ${JSON.stringify(nasty)}, cite: { article: 1, quote: ${JSON.stringify(nasty)} }, party: a, nature: once, due: { on: 2024-04-01 } }
phases:
  p: { title: ${JSON.stringify(nasty)}, cite: { article: 2 }, opens: { when: signed }, budget: { unit: ${JSON.stringify(nasty)}, max: 8, by: a } }`)
      .replace('title: Test', `title: ${JSON.stringify(nasty)}`)
      .replace('name: A', `name: ${JSON.stringify(nasty)}`);
    await addTo(desk, { id: 'one', text });
    await recordIn(desk, 'one', { fact: 'signed', on: '2024-03-01', note: nasty, documents: [nasty], id: 'a<b>' });
    const who = { by: nasty };
    await desk.register.record('one', [{ fact: 'worked:p', on: '2024-03-02', quantity: 99 }], who);
    const asked = [
      '/?words=%3Cscript%3E%22',
      '/agenda?party=%3Cscript%3E%22',
      '/agreements/one/record?fact=worked:p&for=%22%3E',
    ];
    for (const path of [
      '/',
      '/agenda',
      ...views.map((view) => `/agreements/one${view}`),
      '/agreements/one/journal/2',
      ...asked,
    ]) {
      const answer = await desk.get(path);
      expectSound(await answer.text(), answer.headers.get('content-security-policy') ?? '');
    }
    expect(await desk.page('/agreements/one/machine.svg')).not.toMatch(/<script|<img|onerror=[^&"]*"/);
  });
});

describe('all agreements', () => {
  test('what is late, what is due, what ends, and until when a renewal may be declined', async () => {
    const desk = await webOn('2024-05-08');
    await addScenario(desk, 'salle-du-vieux-port', 'b-onze-reconductions', 'salle');
    await addTo(desk, { id: 'cress', text: textOf() });
    const [late = '', soon = '', ending = '', declining = ''] = wordsOf(await desk.page('/')).split(
      /The next 30 days|Ending within six months|Notice of non-renewal still possible/,
    );
    expect(late).toContain('Redevance mensuelle (March 2024 and April 2024) (art. 5)');
    expect(late).toContain('59 days late');
    expect(soon).toContain('Redevance mensuelle (May 2024)');
    expect(soon).toContain('in 2 days');
    expect(ending).toContain('None.');
    expect(declining).toContain('Thu 31 Oct 2024 in 5 months');
  });

  test('are found by title, by party and by where they stand, in any case and without accents', async () => {
    const desk = await webOn('2024-05-02');
    await addTo(desk, { id: 'cress', text: textOf() });
    await addTo(desk, { id: 'salle', text: textOf('salle-du-vieux-port') });
    const found = async (query: string) =>
      [...(await desk.page(`/?${query}`)).matchAll(/<th scope="row"[^>]*><a href="\/agreements\/([^"]+)"/g)].map(
        ([, id]) => id,
      );
    expect(await found('words=COMMUNAUTE+roumois')).toEqual(['cress']);
    expect(await found('words=vieux')).toEqual(['salle']);
    expect(await found('words=club')).toEqual(['salle']);
    expect(await found('words=nobody')).toEqual([]);
    expect(await found('status=draft')).toEqual(['cress', 'salle']);
    expect(await found('status=expired')).toEqual([]);
    expect(await found('status=toString')).toEqual(['cress', 'salle']);
  });

  test('come page by page, each once', async () => {
    const desk = await webOn('2024-05-02');
    for (let number = 0; number < 120; number += 1) await addTo(desk, { id: `a-${number}`, text: textWith('') });
    const seen: string[] = [];
    let path: string | undefined = '/';
    for (let pages = 0; path !== undefined && pages < 9; pages += 1) {
      const page: string = await desk.page(path);
      seen.push(
        ...[...page.matchAll(/<th scope="row"[^>]*><a href="\/agreements\/([^"]+)"/g)].map(([, id = '']) => id),
      );
      path = /<a href="([^"]+)">Next page/.exec(page)?.[1]?.replaceAll('&amp;', '&');
    }
    expect(seen).toHaveLength(120);
    expect(new Set(seen).size).toBe(120);
  });

  test('an empty register says so', async () => {
    const desk = await webOn('2024-05-02');
    expect(wordsOf(await desk.page('/'))).toContain('No agreement');
    expect((await desk.get('/agenda')).status).toBe(200);
  });
});

describe('one agreement', () => {
  test.each([
    '/agreements/none',
    '/agreements/..%2f..%2fetc',
    '/agreements/one/journal/99',
    '/agreements/one/journal/0',
    '/agreements/one/why?path=constructor',
    '/agreements/one/why',
    '/agreements/none/machine.svg',
    '/agreements/one/nothing',
  ])('%s is no page', async (path) => {
    const desk = await webOn('2024-05-02');
    await addTo(desk, { id: 'one', text: textWith('') });
    expect((await desk.get(path)).status).toBe(404);
  });

  test('the language that was asked for once is remembered', async () => {
    const desk = await webOn('2024-05-02');
    await addTo(desk, { id: 'one', text: textWith('') });
    const answer = await desk.get('/agreements/one?lang=fr');
    expect(await answer.text()).toContain('<html lang="fr">');
    expect(answer.headers.get('set-cookie')).toContain('conventio-lang=fr');
    const cookie = 'conventio-lang=fr';
    const session = await desk.get('/', { cookie });
    expect(await session.text()).toContain('<html lang="fr">');
  });

  test('without any, it is that of the browser', async () => {
    const desk = await webOn('2024-05-02');
    const page = await (await desk.get('/', { 'accept-language': 'de, fr;q=0.8, en;q=0.5' })).text();
    expect(page).toContain('<html lang="fr">');
    expect(await desk.page('/')).toContain('<html lang="en">');
  });

  test('the picture and the overview say the same of where it stands', async () => {
    const desk = await webOn('2023-04-12');
    await addScenario(desk, 'cress-roumois-seine', 'a-completed', 'one');
    expect(wordsOf(await desk.page('/agreements/one'))).toContain(
      'In force since 15 November 2022, until 15 November 2023 (in 7 months).',
    );
    expect(await desk.page('/agreements/one/machine.svg')).toContain('<svg');
  });
});

/** Holds a page to what must be so of each: nothing in it acts that is not ours, nothing is left unsaid, and no id is there twice. */
function expectSound(page: string, policy: string): void {
  const elements = [...elementsIn(parse(page))];
  const texts = (name: string): readonly string[] =>
    elements
      .filter(({ tagName }) => tagName === name)
      .map(({ childNodes }) => childNodes.map((one) => ('value' in one ? one.value : '')).join(''));
  for (const sheet of [...texts('style'), ...texts('script')]) {
    const digest = createHash('sha256').update(sheet).digest('base64');
    expect(policy).toContain(`'sha256-${digest}'`);
  }
  expect(texts('script').filter((script) => script.includes('alert'))).toEqual([]);
  const attributes = elements.flatMap(({ tagName, attrs }) =>
    attrs.map(({ name, value }) => ({ tagName, name, value })),
  );
  expect(attributes.filter(({ name }) => name.startsWith('on') || name === 'style')).toEqual([]);
  const ids = attributes.filter(({ name }) => name === 'id').map(({ value }) => value);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  expect(elements.filter(({ tagName }) => tagName === 'h1')).toHaveLength(1);
  expect(wordsOf(page)).not.toMatch(/undefined|\[object|NaN|function/);
}

function* elementsIn(node: Tree.Node): Generator<Tree.Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsIn(child);
}

/** What a page says, without its markup and style. */
function wordsOf(page: string): string {
  const body = page.slice(page.indexOf('<body>')).replace(/<(script|style)[\s\S]*?<\/\1>/g, '');
  return body
    .replace(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
}
