import type { IsoDate } from '../../calendar/day.ts';
import type { Occurrence } from '../../engine/chart/occurrence.ts';
import { occurrencesOf } from '../../engine/lifecycle/context.ts';
import { dueOfOccurrence } from '../../engine/lifecycle/dates/occurrence-dates.ts';
import { countOf, each, indexOfKey, occurrenceAt } from '../../engine/lifecycle/occurrences/list.ts';
import { contextOf, type State, stateOf } from '../../engine/lifecycle/state.ts';
import type { Entry } from '../../insight/agenda/entry.ts';
import { type Repeating, repeatingOf } from '../../language/model/repeating.ts';

const doneStates: ReadonlySet<string> = new Set(['performed', 'delivered', 'accepted', 'done', 'used']);

const sections = ['obligations', 'deliverables', 'payments', 'meetings', 'phases'] as const;

/** Of how many of the latest occurrences of a clause it is asked whether a reminder was about them. */
const mostLookedAt = 100;

/** Whether that was done, as things stand, which a line is about that is told no more. */
export function isDone({ id, occurrence, dated }: Entry, state: State): boolean {
  // A reminder that counts from a due date is done with when that is done which was due.
  const remindedOf = /^due:(.*)$/.exec(dated?.anchor ?? '')?.[1];
  const clause = remindedOf ?? id;
  const repeating = [...repeatingOf(state.compiled.convention).values()].find((one) => one.id === clause);
  if (repeating) {
    const meant =
      occurrence === undefined
        ? dueOn(dated?.derivation?.anchor, repeating, state)
        : named(occurrence, repeating, state);
    return meant !== undefined && doneStates.has(meant.status);
  }
  return sections.some((section) => doneStates.has(stateOf(state, section, clause) ?? ''));
}

function named(key: string, { clause }: Repeating, state: State): Occurrence | undefined {
  const list = occurrencesOf(clause, contextOf(state));
  return occurrenceAt(indexOfKey(key, list), list);
}

/** The occurrence that is done and was due on a day. */
function dueOn(day: IsoDate | undefined, repeating: Repeating, state: State): Occurrence | undefined {
  const list = occurrencesOf(repeating.clause, contextOf(state));
  for (const [, one] of each(list, Math.max(0, countOf(list) - mostLookedAt))) {
    if (!doneStates.has(one.status)) continue;
    if (dueOfOccurrence(repeating, { ...one, status: 'owed' }, state)?.date === day) return one;
  }
  return undefined;
}
