import { addDays, type IsoDate } from '../../calendar/day.ts';
import { dayOfMoment } from '../../engine/lifecycle/context.ts';
import { isEndless } from '../../engine/lifecycle/dates/term-dates.ts';
import { contextOf, type State } from '../../engine/lifecycle/state.ts';
import { summarise } from '../agenda/summary.ts';
import type { Viewed } from './moments-of-run.ts';
import type { Renewed, Suspended, TermBar } from './schedule.ts';

/** The agreement as a whole: its dates as far as it was played, and where it stands today. */
export function termBar(view: Viewed): TermBar {
  const { now, end, timeline, today } = view;
  const known = today === undefined ? timeline.known.state : now;
  const lastToday = known.compiled.resolver.term(contextOf(known)).end?.date;
  const context = contextOf(end);
  const { convention, resolver } = end.compiled;
  const { start, end: last, certainEnd, contractualEnd, cut } = resolver.term(context);
  const { term, outcome } = summarise(now);
  const signed = dayOfMoment('signed', context);
  const isNeverInForce = start !== undefined && last !== undefined && last.date < start.date;
  const declineBy = now.compiled.resolver.declineBy(contextOf(now));
  return {
    status: term.status,
    outcome,
    ...(signed && { signed }),
    ...(start && !isNeverInForce && { firstDay: start.date }),
    ...(last && { lastDay: last.date }),
    ...(lastToday && lastToday !== last?.date && { lastDayToday: lastToday }),
    ...(certainEnd && certainEnd.date !== last?.date && { lastCertainDay: certainEnd.date }),
    isEndless: isEndless(convention, context) && !last,
    ...(cut && {
      early: { lastDay: cut.dated.date, ...(contractualEnd && { instead: contractualEnd.date }) },
    }),
    renewals: renewalsIn(view),
    ...(declineBy && { declineBy: declineBy.date }),
    suspensions: suspensionsIn(end),
    survivals: survivalsIn(view, last?.date),
  };
}

function renewalsIn({ steps, assumedAfter }: Viewed): readonly Renewed[] {
  return steps.flatMap(({ before, after, on }) => {
    if (contextOf(after).renewals <= contextOf(before).renewals) return [];
    const was = before.compiled.resolver.term(contextOf(before)).end?.date;
    const is = after.compiled.resolver.term(contextOf(after)).end?.date;
    return [{ from: was ? addDays(was, 1) : on, ...(is && { lastDay: is }), isAssumed: on > assumedAfter }];
  });
}

function suspensionsIn(end: State): readonly Suspended[] {
  const { suspensions } = end.compiled.convention;
  return contextOf(end).frozen.map((frozen) => ({
    id: frozen.suspension,
    title: suspensions.get(frozen.suspension)?.title ?? frozen.suspension,
    from: frozen.from,
    // Resumed on the very day on which it was suspended, it lasted for none.
    ...(frozen.to && { to: addDays(frozen.to, -1) }),
    isWhole: frozen.of === undefined,
  }));
}

/** What outlives the agreement, once it has ended in what was played. */
function survivalsIn({ timeline, end }: Viewed, last: IsoDate | undefined): TermBar['survivals'] {
  const { obligations } = end.compiled.convention;
  const { resolver } = end.compiled;
  const ids = new Set(timeline.entries.filter(({ kind }) => kind === 'survives').map(({ id }) => id));
  const dated = resolver.term(contextOf(end)).end;
  return [...ids].flatMap((id) => {
    const duty = obligations.get(id);
    if (!duty?.survives || !last || !dated) return [];
    const until = duty.survives === 'for-ever' ? undefined : resolver.afterEnd(dated, duty.survives)?.date;
    return [{ id, title: duty.title, ...(until && { until }) }];
  });
}
