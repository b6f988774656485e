import type { Runs } from './pool.ts';
import { fromPostgres } from './text.ts';

/** How many agreements are named of which something is wrong. */
const mostNamed = 100;

/** Journals that are not whole, which no call leaves behind: somebody else had a hand in the tables. */
export async function inspect(client: Runs, schema: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string; entries: number; kept: number }>(
    `select id, entries, kept
     from ${schema}.agreements cross join lateral (
       select count(*)::integer as kept, coalesce(max(number), 0) as last
       from ${schema}.journal where journal.agreement = agreements.id
     ) as counted
     where kept <> entries or last <> entries
     order by id limit $1`,
    [mostNamed],
  );
  return rows.map(
    ({ id, entries, kept }) => `${fromPostgres(id)}: its journal should have ${entries} entries, and ${kept} are there`,
  );
}
