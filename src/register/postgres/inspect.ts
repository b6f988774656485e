import type { Runs } from './pool.ts';
import { fromPostgres } from './text.ts';

/** How many agreements are named of which something is wrong. */
const mostNamed = 100;

/** Journals that are not whole, and agreements whose convention is gone: what no call here leaves behind. */
export async function inspect(client: Runs, schema: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string; entries: number; kept: number; has_text: boolean }>(
    `select id, entries, kept, has_text
     from ${schema}.agreements
       cross join lateral (
         select count(*)::integer as kept, coalesce(max(number), 0) as last
         from ${schema}.journal where journal.agreement = agreements.id
       ) as counted
       cross join lateral (
         select exists (
           select from ${schema}.conventions where id = agreements.convention and version = agreements.version
         ) as has_text
       ) as told
     where kept <> entries or last <> entries or not has_text
     order by id limit $1`,
    [mostNamed],
  );
  return rows.map(({ id, entries, kept, has_text: hasText }) =>
    hasText
      ? `${fromPostgres(id)}: its journal should have ${entries} entries, and ${kept} are there`
      : `${fromPostgres(id)}: the text of its convention is not there`,
  );
}
