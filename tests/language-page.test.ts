import { describe, expect, test } from '@jest/globals';
import { parse as parseYaml } from 'yaml';
import { explainedElsewhere, languagePage, ownKeys, sections } from '../scripts/language-page/page.ts';
import { exampleIn, type Section, smallFile } from '../scripts/language-page/section.ts';
import { compile } from '../src/engine/lifecycle/compile.ts';
import { readJournal } from '../src/insight/agenda/journal-file.ts';
import { readScenario } from '../src/insight/agenda/scenario.ts';
import { mergePatch } from '../src/language/model/amend.ts';
import type { SchemaNode } from '../src/language/schema/definitions/node.ts';
import { conventionSchema, scenarioSchema } from '../src/language/schema/schemas.ts';
import { parse } from '../src/pipeline.ts';
import { type Lang, langs } from '../src/text/text.ts';

const each = Object.entries(sections).flatMap(([name, section]) =>
  langs.map((lang): [string, Section, Lang] => [name, section, lang]),
);

function fileWith(example: string, lang: Lang): unknown {
  return mergePatch(parseYaml(exampleIn(lang, smallFile)), parseYaml(exampleIn(lang, example)) ?? {});
}

function read(file: unknown) {
  return parse(JSON.stringify(file), { source: 'example.yaml' });
}

/** What the program knows of a file, without the places at which its values stand. */
function meaningOf(file: unknown): unknown {
  const result = read(file);
  if (!result.ok) throw new Error(result.diagnostics.map(({ message }) => message.en).join('\n'));
  const { places: _places, declaration: _declaration, ...meaning } = result.convention;
  return JSON.parse(JSON.stringify(meaning, (_, value) => (value instanceof Map ? [...value] : value)));
}

test.each(each)('the example of %s is valid in the small file: %#', (_name, { example }, lang) => {
  const text = exampleIn(lang, example);
  const small = read(fileWith('', lang));
  if (!small.ok) throw new Error('the small file is not valid');
  const ofFacts = /^(scenario|facts|title):/m.test(text);
  const readFacts = /^scenario:/m.test(text) ? readScenario : readJournal;
  const { diagnostics } = ofFacts
    ? readFacts(text, 'example.yaml', compile(small.convention))
    : read(fileWith(example, lang));
  expect(diagnostics.map(({ message }) => message[lang])).toEqual([]);
});

describe('a default is what holds where the key is absent', () => {
  // A key, the value that the page calls its default, and another, which changes what the file means.
  test.each<[string, string, unknown, unknown]>([
    ['calendar', 'rules', 'corresponding-date', 'iso'],
    ['calendar', 'schoolYear', '09-01', '10-01'],
    ['role', 'by', 'council', 'trust'],
    ['signature', 'by', { each: ['council', 'trust'] }, { each: ['trust'] }],
    ['signature', 'counts', 'last', 'first'],
    ['notification', 'counts', 'received', 'sent'],
    ['renewal', 'counts', 'received', 'sent'],
    ['termination', 'counts', 'received', 'sent'],
    ['exit', 'counts', 'received', 'sent'],
    ['phase', 'optional', false, true],
    ['budget', 'minKind', 'estimate', 'commitment'],
    ['budget', 'maxKind', 'cap', 'estimate'],
    ['deliverable', 'optional', false, true],
    ['deliverable', 'afterEnd', false, true],
    ['acceptance', 'by', 'council', 'trust'],
    ['obligation', 'during', 'in-force', 'signed'],
    ['payment', 'when', 'in-force', 'signed'],
    ['meeting', 'when', 'in-force', 'signed'],
    ['timing', 'days', 'calendar', 'clear'],
    ['timing', 'rules', 'corresponding-date', 'iso'],
  ])('%s: %s is %p, not %p', (name, key, value, another) => {
    const { example, at = '' } = sections[name] as Section;
    const path = exampleIn('en', at).split('/');
    const file = fileWith(example, 'en');
    const having = (written: unknown) =>
      mergePatch(
        file,
        path.reduceRight<unknown>((inner, step) => ({ [step]: inner }), { [key]: written }),
      );
    expect(meaningOf(having(value))).toEqual(meaningOf(having(null)));
    expect(meaningOf(having(another))).not.toEqual(meaningOf(having(null)));
  });
});

test('every definition of the schema that has keys has a section', () => {
  const named = [conventionSchema, scenarioSchema].flatMap(({ $defs }) =>
    Object.entries($defs as Record<string, SchemaNode>)
      .filter(([, node]) => node.properties !== undefined)
      .map(([name]) => name),
  );
  expect([...new Set(named)].filter((name) => !(name in sections) && !explainedElsewhere.includes(name))).toEqual([]);
});

test.each(langs)('no key of a table is left without what holds in its absence: %s', (lang) => {
  // What is said of an absent key is said of a key that there is.
  for (const [name, { absent = {} }] of Object.entries(sections)) {
    expect(Object.keys(absent).filter((key) => !ownKeys(name).includes(key))).toEqual([]);
  }
  // A default stands in its column, and not in the description of the key.
  const meanings = languagePage(lang)
    .split('\n')
    .flatMap((line) => (line.startsWith('| ') ? [line.split(' | ')[2] ?? ''] : []));
  expect(meanings.filter((words) => /by default|is absent|par défaut/i.test(words))).toEqual([]);
});
