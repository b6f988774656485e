import type { Agreement } from '../../../register/agreement/agreement.ts';
import type { Register } from '../../../register/operations/register.ts';
import type { Text } from '../../../text/text.ts';
import { UsageError } from '../files.ts';

/** Who records in a rehearsal, by which its register is known from one that is in use. */
export const rehearsing = 'rehearsal';

/**
 * The agreement that is rehearsed in a register, where it was begun before. A register that is in use is none to rehearse
 * in: what is due in a year would be sent at once.
 */
export async function rehearsedIn({ store }: Register, id: string, text: string): Promise<Agreement | undefined> {
  const { items } = await store.findAgreements({ limit: 2 });
  const [agreement] = items;
  if (!agreement) return undefined;
  const [first] = await store.journal(agreement.id, 0, 1);
  if (items.length > 1 || first?.authorship.by !== rehearsing) throw new UsageError(inUse);
  const known = await store.convention(agreement.convention.id, agreement.convention.version);
  if (agreement.id !== id || known !== text) throw new UsageError(another);
  return agreement;
}

const inUse: Text = {
  en: 'This register is in use: a rehearsal would immediately send notices that are due later. Give --register a new file.',
  fr: 'Ce registre est en service : une répétition y enverrait aussitôt les avis à venir. Donnez à --register un nouveau fichier.',
};

const another: Text = {
  en: 'Another convention, or another version of this one, was rehearsed in this register. Give --register a new file.',
  fr: 'Une autre convention, ou une autre version de celle-ci, a été répétée dans ce registre. Donnez à --register un nouveau fichier.',
};
