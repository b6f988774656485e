import { addDays, type IsoDate } from '../../calendar/day.ts';
import { nextMonthDay, stretch, unitAround } from '../../calendar/unit.ts';
import type { Text } from '../../text/text.ts';
import type { Convention } from '../model/convention.ts';
import { isAtLeastAsLong, isCountedFromStart } from '../model/length.ts';
import { timingAhead } from '../model/moments.ts';
import type { Renewal } from '../model/term.ts';
import { fixedDayOf, momentsOfTiming, type Timing } from '../model/timing.ts';
import { endOfAgreement, type Rule } from './rule.ts';

export const declineAfterEnd: Rule = {
  id: 'decline-after-end',
  severity: 'error',
  title: {
    en: 'Notice of non-renewal is given by the end of the agreement at the latest.',
    fr: 'Une reconduction se dénonce au plus tard le dernier jour de la convention.',
  },
  why: {
    en: 'On the day after the end, the agreement has already been renewed: it is too late to give notice.',
    fr: 'Le lendemain du terme, la convention s’est déjà poursuivie : il ne reste rien à dénoncer.',
  },
  wrong:
    'term:\n  starts: { on: 2026-01-01 }\n  ends: { on: 2026-12-31 }\n  renewal: { mode: tacit, period: P1Y, unlessDeclined: { period: P1M, after: term.end }, cite: { article: 6 } }\n  cite: { article: 6 }\n',
  right:
    'term:\n  starts: { on: 2026-01-01 }\n  ends: { on: 2026-12-31 }\n  renewal: { mode: tacit, period: P1Y, unlessDeclined: { period: P1M, before: term.end }, cite: { article: 6 } }\n  cite: { article: 6 }\n',
  *check(convention) {
    const { renewal, ends } = convention.term;
    const last = renewal?.unlessDeclined;
    if (!renewal || !last || !ends) return;
    const isTooLate =
      renewal.mode === 'rolling' ? isCountedFromEnd(last) : isAfterEnd(last, renewal.period, convention);
    if (!isTooLate) return;
    const end = renewal.mode === 'rolling' ? 'cycle.end' : 'term.end';
    yield {
      pointer: last.at,
      message: renewal.mode === 'rolling' ? afterPuttingOff : afterTheEnd,
      related: { pointer: ends.at, message: endOfAgreement },
      help: {
        en: `Count back from the end, { period: P3M, before: ${end} }, or give a day before it.`,
        fr: `Comptez à rebours depuis la fin, { period: P3M, before: ${end} }, ou donnez un jour qui la précède.`,
      },
    };
  },
};

const afterTheEnd: Text = {
  en: 'This last day to give notice of non-renewal falls after the end of the agreement.',
  fr: 'Ce dernier jour pour dénoncer tombe après le terme dont il s’agit.',
};
const afterPuttingOff: Text = {
  en: 'This last day to give notice of non-renewal is counted from an end that will have moved by then.',
  fr: 'Ce dernier jour pour dénoncer se compte d’un terme qui sera déjà reporté.',
};

/** A rolling end is put off long before it comes: to count from it leaves no day to decline. */
function isCountedFromEnd(timing: Timing): boolean {
  return [...momentsOfTiming(timing)].some(({ name }) => name === 'term.end');
}

/** Whether its own words place it after the end, whatever the facts; what waits for itself comes at no time. */
function isAfterEnd(
  timing: Timing,
  period: Renewal['period'],
  convention: Convention,
  seen: readonly Timing[] = [],
): boolean {
  if (seen.includes(timing)) return false;
  const after = (one: Timing): boolean => isAfterEnd(one, period, convention, [...seen, timing]);
  if ('among' in timing) return timing.relation === 'earliest' ? timing.among.every(after) : timing.among.some(after);
  const ends = convention.term.ends as Timing;
  const { anchor } = timing;
  const end = fixedDayOf(ends);
  if ('monthDay' in anchor) {
    return end !== undefined && passesOver(timing, anchor.monthDay, end, period, convention);
  }
  if ('day' in anchor) {
    return end !== undefined && timing.relation !== 'before' && firstDayOf(timing, anchor.day) > end;
  }
  const before = 'timing' in anchor ? anchor.timing : timingAhead(anchor.moment, convention);
  if (before && after(before)) return timing.relation !== 'before' && timing.relation !== 'eve-of';
  const isEnd = 'timing' in anchor ? isTheEnd(anchor.timing) : anchor.moment === 'term.end';
  return isEnd ? isBeyond(timing, end, convention) : outlasts(timing, ends, convention);
}

/** A day of the year that some period does not hold. */
function passesOver(
  timing: Timing,
  monthDay: string,
  end: IsoDate,
  period: Renewal['period'],
  { term }: Convention,
): boolean {
  if (timing.relation !== 'on' && timing.relation !== 'eve-of') return false;
  const start = fixedDayOf(term.starts);
  const isLate = (first: IsoDate, last: IsoDate): boolean => firstDayOf(timing, nextMonthDay(monthDay, first)) > last;
  if (start && isLate(start, end)) return true;
  if (period === 'indefinite' || period.months >= 12) return false;
  // After a year of shorter periods each of them has been looked at.
  const count = Math.min((term.renewal?.times ?? 12) - 1, 12);
  const periods = Array.from({ length: Math.max(0, count) }, (_, index) => stretch(addDays(end, 1), period, index));
  return periods.some(({ first, last }) => isLate(first, last));
}

/** The day itself where it is told without a period; the first day after it where it is counted from. */
function firstDayOf({ relation }: Timing, day: IsoDate): IsoDate {
  if (relation === 'eve-of') return addDays(day, -1);
  return relation === 'after' ? addDays(day, 1) : day;
}

function isTheEnd(timing: Timing): boolean {
  return timing.relation === 'on' && 'moment' in timing.anchor && timing.anchor.moment === 'term.end';
}

/** Counted forward from the end. */
function isBeyond(timing: Timing, end: IsoDate | undefined, { calendar }: Convention): boolean {
  if (timing.relation === 'after') return true;
  if (timing.relation === 'beginning') return timing.period.months + timing.period.weeks > 0 || timing.period.days > 1;
  if (timing.relation !== 'end-of' || typeof timing.unit === 'object' || end === undefined) return false;
  return unitAround(end, timing.unit, calendar.yearStarts).last > end;
}

/** Counted from the first day as the end is, by a longer period. */
function outlasts(timing: Timing, ends: Timing, { term }: Convention): boolean {
  if (timing.relation !== 'after' && timing.relation !== 'beginning') return false;
  if (ends.relation !== 'after' && ends.relation !== 'beginning') return false;
  if (!isCountedFromStart(timing, term.starts) || !isCountedFromStart(ends, term.starts)) return false;
  if (timing.days !== 'calendar' || ends.days !== 'calendar') return false;
  const [own, whole] = [timing.period, ends.period];
  if (!isAtLeastAsLong(own, whole)) return false;
  return !isAtLeastAsLong(whole, own) || (timing.relation === 'after' && ends.relation === 'beginning');
}
