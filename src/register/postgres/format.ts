import { StoreError } from '../store/store-error.ts';
import type { Runs } from './pool.ts';

/**
 * The tables, by the versions of their format; a version that was published is never changed, the next one is added.
 *
 * Texts are COLLATE "C", so that their order is that of `text.ts` and no library of the system can change it under an
 * index. What an agreement, a line or a notice says is `json`, which keeps a text as it was given: `jsonb` would lose
 * the order of keys, and can't hold U+0000. What queries ask for stands in columns of its own. Days are texts, since they
 * are compared as texts everywhere; instants are milliseconds.
 */
const words = 'text collate "C"';

const formats: readonly string[] = [
  `
  create table conventions (
    id ${words},
    version integer,
    text ${words} not null,
    primary key (id, version)
  );

  create table agreements (
    id ${words} primary key,
      convention ${words} not null,
    version integer not null,
    status ${words} not null,
    open integer not null,
    last_day ${words},
    decline_by ${words},
    entries integer not null,
    writes integer not null,
    wake_at bigint not null,
    settled ${words} not null,
    body json not null
  );
  create index agreements_awake on agreements (wake_at, id);
  create index agreements_settled on agreements (settled);
  create index agreements_convention on agreements (convention, version, id);
  create index agreements_status on agreements (status, id);
  create index agreements_open on agreements (id) where open > 0;
  create index agreements_last_day on agreements (last_day, id) where last_day is not null;
  create index agreements_decline_by on agreements (decline_by, id) where decline_by is not null;

  create table journal (
    agreement ${words},
    number integer,
    key ${words},
    body json not null,
    primary key (agreement, number)
  );
  create index journal_key on journal (agreement, key, number) where key is not null;

  create table outbox (
    agreement ${words},
    id ${words},
    -- The order in which they were added.
    place bigint generated always as identity,
    name ${words} not null,
    day ${words} not null,
    send_at bigint not null,
    next_at bigint not null,
    state ${words} not null,
    -- Beside the state, so that what is to be sent is found in the order of sending, and not by its state, and then sorted.
    is_pending boolean generated always as (state = 'pending') stored,
    attempts integer not null,
    lease_by ${words},
    lease_until bigint,
    delivered text[] not null,
    sent_at bigint,
    error ${words},
    notice json not null,
    primary key (agreement, id)
  );
  create index outbox_name on outbox (agreement, name);
  create index outbox_due on outbox (send_at, day, agreement, place) where is_pending;
  create index outbox_next on outbox (next_at) where is_pending;
  create index outbox_state on outbox (state, send_at, agreement, id);

  create table lines (
    agreement ${words},
    number integer,
    -- 9999-99-99 of what has no day, which so comes last.
    day ${words} not null,
    state ${words} not null,
    kind ${words} not null,
    section ${words} not null,
    parties text[] not null,
    body json not null,
    primary key (agreement, number)
  );
  create index lines_day on lines (day, agreement, number);

  -- Who keeps agreements in time: each holds an advisory lock as long as its connection lives.
  create table workers (
    id ${words} primary key
  );
  `,
];

function newer(schema: string, version: number): StoreError {
  const known = formats.length;
  return new StoreError('newer', {
    en: `The schema ${schema} has format ${version}, and this version of conventio supports formats up to ${known}. A newer version has opened it: use that version from now on.`,
    fr: `Le schéma ${schema} est au format ${version}, et cette version de conventio ne va que jusqu’au format ${known}. Une version plus récente l’a ouvert : utilisez désormais celle-ci.`,
  });
}

/** Brings the tables to the format of this version. Whoever calls holds the lock, so that one at a time does. */
export async function bringUpToDate(client: Runs, schema: string, plainSchema: string): Promise<void> {
  const { rows } = await client.query<{ there: boolean }>('select to_regclass($1) is not null as there', [
    `${schema}.format`,
  ]);
  // Not `if not exists`: that asks for rights which whoever only uses the tables need not have.
  if (!rows[0]?.there) {
    await client.query(`create schema if not exists ${schema}`);
    await client.query(`create table ${schema}.format (version integer primary key, since timestamptz default now())`);
  }
  const known = await client.query<{ version: number }>(
    `select coalesce(max(version), 0)::integer as version from ${schema}.format`,
  );
  const version = known.rows[0]?.version ?? 0;
  if (version > formats.length) throw newer(plainSchema, version);
  for (const [index, statements] of formats.entries()) {
    if (index < version) continue;
    await client.query(`set local search_path to ${schema}`);
    await client.query(statements);
    await client.query(`insert into ${schema}.format (version) values ($1)`, [index + 1]);
  }
}
