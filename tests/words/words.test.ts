import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { readScenario } from '../../src/insight/agenda/scenario.ts';
import { summarise } from '../../src/insight/agenda/summary.ts';
import { timeline } from '../../src/insight/agenda/timeline.ts';
import { knownPaths, why } from '../../src/insight/agenda/why.ts';
import { explain } from '../../src/insight/explain/explain.ts';
import { scheduleOf } from '../../src/insight/schedule/schedule-of.ts';
import { parse } from '../../src/pipeline.ts';
import { ruleBook } from '../../src/surfaces/rule-book/rule-book.ts';
import { langs, type Text } from '../../src/text/text.ts';
import { conventionIds } from '../support/agreements.ts';
import { everyScenario, scenarioOf } from '../support/every-scenario.ts';
import { compiledConvention, compiledText, root } from '../support/first-convention.ts';
import { sentencesIn } from './sentences.ts';
import { slips, slipsIn } from './slips.ts';

/** Nobody reads all sentences that the program can make: this does, for the slips that somebody has stumbled over. */
describe('a slip is seen', () => {
  test.each(langs.flatMap((lang) => slips[lang].map((slip) => [lang, slip.for, slip.instead] as const)))(
    '%s: %s',
    (lang, example, instead) => {
      expect(slipsIn(example, lang).join('\n')).toContain(instead);
    },
  );
});

const read = (path: string): string => readFileSync(root + path, 'utf8');
const yamlIn = (folder: string): string[] => readdirSync(root + folder).filter((name) => name.endsWith('.yaml'));

function slipsOf(values: Iterable<unknown>, own: readonly string[] = [], where = {}): readonly string[] {
  const seen = new Set<object>();
  const found = new Set<string>();
  for (const value of values) {
    for (const text of sentencesIn(value, seen)) for (const slip of slipsOfText(text, own, where)) found.add(slip);
  }
  return [...found];
}

function slipsOfText(text: Text, own: readonly string[], where: { inMessage?: boolean }): readonly string[] {
  return langs.flatMap((lang) => slipsIn(withoutOwn(text[lang], own), lang, where).map((slip) => `${lang}: ${slip}`));
}

/** A sentence without what the file says itself: names and titles are as their author wrote them. */
function withoutOwn(sentence: string, own: readonly string[]): string {
  return own.reduce((left, words) => left.replaceAll(words, 'X'), sentence.replaceAll(/[\u00a0\u202f]/g, ' '));
}

/** All words of a file, longest first, as they stand there and as a sentence has them. */
function wordsOf(value: unknown): readonly string[] {
  const words = new Set<string>();
  const collect = (member: unknown): void => {
    if (typeof member === 'string' && /\s|[A-ZÀ-Ý]/.test(member) && member.length > 2) {
      const line = member.replaceAll(/\s+/g, ' ').trim();
      const small = line.charAt(0).toLowerCase() + line.slice(1);
      for (const each of [line, small]) for (const mark of [each, each.replaceAll("'", '’')]) words.add(mark);
    } else if (typeof member === 'object' && member !== null) Object.values(member).forEach(collect);
  };
  collect(value);
  return [...words].sort((a, b) => b.length - a.length);
}

const conventions = new Map([
  ...conventionIds.map((id) => [id, () => compiledConvention(id)] as const),
  ...['ok', 'explain'].flatMap((folder) =>
    yamlIn(`tests/cases/${folder}`).map(
      (name) => [name, () => compiledText(read(`tests/cases/${folder}/${name}`))] as const,
    ),
  ),
]);

test.each([...conventions])('what explain says of %s', (_name, compiled) => {
  const { convention } = compiled();
  expect(slipsOf([explain(compiled())], wordsOf(convention.declaration))).toEqual([]);
});

test.each(everyScenario)('the timeline, the agenda and the reasons of %s %s', (id, name) => {
  const { compiled, facts, until } = scenarioOf(id, name);
  const played = timeline(compiled, facts, until);
  const reasons = knownPaths(compiled.convention).map((path) => why(played, path));
  const said = [played.entries, played.refusals, summarise(played.state), reasons];
  const shown = scheduleOf({ compiled, facts, timeline: played }, until);
  expect(slipsOf([...said, shown], wordsOf([compiled.convention.declaration, facts]))).toEqual([]);
});

test('the rules', () => {
  expect(slipsOf([ruleBook.map(({ title, why: reason }) => [title, reason])], [], { inMessage: true })).toEqual([]);
});

test.each([
  ['err', (text: string, source: string) => parse(text, { source }).diagnostics],
  ['err/scenarios', (text: string, source: string) => readScenario(text, source, compiledConvention()).diagnostics],
] as const)('the messages of %s', (folder, diagnose) => {
  const found = yamlIn(`tests/cases/${folder}`).flatMap((name) =>
    slipsOf(
      diagnose(read(`tests/cases/${folder}/${name}`), name).map(({ message }) => message),
      [],
      { inMessage: true },
    ),
  );
  expect(found).toEqual([]);
});
