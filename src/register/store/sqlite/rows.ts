import type { IsoDate } from '../../../calendar/day.ts';
import type { AgendaLine } from '../../../insight/agenda/agenda-line.ts';
import type { Agreement } from '../../agreement/agreement.ts';
import type { JournalEntry } from '../../agreement/journal.ts';
import type { Notice } from '../../agreement/notice.ts';
import type { OutboxItem, OutboxState } from '../../agreement/outbox.ts';
import { fromColumn, toColumn } from './column.ts';
import type { Row, Value } from './driver.ts';

/** What rows say. Each column is of the type that its table gives it (STRICT), and JSON is what was written. */

export function agreementOf(row: Row): Agreement {
  return fromJson(row.agreement);
}

export function entryOf(row: Row): JournalEntry {
  return fromJson(row.entry);
}

export function lineOf(row: Row): AgendaLine {
  return fromJson(row.line);
}

export function itemOf(row: Row): OutboxItem {
  return {
    notice: fromJson<Notice>(row.notice),
    name: fromColumn(row.name as string),
    day: row.day as IsoDate,
    sendAt: row.send_at as number,
    state: row.state as OutboxState,
    attempts: row.attempts as number,
    nextAt: row.next_at as number,
    lease: row.lease_by === null ? null : { by: fromColumn(row.lease_by as string), until: row.lease_until as number },
    delivered: fromJson<readonly string[]>(row.delivered),
    sentAt: row.sent_at as number | null,
    error: row.error === null ? null : fromColumn(row.error as string),
  };
}

/** The values of an item, in the order of `itemColumns`; of the agreement, as a column. */
export function rowOfItem(agreement: string, item: OutboxItem): readonly Value[] {
  return [
    agreement,
    toColumn(item.notice.id),
    toColumn(item.name),
    item.day,
    item.sendAt,
    item.nextAt,
    item.state,
    item.attempts,
    item.lease && toColumn(item.lease.by),
    item.lease?.until ?? null,
    JSON.stringify(item.delivered),
    item.sentAt,
    item.error === null ? null : toColumn(item.error),
    JSON.stringify(item.notice),
  ];
}

export const itemColumns =
  'agreement, id, name, day, send_at, next_at, state, attempts, lease_by, lease_until, delivered, sent_at, error, notice';

/** What is no JSON of an object is the work of a disk, and a fault of syntax like others: see `asStoreError`. */
function fromJson<T>(column: Value | undefined): T {
  const value: unknown = JSON.parse(String(column));
  if (typeof value !== 'object' || value === null) throw new SyntaxError('no object');
  return value as T;
}
