import type { CalendarUnit, YearStarts } from '../../calendar/unit.ts';

/**
 * How one occurrence of a clause stands: awaited while its own condition is not met; owed (or overdue, once its due date has passed), delivered and waiting for an
 * answer, rejected and owed anew; or closed: performed, accepted, used up by the act that needed it, discharged by
 * something else, or released because it was not due yet when what it hung on ended.
 */
export type OccurrenceStatus =
  | 'awaited'
  | 'owed'
  | 'overdue'
  | 'delivered'
  | 'rejected'
  | 'performed'
  | 'accepted'
  | 'used'
  | 'discharged'
  | 'released';

/** A unit of the calendar within which something is counted, and where its years begin. */
export interface CountedUnit {
  readonly unit: CalendarUnit;
  readonly starts: YearStarts;
}

/** The clause whose occurrences a moment is about, and how those stand for which the moment has come. */
export interface Recurrence {
  /** Its section and id: `payments.rent`. */
  readonly clause: string;
  readonly done: readonly OccurrenceStatus[];
}

const verbs: readonly (readonly [verb: string, section: string, done: readonly OccurrenceStatus[]])[] = [
  ['performed', 'obligations', ['performed']],
  ['paid', 'payments', ['performed']],
  ['held', 'meetings', ['performed']],
  ['decided', 'decisions', ['performed']],
  ['delivered', 'deliverables', ['delivered', 'performed', 'accepted', 'used']],
  ['accepted', 'deliverables', ['accepted', 'used']],
  ['rejected', 'deliverables', ['rejected']],
];

/** Of what clause a moment tells that it was done: `paid:rent` of `payments.rent`, `audit` of `events.audit`. */
export function recurrenceOf(moment: string): Recurrence {
  const [verb, id] = moment.split(':');
  const known = verbs.find(([name]) => name === verb);
  if (!known || id === undefined) return { clause: `events.${moment}`, done: ['performed'] };
  const [, section, done] = known;
  return { clause: `${section}.${id}`, done };
}
