import type { IsoDate } from '../../../calendar/day.ts';
import type { ParameterValues } from '../../../language/model/amendment.ts';
import type { Decimal } from '../../../language/model/decimal.ts';
import { type FactDefinition, factVerbs } from '../../../language/model/names.ts';
import type { NotificationDetails } from './notification.ts';

/**
 * Something that happened, on a day, by a party. Facts are the only input: they are appended and never edited, and a
 * mistake is corrected by a later fact that withdraws the earlier one.
 */
export interface Fact {
  /** The permanent id of the fact, so that another fact can withdraw it. */
  readonly id: string;
  /** What happened: `signed`, `plpdma-validated`, `worked:support`. */
  readonly fact: string;
  /** The day on which it happened, however late it is recorded; of a notification, the day that counts. */
  readonly on: IsoDate;
  /** The party that recorded it; if absent, everybody concerned. */
  readonly by?: string;
  /** The quantity of work, in the unit of the budget. */
  readonly quantity?: Decimal;
  /** The part that was delivered. */
  readonly component?: string;
  /** The name of the person appointed, or the new name of a party. */
  readonly name?: string;
  /** The key of the occurrence that it is about: `2026`, or the day of the act that it announces. */
  readonly for?: string;
  /** The values that an amendment brings, by the names of its parameters. */
  readonly values?: ParameterValues;
  /** The id of the fact that is withdrawn. */
  readonly of?: string;
  readonly notification?: NotificationDetails;
  /** A free note. Like the documents, it has no effect on the simulation or on the order of facts. */
  readonly note?: string;
  /** References to evidence, at least one: file names, addresses, reference numbers. */
  readonly documents?: readonly string[];
}

/** A fact that may have no id yet. */
export type FactDraft = Omit<Fact, 'id'> & { readonly id?: string };

/** Values as text that is the same in whatever order they are given. */
export function writeValues(values: ParameterValues): string {
  return JSON.stringify(Object.fromEntries(Object.entries(values).sort(([a], [b]) => order(a, b))));
}

/** Facts in the order in which they are played: by day, by verb, by their own words. Recording order is nothing. */
export function inOrder<T extends FactDraft>(
  facts: readonly T[],
  known: ReadonlyMap<string, FactDefinition>,
): readonly T[] {
  if (facts.length < 2) return facts;
  const rank = ({ fact }: T): number => factVerbs.indexOf(known.get(fact)?.verb ?? 'withdrawn');
  const words = ({ fact, by, component, quantity, name, for: key, values, of, id, notification }: T): string => {
    const told = [
      fact,
      by,
      component,
      quantity?.padStart(20),
      name,
      key,
      of,
      idInOrder(id),
      JSON.stringify(notification),
    ];
    return [...told, ...(values ? [writeValues(values)] : [])].join('\n');
  };
  const keyed = facts.map((fact) => ({ fact, rank: rank(fact), words: words(fact) }));
  keyed.sort((a, b) => order(a.fact.on, b.fact.on) || a.rank - b.rank || order(a.words, b.words));
  return keyed.map(({ fact }) => fact);
}

function order(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** `talk@2024-05-01#9` comes before `talk@2024-05-01#10`. */
function idInOrder(id: string | undefined): string | undefined {
  return id?.replace(/\d+$/, (number) => number.padStart(9, '0'));
}
