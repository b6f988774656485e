import type { AgendaLine } from '../../insight/agenda/agenda-line.ts';
import { own } from '../../text/own.ts';
import type { JournalEntry } from '../agreement/journal.ts';
import type { OutboxItem } from '../agreement/outbox.ts';
import type { Jobs } from './jobs.ts';
import type { Runs } from './pool.ts';
import { toPostgres } from './text.ts';

/** The day of what has none: behind all others. */
export const noDay = '9999-99-99';

/** Adds notices, and for those that are to be sent, their jobs. A lease is not kept: who had it is not known here. */
export async function addNotices(
  client: Runs,
  schema: string,
  jobs: Jobs,
  agreement: string,
  added: readonly OutboxItem[],
): Promise<void> {
  if (added.length === 0) return;
  // The same id again is the same notice afresh, in its old place; of two in one change, the last one counts.
  const items = [...new Map(added.map((item) => [item.notice.id, item])).values()];
  const columns = Object.entries<[type: string, of: (item: OutboxItem) => unknown]>({
    id: ['text', ({ notice }) => toPostgres(notice.id)],
    name: ['text', ({ name }) => toPostgres(name)],
    day: ['text', ({ day }) => day],
    send_at: ['bigint', ({ sendAt }) => sendAt],
    next_at: ['bigint', ({ nextAt }) => nextAt],
    state: ['text', ({ state }) => state],
    attempts: ['integer', ({ attempts }) => attempts],
    sent_at: ['bigint', ({ sentAt }) => sentAt],
    error: ['text', ({ error }) => error && toPostgres(error)],
    // Lists and documents go as text: an array of arrays would have to be a rectangle.
    delivered: ['text', ({ delivered }) => JSON.stringify(delivered.map(toPostgres))],
    notice: ['text', ({ notice }) => JSON.stringify(notice)],
  });
  const names = columns.map(([name]) => name);
  const arrays = columns.map(([, [type]], index) => `$${index + 2}::${type}[]`);
  const read: Readonly<Record<string, string>> = {
    delivered: 'array(select json_array_elements_text(delivered::json))',
    notice: 'notice::json',
  };
  await client.query(
    `with added as (
       insert into ${schema}.outbox (agreement, ${names})
       select $1, ${names.map((name) => own(read, name) ?? name)}
       from unnest(${arrays}) with ordinality as item (${names}, number)
       order by number
       on conflict (agreement, id) do update set
         (lease_by, lease_until, ${names}) = row (null, null, ${names.map((name) => `excluded.${name}`)})
       returning agreement, place, state, next_at
     )
     select ${jobs.deliverAt('agreement', 'place', 'next_at')} from added where state = 'pending'`,
    [agreement, ...columns.map(([, [, of]]) => items.map(of))],
  );
}

export async function addEntries(
  client: Runs,
  schema: string,
  id: string,
  entries: readonly JournalEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  await client.query(
    `insert into ${schema}.journal (agreement, number, key, body)
     select $1, number, key, body::json from unnest($2::integer[], $3::text[], $4::text[]) as entry (number, key, body)`,
    [
      id,
      entries.map(({ number }) => number),
      entries.map(({ authorship: { key } }) => (key === undefined ? null : toPostgres(key))),
      entries.map((entry) => JSON.stringify(entry)),
    ],
  );
}

export async function replaceLines(
  client: Runs,
  schema: string,
  id: string,
  lines: readonly AgendaLine[],
): Promise<void> {
  await client.query(`delete from ${schema}.lines where agreement = $1`, [id]);
  if (lines.length === 0) return;
  await client.query(
    `insert into ${schema}.lines (agreement, number, day, state, kind, section, parties, body)
     select $1, number - 1, day, state, kind, section,
       array(select json_array_elements_text(parties::json)), body::json
     from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
       with ordinality as line (day, state, kind, section, parties, body, number)`,
    [
      id,
      lines.map(({ date }) => date ?? noDay),
      lines.map(({ state }) => state),
      lines.map(({ kind }) => kind),
      lines.map(({ section }) => toPostgres(section)),
      lines.map(({ parties }) => JSON.stringify(parties.map(toPostgres))),
      lines.map((line) => JSON.stringify(line)),
    ],
  );
}
