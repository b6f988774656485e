import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse as parseHtml } from 'parse5';
import type { Compiled } from '../../../src/engine/lifecycle/compile.ts';
import { explain } from '../../../src/insight/explain/explain.ts';
import type { Passage, Restatement } from '../../../src/insight/explain/restatement.ts';
import { renderExplanationHtml } from '../../../src/render/explain/html.tsx';
import { renderExplanationMarkdown } from '../../../src/render/explain/markdown.ts';
import { langs } from '../../../src/text/text.ts';
import { compiledConvention, compiledText, facts, root } from '../../support/first-convention.ts';
import { expectGolden } from '../../support/golden.ts';

const ids = readdirSync(`${root}conventions`);
const cases = ids.flatMap((id) => langs.map((lang) => [id, lang] as const));

describe('what people read of each convention', () => {
  test.each(cases)('%s in %s', (id, lang) => {
    const shown = renderExplanationMarkdown(explain(compiledConvention(id)), lang);
    expectGolden(`${root}tests/cases/explain/${id}.${lang}.md`, shown);
  });
});

/** Files that have every form of the language, so that somebody has read each sentence that there is. */
const forms = ['ok', 'explain'].flatMap((folder) =>
  readdirSync(`${root}tests/cases/${folder}`)
    .filter((file) => file.endsWith('.yaml'))
    .flatMap((file) => langs.map((lang) => [`${folder}/${file}`, lang] as const)),
);

describe('what people read of every form of the language', () => {
  test.each(forms)('%s in %s', (path, lang) => {
    const compiled = compiledText(readFileSync(`${root}tests/cases/${path}`, 'utf8'));
    const name = path.replace(/^.*\/|\.yaml$/g, '');
    expectGolden(`${root}tests/cases/explain/${name}.${lang}.md`, renderExplanationMarkdown(explain(compiled), lang));
  });
});

describe('no clause is lost, and none is told twice', () => {
  test.each(ids)('%s', (id) => {
    const { convention } = compiledConvention(id);
    const passages = agreedOf(explain(compiledConvention(id)));
    const places = passages.map(({ at }) => at);
    expect(places.filter((at, index) => places.indexOf(at) !== index)).toEqual([]);
    for (const [section, clauses] of Object.entries(convention.declaration)) {
      if (!sectionsById.includes(section)) continue;
      for (const clause of Object.keys(clauses as object)) expect(places).toContain(`/${section}/${clause}`);
    }
  });

  test.each(cases)('%s cites in %s every article that its file cites, and every title', (id, lang) => {
    const { convention } = compiledConvention(id);
    const shown = readable(renderExplanationMarkdown(explain(compiledConvention(id)), lang));
    for (const citation of convention.citations) {
      expect(shown).toContain('article' in citation ? citation.article : citation.law);
    }
    for (const title of titlesOf(convention.declaration)) expect(shown.toLowerCase()).toContain(withoutNo(title));
  });
});

/** Ids that are also words of the agreements' own prose. */
const plainWords = new Set(
  (
    'accompany agency association audit carteco club collaborate comply contact context council data decide depot ' +
    'destroy diagnostic eastwick evaluation fault incident ferrypoint flores millbrook object office publication ' +
    'redevance review rapport saltmere springs lowport stonebridge structures support syndicat term text trust ville ' +
    'activities confidential exhibition survey works published security quality notice together awareness ' +
    'comptes versement communication insure certificate cress ademe yearly travaux assurance dommage manifestation reconduction objet ' +
    'cles comite manquement restituer informer denonciation lagoon preavis neighbours'
  ).split(' '),
);

describe('no id and no key stands in the prose', () => {
  test.each(cases)('%s in %s', (id, lang) => {
    const { convention } = compiledConvention(id);
    const restatement = explain(compiledConvention(id));
    const shown = readable(renderExplanationMarkdown(restatement, lang));
    expect(shown).not.toMatch(/\bundefined\b|\bNaN\b|\[object|\bnull\b/);
    const found = [...namesOf(convention.declaration), ...wordsOfLanguage]
      .filter((name) => !plainWords.has(name))
      .filter((name) => new RegExp(`(?<![\\p{L}\\d_-])${name}(?![\\p{L}\\d_-])`, 'u').test(shown));
    expect(found).toEqual([]);
  });

  test('French contracts its articles', () => {
    for (const id of ids) {
      const shown = readable(renderExplanationMarkdown(explain(compiledConvention(id)), 'fr'));
      const own = [...shown.matchAll(/^.*$/gm)].map(([line]) => line).filter((line) => !line.startsWith('>'));
      expect(
        own.filter((line) =>
          /(?<!\p{L})(de le|à le|de les|à les|que il|que elle|si il|de un|de une|que un|que une) (?!constater)/u.test(
            line,
          ),
        ),
      ).toEqual([]);
    }
  });
});

describe('dates', () => {
  test('are told where the facts give them', () => {
    const compiled = compiledConvention();
    const lived = facts(compiled, 'signed 2022-11-10', 'notified 2022-11-15');
    const shown = readable(renderExplanationMarkdown(explain(compiled, { facts: lived }), 'fr'));
    expect(shown).toContain('La convention entre en vigueur le jour de la notification, soit le 15 novembre 2022.');
    expect(shown).toContain('douze mois après la notification, soit le 15 novembre 2023');
    expect(shown).toContain('Le dernier jour certain est la veille, soit le 14 novembre 2023');
  });

  test('those of an agreed amendment are those of the convention', () => {
    const compiled = compiledConvention('mou-three-rivers');
    const signed = ['millbrook', 'stonebridge', 'ferrypoint'];
    const lived = facts(compiled, 'signed 2024-01-31', 'amended:two-more-years 2024-06-01');
    expect(signed).toHaveLength(compiled.convention.parties.size);
    const shown = readable(renderExplanationMarkdown(explain(compiled, { facts: lived }), 'en'));
    expect(shown).toContain('seven years beginning with the signature, that is until 30 January 2031');
    expect(shown).toContain('It includes the amendments agreed so far.');
  });
});

describe('the page', () => {
  test.each(cases)('%s is well-formed in %s, and its contents lead somewhere', (id, lang) => {
    const page = renderExplanationHtml(explain(compiledConvention(id)), lang);
    expect(faultsOf(page)).toEqual([]);
    expect(page).not.toMatch(/<script|javascript:|https?:\/\//);
    for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(page).toContain(`id="${target}"`);
  });

  test('hostile titles stay words', () => {
    const title = `<script>alert('x')</script>**bold** & "quotes" [a](javascript:1)`;
    const compiled = hostile(title);
    const page = renderExplanationHtml(explain(compiled), 'en');
    expect(faultsOf(page)).toEqual([]);
    expect(page).not.toContain('<script');
    expect(page).toContain("&lt;script>alert('x')&lt;/script>");
    const markdown = renderExplanationMarkdown(explain(compiled), 'en');
    expect(markdown).not.toMatch(/(?<!\\)<script|(?<!\\)\[a\]|\*\*bold(?!\\)\*\*/);
  });
});

const signedText = `${root}tests/cases/explain/signed.txt`;

test('coverage tells which articles of a signed text are represented, and how', () => {
  const sections = explain(compiledConvention('mou-three-rivers'), {
    signedText: readFileSync(signedText, 'utf8'),
  }).sections;
  const told = sections.at(-1)?.groups[0]?.passages.map(({ sentences }) => sentences[0]?.text.en);
  expect(told).toEqual([
    'The file has clauses for articles 2.1, 2.2, 2.3, 3.1, 3.2, 4.1, 4.2, 5, 6 and 7, and the part “parties”.',
    'There are none.',
    'The text has nine articles and numbered parts; the file does not cover 1, 2.4 and 8.',
    'The file quotes nothing.',
  ]);
});

const sectionsById = [
  'parties',
  'thirdParties',
  'roles',
  'dates',
  'terminations',
  'suspensions',
  'milestones',
  'decisions',
  'events',
  'rights',
  'phases',
  'deliverables',
  'datasets',
  'obligations',
  'meetings',
  'payments',
  'reminders',
  'amendments',
  'informative',
];

/** Words of the language that no agreement uses in this form. */
const wordsOfLanguage = [
  'thirdParties',
  'minKind',
  'maxKind',
  'in-force',
  'for-ever',
  'on-event',
  'afterEnd',
  'borneBy',
  'unlessDeclined',
  'timeZone',
  'corresponding-date',
  'fr-contract',
  'eu-1182-71',
  'cpc-641-2',
  'half-day',
  'working-six-day',
  'metropole',
  'EUR',
  'relock',
];

function agreedOf({ sections }: Restatement): readonly Passage[] {
  return sections
    .filter(({ isDerived }) => !isDerived)
    .flatMap(({ groups }) => groups.flatMap(({ passages }) => passages));
}

/** Markdown as it reads: without its marks, and with plain spaces. */
function readable(markdown: string): string {
  return markdown.replaceAll('\u00a0', ' ').replace(/\\([\\`*_[\]<>|.&#+=~-])/g, '$1');
}

/** A title in small letters, as a sentence takes it in: the “not” of a prohibition stands before another word there. */
function withoutNo(title: string): string {
  return title
    .toLowerCase()
    .replaceAll("'", '’')
    .replace(/^(ne pas|ne|do not) /, '');
}

function titlesOf(declaration: Compiled['convention']['declaration']): readonly string[] {
  const sections = sectionsById.map((key) =>
    Object.values((declaration as unknown as Record<string, object>)[key] ?? {}),
  );
  return sections
    .flat()
    .flatMap((clause: { title?: string }) => (clause.title ? [clause.title.replace(/\s+/g, ' ').trim()] : []));
}

function namesOf(declaration: Compiled['convention']['declaration']): readonly string[] {
  return sectionsById.flatMap((key) => Object.keys((declaration as unknown as Record<string, object>)[key] ?? {}));
}

function faultsOf(page: string): readonly string[] {
  const faults: string[] = [];
  parseHtml(page, { onParseError: ({ code, startLine }) => faults.push(`${startLine}: ${code}`) });
  return faults;
}

function hostile(title: string): Compiled {
  const text = readFileSync(`${root}tests/cases/ok/every-key.yaml`, 'utf8');
  expect(existsSync(signedText)).toBe(true);
  return compiledText(text.replace('title: The venue', `title: ${JSON.stringify(title)}`));
}
