import type { IsoDate } from '../../calendar/day.ts';
import type { EpochMilliseconds } from '../../calendar/instant.ts';
import type { AgendaLine, AgendaState } from '../../insight/agenda/agenda-line.ts';
import type { Agreement, Standing } from '../agreement/agreement.ts';
import type { Contacts } from '../agreement/contact.ts';
import type { JournalEntry } from '../agreement/journal.ts';
import type { OutboxChange, OutboxItem, OutboxState } from '../agreement/outbox.ts';

/**
 * Where agreements, their journals and their notices are kept. It computes nothing: it keeps what it is given, whole or
 * not at all, and decides each call as if it were alone, whoever else has the same store open. What it answered to is
 * there after any crash. Instants are milliseconds since 1970-01-01T00:00Z, and always given: a store has no clock.
 *
 * `conventio/register/contract` has the suite that every store passes.
 */
export interface Store {
  /** Keeps the text of a convention, and tells which of its texts it is: 1, 2… The same text again has the same number. */
  keepConvention(id: string, text: string): Promise<number>;
  /** The text of a version; `undefined` where there is none. */
  convention(id: string, version: number): Promise<string | undefined>;
  /** Every text that is kept, by id and version. */
  conventions(): Promise<readonly KeptConvention[]>;

  agreement(id: string): Promise<Agreement | undefined>;
  /** The journal of an agreement after an entry, by number; all of it after 0. */
  journal(agreement: string, after?: number, limit?: number): Promise<readonly JournalEntry[]>;
  /** The entry that was made under an idempotency key. */
  entryOf(agreement: string, key: string): Promise<JournalEntry | undefined>;
  /** Every notice of an agreement, in the order in which they were added; or those with some names. */
  notices(agreement: string, names?: ReadonlySet<string>): Promise<readonly OutboxItem[]>;
  /** The agenda of one agreement as it was last written. */
  lines(agreement: string): Promise<readonly AgendaLine[]>;

  /** Makes a change, all of it or nothing. */
  write(change: Change): Promise<Written>;

  /** Keeps an agreement as another store had it, notices and all; `moved` where there is one of that id. */
  restore(kept: KeptWhole): Promise<Written>;

  /**
   * The agreements that are to be looked at by an instant, those first that have waited longest. Those that were settled up
   * to a day that has come nowhere yet are among them: a clock was ahead, and what it made of them may not hold.
   */
  awake(by: EpochMilliseconds, limit: number): Promise<readonly string[]>;
  /** The next instant at which an agreement is to be looked at, or a notice to be sent; `undefined` where there is none. */
  nextInstant(): Promise<EpochMilliseconds | undefined>;

  /**
   * Takes on notices that are to be sent by now, in the order of their instants: nobody else gets them until the lease has
   * run out, and each counts one attempt more. Only of agreements that need no look by then: of others, they may no
   * longer be true. A lease that ends more than twice its length from now is none: a clock was wrong when it was taken.
   * (Twice, since whoever asks may have waited for others who asked after him, and has the earlier instant.)
   */
  lease(request: LeaseRequest): Promise<readonly Leased[]>;
  /** Marks one target of a leased notice as delivered, for good. */
  markDelivered(leased: LeasedId, target: string): Promise<void>;
  /** Ends a lease. What is no longer pending by now stays as it is; what somebody else leased since is left to them. */
  endLease(leased: LeasedId, result: DeliveryResult): Promise<void>;
  /** Tries a notice again that was given up; `false` where it was not. */
  retry(agreement: string, notice: string, at: EpochMilliseconds): Promise<boolean>;

  /** Agreements that answer to a query, by id. */
  findAgreements(query: AgreementQuery): Promise<Page<Agreement>>;
  /** Lines of the agendas of all agreements, by day; those without a day last. */
  findLines(query: LineQuery): Promise<Page<FoundLine>>;
  /** Notices in the order in which they are to be sent. */
  findNotices(query: NoticeQuery): Promise<Page<FoundNotice>>;

  /** What the store finds wrong with itself, in its own words: files that are damaged, for instance. */
  inspect(): Promise<readonly string[]>;
  /** Lets go of what it holds; it is not used afterwards. */
  close(): Promise<void>;
}

/** A version of a convention, as it is kept. */
export interface KeptConvention {
  readonly id: string;
  readonly version: number;
  readonly text: string;
}

/** An agreement with everything that is kept of it. */
export interface KeptWhole {
  readonly agreement: Agreement;
  readonly journal: readonly JournalEntry[];
  /** In the order in which they were added. Whoever had leased them is gone. */
  readonly notices: readonly OutboxItem[];
  readonly lines: readonly AgendaLine[];
}

/** A change of one agreement. */
export interface Change {
  /** The agreement as it is from now on. */
  readonly agreement: Agreement;
  /** The `writes` of the agreement that it was computed from; 0 of one that is new. */
  readonly after: number;
  /** What the journal has more, numbered on from what it has. */
  readonly entries: readonly JournalEntry[];
  readonly outbox: OutboxChange;
  /** The whole agenda from now on; absent where it stays. */
  readonly lines?: readonly AgendaLine[];
}

/**
 * `moved` when somebody else has written the agreement since, under the same key for instance, or has set out to deliver
 * what was to be dropped: it is to be computed afresh, and nothing was written.
 */
export type Written = 'written' | 'moved';

/** Asks for notices that are to be sent. */
export interface LeaseRequest {
  /** Who takes them on; nobody else calls itself so. */
  readonly by: string;
  readonly now: EpochMilliseconds;
  /** How long, in milliseconds. */
  readonly length: number;
  readonly limit: number;
}

/** Names a notice that somebody has taken on. */
export interface LeasedId {
  readonly agreement: string;
  readonly notice: string;
  readonly by: string;
}

/** A notice that was taken on, with what it needs to be delivered. */
export interface Leased {
  readonly agreement: string;
  readonly item: OutboxItem;
  readonly contacts: Contacts;
}

/** What came of trying to send a notice; days and hours in milliseconds since 1970. */
export type DeliveryResult =
  | { readonly kind: 'sent'; readonly at: EpochMilliseconds }
  | { readonly kind: 'failed'; readonly error: string; readonly nextAt: EpochMilliseconds }
  | { readonly kind: 'given-up'; readonly error: string };

/** A part of an answer, and where the next one begins. */
export interface Page<T> {
  readonly items: readonly T[];
  /** What to ask with as `after` for what follows; absent on the last page. */
  readonly next?: string;
}

/** Which page of an answer is asked for. */
export interface Paged {
  /** The `next` of the page before. */
  readonly after?: string;
  readonly limit: number;
}

/** Every condition that is given holds; days are included. */
export interface AgreementQuery extends Paged {
  /** The id of the convention, and a version of it. */
  readonly convention?: string;
  /** Counted from 1. */
  readonly version?: number;
  /** Those that stand in one of these ways. */
  readonly status?: readonly Standing['status'][];
  /** With something that is overdue or outstanding. */
  readonly open?: boolean;
  /** Those whose last day lies between these days. */
  readonly endsFrom?: IsoDate;
  /** Included. */
  readonly endsTo?: IsoDate;
  /** Those whose last day to give notice of non-renewal lies between these days. */
  readonly declineFrom?: IsoDate;
  /** Included. */
  readonly declineTo?: IsoDate;
}

/** Which lines of the agenda are asked for. Every condition that is given holds; days are included. */
export interface LineQuery extends Paged {
  /** The first day, included. */
  readonly from?: IsoDate;
  /** The last day, included. */
  readonly to?: IsoDate;
  /** Lines that stand in one of these ways. */
  readonly states?: readonly AgendaState[];
  /** Lines of one of these kinds. */
  readonly kinds?: readonly AgendaLine['kind'][];
  /** Lines of clauses of one of these sections. */
  readonly sections?: readonly string[];
  /** What concerns a party, that which concerns all of them included. */
  readonly party?: string;
  /** The id of one agreement. */
  readonly agreement?: string;
  /** The id of a convention: all agreements that are made by it. */
  readonly convention?: string;
}

/** A line of the agenda with the agreement that it belongs to. */
export interface FoundLine extends AgendaLine {
  readonly agreement: string;
}

/** Which notices of the outbox are asked for. Every condition that is given holds. */
export interface NoticeQuery extends Paged {
  /** The id of one agreement. */
  readonly agreement?: string;
  /** Notices that stand in one of these ways. */
  readonly states?: readonly OutboxState[];
}

/** A notice of the outbox with the agreement that it belongs to. */
export interface FoundNotice extends OutboxItem {
  readonly agreement: string;
}
