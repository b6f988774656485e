import type { IsoDate } from '../calendar/day.ts';
import { times } from '../calendar/period.ts';
import type { Context } from '../chart/chart.ts';
import type { Renewal } from '../model/term.ts';
import { dayOfMoment } from './context.ts';
import type { Cut, Dated, Known, Resolving, TermDates } from './dated.ts';

/** Finds the dates of the term: its own end, moved by renewals, cut short by what ends it early. */
export function termDates(resolver: Resolving, context: Context): TermDates {
  const { term } = resolver.convention;
  const known: Known = { context, use: 'state', term: () => ({}) };
  const start = resolver.resolve(term.starts, known);
  const begun = start ? { start } : {};
  const withStart: Known = { ...known, term: () => begun };
  const first = term.ends && resolver.resolve(term.ends, withStart);
  const firstCertain = term.ends && first && resolver.resolve(term.ends, { ...withStart, reading: 'certain' });
  const end = first && renewed(first, term.renewal, resolver, context);
  const certainEnd = firstCertain && renewed(firstCertain, term.renewal, resolver, context);
  const contractual: TermDates = {
    ...begun,
    ...(first && { firstEnd: first }),
    ...(end && { end }),
    ...(certainEnd && { certainEnd }),
  };

  const cut = earliestCut(resolver, { ...known, term: () => contractual });
  if (!cut || (end && cut.dated.date > end.date)) {
    return goesOn(term.renewal, context) ? { ...contractual, goesOn: true } : contractual;
  }
  const isSooner = !certainEnd || cut.dated.date < certainEnd.date;
  return { ...contractual, end: cut.dated, certainEnd: isSooner ? cut.dated : certainEnd, cut };
}

/** Whether a tacit renewal is ahead: nobody has declined it, and the text allows one more. */
function goesOn(renewal: Renewal | undefined, context: Context): boolean {
  if (renewal?.mode !== 'tacit' || dayOfMoment('declined', context) !== undefined) return false;
  return renewal.times === undefined || context.renewals < renewal.times;
}

/** Each renewal is one more period from the day after the first end, always counted from there: no month drifts. */
function renewed(first: Dated, renewal: Renewal | undefined, resolver: Resolving, context: Context): Dated | undefined {
  const { renewals } = context;
  if (!renewal || renewals === 0) return first;
  return resolver.prolonged(first, times(renewal.period, renewals), context);
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
