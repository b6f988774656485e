import { fromEpochDay } from '../../calendar/epoch-day.ts';
import type { Context } from '../chart/chart.ts';
import { initialContext } from '../chart/initial-context.ts';
import type { Occurrences } from '../chart/occurrence.ts';
import { noOccurrences } from '../lifecycle/occurrences/list.ts';
import type { Told } from '../lifecycle/occurrences/meant.ts';
import type { PackedEvent } from './packed-run.ts';
import { unscaled } from './scaled.ts';

/** What a packed event tells of an occurrence, in the words of the reference. */
export function toldBy({ on, occurrence, last, quantity }: PackedEvent): Told {
  return {
    on: fromEpochDay(on),
    ...(occurrence !== undefined && { occurrence }),
    ...(last !== undefined && { last }),
    ...(quantity !== 0 && { quantity: unscaled(quantity) }),
  };
}

/** A context in which nothing has happened but the occurrences of one clause. */
export function onlyWith(clause: string, list: Occurrences = noOccurrences): Context {
  return { ...initialContext, occurrences: { [clause]: list } };
}
