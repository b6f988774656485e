import { isToCome } from '../../../insight/agenda/dates-ahead.ts';
import type { Register } from '../../../register/operations/register.ts';
import type { AgreementRow } from '../../../render/agenda/agreement-row.ts';
import type { StandingNow } from './standing-now.ts';

/** Agreements as the rows of a table. */
export async function agreementRows(register: Register, all: readonly StandingNow[]): Promise<readonly AgreementRow[]> {
  const rows: AgreementRow[] = [];
  for (const { agreement, lines } of all) {
    const { language } = await register.conventionOf(agreement);
    const next = lines.find((line) => isToCome(line, agreement.settled)) ?? null;
    rows.push({ id: agreement.id, title: agreement.convention.title, language, ...agreement.standing, next });
  }
  return rows;
}
