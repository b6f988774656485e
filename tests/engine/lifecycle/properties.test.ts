import { describe, expect, test } from '@jest/globals';
import { dayOfMoment } from '../../../src/engine/lifecycle/context.ts';
import { replay } from '../../../src/engine/lifecycle/replay.ts';
import { contextOf, stateOf } from '../../../src/engine/lifecycle/state.ts';
import { timeline } from '../../../src/insight/agenda/timeline.ts';
import { observed } from '../../../src/language/model/properties.ts';
import { agreement } from '../../support/agreement.ts';
import { facts } from '../../support/first-convention.ts';

const clauses = `calendar: { rules: iso }
terminations: { freely: { title: Freely, ground: convenience, effective: { period: P1M, after: terminated:freely }, cite: { article: 2 } } }
suspensions: { works: { title: Works, clock: freeze, cite: { article: 3 } } }
milestones: { vote: { title: The vote, cite: { article: 4 } }, plan: { title: The plan, cite: { article: 4 } } }
phases:
  study: { title: Study, opens: { when: { all: [in-force, vote] } }, budget: { unit: day, min: 1, max: 4, cite: { article: 5 } }, cite: { article: 5 } }
deliverables:
  report: { title: Report, by: a, to: b, afterEnd: true, acceptance: { by: b, within: { period: P10D, after: delivered:report }, silence: accepted, cite: { article: 6 } }, cite: { article: 6 } }
`;

/** What becomes of one property in one run; the agreement is signed on 8 January 2024 and lasts until 7 January 2025. */
type Case = readonly [property: string, facts: string, becomes: string];

const cases: Readonly<Record<string, readonly Case[]>> = {
  always: [
    ['always: { not: vote }', '', 'holding'],
    ['always: { not: vote }', 'vote 2024-02-01', 'broken 2024-02-01'],
    ['always: { not: vote }', 'vote 2023-12-01', 'broken 2024-01-08'],
    ['always: { not: vote }', 'vote 2024-02-01, revoked:vote 2024-02-01', 'holding'],
    ['always: { not: vote }', 'vote 2024-02-01, revoked:vote 2024-02-02', 'broken 2024-02-01'],
    ['always: { not: vote }, from: { on: 2024-03-01 }', 'vote 2024-02-01, revoked:vote 2024-03-01', 'holding'],
    ['always: { not: vote }, from: { on: 2024-03-01 }', 'vote 2024-02-01', 'broken 2024-03-01'],
    ['always: { not: vote }, until: { on: 2024-03-01 }', 'vote 2024-03-01', 'broken 2024-03-01'],
    ['always: { not: vote }, until: { on: 2024-03-01 }', 'vote 2024-03-02', 'kept'],
    ['always: { not: vote }, until: { on: 2023-12-31 }', 'vote 2023-12-01', 'kept'],
    ['always: { not: vote }, from: { on: plan }', 'vote 2024-02-01', 'waiting'],
    ['always: in-force, until: { on: term.end }', '', 'kept'],
    ['always: in-force', '', 'broken 2025-01-08'],
  ],
  never: [
    ['never: vote', 'vote 2024-02-01', 'broken 2024-02-01'],
    ['never: { budget: study, reaches: 3 }', 'vote 2024-02-01, worked:study 2024-02-02 2', 'holding'],
    [
      'never: { budget: study, reaches: 3 }',
      'vote 2024-02-01, worked:study 2024-02-02 2, worked:study 2024-02-05 1',
      'broken 2024-02-05',
    ],
    ['never: delivered:report', 'delivered:report 2025-02-01', 'broken 2025-02-01'],
  ],
  before: [
    ['never: plan, before: vote', 'plan 2024-02-01', 'broken 2024-02-01'],
    ['never: plan, before: vote', 'plan 2024-02-01, vote 2024-02-02', 'broken 2024-02-01'],
    ['never: plan, before: vote', 'plan 2024-02-01, vote 2024-02-01', 'kept'],
    ['never: plan, before: vote', 'plan 2024-02-01, revoked:plan 2024-02-01', 'holding'],
    ['never: plan, before: vote', 'vote 2024-02-01, revoked:vote 2024-02-02, plan 2024-02-05', 'kept'],
    ['never: plan, before: vote', 'vote 2023-12-01, revoked:vote 2023-12-02, plan 2024-02-05', 'kept'],
    ['never: plan, before: accepted:report', 'delivered:report 2024-02-01, plan 2024-02-12', 'kept'],
  ],
  eventually: [
    ['eventually: vote', '', 'broken 2025-01-08'],
    ['eventually: vote', 'vote 2024-02-01, revoked:vote 2024-02-01', 'kept'],
    ['eventually: done:study', 'vote 2024-02-01, worked:study 2024-02-02 1', 'kept'],
    ['eventually: ended', '', 'kept'],
    ['eventually: vote, until: { period: P1M, after: signed }', 'vote 2024-02-08', 'kept'],
    ['eventually: vote, until: { period: P1M, after: signed }', 'vote 2024-02-09', 'broken 2024-02-09'],
    ['eventually: vote, from: { on: 2024-03-01 }', 'vote 2024-02-01, revoked:vote 2024-02-28', 'broken 2025-01-08'],
    ['eventually: vote, from: { on: 2024-03-01 }', 'vote 2024-02-01', 'kept'],
    ['eventually: vote', 'terminated:freely 2024-03-01', 'broken 2024-04-02'],
    ['eventually: vote, from: { on: 2024-06-01 }', 'terminated:freely 2024-03-01', 'kept'],
    // The suspension moves the last day by its twenty days, from 8 February to 28 February.
    [
      'eventually: vote, until: { period: P1M, after: signed }',
      'suspended:works 2024-01-11, resumed:works 2024-01-31, vote 2024-02-28',
      'kept',
    ],
    ['eventually: delivered:report', 'delivered:report 2025-01-08', 'broken 2025-01-08'],
  ],
  'leads to': [
    ['when: plan, leadsTo: vote', '', 'kept'],
    ['when: plan, leadsTo: vote', 'plan 2024-02-01', 'broken 2025-01-08'],
    ['when: plan, leadsTo: vote', 'plan 2024-02-01, vote 2024-05-01', 'kept'],
    ['when: plan, leadsTo: vote', 'plan 2024-02-01, vote 2024-02-01', 'kept'],
    ['when: plan, leadsTo: vote', 'plan 2024-02-01, revoked:plan 2024-02-01', 'kept'],
    ['when: plan, leadsTo: vote', 'plan 2024-02-01, revoked:plan 2024-02-02', 'broken 2025-01-08'],
    ['when: plan, leadsTo: vote', 'plan 2024-02-01, vote 2024-02-05, revoked:vote 2024-02-06', 'broken 2025-01-08'],
    ['when: plan, leadsTo: vote, within: P10D', 'plan 2024-02-01, vote 2024-02-11', 'kept'],
    ['when: plan, leadsTo: vote, within: P10D', 'plan 2024-02-01, vote 2024-02-12', 'broken 2024-02-12'],
    ['when: delivered:report, leadsTo: accepted:report, within: P10D', 'delivered:report 2024-02-01', 'kept'],
    ['when: opened:study, leadsTo: done:study', 'vote 2024-02-01, worked:study 2024-02-02 1', 'kept'],
    ['when: opened:study, leadsTo: done:study', 'vote 2024-02-01', 'broken 2025-01-08'],
    ['when: delivered:report, leadsTo: vote', 'delivered:report 2025-02-01', 'kept'],
  ],
};

describe.each(Object.entries(cases))('%s', (_form, table) => {
  test.each(table)('%s | %s', (property, happens, becomes) => {
    const compiled = agreement(`${clauses}properties: { it: { title: It, ${property}, cite: practice } }\n`);
    const read = facts(compiled, 'signed 2024-01-08', ...happens.split(', ').filter(Boolean));
    const { state, entries, refusals } = timeline(compiled, read);
    expect(refusals).toEqual([]);
    const day = dayOfMoment(observed.broken('it'), contextOf(state));
    expect([stateOf(state, 'properties', 'it'), day].filter(Boolean).join(' ')).toBe(becomes);
    expect(entries.filter(({ kind }) => kind === 'broken').map(({ date }) => date)).toEqual(day ? [day] : []);
  });
});

describe('an amendment', () => {
  const amended = (changes: string): string =>
    `${clauses}properties: { it: { title: It, never: vote, cite: practice } }\namendments: { one: { title: One, changes: ${changes}, cite: { article: 9 } } }\n`;
  const becomes = (changes: string, ...happens: string[]) => {
    const compiled = agreement(amended(changes));
    const { end } = replay(compiled, facts(compiled, 'signed 2024-01-08', ...happens));
    return stateOf(end, 'properties', 'it');
  };

  test('keeps what was observed', () => {
    const changes = '{ parties: { a: { name: C } } }';
    expect(becomes(changes, 'vote 2024-02-01', 'amended:one 2024-03-01')).toBe('broken');
    expect(becomes(changes, 'amended:one 2024-03-01')).toBe('holding');
    expect(becomes(changes, 'amended:one 2024-03-01', 'vote 2024-04-01')).toBe('broken');
  });

  test('that drops a property drops its observer, and one that adds a property begins to observe', () => {
    expect(becomes('{ properties: { it: null } }', 'amended:one 2024-03-01')).toBeUndefined();
    const another = '{ properties: { other: { title: Other, never: plan, cite: practice } } }';
    const compiled = agreement(amended(another));
    const read = facts(compiled, 'signed 2024-01-08', 'plan 2024-02-01', 'amended:one 2024-03-01');
    const { end } = replay(compiled, read);
    expect(stateOf(end, 'properties', 'other')).toBe('broken');
    expect(dayOfMoment(observed.broken('other'), contextOf(end))).toBe('2024-03-01');
  });

  test('that puts off a last day goes on observing', () => {
    const compiled = agreement(
      `${clauses}properties: { it: { title: It, never: vote, until: { on: 2024-02-01 }, cite: practice } }\namendments: { one: { title: One, changes: { properties: { it: { until: { on: 2024-06-01 } } } }, cite: { article: 9 } } }\n`,
    );
    const { end } = replay(compiled, facts(compiled, 'signed 2024-01-08', 'amended:one 2024-03-01', 'vote 2024-04-01'));
    expect(stateOf(end, 'properties', 'it')).toBe('broken');
  });
});

test('a renewal puts the end off, and what waits for it goes on waiting', () => {
  const compiled = agreement(
    `${clauses}properties: { it: { title: It, eventually: vote, until: { on: term.end }, cite: practice } }\n`,
    {
      term: '{ starts: { on: signed }, ends: { period: P1Y, beginning: signed }, renewal: { mode: tacit, period: P1Y, times: 1, cite: { article: 1 } }, cite: { article: 1 } }',
    },
  );
  const { end } = replay(compiled, facts(compiled, 'signed 2024-01-08', 'vote 2025-06-01'));
  expect(stateOf(end, 'properties', 'it')).toBe('kept');
});
