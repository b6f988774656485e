import type { Means } from './work.ts';
import { settled, workOn, writeSettled } from './work.ts';

/**
 * Brings an agreement up to today: its notices, its agenda, where it stands and when it is looked at again. `false` where
 * there is none of that id. Doing it twice, or at once in two processes, is doing it once.
 */
export async function settleAgreement(means: Means, id: string): Promise<boolean> {
  const isThere = await workOn<boolean>(
    means,
    id,
    async (opened) => {
      const settlement = await settled(means.store, opened.agreement, opened);
      return (await writeSettled(means, opened.agreement, settlement, [], opened.kept)) ? true : undefined;
    },
    // Another process may have been first.
    ({ agreement, now, today }) => (agreement.wakeAt > now && agreement.settled <= today ? true : undefined),
  );
  return isThere ?? false;
}
