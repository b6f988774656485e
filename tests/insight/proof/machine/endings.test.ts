import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../../../src/insight/proof/finding.ts';
import { proveMachine } from '../../../../src/insight/proof/machine/prove-machine.ts';
import { agreement } from '../../../support/agreement.ts';
import { expectPlays } from './plays.ts';

const done = 'done: { title: Done, cite: practice }';
const two = 'two: { title: Two, cite: practice }';
const leave =
  'terminations: { leave: { title: Leave, ground: convenience, effective: { period: P1M, after: terminated:leave }, cite: practice } }\n';
const exit = 'exit: { effective: { period: P90D, after: leaving }, cite: practice }\n';
const report = (more = '') =>
  `deliverables: { report: { title: Report, by: a, to: b, during: in-force, acceptance: { by: b${more} }, cite: practice } }\n`;
const halt = (more = '') => `suspensions: { halt: { title: Halt, clock: freeze${more}, cite: practice } }\n`;
const year = '{ period: P1Y, beginning: signed }';

interface Case {
  readonly ends: string;
  readonly starts?: string;
  readonly clauses: string;
  /** What may never come, as it is said; and what happens in the run that goes on for ever, besides the signature. */
  readonly refuted: readonly (readonly [about: string, facts?: string])[];
}

/** An agreement whose end hangs on what may never come. */
const hanging: Readonly<Record<string, Case>> = {
  'a milestone': { ends: '{ on: done }', clauses: `milestones: { ${done} }\n`, refuted: [['“Done”']] },
  'a time after a milestone': {
    ends: '{ period: P1Y, after: done }',
    clauses: `milestones: { ${done} }\n`,
    refuted: [['“Done”']],
  },
  'an event': { ends: '{ on: done }', clauses: `events: { ${done} }\n`, refuted: [['“Done”']] },
  'an acceptance': { ends: '{ on: accepted:report }', clauses: report(), refuted: [['the acceptance of “Report”']] },
  'an acceptance by silence, of what may never be delivered': {
    ends: '{ on: accepted:report }',
    clauses: report(', within: { period: P1M, after: delivered:report }, silence: accepted'),
    refuted: [['the acceptance of “Report”']],
  },
  'the latest of several': {
    ends: '{ latest: [{ on: done }, { on: two }, { on: 2030-12-31 }] }',
    clauses: `milestones: { ${done}, ${two} }\n`,
    refuted: [['“Done”'], ['“Two”']],
  },
  'the earliest of several, none of which need come': {
    ends: '{ earliest: [{ on: done }, { period: P1Y, after: two }] }',
    clauses: `milestones: { ${done}, ${two} }\n`,
    refuted: [['“Done”, “Two”']],
  },
  'a named date that hangs on a milestone': {
    ends: '{ period: P1M, after: close }',
    clauses: `milestones: { ${done} }\ndates: { close: { title: Close, at: { period: P3M, after: done }, cite: practice } }\n`,
    refuted: [['“Done”']],
  },
  'a performance': {
    ends: '{ on: performed:works }',
    clauses: 'obligations: { works: { title: Works, party: a, nature: once, during: in-force, cite: practice } }\n',
    refuted: [['the performance of “Works”']],
  },
  'a payment': {
    ends: '{ on: paid:price }',
    clauses:
      'payments: { price: { title: Price, by: a, to: b, amount: { value: 9, currency: EUR }, when: in-force, due: { period: P30D, after: in-force }, cite: practice } }\n',
    refuted: [['the payment of “Price”']],
  },
  'the opening of a phase': {
    ends: '{ period: P1Y, beginning: opened:works }',
    clauses: `milestones: { ${done} }\nphases: { works: { title: Works, opens: { when: { all: [in-force, done] } }, cite: practice } }\n`,
    refuted: [['“Done”']],
  },
  'the end of a phase, which one may also say to be done': {
    ends: '{ on: done:works }',
    clauses: `milestones: { ${done} }\nphases: { works: { title: Works, opens: { when: in-force }, done: { when: done }, cite: practice } }\n`,
    refuted: [['the completion of “Works”']],
  },
  'the first day': {
    starts: '{ on: done }',
    ends: '{ period: P1Y, beginning: term.start }',
    clauses: `milestones: { ${done} }\n`,
    refuted: [['“Done”']],
  },
  'a suspension that never ends': {
    ends: year,
    clauses: halt(),
    refuted: [['the end of “Halt”', 'suspended:halt']],
  },
  'a suspension that may be too long': {
    ends: year,
    clauses: halt(', atMost: P2M'),
    refuted: [['the end of “Halt”', 'suspended:halt']],
  },
};

/** An agreement that ends whatever does not come. */
const ending: Readonly<Record<string, Omit<Case, 'refuted'>>> = {
  'the earliest of a milestone and a day': {
    ends: '{ earliest: [{ on: done }, { on: 2030-12-31 }] }',
    clauses: `milestones: { ${done} }\n`,
  },
  'a gate that waits, in a year': {
    ends: year,
    clauses: `milestones: { ${done} }\nphases: { works: { title: Works, opens: { when: { all: [in-force, done] } }, cite: practice } }\n`,
  },
  'a suspension during which the days run': {
    ends: year,
    clauses: halt().replace('freeze', 'run'),
  },
  'a milestone that one of two others stands for': {
    ends: '{ earliest: [{ on: done }, { on: two }, { on: 2030-12-31 }] }',
    clauses: `milestones: { ${done}, ${two} }\n`,
  },
};

function findingsOf({ starts = '{ on: signed }', ends, clauses }: Omit<Case, 'refuted'>) {
  const compiled = agreement(clauses, { term: `{ starts: ${starts}, ends: ${ends}, cite: practice }` });
  const findings = proveMachine(compiled);
  const never = findings.filter(({ question }) => question === 'milestone-never');
  return { compiled, never, refuted: never.filter(({ verdict }) => verdict === 'refuted') };
}

/** Ten years later it has not ended, and nothing but these facts has happened. */
function expectEndless({ counterexample }: Finding, facts: readonly string[]): void {
  const names = [...new Set(counterexample?.facts.map(({ fact }) => fact))];
  expect(names).toEqual(['signed', ...facts]);
  const [shown] = counterexample?.expect ?? [];
  expect(['signed', 'in-force', 'suspended']).toContain(shown?.term);
  expect(Number(String(shown?.on).slice(0, 4)) - Number(counterexample?.facts[0]?.on?.slice(0, 4))).toBeGreaterThan(9);
}

describe('an end that hangs on what may never come is refuted by a run that goes on for ever', () => {
  test.each(Object.entries(hanging))('%s', (_name, { refuted: wanted, ...terms }) => {
    const { compiled, refuted } = findingsOf(terms);
    expect(refuted.map(({ message }) => message.en)).toEqual(
      wanted.map(([about]) =>
        expect.stringMatching(
          new RegExp(`^If (${about}|none of these ever happens \\(${about}\\)).*, the agreement never ends`),
        ),
      ),
    );
    for (const [index, finding] of refuted.entries()) {
      const facts = wanted[index]?.[1];
      expectEndless(finding, facts === undefined ? [] : [facts]);
      if (finding.counterexample) expectPlays(finding.counterexample, compiled);
    }
  });

  test.each([
    ['a termination', leave, '“Leave”'],
    ['a party that may leave', exit, 'the withdrawal of a party'],
  ])('%s changes what is said, and not the verdict', (_name, wayOut, told) => {
    for (const { refuted: wanted, ...terms } of [hanging['a milestone'], hanging['the latest of several']] as Case[]) {
      const { compiled, refuted } = findingsOf({ ...terms, clauses: `${terms.clauses}${wayOut}` });
      expect(refuted).toHaveLength(wanted.length);
      for (const { message, counterexample } of refuted) {
        expect(message.en).toContain(`does not end by itself: it lasts until somebody ends it (${told})`);
        expect(message.fr).toContain('ce à quoi personne n’est tenu');
        if (counterexample) expectPlays(counterexample, compiled);
      }
    }
  });
});

test.each(Object.entries(ending))('what ends without it is proved: %s', (_name, terms) => {
  const { never, compiled } = findingsOf(terms);
  expect(never.map(({ verdict }) => verdict)).toEqual(never.map(() => 'proved'));
  for (const { counterexample } of never) if (counterexample) expectPlays(counterexample, compiled);
});

describe('nothing fails for an agreement without end', () => {
  const work = `milestones: { ${done} }\nphases: { works: { title: Works, opens: { when: { all: [in-force, done] } }, budget: { unit: day, min: 5 }, cite: practice } }\n`;
  const endless = (clauses: string) =>
    proveMachine(agreement(clauses, { term: '{ starts: { on: signed }, ends: never, cite: practice }' }))
      .filter(({ verdict }) => verdict !== 'proved')
      .map(({ question }) => question);

  test('where somebody may end it', () => {
    expect(endless(`${work}${leave}`)).toEqual([]);
  });

  test('but that nobody may end it', () => {
    expect(endless(work)).toEqual(['agreement-ends']);
  });
});
