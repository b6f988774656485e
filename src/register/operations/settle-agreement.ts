import type { Means } from './work.ts';
import { settled, workOn, writeSettled } from './work.ts';

/**
 * Brings an agreement up to today: its notices, its agenda, where it stands and when it is looked at again. `false` where
 * there is none of that id. Doing it twice, or at once in two processes, is doing it once.
 */
export async function settleAgreement(means: Means, id: string): Promise<boolean> {
  const isThere = await workOn(means, id, async (opened) => {
    const { agreement, kept, now, today } = opened;
    if (agreement.wakeAt > now && agreement.settled <= today) return true;
    const settlement = await settled(means.store, agreement, opened);
    return (await writeSettled(means, agreement, settlement, [], kept)) ? true : undefined;
  });
  return isThere ?? false;
}
