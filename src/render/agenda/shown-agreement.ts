import type { IsoDate } from '../../calendar/day.ts';
import type { Lang } from '../../text/text.ts';
import type { AgreementLine, AgreementRow, NamesByAgreement } from './agreement-row.ts';

/** An entry of a journal, in words. */
export interface EntryTold {
  readonly number: number;
  /** When it was entered, and by whom. */
  readonly when: string;
  readonly by: string;
  /** What was done. */
  readonly deed: string;
  /** What was entered with it: facts, reasons of a refusal, settings. */
  readonly lines: readonly string[];
}

/** One agreement that is to be shown: where it stands, what comes, what was done. */
export interface ShownAgreement {
  readonly row: AgreementRow;
  /** What is left to do, and what the coming year brings. */
  readonly lines: readonly AgreementLine[];
  readonly names: NamesByAgreement;
  /** Its journal, the oldest entry first. */
  readonly entries: readonly EntryTold[];
  readonly today: IsoDate;
  readonly lang: Lang;
}
