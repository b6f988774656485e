import type { IsoDate } from '../../calendar/day.ts';
import type { Lang } from '../../text/text.ts';
import type { AgreementLine, NamesByAgreement } from './agreement-row.ts';

/** An agenda that is to be shown: its lines, and which days they were asked for. */
export interface ShownAgenda {
  /** What is left to do, whenever it was due, and what comes within the days. */
  readonly lines: readonly AgreementLine[];
  readonly names: NamesByAgreement;
  readonly today: IsoDate;
  /** The first and the last day that were asked for, both included. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Whether only what is left to do was asked for. */
  readonly onlyOpen: boolean;
  readonly lang: Lang;
}
