import type { Context } from '../../../engine/chart/chart.ts';
import { own } from '../../../engine/lifecycle/context.ts';
import { stopsAll } from '../../../engine/lifecycle/dates/freeze.ts';
import { isEndless } from '../../../engine/lifecycle/dates/term-dates.ts';
import { conditionHolds } from '../../../engine/lifecycle/holds.ts';
import type { Convention } from '../../../language/model/convention.ts';
import { timingAhead } from '../../../language/model/moments.ts';
import type { Property } from '../../../language/model/properties.ts';
import { momentsOfTiming, type Timing } from '../../../language/model/timing.ts';
import { occurrenceFor } from './occurrence-events.ts';
import { readsOfCondition } from './regions.ts';

/**
 * Which days of the calendar can come at all, whatever the days of the facts are: those whose date is known, since
 * everything that it is counted from has come. In what order they come is left open, so that more runs are looked at
 * than there are; a counterexample is then held against the real calendar.
 */
export interface CalendarAlphabet {
  mayCome(event: string, context: Context): boolean;
  /** Whether the date of a timing is known. */
  knows(timing: Timing, context: Context): boolean;
  /** The moments without which nobody knows when this day is. */
  momentsFor(event: string): readonly string[];
}

/** `isFree` tells which moments are not followed, and may have come or not. */
export function calendarAlphabet(
  convention: Convention,
  isFree: (moment: string) => boolean,
  isExact: boolean,
): CalendarAlphabet {
  const { term, terminations, parties } = convention;
  /** `found` holds what is known of moments ahead: times that hang on each other twice are looked at once. */
  const isKnown = (timing: Timing | undefined, context: Context, found?: Map<string, boolean>): boolean => {
    if (!timing) return false;
    if ('among' in timing) {
      const shared = found ?? new Map<string, boolean>();
      const known = (one: Timing) => isKnown(one, context, shared);
      return timing.relation === 'earliest' ? timing.among.some(known) : timing.among.every(known);
    }
    const { anchor } = timing;
    if ('day' in anchor) return true;
    if ('timing' in anchor) return isKnown(anchor.timing, context, found);
    if ('monthDay' in anchor) return isKnownMoment('term.start', context, found);
    return isKnownMoment(anchor.moment, context, found);
  };
  const isKnownMoment = (moment: string, context: Context, found?: Map<string, boolean>): boolean => {
    const before = found?.get(moment);
    if (before !== undefined) return before;
    const isSo = isKnownNow(moment, context, found);
    found?.set(moment, isSo);
    return isSo;
  };
  const isKnownNow = (moment: string, context: Context, found?: Map<string, boolean>): boolean => {
    if (has(moment, context)) return true;
    if (moment === 'term.start' || moment === 'in-force') return isKnown(term.starts, context, found);
    if (moment === 'term.end') return isKnown(term.ends, context, found) || hasCut(context);
    if (moment === 'term.middle') return isKnown(term.starts, context, found) && isKnown(term.ends, context, found);
    const ahead = timingAhead(moment, convention);
    if (ahead) return isKnown(ahead, context, found);
    return isOfCycle(moment) || isFree(moment);
  };
  /** It is counted onwards from the first day, which has not come. */
  const comesAfterStart = (timing: Timing, context: Context): boolean =>
    'anchor' in timing &&
    timing.relation !== 'before' &&
    timing.relation !== 'eve-of' &&
    'moment' in timing.anchor &&
    (timing.anchor.moment === 'in-force' || timing.anchor.moment === 'term.start') &&
    !has('term.start', context) &&
    !has('ended', context);
  const hasCut = ({ moments }: Context): boolean => {
    const ends = [...terminations.keys()].map((id) => `terminated:${id}`);
    const leaves = [...parties.keys()].map((id) => `leaving:${id}`);
    if (ends.some((name) => own(moments, name) !== undefined || isFree(name))) return true;
    return (
      leaves.filter((name) => own(moments, name) !== undefined || isFree(name)).length >= Math.max(1, parties.size - 1)
    );
  };
  const goesOn = (context: Context): boolean => {
    const { moments, renewals } = context;
    const { renewal } = term;
    if (!renewal || renewal.mode === 'express' || own(moments, 'declined') !== undefined) return false;
    if (renewal.when && !conditionHolds(renewal.when.condition, context)) return false;
    return renewal.times === undefined || renewals < renewal.times;
  };
  /** Whether it goes on once one more has left; else it ends with that party, and nobody has left it. */
  const goesOnWithout = ({ moments }: Context): boolean => {
    const gone = [...parties.keys()].filter((id) => own(moments, `left:${id}`) !== undefined);
    return gone.length + 1 < parties.size - 1;
  };
  /** What ends on the very day on which it is said ends whatever stands still. */
  const isCutAtOnce = ({ moments }: Context): boolean =>
    [...terminations.values()].some(
      ({ id, effective }) =>
        (own(moments, `terminated:${id}`) !== undefined || isFree(`terminated:${id}`)) && effective.relation === 'on',
    );
  /** Months and years go on, whatever stands still. */
  const isHeld = (event: string, context: Context): boolean => standsStill(context) && !event.endsWith('.cycle');
  /** What is owed again and again falls late, or is answered by a silence, as often as it is owed. */
  const isOpenFor = (event: string, context: Context): boolean => {
    const meant = occurrenceFor(event, context);
    return meant === undefined || meant !== null;
  };
  const startsFirst = isDayBefore(term.starts, term.ends);
  const standsStill = ({ frozen }: Context): boolean =>
    isExact && frozen.some((one) => stopsAll(one) && one.to === undefined);

  const termMayCome = (event: string, context: Context): boolean => {
    if (event === 'term.start') return isKnown(term.starts, context);
    if (event === 'term.cut') return hasCut(context) && (!standsStill(context) || isCutAtOnce(context));
    if (standsStill(context)) return false;
    if (isEndless(convention, context)) return false;
    if (event === 'term.renewed') return isKnown(term.ends, context) && goesOn(context);
    if (startsFirst && !has('term.start', context)) return false;
    return isKnown(term.ends, context) && !(isExact && has('in-force', context) && goesOn(context));
  };

  const dayMayCome = (event: string, context: Context): boolean => {
    if (event.endsWith('.moved')) return mayMove(event.split('.')[1] ?? '', convention);
    if (!isOpenFor(event, context)) return false;
    const timing = timingOf(event, convention);
    return timing === undefined || (isKnown(timing, context) && !comesAfterStart(timing, context));
  };

  return {
    knows: (timing, context) => isKnown(timing, context),
    mayCome(event, context) {
      if (has('ended', context) && !toldAfterEnd.test(event)) return false;
      if (event.endsWith('.overlong')) return true;
      // A draft has deadlines and answers only.
      if (!/[.](overdue|silence)$/.test(event) && !has('signed', context)) return false;
      if (event.startsWith('term.')) return termMayCome(event, context);
      if (event.endsWith('.released')) return has('ended', context);
      if (isHeld(event, context)) return false;
      if (event.endsWith('.left')) return goesOnWithout(context);
      return dayMayCome(event, context);
    },
    momentsFor(event) {
      const timing = event === 'term.over' || event === 'term.renewed' ? term.ends : timingOf(event, convention);
      const cuts = event === 'term.cut' ? [...terminations.keys()].map((id) => `terminated:${id}`) : [];
      const leaves = event === 'term.cut' && convention.exit ? [...parties.keys()].map((id) => `leaving:${id}`) : [];
      const { when } = (event.startsWith('term.') && term.renewal) || {};
      const renewed = when ? readsOfCondition(when.condition) : [];
      return [...cuts, ...leaves, ...renewed, ...(timing ? momentsBehind(timing, convention) : [])];
    },
  };
}

/** What the calendar still tells of an agreement that has ended. */
const toldAfterEnd = /[.](overdue|silence|reached|released)$/;

/** Whether both are days of the text, and the one comes first. */
function isDayBefore(first: Timing, last: Timing | undefined): boolean {
  const [a, b] = [first, last].map((timing) =>
    timing && 'anchor' in timing && timing.relation === 'on' && 'day' in timing.anchor ? timing.anchor.day : undefined,
  );
  return a !== undefined && b !== undefined && a <= b;
}

function has(moment: string, { moments }: Context): boolean {
  return own(moments, moment) !== undefined;
}

/** The timing that says when a day of the calendar comes; none where the state alone tells. */
function timingOf(event: string, convention: Convention): Timing | undefined {
  const { term, exit, dates, deliverables, phases, obligations, terminations, properties } = convention;
  if (event === 'term.start') return term.starts;
  if (event === 'renewal.settled') return term.renewal?.unlessDeclined;
  const [group, id = '', what] = event.split('.');
  const duty = obligations.get(id);
  switch (`${group}.${what}`) {
    case 'dates.reached':
      return dates.get(id)?.timing;
    case 'properties.from':
      return timingOfProperty(properties.get(id), 'from');
    case 'properties.until':
      return timingOfProperty(properties.get(id), 'until');
    case 'phases.overdue':
      return phases.get(id)?.due;
    case 'deliverables.overdue':
      return deliverables.get(id)?.due;
    case 'terminations.ripe':
      return terminations.get(id)?.warning;
    case 'parties.left':
      return exit && undefined;
    default:
      if (what === 'overdue') return duty && 'due' in duty ? duty.due : undefined;
      if (what === 'cycle' && duty?.nature === 'rhythmic' && 'beginning' in duty.every) return duty.every.beginning;
      return undefined;
  }
}

function timingOfProperty(property: Property | undefined, what: 'from' | 'until'): Timing | undefined {
  if (property?.form === 'leads-to') return property.within;
  return property?.form === 'before' ? undefined : property?.[what];
}

function isOfCycle(moment: string): boolean {
  return moment.startsWith('cycle.') || moment === 'leaving';
}

/** The moments that a timing waits for, through others. */
export function momentsBehind(timing: Timing, convention: Convention, seen = new Set<string>()): readonly string[] {
  const { term } = convention;
  return [...momentsOfTiming(timing)].flatMap(({ name }): readonly string[] => {
    if (seen.has(name)) return [];
    seen.add(name);
    const through = (next: Timing | undefined) => (next ? momentsBehind(next, convention, seen) : []);
    if (name === 'term.start' || name === 'in-force') return through(term.starts);
    if (name === 'term.end') return through(term.ends);
    if (name === 'term.middle') return [...through(term.starts), ...through(term.ends)];
    return [name, ...through(timingAhead(name, convention))];
  });
}

/** Whether a named date can be put off once it was reached: what it is counted from comes anew, or its days stand still. */
function mayMove(id: string, convention: Convention): boolean {
  const { dates, suspensions, term, amendments } = convention;
  const timing = dates.get(id)?.timing;
  if (!timing || suspensions.size > 0 || term.renewal || amendments.size > 0) return true;
  const isOnce = (name: string): boolean => dates.has(name) || name === 'signed' || name === 'notified';
  return !momentsBehind(timing, convention).every(isOnce);
}
