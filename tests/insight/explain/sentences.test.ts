import { expect, test } from '@jest/globals';
import { explain } from '../../../src/insight/explain/explain.ts';
import { agreement } from '../../support/agreement.ts';

/** Clauses as short as authors write them, and a sentence that their explanation holds, in both languages. */
const sentences: readonly (readonly [clauses: string, en: string, fr: string])[] = [
  ['', 'A is a party to the agreement.', 'A est partie à la convention.'],
  [
    'obligations: { rent: { title: Pay the rent, party: a, nature: recurring, every: { period: P1M, beginning: term.start }, cite: { article: 2 } } }',
    'period of one month',
    'période d’un mois',
  ],
  [
    'properties: { first: { title: First, never: delivered:report, before: vote, cite: practice } }\nmilestones: { vote: { title: The vote, cite: { article: 2 } } }\ndeliverables: { report: { title: Report, by: a, to: b, cite: { article: 3 } } }',
    'Before the day on which the milestone “The vote” has been reached, this must never be true: the deliverable “Report” has been delivered.',
    'Avant le jour où le jalon « The vote » est atteint, ce qui suit ne doit pas arriver : le livrable « Report » est remis.',
  ],
];

test.each(sentences)('%s', (clauses, en, fr) => {
  const { sections } = explain(agreement(clauses));
  const told = JSON.stringify(sections).replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');
  expect(told).toContain(en);
  expect(told).toContain(fr);
});
