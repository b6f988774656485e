import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type IsoDate } from '../../../src/calendar/day.ts';
import { plain } from '../../../src/engine/chart/members.ts';
import type { Occurrences } from '../../../src/engine/chart/occurrence.ts';
import { compile } from '../../../src/engine/lifecycle/compile.ts';
import type { Fact } from '../../../src/engine/lifecycle/facts/fact.ts';
import { isClosed } from '../../../src/engine/lifecycle/occurrences/list.ts';
import { summarise } from '../../../src/insight/agenda/summary.ts';
import { timeline } from '../../../src/insight/agenda/timeline.ts';
import { parse } from '../../../src/pipeline.ts';
import { assertLaw } from '../../support/deep.ts';

/** An agreement in which nearly everything happens more than once. */
const parsed = parse(`conventio: 1
id: often
title: Often
language: en
jurisdiction: FR
timeZone: Europe/Paris
parties: { a: { name: A, cite: practice }, b: { name: B, cite: practice } }
term: { cite: practice, starts: { on: 2025-01-01 }, ends: { on: 2025-12-31 } }
terminations: { early: { title: Early, ground: mutual, cite: practice } }
events: { default: { title: Default, cite: practice }, settled: { title: Settled, cite: practice }, fair: { title: Fair, cite: practice } }
deliverables:
  request: { title: Request, by: b, to: a, during: in-force, optional: true, acceptance: { by: a }, cite: practice }
  accounts: { title: Accounts, by: b, to: a, every: { cycle: half-year }, due: { period: P1M, after: cycle.end }, acceptance: { revised: { period: P15D, after: rejected:accounts } }, cite: practice }
obligations:
  refer: { title: Refer, party: a, nature: on-event, event: default, due: { period: P1M, after: default }, unless: settled, cite: practice }
  tell: { title: Tell, party: b, nature: on-event, event: fair, due: { period: P10D, before: fair }, cite: practice }
  inform: { title: Inform, party: a, nature: recurring, every: { cycle: quarter, times: 2 }, cite: practice }
payments:
  rent: { title: Rent, by: a, to: b, amount: { value: 100, currency: EUR }, every: { cycle: month }, due: { on: cycle.end }, cite: practice }
  balance: { title: Balance, by: a, to: b, amount: { value: 500, currency: EUR }, every: { cycle: half-year }, when: accepted:accounts, due: { period: P30D, after: accepted:accounts }, cite: practice }
amendments: { up: { title: Up, changes: { payments: { rent: { amount: { value: 110 }, due: { on: cycle.start } } } }, cite: practice } }
`);
if (!parsed.ok) throw new Error(parsed.diagnostics.map(({ message }) => message.en).join('\n'));
const compiled = compile(parsed.convention);

const names = [
  'default',
  'settled',
  'fair',
  'delivered:request',
  'accepted:request',
  'delivered:accounts',
  'accepted:accounts',
  'rejected:accounts',
  'performed:refer',
  'performed:tell',
  'performed:inform',
  'paid:rent',
  'paid:rent',
  'paid:rent',
  'paid:balance',
  'terminated:early',
];
const day = fc.integer({ min: 0, max: 500 }).map((count) => addDays('2024-12-20', count));
const someFact = fc
  .record({ fact: fc.constantFrom(...names), on: day, quantity: fc.option(fc.integer({ min: 1, max: 250 })) })
  .map(({ fact, on, quantity }) => ({
    fact,
    on,
    ...(fact.startsWith('paid:') && quantity !== null && { quantity: String(quantity) }),
  }));

/** Facts of a run, each with an id of its own; nearly always it is signed. */
const someFacts = fc
  .array(someFact, { maxLength: 25 })
  .map((list): readonly Fact[] => [
    { id: 'signed', fact: 'signed', on: '2024-12-10' },
    ...list.map((one, index) => ({ ...one, id: `fact-${index}` })),
  ]);

const last: IsoDate = '2026-06-30';

test('the order of recording does not matter', () => {
  assertLaw(
    fc.property(someFacts, fc.integer(), (facts, seed) => {
      const other = facts.toSorted(
        (a, b) => ((a.id.length * seed) % 7) - ((b.id.length * seed) % 7) || (a.id < b.id ? 1 : -1),
      );
      const [one, two] = [facts, other].map((list) => timeline(compiled, list, last));
      expect(two?.entries).toEqual(one?.entries);
      expect(two && summarise(two.state)).toEqual(one && summarise(one.state));
    }),
    { numRuns: 40 },
  );
});

test('a list says of itself what is in it', () => {
  assertLaw(
    fc.property(someFacts, day, (facts, until) => {
      const { state } = timeline(compiled, facts, until);
      for (const list of Object.values(plain(state.context.occurrences)) as readonly Occurrences[]) {
        const all = list.pages.flat();
        const count = (...statuses: readonly string[]) => all.filter(({ status }) => statuses.includes(status)).length;
        expect([list.awaited, list.open, list.late]).toEqual([
          count('awaited'),
          count('owed', 'delivered', 'rejected'),
          count('overdue'),
        ]);
        expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
        expect(all.slice(0, list.settled).every(({ status }) => isClosed(status))).toBe(true);
        for (const { paid = '0', amount = paid, status } of all) {
          expect(Number(paid)).toBeLessThanOrEqual(Number(amount));
          if (status === 'performed' && paid !== '0') expect(paid).toBe(amount);
        }
      }
    }),
    { numRuns: 40, deepRuns: 1200 },
  );
});

test('an amendment changes no occurrence that was closed, and the terms of none that had arisen', () => {
  assertLaw(
    fc.property(someFacts, day, (facts, on) => {
      const before = timeline(
        compiled,
        facts.filter((fact) => fact.on < on),
        addDays(on, -1),
      ).state.context.occurrences;
      const amended = [...facts, { id: 'amended', fact: 'amended:up', on } as const];
      const after = plain(timeline(compiled, amended, last).state.context.occurrences);
      for (const [clause, list] of Object.entries(plain(before))) {
        for (const occurrence of (list as Occurrences).pages.flat()) {
          const now = (after[clause] as Occurrences).pages.flat().find(({ key }) => key === occurrence.key);
          expect([now?.amount, now?.terms]).toEqual([occurrence.amount, occurrence.terms]);
          // What was accepted may be used up later.
          if (isClosed(occurrence.status) && occurrence.status !== 'accepted') expect(now).toEqual(occurrence);
        }
      }
    }),
    { numRuns: 40, deepRuns: 1200 },
  );
});

test('everything was done if and only if nothing is left to do', () => {
  assertLaw(
    fc.property(someFacts, (facts) => {
      const { outcome, open, term } = summarise(timeline(compiled, facts, last).state);
      if (term.status === 'expired') expect(outcome === 'expired-complete').toBe(open.length === 0);
    }),
    { numRuns: 40, deepRuns: 1200 },
  );
});

test('nothing is late for a day that was over when an early end made it the day', () => {
  assertLaw(
    fc.property(someFacts, (facts) => {
      const { entries } = timeline(compiled, facts, last);
      for (const { kind, date, dated, id } of entries) {
        if (kind === 'overdue' && dated && id !== 'tell') expect(date).toBe(addDays(dated.date, 1));
      }
    }),
    { numRuns: 40, deepRuns: 1200 },
  );
});
