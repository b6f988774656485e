import type { Agreement } from '../../agreement/agreement.ts';
import { readMark, writeMark } from '../page.ts';
import type { AgreementQuery, FoundLine, FoundNotice, LineQuery, NoticeQuery, Page } from '../store.ts';
import { fromColumn, toColumn, toColumns } from './column.ts';
import type { Connection } from './connection.ts';
import type { Row, Value } from './driver.ts';
import { limitOf } from './outbox.ts';
import { Conditions, firstOf, type Query } from './query.ts';
import { agreementOf, itemColumns, itemOf, lineOf } from './rows.ts';
import { noDay } from './schema.ts';

/**
 * The pages of what is found. Which index a query goes by is said here and not left to SQLite, which would have to guess
 * how many of each there are; `tests/register/store/sqlite-plans.test.ts` holds that none reads a whole table.
 */

export function findAgreements(connection: Connection, query: AgreementQuery): Page<Agreement> {
  const page = pageOf(connection, agreementsQuery(query), query, ({ id }) => [id]);
  return { ...page, items: page.items.map(agreementOf) };
}

export function agreementsQuery(query: AgreementQuery): Query | undefined {
  const limit = oneMore(query);
  const { status, open, declineFrom, declineTo, endsFrom, endsTo } = query;
  const index = indexOfAgreements(query);
  const one = (state: string | undefined): Query =>
    new Conditions()
      .with('id > ?', markOf(query, undefined)[0])
      .with('convention = ?', query.convention && toColumn(query.convention))
      .with('version = ?', query.version)
      .with('status = ?', state)
      .when(open === true, 'open > 0')
      .when(open === false, 'open <= 0')
      .with('last_day >= ?', endsFrom)
      .with('last_day <= ?', endsTo)
      .with('decline_by >= ?', declineFrom)
      .with('decline_by <= ?', declineTo)
      .select('id, agreement', `agreements INDEXED BY ${index}`, 'id', limit);
  return firstOf(status ? [...new Set(status)].map(one) : [one(undefined)], 'id', limit);
}

/** The index that leaves the fewest; where none leaves few, the one that answers without the agreements themselves. */
function indexOfAgreements({ convention, status, open, ...days }: AgreementQuery): string {
  if (days.declineTo !== undefined) return 'agreements_decline_by';
  if (days.endsFrom !== undefined && days.endsTo !== undefined) return 'agreements_last_day';
  if (open) return 'agreements_open';
  if (convention !== undefined) return 'agreements_convention';
  return status ? 'agreements_status' : 'agreements_facets';
}

export function findLines(connection: Connection, query: LineQuery): Page<FoundLine> {
  const page = pageOf(connection, linesQuery(query), query, ({ day, agreement, position }) => [
    day,
    agreement,
    position,
  ]);
  return {
    ...page,
    items: page.items.map((row) => ({ ...lineOf(row), agreement: fromColumn(row.agreement as string) })),
  };
}

export function linesQuery(query: LineQuery): Query | undefined {
  const limit = oneMore(query);
  const [day, agreement, position] = markOf(query, 2);
  const { from, to, states, kinds, sections, party, convention } = query;
  const isDated = from !== undefined || to !== undefined;
  const isByState = states !== undefined && query.agreement === undefined;
  const one = (state: string | undefined): Query =>
    new Conditions()
      .with('agreement = ?', query.agreement && toColumn(query.agreement))
      .with('state = ?', state)
      .with('state IN (SELECT value FROM json_each(?))', isByState ? undefined : states && toColumns(states))
      .with('convention = ?', convention && toColumn(convention))
      // Where the page before ended is the narrower bound.
      .with('day >= ?', typeof day === 'string' && from !== undefined && day >= from ? undefined : from)
      .with('day <= ?', to)
      .with('day < ?', isDated ? noDay : undefined)
      .with('(day, agreement, position) > (?, ?, ?)', day, agreement, position)
      .with('kind IN (SELECT value FROM json_each(?))', kinds && toColumns(kinds))
      .with('section IN (SELECT value FROM json_each(?))', sections && toColumns(sections))
      .with(
        "(parties = '[]' OR EXISTS (SELECT 1 FROM json_each(parties) WHERE value = ?))",
        party === undefined ? undefined : toColumn(party),
      )
      .select('day, agreement, position, line', `lines${indexOfLines(query)}`, 'day, agreement, position', limit);
  return firstOf(isByState ? [...new Set(states)].map(one) : [one(undefined)], 'day, agreement, position', limit);
}

function indexOfLines({ agreement, convention, states }: LineQuery): string {
  // The lines of one agreement lie side by side in the table.
  if (agreement !== undefined) return '';
  // What is to come is most of it.
  if (states && !states.includes('ahead')) return ' INDEXED BY lines_state';
  if (convention !== undefined) return ' INDEXED BY lines_convention';
  return ` INDEXED BY ${states ? 'lines_state' : 'lines_day'}`;
}

export function findNotices(connection: Connection, query: NoticeQuery): Page<FoundNotice> {
  const page = pageOf(connection, noticesQuery(query), query, ({ send_at, agreement, id }) => [send_at, agreement, id]);
  return {
    ...page,
    items: page.items.map((row) => ({ ...itemOf(row), agreement: fromColumn(row.agreement as string) })),
  };
}

export function noticesQuery(query: NoticeQuery): Query | undefined {
  const limit = oneMore(query);
  const [sendAt, agreement, id] = markOf(query, 0);
  const isByState = query.states !== undefined && query.agreement === undefined;
  const index = query.agreement === undefined ? (isByState ? 'outbox_found_in' : 'outbox_found') : 'outbox_found_of';
  const one = (state: string | undefined): Query =>
    new Conditions()
      .with('agreement = ?', query.agreement && toColumn(query.agreement))
      .with('state = ?', state)
      .with(
        'state IN (SELECT value FROM json_each(?))',
        isByState ? undefined : query.states && toColumns(query.states),
      )
      .with('(send_at, agreement, id) > (?, ?, ?)', sendAt, agreement, id)
      .select(itemColumns, `outbox INDEXED BY ${index}`, 'send_at, agreement, id', limit);
  return firstOf(isByState ? [...new Set(query.states)].map(one) : [one(undefined)], 'send_at, agreement, id', limit);
}

/** One more than the page has tells whether there is another. */
function oneMore({ limit }: { readonly limit: number }): number {
  return limitOf(limit + 1);
}

/** Where the page before ended, one part of which is a number. A mark that nobody gave out begins at the beginning. */
function markOf({ after }: { readonly after?: string }, numberAt: number | undefined): readonly Value[] {
  const mark = after === undefined ? [] : readMark(after);
  const parts = mark.map((part, index) => (index === numberAt ? Number(part) : part));
  return parts.some(Number.isNaN) ? [] : parts;
}

function pageOf(
  connection: Connection,
  query: Query | undefined,
  { limit }: { readonly limit: number },
  keyOf: (row: Row) => readonly (Value | undefined)[],
): Page<Row> {
  const rows = query ? connection.all(query.sql, ...query.values) : [];
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, ...(rows.length > items.length && last && { next: writeMark(keyOf(last).map(String)) }) };
}
