import type { Agreement } from '../../agreement/agreement.ts';
import type { JournalEntry } from '../../agreement/journal.ts';
import type { OutboxItem } from '../../agreement/outbox.ts';
import type { Change, KeptWhole, Written } from '../store.ts';
import { untried } from '../untried.ts';
import { toColumn, toColumns } from './column.ts';
import type { Connection } from './connection.ts';
import { rewriteLines } from './lines.ts';
import { itemColumns, rowOfItem } from './rows.ts';

/** Makes a change within a transaction; the statements of `moved` come before any that writes. */
export function writeChange(connection: Connection, { agreement, after, entries, outbox, lines }: Change): Written {
  const id = toColumn(agreement.id);
  const known = connection.get('SELECT writes, convention FROM agreements WHERE id = ?', id);
  if ((known?.writes ?? 0) !== after) return 'moved';
  if (outbox.drop.some((notice) => attemptsOf(connection, id, notice) !== 0)) return 'moved';
  if (entries.some((entry) => isKeyTaken(connection, id, entry))) return 'moved';

  keepAgreement(connection, agreement);
  for (const entry of entries) keepEntry(connection, id, entry);
  if (lines) rewriteLines(connection, agreement, lines);
  else if (known?.convention !== toColumn(agreement.convention.id)) moveLines(connection, agreement);

  for (const [notice, name] of Object.entries(outbox.rename)) {
    connection.run('UPDATE outbox SET name = ? WHERE agreement = ? AND id = ?', toColumn(name), id, toColumn(notice));
  }
  setStates(connection, id, outbox.drop, 'dropped');
  setStates(connection, id, outbox.correct, 'corrected');
  for (const draft of outbox.add) keepItem(connection, id, { ...draft, ...untried, nextAt: draft.sendAt });
  return 'written';
}

/** Keeps an agreement as another store had it, within a transaction. */
export function restoreWhole(connection: Connection, { agreement, journal, notices, lines }: KeptWhole): Written {
  const id = toColumn(agreement.id);
  if (connection.get('SELECT 1 FROM agreements WHERE id = ?', id)) return 'moved';
  keepAgreement(connection, agreement);
  for (const entry of journal) keepEntry(connection, id, entry);
  for (const item of notices) keepItem(connection, id, { ...item, lease: null });
  rewriteLines(connection, agreement, lines);
  return 'written';
}

function keepAgreement(connection: Connection, agreement: Agreement): void {
  const { id, convention, standing, wakeAt, settled, writes } = agreement;
  connection.run(
    `INSERT INTO agreements
       (id, convention, version, status, last_day, decline_by, open, wake_at, settled, writes, agreement)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET
       convention = excluded.convention, version = excluded.version, status = excluded.status,
       last_day = excluded.last_day, decline_by = excluded.decline_by, open = excluded.open,
       wake_at = excluded.wake_at, settled = excluded.settled, writes = excluded.writes, agreement = excluded.agreement`,
    toColumn(id),
    toColumn(convention.id),
    convention.version,
    standing.status,
    standing.lastDay,
    standing.declineBy,
    standing.open,
    wakeAt,
    settled,
    writes,
    JSON.stringify(agreement),
  );
}

function keepEntry(connection: Connection, id: string, entry: JournalEntry): void {
  const { key } = entry.authorship;
  connection.run(
    'INSERT INTO journal (agreement, number, key, entry) VALUES (?, ?, ?, ?)',
    id,
    entry.number,
    key === undefined ? null : toColumn(key),
    JSON.stringify(entry),
  );
}

function keepItem(connection: Connection, id: string, item: OutboxItem): void {
  const marks = itemColumns.replace(/\w+/g, '?');
  connection.run(`INSERT INTO outbox (${itemColumns}) VALUES (${marks})`, ...rowOfItem(id, item));
}

function setStates(connection: Connection, id: string, notices: readonly string[], state: OutboxItem['state']): void {
  if (notices.length === 0) return;
  connection.run(
    'UPDATE outbox SET state = ? WHERE agreement = ? AND id IN (SELECT value FROM json_each(?))',
    state,
    id,
    toColumns(notices),
  );
}

function attemptsOf(connection: Connection, id: string, notice: string): unknown {
  const sql = 'SELECT attempts FROM outbox WHERE agreement = ? AND id = ?';
  return connection.get(sql, id, toColumn(notice))?.attempts;
}

function isKeyTaken(connection: Connection, id: string, { authorship: { key } }: JournalEntry): boolean {
  if (key === undefined) return false;
  return connection.get('SELECT 1 FROM journal WHERE agreement = ? AND key = ?', id, toColumn(key)) !== undefined;
}

/** Lines are found by the convention of their agreement. */
function moveLines(connection: Connection, { id, convention }: Agreement): void {
  connection.run('UPDATE lines SET convention = ? WHERE agreement = ?', toColumn(convention.id), toColumn(id));
}
