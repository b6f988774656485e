import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { play } from '../src/insight/agenda/play.ts';
import { readScenario } from '../src/insight/agenda/scenario.ts';
import { parse } from '../src/pipeline.ts';
import { compiledConvention, root } from './support/first-convention.ts';

const ids = readdirSync(`${root}conventions`);

describe.each(ids)('%s', (id) => {
  const folder = `${root}conventions/${id}`;

  test('is clean: no errors, no warnings', () => {
    const { diagnostics } = parse(readFileSync(`${folder}/convention.yaml`, 'utf8'));
    expect(diagnostics.map(({ message, span }) => `${span.start.line}: ${message.en}`)).toEqual([]);
  });

  const scenarios = existsSync(`${folder}/scenarios`) ? readdirSync(`${folder}/scenarios`) : [];
  test.each(scenarios)('%s holds', (name) => {
    const { scenario, diagnostics } = readScenario(
      readFileSync(`${folder}/scenarios/${name}`, 'utf8'),
      name,
      compiledConvention(id),
    );
    expect(diagnostics.map(({ message, span }) => `${span.start.line}: ${message.en}`)).toEqual([]);
    expect(scenario && play(scenario).mismatches).toEqual([]);
    expect(scenario?.id).toBe(name.replace('.yaml', ''));
    // A scenario that expects nothing proves nothing.
    expect((scenario?.expectations.length ?? 0) + (scenario?.refused.size ?? 0)).toBeGreaterThan(0);
  });
});

test('the scenarios (a) to (m) of the first convention are all there', () => {
  const letters = readdirSync(`${root}conventions/cress-roumois-seine/scenarios`).map((name) => name[0]);
  expect([...new Set(letters)].join('')).toBe('abcdefghijklm');
});
