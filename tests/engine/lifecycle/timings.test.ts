import { describe, expect, test } from '@jest/globals';
import { replay } from '../../../src/engine/lifecycle/replay.ts';
import { contextOf } from '../../../src/engine/lifecycle/state.ts';
import { sayDated } from '../../../src/render/derivation.ts';
import { agreement } from '../../support/agreement.ts';
import { facts } from '../../support/first-convention.ts';

/**
 * The one way to say when, form by form: the words of a text, what one writes, and the date counted by hand. The
 * agreement is signed on Wednesday 31 January 2024, the report delivered on Friday 12 April 2024; it lasts until
 * 30 January 2025, and its financial years begin on 1 July.
 */
const cases: readonly (readonly [words: string, yaml: string, date: string | undefined])[] = [
  ['on 30 June 2024', '{ on: 2024-06-30 }', '2024-06-30'],
  ['on the day of the signature', '{ on: signed }', '2024-01-31'],
  // Art. 641 al. 2: the same number, failing which the last day of the month.
  ['one month after the signature', '{ period: P1M, after: signed }', '2024-02-29'],
  ['for one month from the signature', '{ period: P1M, beginning: signed }', '2024-02-29'],
  ['for two months from the signature', '{ period: P2M, beginning: signed }', '2024-03-30'],
  ['ten days after the delivery', '{ period: P10D, after: delivered:report }', '2024-04-22'],
  // 15, 16, 17, 18, 19, 22, 23, 24, 25, 26 April.
  ['ten working days after it', '{ period: P10D, after: delivered:report, days: working }', '2024-04-26'],
  // Saturdays count: 13, 15, 16, 17, 18, 19, 20, 22, 23, 24 April.
  ['ten jours ouvrables after it', '{ period: P10D, after: delivered:report, days: working-six-day }', '2024-04-24'],
  ['ten clear days after it', '{ period: P10D, after: delivered:report, days: clear }', '2024-04-23'],
  ['two weeks after it', '{ period: P2W, after: delivered:report }', '2024-04-26'],
  // From 30 October, three months have run out on 30 January 2025.
  ['at latest three months before the end', '{ period: P3M, before: term.end }', '2024-10-30'],
  ['before 30 April (that day excluded)', '{ eveOf: 2024-04-30 }', '2024-04-29'],
  ['at the end of the month of the signature', '{ endOf: month, containing: signed }', '2024-01-31'],
  ['at the end of the quarter of the delivery', '{ endOf: quarter, containing: delivered:report }', '2024-06-30'],
  ['at the end of the half-year of the delivery', '{ endOf: half-year, containing: delivered:report }', '2024-06-30'],
  ['at the end of the civil year', '{ endOf: year, containing: delivered:report }', '2024-12-31'],
  ['at the end of the school year', '{ endOf: school-year, containing: delivered:report }', '2024-08-31'],
  ['at the end of the financial year', '{ endOf: financial-year, containing: delivered:report }', '2024-06-30'],
  [
    'six months after the end of the financial year',
    '{ period: P6M, after: { endOf: financial-year, containing: delivered:report } }',
    '2024-12-30',
  ],
  [
    'at latest at the end of the fourth month after the signature',
    '{ endOf: month, containing: { period: P4M, after: signed } }',
    '2024-05-31',
  ],
  [
    'at the end of the three months from the signature in which it falls',
    '{ endOf: { period: P3M, beginning: signed }, containing: delivered:report }',
    // From 31 January to 29 April, the eve of the 30th, the last day of a month without a 31st: 30 April ends it.
    '2024-04-30',
  ],
  // 31 January 2024 to 30 January 2025 are 365 days apart, of which the half is 182.
  ['at mid-term', '{ on: term.middle }', '2024-07-31'],
  ['on the first anniversary of the delivery', '{ period: P1Y, after: delivered:report }', '2025-04-12'],
  [
    'at the delivery, and at latest on 31 March',
    '{ earliest: [{ on: delivered:report }, { on: 2024-03-31 }] }',
    '2024-03-31',
  ],
  [
    'on 1 April, or on the delivery if later',
    '{ latest: [{ on: delivered:report }, { on: 2024-04-01 }] }',
    '2024-04-12',
  ],
  ['at the visit, and at latest on 31 March', '{ earliest: [{ on: visit }, { on: 2024-03-31 }] }', '2024-03-31'],
  ['on 1 April, or on the visit if later', '{ latest: [{ on: visit }, { on: 2024-04-01 }] }', undefined],
  ['a month after the visit', '{ period: P1M, after: visit }', undefined],
  ['ten days before the report is due', '{ period: P10D, before: due:report }', '2024-05-21'],
  ['on the last day, before 17:00', '{ on: term.end, time: "17:00" }', '2025-01-30'],
];

test.each(cases)('%s: %s is %s', (_words, yaml, date) => {
  const compiled = agreement(`
milestones: { visit: { title: Visit, cite: { article: 2 } } }
deliverables: { report: { title: Report, by: a, to: b, due: { on: 2024-05-31 }, cite: { article: 2 } } }
dates: { asked: { title: Asked, at: ${yaml}, cite: { article: 2 } } }
phases: { after: { title: After, opens: { when: asked }, cite: { article: 2 } } }`);
  const { end } = replay(compiled, facts(compiled, 'signed 2024-01-31', 'delivered:report 2024-04-12'), '2024-04-12');
  const timing = compiled.convention.dates.get('asked')?.timing;
  const dated = timing && compiled.resolver.date(timing, 'state', contextOf(end));
  expect(dated?.date).toBe(date);
  // Every date can be told in words, in both languages.
  if (dated) for (const said of Object.values(sayDated(dated, compiled))) expect(said).toMatch(/\S/);
});

describe('a named date', () => {
  const compiled = agreement(`
dates: { spring: { title: Spring, at: { on: 2024-03-20 }, cite: { article: 2 } } }
phases: { planting: { title: Planting, opens: { when: spring }, cite: { article: 2 } } }`);

  test('is ahead until its day, and a condition from then on', () => {
    const phaseOn = (day: '2024-03-19' | '2024-03-20'): unknown =>
      replay(compiled, facts(compiled, 'signed 2024-01-31'), day).end.snapshot.value;
    expect(phaseOn('2024-03-19')).toMatchObject({ dates: { spring: 'ahead' }, phases: { planting: 'locked' } });
    expect(phaseOn('2024-03-20')).toMatchObject({ dates: { spring: 'reached' }, phases: { planting: 'open' } });
  });
});
