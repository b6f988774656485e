import { describe, expect, test } from '@jest/globals';
import type { IsoDate } from '../../../../src/calendar/day.ts';
import { inquire } from '../../../../src/insight/proof/calendar/inquiry.ts';
import { lastUsefulDayOf } from '../../../../src/insight/proof/calendar/questions/last-useful-day.ts';
import { slackOf } from '../../../../src/insight/proof/calendar/slack.ts';
import { agreement } from '../../../support/agreement.ts';
import { compiledConvention, facts } from '../../../support/first-convention.ts';

/**
 * Each date is counted by hand: the working days are those of metropolitan France, read backwards from the last certain
 * day; the last useful day is the eve of the earliest of them. The day of the vote itself is not worked.
 */
const first = compiledConvention();

describe('five days of support in the first convention', () => {
  const rows: readonly (readonly [what: string, notified: IsoDate, last: IsoDate, orElse: IsoDate])[] = [
    // To Tue 14 Nov 2023: 14, 13, (Sat 11 holiday) 10, 9, 8. To Wed 15: 15, 14, 13, 10, 9.
    ['across 11 November', '2022-11-15', '2023-11-07', '2023-11-08'],
    // To Fri 28 Feb 2025 by both readings, since that year has no 29th: 28, 27, 26, 25, 24.
    ['notified on a leap day', '2024-02-29', '2025-02-23', '2025-02-23'],
    // To Sun 19 Nov 2023: 17, 16, 15, 14, 13. To Mon 20: 20, 17, 16, 15, 14.
    ['the last certain day is a Sunday', '2022-11-20', '2023-11-12', '2023-11-13'],
    // To Sat 18 Nov 2023 or to Sun 19: 17, 16, 15, 14, 13 for both.
    ['both readings end in one weekend', '2022-11-19', '2023-11-12', '2023-11-12'],
    // To Mon 15 May 2023: 15, 12, 11, 10, 9; Mon 8 is a holiday, and the vote may fall on it. To Tue 16: 16, 15, 12, 11, 10.
    ['behind 8 May', '2022-05-16', '2023-05-08', '2023-05-09'],
    // To Mon 8 May 2023, a holiday: 5, 4, 3, 2, (Mon 1 holiday) 28 Apr. To Tue 9: 9, 5, 4, 3, 2, so that 1 May is free.
    ['on 8 May and across 1 May', '2022-05-09', '2023-04-27', '2023-05-01'],
    // To Mon 2 June 2025: 2, 30 May, (Thu 29 Ascension) 28, 27, 26. To Tue 3: 3, 2, 30, 28, 27.
    ['across Ascension', '2024-06-03', '2025-05-25', '2025-05-26'],
    // To Thu 12 June 2025: 12, 11, 10, (Mon 9 Whit Monday) 6, 5. To Fri 13: 13, 12, 11, 10, 6.
    ['across Whit Monday', '2024-06-13', '2025-06-04', '2025-06-05'],
    // To Wed 16 July 2025: 16, 15, (Mon 14 holiday) 11, 10, 9. To Thu 17: 17, 16, 15, 11, 10.
    ['across 14 July', '2024-07-17', '2025-07-08', '2025-07-09'],
    // To Sat 17 or Sun 18 Aug 2024: 16, (Thu 15 holiday) 14, 13, 12, 9.
    ['across 15 August', '2023-08-18', '2024-08-08', '2024-08-08'],
    // To Mon 11 Nov 2024, a holiday: 8, 7, 6, 5, 4. To Tue 12: 12, 8, 7, 6, 5.
    ['on 11 November', '2023-11-12', '2024-11-03', '2024-11-04'],
    // To Tue 4 Nov 2025: 4, 3, (Sat 1 holiday) 31 Oct, 30, 29. To Wed 5: 5, 4, 3, 31, 30.
    ['across 1 November', '2024-11-05', '2025-10-28', '2025-10-29'],
  ];

  test.each(rows)('%s: notified on %s', (_what, notified, last, orElse) => {
    const slacks = slackOf(first, { facts: facts(first, `signed ${notified}`, `notified ${notified}`) });
    expect(slacks.map(({ event, lastUseful, arguableLastUseful }) => [event, lastUseful, arguableLastUseful])).toEqual([
      ['plpdma-validated', last, orElse],
      ['priorities-validated', last, orElse],
    ]);
  });

  test('what was validated is no longer waited for, and what was worked no longer needed', () => {
    const played = facts(
      first,
      'signed 2022-11-10',
      'notified 2022-11-15',
      'plpdma-validated 2023-01-10',
      'priorities-validated 2023-01-10',
      'worked:support 2023-02-01 3',
      'revoked:priorities-validated 2023-03-01',
    );
    // Two of five days are left: Tue 14 and Mon 13 Nov 2023, so that the vote may be taken again until Sun 12.
    const slacks = slackOf(first, { facts: played });
    expect(slacks.map(({ event, lastUseful }) => [event, lastUseful])).toEqual([
      ['priorities-validated', '2023-11-12'],
    ]);
  });

  test('an amendment that was agreed moves the last useful day', () => {
    const amendments =
      'amendments:\n  longer: { title: Longer, changes: { term: { ends: { on: 2025-06-30 } } }, cite: { article: 2 } }\n';
    const compiled = agreement(
      `milestones:\n  plan: { title: Plan, cite: { article: 2 } }\n${study('{ unit: day, min: 1 }')}${amendments}`,
      fixed,
    );
    const played = facts(compiled, 'signed 2024-01-01', 'amended:longer 2024-02-01');
    expect(slackOf(compiled, { facts: played }).map(({ lastUseful }) => lastUseful)).toEqual(['2025-06-29']);
  });

  test('over all start dates, the best and the worst case are shown with their start dates', () => {
    const [finding] = [...lastUsefulDayOf.ask(inquire(first))];
    expect(finding?.verdict).toBe('proved');
    // To Fri 6 Jan 2023 the five days are one week. To Mon 8 May 2023, two holidays and two weekends lie among them.
    expect(finding?.message.en).toContain('at least 5 days before it (start on 7 January 2022)');
    expect(finding?.message.en).toContain(
      '11 days before it where weekends and holidays fall in between (start on 9 May 2022)',
    );
    expect(finding?.bound?.en).toBe('1461 possible start dates, from 1 January 2022 to 31 December 2025');
  });
});

const fixed = { term: '{ starts: { on: 2024-01-01 }, ends: { on: 2024-03-29 }, cite: { article: 1 } }' };
const study = (budget: string, more = '') =>
  `phases:\n  study: { title: Study, opens: { when: plan }, budget: ${budget}, ${more} cite: { article: 2 } }\n`;

describe('what the work takes, in an agreement until Friday 29 March 2024', () => {
  const plan = 'milestones:\n  plan: { title: Plan, cite: { article: 2 } }\n';
  const follows = (more = '') =>
    `  works: { title: Works, opens: { when: done:study }, budget: { unit: day, min: 2 }, ${more} cite: { article: 2 } }\n`;
  const rows: readonly (readonly [what: string, clauses: string, event: string, last: IsoDate])[] = [
    // Fri 29, Thu 28, Wed 27.
    ['days', plan + study('{ unit: day, min: 3 }'), 'plan', '2024-03-26'],
    // Five half-days are two days and a half: three days.
    ['half-days', plan + study('{ unit: half-day, min: 5 }'), 'plan', '2024-03-26'],
    ['a part of a day', plan + study('{ unit: day, min: 2.5 }'), 'plan', '2024-03-26'],
    // Five days in steps of two are six: Fri 29 back to Fri 22.
    ['steps', plan + study('{ unit: day, min: 5, step: 2 }'), 'plan', '2024-03-21'],
    ['steps that divide it exactly', plan + study('{ unit: day, min: 0.9, step: 0.3 }'), 'plan', '2024-03-28'],
    // The works need Fri 29 and Thu 28, so the study is over by Wed 27: 27, 26, 25.
    ['a phase that follows', plan + study('{ unit: day, min: 3 }') + follows(), 'plan', '2024-03-24'],
    [
      'a phase that follows and need not',
      plan + study('{ unit: day, min: 3 }') + follows('optional: true,'),
      'plan',
      '2024-03-26',
    ],
    // Until Fri 9 Feb: 9, 8, 7.
    ['its own deadline', plan + study('{ unit: day, min: 3 }', 'due: { on: 2024-02-09 },'), 'plan', '2024-02-06'],
    // The works open by Wed 27; the one day of study that they wait for may be worked on that day.
    [
      'a phase that waits for a part of the work',
      `${plan}${study('{ unit: day, max: 3 }')}  works: { title: Works, opens: { when: { budget: study, reaches: 1 } }, budget: { unit: day, min: 2 }, cite: { article: 2 } }\n`,
      'plan',
      '2024-03-26',
    ],
    // The works need Fri 29 and Thu 28, and what makes the study done may come on Wed 27.
    [
      'what makes the phase done that it waits for',
      `milestones:\n  plan: { title: Plan, cite: { article: 2 } }\n  reviewed: { title: Reviewed, cite: { article: 2 } }\n${study('{ unit: day, min: 3 }', 'done: { when: reviewed },')}${follows()}`,
      'reviewed',
      '2024-03-27',
    ],
    // All three days make it done, not the one of the minimum: 27, 26, 25.
    [
      'more than the minimum until it is done',
      `${plan}${study('{ unit: day, min: 1, max: 3 }', 'done: { when: { budget: study, reaches: max } },')}${follows()}`,
      'plan',
      '2024-03-24',
    ],
    [
      'a phase in which something is delivered that another waits for',
      `${plan}deliverables:\n  report: { title: Report, by: a, to: b, phase: study, cite: { article: 2 } }\nphases:\n  study: { title: Study, opens: { when: plan }, cite: { article: 2 } }\n  works: { title: Works, opens: { when: delivered:report }, budget: { unit: day, min: 2 }, cite: { article: 2 } }\n`,
      'plan',
      '2024-03-27',
    ],
    [
      'a delivery',
      'deliverables:\n  report: { title: Report, by: a, to: b, cite: { article: 2 } }\nphases:\n  works: { title: Works, opens: { when: delivered:report }, budget: { unit: day, min: 2 }, cite: { article: 2 } }\n',
      'delivered:report',
      '2024-03-27',
    ],
    // Accepted on Wed 27 at the latest, the day after ten days from Sat 16.
    [
      'a delivery that silence accepts',
      'deliverables:\n  report: { title: Report, by: a, to: b, acceptance: { within: { period: P10D, after: delivered:report }, silence: accepted }, cite: { article: 2 } }\nphases:\n  works: { title: Works, opens: { when: accepted:report }, budget: { unit: day, min: 2 }, cite: { article: 2 } }\n',
      'delivered:report',
      '2024-03-16',
    ],
  ];

  test.each(rows)('%s', (_what, clauses, event, last) => {
    const slacks = slackOf(agreement(clauses, fixed), { entry: '2024-01-01' });
    expect(slacks.find((slack) => slack.event === event)?.lastUseful).toBe(last);
  });

  test('a phase that waits for a part of the work does not open with the agreement', () => {
    const compiled = agreement(
      `${plan}${study('{ unit: day, max: 3 }')}  works: { title: Works, opens: { when: { budget: study, reaches: 1 } }, budget: { unit: day, min: 2 }, cite: { article: 2 } }\n`,
      fixed,
    );
    expect(slackOf(compiled, { entry: '2024-01-01' }).map(({ event, phase }) => [event, phase.id])).toEqual([
      ['plan', 'study'],
    ]);
  });

  test('work that nothing but the agreement opens may begin later, and nothing is said of a phase without work', () => {
    const compiled = agreement(
      'phases:\n  study: { title: Study, opens: { when: in-force }, budget: { unit: day, min: 2 }, cite: { article: 2 } }\n' +
        '  talks: { title: Talks, opens: { when: in-force }, due: { on: 2024-02-09 }, cite: { article: 2 } }\n',
      fixed,
    );
    expect(slackOf(compiled, { entry: '2024-01-01' }).map(({ title, lastUseful }) => [title.en, lastUseful])).toEqual([
      ['The start of the work', '2024-03-27'],
    ]);
    const findings = [...lastUsefulDayOf.ask(inquire(compiled))];
    expect(findings.map(({ message }) => message.en)).toEqual([
      expect.stringContaining('Work on “Study” begins in time until 27 March 2024'),
    ]);
  });

  // After Thu 14 March, 15, 18, 19, 20, 21, 22, 25, 26, 27, 28, 29 are left, eleven of them.
  test.each([
    [11, 'proved', 'on 14 March 2024 at the tightest, with 0 working days to spare'],
    [12, 'refuted', 'that leaves 11 working days until 29 March 2024, but the work takes 12 working days'],
  ])('a date that the text names opens %d days of work: %s', (min, verdict, told) => {
    const compiled = agreement(
      `dates:\n  spring: { title: Spring, at: { on: 2024-03-14 }, cite: { article: 2 } }\nphases:\n  study: { title: Study, opens: { when: spring }, budget: { unit: day, min: ${min} }, cite: { article: 2 } }\n`,
      fixed,
    );
    const findings = [...lastUsefulDayOf.ask(inquire(compiled))];
    expect(findings.map((finding) => [finding.verdict, finding.message.en])).toEqual([
      [verdict, expect.stringContaining(told)],
    ]);
    expect(findings[0]?.counterexample !== undefined).toBe(verdict === 'refuted');
  });

  test('nobody knows how many hours a day holds', () => {
    const compiled = agreement(`${plan}${study('{ unit: hour, min: 40 }')}`, fixed);
    expect([...lastUsefulDayOf.ask(inquire(compiled))].map(({ verdict }) => verdict)).toEqual(['not-proved']);
    expect(slackOf(compiled, { entry: '2024-01-01' })).toEqual([]);
  });

  test('of an agreement without end no day is the last, and none is too late', () => {
    const compiled = agreement(`${plan}${study('{ unit: day, min: 3 }')}`, {
      term: '{ starts: { on: signed }, ends: never, cite: { article: 1 } }',
    });
    expect([...lastUsefulDayOf.ask(inquire(compiled))].map(({ verdict }) => verdict)).toEqual(['proved']);
  });
});

test('the slack of each day goes down by one on each working day, and is 0 on the last useful one', () => {
  const [slack] = slackOf(first, { entry: '2022-11-15' });
  const around = slack?.days.filter(({ day }) => day >= '2023-10-31' && day <= '2023-11-08');
  expect(
    around?.map(({ day, left, slack: spare, arguableSlack }) => [day.slice(5), left, spare, arguableSlack]),
  ).toEqual([
    ['10-31', 9, 4, 5],
    ['11-01', 9, 4, 5],
    ['11-02', 8, 3, 4],
    ['11-03', 7, 2, 3],
    ['11-04', 7, 2, 3],
    ['11-05', 7, 2, 3],
    ['11-06', 6, 1, 2],
    ['11-07', 5, 0, 1],
    ['11-08', 4, -1, 0],
  ]);
  expect(slack?.days).toHaveLength(366);
});
