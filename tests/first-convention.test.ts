import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { readDocument } from '../src/language/document/read.ts';
import { valueAt } from '../src/language/schema/value-at.ts';
import { keysOf, type Pointer, parentOf } from '../src/text/span.ts';
import { root } from './support/first-convention.ts';

/** Holds docs/first-convention.md true: every statement has a place, which cites its article and is of its kind. */
const page = readFileSync(`${root}docs/first-convention.md`, 'utf8');
const rows = [...page.matchAll(/^\| (S\d\d) \| (\S+) \| (.+) \| `(\/\S+)` \| (rule|text) \|$/gm)].map(
  ([, id, article, , place, kind]) => ({ id, article, place: place as Pointer, kind }),
);
const { document } = readDocument(
  readFileSync(`${root}conventions/cress-roumois-seine/convention.yaml`, 'utf8'),
  'convention.yaml',
);

/** The articles that a place cites, or that the clause around it does. */
function articlesAt(place: Pointer): string[] {
  for (let at = place; at !== ''; at = parentOf(at)) {
    const cites = [valueAt(document?.value, `${at}/cite`)].flat().filter((cite) => cite !== undefined);
    const written = cites.map((_, index) =>
      cites.length === 1 && !Array.isArray(valueAt(document?.value, `${at}/cite`))
        ? document?.writtenAt(`${at}/cite/article`)
        : document?.writtenAt(`${at}/cite/${index}/article`),
    );
    if (written.length > 0) return written.map(String);
  }
  return [];
}

test('all 53 statements are there, in order', () => {
  const ids = Array.from({ length: 53 }, (_, index) => `S${String(index + 1).padStart(2, '0')}`);
  expect(rows.map(({ id }) => id)).toEqual(ids);
});

test('the French page has the same places', () => {
  const placesOf = (name: string) =>
    readFileSync(`${root}docs/${name}.md`, 'utf8').match(/ \| `\/\S+` \| (rule|text) \|/g);
  expect(placesOf('premiere-convention')).toEqual(placesOf('first-convention'));
});

test.each(rows)('$id is at $place, citing article $article, as $kind', ({ article, place, kind }) => {
  expect(document?.has(place)).toBe(true);
  expect(articlesAt(place)).toContain(article);
  const keys = keysOf(place);
  expect(keys[0] === 'informative' || keys.at(-1) === 'aims').toBe(kind === 'text');
});

test('everything informative in the file is a statement of the table', () => {
  const places = rows.map(({ place }) => place);
  const informative = Object.keys(valueAt(document?.value, '/informative') as object);
  expect(informative.filter((id) => !places.includes(`/informative/${id}`))).toEqual([]);
});

test('every obligation, phase, decision, deliverable and dataset is a statement of the table', () => {
  const places = rows.map(({ place }) => place);
  const missing = ['obligations', 'phases', 'decisions', 'deliverables', 'datasets'].flatMap((section) =>
    Object.keys(valueAt(document?.value, `/${section}`) as object)
      .map((id) => `/${section}/${id}`)
      .filter((clause) => !places.some((place) => place === clause || place.startsWith(`${clause}/`))),
  );
  expect(missing).toEqual([]);
});
