import { daysBetween, type IsoDate } from '../../../calendar/day.ts';
import type { Timing } from '../../../language/model/timing.ts';
import type { Frozen } from '../../chart/chart.ts';
import type { Dated, Known, Resolving } from './dated.ts';

/**
 * By when a duty is owed, whatever was suspended of it. A suspension of this duty alone that stops the clock moves its day
 * as one of the whole agreement moves every day. Where time went on, a day on which the duty was not owed is none by which
 * anybody could be late: it is owed by the day of the resumption.
 */
export function dueUnderSuspension(
  duty: string,
  timing: Timing,
  resolver: Resolving,
  known: Omit<Known, 'use'>,
): Dated | undefined {
  const all = known.context.frozen;
  const suspended = all.filter(({ of }) => of?.includes(duty));
  if (suspended.length === 0) return resolver.resolve(timing, { ...known, use: 'deadline' });
  const frozen = all.map((one) => (suspended.includes(one) && !one.runs ? stoppingAll(one) : one));
  const dated = resolver.resolve(timing, { ...known, context: { ...known.context, frozen }, use: 'deadline' });
  return suspended.filter(({ runs }) => runs).reduce<Dated | undefined>(putOff, dated);
}

function stoppingAll({ suspension, from, to }: Frozen): Frozen {
  return { suspension, from, ...(to !== undefined && { to }) };
}

/** A day that falls within a suspension is put off to the resumption; nobody knows which day that is before it. */
function putOff(dated: Dated | undefined, { from, to }: Frozen): Dated | undefined {
  if (!dated || dated.date < from || (to !== undefined && dated.date >= to)) return dated;
  return to && movedTo(to, dated);
}

function movedTo(date: IsoDate, dated: Dated): Dated {
  const { derivation } = dated;
  const count = daysBetween(dated.date, date);
  if (!derivation) return { ...dated, date, suspended: (dated.suspended ?? 0) + count };
  return {
    ...dated,
    date,
    derivation: { ...derivation, steps: [...derivation.steps, { step: 'suspended', count, date }], date },
  };
}
