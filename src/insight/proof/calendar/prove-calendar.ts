import type { Compiled } from '../../../engine/lifecycle/compile.ts';
import type { Effort } from '../effort.ts';
import { answersWithin, effortOfProof } from '../effort-of-proof.ts';
import type { Finding } from '../finding.ts';
import { metered } from '../metered.ts';
import { type CalendarOptions, type Inquiry, inquire } from './inquiry.ts';
import type { Question } from './question.ts';
import { beforeItsAnchor } from './questions/before-its-anchor.ts';
import { contradiction } from './questions/contradiction.ts';
import { deadlineOutside } from './questions/deadline-outside.ts';
import { deadlineTooLate } from './questions/deadline-too-late.ts';
import { lastDayOpen } from './questions/last-day-open.ts';
import { lastUsefulDayOf } from './questions/last-useful-day.ts';
import { noticeLongerThanTerm } from './questions/notice-longer-than-term.ts';
import { recurrenceNever } from './questions/recurrence-never.ts';
import { reminderOutside } from './questions/reminder-outside.ts';
import { sameDayAsAnnounced } from './questions/same-day-as-announced.ts';
import { windowOutside } from './questions/window-outside.ts';
import { windowPastAtEntry } from './questions/window-past-at-entry.ts';

/** Every question about the calendar of an agreement. */
export const calendarQuestions: readonly Question[] = [
  lastUsefulDayOf,
  deadlineTooLate,
  lastDayOpen,
  reminderOutside,
  sameDayAsAnnounced,
  beforeItsAnchor,
  deadlineOutside,
  windowOutside,
  windowPastAtEntry,
  recurrenceNever,
  noticeLongerThanTerm,
  contradiction,
];

/**
 * Puts every question about the calendar to a convention: for the entry that is given or that the text fixes, else for
 * every entry day of some years. `proved` holds on each of these days; `refuted` fails on one, the first of which is told
 * with a run that shows it; `not-proved` hangs on something whose day nobody knows.
 */
export function proveCalendar(compiled: Compiled, options: CalendarOptions = {}): readonly Finding[] {
  return [...answersOfCalendar(compiled, options)];
}

/** The same, each answer as soon as it is found. */
export function* answersOfCalendar(
  compiled: Compiled,
  options: CalendarOptions = {},
  effort: Effort = effortOfProof(options),
): Generator<Finding> {
  // Which days are asked about is looked at by all questions, of which the first may use up what there is.
  let inquiry: Inquiry | undefined;
  const asking = (): Inquiry => {
    inquiry ??= inquire(metered(compiled, effort), options);
    return inquiry;
  };
  for (const question of calendarQuestions) yield* answersWithin(question, asked(question, asking));
}

function* asked(question: Question, inquiry: () => Inquiry): Generator<Finding> {
  yield* question.ask(inquiry());
}
