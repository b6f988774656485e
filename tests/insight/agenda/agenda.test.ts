import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../src/calendar/day.ts';
import { readScenario } from '../../../src/insight/agenda/scenario.ts';
import { agenda, timeline } from '../../../src/insight/agenda/timeline.ts';
import { assertLaw } from '../../support/deep.ts';
import { compiledConvention, root } from '../../support/first-convention.ts';

test.each(readdirSync(`${root}conventions`))('an agenda of %s is what the timeline tells of the days ahead', (id) => {
  const compiled = compiledConvention(id);
  const folder = `${root}conventions/${id}/scenarios`;
  const [name = ''] = readdirSync(folder);
  const { scenario } = readScenario(readFileSync(`${folder}/${name}`, 'utf8'), name, compiled);
  if (!scenario) throw new Error(`${name} has errors`);
  const { compiled: played, facts } = scenario;
  const first = facts.reduce((earliest, { on }) => (on < earliest ? on : earliest), facts[0]?.on ?? '2022-01-01');
  assertLaw(
    fc.property(fc.integer({ min: -10, max: 1200 }), fc.integer({ min: 1, max: 500 }), (count, days) => {
      const after = addDays(first, count);
      const known = facts.filter(({ on }) => on <= after);
      const whole = timeline(played, known, addDays(after, days)).entries;
      expect(agenda(played, facts, after, days)).toEqual(whole.filter(({ date }) => date > after));
    }),
    { numRuns: 12 },
  );
});
