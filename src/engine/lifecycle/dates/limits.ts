import type { IsoDate } from '../../../calendar/day.ts';
import { noticeOf } from '../../../language/model/events.ts';
import { repeatingOf } from '../../../language/model/repeating.ts';
import type { Context, MachineEvent } from '../../chart/chart.ts';
import type { Compiled } from '../compile.ts';

/** The days that an act has to keep to: by when its notice had to be given, and its own last day. */
export function limitsOf(
  event: string,
  on: IsoDate,
  { convention, resolver }: Compiled,
  context: Context,
): Pick<MachineEvent, 'noticeBy' | 'lastDay'> {
  const act = convention.events.get(event);
  const notice = act && noticeOf(act, convention);
  const until = act?.right?.until;
  if (!act || (!notice && !until)) return {};
  const timing = act.right?.notice ?? (notice && repeatingOf(convention).get(notice.clause)?.due);
  const by = timing && resolver.date(timing, 'deadline', context, new Map([[event, on]]))?.date;
  const last = until && resolver.date(until, 'deadline', context)?.date;
  return { ...(by && { noticeBy: by }), ...(last && { lastDay: last }) };
}
