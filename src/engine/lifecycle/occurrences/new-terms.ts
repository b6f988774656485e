import type { Amendment, Convention } from '../../../language/model/convention.ts';
import { compareDecimals } from '../../../language/model/decimal.ts';
import { type Repeating, repeatingOf } from '../../../language/model/repeating.ts';
import { own } from '../../../text/own.ts';
import type { Context } from '../../chart/chart.ts';
import { membersOf, put } from '../../chart/members.ts';
import type { Occurrence, Occurrences } from '../../chart/occurrence.ts';
import { each, isClosed, replaced } from './list.ts';

/**
 * What an amendment makes of the occurrences that had arisen: nothing, unless it says that it changes those that are open,
 * or that it looks back on all. Then each takes the terms as amended; a sum that has grown is owed again by its difference.
 */
export function underNewTerms(
  occurrences: Context['occurrences'],
  { appliesTo }: Pick<Amendment, 'appliesTo'>,
  before: Convention,
  after: Convention,
): Context['occurrences'] {
  if (appliesTo === undefined) return occurrences;
  const repeating = repeatingOf(after);
  let changed = occurrences;
  for (const [clause, list] of membersOf(occurrences)) {
    const one = repeating.get(clause);
    if (!one || !isAmended(one, before, after)) continue;
    changed = put(changed, clause, amended(list, appliesTo, one, after));
  }
  return changed;
}

/** Whether the clause reads otherwise than before. */
function isAmended({ section, id }: Repeating, before: Convention, after: Convention): boolean {
  const [was, is] = [before, after].map(({ declaration }) => own<unknown>(declaration[section], id));
  return JSON.stringify(was) !== JSON.stringify(is);
}

function amended(
  list: Occurrences,
  appliesTo: NonNullable<Amendment['appliesTo']>,
  { id }: Repeating,
  { obligations, version }: Convention,
): Occurrences {
  const amount = obligations.get(id)?.amount?.value;
  let changed = list;
  for (const [index, occurrence] of each(list)) {
    if (isClosed(occurrence.status) && (appliesTo === 'open' || occurrence.status !== 'performed')) continue;
    const terms = { ...occurrence, terms: version.length, ...(amount !== undefined && { amount }) };
    changed = replaced(index, owedAgain(terms) ? { ...terms, status: 'owed' } : terms, changed);
  }
  return changed;
}

/** A sum that was paid in full, and by the new terms is not. */
function owedAgain({ status, amount, paid }: Occurrence): boolean {
  return status === 'performed' && amount !== undefined && compareDecimals(paid ?? '0', amount) < 0;
}
