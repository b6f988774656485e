import type { IsoDate } from '../../calendar/day.ts';
import type { Decimal } from '../../language/model/decimal.ts';
import type { Context } from '../chart/chart.ts';
import { type Members, member } from '../chart/members.ts';
import type { Occurrences } from '../chart/occurrence.ts';
import { noOccurrences } from './occurrences/list.ts';

/** A member by an id that anybody may have chosen, `constructor` included. */
export function own<T>(members: Members<T> | undefined, name: string | undefined): T | undefined {
  return members === undefined || name === undefined ? undefined : member(members, name);
}

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

/** The occurrences of a clause, by its section and id: `payments.rent`. */
export function occurrencesOf(clause: string, { occurrences }: Context): Occurrences {
  return own(occurrences, clause) ?? noOccurrences;
}
