import type { IsoDate } from '../../calendar/day.ts';
import { dayAt } from '../../calendar/instant.ts';
import type { Compiled } from '../../engine/lifecycle/compile.ts';
import { type Agreement, isAgreementId } from '../agreement/agreement.ts';
import type { JournalEntry } from '../agreement/journal.ts';
import type { Means } from './work.ts';

/** An agreement with all that was done to it, and the versions that it has had. */
export interface History {
  readonly agreement: Agreement;
  readonly journal: readonly JournalEntry[];
  readonly versions: ReadonlyMap<number, Compiled>;
  /** In the zone of its convention. */
  readonly today: IsoDate;
}

/** Reads how an agreement came to be as it is; `undefined` where there is none. Nothing is played. */
export async function history({ store, atHand, now }: Means, id: string): Promise<History | undefined> {
  const agreement = isAgreementId(id) ? await store.agreement(id) : undefined;
  if (!agreement) return undefined;
  const journal = await store.journal(id);
  const versions = new Map<number, Compiled>();
  for (const { deed } of journal) {
    if (deed.kind !== 'added' && deed.kind !== 'adopted') continue;
    versions.set(deed.version, await atHand.compiled(agreement.convention.id, deed.version));
  }
  const { timeZone } = (await atHand.compiled(agreement.convention.id, agreement.convention.version)).convention;
  return { agreement, journal, versions, today: dayAt(now(), timeZone) };
}
