import { latestDayAt } from '../../../calendar/instant.ts';
import type { Contacts } from '../../agreement/contact.ts';
import type { OutboxItem } from '../../agreement/outbox.ts';
import type { DeliveryResult, Leased, LeasedId, LeaseRequest } from '../store.ts';
import { outcomeOf } from '../untried.ts';
import { fromColumn, toColumn } from './column.ts';
import type { Connection } from './connection.ts';
import { agreementOf, itemColumns, itemOf } from './rows.ts';

/** What happens to notices on their way, each within a transaction. */

export function leaseDue(connection: Connection, { by, now, length, limit }: LeaseRequest): readonly Leased[] {
  const until = now + length;
  // The order of sending is that of the index, so that only as many are looked at as are taken on, and those before them
  // that wait for another attempt.
  const due = connection.all(
    `SELECT seq FROM outbox INDEXED BY outbox_pending
       WHERE state = 'pending' AND next_at <= ?1
         AND (lease_until IS NULL OR lease_until <= ?1 OR lease_until > ?2)
         AND EXISTS (SELECT 1 FROM agreements WHERE id = outbox.agreement AND wake_at > ?1 AND settled <= ?3)
       ORDER BY send_at, day, agreement, seq LIMIT ?4`,
    now,
    // Nobody's clock is right who took a lease so long.
    until + length,
    latestDayAt(now),
    limitOf(limit),
  );
  return due.map(({ seq }) => {
    connection.run(
      'UPDATE outbox SET lease_by = ?, lease_until = ?, attempts = attempts + 1 WHERE seq = ?',
      toColumn(by),
      until,
      seq as number,
    );
    const row = connection.get(
      `SELECT ${itemColumns}, (SELECT agreements.agreement FROM agreements WHERE id = outbox.agreement) AS kept
         FROM outbox WHERE seq = ?`,
      seq as number,
    );
    if (!row) throw new Error('a notice is gone within a transaction');
    const contacts: Contacts = agreementOf({ agreement: row.kept ?? null }).settings.contacts;
    return { agreement: fromColumn(row.agreement as string), item: itemOf(row), contacts };
  });
}

export function addTarget(connection: Connection, { agreement, notice }: LeasedId, target: string): void {
  const item = itemIn(connection, agreement, notice);
  if (!item || item.delivered.includes(target)) return;
  const delivered = JSON.stringify([...item.delivered, target]);
  connection.run(`UPDATE outbox SET delivered = ? WHERE ${one}`, delivered, toColumn(agreement), toColumn(notice));
}

export function endLeaseOf(connection: Connection, { agreement, notice, by }: LeasedId, result: DeliveryResult): void {
  const item = itemIn(connection, agreement, notice);
  if (item?.lease?.by !== by) return;
  const { state, sentAt, error, nextAt } = { ...item, ...(item.state === 'pending' && outcomeOf(result)) };
  connection.run(
    `UPDATE outbox SET lease_by = NULL, lease_until = NULL, state = ?, sent_at = ?, error = ?, next_at = ? WHERE ${one}`,
    state,
    sentAt,
    error === null ? null : toColumn(error),
    nextAt,
    toColumn(agreement),
    toColumn(notice),
  );
}

export function tryAgain(connection: Connection, agreement: string, notice: string, at: number): boolean {
  if (itemIn(connection, agreement, notice)?.state !== 'given-up') return false;
  const sql = `UPDATE outbox SET state = 'pending', next_at = ? WHERE ${one}`;
  connection.run(sql, at, toColumn(agreement), toColumn(notice));
  return true;
}

const one = 'agreement = ? AND id = ?';

function itemIn(connection: Connection, agreement: string, notice: string): OutboxItem | undefined {
  const sql = `SELECT ${itemColumns} FROM outbox WHERE ${one}`;
  const row = connection.get(sql, toColumn(agreement), toColumn(notice));
  return row && itemOf(row);
}

/** A limit as SQLite takes it, which has no infinity. */
export function limitOf(limit: number | undefined): number {
  return limit === undefined || limit === Number.POSITIVE_INFINITY ? -1 : limit;
}
