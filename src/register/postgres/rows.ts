import type { IsoDate } from '../../calendar/day.ts';
import type { AgendaLine } from '../../insight/agenda/agenda-line.ts';
import type { Agreement } from '../agreement/agreement.ts';
import type { JournalEntry } from '../agreement/journal.ts';
import type { Notice } from '../agreement/notice.ts';
import type { OutboxItem, OutboxState } from '../agreement/outbox.ts';
import { fromPostgres } from './text.ts';

/**
 * Rows as statements here select them. What is `json` is selected as text and read here, and numbers are converted,
 * however the program has told its driver to read these types.
 */
export interface BodyRow {
  readonly body: string;
}

export const readAgreement = ({ body }: BodyRow): Agreement => JSON.parse(body);
export const readEntry = ({ body }: BodyRow): JournalEntry => JSON.parse(body);
export const readLine = ({ body }: BodyRow): AgendaLine => JSON.parse(body);

export interface OutboxRow {
  readonly agreement: string;
  readonly name: string;
  readonly day: string;
  readonly send_at: string;
  readonly next_at: string;
  readonly state: string;
  readonly attempts: number;
  readonly lease_by: string | null;
  readonly lease_until: string | null;
  readonly delivered: string;
  readonly sent_at: string | null;
  readonly error: string | null;
  readonly notice: string;
}

/** What is selected of a notice, from a table that is so called in the statement. */
export const outboxColumns = (table: string): string =>
  ['agreement', 'name', 'day', 'send_at', 'next_at', 'state', 'attempts', 'lease_by', 'lease_until', 'sent_at', 'error']
    .map((column) => `${table}.${column}`)
    .concat(`to_json(${table}.delivered)::text as delivered`, `${table}.notice::text as notice`)
    .join(', ');

export function readItem(row: OutboxRow): OutboxItem {
  const notice: Notice = JSON.parse(row.notice);
  const delivered: readonly string[] = JSON.parse(row.delivered);
  const { lease_by: by, lease_until: until } = row;
  return {
    notice,
    name: fromPostgres(row.name),
    day: row.day as IsoDate,
    sendAt: Number(row.send_at),
    state: row.state as OutboxState,
    attempts: Number(row.attempts),
    nextAt: Number(row.next_at),
    lease: by === null || until === null ? null : { by: fromPostgres(by), until: Number(until) },
    delivered: delivered.map(fromPostgres),
    sentAt: row.sent_at === null ? null : Number(row.sent_at),
    error: row.error === null ? null : fromPostgres(row.error),
  };
}
