import type pg from 'pg';
import { type EpochMilliseconds, latestDayAt } from '../../calendar/instant.ts';
import { jobsOf } from './jobs.ts';
import type { Names } from './names.ts';
import { inTransaction } from './pool.ts';

/** How many jobs are added in one round, at most. */
const atOnce = 1000;

/** For how many milliseconds a job that is being done counts as such; settling takes far less. */
const longestSettling = 10 * 60_000;

/**
 * Adds the jobs of agreements that should have been looked at by an instant and for which none waits or is being done:
 * it was lost, or has failed. `store.awake` says which these are; to ask for those without a job here leaves the others to
 * whoever will take them, however many there are. The answer is how many were added.
 */
export async function addLostWakes(
  pool: pg.Pool,
  names: Names,
  by: EpochMilliseconds,
  now: EpochMilliseconds,
): Promise<number> {
  const { schema, jobs, plainSchema } = names;
  const { wakeKey, wakeAt } = jobsOf(names);
  return inTransaction(pool, async (client) => {
    // One at a time is enough.
    const { rows } = await client.query<{ taken: boolean }>(
      `select pg_try_advisory_xact_lock(hashtextextended('conventio sweep ${plainSchema}', 0)) as taken`,
    );
    if (!rows[0]?.taken) return 0;
    const added = await client.query<{ count: string }>(
      `with lost as materialized (
         select id, wake_at from ${schema}.agreements
         where (wake_at <= $1 or settled > $5) and not exists (
           select from ${jobs}.jobs as job
           where job.key = (${wakeKey('id')}) collate "default" and (
             job.locked_at > to_timestamp($3 / 1000.0)
             or job.locked_at is null and job.attempts < job.max_attempts and job.run_at <= to_timestamp($2 / 1000.0)
           )
         )
         order by wake_at, id limit $4
         for update of agreements skip locked
       )
       select count((${wakeAt('id', '$2::bigint')}).id) as count from lost`,
      [by, now, now - longestSettling, atOnce, latestDayAt(by)],
    );
    return Number(added.rows[0]?.count ?? 0);
  });
}
