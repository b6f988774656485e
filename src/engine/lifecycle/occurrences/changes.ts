import type { IsoDate } from '../../../calendar/day.ts';
import { compareDecimals, type Decimal, difference, sum } from '../../../language/model/decimal.ts';
import type { ChartAction, Closing } from '../../chart/chart.ts';
import type { Advance, Occurrence, Occurrences } from '../../chart/occurrence.ts';
import { added, countOf, indexOfKey, isClosed, occurrenceAt, replaced, standing, unsettled } from './list.ts';
import { placeOfMeant, type Told } from './meant.ts';

type Params<T extends ChartAction['type']> = Extract<ChartAction, { type: T }>['params'];

/** What a change leaves: the list, and what becomes of the moment that tells whether the latest occurrence is done. */
export interface Changed {
  readonly list: Occurrences;
  readonly moment?: { readonly comes: IsoDate } | 'undone';
}

/** One more occurrence; what was done in advance for it closes it at once. */
export function arise(list: Occurrences, told: Told, params: Params<'arise'>): Changed {
  const { status, terms, amount, covered } = params;
  const key = freeKey(told.occurrence ?? told.on, told.on, list);
  const occurrence: Occurrence = {
    key,
    since: told.on,
    ...(told.last !== undefined && { last: told.last }),
    status,
    ...(amount !== undefined && { amount }),
    terms,
  };
  const place = covered ? placeOfAdvance(occurrence, list.advances, covered) : -1;
  const advance = list.advances[place];
  if (!advance)
    return { list: added(occurrence, list), ...((status === 'owed' || status === 'awaited') && { moment: 'undone' }) };
  const rest = list.advances.toSpliced(place, 1);
  const done = { ...occurrence, ...paying(occurrence, advance.paid), on: advance.on };
  const isDone = amount === undefined || done.paid === undefined || compareDecimals(done.paid, amount) >= 0;
  return {
    list: added(isDone ? { ...done, status: 'performed' } : { ...done, status }, { ...list, advances: rest }),
    moment: isDone ? { comes: advance.on } : 'undone',
  };
}

/** Of one day there may be several: the second is `2026-03-02#2`. They arose in the order of their days. */
function freeKey(wanted: string, on: IsoDate, list: Occurrences): string {
  let count = 1;
  for (let index = countOf(list) - 1; index >= 0; index -= 1, count += 1) {
    if ((occurrenceAt(index, list) as Occurrence).since !== on) break;
  }
  return count === 1 ? wanted : `${wanted}#${count}`;
}

/** An advance that names the occurrence; else the oldest that names none, made within the cycle where it has one. */
function placeOfAdvance(
  { key, since, last }: Occurrence,
  advances: readonly Advance[],
  covered: 'within' | 'before',
): number {
  const named = advances.findIndex((advance) => advance.for === key);
  if (named >= 0) return named;
  return advances.findIndex(
    ({ on, for: other }) =>
      other === undefined && (covered === 'before' ? on <= since : on >= since && (last === undefined || on <= last)),
  );
}

export function fallLate(list: Occurrences, { occurrence = '', on }: Told): Changed {
  const index = indexOfKey(occurrence, list);
  const found = occurrenceAt(index, list);
  return { list: found ? replaced(index, standing(found, 'overdue', on), list) : list };
}

/**
 * What is done goes to the occurrence that it names, else to the oldest: of debts that fell due, to the one that fell due
 * first (French Civil Code, art. 1342-10). What is paid beyond one goes to the next.
 */
export function settle(list: Occurrences, told: Told, params: Params<'settle'>): Changed {
  const index = placeOfMeant(list, told, params.from);
  const found = occurrenceAt(index, list);
  if (!found) return { list };
  const { occurrence, left } = settled(found, told, params);
  const changed = replaced(index, occurrence, list);
  const isDone = index === countOf(list) - 1 && occurrence.status === params.to && params.moment !== undefined;
  const moment = isDone ? { moment: { comes: told.on } } : {};
  const goesOn = left !== undefined && told.occurrence === undefined && placeOfMeant(changed, told, params.from) >= 0;
  return goesOn ? { ...moment, ...settle(changed, { ...told, quantity: left }, params) } : { list: changed, ...moment };
}

/** The occurrence after something was done for it, and what of a sum is left over. */
function settled(
  found: Occurrence,
  { on, quantity }: Told,
  { to, times = 1 }: Params<'settle'>,
): { readonly occurrence: Occurrence; readonly left?: Decimal } {
  if (found.amount !== undefined && to === 'performed') {
    const rest = difference(found.amount, found.paid ?? '0');
    if (quantity !== undefined && compareDecimals(quantity, rest) < 0) {
      return { occurrence: { ...found, ...paying(found, quantity) } };
    }
    const isMore = quantity !== undefined && compareDecimals(quantity, rest) > 0;
    return {
      occurrence: { ...standing(found, to, on), ...paying(found, rest) },
      ...(isMore && { left: difference(quantity, rest) }),
    };
  }
  const done = (found.times ?? 0) + 1;
  if (done < times) return { occurrence: { ...found, times: done } };
  return { occurrence: { ...standing(found, to, on), ...(times > 1 && { times: done }) } };
}

function paying({ paid = '0' }: Occurrence, more: Decimal | undefined): { paid?: Decimal } {
  return more === undefined ? {} : { paid: sum(paid, more) };
}

export function advance(list: Occurrences, { on, occurrence, quantity }: Told): Changed {
  const made: Advance = {
    on,
    ...(occurrence !== undefined && { for: occurrence }),
    ...(quantity !== undefined && { paid: quantity }),
  };
  return { list: { ...list, advances: [...list.advances, made] } };
}

/** An approval covers one act: the oldest that was given is used up. */
export function use(list: Occurrences, { on }: Told): Changed {
  let index = -1;
  let more = false;
  for (let place = 0; place < countOf(list); place += 1) {
    if (occurrenceAt(place, list)?.status !== 'accepted') continue;
    if (index < 0) index = place;
    else more = true;
  }
  const found = occurrenceAt(index, list);
  if (!found) return { list };
  return { list: replaced(index, standing(found, 'used', on), list), ...(!more && { moment: 'undone' }) };
}

/** What is not due yet when the agreement ends is released, unless it hangs on something else. `on` is the day after the last. */
export function closeAtEnd(list: Occurrences, { on }: Told, { keeps, mayRipen }: Closing): Changed {
  let closed: Occurrences = { ...list, advances: [] };
  for (const [index, occurrence] of [...unsettled(list)]) {
    const { status, last } = occurrence;
    // What still waits for its condition may meet it after the end, unless nothing of the clause is kept.
    const isKept =
      status === 'overdue' ||
      status === 'delivered' ||
      (status === 'awaited' && mayRipen && (last === undefined || last < on)) ||
      (status !== 'awaited' && keeps === 'all') ||
      (status !== 'awaited' && keeps === 'whole-cycles' && last !== undefined && last < on);
    if (!isKept && !isClosed(status)) closed = replaced(index, standing(occurrence, 'released', on), closed);
  }
  return { list: closed };
}
