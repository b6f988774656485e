import { addDays, addMonths, daysInMonth, earlier, type IsoDate, later } from '../../calendar/day.ts';
import type { Viewed } from './moments-of-run.ts';
import type { Mark, PhaseBar, Stretch, TermBar } from './schedule.ts';

interface Drawn {
  readonly marks: readonly Mark[];
  readonly term: TermBar;
  readonly phases: readonly PhaseBar[];
}

/** A longer one shows nothing any more: what is further ahead is only said. */
const mostYears = 15;

/**
 * From the first day that is known to the last, in whole months. Where no end is known or it lies too far ahead, a year
 * more than today or the last fact shows what comes next.
 */
export function stretchOf({ marks, term, phases }: Drawn, view: Viewed): Stretch | undefined {
  const { today, facts } = view;
  const dates = marks.map(({ date }) => date);
  const windows = phases.flatMap(({ expected, due, spans }) => [
    ...(expected?.from ? [expected.from] : []),
    ...(expected?.until ? [expected.until] : []),
    ...(due ? [due] : []),
    ...spans.map(({ from }) => from),
  ]);
  const known: readonly IsoDate[] = [
    ...dates,
    ...(term.firstDay ? [term.firstDay] : []),
    ...(today === undefined ? [] : [today]),
  ];
  const all = known.length > 0 ? known : windows;
  if (all.length === 0) return undefined;
  const first = all.reduce(earlier);
  // What the text expects or sets a deadline for after an early end comes no more.
  const after = term.lastDay && addDays(term.lastDay, 1);
  const ahead = windows.map((day) => (after ? earlier(day, after) : day));
  const lastKnown = [...all, ...ahead, ...(after ? [after] : [])].reduce(later);
  const lastFact = facts.map(({ on }) => on).reduce(later, today ?? first);
  const nextYear = addMonths(lastFact, 12).day;
  const farthest = later(addMonths(first, 12 * mostYears).day, nextYear);
  const isTooFar = lastKnown > farthest;
  const hasNoEnd = term.lastDay === undefined;
  const last = isTooFar ? nextYear : hasNoEnd ? later(lastKnown, nextYear) : lastKnown;
  return {
    from: firstOfMonth(first),
    to: lastOfMonth(last),
    goesOn: isTooFar || (hasNoEnd && term.firstDay !== undefined),
  };
}

function firstOfMonth(day: IsoDate): IsoDate {
  return `${day.slice(0, 8)}01` as IsoDate;
}

function lastOfMonth(day: IsoDate): IsoDate {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return `${day.slice(0, 8)}${String(daysInMonth(year, month)).padStart(2, '0')}` as IsoDate;
}
