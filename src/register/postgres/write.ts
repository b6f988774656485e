import type { Agreement } from '../agreement/agreement.ts';
import type { JournalEntry } from '../agreement/journal.ts';
import type { OutboxChange, OutboxDraft, OutboxItem } from '../agreement/outbox.ts';
import type { Change, KeptWhole, Written } from '../store/store.ts';
import { addEntries, addNotices, replaceLines } from './insert.ts';
import type { Jobs } from './jobs.ts';
import { type Runs, Undo } from './pool.ts';
import { toPostgres } from './text.ts';

/** Writes a change within a transaction. The row of the agreement comes first, so that two who write it take turns. */
export async function write(
  client: Runs,
  schema: string,
  jobs: Jobs,
  change: Change,
): Promise<Written | Undo<Written>> {
  const { agreement, after, entries, outbox, lines } = change;
  const id = toPostgres(agreement.id);
  if (!(await writeAgreement(client, schema, id, agreement, after))) return new Undo<Written>('moved');
  if (await hasKeyOf(client, schema, id, entries)) return new Undo<Written>('moved');
  if (!(await changeOutbox(client, schema, jobs, id, outbox))) return new Undo<Written>('moved');
  await addNotices(client, schema, jobs, id, outbox.add.map(untried));
  await addEntries(client, schema, id, entries);
  if (lines) await replaceLines(client, schema, id, lines);
  await client.query(`select ${jobs.wakeAt('$1::text', '$2::bigint')}`, [id, agreement.wakeAt]);
  return 'written';
}

function untried(draft: OutboxDraft): OutboxItem {
  const { sendAt: nextAt } = draft;
  return { ...draft, nextAt, state: 'pending', attempts: 0, lease: null, delivered: [], sentAt: null, error: null };
}

/** Writes an agreement as another store had it, within a transaction. */
export async function restore(
  client: Runs,
  schema: string,
  jobs: Jobs,
  kept: KeptWhole,
): Promise<Written | Undo<Written>> {
  const { agreement, journal, notices, lines } = kept;
  const id = toPostgres(agreement.id);
  if (!(await writeAgreement(client, schema, id, agreement, nothing))) return new Undo<Written>('moved');
  await addNotices(client, schema, jobs, id, notices);
  await addEntries(client, schema, id, journal);
  await replaceLines(client, schema, id, lines);
  await client.query(`select ${jobs.wakeAt('$1::text', '$2::bigint')}`, [id, agreement.wakeAt]);
  return 'written';
}

/** What is restored was computed from nothing, and no agreement was written less than never. */
const nothing = -1;

async function writeAgreement(
  client: Runs,
  schema: string,
  id: string,
  agreement: Agreement,
  after: number,
): Promise<boolean> {
  const { convention, standing } = agreement;
  const values: Readonly<Record<string, unknown>> = {
    convention: toPostgres(convention.id),
    version: convention.version,
    status: standing.status,
    open: standing.open,
    last_day: standing.lastDay,
    decline_by: standing.declineBy,
    entries: agreement.entries,
    writes: agreement.writes,
    wake_at: agreement.wakeAt,
    settled: agreement.settled,
    body: JSON.stringify(agreement),
  };
  const columns = Object.keys(values);
  const places = columns.map((_, index) => `$${index + 3}`);
  const all = [id, after, ...Object.values(values)];
  const changed = `(${columns}) = row (${places})`;
  // One that is new has been written by nobody; that somebody else adds it in this moment is waited for, and found out.
  const statement =
    after <= 0
      ? `insert into ${schema}.agreements as known (id, ${columns}) values ($1, ${places})
         on conflict (id) do update set ${changed} where known.writes = $2`
      : `update ${schema}.agreements set ${changed} where id = $1 and writes = $2`;
  const { rowCount } = await client.query(statement, all);
  return rowCount === 1;
}

/** Whether somebody made one of the entries before, under its key: who asks twice at once is answered by the second look. */
async function hasKeyOf(client: Runs, schema: string, id: string, entries: readonly JournalEntry[]): Promise<boolean> {
  const keys = entries.flatMap(({ authorship: { key } }) => (key === undefined ? [] : toPostgres(key)));
  if (keys.length === 0) return false;
  const { rows } = await client.query<{ known: boolean }>(
    `select exists (select from ${schema}.journal where agreement = $1 and key = any ($2::text[])) as known`,
    [id, keys],
  );
  return rows[0]?.known === true;
}

/** What becomes of the notices that are there; `false` where one that nobody was to have got is on its way, or unknown. */
async function changeOutbox(
  client: Runs,
  schema: string,
  jobs: Jobs,
  id: string,
  { drop, correct, rename }: OutboxChange,
): Promise<boolean> {
  const never = jobs.neverDeliver('agreement', 'place');
  const end = async (state: string, ids: ReadonlySet<string>, condition: string): Promise<number> => {
    if (ids.size === 0) return 0;
    // Whoever takes one on in this moment is waited for, and found out by the condition.
    const { rowCount } = await client.query(
      `with ended as (
         update ${schema}.outbox set state = $3 where agreement = $1 and id = any ($2::text[]) and ${condition}
         returning agreement, place
       )
       select ${never} from ended`,
      [id, [...ids], state],
    );
    return rowCount ?? 0;
  };
  const dropped = new Set(drop.map(toPostgres));
  if ((await end('dropped', dropped, 'attempts = 0')) < dropped.size) return false;
  await end('corrected', new Set(correct.map(toPostgres)), 'true');
  const renamed = Object.entries(rename);
  if (renamed.length > 0) {
    await client.query(
      `update ${schema}.outbox set name = renamed.name
       from unnest($2::text[], $3::text[]) as renamed (id, name) where agreement = $1 and outbox.id = renamed.id`,
      [id, renamed.map(([notice]) => toPostgres(notice)), renamed.map(([, name]) => toPostgres(name))],
    );
  }
  return true;
}
