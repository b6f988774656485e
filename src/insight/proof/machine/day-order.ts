import { addDays, type IsoDate } from '../../../calendar/day.ts';
import { type Stretch, stretch, unitAfter, unitAround } from '../../../calendar/unit.ts';
import type { Context } from '../../../engine/chart/chart.ts';
import type { Compiled } from '../../../engine/lifecycle/compile.ts';
import { lateOf, owedOf } from '../../../engine/lifecycle/context.ts';
import type { RhythmicDuty } from '../../../engine/lifecycle/dates/rhythm.ts';
import type { Obligation } from '../../../language/model/obligations.ts';
import { once } from '../../../language/model/once.ts';
import type { Timing } from '../../../language/model/timing.ts';
import { own } from '../../../text/own.ts';
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
    if (what === 'cycle' && owedOf(id, context).length > lateOf(id, context)) return !isDueFirst(id, compiled);
    return true;
  };
}

const duesFirst = once(() => new Map<string, boolean>());

function isDueFirst(id: string, compiled: Compiled): boolean {
  const known = duesFirst(compiled.convention);
  const before = known.get(id);
  if (before !== undefined) return before;
  const duty = compiled.convention.obligations.get(id);
  const isFirst = duty !== undefined && fallsDueFirst(duty, compiled);
  known.set(id, isFirst);
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
function fallsDueFirst(duty: Obligation, compiled: Compiled): boolean {
  const { convention, resolver, chart } = compiled;
  if (duty.nature !== 'rhythmic') return false;
  if ([...convention.suspensions.values()].some(({ clock }) => clock === 'freeze')) return false;
  for (const { first, last } of stretchesOf(duty, compiled)) {
    const cycle = new Map([
      ['cycle.start', first],
      ['cycle.end', last],
    ]);
    const due = resolver.date(duty.due, 'deadline', chart.context, cycle);
    if (!due || due.date > last) return false;
  }
  return true;
}

function* stretchesOf({ every }: RhythmicDuty, { resolver }: Compiled): Generator<Stretch> {
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
