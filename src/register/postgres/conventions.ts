import type { KeptConvention } from '../store/store.ts';
import type { Names } from './names.ts';
import type { Runs } from './pool.ts';
import { fromPostgres, toPostgres } from './text.ts';

/** Keeps a text, within a transaction. Those who keep texts of one convention take turns, so that none is kept twice. */
export async function keepConvention(client: Runs, names: Names, id: string, text: string): Promise<number> {
  const table = `${names.schema}.conventions`;
  const [name, content] = [toPostgres(id), toPostgres(text)];
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${names.plainSchema} text ${name}`]);
  const same = await client.query<{ version: number }>(`select version from ${table} where id = $1 and text = $2`, [
    name,
    content,
  ]);
  if (same.rows[0]) return Number(same.rows[0].version);
  const kept = await client.query<{ version: number }>(
    `insert into ${table} (id, version, text)
     select $1::text, coalesce(max(version), 0) + 1, $2::text from ${table} where id = $1::text returning version`,
    [name, content],
  );
  return Number(kept.rows[0]?.version);
}

export async function conventions(client: Runs, schema: string): Promise<readonly KeptConvention[]> {
  const { rows } = await client.query<{ id: string; version: number; text: string }>(
    `select id, version, text from ${schema}.conventions order by id, version`,
  );
  return rows.map(({ id, version, text }) => ({
    id: fromPostgres(id),
    version: Number(version),
    text: fromPostgres(text),
  }));
}
