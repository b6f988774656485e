import { describe, expect, test } from '@jest/globals';
import { coverChart } from '../../../../src/insight/proof/machine/paths/paths.ts';
import { proveMachine } from '../../../../src/insight/proof/machine/prove-machine.ts';
import { Prover } from '../../../../src/insight/proof/machine/prover.ts';
import { bounds } from '../../../../src/text/bounds.ts';
import { agreement } from '../../../support/agreement.ts';
import { expectPlays } from './plays.ts';

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const milestones = (count: number) =>
  `milestones: { ${upTo(count)
    .map((n) => `m${n}: { title: M${n}, cite: practice }`)
    .join(', ')} }\n`;

/** So many phases in a row, each done by a duty of its own. */
function phasesInARow(count: number) {
  const phases = upTo(count).map(
    (n) =>
      `p${n}: { title: P${n}, opens: { when: ${n === 1 ? 'in-force' : `done:p${n - 1}`} }, done: { when: performed:o${n} }, cite: practice }`,
  );
  const duties = upTo(count).map(
    (n) => `o${n}: { title: O${n}, party: a, nature: once, during: opened:p${n}, cite: practice }`,
  );
  return agreement(`phases: { ${phases.join(', ')} }\nobligations: { ${duties.join(', ')} }\n`);
}

/** A gate that waits for so many milestones. */
function gateOf(count: number, more = '', property = '') {
  const all = upTo(count).map((n) => `m${n}`);
  return agreement(
    `${milestones(count)}phases: { works: { title: Works, opens: { when: { all: [in-force, ${more}${all.join(', ')}] } }, cite: practice } }\n${property}`,
  );
}

test('twelve phases that do not depend on each other cost twelve times one, not its twelfth power', () => {
  const phases = upTo(12).map(
    (n) => `p${n}: { title: P${n}, opens: { when: { all: [in-force, m${n}] } }, cite: practice }`,
  );
  const compiled = agreement(`${milestones(12)}phases: { ${phases.join(', ')} }`);
  const { places, isWhole, slice } = new Prover(compiled, 100).space({ regions: ['phases/p7'] }, false);
  expect(slice.regions.map(({ id }) => id)).toEqual(['term', 'milestones/m7', 'phases/p7']);
  expect([isWhole, places.size < 40]).toEqual([true, true]);
  expect(proveMachine(compiled, { mostStates: 100 }).every(({ verdict }) => verdict === 'proved')).toBe(true);
});

describe('case 47: phases in a row, each done by a duty', () => {
  test('have as many states as there are phases, and not two to the power of them', () => {
    const sizes = [10, 20].map((count) => {
      const prover = new Prover(phasesInARow(count), 10_000);
      const { places, isWhole } = prover.space({ regions: [`phases/p${count}`] }, true);
      expect(isWhole).toBe(true);
      return places.size;
    });
    expect(sizes[1]).toBeLessThan(3 * (sizes[0] as number));
  });

  test('are proved in full', () => {
    const findings = proveMachine(phasesInARow(25));
    expect(findings.filter(({ verdict }) => verdict !== 'proved')).toEqual([]);
    expect(findings.length).toBeGreaterThan(150);
  });
});

test('a gate of twenty milestones is proved in full', () => {
  expect(proveMachine(gateOf(20)).filter(({ verdict }) => verdict !== 'proved')).toEqual([]);
});

test('what a gate of twenty milestones breaks is found out, and what it upholds is proved', () => {
  const compiled = gateOf(
    20,
    '',
    'properties: { shut: { title: Shut, never: opened:works, cite: practice }, behind: { title: Behind, never: opened:works, before: m7, cite: practice } }\n',
  );
  const found = proveMachine(compiled).filter(({ question }) => question === 'property-holds');
  expect(found.map(({ verdict }) => verdict)).toEqual(['refuted', 'proved']);
  const [shut] = found;
  if (shut?.counterexample) expectPlays(shut.counterexample, compiled);
  expect(shut?.counterexample).toBeDefined();
});

test('forty properties that break are refuted, each by a run that plays beside the others', () => {
  const properties = upTo(40).map((n) => `q${n}: { title: Q${n}, never: m${n}, cite: practice }`);
  const compiled = agreement(`${milestones(40)}properties: { ${properties.join(', ')} }`);
  const found = proveMachine(compiled).filter(({ question }) => question === 'property-holds');
  expect(found.map(({ verdict }) => verdict)).toEqual(upTo(40).map(() => 'refuted'));
  for (const { counterexample } of found.slice(0, 3)) if (counterexample) expectPlays(counterexample, compiled);
});

test('forty chained dates are proved in full', () => {
  const dates = upTo(40).map(
    (n) => `d${n}: { title: D${n}, at: { period: P1D, after: ${n === 1 ? 'signed' : `d${n - 1}`} }, cite: practice }`,
  );
  const findings = proveMachine(agreement(`dates: { ${dates.join(', ')} }`));
  expect(findings.filter(({ verdict }) => verdict !== 'proved')).toEqual([]);
});

test('what a bound kept from being seen is asked, and the bound is named', () => {
  const findings = proveMachine(gateOf(12, 'ended, '), { mostStates: 50 });
  const [finding] = findings.filter(({ question }) => question === 'phase-opens');
  expect(finding?.verdict).toBe('not-proved');
  expect(finding?.message).toEqual({ en: 'Can “Works” open?', fr: 'Est-il possible que « Works » s’ouvre ?' });
  expect(finding?.bound).toEqual({
    en: 'Not settled. Only the 50 nearest states were examined; --states examines more.',
    fr: 'Non tranché. Seuls les 50 états les plus proches ont été examinés ; --states en examine davantage.',
  });
});

test('the bound is ten thousand states where nobody sets another', () => {
  const [finding] = proveMachine(gateOf(20, 'ended, ')).filter(({ question }) => question === 'phase-opens');
  expect(finding?.bound?.en).toContain(`Only the ${bounds.proofStates.most} nearest states`);
});

test('all answers together have a bound too', () => {
  const properties = upTo(20).map(
    (n) => `q${n}: { title: Q${n}, always: { any: [{ not: opened:works }, m${n}, ended] }, cite: practice }`,
  );
  const compiled = gateOf(20, '', `properties: { ${properties.join(', ')} }\n`);
  const open = proveMachine(compiled, { mostStates: 30 }).filter(({ verdict }) => verdict === 'not-proved');
  const named = new Set(open.map(({ bound }) => bound?.en));
  expect(named).toContain(
    'Not settled. The limit of ' +
      `${(30 * bounds.proofStatesInAll.most) / bounds.proofStates.most} states for all questions together was reached; --states raises it.`,
  );
});

describe('case 53: a gate of twenty milestones, of which the conditions tell more than the states', () => {
  const property = (form: string) => `properties: { q: { title: Q, ${form}, cite: practice } }\n`;
  const holding = (form: string, more = '') =>
    proveMachine(gateOf(20, more, property(form))).filter(({ question }) => question === 'property-holds');

  test.each([
    ['before any of two of them', 'never: opened:works, before: { any: [m1, m2] }', ''],
    ['before several of them together', 'never: opened:works, before: { all: [m3, m4, m5] }', ''],
    ['before one of them and any of two others', 'never: opened:works, before: { all: [m3, { any: [m4, m5] }] }', ''],
  ])('never opens %s', (_, form, more) => {
    expect(holding(form, more).map(({ verdict }) => verdict)).toEqual(['proved']);
  });

  test('may open before what it does not wait for, which a run shows', () => {
    const compiled = gateOf(6, '', property('never: opened:works, before: { all: [m1, ended] }'));
    const [found] = proveMachine(compiled).filter(({ question }) => question === 'property-holds');
    expect(found?.verdict).toBe('refuted');
    if (found?.counterexample) expectPlays(found.counterexample, compiled);
  });

  test('that wants something both to have come and not to have never opens, nor does what waits for it', () => {
    const compiled = agreement(
      `${milestones(20)}phases: { works: { title: Works, opens: { when: { all: [in-force, ${upTo(20)
        .map((n) => `m${n}`)
        .join(
          ', ',
        )}, { not: m7 }] } }, cite: practice }, after: { title: After, opens: { when: done:works }, cite: practice } }`,
    );
    const found = proveMachine(compiled, { mostStates: 200 }).filter(({ question }) => question === 'phase-opens');
    expect(found.map(({ verdict }) => verdict)).toEqual(['refuted', 'refuted']);
  });
});

test('case 53: paths says what it did not find where the bound of all parts together was reached', () => {
  const { covered, missed } = coverChart(gateOf(12), 5);
  expect(covered.size).toBeGreaterThan(0);
  expect(missed.some(({ reason }) => reason === 'bound')).toBe(true);
});
