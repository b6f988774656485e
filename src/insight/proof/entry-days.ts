import { addDays, addMonths, type IsoDate, later, yearOf } from '../../calendar/day.ts';
import type { Compiled } from '../../engine/lifecycle/compile.ts';
import type { Convention } from '../../language/model/convention.ts';
import { partsOfTiming, type Timing } from '../../language/model/timing.ts';
import { timingsOf } from '../../language/model/timings.ts';

/** Between which days an agreement can be entered into, as far as its own text tells; both are included. */
export interface EntryDays {
  /** Nobody signs more than a year before a first day that is fixed, or what cites a law before there is one. */
  readonly first?: IsoDate;
  /** Nobody signs what has ended by its own text, or after the day until which the text wants it signed. */
  readonly last?: IsoDate;
}

/** The days on which an agreement can be entered into: what is found about any other is of no use to anybody. */
export function entryDays(compiled: Compiled): EntryDays {
  const { convention, chart, resolver } = compiled;
  const { start, end } = resolver.term(chart.context);
  const firsts = [...(start ? [addMonths(start.date, -12).day] : []), ...daysOfLaws(convention)];
  const lasts = [...(end ? [end.date] : []), ...daysToSignBy(compiled)];
  return {
    ...(firsts.length > 0 && { first: firsts.reduce(later) }),
    ...(lasts.length > 0 && { last: lasts.reduce((a, b) => (a <= b ? a : b)) }),
  };
}

/** Whether it can be entered into on a day. */
export function isPossible(day: IsoDate, { first, last }: EntryDays): boolean {
  return (first === undefined || day >= first) && (last === undefined || day <= last);
}

/**
 * The days that the text gives for what is to come: its term, what is due and what is expected. Where it gives none, those
 * of its other clauses.
 */
export function daysGiven(convention: Convention): readonly IsoDate[] {
  const { term, phases, deliverables, obligations } = convention;
  const work = [...phases.values(), ...deliverables.values()];
  const dues = [...work, ...obligations.values()].map((clause) => ('due' in clause ? clause.due : undefined));
  const windows = work.flatMap(({ expected }) => [expected?.from ?? [], expected?.until ?? []].flat());
  const ahead = [term.starts, term.ends, ...dues].flatMap((timing) => [...(timing ? daysIn(timing) : [])]);
  const found = [...ahead, ...windows];
  return found.length > 0 ? found : [...timingsOf(convention)].flatMap(({ timing }) => [...daysIn(timing)]);
}

function* daysIn(timing: Timing): Generator<IsoDate> {
  for (const part of partsOfTiming(timing)) if ('anchor' in part && 'day' in part.anchor) yield part.anchor.day;
}

/** The days by which the authors want it signed. */
function* daysToSignBy({ convention, resolver, chart }: Compiled): Generator<IsoDate> {
  for (const property of convention.properties.values()) {
    if (property.form !== 'eventually' && property.form !== 'always') continue;
    if (property.condition.condition !== 'signed') continue;
    const timing = property.form === 'eventually' ? property.until : property.from;
    const day = timing && resolver.date(timing, 'deadline', chart.context)?.date;
    if (day) yield day;
  }
}

/** The first day of the year of each law that the text cites. */
function* daysOfLaws({ declaration }: Convention): Generator<IsoDate> {
  for (const [, law = ''] of JSON.stringify(declaration).matchAll(/"law":"([^"]*)"/g)) {
    for (const [, numbered, dated] of law.matchAll(datesOfLaws)) {
      const year = numbered ?? dated;
      if (year && Number(year) < tooFar) yield `${Number(year)}-01-01` as IsoDate;
    }
  }
}

/** `n° 2016-131`, `(UE) 2016/679`, “du 10 février 2016”; a bare number may be that of an article. */
const datesOfLaws = /\b((?:19|20)\d\d)[-/]\d|\b\d{1,2}(?:er)? \p{L}{3,9} ((?:19|20)\d\d)\b/gu;
const tooFar = 2100;

/** The days among which an entry is looked for: the years around what the text gives, as far as they are possible. */
export function spanOfEntries(
  compiled: Compiled,
  { from, years }: { readonly from?: IsoDate; readonly years?: number } = {},
): { readonly first: IsoDate; readonly last: IsoDate } {
  const possible = entryDays(compiled);
  const days = daysGiven(compiled.convention).map(yearOf);
  const usual = later(`${usualFirstYear}-01-01` as IsoDate, possible.first ?? firstOfAll);
  const firstYear = from ? yearOf(from) : days.length > 0 ? Math.min(...days) - 1 : yearOf(usual);
  const first: IsoDate = from ?? later(`${firstYear}-01-01` as IsoDate, possible.first ?? firstOfAll);
  const lastYear = days.length > 0 ? Math.max(...days) + 1 : firstYear;
  const count = years ?? Math.min(mostYears, Math.max(leastYears, lastYear - firstYear + 1));
  const last = addDays(addMonths(first, count * 12).day, -1);
  const isBounded = possible.last !== undefined && possible.last >= first && possible.last < last;
  return { first, last: isBounded ? (possible.last as IsoDate) : last };
}

const firstOfAll: IsoDate = '1800-01-01';
const usualFirstYear = 2024;
const leastYears = 4;
const mostYears = 12;
