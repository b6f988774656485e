import type { IsoDate } from '../../calendar/day.ts';
import type { Compiled } from '../../engine/lifecycle/compile.ts';
import type { Fact } from '../../engine/lifecycle/facts/fact.ts';
import type { Step } from '../../engine/lifecycle/replay.ts';
import type { State } from '../../engine/lifecycle/state.ts';
import { lastDayOf } from '../agenda/last-day.ts';
import type { Timeline } from '../agenda/timeline.ts';

/** What is scheduled: an agreement as it was signed, its facts, and their timeline as far as it is to be shown. */
export interface Scheduled {
  readonly compiled: Compiled;
  readonly facts: readonly Fact[];
  readonly timeline: Timeline;
}

/** A run and the place in it that is looked from. */
export interface Viewed extends Scheduled {
  readonly steps: readonly Step[];
  /** Where the run stands today, or at the end of what was played where no day is today. */
  readonly now: State;
  /** Where it stands at the end of what was played. */
  readonly end: State;
  /** The last day that counts as past. */
  readonly day: IsoDate;
  readonly today?: IsoDate;
  /** The day from which renewals are taken for granted. */
  readonly assumedAfter: IsoDate;
}

/** Plays nothing but the steps of the timeline, once. */
export function viewed(scheduled: Scheduled, today: IsoDate | undefined): Viewed {
  const { timeline } = scheduled;
  const { steps, start } = timeline.run;
  const now = today === undefined ? timeline.state : (steps.findLast(({ on }) => on <= today)?.after ?? start);
  return {
    ...scheduled,
    steps,
    now,
    end: timeline.state,
    day: today ?? timeline.until,
    ...(today !== undefined && { today }),
    assumedAfter: today ?? lastDayOf(timeline).on,
  };
}
