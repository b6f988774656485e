import type { IsoDate } from '../../calendar/day.ts';
import type { AgendaLine } from '../../insight/agenda/agenda-line.ts';
import type { Outcome, Summary } from '../../insight/agenda/summary.ts';
import type { Convention } from '../../language/model/convention.ts';
import type { Lang } from '../../text/text.ts';

/** A line of the agenda of one of several agreements. */
export interface AgreementLine extends AgendaLine {
  /** The id of the agreement. */
  readonly agreement: string;
}

/** What a page calls an agreement and its parties by; both are in the language of the convention. */
export interface Names {
  readonly title: string;
  readonly language: Lang;
  /** The names of the parties, the short ones where there are any, by their ids. */
  readonly parties: ReadonlyMap<string, string>;
}

/** By the id of the agreement. */
export type NamesByAgreement = ReadonlyMap<string, Names>;

/** What pages call an agreement and its parties by. */
export function namesIn({ title, language, parties }: Convention): Names {
  return { title, language, parties: new Map([...parties].map(([id, party]) => [id, party.title])) };
}

/** Where an agreement stands, as a row of a table. */
export interface AgreementRow {
  readonly id: string;
  readonly title: string;
  /** The language of its title. */
  readonly language: Lang;
  readonly status: Summary['term']['status'];
  readonly outcome: Outcome;
  /** The first and the last day in force, both included; `null` while they are not known. */
  readonly firstDay: IsoDate | null;
  readonly lastDay: IsoDate | null;
  /** The last day on which the next renewal can be declined; `null` where none is ahead. */
  readonly declineBy: IsoDate | null;
  /** How many things are overdue, or still owed after the end. */
  readonly open: number;
  /** What comes next, as far as the facts tell. */
  readonly next: AgendaLine | null;
}

/** Where the page of an agreement is; without one, its title leads nowhere. */
export type Href = (agreement: string) => string;
