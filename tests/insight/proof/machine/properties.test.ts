import { describe, expect, test } from '@jest/globals';
import { defaultMostStates, proveMachine } from '../../../../src/insight/proof/machine/prove-machine.ts';
import { Prover } from '../../../../src/insight/proof/machine/prover.ts';
import { propertyHolds } from '../../../../src/insight/proof/machine/questions/property-holds.ts';
import { withBreaks } from '../../../../src/insight/proof/with-breaks.ts';
import { agreement } from '../../../support/agreement.ts';
import { expectPlays } from './plays.ts';

const clauses = `milestones: { vote: { title: The vote, cite: { article: 2 } }, plan: { title: The plan, cite: { article: 2 } } }
suspensions: { works: { title: Works, clock: run, cite: { article: 3 } } }
terminations: { freely: { title: Freely, ground: convenience, effective: { period: P1M, after: terminated:freely }, cite: { article: 4 } } }
phases:
  help: { title: Help, opens: { when: { all: [in-force, vote] } }, budget: { unit: day, min: 5, max: 8, cite: { article: 5 } }, cite: { article: 5 } }
  stays: { title: It stays open, opens: { when: vote, onRevocation: stay-open }, cite: { article: 5 } }
deliverables:
  report: { title: Report, by: a, to: b, phase: help, acceptance: { by: b, within: { period: P10D, after: delivered:report }, silence: accepted, cite: { article: 6 } }, cite: { article: 6 } }
`;

/** The answer to this question alone, as `proveMachine` gives it among all. */
function answerFor(property: string) {
  const compiled = agreement(`${clauses}properties: { it: { title: It, ${property}, cite: practice } }\n`);
  const [found] = propertyHolds.ask(new Prover(compiled, defaultMostStates));
  const counterexample = found?.counterexample && withBreaks(found.counterexample, compiled);
  return { compiled, found: found && { ...found, counterexample } };
}

const proved: readonly string[] = [
  'always: { any: [{ not: opened:help }, vote, done:help, ended] }',
  'always: signed',
  'never: { budget: help, reaches: 8.01 }',
  'never: { all: [opened:help, { not: vote }, { not: done:help }, in-force] }',
  'never: opened:help, before: vote',
  'never: { budget: help, reaches: 0.5 }, before: { all: [vote, in-force] }',
  'never: accepted:report, before: delivered:report',
  'eventually: signed',
  'eventually: ended',
  'when: accepted:report, leadsTo: delivered:report',
  'when: in-force, leadsTo: ended',
];

test.each(proved)('proved: %s', (property) => {
  const { found } = answerFor(property);
  expect([found?.verdict, found?.message.en]).toEqual(['proved', '“It” holds in every run.']);
});

/** What can be broken, what at least happens in the counterexample, and how many facts the shortest has besides the signatures. */
const planted: readonly (readonly [property: string, happens: string, most: number])[] = [
  ['always: { not: vote }', 'vote', 1],
  ['always: in-force, from: { on: vote }', 'vote', 1],
  ['always: { not: suspended:works }, until: { on: term.end }', 'suspended:works', 1],
  ['never: { budget: help, reaches: 8 }', 'worked:help', 3],
  ['never: { all: [opened:stays, { not: vote }] }', 'revoked:vote', 2],
  ['never: plan, from: { period: P3M, after: signed }', 'plan', 1],
  ['never: plan, before: vote', 'plan', 1],
  ['never: accepted:report, before: plan', 'delivered:report', 3],
  ['eventually: vote', '', 0],
  ['eventually: vote, until: { period: P2M, after: signed }', '', 0],
  ['eventually: plan, from: { on: opened:help }', 'vote', 1],
  ['when: vote, leadsTo: done:help', 'vote', 1],
  ['when: delivered:report, leadsTo: accepted:report, within: P9D', 'delivered:report', 2],
  ['when: suspended:works, leadsTo: resumed:works, within: P1M', 'suspended:works', 1],
  ['when: opened:help, leadsTo: { all: [vote, plan] }', 'vote', 1],
];

describe('a property that can be broken is found out, with a counterexample that plays', () => {
  test.each(planted)('%s', (property, happens, most) => {
    const { compiled, found } = answerFor(property);
    expect([found?.verdict, found?.message.en]).toEqual(['refuted', '“It” is broken in at least one run.']);
    const names = found?.counterexample?.facts.map(({ fact }) => fact).filter((name) => name !== 'signed') ?? [];
    if (happens) expect(names).toContain(happens);
    expect(names.length).toBeLessThanOrEqual(most);
    expect(found?.counterexample?.expect).toContainEqual({ properties: { it: 'broken' } });
    if (found?.counterexample) expectPlays(found.counterexample, compiled);
  });
});

/** The states lead to these breaks, and the days of the text never do: nobody can say so but the calendar. */
const beyondProof: readonly string[] = [
  'when: delivered:report, leadsTo: { any: [accepted:report, rejected:report] }, within: P11D',
  'always: in-force, from: { on: term.start }, until: { on: term.end }',
];

test.each(beyondProof)('not proved, though it holds: %s', (property) => {
  const { found } = answerFor(property);
  expect(found?.verdict).toBe('not-proved');
  expect(found?.bound?.en).toBe(
    'Not settled. The states lead there, but no run that was tried does: the dates in the text may prevent it.',
  );
});

const withoutIt = others(clauses);

/** What is proved of an agreement, but for its properties. */
function others(text: string) {
  const findings = proveMachine(agreement(text)).filter(({ question }) => question !== 'property-holds');
  return findings.map(({ question, verdict, message }) => [question, verdict, message.en]);
}

test.each(planted.slice(0, 6).concat(planted.slice(-6)))(
  'who only looks on changes no other answer: %s',
  (property) => {
    expect(others(`${clauses}properties: { it: { title: It, ${property}, cite: practice } }\n`)).toEqual(withoutIt);
  },
);

test('where a bound is reached, the question stays one, and the bound is named', () => {
  const compiled = agreement(`${clauses}properties: { it: { title: It, ${proved[0]}, cite: practice } }\n`);
  const [found] = [...propertyHolds.ask(new Prover(compiled, 5, 10_000))];
  expect([found?.verdict, found?.message]).toEqual([
    'not-proved',
    { en: 'Does “It” hold in every run?', fr: 'La propriété « It » est-elle respectée dans tout déroulement ?' },
  ]);
  expect(found?.bound?.en).toBe('Not settled. Only the 5 nearest states were examined; --states examines more.');
});

test('the counterexamples of other questions expect what they break, so that they play too', () => {
  const compiled = agreement(
    `properties: { it: { title: It, eventually: vote, cite: practice } }\n${clauses.replace('{ all: [in-force, vote] }', '{ all: [in-force, vote, ended] }')}`,
  );
  const counterexamples = proveMachine(compiled).flatMap(({ counterexample }) => counterexample ?? []);
  expect(counterexamples.length).toBeGreaterThan(2);
  for (const counterexample of counterexamples) expectPlays(counterexample, compiled);
});
