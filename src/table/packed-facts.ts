import { type EpochDay, toEpochDay } from '../calendar/epoch-day.ts';
import type { Compiled } from '../lifecycle/compile.ts';
import { type Fact, inOrder } from '../lifecycle/facts/fact.ts';
import { isWithoutEffect } from '../lifecycle/facts/notification.ts';
import type { RefusalCode } from '../lifecycle/refusals/refusal-reasons.ts';
import { amendments, fineQuantities, type Hindrance } from './hindrance.ts';
import { none, type PackedEvent } from './packed-life.ts';
import { mostScaled, scaled } from './scaled.ts';
import type { Table } from './table.ts';

/** A fact in numbers; only its day is another in another life. */
export interface PackedFact {
  readonly fact: Fact;
  /** Its place among the facts of one day. */
  readonly rank: number;
  readonly event: PackedEvent;
  /** Why it is refused whatever happens. */
  readonly refused?: RefusalCode;
  /** The same for facts that differ in their days alone. */
  readonly shape: string;
}

export type FactPacking =
  | { readonly ok: true; readonly facts: readonly PackedFact[] }
  | { readonly ok: false; readonly hindrance: Hindrance };

/** Packs facts, in their own order. What only the reference can play is a hindrance. */
export function packFacts(facts: readonly Fact[], { facts: known }: Compiled, table: Table): FactPacking {
  if (facts.some(({ fact }) => known.get(fact)?.verb === 'amended')) return { ok: false, hindrance: amendments };
  const ofOneDay = inOrder(
    facts.map((fact, index) => ({ ...fact, on: '2000-01-01', index }) as const),
    known,
  );
  const ranks = new Map(ofOneDay.map(({ index }, rank) => [index, rank]));
  let total = 0;
  const packed: PackedFact[] = [];
  for (const [index, fact] of facts.entries()) {
    const quantity = scaled(fact.quantity ?? '0') ?? mostScaled;
    total += quantity;
    if (total >= mostScaled) return { ok: false, hindrance: fineQuantities };
    const notice = known.get(fact.fact)?.notice;
    const { by, component, notification } = fact;
    packed.push({
      fact,
      rank: ranks.get(index) ?? 0,
      event: {
        index: table.events.find(fact.fact) ?? none,
        on: toEpochDay(fact.on),
        by: by === undefined ? none : (table.parties.find(by) ?? none),
        component: component === undefined ? none : (table.components.find(component) ?? none),
        quantity,
        name: fact.name ?? '',
      },
      ...(notification && notice && isWithoutEffect(notification, notice) && { refused: 'without-effect' }),
      shape: JSON.stringify([fact.fact, by, component, fact.quantity]),
    });
  }
  return { ok: true, facts: packed };
}

/** The facts that happen, in the order in which they are played, given the day of each. */
export function inPlayingOrder(
  facts: readonly PackedFact[],
  days: ArrayLike<EpochDay>,
  happens: (index: number) => boolean,
  order: number[],
): void {
  order.length = 0;
  for (let index = 0; index < facts.length; index += 1) {
    if (!happens(index)) continue;
    let at = order.push(index) - 1;
    for (; at > 0 && isBefore(index, order[at - 1] as number, facts, days); at -= 1)
      order[at] = order[at - 1] as number;
    order[at] = index;
  }
}

function isBefore(a: number, b: number, facts: readonly PackedFact[], days: ArrayLike<EpochDay>): boolean {
  const difference = (days[a] as number) - (days[b] as number);
  return difference < 0 || (difference === 0 && (facts[a]?.rank ?? 0) < (facts[b]?.rank ?? 0));
}
