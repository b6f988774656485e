import { type EpochMilliseconds, startOfDay } from '../../../calendar/instant.ts';
import type { Agreement } from '../../../register/agreement/agreement.ts';
import { longestLease } from '../../../register/agreement/outbox.ts';
import type { Store } from '../../../register/store/store.ts';

/**
 * The last instant that a register tells of an agreement: what was recorded, looked at, taken on or sent then. A rehearsal
 * that was broken off goes on from there, and needs to have kept nothing else.
 */
export async function whereItStopped(
  store: Store,
  { id, settled, entries }: Agreement,
  timeZone: string,
): Promise<EpochMilliseconds> {
  const [last] = await store.journal(id, entries - 1);
  const notices = await store.notices(id);
  const instants = [
    startOfDay(settled, timeZone),
    last?.authorship.at,
    ...notices.flatMap(({ sentAt, lease }) => [sentAt, lease && lease.until - longestLease]),
  ];
  return instants.reduce<number>((latest, each) => Math.max(latest, each ?? latest), Number.MIN_SAFE_INTEGER);
}
