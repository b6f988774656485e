import { expect, test } from '@jest/globals';
import { proveMachine } from '../../../../src/insight/proof/machine/prove-machine.ts';
import { Prover } from '../../../../src/insight/proof/machine/prover.ts';
import { agreement } from '../../../support/agreement.ts';

const twelve = Array.from({ length: 12 }, (_, index) => index + 1);

test('twelve phases that do not depend on each other cost twelve times one, not its twelfth power', () => {
  const milestones = twelve.map((n) => `m${n}: { title: M${n}, cite: { article: 2 } }`).join(', ');
  const phases = twelve.map(
    (n) => `p${n}: { title: P${n}, opens: { when: { all: [in-force, m${n}] } }, cite: { article: 3 } }`,
  );
  const compiled = agreement(`milestones: { ${milestones} }\nphases: { ${phases.join(', ')} }`);
  const { places, isWhole, slice } = new Prover(compiled, 100).space({ regions: ['phases/p7'] }, false);
  expect(slice.regions.map(({ id }) => id)).toEqual(['term', 'milestones/m7', 'phases/p7']);
  expect([isWhole, places.size < 40]).toEqual([true, true]);
  expect(proveMachine(compiled, { mostStates: 100 }).every(({ verdict }) => verdict === 'proved')).toBe(true);
});

test('what a bound kept from being seen is said to be not proved, with the bound', () => {
  const gate = `{ all: [in-force, ended, ${twelve.map((n) => `m${n}`).join(', ')}] }`;
  const milestones = twelve.map((n) => `m${n}: { title: M${n}, cite: { article: 2 } }`).join(', ');
  const compiled = agreement(
    `milestones: { ${milestones} }\nphases: { works: { title: Works, opens: { when: ${gate} }, cite: { article: 3 } } }`,
  );
  const [finding] = proveMachine(compiled, { mostStates: 50 }).filter(({ question }) => question === 'phase-opens');
  expect(finding?.verdict).toBe('not-proved');
  expect(finding?.bound?.en).toContain('50');
});
