/** Keeping agreements in time: facts are stored, and each notice is sent once, on its day at a decent hour. */

export type { AgendaLine, AgendaState } from '../insight/agenda/agenda-line.ts';
export type { Agreement, Settings, Standing } from './agreement/agreement.ts';
export { ClockError } from './agreement/clock-error.ts';
export type { Contact, Contacts } from './agreement/contact.ts';
export type { Authorship, Deed, JournalEntry } from './agreement/journal.ts';
export type { CorrectedNotice, Notice, NoticeData, NoticeKind, NoticeWords } from './agreement/notice.ts';
export type { Lease, OutboxChange, OutboxDraft, OutboxItem, OutboxState } from './agreement/outbox.ts';
export type { Renames } from './agreement/renames.ts';
export type { ArchiveFile } from './archive/archive-file.ts';
export { exportRegister } from './archive/export.ts';
export { type Importing, importRegister } from './archive/import.ts';
export type { FaultOfFile } from './archive/read-agreement.ts';
export type { Channel, Parcel } from './delivery/channel.ts';
export { calendarFeed, type FeedQuery, type KnownEvents } from './feed/calendar-feed.ts';
export type { Feed, FeedEvent, FeedStatus } from './feed/feed-event.ts';
export type { FeedKind, FeedLine } from './feed/feed-line.ts';
export { type Publishing, renderFeed } from './feed/publish-feed.ts';
export type { NewAgreement } from './operations/add.ts';
// What these are made of.
export type { Adopting, Adoption, AdoptionOfOne, NewVersion, NotSound, VersionTrial } from './operations/adopt.ts';
export type { Adding, NotTaken, Recording, Request, Setting } from './operations/answers.ts';
export type { ReadText } from './operations/at-hand.ts';
export type { CheckFinding } from './operations/check.ts';
export type { History } from './operations/history.ts';
export type { Withdrawing } from './operations/record.ts';
export { type Opening, Register, type RegisterOptions, type SettleAllOptions } from './operations/register.ts';
export { type Clock, systemClock, VirtualClock } from './scheduler/clock.ts';
export { Keeper, type KeeperOptions } from './scheduler/keeper.ts';
export { MemoryStore } from './store/memory.ts';
export type {
  AgreementQuery,
  Change as StoreChange,
  DeliveryResult,
  FoundLine,
  FoundNotice,
  KeptConvention,
  KeptWhole,
  Leased,
  LeasedId,
  LeaseRequest,
  LineQuery,
  NoticeQuery,
  Page,
  Paged,
  Store,
  Written,
} from './store/store.ts';
