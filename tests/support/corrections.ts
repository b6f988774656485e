import type { Fact } from '../../src/engine/lifecycle/facts/fact.ts';
import { agreement } from './agreement.ts';
import { factsOf } from './first-convention.ts';

/** Facts are kept as they were recorded; the file that they were recorded under may be corrected since. */
export const before = agreement(`
milestones: { vote: { title: Vote, by: b, cite: { article: 2 } } }
phases: { field: { title: Field, opens: { when: vote }, budget: { unit: day, max: 8, maxKind: cap, by: a, cite: { article: 3 } }, cite: { article: 3 } } }
deliverables: { report: { title: Report, by: a, to: b, components: { one: One, two: Two }, cite: { article: 4 } } }
`);
export const recorded: readonly Fact[] = factsOf(before, [
  { fact: 'signed', on: '2023-01-02', by: 'a' },
  { fact: 'signed', on: '2023-01-02', by: 'b', id: 'second' },
  { fact: 'vote', on: '2023-02-01', by: 'b' },
  { fact: 'worked:field', on: '2023-02-02', quantity: 3 },
  { fact: 'worked:field', on: '2023-02-03', quantity: 3 },
  { fact: 'delivered:report', on: '2023-03-01', component: 'one' },
]);

export interface Correction {
  readonly what: string;
  readonly clauses: string;
  readonly refused: readonly (readonly [fact: string, code: string, message: string, remedy: string])[];
}

export const milestone = 'milestones: { vote: { title: Vote, by: b, cite: { article: 2 } } }';
export const phase = (max: number) =>
  `phases: { field: { title: Field, opens: { when: vote }, budget: { unit: day, max: ${max}, maxKind: cap, by: a, cite: { article: 3 } }, cite: { article: 3 } } }`;
const deliverable = (parts: string) =>
  `deliverables: { report: { title: Report, by: a, to: b, components: { ${parts} }, cite: { article: 4 } } }`;

export const corrections: readonly Correction[] = [
  {
    what: 'a name that was misspelt',
    clauses: `${milestone}\n${phase(8).replace('field:', 'fields:')}\n${deliverable('one: One, two: Two')}`,
    refused: [2, 3].map((day) => [
      `worked:field@2023-02-0${day}`,
      'fact-unknown',
      'The convention file has no fact “worked:field”.',
      `If it is now called “worked:fields”, withdraw this fact (withdrawn, of: worked:field@2023-02-0${day}) and record it again.`,
    ]),
  },
  {
    what: 'a clause that is gone',
    clauses: `${milestone}\n${phase(8)}`,
    refused: [
      [
        'delivered:report@2023-03-01',
        'fact-unknown',
        'The convention file has no fact “delivered:report”.',
        'Add “delivered:report” to the file again, or withdraw this fact (withdrawn, of: delivered:report@2023-03-01).',
      ],
    ],
  },
  {
    what: 'a part that is gone',
    clauses: `${milestone}\n${phase(8)}\n${deliverable('first: One, two: Two')}`,
    refused: [
      [
        'delivered:report@2023-03-01',
        'fact-unknown',
        'The convention file has no part “one”.',
        'Add “one” to the file again, or withdraw this fact (withdrawn, of: delivered:report@2023-03-01).',
      ],
    ],
  },
  {
    what: 'a cap below what is recorded',
    clauses: `${milestone}\n${phase(4)}\n${deliverable('one: One, two: Two')}`,
    refused: [
      [
        'worked:field@2023-02-03',
        'cap-exceeded',
        'With another 3 days, the cap of 4 days would be exceeded; used so far: 3 days; left: 1 day.',
        'Record at most 1 day, or conclude an amendment that raises the cap first.',
      ],
    ],
  },
];
