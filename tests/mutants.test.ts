import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parse as parseYaml } from 'yaml';
import type { IsoDate } from '../src/calendar/day.ts';
import { type Compiled, compile } from '../src/engine/lifecycle/compile.ts';
import type { Fact } from '../src/engine/lifecycle/facts/fact.ts';
import { readFacts } from '../src/engine/lifecycle/facts/read-facts.ts';
import { readScenario } from '../src/insight/agenda/scenario.ts';
import { timeline } from '../src/insight/agenda/timeline.ts';
import { explain } from '../src/insight/explain/explain.ts';
import type { FactDeclaration } from '../src/language/schema/scenario-declaration.ts';
import { parse } from '../src/pipeline.ts';
import { renderDiagnostic } from '../src/render/diagnostics/pretty.ts';
import { renderExplanationMarkdown } from '../src/render/explain/markdown.ts';
import { renderTimeline } from '../src/render/timeline-text.ts';
import type { Diagnostic } from '../src/text/diagnostic.ts';
import { langs } from '../src/text/text.ts';
import { assertLaw, isDeep } from './support/deep.ts';
import { compiledConvention, root } from './support/first-convention.ts';
import { awkwardNames, awkwardValues, type Mutant, mutantsOf } from './support/mutants.ts';
import { spoiledText } from './support/spoiled-text.ts';

/**
 * What a file holds may be anything. Each value of some files is replaced by each of the awkward ones, each key by each
 * of the awkward names, and their texts are cut and mixed: whatever comes of it is read, told and played without a throw,
 * in bounded time, in words that no program has written by accident.
 *
 * `npm test` takes a sample, the same each time; `npm run test:deep` takes them all.
 */

/** In milliseconds of this process, whatever else the machine has to do; a file takes some ten of them. */
const longest = 5_000;

const conventions = readdirSync(`${root}conventions`).map((id) => `conventions/${id}/convention.yaml`);
const small = ['tests/cases/ok/every-key.yaml', 'tests/cases/ok/every-form.yaml'];
const files = [...conventions, ...small];

function textOf(path: string): string {
  return readFileSync(`${root}${path}`, 'utf8');
}

/** Some of so many, evenly, with another beginning for each file. */
function* sampled(count: number, wanted: number, from: number): Generator<number> {
  const step = isDeep ? 1 : Math.max(1, Math.floor(count / wanted));
  for (let index = isDeep ? 0 : from % step; index < count; index += step) yield index;
}

describe('every value and every key, replaced', () => {
  test.each(files.map((path, index) => [path, index] as const))('%s', (path, index) => {
    const broken = new Broken();
    const mutants = mutantsOf(parseYaml(textOf(path)));
    for (const each of sampled(mutants.count, 20, 7 * index)) {
      const { what, value } = mutants.at(each);
      broken.try(what, () => readAll(JSON.stringify(value) ?? '', path));
    }
    expect(broken.all).toEqual([]);
  });

  const ofScenarios = ['cress-roumois-seine', 'mou-three-rivers'];
  test.each(ofScenarios)('a scenario of %s', (id) => {
    const compiled = compiledConvention(id);
    const broken = new Broken();
    for (const name of readdirSync(`${root}conventions/${id}/scenarios`)) {
      const mutants = mutantsOf(parseYaml(textOf(`conventions/${id}/scenarios/${name}`)));
      for (const each of sampled(mutants.count, 5, name.length)) {
        const { what, value } = mutants.at(each);
        broken.try(`${name} ${what}`, () => {
          const text = JSON.stringify(value);
          const { scenario, diagnostics } = readScenario(text, name, compiled);
          sayAll(diagnostics, text, name);
          if (scenario) tell(scenario.compiled, scenario.facts);
        });
      }
    }
    expect(broken.all).toEqual([]);
  });

  test('facts that a program gives', () => {
    const compiled = compiledConvention();
    const broken = new Broken();
    const given = [
      { fact: 'signed', on: '2022-11-10', id: 'first' },
      { fact: 'notified', channel: 'registered-letter', sent: '2022-11-14', received: '2022-11-15' },
      { fact: 'worked:support', on: '2023-01-05', by: 'cress', quantity: 1.5 },
      { fact: 'delivered:shared-diagnostic', on: '2023-01-05', component: 'x' },
      { fact: 'renamed:cress', on: '2023-01-06', name: 'Y' },
      { fact: 'withdrawn', on: '2023-02-01', of: 'first' },
    ];
    const mutants = mutantsOf(given);
    for (const each of sampled(mutants.count, 75, 0)) {
      const { what, value } = mutants.at(each);
      // Whoever has no list at all has not read the types.
      if (!Array.isArray(value)) continue;
      broken.try(what, () => {
        const { facts, faults } = readFacts(value as FactDeclaration[], compiled);
        for (const { message, help } of faults) for (const said of [message, help]) said && inWords(said.en + said.fr);
        if (faults.length === 0) tell(compiled, facts);
      });
    }
    expect(broken.all).toEqual([]);
  });
});

describe('texts, cut and mixed', () => {
  test.each(files)('%s', (path) => {
    const text = textOf(path);
    assertLaw(
      fc.property(spoiledText(text), (spoiled) => holds(spoiled.what, () => readAll(spoiled.text, path))),
      { numRuns: 8, deepRuns: 2500 },
    );
  });
});

test('mutants are what they say they are', () => {
  const { count, at } = mutantsOf({ a: [{ b: 1 }] });
  const all = Array.from({ length: count }, (_, index) => at(index));
  expect(count).toBe(4 * awkwardValues.length + 2 * awkwardNames.length);
  const shown = (what: string) => all.find((mutant: Mutant) => mutant.what === what)?.value;
  expect(shown('a/0/b: []')).toEqual({ a: [{ b: [] }] });
  expect(JSON.stringify(shown('a/0/b named "__proto__"'))).toBe('{"a":[{"__proto__":1}]}');
});

/** What does not hold of some mutants, a few of each kind. */
class Broken {
  readonly #told = new Map<string, string[]>();

  try(what: string, run: () => void): void {
    try {
      holds(what, run);
    } catch (error) {
      const { cause, message } = error as Error;
      const kind = String((cause as Error | undefined)?.message ?? message.replace(what, ''));
      const told = this.#told.get(kind) ?? [];
      if (told.length < 3) this.#told.set(kind, [...told, message]);
    }
  }

  get all(): readonly string[] {
    return [...this.#told.values()].flat();
  }
}

/** Runs something that has to end, soon and without a throw; what is broken is told with what broke it. */
function holds(what: string, run: () => void): void {
  const before = process.cpuUsage();
  try {
    run();
  } catch (error) {
    throw new Error(`${what}: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
  const { user } = process.cpuUsage(before);
  if (user > longest * 1000) throw new Error(`${what} took ${Math.round(user / 1000)} ms`);
}

/** Everything that is done with a file. */
function readAll(text: string, source: string): void {
  const { convention, diagnostics } = parse(text, { source });
  sayAll(diagnostics, text, source);
  if (!convention) return;
  const compiled = compile(convention);
  const explained = explain(compiled);
  for (const lang of langs) inWords(renderExplanationMarkdown(explained, lang));
  const begun = [
    { fact: 'signed', on: '2023-01-02' },
    ...(compiled.facts.has('notified') ? [{ fact: 'notified', on: '2023-01-03' }] : []),
  ];
  tell(compiled, readFacts(begun, compiled).facts);
}

/** Two years, or little more than what a few facts need. */
function tell(compiled: Compiled, facts: readonly Fact[]): void {
  const last = facts.reduce<IsoDate>((latest, { on }) => (on > latest && on < '2040' ? on : latest), '2025-01-01');
  const played = timeline(compiled, facts, last);
  for (const lang of langs) inWords(renderTimeline(played, compiled, lang));
}

function sayAll(diagnostics: readonly Diagnostic[], text: string, source: string): void {
  for (const diagnostic of diagnostics) {
    const { start, end, source: of } = diagnostic.span;
    // What an amendment of a scenario breaks may stand in the convention.
    if (of === source && (start.offset > end.offset || end.offset > text.length))
      throw new Error('shows no place of it');
    for (const lang of langs) renderDiagnostic(diagnostic, text, lang);
    const { message, help } = diagnostic;
    inWords(`${message.en} ${message.fr} ${help?.en} ${help?.fr}`.replaceAll(' undefined', ''));
  }
}

/** Words that a program writes where it took something for what it is not. */
function inWords(words: string): void {
  const slip = /.{0,30}(\[object |native code|\bundefined\b|\bNaN\b|\[\]|=>).{0,30}/.exec(words);
  if (slip) throw new Error(`says “${slip[0]}”`);
}
