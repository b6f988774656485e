import type { Calendar } from '../../../calendar/calendar.ts';
import { type Computation, rollStep } from '../../../calendar/compute.ts';
import { addDays, daysBetween, type IsoDate, later } from '../../../calendar/day.ts';
import type { Derivation, Step } from '../../../calendar/derivation.ts';
import { methodOf } from '../../../calendar/rule-sets.ts';
import type { Frozen } from '../../chart/chart.ts';

/** A time in which dates stand still; without `to` it is not over. */
interface Standstill {
  readonly from: IsoDate;
  readonly to?: IsoDate;
}

/**
 * How many days a date moves because the calendar stood still before it: each suspension moves it by its days, from the
 * day of the suspension up to the day before the resumption, as far as the period was running. `undefined` while a
 * suspension lasts, since nobody knows for how long. `since` is the day from which it has been running; a date that the
 * text gives has been running ever since.
 */
export function daysFrozen(date: IsoDate, since: IsoDate | undefined, frozen: readonly Frozen[]): number | undefined {
  let moved = date;
  for (const still of standstills(frozen)) {
    const begins = since === undefined ? still.from : later(since, still.from);
    if (moved < begins) break;
    if (still.to === undefined) return undefined;
    if (still.to > begins) moved = addDays(moved, daysBetween(begins, still.to));
  }
  return daysBetween(date, moved);
}

/**
 * A period that ran while the calendar stood still: the days of the suspension are added to the day on which it would
 * have run out, working days to a period of working days; only then does a last day move that is not worked. `unrolled`
 * is the derivation without that last move.
 */
export function thawed(
  unrolled: Derivation,
  computation: Computation,
  since: IsoDate | undefined,
  frozen: readonly Frozen[],
  calendar: Calendar,
): Derivation | undefined {
  const moved = movedDate(unrolled.date, computation, since, frozen, calendar);
  if (!moved) return undefined;
  const count = daysBetween(unrolled.date, moved);
  const suspended: Step[] = count === 0 ? [] : [{ step: 'suspended', count, date: moved }];
  const method = methodOf(computation.rules, computation.clock);
  const roll = computation.direction === 'backward' ? (computation.roll ?? 'none') : (computation.roll ?? method?.roll);
  const rolled = rollStep(moved, roll ?? 'none', calendar, roll === method?.roll ? method?.rollLaw : undefined);
  const steps = [...unrolled.steps, ...suspended, ...(rolled ? [rolled] : [])];
  const law = rolled?.law && !unrolled.law.includes(rolled.law) ? [...unrolled.law, rolled.law] : unrolled.law;
  return { ...unrolled, steps, law, date: rolled?.date ?? moved };
}

function movedDate(
  date: IsoDate,
  { days, direction }: Computation,
  since: IsoDate | undefined,
  frozen: readonly Frozen[],
  calendar: Calendar,
): IsoDate | undefined {
  const isWorked = days === 'working' || days === 'working-six-day';
  if (!isWorked || direction === 'backward' || since === undefined) {
    const count = daysFrozen(date, since, frozen);
    return count === undefined ? undefined : addDays(date, count);
  }
  let moved = date;
  for (let lost = 0; ; ) {
    const found = workedDaysFrozen(since, moved, days, frozen, calendar);
    if (found === undefined) return undefined;
    if (found === lost) return moved;
    lost = found;
    moved = calendar.addWorkingDays(date, lost, days);
  }
}

/** The working days after one day, up to another, on which the calendar stood still. */
function workedDaysFrozen(
  since: IsoDate,
  until: IsoDate,
  kind: 'working' | 'working-six-day',
  frozen: readonly Frozen[],
  calendar: Calendar,
): number | undefined {
  const stills = standstills(frozen).filter(({ from }) => from <= until);
  if (stills.some(({ to }) => to === undefined)) return undefined;
  let count = 0;
  for (let day = calendar.addWorkingDays(since, 1, kind); day <= until; day = calendar.addWorkingDays(day, 1, kind)) {
    if (stills.some(({ from, to }) => day >= from && to !== undefined && day < to)) count += 1;
  }
  return count;
}

/** Whether a suspension makes every date stand still. */
export function stopsAll({ of, runs }: Frozen): boolean {
  return of === undefined && !runs;
}

/** A list of suspensions is never changed, and each date of each step asks for its standstills. */
const known = new WeakMap<readonly Frozen[], readonly Standstill[]>();

function standstills(frozen: readonly Frozen[]): readonly Standstill[] {
  const found = known.get(frozen) ?? merged(frozen);
  known.set(frozen, found);
  return found;
}

/** Suspensions that overlap stand still once. */
function merged(frozen: readonly Frozen[]): readonly Standstill[] {
  const sorted = frozen.filter(stopsAll).sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const found: { from: IsoDate; to?: IsoDate }[] = [];
  for (const { from, to } of sorted) {
    const last = found.at(-1);
    if (!last || (last.to !== undefined && from > last.to)) found.push({ from, ...(to && { to }) });
    else if (last.to !== undefined) {
      if (to === undefined) delete last.to;
      else last.to = later(last.to, to);
    }
  }
  return found;
}
