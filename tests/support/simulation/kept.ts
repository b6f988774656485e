import type { IsoDate } from '../../../src/calendar/day.ts';
import type { Agreement, Settings } from '../../../src/register/agreement/agreement.ts';
import type { JournalEntry } from '../../../src/register/agreement/journal.ts';
import type { OutboxItem } from '../../../src/register/agreement/outbox.ts';
import type { Arrival } from './receivers.ts';

/** What is kept of one agreement. */
export interface Kept {
  readonly agreement: Agreement;
  readonly journal: readonly JournalEntry[];
  readonly items: readonly OutboxItem[];
  readonly arrivals: readonly Arrival[];
  readonly today: IsoDate;
}

/** The settings that an agreement had, one after the other. */
export function settingsIn(journal: readonly JournalEntry[]): readonly Settings[] {
  return journal.flatMap(({ deed }) => ('settings' in deed ? [deed.settings] : []));
}
