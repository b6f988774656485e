import type { Agreement } from '../agreement/agreement.ts';
import type { OutboxState } from '../agreement/outbox.ts';
import { readMark, writeMark } from '../store/page.ts';
import type { AgreementQuery, FoundLine, FoundNotice, LineQuery, NoticeQuery, Page } from '../store/store.ts';
import { noDay } from './insert.ts';
import type { Runs } from './pool.ts';
import { type BodyRow, type OutboxRow, outboxColumns, readAgreement, readItem, readLine } from './rows.ts';
import { fromPostgres, toPostgres } from './text.ts';

/** A statement that grows: conditions, and the values of their places. */
class Conditions {
  readonly values: unknown[] = [];
  readonly #all: string[] = [];

  /** Puts a value in its place, and answers with what the place is called. */
  place(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  /** A condition that holds only where there is a value to hold it against. */
  add<T>(
    value: T | undefined,
    condition: (place: string) => string,
    write: (value: T) => unknown = (same) => same,
  ): void {
    if (value !== undefined) this.#all.push(condition(this.place(write(value))));
  }

  among(column: string, wanted: readonly string[] | undefined): void {
    this.add(
      wanted,
      (place) => `${column} = any (${place}::text[])`,
      (all) => all.map(toPostgres),
    );
  }

  text(column: string, wanted: string | undefined): void {
    this.add(wanted, (place) => `${column} = ${place}`, toPostgres);
  }

  between(column: string, from: string | undefined, to: string | undefined): void {
    this.add(from, (place) => `${column} >= ${place}`);
    this.add(to, (place) => `${column} <= ${place}`);
  }

  always(condition: string): void {
    this.#all.push(condition);
  }

  where(): string {
    return this.#all.length === 0 ? '' : `where ${this.#all.join(' and ')}`;
  }
}

/** One more is asked for than is wanted, to know whether there is a next page. */
function pageOf<R, T>(
  rows: readonly R[],
  limit: number,
  keyOf: (row: R) => readonly string[],
  read: (row: R) => T,
): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items: items.map(read), ...(rows.length > items.length && last && { next: writeMark(keyOf(last)) }) };
}

/** A prepared statement of SQLite. */
export interface Statement {
  readonly text: string;
  readonly values: unknown[];
}

export function agreementsStatement(schema: string, query: AgreementQuery): Statement {
  const conditions = new Conditions();
  conditions.text('convention', query.convention);
  conditions.add(query.version, (place) => `version = ${place}`);
  conditions.among('status', query.status);
  if (query.open !== undefined) conditions.always(query.open ? 'open > 0' : 'not open > 0');
  conditions.between('last_day', query.endsFrom, query.endsTo);
  conditions.between('decline_by', query.declineFrom, query.declineTo);
  if (query.after !== undefined) conditions.add(readMark(query.after)[0], (place) => `id > ${place}`, toPostgres);
  const text = `select body::text as body from ${schema}.agreements ${conditions.where()}
    order by id limit ${conditions.place(query.limit + 1)}`;
  return { text, values: conditions.values };
}

export async function findAgreements(client: Runs, schema: string, query: AgreementQuery): Promise<Page<Agreement>> {
  const { text, values } = agreementsStatement(schema, query);
  const { rows } = await client.query<{ body: string }>(text, values);
  return pageOf(
    rows.map(readAgreement),
    query.limit,
    ({ id }) => [id],
    (agreement) => agreement,
  );
}

export function linesStatement(schema: string, query: LineQuery): Statement {
  const conditions = new Conditions();
  conditions.between('day', query.from, query.to);
  // What has no day lies between no two.
  if (query.from !== undefined || query.to !== undefined) conditions.always(`day <> '${noDay}'`);
  conditions.among('state', query.states);
  conditions.among('kind', query.kinds);
  conditions.among('section', query.sections);
  conditions.add(query.party, (place) => `(parties = '{}' or ${place}::text = any (parties))`, toPostgres);
  conditions.text('agreement', query.agreement);
  conditions.add(
    query.convention,
    (place) => `agreement in (select id from ${schema}.agreements where convention = ${place})`,
    toPostgres,
  );
  if (query.after !== undefined) {
    const [day = '', agreement = '', number = ''] = readMark(query.after);
    const places = [
      conditions.place(toPostgres(day)),
      conditions.place(toPostgres(agreement)),
      // A mark that nobody gave out says nothing.
      `${conditions.place(/^\d{1,9}$/.test(number) ? Number(number) : -1)}::integer`,
    ];
    conditions.always(`(day, agreement, number) > (${places})`);
  }
  const text = `select day, agreement, number, body::text as body from ${schema}.lines ${conditions.where()}
    order by day, agreement, number limit ${conditions.place(query.limit + 1)}`;
  return { text, values: conditions.values };
}

interface LineRow extends BodyRow {
  readonly day: string;
  readonly agreement: string;
  readonly number: number;
}

export async function findLines(client: Runs, schema: string, query: LineQuery): Promise<Page<FoundLine>> {
  const { text, values } = linesStatement(schema, query);
  const { rows } = await client.query<LineRow & Record<string, unknown>>(text, values);
  return pageOf(
    rows,
    query.limit,
    ({ day, agreement, number }) => [day, fromPostgres(agreement), String(number).padStart(9, '0')],
    (row) => ({ ...readLine(row), agreement: fromPostgres(row.agreement) }),
  );
}

const allStates: readonly OutboxState[] = ['pending', 'sent', 'dropped', 'corrected', 'given-up'];

/** The index has the order within each state, so the first ones of each are taken, and of these the first. */
export function noticesStatement(schema: string, query: NoticeQuery): Statement {
  const conditions = new Conditions();
  conditions.text('agreement', query.agreement);
  if (query.after !== undefined) {
    const [sendAt = '', agreement = '', notice = ''] = readMark(query.after);
    const places = [
      `${conditions.place(/^-?\d{1,16}$/.test(sendAt) ? Number(sendAt) : Number.MIN_SAFE_INTEGER)}::bigint`,
      conditions.place(toPostgres(agreement)),
      conditions.place(toPostgres(notice)),
    ];
    conditions.always(`(send_at, agreement, id) > (${places})`);
  }
  const limit = `order by send_at, agreement, id limit ${conditions.place(query.limit + 1)}`;
  const rest = conditions.where().replace('where', 'and');
  const states = allStates.filter((state) => query.states === undefined || query.states.includes(state));
  const conditionsOf = states.length === 0 ? ['false'] : states.map((state) => `state = '${state}'`);
  const each = conditionsOf.map((one) => `(select * from ${schema}.outbox where ${one} ${rest} ${limit})`);
  const from = `(${each.join(' union all ')})`;
  return { text: `select ${outboxColumns('found')} from ${from} as found ${limit}`, values: conditions.values };
}

export async function findNotices(client: Runs, schema: string, query: NoticeQuery): Promise<Page<FoundNotice>> {
  const { text, values } = noticesStatement(schema, query);
  const { rows } = await client.query<OutboxRow & Record<string, unknown>>(text, values);
  return pageOf(
    rows.map((row) => ({ ...readItem(row), agreement: fromPostgres(row.agreement) })),
    query.limit,
    ({ sendAt, agreement, notice }) => [String(sendAt), agreement, notice.id],
    (found) => found,
  );
}
