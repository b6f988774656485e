import type { Advance, Occurrence } from '../../engine/chart/occurrence.ts';
import { occurrencesOf } from '../../engine/lifecycle/context.ts';
import { changedPlaces, occurrenceAt } from '../../engine/lifecycle/occurrences/list.ts';
import type { Step } from '../../engine/lifecycle/replay.ts';
import { contextOf } from '../../engine/lifecycle/state.ts';

/** An occurrence before and after a step; one that has just arisen was nothing before. */
export interface OccurrenceChange {
  readonly was?: Occurrence;
  readonly is: Occurrence;
}

/** The occurrences of a clause that a step changed. Pages that it left alone are the very same. */
export function changedOccurrences(clause: string, { before, after }: Step): readonly OccurrenceChange[] {
  const was = occurrencesOf(clause, contextOf(before));
  const is = occurrencesOf(clause, contextOf(after));
  if (was === is) return [];
  return changedPlaces(was, is).flatMap((place): OccurrenceChange[] => {
    const [earlier, occurrence] = [occurrenceAt(place, was), occurrenceAt(place, is)];
    if (!occurrence) return [];
    return [earlier ? { was: earlier, is: occurrence } : { is: occurrence }];
  });
}

/** What a step took note of in advance. */
export function newAdvance(clause: string, { before, after }: Step): Advance | undefined {
  const was = occurrencesOf(clause, contextOf(before)).advances;
  const is = occurrencesOf(clause, contextOf(after)).advances;
  return is.length > was.length ? is.at(-1) : undefined;
}
