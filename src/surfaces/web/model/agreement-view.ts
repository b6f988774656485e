import type { IsoDate } from '../../../calendar/day.ts';
import type { AgendaLine } from '../../../insight/agenda/agenda-line.ts';
import { type Summary, summarise } from '../../../insight/agenda/summary.ts';
import { type Agreement, isAgreementId } from '../../../register/agreement/agreement.ts';
import type { Opening, Register } from '../../../register/operations/register.ts';
import { type Names, namesIn } from '../../../render/agenda/agreement-row.ts';
import { own } from '../../../text/own.ts';

/** One agreement as it stands: what each of its views is drawn from. */
export interface AgreementView {
  readonly agreement: Agreement;
  readonly opening: Opening;
  readonly summary: Summary;
  /** What is left to do and what comes. */
  readonly lines: readonly AgendaLine[];
  /** Parties by the names that they bear today. */
  readonly names: Names;
  /** The day in the zone of the agreement. */
  readonly today: IsoDate;
}

/** An agreement brought up to date; `undefined` where there is none of that id. */
export async function viewOf(register: Register, id: string): Promise<AgreementView | undefined> {
  if (!isAgreementId(id)) return undefined;
  const opening = await register.open(id);
  if (!opening) return undefined;
  const { agreement, timeline } = opening;
  const summary = summarise(timeline.state);
  const { convention } = timeline.state.compiled;
  const named = namesIn(convention);
  // A party that was renamed, or succeeded to, bears the name that it has taken.
  const parties = new Map(
    [...named.parties].map(([party, name]) => {
      const now = own(summary.parties, party)?.name;
      return [party, now === undefined || now === convention.parties.get(party)?.name ? name : now];
    }),
  );
  const lines = await register.store.lines(id);
  return { agreement, opening, summary, lines, names: { ...named, parties }, today: timeline.until };
}
