import { describe, expect, test } from '@jest/globals';
import { timeline } from '../../../src/insight/agenda/timeline.ts';
import { why } from '../../../src/insight/agenda/why.ts';
import { agreement } from '../../support/agreement.ts';
import { facts } from '../../support/first-convention.ts';

/** What is handed over waits for the condition of its own clause, besides its phase and the signature. */
const compiled = agreement(
  `milestones: { vote: { title: The vote, cite: { article: 2 } }, plan: { title: The plan, cite: { article: 2 } } }
phases: { works: { title: Works, opens: { when: plan }, cite: { article: 3 } } }
deliverables:
  report: { title: Report, by: a, to: b, phase: works, during: vote, cite: { article: 4 } }
  accounts: { title: Accounts, by: a, to: b, during: in-force, acceptance: {}, cite: { article: 5 } }
datasets:
  register: { title: Register, by: a, to: b, during: { all: [in-force, vote] }, cite: { article: 6 } }`,
  { term: '{ starts: { on: 2024-02-01 }, ends: { on: 2024-12-31 }, cite: { article: 1 } }' },
);

const signed = ['signed 2024-01-01'];

describe('is refused by its own article until its condition holds', () => {
  test.each([
    [
      'before the vote, its phase open',
      ['plan 2024-03-01', 'delivered:report 2024-03-05'],
      'condition-not-met',
      '4',
      'The vote',
    ],
    [
      'after the vote, its phase locked',
      ['vote 2024-03-01', 'delivered:report 2024-03-05'],
      'gate-closed',
      '3',
      'The plan',
    ],
    ['before entry into force', ['delivered:accounts 2024-01-15'], 'not-in-force', '5', 'force'],
    ['in force, before the vote', ['provided:register 2024-03-05'], 'condition-not-met', '6', 'The vote'],
    ['after the end', ['vote 2024-03-01', 'provided:register 2025-01-01'], 'agreement-ended', '1', 'amendment'],
  ])('%s', (_name, lines, code, article, remedy) => {
    const { refusals } = timeline(compiled, facts(compiled, ...signed, ...lines));
    expect(refusals.map((refusal) => [refusal.code, refusal.article])).toEqual([[code, article]]);
    expect(refusals[0]?.remedy.en).toContain(remedy);
  });
});

test.each([
  ['with its phase and its vote', ['vote 2024-03-01', 'plan 2024-03-02', 'delivered:report 2024-03-05']],
  ['in force', ['delivered:accounts 2024-02-01']],
  ['in force, after the vote', ['vote 2024-02-01', 'provided:register 2024-02-02']],
  [
    'anew once rejected, after the end too',
    ['delivered:accounts 2024-12-01', 'rejected:accounts 2025-01-02', 'delivered:accounts 2025-01-10'],
  ],
])('is taken %s', (_name, lines) => {
  expect(timeline(compiled, facts(compiled, ...signed, ...lines), '2025-02-01').refusals).toEqual([]);
});

test('is refused anew, in the words of its clause, where its condition has ceased to hold', () => {
  const paused = agreement(
    `milestones: { vote: { title: The vote, cite: { article: 2 } } }
deliverables: { accounts: { title: Accounts, by: a, to: b, during: vote, acceptance: {}, cite: { article: 5 } } }`,
  );
  const lines = ['vote 2024-01-02', 'delivered:accounts 2024-01-03', 'rejected:accounts 2024-01-04'];
  const late = ['revoked:vote 2024-01-05', 'delivered:accounts 2024-01-06'];
  const [refusal] = timeline(paused, facts(paused, ...signed, ...lines, ...late)).refusals;
  expect([refusal?.code, refusal?.article, refusal?.remedy.en]).toEqual([
    'condition-not-met',
    '5',
    'It still needs: “The vote”.',
  ]);
});

test('why tells what it still waits for', () => {
  const played = timeline(compiled, facts(compiled, ...signed), '2024-03-01');
  expect(why(played, 'register')).toMatchObject({ missing: { en: '“The vote”', fr: '« The vote »' } });
  expect(why(played, 'accounts')).not.toHaveProperty('missing');
  const over = timeline(compiled, facts(compiled, ...signed), '2025-03-01');
  expect(why(over, 'register')).toMatchObject({ missing: { en: '“The vote”' } });
  expect(why(over, 'accounts')).not.toHaveProperty('missing');
});
