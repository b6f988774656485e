import { describe, expect, test } from '@jest/globals';
import { proveCalendar } from '../../../../src/insight/proof/calendar/prove-calendar.ts';
import { bounds } from '../../../../src/text/bounds.ts';
import { agreement } from '../../../support/agreement.ts';

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** So many duties, each due some days after the one before it, by both of two readings. */
function duesInARow(count: number) {
  const duties = upTo(count).map((n) => {
    const last = n === 1 ? 'signed' : `due:d${n - 1}`;
    const due = `{ latest: [{ period: P1D, after: ${last} }, { period: P2D, after: ${last} }] }`;
    return `d${n}: { title: D${n}, party: a, nature: once, due: ${due}, cite: practice }`;
  });
  return agreement(`obligations: { ${duties.join(', ')} }`);
}

/** So many phases, each done by what makes the two before it done. */
function phasesDoneInTurn(count: number) {
  const phases = upTo(count).map((n) => {
    const before = n < 3 ? 'in-force, m' : `done:p${n - 1}, done:p${n - 2}`;
    return `p${n}: { title: P${n}, opens: { when: { all: [${before}] } }, done: { when: { all: [${before}] } }, cite: practice }`;
  });
  return agreement(`milestones: { m: { title: M, cite: practice } }\nphases: { ${phases.join(', ')} }`);
}

test('case 53: what hangs twice on what hangs twice on another is looked at once, not two to the power of their number', () => {
  const verdicts = (of: ReturnType<typeof agreement>) => proveCalendar(of, { years: 1 }).map(({ verdict }) => verdict);
  expect(verdicts(duesInARow(40))).toEqual(['proved', 'proved']);
  expect(verdicts(phasesDoneInTurn(40))).toEqual(['proved']);
});

describe('case 53: --states bounds the calendar too', () => {
  // One clause on each of 365 days: one duty that is due in the term, besides the checks that every convention needs.
  const compiled = duesInARow(20);
  const states = (checks: number) => (checks * bounds.proofStates.most) / bounds.proofChecks.most;
  const asked = (mostStates: number) =>
    proveCalendar(compiled, { years: 1, mostStates }).filter(({ verdict }) => verdict === 'not-proved');

  test('with enough of them all is settled', () => {
    expect(asked(states(100_000))).toEqual([]);
  });

  test('beyond it says what is left and what to do, and what was proved stays proved', () => {
    const left = asked(states(365 * 25));
    expect(left.length).toBeGreaterThan(0);
    expect(left[0]?.bound?.en).toMatch(
      /^Not settled\. The limit of 9125 checks of a clause on a start date was reached: \d+ clauses are left\. --entry looks at one start date only, and --states raises the limit\.$/,
    );
    const all = proveCalendar(compiled, { years: 1, mostStates: states(365 * 25) });
    expect(all.some(({ verdict }) => verdict === 'proved')).toBe(true);
  });
});
