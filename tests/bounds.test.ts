import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { addDays, type IsoDate } from '../src/calendar/day.ts';
import { readPeriod } from '../src/calendar/period.ts';
import { compile } from '../src/engine/lifecycle/compile.ts';
import { checkFactShape } from '../src/engine/lifecycle/facts/fact-shape.ts';
import { readFacts } from '../src/engine/lifecycle/facts/read-facts.ts';
import { readScenario } from '../src/insight/agenda/scenario.ts';
import { summarise } from '../src/insight/agenda/summary.ts';
import { timeline } from '../src/insight/agenda/timeline.ts';
import { isTooLarge } from '../src/language/document/limits.ts';
import { parse } from '../src/pipeline.ts';
import { type Bound, bounds } from '../src/text/bounds.ts';
import { own } from '../src/text/own.ts';
import { root } from './support/first-convention.ts';
import { manyOccurrences, signed } from './support/large.ts';
import { minimal } from './support/texts.ts';

/** Each bound is tried at its limit and one beyond it: here, or where what it bounds is tested. */
const tests = readdirSync(`${root}tests`, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.test\.tsx?$/.test(name))
  .map((name) => readFileSync(`${root}tests/${name}`, 'utf8'))
  .join('\n');

test.each(Object.keys(bounds))('%s is tried by a test', (name) => {
  expect(new RegExp(`bounds\\.${name}\\b`).test(tests)).toBe(true);
});

test.each(Object.entries<Bound>(bounds))('%s is a whole number, and says what happens beyond it', (_name, bound) => {
  expect(Number.isSafeInteger(bound.most) && bound.most > 0).toBe(true);
  for (const words of [bound.beyond.en, bound.beyond.fr]) expect(words).toMatch(/^[A-ZÉÀ].*\.$/u);
});

const padded = (length: number) => `${minimal}#${'x'.repeat(length - minimal.length - 2)}\n`;
const remark = (value: string) => `${minimal}informative: { n: { title: N, text: ${value}, cite: practice } }\n`;
const nested = (levels: number) => remark(`${'['.repeat(levels - 2)}${']'.repeat(levels - 2)}`);
const remarks = (count: number) =>
  `${minimal}informative:\n${Array.from({ length: count }, (_, index) => `  n${index}: { title: N, text: T, cite: practice }\n`).join('')}`;

const rulesOf = (text: string) => parse(text).diagnostics.map(({ rule }) => rule);

describe('a file', () => {
  test.each([
    ['fileSize', padded(bounds.fileSize.most), padded(bounds.fileSize.most + 1)],
    ['nesting', nested(bounds.nesting.most), nested(bounds.nesting.most + 1)],
  ])('is read up to %s, and refused beyond', (_name, at, beyond) => {
    expect(rulesOf(at)).not.toContain('yaml-limits');
    expect(rulesOf(beyond)).toEqual(['yaml-limits']);
  });

  test('holds so many marks and values', () => {
    const marked = (count: number) => `${minimal}# ${':'.repeat(count)}\n`;
    const marks = [...minimal].filter((character) => '[]{},:?-&*!|>\'"\n'.includes(character)).length + 1;
    expect(rulesOf(marked(bounds.fileMarks.most - marks))).toEqual([]);
    expect(rulesOf(marked(bounds.fileMarks.most - marks + 1))).toEqual(['yaml-limits']);
    const aliased = (times: number) =>
      remark(`[&a [${Array(999).fill('1').join(', ')}], ${Array(times).fill('*a').join(', ')}]`);
    expect(rulesOf(aliased(98))).not.toContain('yaml-limits');
    expect(rulesOf(aliased(bounds.values.most / 1000))).toContain('yaml-limits');
  });

  test('has so many members in a section', () => {
    expect(rulesOf(remarks(bounds.members.most))).toEqual([]);
    expect(rulesOf(remarks(bounds.members.most + 1))).toEqual(['value-out-of-range']);
  });

  test('is reported with so many messages, the last of which says that there are more', () => {
    const wrong = (count: number) =>
      `${minimal}informative:\n${Array.from({ length: count }, (_, index) => `  n${index}: 0\n`).join('')}`;
    expect(rulesOf(wrong(bounds.diagnostics.most))).toHaveLength(bounds.diagnostics.most);
    expect(rulesOf(wrong(bounds.diagnostics.most))).not.toContain('and-more');
    const beyond = rulesOf(wrong(bounds.diagnostics.most + 1));
    expect(beyond).toHaveLength(bounds.diagnostics.most + 1);
    expect(beyond.at(-1)).toBe('and-more');
  });

  test('is reported with so many syntax errors, and a message that says that there are more', () => {
    const wrong = `${minimal}${'@: [\n'.repeat(bounds.syntaxErrors.most + 10)}`;
    const { diagnostics } = parse(wrong);
    expect(diagnostics.length).toBeLessThanOrEqual(bounds.syntaxErrors.most + 1);
  });

  test('of facts has so many', () => {
    const parsed = parse(minimal);
    if (!parsed.ok) throw new Error('the smallest convention has errors');
    const compiled = compile(parsed.convention);
    const scenario = (count: number) =>
      readScenario(
        `scenario: many\nfacts:\n${'  - { on: 2023-01-02, fact: signed, by: town }\n'.repeat(count)}`,
        's',
        compiled,
      );
    expect(scenario(bounds.scenarioFacts.most).diagnostics.map(({ rule }) => rule)).not.toContain('value-out-of-range');
    expect(scenario(bounds.scenarioFacts.most + 1).diagnostics.map(({ rule }) => rule)).toContain('value-out-of-range');
  });
});

test('an archive may be larger, and has an end too', () => {
  const long = (length: number): string => ({ length }) as string;
  expect(isTooLarge(long(bounds.archiveSize.most), 'archive')).toBe(false);
  expect(isTooLarge(long(bounds.archiveSize.most + 1), 'archive')).toBe(true);
});

describe('a period', () => {
  test('has so many years', () => {
    const { most } = bounds.periodYears;
    expect(readPeriod(`P${most}Y`)).toMatchObject({ months: most * 12 });
    expect(readPeriod(`P${most}Y1D`)).toBe('too-long');
  });

  test('may be followed by others, up to so many years', () => {
    const reach = (years: number) =>
      `${minimal}dates: { d: { title: D, cite: practice, at: ${Array.from({ length: 5 }).reduce<string>((from) => `{ after: ${from}, period: P${years / 5}Y }`, 'signed')} } }\n`;
    expect(rulesOf(reach(bounds.reachYears.most))).not.toContain('date-out-of-reach');
    expect(rulesOf(reach(bounds.reachYears.most).replace('P200Y }', 'P200Y }, period: P1D }'))).not.toEqual([]);
  });
});

test('a summary lists so many occurrences of a clause, the latest', () => {
  const parsed = parse(manyOccurrences(4));
  if (!parsed.ok) throw new Error('it has errors');
  const compiled = compile(parsed.convention);
  const listed = (until: IsoDate) =>
    own(summarise(timeline(compiled, readFacts([signed], compiled).facts, until).state).obligations, 'often')
      ?.occurrences ?? [];
  const days = addDays('2024-01-01', bounds.listedOccurrences.most - 1);
  expect(listed(days)).toHaveLength(bounds.listedOccurrences.most);
  expect(listed(addDays(days, 30))).toHaveLength(bounds.listedOccurrences.most);
  expect(listed(addDays(days, 30)).at(-1)?.since).toBe(addDays(days, 30));
});

test('a fact is reported with so many faults', () => {
  const wrong = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 1]));
  const { most } = bounds.factFaults;
  expect(checkFactShape({ fact: 'signed', on: '2023-01-02', ...wrong(most - 1) })).toHaveLength(most - 1);
  expect(checkFactShape({ fact: 'signed', on: '2023-01-02', ...wrong(most + 50) })).toHaveLength(most);
});
