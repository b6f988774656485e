import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse as parseYaml } from 'yaml';
import { compile } from '../../../src/engine/lifecycle/compile.ts';
import { play } from '../../../src/insight/agenda/play.ts';
import { readScenario } from '../../../src/insight/agenda/scenario.ts';
import { parse } from '../../../src/pipeline.ts';

/**
 * Small agreements, each with facts and with what must be so: a case is a few clauses under a common head, and a
 * scenario. A refusal or a broken expectation that the scenario does not state fails it.
 */
interface Case {
  readonly case: string;
  readonly clauses: string;
  readonly facts: string;
  readonly expect: string;
  readonly until?: string;
}

const head = `conventio: 1
id: x
title: X
language: en
jurisdiction: FR
timeZone: Europe/Paris
parties: { a: { name: A, cite: practice }, b: { name: B, cite: practice } }
`;

const folder = new URL('./cases/', import.meta.url).pathname;

describe.each(readdirSync(folder))('%s', (name) => {
  const cases = parseYaml(readFileSync(`${folder}${name}`, 'utf8')) as readonly Case[];

  test.each(cases.map((one) => [one.case, one] as const))('%s', (_title, { clauses, facts, expect: wanted, until }) => {
    const parsed = parse(head + clauses);
    expect(parsed.diagnostics.map(({ message }) => message.en)).toEqual([]);
    if (!parsed.ok) return;
    const text = [
      'scenario: case',
      'facts:',
      facts,
      ...(until === undefined ? [] : [`until: ${until}`]),
      'expect:',
      wanted,
    ].join('\n');
    const { scenario, diagnostics } = readScenario(text, 'case.yaml', compile(parsed.convention));
    expect(diagnostics.map(({ message, span }) => `${span.start.line}: ${message.en}`)).toEqual([]);
    const mismatches = scenario ? play(scenario).mismatches : [];
    expect(mismatches.map(({ on, what, expected, actual }) => `${on} ${what}: ${expected}, not ${actual}`)).toEqual([]);
  });
});
