import { expect, test } from '@jest/globals';
import { proveMachine } from '../../../../src/insight/proof/machine/prove-machine.ts';
import { agreement } from '../../../support/agreement.ts';
import { expectPlays } from './plays.ts';

/** A duty that is owed for each event, and what is asked of how often it was performed. */
const audited = (asked: string) =>
  agreement(
    'events: { audit: { title: Audit, by: a, cite: practice } }\n' +
      'obligations: { answer: { title: Answer, party: b, nature: on-event, event: audit, due: { period: P1M, after: audit }, cite: practice } }\n' +
      asked,
  );

test.each([2, 3])('a counterexample that needs %i occurrences of one clause is found, and plays', (atLeast) => {
  const compiled = audited(
    `properties: { few: { title: Few answers, never: { count: performed:answer, atLeast: ${atLeast} }, cite: practice } }`,
  );
  const finding = proveMachine(compiled).find(({ question }) => question === 'property-holds');
  expect(finding?.verdict).toBe('refuted');
  const facts = finding?.counterexample?.facts.map(({ fact }) => fact) ?? [];
  for (const fact of ['audit', 'performed:answer']) expect(facts.filter((one) => one === fact)).toHaveLength(atLeast);
  if (finding?.counterexample) expectPlays(finding.counterexample, compiled);
});

test('what needs as many as the agreement allows is reachable, and one more is not', () => {
  const limited = (atLeast: number) =>
    agreement(
      'events: { audit: { title: Audit, by: a, atMost: { times: 2 }, cite: practice } }\n' +
        `terminations: { t: { title: Too many audits, ground: event, by: b, when: { count: audit, atLeast: ${atLeast} }, cite: practice } }`,
    );
  const deadOf = (atLeast: number) =>
    proveMachine(limited(atLeast)).filter(({ verdict, pointer }) => verdict === 'refuted' && pointer.includes('/t'));
  expect(deadOf(2)).toEqual([]);
  expect(deadOf(3).length).toBeGreaterThan(0);
});
