import { type EpochMilliseconds, latestDayAt } from '../../../calendar/instant.ts';
import type { AgendaLine } from '../../../insight/agenda/agenda-line.ts';
import type { Agreement } from '../../agreement/agreement.ts';
import type { JournalEntry } from '../../agreement/journal.ts';
import type { OutboxItem } from '../../agreement/outbox.ts';
import type {
  AgreementQuery,
  Change,
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
  Store,
  Written,
} from '../store.ts';
import { fromColumn, toColumn, toColumns } from './column.ts';
import type { Connection } from './connection.ts';
import { findAgreements, findLines, findNotices } from './find.ts';
import { inspect } from './inspect.ts';
import { addTarget, endLeaseOf, leaseDue, limitOf, tryAgain } from './outbox.ts';
import { agreementOf, entryOf, itemColumns, itemOf, lineOf } from './rows.ts';
import { restoreWhole, writeChange } from './write.ts';

/** A store in a file of SQLite; `openSqlite` opens one. */
export class SqliteStore implements Store {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async keepConvention(id: string, text: string): Promise<number> {
    const [name, content] = [toColumn(id), toColumn(text)];
    const versionIn = (connection: Connection): number | undefined =>
      connection.get('SELECT version FROM conventions WHERE id = ? AND text = ?', name, content)?.version as number;
    // It is there nearly always, and who only reads waits for nobody.
    const known = await this.#read(versionIn);
    if (known !== undefined) return known;
    return this.#write((connection) => {
      const same = versionIn(connection);
      if (same !== undefined) return same;
      const last = connection.get('SELECT max(version) AS version FROM conventions WHERE id = ?', name)?.version;
      const version = Number(last ?? 0) + 1;
      connection.run('INSERT INTO conventions (id, version, text) VALUES (?, ?, ?)', name, version, content);
      return version;
    });
  }

  async convention(id: string, version: number): Promise<string | undefined> {
    const sql = 'SELECT text FROM conventions WHERE id = ? AND version = ?';
    return this.#read((connection) => {
      const row = connection.get(sql, toColumn(id), version);
      return row && fromColumn(row.text as string);
    });
  }

  async conventions(): Promise<readonly KeptConvention[]> {
    const sql = 'SELECT id, version, text FROM conventions ORDER BY id, version';
    return this.#read((connection) =>
      connection.all(sql).map(({ id, version, text }) => ({
        id: fromColumn(id as string),
        version: version as number,
        text: fromColumn(text as string),
      })),
    );
  }

  async agreement(id: string): Promise<Agreement | undefined> {
    const sql = 'SELECT agreement FROM agreements WHERE id = ?';
    return this.#read((connection) => {
      const row = connection.get(sql, toColumn(id));
      return row && agreementOf(row);
    });
  }

  async journal(agreement: string, after = 0, limit?: number): Promise<readonly JournalEntry[]> {
    const sql = 'SELECT entry FROM journal WHERE agreement = ? AND number > ? ORDER BY number LIMIT ?';
    return this.#read((connection) => connection.all(sql, toColumn(agreement), after, limitOf(limit)).map(entryOf));
  }

  async entryOf(agreement: string, key: string): Promise<JournalEntry | undefined> {
    const sql = 'SELECT entry FROM journal WHERE agreement = ? AND key = ?';
    return this.#read((connection) => {
      const row = connection.get(sql, toColumn(agreement), toColumn(key));
      return row && entryOf(row);
    });
  }

  async notices(agreement: string, names?: ReadonlySet<string>): Promise<readonly OutboxItem[]> {
    const id = toColumn(agreement);
    const all = `SELECT ${itemColumns} FROM outbox INDEXED BY outbox_agreement WHERE agreement = ? ORDER BY seq`;
    const some = `SELECT ${itemColumns} FROM outbox INDEXED BY outbox_name
      WHERE agreement = ? AND name IN (SELECT value FROM json_each(?)) ORDER BY seq`;
    return this.#read((connection) =>
      (names ? connection.all(some, id, toColumns(names)) : connection.all(all, id)).map(itemOf),
    );
  }

  async lines(agreement: string): Promise<readonly AgendaLine[]> {
    const sql = 'SELECT line FROM lines WHERE agreement = ? ORDER BY position';
    return this.#read((connection) => connection.all(sql, toColumn(agreement)).map(lineOf));
  }

  async write(change: Change): Promise<Written> {
    return this.#write((connection) => writeChange(connection, change));
  }

  async restore(kept: KeptWhole): Promise<Written> {
    return this.#write((connection) => restoreWhole(connection, kept));
  }

  async awake(by: EpochMilliseconds, limit: number): Promise<readonly string[]> {
    const sql = `
      SELECT * FROM (SELECT wake_at, id FROM agreements WHERE wake_at <= ?1 ORDER BY wake_at, id LIMIT ?3)
      UNION SELECT * FROM (SELECT wake_at, id FROM agreements INDEXED BY agreements_settled WHERE settled > ?2 ORDER BY wake_at, id LIMIT ?3)
      ORDER BY wake_at, id LIMIT ?3`;
    return this.#read((connection) =>
      connection.all(sql, by, latestDayAt(by), limitOf(limit)).map(({ id }) => fromColumn(id as string)),
    );
  }

  async nextInstant(): Promise<EpochMilliseconds | undefined> {
    const sql = `SELECT min(instant) AS instant FROM (
      SELECT min(wake_at) AS instant FROM agreements
      UNION ALL SELECT min(next_at) FROM outbox INDEXED BY outbox_next WHERE state = 'pending')`;
    const row = await this.#read((connection) => connection.get(sql));
    return (row?.instant ?? undefined) as EpochMilliseconds | undefined;
  }

  async lease(request: LeaseRequest): Promise<readonly Leased[]> {
    return this.#write((connection) => leaseDue(connection, request));
  }

  async markDelivered(leased: LeasedId, target: string): Promise<void> {
    return this.#write((connection) => addTarget(connection, leased, target));
  }

  async endLease(leased: LeasedId, result: DeliveryResult): Promise<void> {
    return this.#write((connection) => endLeaseOf(connection, leased, result));
  }

  async retry(agreement: string, notice: string, at: EpochMilliseconds): Promise<boolean> {
    return this.#write((connection) => tryAgain(connection, agreement, notice, at));
  }

  async findAgreements(query: AgreementQuery): Promise<Page<Agreement>> {
    return this.#read((connection) => findAgreements(connection, query));
  }

  async findLines(query: LineQuery): Promise<Page<FoundLine>> {
    return this.#read((connection) => findLines(connection, query));
  }

  async findNotices(query: NoticeQuery): Promise<Page<FoundNotice>> {
    return this.#read((connection) => findNotices(connection, query));
  }

  async inspect(): Promise<readonly string[]> {
    return this.#read(inspect);
  }

  /** The last one to close a file puts everything into the file itself, so that it can be copied alone. */
  async close(): Promise<void> {
    this.#connection.close();
  }

  #read<T>(work: (connection: Connection) => T): Promise<T> {
    return this.#connection.read(() => work(this.#connection));
  }

  #write<T>(work: (connection: Connection) => T): Promise<T> {
    return this.#connection.write(() => work(this.#connection));
  }
}
