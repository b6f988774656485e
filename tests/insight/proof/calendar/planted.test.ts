import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { IsoDate } from '../../../../src/calendar/day.ts';
import type { Compiled } from '../../../../src/engine/lifecycle/compile.ts';
import { play } from '../../../../src/insight/agenda/play.ts';
import { readScenario } from '../../../../src/insight/agenda/scenario.ts';
import { type CalendarOptions, inquire } from '../../../../src/insight/proof/calendar/inquiry.ts';
import { calendarQuestions, proveCalendar } from '../../../../src/insight/proof/calendar/prove-calendar.ts';
import type { Counterexample, Finding } from '../../../../src/insight/proof/finding.ts';
import { agreement } from '../../../support/agreement.ts';
import { sample } from '../../../support/deep.ts';
import { conventionIds } from '../../../support/editor.ts';
import { compiledConvention, compiledText, root } from '../../../support/first-convention.ts';

/** Every fault is planted in an agreement that is right without it, found, and shown by a run that the engine plays. */
interface Planted {
  readonly what: string;
  readonly question: string;
  readonly compiled: () => Compiled;
  /** One year of start dates unless another is given. */
  readonly options?: CalendarOptions;
  readonly pointer: string;
  /** What the message says, among others. */
  readonly told: string;
}

const firstText = readFileSync(`${root}conventions/cress-roumois-seine/convention.yaml`, 'utf8');

/** A copy of the first convention in which some words are written in place of others. */
function copy(from: string, to: string): Compiled {
  if (!firstText.includes(from)) throw new Error(`no ${from}`);
  return compiledText(firstText.replace(from, () => to));
}

const threeMonths = '{ starts: { on: signed }, ends: { period: P3M, beginning: signed }, cite: { article: 1 } }';
const year2024 = '{ starts: { on: 2024-01-01 }, ends: { on: 2024-12-31 }, cite: { article: 1 } }';
/** Three months, renewed three times unless somebody declines. */
const renewable =
  '{ starts: { on: signed }, ends: { period: P3M, beginning: signed }, renewal: { mode: tacit, period: P3M, times: 3, cite: { article: 1 } }, cite: { article: 1 } }';
const reminder = (at: string): string => `reminders:\n  soon: { title: Soon, at: ${at}, to: [a], cite: practice }\n`;
const milestone = 'milestones:\n  plan: { title: Plan, cite: { article: 2 } }\n';
const phase = (more: string): string =>
  `phases:\n  study: { title: Study, opens: { when: plan }, ${more} cite: { article: 2 } }\n`;
const leave = (effective: string, more = ''): string =>
  `terminations:\n  leave: { title: Leave, ground: convenience, ${more} effective: ${effective}, cite: { article: 8 } }\n`;

const planted: readonly Planted[] = [
  {
    what: 'more days than the term has',
    question: 'last-useful-day',
    compiled: () =>
      copy('min: 5\n      minKind: estimate\n      max: 8', 'min: 260\n      minKind: estimate\n      max: 280'),
    pointer: '/milestones/plpdma-validated',
    told: 'even on the first day',
  },
  {
    what: 'more days than the term has, in a phase that waits for nothing else',
    question: 'last-useful-day',
    compiled: () =>
      agreement(
        'phases:\n  study: { title: Study, opens: { when: in-force }, budget: { unit: day, min: 70 }, cite: { article: 2 } }\n',
        { term: threeMonths },
      ),
    pointer: '/phases/study',
    told: 'even on the first day',
  },
  {
    what: 'work that fits, and after which the phase that waits for it no longer does',
    question: 'last-useful-day',
    compiled: () =>
      agreement(
        `${milestone}roles:\n  lead: { title: Lead, of: a, cite: { article: 2 } }\nphases:\n  study: { title: Study, opens: { when: { all: [plan, appointed:lead] } }, budget: { unit: half-day, min: 9, step: 2 }, cite: { article: 2 } }\n  works: { title: Works, opens: { when: { all: [{ budget: study, reaches: min }, decided:place] } }, budget: { unit: day, min: 60 }, cite: { article: 2 } }\n  end: { title: End, opens: { when: done:works }, cite: { article: 2 } }\ndecisions:\n  place: { title: Place, by: { any: [a, b] }, cite: { article: 2 } }\n`,
        { term: threeMonths },
      ),
    pointer: '/milestones/plan',
    told: 'but the work takes 65 working days',
  },
  {
    what: 'work that ends on a day which only one reading covers',
    question: 'last-useful-day',
    // From Tue 9 to Fri 12 January four days are left before Sunday 14; Monday 15 is the fifth.
    compiled: () =>
      agreement(`${milestone}${phase('budget: { unit: day, min: 5 },')}`, {
        term: '{ starts: { on: signed }, ends: { period: P1W, after: signed }, cite: { article: 1 } }',
      }),
    options: { entry: '2024-01-08' },
    pointer: '/milestones/plan',
    told: 'that leaves 4 working days until 14 January 2024',
  },
  {
    what: 'work that ends after the deadline of the phase that follows',
    question: 'last-useful-day',
    compiled: () =>
      agreement(
        `${milestone}${phase('budget: { unit: day, min: 10 },')}  works: { title: Works, opens: { when: done:study }, due: { on: 2024-01-19 }, budget: { unit: day, min: 5 }, cite: { article: 2 } }\n`,
        { term: year2024 },
      ),
    pointer: '/milestones/plan',
    told: 'that leaves 14 working days until 19 January 2024, but the work takes 15 working days',
  },
  {
    what: 'a date that the text names, too late for the work that it opens',
    question: 'last-useful-day',
    // 23, 24, 26, 27, 30 and 31 December are left.
    compiled: () =>
      agreement(
        'dates:\n  winter: { title: Winter, at: { on: 2024-12-20 }, cite: { article: 2 } }\nphases:\n  study: { title: Study, opens: { when: winter }, budget: { unit: day, min: 7 }, cite: { article: 2 } }\n',
        { term: year2024 },
      ),
    pointer: '/dates/winter',
    told: '“Winter”, on 20 December 2024, comes too late for “Study”: that leaves 6 working days',
  },
  {
    what: 'a report that is due when its works can no longer be done',
    question: 'deadline-too-late',
    compiled: () =>
      agreement(
        'deliverables:\n  report: { title: Report, by: a, to: b, due: { period: P1W, before: term.end }, cite: { article: 2 } }\nphases:\n  works: { title: Works, opens: { when: delivered:report }, budget: { unit: day, min: 8 }, cite: { article: 2 } }\n',
      ),
    pointer: '/deliverables/report/due',
    told: '“Works” needs it by',
  },
  {
    what: 'a reminder before the agreement is entered into',
    question: 'reminder-outside',
    compiled: () => copy('{ period: P3M, before: term.end }', '{ period: P15M, before: term.end }'),
    pointer: '/reminders/term-ends/at/0',
    told: 'before the agreement is entered into',
  },
  {
    what: 'a reminder after the end',
    question: 'reminder-outside',
    compiled: () => agreement(reminder('{ period: P4M, after: signed }'), { term: threeMonths }),
    pointer: '/reminders/soon/at',
    told: 'would have to be sent on 1 May 2024, after the last day',
  },
  {
    what: 'a reminder on the day that it announces',
    question: 'same-day-as-announced',
    compiled: () => copy('{ period: P7D, before: term.end }', '{ on: term.end }'),
    pointer: '/reminders/term-ends/at/2',
    told: 'the very day it announces',
  },
  {
    what: 'a reminder on the last day of a period that is renewed',
    question: 'same-day-as-announced',
    compiled: () => agreement(reminder('{ on: term.end }'), { term: renewable }),
    pointer: '/reminders/soon/at',
    told: 'is sent on 31 March 2024, the very day it announces',
  },
  {
    what: 'a reminder that has passed when its fact comes, beside one that has not',
    question: 'before-its-anchor',
    compiled: () =>
      agreement(`${milestone}${reminder('[{ period: P1M, before: plan }, { period: P1M, before: term.end }]')}`),
    pointer: '/reminders/soon/at/0',
    told: 'which has already passed',
  },
  {
    what: 'a yearly report in an agreement that all its renewals do not make a year',
    question: 'recurrence-never',
    compiled: () =>
      agreement(
        'obligations:\n  report: { title: Report, party: a, nature: recurring, every: { period: P13M, beginning: term.start }, cite: { article: 2 } }\n',
        { term: renewable },
      ),
    options: { entry: '2024-01-01' },
    pointer: '/obligations/report/every',
    // Three months, and three more three times.
    told: 'never falls due between 1 January 2024 and 31 December 2024',
  },
  {
    what: 'a deadline after the last of all renewals, for what can’t be delivered then',
    question: 'deadline-outside',
    compiled: () =>
      agreement(
        'deliverables:\n  report: { title: Report, by: a, to: b, due: { on: 2025-01-31 }, cite: { article: 2 } }\n',
        { term: renewable },
      ),
    options: { entry: '2024-01-01' },
    pointer: '/deliverables/report/due',
    told: 'after the last day (31 December 2024)',
  },
  {
    what: 'a reminder on the day of a deadline',
    question: 'same-day-as-announced',
    compiled: () =>
      agreement(
        `deliverables:\n  report: { title: Report, by: a, to: b, due: { period: P2M, after: signed }, cite: { article: 2 } }\n${reminder('{ on: due:report }')}`,
      ),
    pointer: '/reminders/soon/at',
    told: 'the very day it announces',
  },
  {
    what: 'a reminder that has passed when its fact comes',
    question: 'before-its-anchor',
    compiled: () =>
      agreement(
        `${milestone}${phase('')}deliverables:\n  report: { title: Report, by: a, to: b, due: { period: P1M, after: plan }, cite: { article: 2 } }\n${reminder('{ period: P2M, before: due:report }')}`,
      ),
    pointer: '/reminders/soon/at',
    told: 'which has already passed',
  },
  {
    what: 'a deadline before the fact that it is counted from',
    question: 'before-its-anchor',
    compiled: () => agreement(`${milestone}${phase('due: { period: P10D, before: plan },')}`),
    pointer: '/phases/study/due',
    told: 'which has already passed',
  },
  {
    what: 'a deadline before every entry',
    question: 'deadline-outside',
    compiled: () =>
      agreement(
        'obligations:\n  inform: { title: Inform, party: a, nature: once, due: { period: P6M, before: term.end }, cite: { article: 2 } }\n',
        { term: threeMonths },
      ),
    pointer: '/obligations/inform/due',
    told: 'This affects every possible start date',
  },
  {
    what: 'a deadline after the end that nobody then owes',
    question: 'deadline-outside',
    compiled: () =>
      agreement(
        'obligations:\n  inform: { title: Inform, party: a, nature: once, due: { on: 2025-03-31 }, cite: { article: 2 } }\n',
        { term: year2024 },
      ),
    pointer: '/obligations/inform/due',
    told: 'does not outlive the agreement',
  },
  {
    what: 'a window after the end',
    question: 'window-outside',
    compiled: () => copy('until: 2023-06-30', 'until: 2024-06-30'),
    options: { entry: '2022-11-15' },
    pointer: '/phases/awareness/expected',
    told: 'after the last day (15 November 2023)',
  },
  {
    what: 'a window that is past at entry',
    question: 'window-past-at-entry',
    compiled: () => compiledConvention(),
    options: { entry: '2023-04-03' },
    pointer: '/deliverables/shared-diagnostic/expected',
    told: 'was expected by 31 March 2023',
  },
  {
    what: 'a yearly report in three months',
    question: 'recurrence-never',
    compiled: () =>
      agreement(
        'obligations:\n  report: { title: Report, party: a, nature: recurring, every: { cycle: year }, cite: { article: 2 } }\n',
        { term: threeMonths },
      ),
    pointer: '/obligations/report/every',
    told: 'This affects every possible start date',
  },
  {
    what: 'a quarterly report that comes only where the entry lets it',
    question: 'recurrence-never',
    compiled: () =>
      agreement(
        'obligations:\n  report: { title: Report, party: a, nature: recurring, every: { cycle: quarter }, cite: { article: 2 } }\n',
        { term: threeMonths },
      ),
    pointer: '/obligations/report/every',
    // Begun with a quarter, or on 31 March, since three months from then end on 30 June: five start dates of 366.
    told: 'This affects 361 of 366 possible start dates; the first is 2 January 2024',
  },
  {
    what: 'a nudge after a silence that is longer than the term',
    question: 'recurrence-never',
    compiled: () => copy('nudge: { every: P60D, cite: practice }', 'nudge: { every: P400D, cite: practice }'),
    pointer: '/obligations/progress-reports/nudge',
    told: 'This affects every possible start date',
  },
  {
    what: 'a notice that outlasts the term',
    question: 'notice-longer-than-term',
    compiled: () => agreement(leave('{ period: P3M, after: terminated:leave }'), { term: threeMonths }),
    pointer: '/terminations/leave/effective',
    told: 'This affects every possible start date',
  },
  {
    what: 'a formal notice and a notice that together outlast the term',
    question: 'notice-longer-than-term',
    compiled: () =>
      agreement(leave('{ period: P2M, after: terminated:leave }', 'warning: { period: P2M, after: warned:leave },'), {
        term: threeMonths,
      }),
    pointer: '/terminations/leave/effective',
    told: 'This affects every possible start date',
  },
  {
    what: 'a renewal that can’t be declined',
    question: 'notice-longer-than-term',
    compiled: () =>
      agreement('', {
        term: '{ starts: { on: signed }, ends: { period: P3M, beginning: signed }, renewal: { mode: tacit, period: P3M, times: 1, unlessDeclined: { period: P4M, before: term.end }, cite: { article: 1 } }, cite: { article: 1 } }',
      }),
    pointer: '/term/renewal/unlessDeclined',
    told: 'Notice of non-renewal would have to be given by',
  },
  {
    what: 'a fixed end that a late signature finds past',
    question: 'contradiction',
    compiled: () =>
      agreement('', { term: '{ starts: { on: signed }, ends: { on: 2024-12-31 }, cite: { article: 1 } }' }),
    options: { entry: '2025-02-01' },
    pointer: '/term/ends',
    told: 'would end on 31 December 2024, before it starts on 1 February 2025',
  },
  {
    what: 'an amendment that moves the end before the start',
    question: 'contradiction',
    compiled: () =>
      agreement(
        'amendments:\n  shorter: { title: Shorter, changes: { term: { ends: { on: 2023-12-31, beginning: null, period: null } } }, cite: { article: 7 } }\n',
      ),
    pointer: '/amendments/shorter/changes',
    told: 'Under “Shorter”, the agreement would end on 31 December 2023, before it starts on 1 January 2024',
  },
  {
    what: 'two amendments with two ends',
    question: 'contradiction',
    compiled: () =>
      agreement(
        'amendments:\n  longer: { title: Longer, changes: { term: { ends: { period: P18M } } }, cite: { article: 7 } }\n  much-longer: { title: Much longer, changes: { term: { ends: { period: P24M } } }, cite: { article: 7 } }\n',
      ),
    pointer: '/amendments/much-longer/changes',
    told: 'both change term.ends: the one agreed last applies',
  },
  {
    what: 'two amendments with two caps',
    question: 'contradiction',
    compiled: () =>
      agreement(
        `${milestone}${phase('budget: { unit: day, max: 8 },')}amendments:\n  more: { title: More, changes: { phases: { study: { budget: { max: 10 } } } }, cite: { article: 7 } }\n  most: { title: Most, changes: { phases: { study: { budget: { max: 12 } } } }, cite: { article: 7 } }\n`,
      ),
    pointer: '/amendments/most/changes',
    told: 'both change phases.study.budget.max',
  },
  {
    what: 'a cap of the clause and a lower one of an amendment',
    question: 'contradiction',
    compiled: () =>
      agreement(
        `${milestone}${phase('budget: { unit: day, max: 8 },')}amendments:\n  less: { title: Less, changes: { phases: { study: { budget: { max: 6 } } } }, cite: { article: 7 } }\n`,
      ),
    pointer: '/amendments/less/changes',
    told: 'a cap of 8 in its own clause and of 6 in “Less”',
  },
  {
    what: 'something expected after it is due',
    question: 'contradiction',
    compiled: () =>
      agreement(
        `${milestone}${phase('expected: { until: 2024-09-30, cite: { article: 3 } }, due: { on: 2024-06-28 },')}`,
        { term: year2024 },
      ),
    pointer: '/phases/study/expected',
    told: 'expected until 30 September 2024, but is due by 28 June 2024',
  },
  {
    what: '“twelve months after”',
    question: 'last-day-open',
    compiled: () => compiledConvention(),
    options: { entry: '2022-11-15' },
    pointer: '/term/ends',
    told: 'ends on 15 November 2023 if it is counted from an event, or on 14 November 2023 if it is read as a duration',
  },
  {
    what: 'a notice of so many months “after”',
    question: 'last-day-open',
    compiled: () => agreement(leave('{ period: P2M, after: terminated:leave }')),
    pointer: '/terminations/leave/effective',
    told: 'read as a duration',
  },
  {
    what: 'a notice “after” that a long suspension opens',
    question: 'last-day-open',
    compiled: () =>
      agreement(
        `suspensions:\n  closure: { title: Closure, clock: run, atMost: P1M, cite: { article: 7 } }\n${leave('{ period: P10D, after: terminated:leave, days: working }', 'when: overlong:closure,')}`,
      ),
    pointer: '/terminations/leave/effective',
    told: 'read as a duration',
  },
  {
    what: 'a deadline “after” under rules that no law gives',
    question: 'last-day-open',
    compiled: () =>
      agreement(
        'obligations:\n  inform: { title: Inform, party: a, nature: once, due: { period: P1M, after: signed, rules: iso }, cite: { article: 2 } }\n',
      ),
    pointer: '/obligations/inform/due',
    told: 'read as a duration',
  },
];

describe('a planted fault is found, and its counterexample plays', () => {
  test.each(planted.map((one) => [one.what, one] as const))(
    '%s',
    (_what, { compiled: make, question, options = { years: 1 }, pointer, told }) => {
      const compiled = make();
      const found = findingsOf(question, compiled, options).filter(({ verdict }) => verdict === 'refuted');
      const finding = found.find((each) => each.pointer === pointer);
      expect(found.map((each) => each.pointer)).toContain(pointer);
      expect(finding?.message.en).toContain(told);
      expect(finding?.counterexample).toBeDefined();
      expectPlays(finding?.counterexample as Counterexample, compiled);
    },
  );
});

describe('without the fault the question is answered well', () => {
  const sound = agreement(
    `${milestone}${phase('expected: { from: 2024-04-01, until: 2024-06-28, cite: { article: 3 } }, due: { on: 2024-09-30 }, budget: { unit: day, min: 5, max: 8 },')}` +
      'obligations:\n  report: { title: Report, party: a, nature: recurring, every: { cycle: quarter }, cite: { article: 2 } }\n' +
      leave('{ period: P2M, beginning: terminated:leave }') +
      reminder('{ period: P1M, before: term.end }') +
      'amendments:\n  more: { title: More, changes: { phases: { study: { budget: { max: 10 } } } }, cite: { article: 7 } }\n',
    { term: year2024 },
  );

  test('nothing is refuted, and the counterexample of the last useful day shows the day after it', () => {
    const findings = proveCalendar(sound);
    expect(findings.filter(({ verdict }) => verdict !== 'proved').map(({ message }) => message.en)).toEqual([]);
    for (const { counterexample } of findings) if (counterexample) expectPlays(counterexample, sound);
  });
});

describe('every convention of the repository', () => {
  // One year of start dates: a whole span is looked at in the examples of the pages.
  test.each(conventionIds)('%s: what is told plays, in both languages', (id) => {
    const compiled = compiledConvention(id);
    const findings = proveCalendar(compiled, { years: 1 });
    expect(findings.length).toBeGreaterThan(0);
    for (const { message, help, counterexample, verdict, bound } of findings) {
      for (const { en, fr } of [message, ...(help ? [help] : []), ...(bound ? [bound] : [])]) {
        expect(en).not.toBe(fr);
        expect(`${en}${fr}`).not.toMatch(/undefined|NaN|\[object/);
      }
      if (verdict === 'refuted') expect(counterexample).toBeDefined();
      if (counterexample) expectPlays(counterexample, compiled);
    }
  });
});

describe('as the facts of each scenario of the repository tell it', () => {
  const scenarios = conventionIds.flatMap((id) =>
    readdirSync(`${root}conventions/${id}/scenarios`).map((name) => [id, name] as const),
  );

  test.each(sample(scenarios, { of: 8 }))('%s %s: what is refuted has a counterexample that plays', (id, name) => {
    const text = readFileSync(`${root}conventions/${id}/scenarios/${name}`, 'utf8');
    const { scenario } = readScenario(text, name, compiledConvention(id));
    if (!scenario) throw new Error(`${name} has errors`);
    const { compiled, facts } = scenario;
    const findings = proveCalendar(compiled, { facts, years: 1 }).filter(({ verdict }) => verdict === 'refuted');
    expect(findings.filter(({ counterexample }) => !counterexample).map(({ message }) => message.en)).toEqual([]);
    for (const { counterexample } of findings) if (counterexample) expectPlays(counterexample, compiled);
  });
});

test('each question has its words in both languages, and one id', () => {
  expect(new Set(calendarQuestions.map(({ id }) => id)).size).toBe(calendarQuestions.length);
  for (const { title, why } of calendarQuestions) {
    for (const { en, fr } of [title, why]) expect(en.trim() !== '' && fr.trim() !== '' && en !== fr).toBe(true);
  }
});

test('the page has a row for each question, in its words', () => {
  const page = readFileSync(`${root}docs/proofs-calendar.md`, 'utf8');
  for (const { id, title } of calendarQuestions) expect(page).toContain(`| \`${id}\` | ${title.en.slice(0, -1)}`);
});

test('what hangs on a fact whose day is free is not judged, and the fact is named', () => {
  const compiled = agreement(`${milestone}${phase('due: { period: P1M, after: plan },')}`);
  const findings = findingsOf('deadline-outside', compiled, { years: 1 });
  expect(findings.map(({ verdict, message, bound }) => [verdict, message, bound])).toEqual([
    [
      'not-proved',
      {
        en: 'Does the due date fall during the agreement: “Study”?',
        fr: 'L’échéance tombe-t-elle pendant la convention : « Study » ?',
      },
      {
        en: 'Not settled. The text does not fix when this happens: “Plan”.',
        fr: 'Non tranché. Le texte ne fixe pas la date de ce qui suit : « Plan ».',
      },
    ],
  ]);
});

test('what comes within a renewal that nobody declines falls within the agreement', () => {
  const compiled = agreement(
    'obligations:\n  report: { title: Report, party: a, nature: recurring, every: { period: P12M, beginning: term.start }, cite: { article: 2 } }\n' +
      'deliverables:\n  study: { title: Study, by: a, to: b, due: { on: 2024-12-31 }, cite: { article: 2 } }\n',
    { term: renewable },
  );
  const findings = proveCalendar(compiled, { entry: '2024-01-01' });
  expect(findings.filter(({ verdict }) => verdict !== 'proved').map(({ message }) => message.en)).toEqual([]);
});

test('the words that settle a last day are ready to be pasted', () => {
  const [finding] = findingsOf('last-day-open', compiledConvention(), { entry: '2022-11-15' });
  expect(finding?.help?.fr).toContain('« jusqu’au 14 novembre 2023 inclus »');
  expect(finding?.help?.fr).toContain(
    '« pour une durée de 12 mois à compter du jour de sa notification, ce jour compris »',
  );
  expect(finding?.help?.en).toContain('“until 14 November 2023 inclusive”');
});

test.each([
  ['{ period: P10D, after: terminated:leave, days: working }', 'Write “for 10 working days beginning on the day'],
  [
    '{ endOf: month, containing: { period: P1M, after: terminated:leave } }',
    'Say how the period of 1 month is counted',
  ],
])('words that settle %s', (effective, words) => {
  const [finding] = findingsOf('last-day-open', agreement(leave(effective)), { years: 1 }).filter(
    ({ verdict }) => verdict === 'refuted',
  );
  expect(finding?.help?.en).toContain(words);
});

test('a window without a first day is not expected from its last', () => {
  const compiled = agreement(`${milestone}${phase('expected: { until: 2026-06-30, cite: { article: 3 } },')}`);
  const [finding] = findingsOf('window-outside', compiled, { entry: '2024-01-01' });
  expect(finding?.message.en).toContain('is expected until 30 June 2026, after the last day (31 December 2024)');
});

test('what ends the agreement at once has no notice, even on its only day', () => {
  const compiled = agreement(leave('{ on: terminated:leave }'), {
    term: '{ starts: { on: signed }, ends: { on: 2024-01-01 }, cite: { article: 1 } }',
  });
  const findings = findingsOf('notice-longer-than-term', compiled, { entry: '2024-01-01' });
  expect(findings.map(({ verdict }) => verdict)).toEqual(['proved']);
});

test('the two readings of the last day coincide for an entry on a leap day', () => {
  const findings = findingsOf('last-day-open', compiledConvention(), { entry: '2024-02-29' as IsoDate });
  expect(findings.map(({ verdict }) => verdict)).toEqual(['proved']);
});

function findingsOf(question: string, compiled: Compiled, options: CalendarOptions = {}): readonly Finding[] {
  const asked = calendarQuestions.find(({ id }) => id === question);
  return [...(asked?.ask(inquire(compiled, options)) ?? [])];
}

/** Plays a counterexample as a scenario of the convention, through the reader and the reference engine. */
function expectPlays({ id, title, facts, expect: expected }: Counterexample, compiled: Compiled): void {
  const text = JSON.stringify({ scenario: id, title: title.fr, facts, expect: expected });
  const { scenario, diagnostics } = readScenario(text, `${id}.yaml`, compiled);
  expect(diagnostics.map(({ message }) => message.en)).toEqual([]);
  expect(scenario && play(scenario).mismatches).toEqual([]);
}
