import { addDays, type IsoDate } from '../../calendar/day.ts';
import type { Compiled } from '../../engine/lifecycle/compile.ts';
import type { Fact } from '../../engine/lifecycle/facts/fact.ts';
import type { Withdrawal } from '../../engine/lifecycle/facts/withdrawals.ts';
import type { Limit } from '../../engine/lifecycle/limit.ts';
import type { Refusal } from '../../engine/lifecycle/refusals/refusal.ts';
import { play, playedOut, type Run, replay } from '../../engine/lifecycle/replay.ts';
import type { State } from '../../engine/lifecycle/state.ts';
import type { FactDefinition } from '../../language/model/names.ts';
import { verbatim } from '../../text/text.ts';
import type { Entry } from './entry.ts';
import { entry } from './make-entry.ts';
import { Narrator, nothingNarrated } from './narrator.ts';
import { wording } from './wording.ts';

/** The run of an agreement, day by day, up to a day. */
export interface Timeline {
  /** The last day played, included. */
  readonly until: IsoDate;
  /** In date order; within a day, what the calendar brings comes before the facts, and causes before effects. */
  readonly entries: readonly Entry[];
  readonly refusals: readonly Refusal[];
  /** Where the run stands at the end of the last day. */
  readonly state: State;
  /** Where it stood on the last day that is known: the one that was asked for, else that of the last fact. */
  readonly known: Run['known'];
  /** Why it was played no further, where that is so. */
  readonly limit?: Limit;
  /** The run with all its steps; it is played again when it is first asked for, since few look at them. */
  readonly run: Run;
}

/**
 * Plays facts and calendar together. The same facts give the same timeline, in any order of recording, on any machine,
 * at any hour: nothing here knows what day it is. Without `until` it goes to the day after the last, as `replay` does.
 */
export function timeline(compiled: Compiled, facts: readonly Fact[], until?: IsoDate): Timeline {
  const entries: Entry[] = [];
  const narrator = new Narrator();
  const played = playedOut(play(compiled, facts, until), (step) => entries.push(...narrator.tell(step)));
  entries.push(...narrator.reach(played.until));
  const withdrawn = withdrawals(played.withdrawn, compiled);
  const { limit } = played;
  let run: Run | undefined;
  return {
    until: played.until,
    entries: inDateOrder([...entries, ...withdrawn, ...narrator.narrated.broken.values()]),
    refusals: played.refusals,
    state: played.end,
    known: played.known,
    ...(limit && { limit }),
    get run() {
      run ??= replay(compiled, facts, played.until);
      return run;
    },
  };
}

export function* withdrawals(withdrawn: readonly Withdrawal[], { facts }: Compiled): Generator<Entry> {
  for (const { fact, by } of withdrawn) {
    // A file that was corrected since may not know it any more.
    const { title = verbatim(fact.fact), clause, subject = '' }: Partial<FactDefinition> = facts.get(fact.fact) ?? {};
    yield entry(by.on, 'withdrawn', subject || fact.fact, title, clause, {
      fact: by.id,
      detail: wording.withdrawn(title, fact.on),
    });
  }
}

export function inDateOrder(entries: readonly Entry[]): readonly Entry[] {
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
  const entries: Entry[] = [];
  let state: State | undefined;
  let narrator: Narrator | undefined;
  // What is over by that day is played and not told.
  const narratorFrom = (): Narrator => new Narrator({ ...nothingNarrated, ...(state && { state, to: after }) });
  const { until } = playedOut(play(compiled, known, addDays(after, days)), (step) => {
    if (step.on <= after) state = step.after;
    else {
      narrator ??= narratorFrom();
      entries.push(...narrator.tell(step));
    }
  });
  narrator ??= narratorFrom();
  entries.push(...narrator.reach(until), ...narrator.narrated.broken.values());
  return inDateOrder(entries.filter(({ date }) => date > after));
}
