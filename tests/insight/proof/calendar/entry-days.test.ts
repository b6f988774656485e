import { describe, expect, test } from '@jest/globals';
import { prove } from '../../../../src/insight/proof/prove.ts';
import { agreement } from '../../../support/agreement.ts';
import { expectPlays } from '../machine/plays.ts';

/** Clauses of every kind that an early or a late signature may leave behind. */
const clauses = `milestones: { vote: { title: Vote, cite: practice } }
dates: { law: { title: Law, at: { on: 2018-01-01 }, cite: practice } }
datasets: { map: { title: Map, by: a, to: b, cite: practice } }
phases: { works: { title: Works, opens: { when: vote }, budget: { unit: day, min: 5 }, expected: { until: 2026-06-30 }, cite: practice } }
deliverables: { report: { title: Report, by: a, to: b, due: { on: 2025-09-30 }, cite: practice } }
terminations: { leave: { title: Leave, ground: convenience, effective: { period: P6M, beginning: terminated:leave }, cite: practice } }
reminders: { soon: { title: Soon, at: { on: 2025-03-01 }, to: [a], cite: practice } }
`;

const terms: readonly (readonly [what: string, term: string, first: string, last: string])[] = [
  [
    'a fixed term',
    '{ starts: { on: 2025-01-01 }, ends: { on: 2027-12-31 }, cite: practice }',
    '2024-01-01',
    '2027-12-31',
  ],
  ['a fixed end', '{ starts: { on: signed }, ends: { on: 2027-12-31 }, cite: practice }', '2024-01-01', '2027-12-31'],
  [
    'a fixed end, some time after the signature',
    '{ starts: { period: P1M, after: signed }, ends: { on: 2027-12-31 }, cite: practice }',
    '2024-01-01',
    '2027-12-31',
  ],
  [
    'a fixed term that is counted',
    '{ starts: { on: 2025-01-01 }, ends: { period: P3Y, beginning: term.start }, cite: practice }',
    '2024-01-01',
    '2027-12-31',
  ],
];

describe('nothing is found about an start date that cannot be', () => {
  test.each(terms)('%s', (_what, term, first, last) => {
    const compiled = agreement(clauses, { term });
    const findings = prove(compiled);
    const days = findings.flatMap(({ counterexample }) =>
      (counterexample?.facts ?? []).flatMap(({ fact, on }) => (fact === 'signed' && on !== undefined ? [on] : [])),
    );
    expect(days.length).toBeGreaterThan(2);
    expect(days.filter((day) => day < first || day > last)).toEqual([]);
    // What comes before the entry into force is no matter of its day.
    const refuted = findings.filter(({ verdict, question }) => verdict === 'refuted' && question !== 'needs-force');
    expect(refuted.map(({ message }) => message.en)).toEqual([]);
  });

  test('a day by which the text wants it signed, and a law that it cites by its date', () => {
    const compiled = agreement(
      `properties: { in-time: { title: In time, eventually: signed, until: { on: 2026-04-30 }, cite: practice } }
obligations: { inform: { title: Inform, party: a, nature: once, due: { on: 2026-03-31 }, cite: { law: "loi n° 2025-100 du 3 mars 2025" } } }
`,
      { term: '{ starts: { on: signed }, ends: { period: P2Y, beginning: signed }, cite: practice }' },
    );
    const found = prove(compiled).filter(({ question }) => question === 'deadline-outside');
    expect(found.map(({ verdict, message }) => [verdict, message.en])).toEqual([
      [
        'proved',
        'Every due date falls during the agreement, unless the obligation outlives it: “Inform”, for every start date from 1 January 2025 to 31 March 2026.',
      ],
    ]);
    expect(found[0]?.bound?.en).toBe('485 possible start dates, from 1 January 2025 to 30 April 2026');
  });
});

test('what the text dates itself says for which entry it holds', () => {
  const compiled = agreement(clauses, { term: terms[1]?.[1] as string });
  const told = prove(compiled)
    .map(({ message }) => message.en)
    .filter((message) => /for every start date|leaves enough time/.test(message));
  expect(told).toEqual([
    expect.stringMatching(
      /“Vote” opens “Works” in time .* The last start date that leaves enough time is 26 December 2027\.$/,
    ),
    'Every reminder falls during the agreement: “Soon”, for every start date from 1 January 2024 to 1 March 2025.',
    'Every due date falls during the agreement, unless the obligation outlives it: “Report”, for every start date from 1 January 2024 to 30 September 2025.',
    'Every expected date is still ahead when the agreement enters into force: “Works”, for every start date from 1 January 2024 to 30 June 2026.',
    'Notice given on the first day takes effect before the end: for every start date from 1 January 2024 to 30 June 2027.',
  ]);
});

describe('of an agreement without end no day is too late', () => {
  const endless = clauses.replace(/phases:.*\n/, '').replace(/dates:.*\n/, '');
  const phases = (unit: string) =>
    `${endless}phases: { works: { title: Works, opens: { when: { all: [in-force, vote] } }, budget: { unit: ${unit}, min: 5 }, cite: practice } }\n`;

  test.each([
    ['by its text', 'never'],
    ['that an entry tells', '{ period: P1Y, after: opened:works }'],
  ])('%s', (_what, ends) => {
    for (const unit of ['day', 'hour']) {
      const compiled = agreement(phases(unit), { term: `{ starts: { on: signed }, ends: ${ends}, cite: practice }` });
      const found = prove(compiled).filter(({ question }) => question === 'last-useful-day');
      expect(found.map(({ verdict, message }) => [verdict, message.en])).toEqual([
        ['proved', 'The start date does not fix the end of the agreement, so “Vote” is in time on any day.'],
      ]);
    }
  });
});

test('what is found plays', () => {
  const compiled = agreement(clauses, { term: terms[0]?.[1] as string });
  for (const { counterexample } of prove(compiled)) if (counterexample) expectPlays(counterexample, compiled);
});
