import { addDays, type IsoDate } from '../../calendar/day.ts';
import type { Compiled } from '../../engine/lifecycle/compile.ts';
import type { Fact } from '../../engine/lifecycle/facts/fact.ts';
import type { Refusal } from '../../engine/lifecycle/refusals/refusal.ts';
import { type Run, replay, type Step } from '../../engine/lifecycle/replay.ts';
import type { State } from '../../engine/lifecycle/state.ts';
import type { FactDefinition } from '../../language/model/names.ts';
import { announcements } from './announcements.ts';
import { cautionsOf } from './cautions.ts';
import type { Entry } from './entry.ts';
import { entry } from './make-entry.ts';
import { narrateChanges } from './narrate-changes.ts';
import { narrateFact } from './narrate-facts.ts';
import { brokenProperties } from './narrate-properties.ts';
import { wording } from './wording.ts';

/** The life of an agreement, day by day, up to a day. */
export interface Timeline {
  /** The last day played, included. */
  readonly until: IsoDate;
  /** In date order; within a day, what the calendar brings comes before the facts, and causes before effects. */
  readonly entries: readonly Entry[];
  readonly refusals: readonly Refusal[];
  /** Where the run stands at the end of the last day. */
  readonly state: State;
  readonly run: Run;
}

/**
 * Plays facts and calendar together. The same facts give the same timeline, in any order of recording, on any machine,
 * at any hour: nothing here knows what day it is. Without `until` it goes to the day after the last, as `replay` does.
 */
export function timeline(compiled: Compiled, facts: readonly Fact[], until?: IsoDate): Timeline {
  const run = replay(compiled, facts, until);
  const entries: Entry[] = [];
  const announced = new Set<string>();
  const announce = (state: State, from: IsoDate, to: IsoDate): void => {
    for (const one of announcements(state, from, to)) {
      const key = `${one.kind} ${one.id} ${one.date} ${one.code ?? ''}`;
      if (announced.has(key)) continue;
      announced.add(key);
      entries.push(one);
    }
  };

  let state = run.start;
  for (const step of run.steps) {
    // A day begins before its facts are known: what it brings up is said of the state that the day before left.
    if (state !== run.start && step.on > state.day) announce(state, state.day, step.on);
    entries.push(...narrate(step));
    state = step.after;
  }
  if (state !== run.start) announce(state, state.day, run.until);
  entries.push(...withdrawals(run, compiled), ...brokenProperties(run));
  return { until: run.until, entries: inDateOrder(entries), refusals: run.refusals, state: run.end, run };
}

function* narrate(step: Step): Generator<Entry> {
  const fact = narrateFact(step);
  if (fact) yield fact;
  yield* narrateChanges(step);
  yield* cautionsOf(step);
}

function* withdrawals({ withdrawn }: Run, { facts }: Compiled): Generator<Entry> {
  for (const { fact, by } of withdrawn) {
    const { title, clause, subject = '' } = facts.get(fact.fact) as FactDefinition;
    yield entry(by.on, 'withdrawn', subject || fact.fact, title, clause, {
      fact: by.id,
      detail: wording.withdrawn(title, fact.on),
    });
  }
}

function inDateOrder(entries: readonly Entry[]): readonly Entry[] {
  return [...entries].sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1));
}

/** How far an agenda looks ahead where nobody says: a year. */
export const usualLookAhead = 365;

/**
 * What is to come in so many days after a day, as far as the facts up to it tell: the agenda (échéancier). It looks as
 * far where no end is known, and takes for granted that nobody declines what renews itself.
 */
export function agenda(
  compiled: Compiled,
  facts: readonly Fact[],
  after: IsoDate,
  days: number = usualLookAhead,
): readonly Entry[] {
  const known = facts.filter(({ on }) => on <= after);
  return timeline(compiled, known, addDays(after, days)).entries.filter(({ date }) => date > after);
}
