import { addDays, earlier, type IsoDate } from '../../../calendar/day.ts';
import { times } from '../../../calendar/period.ts';
import { type Stretch, stretch } from '../../../calendar/unit.ts';
import type { Convention } from '../../../language/model/convention.ts';
import { lastChanceToDecline, type Renewal } from '../../../language/model/term.ts';
import type { Timing } from '../../../language/model/timing.ts';
import type { Context } from '../../chart/chart.ts';
import { dayOfMoment } from '../context.ts';
import { conditionHolds } from '../holds.ts';
import {
  type Cut,
  type Dated,
  daysInCycle,
  type Instead,
  type Known,
  type Resolving,
  type TermDates,
} from './dated.ts';

/** Finds the dates of the term: its own end, moved by renewals, cut short by what ends it early. */
export function termDates(resolver: Resolving, context: Context): TermDates {
  const { term } = resolver.convention;
  const known: Known = { context, use: 'state', term: () => ({}) };
  const start = firstDayOf(resolver, known);
  const begun = start ? { start } : {};
  const withStart: Known = { ...known, term: () => begun };
  const first = firstEnd(resolver, withStart);
  const firstCertain = first && firstEnd(resolver, { ...withStart, reading: 'certain' });
  const end = first && renewed(first, term.renewal, resolver, context);
  const certainEnd = firstCertain && renewed(firstCertain, term.renewal, resolver, context);
  const contractual: TermDates = {
    ...begun,
    ...(first && { firstEnd: first }),
    ...(end && { end, contractualEnd: end }),
    ...(certainEnd && { certainEnd }),
    ...(goesOn(term.renewal, context) && { goesOn: true }),
  };

  const cut = earliestCut(resolver, { ...known, term: () => contractual });
  if (!cut || (end && cut.dated.date > end.date)) return contractual;
  const isSooner = !certainEnd || cut.dated.date < certainEnd.date;
  const { goesOn: _, ...untilCut } = contractual;
  return { ...untilCut, end: cut.dated, certainEnd: isSooner ? cut.dated : certainEnd, cut };
}

/**
 * The first day. Once it is in force, what the first day was counted from may be taken back, happen again, or be amended:
 * it was in force all the same. Only an earlier day can be agreed afterwards.
 */
function firstDayOf(resolver: Resolving, known: Known): Dated | undefined {
  const { starts } = resolver.convention.term;
  // Nothing can be suspended before the first day.
  const start = resolver.resolve(starts, { ...known, context: { ...known.context, frozen: [] } });
  const entered: IsoDate | undefined = dayOfMoment('term.start', known.context);
  if (entered === undefined || (start && start.date <= entered)) return start;
  const { at, basis } = starts;
  const timing: Timing = { at, ...(basis && { basis }), anchor: { moment: 'in-force' }, anchorAt: at, relation: 'on' };
  return { date: entered, timing, anchor: 'in-force' };
}

/** The end as it was agreed; after an amendment of the renewal alone, the one that stood on that day. */
function firstEnd(resolver: Resolving, known: Known): Dated | undefined {
  const { ends } = resolver.convention.term;
  if (!ends) return undefined;
  const { on, end } = known.context.agreed;
  if (!on || !end) return resolver.resolve(ends, known);
  return resolver.standing({ date: end, timing: ends, anchor: end }, on, known.context);
}

/** Whether a renewal is ahead that comes by itself: nobody has declined it, its condition holds, one more is allowed. */
function goesOn(renewal: Renewal | undefined, context: Context): boolean {
  if (!renewal || renewal.mode === 'express' || dayOfMoment('declined', context) !== undefined) return false;
  if (renewal.when && !conditionHolds(renewal.when.condition, context)) return false;
  return renewal.times === undefined || context.renewals < renewal.times;
}

/** Whether it has no end: by its text, or since it was renewed for an indefinite time. */
export function isEndless({ term }: Convention, { renewals }: Context): boolean {
  return !term.ends || (term.renewal?.period === 'indefinite' && renewals > 0);
}

/** Each renewal is one more period from the day after the first end, always counted from there: no month drifts. */
function renewed(first: Dated, renewal: Renewal | undefined, resolver: Resolving, context: Context): Dated | undefined {
  const count = context.renewals - context.agreed.renewals;
  if (!renewal || count === 0) return first;
  if (renewal.period === 'indefinite') return undefined;
  return resolver.prolonged(first, times(renewal.period, count), context);
}

function earliestCut(resolver: Resolving, known: Known): Cut | undefined {
  const cuts: Cut[] = [];
  for (const termination of resolver.convention.terminations.values()) {
    if (dayOfMoment(`terminated:${termination.id}`, known.context) === undefined) continue;
    const dated = resolver.resolve(termination.effective, known);
    if (dated) cuts.push({ dated, termination });
  }
  const alone = onlyOneLeft(resolver, known);
  if (alone) cuts.push({ dated: alone });
  return cuts.reduce<Cut | undefined>(
    (first, cut) => (first && first.dated.date <= cut.dated.date ? first : cut),
    undefined,
  );
}

/** An agreement ends with the party whose leaving leaves one alone. */
function onlyOneLeft(resolver: Resolving, known: Known): Dated | undefined {
  const { parties } = resolver.convention;
  const last = [...parties.keys()].flatMap((id) => lastDayOfParty(id, resolver, known) ?? []);
  last.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return parties.size > 1 ? last[parties.size - 2] : undefined;
}

/** The last day of a party that has said that it leaves. */
export function lastDayOfParty(id: string, resolver: Resolving, known: Known): Dated | undefined {
  const { exit } = resolver.convention;
  const leaving: IsoDate | undefined = dayOfMoment(`leaving:${id}`, known.context);
  return exit && leaving && resolver.resolve(exit.effective, { ...known, instead: new Map([['leaving', leaving]]) });
}

/**
 * The last day on which the next renewal can be declined; a day of each year is that of the period that runs. There is
 * none where no renewal is ahead.
 */
export function lastDayToDecline(resolver: Resolving, known: Known): Dated | undefined {
  const { context } = known;
  const { renewal } = resolver.convention.term;
  const { start, firstEnd: first, goesOn: isAhead } = known.term();
  if (!renewal || !isAhead || !start) return undefined;
  const resolve = (instead: Instead) =>
    resolver.resolve(lastChanceToDecline(renewal), { ...known, use: 'state', instead });
  const cycle = putOffAfter(renewal, start.date, context);
  if (cycle) return resolve(daysInCycle(cycle));
  const isFirst = context.renewals === context.agreed.renewals;
  const before = isFirst
    ? undefined
    : first && renewed(first, renewal, resolver, { ...context, renewals: context.renewals - 1 });
  return resolve(new Map([['cycle.start', before ? addDays(before.date, 1) : start.date]]));
}

/**
 * The day on which the renewal that is ahead takes effect: the day after the end; of a rolling end, the day after the
 * period that runs, which moves with what is suspended.
 */
export function renewalDay(resolver: Resolving, context: Context): IsoDate | undefined {
  const { renewal } = resolver.convention.term;
  const { start, end, goesOn: isAhead } = resolver.term(context);
  if (!renewal || !isAhead || !start || !end) return undefined;
  const after = addDays(end.date, 1);
  const cycle = putOffAfter(renewal, start.date, context);
  if (!cycle) return after;
  const last = resolver.standing(
    { date: cycle.last, timing: lastChanceToDecline(renewal), anchor: cycle.last },
    start.date,
    context,
  );
  return last && earlier(after, addDays(last.date, 1));
}

/**
 * The period from the first day on after which a rolling end is put off next. What an amendment changed counts from the
 * first such period that begins after it.
 */
function putOffAfter({ mode, period }: Renewal, start: IsoDate, { renewals, agreed }: Context): Stretch | undefined {
  if (mode !== 'rolling' || period === 'indefinite') return undefined;
  const since = agreed.on ?? start;
  let first = 0;
  while (stretch(start, period, first + 1).first <= since) first += 1;
  return stretch(start, period, first + renewals - agreed.renewals);
}
