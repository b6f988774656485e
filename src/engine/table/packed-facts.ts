import type { EpochDay } from '../../calendar/epoch-day.ts';
import type { Compiled } from '../lifecycle/compile.ts';
import { type Fact, inOrder, writeValues } from '../lifecycle/facts/fact.ts';
import { mostScaled, scaled } from './scaled.ts';
import { fineQuantities, type Unsupported } from './unsupported.ts';

/** A fact that is played in many runs, on another day in each. */
export interface PackedFact {
  readonly fact: Fact;
  /** Its place among the facts of one day. */
  readonly rank: number;
  /** Scaled. */
  readonly quantity: number;
  /** The same for facts that differ in their days alone. */
  readonly shape: string;
}

export type FactPacking =
  | { readonly ok: true; readonly facts: readonly PackedFact[] }
  | { readonly ok: false; readonly unsupported: Unsupported };

/** Packs facts, which stay in the order in which they are given. What only the reference can play is unsupported. */
export function packFacts(facts: readonly Fact[], { facts: known }: Compiled): FactPacking {
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
    if (total >= mostScaled) return { ok: false, unsupported: fineQuantities };
    const shape = JSON.stringify([
      fact.fact,
      fact.by,
      fact.component,
      fact.quantity,
      fact.name,
      fact.for,
      fact.values && writeValues(fact.values),
      fact.notification,
    ]);
    packed.push({ fact, rank: ranks.get(index) ?? 0, quantity, shape });
  }
  return { ok: true, facts: packed };
}

/** Puts the facts that happen in the order in which they are played, given the day of each. */
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
