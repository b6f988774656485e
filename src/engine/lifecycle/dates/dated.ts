import type { Calendar } from '../../../calendar/calendar.ts';
import type { IsoDate } from '../../../calendar/day.ts';
import type { Derivation } from '../../../calendar/derivation.ts';
import type { Period } from '../../../calendar/period.ts';
import type { Convention } from '../../../language/model/convention.ts';
import type { Termination } from '../../../language/model/term.ts';
import type { Timing } from '../../../language/model/timing.ts';
import type { Context } from '../../chart/chart.ts';

/** A date with its reason: the moment or day that it is, or the computation that gave it. */
export interface Dated {
  readonly date: IsoDate;
  /** The clause that says when; of several times, the one that was taken. */
  readonly timing: Timing;
  /** What it was counted from: the name of a moment, or the day that the text gives. */
  readonly anchor: string;
  readonly derivation?: Derivation;
  /** How the anchor was found, where it is itself a time. */
  readonly via?: Dated;
  /** Among how many times it was the earliest or the latest. */
  readonly choice?: 'earliest' | 'latest';
  /** By how many days suspensions put it off, where no period was counted whose derivation would say so. */
  readonly suspended?: number;
  /** The cycle of which it is, or is counted from, the first or the last day. */
  readonly cycle?: CycleMeant;
}

/** A cycle, as far as a date is told from it. */
export interface CycleMeant {
  readonly first: IsoDate;
  readonly last: IsoDate;
  /** It ends on that day because the agreement does. */
  readonly isCut?: true;
  /** By how many days suspensions put off its last day. */
  readonly suspended?: number;
}

/** The purpose of a timing; the law counts each differently. */
export type Use = 'state' | 'deadline';

/** Days of moments that are not those of the context: the cycle that is looked at, the occurrence that is owed. */
export type Instead = ReadonlyMap<string, IsoDate> & { readonly cycle?: CycleMeant };

/** Days of moments, with the cycle that two of them are of. */
export class DaysInstead extends Map<string, IsoDate> {
  cycle?: CycleMeant;
}

/** The first and the last day of a cycle by their names. */
export function daysInCycle(cycle: CycleMeant): DaysInstead {
  const days = new DaysInstead([
    ['cycle.start', cycle.first],
    ['cycle.end', cycle.last],
  ]);
  days.cycle = cycle;
  return days;
}

/**
 * How “n months after an event” is read: to the corresponding date, or as a duration, to the day before. Where the
 * second reading ends sooner, nobody contests it (DOMAIN 1.8).
 */
export type Reading = 'to-the-day' | 'certain';

/** What is known while a timing is resolved. */
export interface Known {
  readonly context: Context;
  readonly use: Use;
  /** The dates of the term, as far as they may be asked for; they are found only when they are. */
  readonly term: () => TermDates;
  readonly instead?: Instead | undefined;
  readonly reading?: Reading;
  /** The days ahead that were found for the same question: times that hang on each other twice are found once. */
  readonly ahead?: DaysAhead;
}

/** Days of moments that lie ahead, and what they were found for. */
export interface DaysAhead extends Pick<Known, 'context' | 'term' | 'instead' | 'reading'> {
  readonly days: Map<string, IsoDate | undefined>;
}

/** The first and the last day of an agreement, both inclusive, as far as the facts determine them. */
export interface TermDates {
  readonly start?: Dated;
  /** The last day, however the agreement ends. */
  readonly end?: Dated;
  /**
   * The last day under the reading that nobody contests. It differs from the end if “n months after an event” could
   * also be read as a duration, which ends one day earlier (DOMAIN 1.8).
   */
  readonly certainEnd?: Dated;
  /** The last day as first agreed, before any renewal or early end. */
  readonly firstEnd?: Dated;
  /** The last day under its clause and its renewals, before any early end. */
  readonly contractualEnd?: Dated;
  /** Whether, as things stand, the agreement will continue automatically after its end. */
  readonly goesOn?: true;
  /** What ends it early, if anything: a termination, or withdrawals that leave only one party. */
  readonly cut?: Cut;
}

/** An early end: its last day, and the right under which it was ended. */
export interface Cut {
  readonly dated: Dated;
  readonly termination?: Termination;
}

/** What finds the date of a timing. */
export interface Resolving {
  readonly convention: Convention;
  readonly calendar: Calendar;
  term(context: Context): TermDates;
  date(timing: Timing, use: Use, context: Context, instead?: Instead): Dated | undefined;
  /** The date of a timing, or `undefined` while its anchor has no day. */
  resolve(timing: Timing, known: Known): Dated | undefined;
  /** A day, extended by a period that begins on the day after it. */
  prolonged(first: Dated, period: Period, context: Context): Dated | undefined;
  /** A day that moves with the suspensions since another. */
  standing(dated: Dated, since: IsoDate, context: Context): Dated | undefined;
}
