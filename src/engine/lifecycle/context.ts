import type { IsoDate } from '../../calendar/day.ts';
import type { Decimal } from '../../language/model/decimal.ts';
import { own } from '../../text/own.ts';
import type { Context } from '../chart/chart.ts';

/** The day since which a moment holds, or `undefined`. */
export function dayOfMoment(moment: string, { moments }: Context): IsoDate | undefined {
  return own(moments, moment);
}

/** What was consumed of a budget so far. */
export function usedOf(budget: string, { used }: Context): Decimal {
  return own(used, budget) ?? '0';
}

/** The parts of a fact that were recorded, each with its day. */
export function partsOf(fact: string, { parts }: Context): Readonly<Record<string, IsoDate>> {
  return own(parts, fact) ?? {};
}

/** The days since which an obligation is owed once more, oldest first. */
export function owedOf(obligation: string, { owed }: Context): readonly IsoDate[] {
  return own(owed, obligation) ?? [];
}

/** How many of what is owed is late; these are the oldest. */
export function lateOf(obligation: string, { late }: Context): number {
  return own(late, obligation) ?? 0;
}
