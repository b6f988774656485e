import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { readScenario } from '../../../src/insight/agenda/scenario.ts';
import { timeline } from '../../../src/insight/agenda/timeline.ts';
import { compiledConvention, root } from '../../support/first-convention.ts';
import { referenceTimeline } from '../../support/reference-timeline.ts';

describe.each(readdirSync(`${root}conventions`))('the timeline of %s', (id) => {
  const compiled = compiledConvention(id);

  test.each(readdirSync(`${root}conventions/${id}/scenarios`))(
    'is what XState and all clauses together say, in %s',
    (name) => {
      const text = readFileSync(`${root}conventions/${id}/scenarios/${name}`, 'utf8');
      const { scenario } = readScenario(text, name, compiled);
      if (!scenario) throw new Error(`${name} has errors`);
      const { compiled: played, facts, until } = scenario;
      const { entries } = timeline(played, facts, until);
      const told = entries.filter(({ kind }) => kind !== 'broken' && kind !== 'withdrawn');
      expect(told).toEqual(referenceTimeline(played, facts, until));
    },
  );
});
