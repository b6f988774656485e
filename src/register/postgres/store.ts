import type pg from 'pg';
import { type EpochMilliseconds, latestDayAt } from '../../calendar/instant.ts';
import type { AgendaLine } from '../../insight/agenda/agenda-line.ts';
import type { Agreement } from '../agreement/agreement.ts';
import type { JournalEntry } from '../agreement/journal.ts';
import type { OutboxItem } from '../agreement/outbox.ts';
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
} from '../store/store.ts';
import { conventions, keepConvention } from './conventions.ts';
import { findAgreements, findLines, findNotices } from './find.ts';
import { inspect } from './inspect.ts';
import { type Jobs, jobsOf } from './jobs.ts';
import type { Names } from './names.ts';
import { endLease, lease, markDelivered, retry } from './outbox.ts';
import { type Connected, inTransaction } from './pool.ts';
import { type BodyRow, type OutboxRow, outboxColumns, readAgreement, readEntry, readItem, readLine } from './rows.ts';
import { fromPostgres, toPostgres } from './text.ts';
import { restore, write } from './write.ts';

/**
 * A store in PostgreSQL, for any number of programs at once. Every call is one statement or one transaction; an error of
 * the connection is thrown to whoever called, who may call again, and the next call gets another connection.
 */
export class PostgresStore implements Store {
  readonly #connected: Connected;
  readonly #schema: string;
  readonly #jobs: Jobs;
  readonly names: Names;

  /** Of a database whose tables are there: `openPostgres` sees to that. */
  constructor(connected: Connected, names: Names) {
    this.#connected = connected;
    this.#schema = names.schema;
    this.#jobs = jobsOf(names);
    this.names = names;
  }

  get pool(): pg.Pool {
    return this.#connected.pool;
  }

  keepConvention(id: string, text: string): Promise<number> {
    return inTransaction(this.pool, (client) => keepConvention(client, this.names, id, text));
  }

  async convention(id: string, version: number): Promise<string | undefined> {
    const rows = await this.#select<{ text: string }>(
      `select text from ${this.#schema}.conventions where id = $1 and version = $2`,
      [toPostgres(id), version],
    );
    return rows[0] && fromPostgres(rows[0].text);
  }

  conventions(): Promise<readonly KeptConvention[]> {
    return conventions(this.pool, this.#schema);
  }

  async agreement(id: string): Promise<Agreement | undefined> {
    const rows = await this.#select<BodyRow>(
      `select body::text as body from ${this.#schema}.agreements where id = $1`,
      [toPostgres(id)],
    );
    return rows[0] && readAgreement(rows[0]);
  }

  async journal(agreement: string, after = 0, limit?: number): Promise<readonly JournalEntry[]> {
    const rows = await this.#select<BodyRow>(
      `select body::text as body from ${this.#schema}.journal where agreement = $1 and number > $2
       order by number limit $3`,
      [toPostgres(agreement), after, limit ?? null],
    );
    return rows.map(readEntry);
  }

  async entryOf(agreement: string, key: string): Promise<JournalEntry | undefined> {
    const rows = await this.#select<BodyRow>(
      `select body::text as body from ${this.#schema}.journal where agreement = $1 and key = $2 order by number limit 1`,
      [toPostgres(agreement), toPostgres(key)],
    );
    return rows[0] && readEntry(rows[0]);
  }

  async notices(agreement: string, names?: ReadonlySet<string>): Promise<readonly OutboxItem[]> {
    const rows = await this.#select<OutboxRow>(
      `select ${outboxColumns('outbox')} from ${this.#schema}.outbox
       where agreement = $1 ${names ? 'and name = any ($2::text[])' : ''} order by place`,
      [toPostgres(agreement), ...(names ? [[...names].map(toPostgres)] : [])],
    );
    return rows.map(readItem);
  }

  async lines(agreement: string): Promise<readonly AgendaLine[]> {
    const rows = await this.#select<BodyRow>(
      `select body::text as body from ${this.#schema}.lines where agreement = $1 order by number`,
      [toPostgres(agreement)],
    );
    return rows.map(readLine);
  }

  write(change: Change): Promise<Written> {
    return inTransaction(this.pool, (client) => write(client, this.#schema, this.#jobs, change));
  }

  restore(kept: KeptWhole): Promise<Written> {
    return inTransaction(this.pool, (client) => restore(client, this.#schema, this.#jobs, kept));
  }

  async awake(by: EpochMilliseconds, limit: number): Promise<readonly string[]> {
    const rows = await this.#select<{ id: string }>(
      `(select wake_at, id from ${this.#schema}.agreements where wake_at <= $1 order by wake_at, id limit $2)
       union (select wake_at, id from ${this.#schema}.agreements where settled > $3 order by wake_at, id limit $2)
       order by wake_at, id limit $2`,
      [by, limit, latestDayAt(by)],
    );
    return rows.map(({ id }) => fromPostgres(id));
  }

  async nextInstant(): Promise<EpochMilliseconds | undefined> {
    const rows = await this.#select<{ next: string | null }>(
      `select least(
         (select min(wake_at) from ${this.#schema}.agreements),
         (select min(next_at) from ${this.#schema}.outbox where is_pending)
       ) as next`,
    );
    const next = rows[0]?.next ?? null;
    return next === null ? undefined : Number(next);
  }

  lease(request: LeaseRequest): Promise<readonly Leased[]> {
    return lease(this.pool, this.#schema, this.#jobs, request);
  }

  markDelivered(leased: LeasedId, target: string): Promise<void> {
    return markDelivered(this.pool, this.#schema, leased, target);
  }

  endLease(leased: LeasedId, result: DeliveryResult): Promise<void> {
    return endLease(this.pool, this.#schema, this.#jobs, leased, result);
  }

  retry(agreement: string, notice: string, at: EpochMilliseconds): Promise<boolean> {
    return retry(this.pool, this.#schema, this.#jobs, agreement, notice, at);
  }

  findAgreements(query: AgreementQuery): Promise<Page<Agreement>> {
    return findAgreements(this.pool, this.#schema, query);
  }

  findLines(query: LineQuery): Promise<Page<FoundLine>> {
    return findLines(this.pool, this.#schema, query);
  }

  findNotices(query: NoticeQuery): Promise<Page<FoundNotice>> {
    return findNotices(this.pool, this.#schema, query);
  }

  inspect(): Promise<readonly string[]> {
    return inspect(this.pool, this.#schema);
  }

  close(): Promise<void> {
    return this.#connected.end();
  }

  async #select<R extends object>(text: string, values: unknown[] = []): Promise<readonly R[]> {
    return (await this.pool.query<R & Record<string, unknown>>(text, values)).rows;
  }
}
