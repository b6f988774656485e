import { describe, expect, test } from '@jest/globals';
import { dayOfNotification } from '../../../src/engine/lifecycle/facts/notification.ts';
import { readFacts } from '../../../src/engine/lifecycle/facts/read-facts.ts';
import type { FactDeclaration } from '../../../src/language/schema/scenario-declaration.ts';
import { agreement } from '../../support/agreement.ts';
import { compiledConvention } from '../../support/first-convention.ts';

const compiled = compiledConvention();

describe('a fact that can’t be read says which key is wrong', () => {
  test.each([
    [{ fact: 'sined', on: '2022-11-10' }, 'fact', /Did you mean “signed”/],
    [{ fact: 'worked:suport', on: '2022-11-10', quantity: 1 }, 'fact', /worked:support/],
    [{ fact: 'signed' }, 'on', /no day/],
    [{ fact: 'signed', on: '2022-02-30' }, 'on', /There is no 2022-02-30/],
    [{ fact: 'signed', on: '2022-11-10', by: 'cres' }, 'by', /Did you mean “cress”/],
    [{ fact: 'worked:support', on: '2022-11-10' }, 'fact', /needs a quantity/],
    [{ fact: 'worked:support', on: '2022-11-10', quantity: 0 }, 'quantity', /above 0/],
    [{ fact: 'worked:support', on: '2022-11-10', quantity: -1 }, 'quantity', /above 0/],
    [{ fact: 'worked:support', on: '2022-11-10', quantity: Number.NaN }, 'quantity', /above 0/],
    [{ fact: 'signed', on: '2022-11-10', quantity: 1 }, 'quantity', /has no “quantity”/],
    [{ fact: 'appointed:contact', on: '2022-11-10' }, 'fact', /needs a name/],
    [{ fact: 'withdrawn', on: '2022-11-10' }, 'fact', /needs “of”/],
    [
      { fact: 'delivered:first-diagnostic', on: '2022-11-10', component: 'maps' },
      'component',
      /structures, activities/,
    ],
    [{ fact: 'signed', on: '2022-11-10', channel: 'hand' }, 'channel', /Only a notification/],
    [{ fact: 'notified', on: '2022-11-15', received: '2022-11-16' }, 'on', /the day that counts is 16 November 2022/],
    [{ fact: 'notified', sent: '2022-11-16', received: '2022-11-15' }, 'received', /is before/],
    [{ fact: 'notified', on: '2022-11-15', channel: 'pigeon' }, 'channel', /It can be: hand/],
    [{ fact: 'notified', on: '2022-11-15', outcome: 'deliverd' }, 'outcome', /Did you mean “delivered”/],
    [{ fact: 'signed', on: '2022-11-10', quantiti: 1 }, 'quantiti', /Did you mean “quantity”/],
    [{ fact: 'signed', on: '2022-11-10', by: 7 }, 'by', /must be a text/],
    [{ fact: 'renamed:cress', on: '2022-11-10', name: ' ' }, 'name', /not empty/],
    [{ fact: 1, on: '2022-11-10' }, 'fact', /must be a text/],
    [{}, 'fact', /a name and a day/],
    [null, 'fact', /a name and a day/],
  ] as const)('%j', (declared, key, message) => {
    const { facts, faults } = readFacts([declared as unknown as FactDeclaration], compiled);
    expect(facts).toEqual([]);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ index: 0, key });
    expect(`${faults[0]?.message.en} ${faults[0]?.help?.en}`).toMatch(message);
  });
});

test('ids are made from the facts, and do not depend on the order in which they are given', () => {
  const one = { fact: 'worked:support', on: '2023-04-12', quantity: 1 };
  const two = { fact: 'worked:support', on: '2023-04-12', quantity: 2 };
  const ids = (...declared: FactDeclaration[]): Record<string, string | undefined> =>
    Object.fromEntries(readFacts(declared, compiled).facts.map(({ id, quantity }) => [id, quantity]));
  expect(ids(one, two)).toEqual({ 'worked:support@2023-04-12': '1', 'worked:support@2023-04-12#2': '2' });
  expect(ids(two, one)).toEqual(ids(one, two));
});

test('digits given as text are kept to the last', () => {
  const quantity = '0.10000000000001';
  expect(readFacts([{ fact: 'worked:support', on: '2023-04-12', quantity }], compiled).facts[0]).toMatchObject({
    quantity,
  });
});

test('two facts can’t bear one id', () => {
  const { faults } = readFacts(
    [
      { fact: 'signed', on: '2022-11-10', id: 'x' },
      { fact: 'notified', on: '2022-11-15', id: 'x' },
    ],
    compiled,
  );
  expect(faults).toMatchObject([{ index: 1, key: 'id' }]);
});

describe('the day on which a notification counts', () => {
  const days = { sent: '2022-11-14', presented: '2022-11-16', received: '2022-11-21' } as const;
  const clause = { at: '', by: 'a', to: 'b' } as const;
  test.each([
    ['the sender’s day, where sending counts', 'sent', undefined, days, '2022-11-14'],
    ['the day of receipt (CPC 668)', 'received', undefined, days, '2022-11-21'],
    ['the first presentation, where it counts', 'presented', undefined, days, '2022-11-16'],
    [
      'collected late: the day of collection',
      'received',
      'first-presentation',
      { ...days, outcome: 'delivered' },
      '2022-11-21',
    ],
    [
      'never collected, administrative judge (CE 24 Apr. 2012 no. 341146)',
      'received',
      'first-presentation',
      { sent: days.sent, presented: days.presented, outcome: 'unclaimed' },
      '2022-11-16',
    ],
    [
      'never collected, civil judge: no notification',
      'received',
      'not-notified',
      { sent: days.sent, presented: days.presented, outcome: 'unclaimed' },
      undefined,
    ],
    [
      'never collected, and the convention does not say',
      'received',
      undefined,
      { presented: days.presented, outcome: 'unclaimed' },
      undefined,
    ],
    [
      'refused: counts as notified when it was presented',
      'received',
      undefined,
      { presented: days.presented, outcome: 'refused' },
      '2022-11-16',
    ],
    ['only sent', 'received', 'first-presentation', { sent: days.sent }, undefined],
  ] as const)('%s', (_why, counts, unclaimed, details, expected) => {
    expect(dayOfNotification(details, { ...clause, counts, ...(unclaimed && { unclaimed }) })).toBe(expected);
  });
});

describe('a fact names an occurrence by a key of its rhythm', () => {
  const several = agreement(`
events: { lost: { title: A key is lost, cite: { article: 2 } }, settled: { title: Settled, cite: { article: 2 } } }
rights: { audit: { title: Audit, by: a, notice: P15D, cite: { article: 2 } } }
obligations:
  report: { title: Report, party: a, nature: recurring, every: { cycle: year }, unless: settled, cite: { article: 3 } }
  insure: { title: Insure, party: a, nature: once, cite: { article: 3 } }
payments:
  rent: { title: Rent, by: a, to: b, amount: { value: 1, currency: EUR }, every: { cycle: month }, cite: { article: 3 } }
  part: { title: Part, by: a, to: b, amount: { value: 1, currency: EUR }, every: { period: P4M, beginning: term.start }, cite: { article: 3 } }
  deposit: { title: Deposit, by: a, to: b, amount: { value: 1, currency: EUR }, event: lost, cite: { article: 3 } }
meetings:
  board: { title: Board, of: [a, b], every: { cycle: half-year }, cite: { article: 3 } }
  crew: { title: Crew, of: [a, b], every: { cycle: quarter }, cite: { article: 3 } }
deliverables:
  accounts: { title: Accounts, by: a, to: b, every: { cycle: financial-year }, acceptance: { by: b }, cite: { article: 3 } }
`);

  test.each([
    ['performed:report', 2026],
    ['performed:report', 'report@2026'],
    ['paid:rent', '2026-05'],
    ['paid:part', '2026-03-02'],
    ['paid:deposit', '2026-03-02#2'],
    ['held:board', '2026-h2'],
    ['held:crew', '2026-q4'],
    ['accepted:accounts', '2025-2026'],
    ['announced:audit', '2026-03-02'],
    ['settled', 2026],
  ])('%s for %s', (fact, key) => {
    expect(readFacts([{ fact, on: '2026-02-01', for: key }], several).faults).toEqual([]);
  });

  test.each([
    [
      'performed:report',
      '2026-05',
      '“2026-05” is not a key of “Report”, which recurs each calendar year. Write a year: 2026.',
    ],
    ['paid:rent', 2026, '“2026” is not a key of “Rent”, which recurs each month. Write a month: 2026-05.'],
    ['paid:rent', '2026-13', 'Write a month: 2026-05.'],
    ['paid:part', '2026-02-30', 'which recurs in each period. Write the first day of its period: 2026-03-02.'],
    ['paid:deposit', '2026', 'which recurs at each event. Write the day of its event: 2026-03-02.'],
    ['held:board', '2026-h3', 'Write a half-year: 2026-h1.'],
    ['held:crew', '2026-q5', 'Write a quarter: 2026-q3.'],
    ['accepted:accounts', '2025-2027', 'Write the two years that it lies in: 2025-2026.'],
    ['announced:audit', '2026', 'Write the day that it announces: 2026-03-02.'],
    ['paid:rent', 'deposit@2026-05', '“for” names an occurrence of “deposit”, but this fact is about “Rent”.'],
    ['performed:insure', '2026', 'this clause applies once'],
    ['settled', '2026-05', '“2026-05” is not a key of “Settled”. Write a year: 2026.'],
    ['lost', '2026', 'cannot have “for” here'],
  ])('%s can’t be for %s', (fact, key, told) => {
    const { faults } = readFacts([{ fact, on: '2026-02-01', for: key }], several);
    expect(faults).toMatchObject([{ key: 'for' }]);
    expect(`${faults[0]?.message.en} ${faults[0]?.help?.en}`).toContain(told);
  });
});
