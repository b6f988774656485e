import { addDays, type IsoDate } from '../../../src/calendar/day.ts';
import type { FactDeclaration } from '../../../src/index.ts';
import { manyOccurrences, manyPhases, phasesDone, signed } from '../../support/large.ts';

/** What grows: an agreement of a size, and what happened under it. */
export interface Shape {
  readonly what: string;
  /** Four sizes, each a multiple of the one before. */
  readonly sizes: readonly [number, number, number, number];
  text(size: number): string;
  /** Nothing but the signature, unless told otherwise. */
  facts?(size: number): readonly FactDeclaration[];
  /** How many days are tried for the signature, where a range of them is tried; eight unless told otherwise. */
  days?(size: number): number;
  /** Whether its runs are so long that memory is the matter. */
  readonly isHeavy?: boolean;
  /** How many agreements of it a register holds; one unless told otherwise. */
  agreements?(size: number): number;
}

const beginning: IsoDate = '2024-01-01';
const tenYears = '{ period: P10Y, beginning: signed }';

function agreement(clauses: string, ends = tenYears, parties = 2): string {
  const named = listOf(parties, (index) => `  a${index}: { name: A${index}, cite: practice }`);
  return `conventio: 1
id: large
title: Large
language: en
jurisdiction: FR
timeZone: Europe/Paris
parties:
${named}
term: { cite: practice, starts: { on: signed }, ends: ${ends} }
${clauses}
`;
}

function listOf(size: number, line: (index: number) => string): string {
  return Array.from({ length: size }, (_, index) => line(index)).join('\n');
}

function section(key: string, size: number, clause: (index: number) => string, initial = 'c'): string {
  return `${key}:\n${listOf(size, (index) => `  ${initial}${index}: { title: T${index}, cite: practice, ${clause(index)} }`)}\n`;
}

/** Facts on every third day, after the signature. */
function happened(size: number, fact: (index: number) => Omit<FactDeclaration, 'on'>): readonly FactDeclaration[] {
  return [
    signed,
    ...Array.from({ length: size }, (_, index) => ({ ...fact(index), on: addDays(beginning, 3 + index) })),
  ];
}

const small: Shape['sizes'] = [10, 20, 40, 80];
const usual: Shape['sizes'] = [25, 50, 100, 200];
const large: Shape['sizes'] = [250, 500, 1000, 2000];

const milestones = (size: number): string => section('milestones', size, () => 'by: a0', 'm');
const reached = (size: number) => happened(size, (index) => ({ fact: `m${index}` }));

/** Each subject of a file that can be written often, and each kind of fact that can be recorded often. */
export const shapes: readonly Shape[] = [
  {
    what: 'duties of every year, ten years long',
    sizes: small,
    text: (size) =>
      agreement(
        section(
          'obligations',
          size,
          () => 'party: a0, nature: recurring, every: { cycle: year }, due: { period: P15D, after: cycle.end }',
        ),
      ),
  },
  {
    what: 'duties of every month, ten years long',
    isHeavy: true,
    sizes: [4, 8, 16, 32],
    text: (size) =>
      agreement(
        section(
          'obligations',
          size,
          () => 'party: a0, nature: recurring, every: { cycle: month }, due: { period: P15D, after: cycle.end }',
        ),
      ),
  },
  {
    what: 'years of a duty of every week',
    isHeavy: true,
    sizes: [12, 24, 48, 96],
    text: (size) => manyOccurrences(size, 'P1W'),
  },
  { what: 'phases in a row, each with a duty', sizes: usual, text: manyPhases, facts: phasesDone },
  {
    what: 'phases beside one another',
    sizes: usual,
    text: (size) =>
      agreement(section('phases', size, () => 'opens: { when: in-force }, due: { period: P6M, after: signed }')),
    facts: (size) => happened(size, (index) => ({ fact: `done:c${index}` })),
  },
  {
    what: 'single duties',
    sizes: usual,
    text: (size) =>
      agreement(section('obligations', size, () => 'party: a0, nature: once, due: { period: P6M, after: signed }')),
    facts: (size) => happened(size, (index) => ({ fact: `performed:c${index}` })),
  },
  {
    what: 'dates, each counted from the one before',
    sizes: usual,
    text: (size) =>
      agreement(
        section('dates', size, (index) => `at: { period: P10D, after: ${index === 0 ? 'signed' : `c${index - 1}`} }`),
      ),
  },
  { what: 'milestones of a gate, all of them', sizes: usual, text: (size) => gate(size, 'all'), facts: reached },
  { what: 'milestones of a gate, any of them', sizes: usual, text: (size) => gate(size, 'any'), facts: reached },
  {
    what: 'conditions in one another',
    sizes: [3, 6, 12, 24],
    text: (size) => {
      const nested = Array.from({ length: size }).reduce<string>(
        (inner, _, index) => `{ ${index % 2 === 0 ? 'all' : 'any'}: [m0, ${inner}] }`,
        'm1',
      );
      return agreement(`${milestones(2)}phases: { p: { title: P, cite: practice, opens: { when: ${nested} } } }`);
    },
    facts: () => reached(2),
  },
  {
    what: 'deliverables with components',
    sizes: usual,
    text: (size) =>
      agreement(
        section(
          'deliverables',
          size,
          () => 'by: a0, to: a1, due: { period: P6M, after: signed }, components: { one: One, two: Two }',
        ),
      ),
    facts: (size) => happened(size, (index) => ({ fact: `delivered:c${index}` })),
  },
  {
    what: 'deliverables to be accepted',
    sizes: usual,
    text: (size) =>
      agreement(
        section(
          'deliverables',
          size,
          (index) =>
            `by: a0, to: a1, acceptance: { within: { period: P1M, after: "delivered:c${index}" }, silence: accepted, cite: practice }`,
        ),
      ),
    facts: (size) => happened(size, (index) => ({ fact: `delivered:c${index}` })),
  },
  {
    what: 'parties, each with a duty',
    sizes: [4, 8, 16, 32],
    text: (size) =>
      agreement(
        section('obligations', size, (index) => `party: a${index}, nature: once, due: { period: P6M, after: signed }`),
        tenYears,
        size,
      ),
    facts: (size) => Array.from({ length: size }, (_, index) => ({ ...signed, by: `a${index}` })),
  },
  {
    what: 'amendments, each agreed',
    sizes: [5, 10, 20, 40],
    text: (size) =>
      agreement(
        `amendments:\n${listOf(size, (index) => `  c${index}: { title: T${index}, cite: practice, changes: { term: { ends: { period: P${index + 11}Y } } } }`)}`,
      ),
    facts: (size) => happened(size, (index) => ({ fact: `amended:c${index}` })),
  },
  {
    what: 'reminders',
    sizes: usual,
    text: (size) =>
      agreement(section('reminders', size, (index) => `at: { period: P${index + 1}D, before: term.end }, to: [a0]`)),
  },
  {
    what: 'days worked of one budget',
    sizes: large,
    text: () =>
      agreement(
        'phases: { p: { title: P, cite: practice, opens: { when: in-force }, budget: { unit: day, max: 9000, by: a0, cite: practice } } }',
      ),
    facts: (size) => happened(size, () => ({ fact: 'worked:p', quantity: 1 })),
  },
  {
    what: 'budgets, each used',
    sizes: usual,
    text: (size) =>
      agreement(
        section(
          'phases',
          size,
          () => 'opens: { when: in-force }, budget: { unit: day, max: 8, by: a0, cite: practice }',
        ),
      ),
    facts: (size) => happened(size, (index) => ({ fact: `worked:c${index}`, quantity: 1 })),
  },
  {
    what: 'prohibitions',
    sizes: usual,
    text: (size) => agreement(section('obligations', size, () => 'party: a0, nature: prohibition, survives: P3Y')),
    facts: (size) => happened(size, (index) => ({ fact: `breached:c${index}` })),
  },
  {
    what: 'meetings of every half-year',
    sizes: small,
    text: (size) =>
      agreement(section('meetings', size, () => 'of: [a0, a1], every: { cycle: half-year }, convene: P15D')),
  },
  {
    what: 'payments, each a month after another',
    sizes: usual,
    text: (size) =>
      agreement(
        section(
          'payments',
          size,
          (index) =>
            `by: a0, to: a1, amount: { value: 100, currency: EUR }, due: { period: P${(index % 100) + 1}M, after: signed }`,
        ),
      ),
    facts: (size) => happened(size, (index) => ({ fact: `paid:c${index}` })),
  },
  {
    what: 'datasets',
    sizes: usual,
    text: (size) => agreement(section('datasets', size, () => 'by: a0, to: a1')),
    facts: (size) => happened(size, (index) => ({ fact: `provided:c${index}` })),
  },
  {
    what: 'decisions',
    sizes: usual,
    text: (size) => agreement(section('decisions', size, () => 'by: a0')),
    facts: (size) => happened(size, (index) => ({ fact: `decided:c${index}` })),
  },
  {
    what: 'times that one event happens, each to be answered',
    isHeavy: true,
    sizes: large,
    text: () =>
      agreement(
        `${section('events', 1, () => 'by: a0', 'e')}${section('obligations', 1, () => 'party: a1, nature: on-event, event: e0, due: { period: P10D, after: e0 }')}`,
      ),
    facts: (size) => happened(size, () => ({ fact: 'e0' })),
  },
  {
    what: 'suspensions, each resumed',
    sizes: usual,
    text: () =>
      agreement(
        `suspensions: { s: { title: S, clock: freeze, cite: practice } }\n${section('obligations', 5, () => 'party: a0, nature: once, due: { period: P6M, after: signed }')}`,
      ),
    facts: (size) => happened(2 * size, (index) => ({ fact: index % 2 === 0 ? 'suspended:s' : 'resumed:s' })),
  },
  {
    what: 'renewals',
    sizes: [12, 24, 48, 96],
    text: (size) =>
      agreement(
        '',
        `{ period: P1Y, beginning: signed }, renewal: { mode: tacit, period: P1Y, times: ${size}, cite: practice }`,
      ),
  },
  {
    what: 'terminations',
    sizes: usual,
    text: (size) =>
      agreement(
        section(
          'terminations',
          size,
          (index) => `ground: convenience, effective: { period: P3M, after: "terminated:c${index}" }`,
        ),
      ),
    facts: () => [signed, { fact: 'terminated:c0', on: '2025-01-01' }],
  },
  {
    what: 'properties',
    sizes: usual,
    text: (size) =>
      agreement(
        `${milestones(1)}${section('properties', size, () => 'never: m0, from: { period: P1D, after: term.end }')}`,
      ),
    facts: () => reached(1),
  },
  {
    what: 'facts of one event',
    isHeavy: true,
    sizes: large,
    text: () => agreement(section('events', 1, () => 'by: a0', 'e')),
    facts: (size) => happened(size, () => ({ fact: 'e0' })),
  },
  {
    what: 'facts that are refused',
    sizes: large,
    text: () => agreement(section('milestones', 1, () => 'by: a0', 'm')),
    facts: (size) => happened(size, () => ({ fact: 'm0' })),
  },
  {
    what: 'withdrawals, each of the one before',
    sizes: large,
    text: () => agreement(milestones(1)),
    facts: (size) => [
      { ...signed, id: 'w0' },
      ...Array.from({ length: size }, (_, index) => ({
        fact: 'withdrawn',
        id: `w${index + 1}`,
        of: `w${index}`,
        on: addDays(beginning, 1 + index),
      })),
    ],
  },
  {
    what: 'withdrawals, each of another fact',
    sizes: large,
    text: () => agreement(section('events', 1, () => 'by: a0', 'e')),
    facts: (size) => [
      signed,
      ...Array.from({ length: size }, (_, index) => [
        { fact: 'e0', id: `e${index}`, on: addDays(beginning, 1 + index) },
        { fact: 'withdrawn', of: `e${index}`, on: addDays(beginning, 2 + index) },
      ]).flat(),
    ],
  },
  { what: 'days that are tried', sizes: [100, 200, 400, 800], text: () => manyPhases(4), days: (size) => size },
  {
    what: 'agreements in a register',
    sizes: small,
    text: () => manyPhases(4),
    facts: () => phasesDone(4),
    agreements: (size) => size,
  },
  {
    what: 'words of a text',
    sizes: [2000, 4000, 8000, 16_000],
    text: (size) =>
      agreement(
        `informative:\n${listOf(Math.ceil(size / 100), (index) => `  c${index}: { text: ${'Ten words '.repeat(50)}., cite: { article: ${index + 1} } }`)}`,
      ),
  },
];

function gate(size: number, quantifier: 'all' | 'any'): string {
  const names = Array.from({ length: size }, (_, index) => `m${index}`).join(', ');
  return agreement(
    `${milestones(size)}phases: { p: { title: P, cite: practice, opens: { when: { ${quantifier}: [${names}] } } } }`,
  );
}
