import { addDays, addMonths, firstDay, type IsoDate, later, readDay } from '../../calendar/day.ts';
import { summarise } from '../../insight/agenda/summary.ts';
import { pipeline } from '../../pipeline.ts';
import type { StartingPoint } from '../../render/starting-file.ts';
import type { StartingRun } from '../../render/starting-scenario.ts';

/** A signature to play with where the agreement itself names no day. */
const exampleDay: IsoDate = '2026-01-15';

/** A first run of an agreement that was just declared: signed, notified if need be, and run to its end. */
export function firstRun(point: StartingPoint, text: string): StartingRun | undefined {
  const signed = dayOfSignature(point);
  // A letter takes some days, where no fixed end is in their way.
  const notified = 'period' in point.ends ? addDays(signed, 5) : signed;
  const facts = [
    { fact: 'signed', on: signed },
    ...(point.starts === 'notified' ? [{ fact: 'notified', on: notified }] : []),
  ];
  const { timeline } = pipeline(text, 'convention.yaml', facts);
  const term = timeline && summarise(timeline.state).term;
  if (!term?.firstDay || !term.lastDay) return undefined;
  const dayAfter = readDay(addDays(term.lastDay, 1));
  return { lang: point.lang, facts, firstDay: term.firstDay, lastDay: term.lastDay, ...(dayAfter && { dayAfter }) };
}

function dayOfSignature({ starts, ends }: StartingPoint): IsoDate {
  const first = readDay(starts);
  if (first) return first;
  const last = 'on' in ends ? readDay(ends.on) : undefined;
  return last ? later(firstDay, addMonths(last, -12).day) : exampleDay;
}
