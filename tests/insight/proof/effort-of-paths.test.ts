import { expect, test } from '@jest/globals';
import { Effort } from '../../../src/insight/proof/effort.ts';
import { coverWithin, defaultPathStates } from '../../../src/insight/proof/machine/paths/paths.ts';
import { bounds } from '../../../src/text/bounds.ts';
import { agreement } from '../../support/agreement.ts';

const compiled = agreement('milestones: { m: { title: M, cite: practice } }\n');
const beyond = ({ missed }: ReturnType<typeof coverWithin>) => missed.filter(({ reason }) => reason === 'bound');

test('a small agreement is covered within the bounds of paths', () => {
  expect(defaultPathStates).toBe(bounds.pathStates.most);
  const effort = new Effort(bounds.pathEffort.most / 50);
  expect(beyond(coverWithin(effort, compiled, bounds.pathStates.most))).toEqual([]);
});

test.each([
  ['no step may be done', bounds.pathStates.most, 0],
  ['one state may be looked at for a part, and so few for all', 1, bounds.pathEffort.most],
])('what is left is listed where %s', (_what, states, steps) => {
  expect(states * (bounds.pathStatesInAll.most / bounds.pathStates.most)).toBeGreaterThan(0);
  const found = coverWithin(new Effort(steps), compiled, states);
  expect(beyond(found).length).toBeGreaterThan(0);
});
