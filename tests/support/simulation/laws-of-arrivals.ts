import type { OutboxItem } from '../../../src/register/agreement/outbox.ts';
import type { Kept } from './kept.ts';
import { type Arrival, Receivers } from './receivers.ts';

/** Each receiver got what stands, and was told of what no longer does. */
export function* lawsOfArrivals({ items, arrivals }: Kept): Generator<string> {
  const got = new Map<string, Set<string>>();
  const corrected = new Map<string, Set<string>>();
  for (const { place, notice } of arrivals) {
    addTo(got, place, notice.id);
    for (const wrong of notice.data.corrects ?? []) addTo(corrected, place, wrong.id);
  }
  for (const { notice } of items.filter(({ state }) => state === 'sent')) {
    for (const place of Receivers.placesOf(notice)) {
      if (!got.get(place)?.has(notice.id)) yield `law 1: ${notice.id} is sent, and ${place} never got it`;
      if (corrected.get(place)?.has(notice.id)) yield `law 3: ${notice.id} stands, and ${place} was told it does not`;
    }
  }
  const byId = new Map(items.map((item) => [item.notice.id, item]));
  for (const [place, ids] of got) {
    for (const id of ids) {
      const wrong = wrongWith(byId.get(id), corrected.get(place)?.has(id) === true || isCorrectionLost(id, items));
      if (wrong) yield `law 3: ${place} got ${id}, ${wrong}`;
    }
  }
}

function wrongWith(item: OutboxItem | undefined, isTold: boolean): string | undefined {
  if (!item) return 'which is not in the outbox';
  if (item.state === 'dropped') return 'which was dropped';
  return item.state === 'corrected' && !isTold ? 'which is no longer true, and was never told' : undefined;
}

/** The correction was given up: the receiver failed for good. */
function isCorrectionLost(id: string, items: readonly OutboxItem[]): boolean {
  return items.some(
    ({ notice, state }) => state === 'given-up' && notice.data.corrects?.some((wrong) => wrong.id === id),
  );
}

function addTo(map: Map<string, Set<string>>, key: string, value: string): void {
  map.set(key, (map.get(key) ?? new Set()).add(value));
}

/** What was to be sent at one instant, and was first set out when there were no faults, came in the order of its days. */
export function* lawOfOrder({ items, arrivals }: Kept, inOrder: ReadonlySet<string>): Generator<string> {
  const sendAt = new Map(items.map((item) => [item.notice.id, item.sendAt]));
  const last = new Map<string, Arrival['notice']>();
  const known = new Set<string>();
  for (const { place, notice } of arrivals) {
    const { agreement, kind, date } = notice.data;
    const isAgain = known.has(`${place} ${notice.id}`);
    known.add(`${place} ${notice.id}`);
    if (isAgain || kind === 'corrected' || kind === 'refused' || !inOrder.has(`${agreement}/${notice.id}`)) continue;
    const together = `${place} ${sendAt.get(notice.id)}`;
    const before = last.get(together);
    if (before && before.data.date > date) yield `law 7: ${place} got ${notice.id} after ${before.id}`;
    last.set(together, notice);
  }
}
