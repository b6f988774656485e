import type { IsoDate, Weekday } from '../../calendar/day.ts';
import type { Lang, Text } from '../../text/text.ts';
import type { EntryKind } from '../agenda/entry.ts';
import type { OpenMatter } from '../agenda/open-matters.ts';
import type { Outcome, Summary } from '../agenda/summary.ts';
import type { ChangedDate } from '../explain/changed-dates.ts';

/** An agreement over time, as plain data: all that a picture and a table of it need. Every stretch includes both its days. */
export interface Schedule {
  readonly convention: { readonly id: string; readonly title: string; readonly language: Lang };
  readonly parties: readonly { readonly id: string; readonly title: string }[];
  /** The days that are worth showing; absent while nothing of the agreement has a day. */
  readonly stretch?: Stretch;
  /** What comes after this day is ahead. Without it, everything that was played is past. */
  readonly today?: IsoDate;
  /** The last day that was played. */
  readonly until: IsoDate;
  readonly term: TermBar;
  /** In the order in which the convention declares them. */
  readonly phases: readonly PhaseBar[];
  /** The clauses besides phases that have a mark, in the order of their sections. */
  readonly matters: readonly Matter[];
  /** In date order. */
  readonly marks: readonly Mark[];
  /** What is overdue or still owed today: the oldest due date first. */
  readonly open: readonly (OpenMatter & { readonly title: string })[];
  readonly amendments: readonly AmendmentEffect[];
  readonly calendar: {
    /** The holidays within the stretch. */
    readonly holidays: readonly { readonly day: IsoDate; readonly name: Text }[];
    /** The days of the week that are not worked. */
    readonly weekend: readonly Weekday[];
  };
}

/** The days that a schedule shows, both included. */
export interface Stretch {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** The agreement goes on after it, beyond what can be shown. */
  readonly goesOn: boolean;
}

/** The agreement as a whole. */
export interface TermBar {
  /** Its state today. */
  readonly status: Summary['term']['status'];
  readonly outcome: Outcome;
  readonly signed?: IsoDate;
  readonly firstDay?: IsoDate;
  /** As far as it was played; absent while no end is known. */
  readonly lastDay?: IsoDate;
  /** As known today, where it differs: without renewals that can still be declined, and without amendments to come. */
  readonly lastDayToday?: IsoDate;
  /** The last day on every reading of the clause, where it differs from `lastDay`. */
  readonly lastCertainDay?: IsoDate;
  /** It runs for an indefinite time, by its text or by its renewal. */
  readonly isEndless: boolean;
  /** It ended, or ends, before the last day that its clause gives. */
  readonly early?: { readonly lastDay: IsoDate; readonly instead?: IsoDate };
  /** Each stretch that a renewal added. */
  readonly renewals: readonly Renewed[];
  /** Until when the next renewal can be declined, as things stand today. */
  readonly declineBy?: IsoDate;
  readonly suspensions: readonly Suspended[];
  /** What survives the end; without `until`, for ever. */
  readonly survivals: readonly { readonly id: string; readonly title: string; readonly until?: IsoDate }[];
}

/** A renewal: from when on, and until when, both days included. */
export interface Renewed {
  /** The first day of the new period. */
  readonly from: IsoDate;
  /** Absent where it was renewed for an indefinite time. */
  readonly lastDay?: IsoDate;
  /** It takes for granted that nobody declines. */
  readonly isAssumed: boolean;
}

/** A suspension: from when on, and until when, both days included. */
export interface Suspended {
  readonly id: string;
  readonly title: string;
  readonly from: IsoDate;
  /** The day before it resumes, included; absent while it lasts. */
  readonly to?: IsoDate;
  /** It stops the whole agreement, and not only some duties. */
  readonly isWhole: boolean;
}

/** When the text expects something; either day may be missing. */
export interface ExpectedDays {
  readonly from?: IsoDate;
  readonly until?: IsoDate;
}

/** How a phase stands. */
export type PhaseState = 'locked' | 'open' | 'done' | 'lapsed';

/** A phase on a schedule. */
export interface PhaseBar {
  readonly id: string;
  readonly title: string;
  readonly article: string | null;
  /** Its state today. */
  readonly state: PhaseState;
  /** Each stretch in which it was open; without a last day, it still is at the end of what was played. */
  readonly spans: readonly PhaseSpan[];
  readonly expected?: ExpectedDays;
  readonly due?: IsoDate;
  /** What it waits for today, while it is locked; or what was missing when it lapsed. */
  readonly missing?: Text;
  /** For each thing that it waits for, until when that is still in time. */
  readonly slack: readonly PhaseSlack[];
  readonly budget?: BudgetUse;
}

/** Days in which a phase was open, both included. */
export interface PhaseSpan {
  readonly from: IsoDate;
  readonly to?: IsoDate;
  /** What ended it. */
  readonly became?: Exclude<PhaseState, 'open'>;
}

/** Until when something that a phase waits for is in time; days are included. */
export interface PhaseSlack {
  readonly title: Text;
  /** The last day on which it can come in time by every reading of the end, and by the later one. */
  readonly lastUseful: IsoDate;
  readonly arguableLastUseful: IsoDate;
  /** The working days that must be left after it. */
  readonly needed: number;
  /** The working days to spare if it came today; below zero where it is too late. Absent without a day that is today. */
  readonly left?: number;
}

/** How much of a budget was used, and when. */
export interface BudgetUse {
  readonly unit: string;
  readonly min?: number;
  readonly minKind?: 'commitment' | 'estimate';
  readonly max?: number;
  readonly maxKind?: 'cap' | 'estimate';
  /** Up to today. */
  readonly used: number;
  /** Up to the maximum; absent where there is none. */
  readonly left?: number;
  /** Each booking, with what was used in all after it; those after today included. */
  readonly points: readonly { readonly on: IsoDate; readonly quantity: number; readonly total: number }[];
}

/** The section that something on a schedule comes from. */
export type MatterSection =
  | 'term'
  | 'milestones'
  | 'decisions'
  | 'deliverables'
  | 'payments'
  | 'meetings'
  | 'obligations'
  | 'datasets'
  | 'events'
  | 'dates'
  | 'people'
  | 'reminders';

/** A clause that has marks. */
export interface Matter {
  readonly section: MatterSection;
  readonly id: string;
  readonly title: Text;
  readonly article: string | null;
  readonly expected?: ExpectedDays;
}

/**
 * - `done`: it happened, and not after its due date.
 * - `late`: it happened after its due date, or fell due and was made good since.
 * - `overdue`: it fell due and is still owed today.
 * - `released`: it was due and is no longer owed.
 * - `ahead`: it comes after today, as things stand.
 */
export type MarkState = 'done' | 'late' | 'overdue' | 'released' | 'ahead';

/** Something on one day. */
export interface Mark {
  readonly date: IsoDate;
  readonly kind: EntryKind;
  readonly section: MatterSection | 'phases';
  readonly id: string;
  readonly title: Text;
  readonly article: string | null;
  readonly occurrence?: string;
  readonly state: MarkState;
  readonly detail?: Text;
  /** Who has to do it, or did it; all parties when empty. */
  readonly parties: readonly string[];
}

/** What an amendment changed of the dates, when it took effect. */
export interface AmendmentEffect {
  readonly id: string;
  readonly title: string;
  readonly on: IsoDate;
  readonly dates: readonly ChangedDate[];
}
