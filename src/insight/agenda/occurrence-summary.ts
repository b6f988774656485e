import type { IsoDate } from '../../calendar/day.ts';
import type { Occurrence } from '../../engine/chart/occurrence.ts';
import { occurrencesOf } from '../../engine/lifecycle/context.ts';
import { hasEnded } from '../../engine/lifecycle/dates/calendar-events.ts';
import { dueOfOccurrence } from '../../engine/lifecycle/dates/occurrence-dates.ts';
import { countOf, each, latestOf } from '../../engine/lifecycle/occurrences/list.ts';
import { contextOf, type State } from '../../engine/lifecycle/state.ts';
import { type Repeating, repeatingOf } from '../../language/model/repeating.ts';
import { bounds } from '../../text/bounds.ts';

/** One occurrence, as plain data. */
export interface OccurrenceSummary {
  readonly key: string;
  readonly state: OccurrenceState;
  /** The day on which it arose, or its cycle began. */
  readonly since: IsoDate;
  /** By when it is due, as far as that is known. */
  readonly due: IsoDate | null;
  /** Since when it stands so. */
  readonly on: IsoDate | null;
  readonly amount?: number;
  readonly paid?: number;
}

/** How an occurrence stands: `outstanding` when it is overdue and the agreement has ended; else its status. */
export type OccurrenceState = Occurrence['status'] | 'outstanding';

/** The most occurrences that a summary lists; the earliest are left out. */
const mostListed = bounds.listedOccurrences.most;

/** How a clause stands, with its occurrences. */
export function matterState(
  state: State,
  section: Repeating['section'],
  id: string,
  current: string,
): { readonly state: string; readonly occurrences?: readonly OccurrenceSummary[] } {
  const repeating = repeatingOf(state.compiled.convention).get(`${section}.${id}`);
  if (!repeating) return { state: current };
  const list = occurrencesOf(repeating.clause, contextOf(state));
  const all = [...each(list, Math.max(0, countOf(list) - mostListed))];
  return {
    state: wholeState(section, current, state, repeating),
    occurrences: all.map(([, occurrence]) => summaryOf(repeating, occurrence, state)),
  };
}

/** What is handed over or decided each time anew stands as its latest occurrence does, unless one is late. */
function wholeState(section: Repeating['section'], current: string, state: State, repeating: Repeating): string {
  if (section !== 'deliverables' && section !== 'decisions') return current;
  // A request that waits for an answer is owed by nobody.
  const isOwed = repeating.arises !== 'request';
  if (isOwed && (current === 'overdue' || current === 'outstanding' || current === 'remaining')) return current;
  const status = latestOf(occurrencesOf(repeating.clause, contextOf(state)))?.status;
  if (section === 'decisions') return status === 'performed' ? 'made' : 'pending';
  if (status === 'released' || (status === undefined && current === 'released')) return 'released';
  // Before the end another request may come; after it, the last answer is what stands.
  if (status === 'used' && hasEnded(state)) return 'accepted';
  if (status === undefined || status === 'owed' || status === 'awaited' || status === 'used' || status === 'overdue')
    return 'awaited';
  return status === 'performed' ? 'delivered' : status;
}

function summaryOf(repeating: Repeating, occurrence: Occurrence, state: State): OccurrenceSummary {
  const { key, since, on, amount, paid } = occurrence;
  const due = dueOfOccurrence(repeating, occurrence, state)?.date ?? null;
  return {
    key,
    state: stateOfOccurrence(occurrence, state),
    since,
    due,
    on: on ?? null,
    ...(amount !== undefined && { amount: Number(amount) }),
    ...(paid !== undefined && { paid: Number(paid) }),
  };
}

export function stateOfOccurrence({ status }: Occurrence, state: State): OccurrenceState {
  return status === 'overdue' && hasEnded(state) ? 'outstanding' : status;
}
