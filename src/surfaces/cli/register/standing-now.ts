import type { AgendaLine } from '../../../insight/agenda/agenda-line.ts';
import type { Agreement } from '../../../register/agreement/agreement.ts';
import type { Register } from '../../../register/operations/register.ts';
import { knownAgreement } from './known-agreement.ts';

/** Where an agreement stands, and what comes. */
export interface StandingNow {
  readonly agreement: Agreement;
  readonly lines: readonly AgendaLine[];
}

/** An agreement brought up to date; where there is none of that id, that is told. */
export async function standingNow(register: Register, id: string): Promise<StandingNow> {
  await register.settle(id);
  const agreement = await knownAgreement(register, id);
  return { agreement, lines: await register.store.lines(id) };
}
