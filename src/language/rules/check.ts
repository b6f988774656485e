import { mostDiagnostics } from '../../text/and-more.ts';
import type { Diagnostic } from '../../text/diagnostic.ts';
import type { Convention } from '../model/convention.ts';
import { budgetReversed } from './budget-reversed.ts';
import { characterInvisible } from './character-invisible.ts';
import { citeMissing } from './cite-missing.ts';
import { countReversed } from './count-reversed.ts';
import { dateOutOfReach } from './date-out-of-reach.ts';
import { deadlineMoves } from './deadline-moves.ts';
import { declineAfterEnd } from './decline-after-end.ts';
import { dueOnce } from './due-once.ts';
import { formalNoticeSkipped } from './formal-notice-skipped.ts';
import { holidayUnknown } from './holiday-unknown.ts';
import { holidaysUnset } from './holidays-unset.ts';
import { milestoneUnused } from './milestone-unused.ts';
import { nameTaken } from './name-taken.ts';
import { nameUnknown } from './name-unknown.ts';
import { noticeLongerThanTerm } from './notice-longer-than-term.ts';
import { paymentsExceed } from './payments-exceed.ts';
import { propertyEmpty } from './property-empty.ts';
import { recurrenceMissing } from './recurrence-missing.ts';
import { recurrenceNever } from './recurrence-never.ts';
import { renewalContradicted } from './renewal-contradicted.ts';
import { diagnosticOf, type Rule } from './rule.ts';
import { rulesWithoutClock } from './rules-without-clock.ts';
import { waitsForItself } from './waits-for-itself.ts';
import { windowOutsideTerm } from './window-outside-term.ts';
import { windowReversed } from './window-reversed.ts';

/** The rules that a convention of the right shape is held to. Their order changes nothing. */
export const rules: readonly Rule[] = [
  nameUnknown,
  nameTaken,
  waitsForItself,
  rulesWithoutClock,
  dateOutOfReach,
  windowReversed,
  budgetReversed,
  citeMissing,
  characterInvisible,
  milestoneUnused,
  holidayUnknown,
  holidaysUnset,
  paymentsExceed,
  dueOnce,
  formalNoticeSkipped,
  windowOutsideTerm,
  noticeLongerThanTerm,
  declineAfterEnd,
  renewalContradicted,
  recurrenceNever,
  recurrenceMissing,
  countReversed,
  deadlineMoves,
  propertyEmpty,
];

/** The rules without which nothing can be played. */
export const strictRules: readonly Rule[] = rules.filter(({ severity }) => severity === 'error');

/** Holds a convention to every rule, or to some of them. Its amendments are held to them apart. */
export function checkRules(convention: Convention, heldTo = rules): readonly Diagnostic[] {
  return heldTo.flatMap((rule) => {
    const found: Diagnostic[] = [];
    for (const finding of rule.check(convention)) {
      found.push(diagnosticOf(rule, finding, convention));
      if (found.length > mostDiagnostics) break;
    }
    return found;
  });
}
