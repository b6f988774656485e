import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { readFacts } from '../../../src/lifecycle/facts/read-facts.ts';
import { replay } from '../../../src/lifecycle/replay.ts';
import type { Story } from '../../../src/proof/finding.ts';
import { coveredBy, itemsOf } from '../../../src/proof/machine/paths/coverage.ts';
import { coverChart, defaultPathStates, type Paths } from '../../../src/proof/machine/paths/paths.ts';
import { compiledConvention, root } from '../../support/first-convention.ts';
import { expectGolden } from '../../support/golden.ts';
import { expectPlays } from './plays.ts';

/**
 * What `conventio paths` found for each convention is kept, and replayed on the engine here: finding it anew takes longer
 * than a test may. `UPDATE=1` finds it anew where a convention or the compiler has changed.
 */
const goldenOf = (id: string): string => `${root}tests/proof/machine/golden/${id}.paths.json`;

interface Kept {
  readonly stories: readonly Story[];
  readonly missed: Paths['missed'];
}

describe.each(readdirSync(`${root}conventions`))('%s', (id) => {
  const compiled = compiledConvention(id);
  if (process.env.UPDATE) {
    const { stories, missed } = coverChart(compiled, defaultPathStates);
    expectGolden(goldenOf(id), `${JSON.stringify({ stories, missed }, undefined, 1)}\n`);
  }
  const { stories, missed } = JSON.parse(readFileSync(goldenOf(id), 'utf8')) as Kept;

  test('its paths cover every state and transition but those that are listed', () => {
    const covered = new Set<string>();
    for (const { facts: declared, expect: expectations } of stories) {
      const { facts } = readFacts(declared, compiled);
      const natural = replay(compiled, facts);
      const last = expectations.map(({ on }) => String(on)).reduce((a, b) => (a > b ? a : b));
      const life = last > natural.until ? replay(compiled, facts, last as typeof natural.until) : natural;
      for (const name of coveredBy(life, compiled)) covered.add(name);
    }
    const unseen = [...itemsOf(compiled.chart).keys()].filter((name) => !covered.has(name));
    expect(unseen.sort()).toEqual(missed.map(({ item }) => item).sort());
  });

  test('each of them plays as a scenario', () => {
    for (const story of stories) expectPlays(story, compiled);
  });
});

test('the paths of the first convention are found again, and all that they miss is out of reach', () => {
  const id = 'cress-roumois-seine';
  const { stories, missed } = coverChart(compiledConvention(id), defaultPathStates);
  const kept = JSON.parse(readFileSync(goldenOf(id), 'utf8')) as Kept;
  expect(JSON.parse(JSON.stringify({ stories, missed }))).toEqual(kept);
  expect(missed.filter(({ reason }) => reason !== 'unreachable')).toEqual([]);
});
