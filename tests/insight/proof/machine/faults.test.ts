import { describe, expect, test } from '@jest/globals';
import { proveMachine } from '../../../../src/insight/proof/machine/prove-machine.ts';
import { agreement } from '../../../support/agreement.ts';
import { compiledText } from '../../../support/first-convention.ts';
import { expectPlays } from './plays.ts';

/** An agreement without a fault: what is planted below is put in the place of one of its clauses. */
const sound: Readonly<Record<string, string>> = {
  milestones: '{ vote: { title: The vote, cite: { article: 2 } } }',
  phases:
    '{ works: { title: Works, opens: { when: { all: [in-force, vote] } }, budget: { unit: day, min: 2, max: 4 }, cite: { article: 3 } } }',
  payments:
    '{ advance: { title: Advance, by: a, to: b, amount: { value: 100, currency: EUR }, when: { all: [in-force, vote] }, due: { period: P30D, after: vote }, cite: { article: 4 } } }',
  reminders:
    '{ soon: { title: It ends soon, at: { period: P1M, before: term.end }, to: [a], when: opened:works, cite: practice } }',
};

function planted(clauses: Readonly<Record<string, string>>, term?: string) {
  const text = Object.entries({ ...sound, ...clauses }).map(([section, value]) => `${section}: ${value}`);
  return agreement(text.join('\n'), term === undefined ? {} : { term });
}

test('the agreement without a fault is proved', () => {
  const findings = proveMachine(planted({}));
  expect(findings.filter(({ verdict }) => verdict !== 'proved').map(({ message }) => message.en)).toEqual([]);
});

test('nobody is reminded before all have signed, though the days are known before', () => {
  const compiled = compiledText(`
conventio: 1
id: test
title: Test
language: en
jurisdiction: FR
timeZone: Europe/Paris
parties: { a: { name: A }, b: { name: B }, c: { name: C } }
signature: { by: { each: [a, b, c] }, counts: last, cite: { article: 1 } }
term: { starts: { on: 2027-02-01 }, ends: { on: 2027-07-30 }, cite: { article: 1 } }
reminders: { soon: { title: It ends soon, at: { period: P1M, before: term.end }, to: [a], cite: practice } }
`);
  const findings = proveMachine(compiled);
  expect(findings.filter(({ verdict }) => verdict !== 'proved')).toEqual([]);
});

interface Fault {
  readonly question: string;
  readonly about: string;
  readonly clauses?: Readonly<Record<string, string>>;
  readonly term?: string;
  readonly facts: string;
}

const faults: Readonly<Record<string, Fault>> = {
  'a gate that excludes itself': {
    question: 'phase-opens',
    about: '“Works” can never open.',
    clauses: {
      phases: '{ works: { title: Works, opens: { when: { all: [in-force, vote, ended] } }, cite: { article: 3 } } }',
    },
    facts: 'vote',
  },
  'a phase that is done by what can’t happen in it': {
    question: 'phase-done',
    about: '“Works” can never be completed as its clause says.',
    clauses: {
      phases:
        '{ works: { title: Works, opens: { when: { all: [in-force, vote] } }, done: { when: { all: [vote, { not: opened:works }] } }, cite: { article: 3 } } }',
    },
    facts: 'vote',
  },
  'a termination whose ground never comes': {
    question: 'terminal-reached',
    about: '“Test” can never reach the state “terminated”.',
    clauses: {
      terminations:
        '{ fault: { title: Fault, ground: fault, when: { all: [vote, { not: vote }] }, cite: { article: 5 } } }',
    },
    facts: 'signed',
  },
  'an end that waits for what may never come': {
    question: 'agreement-ends',
    about: 'There is a run after which the agreement can never end.',
    clauses: {
      events: '{ over: { title: Over, when: { not: decided:choice }, cite: { article: 6 } } }',
      decisions: '{ choice: { title: The choice, by: a, cite: { article: 6 } } }',
    },
    term: '{ starts: { on: signed }, ends: { on: over }, cite: { article: 1 } }',
    facts: 'decided:choice',
  },
  'an agreement without end or way out': {
    question: 'agreement-ends',
    about: 'There is a run after which the agreement can never end.',
    clauses: { reminders: '{}' },
    term: '{ starts: { on: signed }, ends: never, cite: { article: 1 } }',
    facts: '',
  },
  'a reminder whose condition never holds': {
    question: 'clause-dead',
    about: '“It ends soon” never takes effect.',
    clauses: {
      reminders:
        '{ soon: { title: It ends soon, at: { period: P1M, before: term.end }, to: [a], when: { all: [opened:works, { not: signed }] }, cite: practice } }',
    },
    facts: '',
  },
  'a payment that is never owed': {
    question: 'clause-dead',
    about: '“Advance” never takes effect.',
    clauses: {
      payments:
        '{ advance: { title: Advance, by: a, to: b, amount: { value: 100, currency: EUR }, when: { all: [in-force, ended] }, due: { period: P30D, after: vote }, cite: { article: 4 } } }',
    },
    facts: 'signed',
  },
  'an obligation that never binds': {
    question: 'clause-dead',
    about: '“Report” never takes effect.',
    clauses: {
      obligations:
        '{ report: { title: Report, party: a, nature: continuous, during: { all: [in-force, { not: signed }] }, cite: { article: 7 } } }',
    },
    facts: 'signed',
  },
  'an event that may never happen': {
    question: 'clause-dead',
    about: '“Visit” never takes effect.',
    clauses: { events: '{ visit: { title: Visit, when: { all: [vote, { not: vote }] }, cite: { article: 8 } } }' },
    facts: '',
  },
  'work that does not wait for entry into force': {
    question: 'needs-force',
    about: '“Works” can happen before entry into force.',
    clauses: {
      phases:
        '{ works: { title: Works, opens: { when: vote }, budget: { unit: day, min: 2, max: 4 }, cite: { article: 3 } } }',
    },
    facts: 'vote, worked:works',
  },
  'a gate that waits for what is done only behind it': {
    question: 'gate-waits-for-itself',
    about: '“opened:works” waits for “performed:report”, which waits for “opened:works”.',
    clauses: {
      phases:
        '{ works: { title: Works, opens: { when: { all: [in-force, performed:report] } }, cite: { article: 3 } } }',
      obligations:
        '{ report: { title: Report, party: a, nature: once, during: { all: [in-force, opened:works] }, cite: { article: 7 } } }',
    },
    facts: 'signed',
  },
  'a gate that waits for a delivery inside it': {
    question: 'gate-waits-for-itself',
    about: '“opened:works” waits for “accepted:study”, which waits for “opened:works”.',
    clauses: {
      phases: '{ works: { title: Works, opens: { when: { all: [in-force, accepted:study] } }, cite: { article: 3 } } }',
      deliverables: '{ study: { title: Study, by: a, to: b, phase: works, acceptance: {}, cite: { article: 7 } } }',
    },
    facts: 'signed',
  },
  'a gate that waits for a day counted from what waits for that day': {
    question: 'gate-waits-for-itself',
    about: '“second” waits for “delivered:study”, which waits for “second”.',
    clauses: {
      phases: '{ works: { title: Works, opens: { when: { all: [in-force, second] } }, cite: { article: 3 } } }',
      dates: '{ second: { title: Second, at: { period: P1M, after: delivered:study }, cite: { article: 6 } } }',
      deliverables: '{ study: { title: Study, by: a, to: b, during: second, optional: true, cite: { article: 7 } } }',
    },
    facts: 'signed',
  },
  'two payments that wait for each other through a meeting': {
    question: 'gate-waits-for-itself',
    about: '“held:review” waits for “paid:rest”, which waits for “held:review”.',
    clauses: {
      meetings:
        '{ review: { title: Review, of: [a, b], when: { all: [in-force, paid:rest] }, due: { on: signed }, cite: { article: 7 } } }',
      payments:
        '{ rest: { title: Rest, by: a, to: b, amount: { value: 9, currency: EUR }, when: { all: [in-force, held:review] }, due: { period: P30D, after: vote }, cite: { article: 4 } } }',
    },
    facts: 'signed',
  },
  'an event that only its own consequence allows': {
    question: 'gate-waits-for-itself',
    about: '“visit” waits for “performed:report”, which waits for “visit”.',
    clauses: {
      events: '{ visit: { title: Visit, when: performed:report, cite: { article: 8 } } }',
      obligations: '{ report: { title: Report, party: a, nature: on-event, event: visit, cite: { article: 7 } } }',
    },
    facts: 'signed',
  },
  'data that do not wait for entry into force': {
    question: 'needs-force',
    about: '“Register” can happen before entry into force.',
    clauses: { datasets: '{ register: { title: Register, by: a, to: b, cite: { article: 3 } } }' },
    term: '{ starts: { period: P10D, after: signed }, ends: { on: 2030-12-31 }, cite: { article: 1 } }',
    facts: 'signed, provided:register',
  },
  'a delivery whose own condition can be met too early': {
    question: 'needs-force',
    about: '“Study” can happen before entry into force.',
    clauses: { deliverables: '{ study: { title: Study, by: a, to: b, during: vote, cite: { article: 3 } } }' },
    facts: 'vote, delivered:study',
  },
  'an end that only a milestone brings': {
    question: 'milestone-never',
    about: 'If “The vote” never happens, the agreement never ends, and whatever waits for it waits indefinitely.',
    term: '{ starts: { on: signed }, ends: { period: P1Y, after: vote }, cite: { article: 1 } }',
    facts: 'signed',
  },
};

describe('a fault is found, with a counterexample that plays', () => {
  test.each(Object.entries(faults))('%s', (_name, { question, about, clauses = {}, term, facts }) => {
    const compiled = planted(clauses, term);
    const refuted = proveMachine(compiled).filter(({ verdict }) => verdict === 'refuted');
    const found = refuted.find((finding) => finding.question === question && finding.message.en === about);
    expect(refuted.map((finding) => `${finding.question} ${finding.message.en}`)).toContain(`${question} ${about}`);
    expect(found?.message.fr).not.toBe(about);
    const names = found?.counterexample?.facts.map(({ fact }) => fact) ?? [];
    for (const name of facts.split(', ').filter(Boolean)) expect(names).toContain(name);
    if (found?.counterexample) expectPlays(found.counterexample, compiled);
    expect(found?.counterexample).toBeDefined();
  });
});

describe('what comes too early is fixed by the key that is told', () => {
  const wanted = (help: string) => ({ en: expect.stringContaining(help), fr: expect.stringContaining(help) });
  const early = (clauses: Readonly<Record<string, string>>) =>
    proveMachine(planted(clauses)).filter(
      ({ question, verdict }) => question === 'needs-force' && verdict !== 'proved',
    );
  const study = (during: string) => `{ study: { title: Study, by: a, to: b, ${during}cite: { article: 3 } } }`;

  test.each([
    ['', 'during: in-force'],
    ['during: vote, ', 'during: { all: [in-force, vote] }'],
    ['during: { all: [vote, decided:plan] }, ', 'during: { all: [in-force, vote, decided:plan] }'],
  ])('%s', (during, told) => {
    const decisions = '{ plan: { title: The plan, by: a, cite: { article: 6 } } }';
    expect(early({ decisions, deliverables: study(during) }).map(({ help }) => help)).toEqual([wanted(told)]);
    expect(early({ decisions, deliverables: study(`${told}, `) })).toEqual([]);
    expect(early({ decisions, deliverables: study(`${told.replace('in-force', 'signed')}, `) })).toEqual([]);
  });

  test('of a payment and of a phase, where they say what they wait for', () => {
    const payments =
      '{ rest: { title: Rest, by: a, to: b, amount: { value: 9, currency: EUR }, when: vote, cite: { article: 4 } } }';
    const phases =
      '{ works: { title: Works, opens: { when: vote }, budget: { unit: day, max: 4 }, cite: { article: 3 } } }';
    expect(early({ payments, phases }).map(({ help }) => help)).toEqual([
      wanted('opens: { when: { all: [in-force, vote] } }'),
      wanted('when: { all: [in-force, vote] }'),
    ]);
  });
});
