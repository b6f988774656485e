import type { Register } from '../../../register/operations/register.ts';
import { type Names, type NamesByAgreement, namesIn } from '../../../render/agenda/agreement-row.ts';

/** What some agreements of a register call themselves and their parties. */
export async function namesOf(register: Register, agreements: Iterable<string>): Promise<NamesByAgreement> {
  const found = new Map<string, Names>();
  for (const id of new Set(agreements)) {
    const agreement = await register.store.agreement(id);
    if (agreement) found.set(id, namesIn(await register.conventionOf(agreement)));
  }
  return found;
}
