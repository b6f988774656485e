import { addDays, type IsoDate } from '../../../calendar/day.ts';
import { type Stretch, stretch, unitAfter, unitAround } from '../../../calendar/unit.ts';
import type { Context } from '../../../engine/chart/chart.ts';
import type { Compiled } from '../../../engine/lifecycle/compile.ts';
import { occurrencesOf, own } from '../../../engine/lifecycle/context.ts';
import { daysInCycle } from '../../../engine/lifecycle/dates/dated.ts';
import { unsettled } from '../../../engine/lifecycle/occurrences/list.ts';
import type { Obligation, Rhythm } from '../../../language/model/obligations.ts';
import { once } from '../../../language/model/once.ts';
import { type Repeating, repeatingOf, rhythmOf } from '../../../language/model/repeating.ts';
import type { Timing } from '../../../language/model/timing.ts';
import { stateIn } from './regions.ts';

/** A state of a slice. */
interface Standing {
  readonly context: Context;
  readonly value: unknown;
}

/**
 * What the days of the text rule out, in whatever order facts come: a deadline is told before what begins or ends no
 * sooner than the day after it.
 */
export function dayOrder(compiled: Compiled): (event: string, state: Standing) => boolean {
  const duties = [...compiled.convention.obligations.values()];
  const atOnce = duties.filter(isDueOnItsMoment);
  const atTheEnd = duties.filter((duty) => duty.survives !== undefined && isDueAt('term.end', duty));
  return (event, { context, value }) => {
    const [group = '', id = '', what] = event.split('.');
    const isBinding = ({ section, id: name }: Obligation) => stateIn(value, { group: section, name }) === 'binding';
    if (group === 'term' && id !== 'start') {
      return !atOnce.some((duty) => isBinding(duty) && hasComeDue(duty, context));
    }
    const last = atTheEnd.find((duty) => duty.section === group && duty.id === id);
    if (what === 'released') return !last || !isBinding(last);
    // It is told on the very day on which the end is, and nothing comes between the two.
    if (what === 'overdue' && last) return own(context.moments, 'ended') !== undefined;
    if (what === 'cycle' && hasOwed(`${group}.${id}`, context)) return !isDueFirst(`${group}.${id}`, compiled);
    return true;
  };
}

const duesFirst = once(() => new Map<string, boolean>());

function hasOwed(clause: string, context: Context): boolean {
  return [...unsettled(occurrencesOf(clause, context))].some(([, { status }]) => status === 'owed');
}

function isDueFirst(clause: string, compiled: Compiled): boolean {
  const known = duesFirst(compiled.convention);
  const before = known.get(clause);
  if (before !== undefined) return before;
  const repeating = repeatingOf(compiled.convention).get(clause);
  const isFirst = repeating !== undefined && fallsDueFirst(repeating, compiled);
  known.set(clause, isFirst);
  return isFirst;
}

function isDueOnItsMoment(duty: Obligation): boolean {
  const anchor = dueAnchor(duty);
  return anchor !== undefined && !anchor.includes('.');
}

function hasComeDue(duty: Obligation, { moments }: Context): boolean {
  return own(moments, dueAnchor(duty) ?? '') !== undefined;
}

function isDueAt(moment: string, duty: Obligation): boolean {
  return dueAnchor(duty) === moment;
}

/** The moment on whose very day something is due, once for all. */
function dueAnchor(duty: Obligation): string | undefined {
  const due: Timing | undefined = duty.nature === 'once' ? duty.due : undefined;
  return due?.relation === 'on' && 'moment' in due.anchor ? due.anchor.moment : undefined;
}

/** The calendar is looked at for so many years: weekdays and leap years together come back after them. */
const years = 28;
const firstDay: IsoDate = '2024-01-01';

/**
 * Whether what is owed in one stretch is due before the next begins: held against every stretch of a calendar of 28
 * years, or against the first ones from each day of four years. Where the calendar can stand still, nobody knows.
 */
function fallsDueFirst(clause: Repeating, compiled: Compiled): boolean {
  const { convention, resolver, chart } = compiled;
  const { due } = clause;
  const every = rhythmOf(clause);
  if (!every || !due) return false;
  if ([...convention.suspensions.values()].some(({ clock }) => clock === 'freeze')) return false;
  for (const { first, last } of stretchesOf(every, compiled)) {
    const dated = resolver.date(due, 'deadline', chart.context, daysInCycle({ first, last }));
    if (!dated || dated.date > last) return false;
  }
  return true;
}

function* stretchesOf(every: Rhythm, { resolver }: Compiled): Generator<Stretch> {
  if ('cycle' in every) {
    const { yearStarts } = resolver.calendar.settings;
    const end = addDays(firstDay, years * 366);
    for (let one = unitAround(firstDay, every.cycle, yearStarts); one.first < end; ) {
      yield one;
      one = unitAfter(one, every.cycle, yearStarts);
    }
    return;
  }
  for (let count = 0; count < 4 * 366; count += 1) {
    for (const index of [0, 1, 2]) yield stretch(addDays(firstDay, count), every.period, index);
  }
}
