import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { IsoDate } from '../../../src/calendar/day.ts';
import { readFactOption } from '../../../src/cli/fact-option.ts';
import { replay } from '../../../src/lifecycle/replay.ts';
import type { Story } from '../../../src/proof/finding.ts';
import { coveredBy, itemsOf } from '../../../src/proof/machine/paths/coverage.ts';
import { coverChart, defaultPathStates, type Paths } from '../../../src/proof/machine/paths/paths.ts';
import type { FactDeclaration } from '../../../src/schema/scenario-declaration.ts';
import { compiledConvention, factsOf, root } from '../../support/first-convention.ts';
import { expectGolden } from '../../support/golden.ts';
import { expectPlays } from './plays.ts';

/**
 * What `conventio paths` found for each convention is kept, and replayed on the engine here: finding it anew takes longer
 * than a test may. `UPDATE=1` finds it anew where a convention or the compiler has changed.
 */
const goldenOf = (id: string): string => `${root}tests/proof/machine/golden/${id}.paths.txt`;

/** Each path on a line, its facts as the command line takes them; then what none of them reaches. */
function asLines({ stories, missed }: Pick<Paths, 'stories' | 'missed'>): string {
  const paths = stories.map((story) =>
    [`path ${story.id}`, `until ${lastDayOf(story)}`, ...story.facts.map(asOption)].join(' '),
  );
  return `${[...paths, ...missed.map(({ reason, item }) => `${reason}: ${item}`)].join('\n')}\n`;
}

function lastDayOf({ expect: expectations }: Story): string {
  return expectations.map(({ on }) => String(on)).reduce((a, b) => (a > b ? a : b));
}

function asOption({ fact, on, quantity, by, component, name }: FactDeclaration): string {
  const more = Object.entries({ by, component, name: name?.replaceAll(' ', '') }).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${value}`],
  );
  return [`${fact}=${on}`, ...(quantity === undefined ? [] : [quantity]), ...more].join(',');
}

describe.each(readdirSync(`${root}conventions`))('%s', (id) => {
  const compiled = compiledConvention(id);
  if (process.env.UPDATE) expectGolden(goldenOf(id), asLines(coverChart(compiled, defaultPathStates)));
  const lines = readFileSync(goldenOf(id), 'utf8').trimEnd().split('\n');

  test('its paths cover every state and transition but those that are listed', () => {
    const covered = new Set<string>();
    for (const line of lines.filter((one) => one.startsWith('path '))) {
      const [, , , until, ...options] = line.split(' ');
      const life = replay(compiled, factsOf(compiled, options.map(readFactOption)), until as IsoDate);
      expect([line, life.refusals]).toEqual([line, []]);
      for (const name of coveredBy(life, compiled)) covered.add(name);
    }
    const unseen = [...itemsOf(compiled.chart).keys()].filter((name) => !covered.has(name));
    const listed = lines.flatMap((line) => /^(?:unreachable|no-life|bound): (.*)$/.exec(line)?.[1] ?? []);
    expect(unseen.sort()).toEqual(listed.sort());
  });
});

test('the paths of the first convention are found again, play as scenarios, and miss only what is out of reach', () => {
  const compiled = compiledConvention();
  const paths = coverChart(compiled, defaultPathStates);
  expectGolden(goldenOf('cress-roumois-seine'), asLines(paths));
  for (const story of paths.stories) expectPlays(story, compiled);
  expect(paths.missed.filter(({ reason }) => reason !== 'unreachable')).toEqual([]);
});
