import type { IsoDate } from '../../calendar/day.ts';
import type { Dated } from '../../engine/lifecycle/dates/dated.ts';
import { factVerbs } from '../../language/model/names.ts';
import type { Text } from '../../text/text.ts';

/** What changed by itself, because facts and days made it so. */
export const changeKinds = [
  'in-force',
  'expired',
  'ended',
  'settled',
  'unanswered',
  'overlong',
  'left',
  'date',
  'opened',
  'relocked',
  'done',
  'lapsed',
  'min-reached',
  'max-reached',
  'min-not-reached',
  'binding',
  'performed',
  'outstanding',
  'discharged',
  'overdue',
  'survives',
  'broken',
  'released',
] as const;

/** What a day brings up without changing anything. */
export const announcementKinds = ['reminder', 'nudge', 'due', 'ending'] as const;

/** Every kind of line that a timeline can have. Kinds of facts are their verbs. */
export const entryKinds = [...factVerbs, ...changeKinds, ...announcementKinds, 'caution'] as const;

export type ChangeKind = (typeof changeKinds)[number];
export type AnnouncementKind = (typeof announcementKinds)[number];
/** The kind of a line of a timeline. */
export type EntryKind = (typeof entryKinds)[number];

/** Something that is allowed and yet deserves a second look. */
export type CautionCode =
  | 'before-force'
  | 'after-certain-day'
  | 'min-out-of-reach'
  | 'late-against-plan'
  | 'above-estimate'
  | 'above-maximum'
  | 'unit-changed'
  | 'budget-gone'
  | 'amount-differs'
  | 'ends-in-the-past'
  | 'performed-late';

/** One dated line of a timeline. */
export interface Entry {
  readonly date: IsoDate;
  readonly kind: EntryKind;
  /** What it is about: the id of a clause, or `term`, `signature`, `notification`. */
  readonly id: string;
  readonly title: Text;
  /** The articles that put it there, as `2.1, 2.3`; `null` where the basis is practice or the law alone. */
  readonly article: string | null;
  readonly basis: 'text' | 'practice' | 'none';
  /** The key of the occurrence that it is about, where the clause applies several times. */
  readonly occurrence?: string;
  /** What is to be known about it, in one sentence. */
  readonly detail?: Text;
  /** How its date was found, where it was not simply recorded. */
  readonly dated?: Dated;
  /** The id of the fact that it records. */
  readonly fact?: string;
  readonly by?: string;
  /** What somebody noted with the fact. */
  readonly note?: string;
  readonly quantity?: string;
  readonly code?: CautionCode;
  /** Who is to be told. */
  readonly to?: readonly string[];
}
