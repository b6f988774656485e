import type { EpochMilliseconds } from '../../../calendar/instant.ts';
import { dayAt } from '../../../calendar/instant.ts';
import type { AgendaLine } from '../../../register/agreement/agenda-line.ts';
import type { Agreement, Standing } from '../../../register/agreement/agreement.ts';
import { KeptAgreement } from '../../../register/agreement/kept-agreement.ts';
import { daysKeptAhead } from '../../../register/agreement/settle.ts';
import type { Register } from '../../../register/operations/register.ts';

/** Where an agreement stands today, and what comes; nothing is written. */
export interface StandingNow {
  readonly agreement: Agreement;
  readonly standing: Standing;
  readonly lines: readonly AgendaLine[];
  /** Nobody has looked at it since something came: no keeper runs, or not yet. */
  readonly isLate: boolean;
}

/** As it is stored where nothing has come since; else played up to today. */
export async function standingNow(
  register: Register,
  agreement: Agreement,
  now: EpochMilliseconds,
): Promise<StandingNow> {
  const opening = agreement.wakeAt > now ? undefined : await register.open(agreement.id);
  if (!opening) {
    const lines = await register.store.lines(agreement.id);
    return { agreement, standing: agreement.standing, lines, isLate: false };
  }
  const { compiled, facts } = opening;
  const kept = new KeptAgreement(compiled);
  kept.goOn(facts, dayAt(now, compiled.convention.timeZone));
  return { agreement, standing: kept.standing(), lines: kept.ahead(daysKeptAhead).lines, isLate: true };
}
