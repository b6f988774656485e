import { addDays, type IsoDate } from '../../../calendar/day.ts';
import { indexBefore, type Stretch, stretch, unitAfter, unitAround } from '../../../calendar/unit.ts';
import type { Obligation, Rhythm } from '../../../language/model/obligations.ts';
import type { Context } from '../../chart/chart.ts';
import { dayOfMoment, lateOf, owedOf } from '../context.ts';
import type { Instead, Resolving } from './dated.ts';

export type RhythmicDuty = Extract<Obligation, { nature: 'rhythmic' }>;

/** More stretches than any agreement has: one a day, for two centuries. */
const mostStretches = 80_000;

/**
 * The next stretch in which a duty is owed, after those that were told; `undefined` when its first day is not known or
 * the agreement ends before. A stretch that the agreement covers only in part does not count unless the text says so.
 */
export function nextStretch(duty: RhythmicDuty, resolver: Resolving, context: Context): Stretch | undefined {
  const since = dayOfMoment(`bound:${duty.id}`, context);
  if (!since) return undefined;
  const told = dayOfMoment(`cycle:${duty.id}`, context);
  const { end } = resolver.term(context);
  const { partial } = duty.every;
  for (const one of stretches(duty.every, told ?? since, resolver, context)) {
    if (told && one.first <= told) continue;
    if (end && one.first > end.date) return undefined;
    const isWhole = one.first >= since && (!end || one.last <= end.date);
    if (one.last >= since && (isWhole || partial === 'counted')) return one;
  }
  return undefined;
}

/** The days of the cycle that began on a day. */
export function cycleFrom(
  first: IsoDate,
  duty: RhythmicDuty,
  resolver: Resolving,
  context: Context,
): Instead | undefined {
  for (const one of stretches(duty.every, first, resolver, context)) {
    if (one.last >= first) return daysOfCycle(one);
  }
  return undefined;
}

/** The cycle whose deadline is the next one: what is owed and not late, else the one to come. */
export function cycleAhead(duty: RhythmicDuty, resolver: Resolving, context: Context): Instead | undefined {
  const since = owedOf(duty.id, context)[lateOf(duty.id, context)];
  if (since) return cycleFrom(since, duty, resolver, context);
  const next = nextStretch(duty, resolver, context);
  return next && daysOfCycle(next);
}

function daysOfCycle({ first, last }: Stretch): Instead {
  return new Map([
    ['cycle.start', first],
    ['cycle.end', last],
  ]);
}

/** The stretches of a rhythm in order, beginning with one that is not later than the first to hold the day. */
function* stretches(every: Rhythm, around: IsoDate, resolver: Resolving, context: Context): Generator<Stretch> {
  if ('cycle' in every) {
    const { yearStarts } = resolver.calendar.settings;
    let one = unitAround(around, every.cycle, yearStarts);
    for (let count = 0; count < mostStretches; count += 1) {
      yield one;
      one = unitAfter(one, every.cycle, yearStarts);
    }
    return;
  }
  const beginning = resolver.date(every.beginning, 'state', context)?.date;
  if (!beginning) return;
  const first = indexBefore(around, beginning, every.period);
  for (let index = first; index < first + mostStretches; index += 1) {
    const one = stretch(beginning, every.period, index);
    if (addDays(one.last, 1) > one.first) yield one;
  }
}
