import { type EpochMilliseconds, latestDayAt } from '../../calendar/instant.ts';
import type { DeliveryResult, Leased, LeasedId, LeaseRequest } from '../store/store.ts';
import type { Jobs } from './jobs.ts';
import type { Runs } from './pool.ts';
import { type OutboxRow, outboxColumns, readAgreement, readItem } from './rows.ts';
import { toPostgres } from './text.ts';

/**
 * Takes notices on, in one statement. What somebody else is taking on in this moment is passed over. `send_at` is asked
 * for beside `next_at`, which is never earlier, since the index is in its order: of notices that lie ready for a later
 * hour, which may be a whole day's, none is looked at.
 */
export const leaseStatement = (schema: string, jobs: Jobs): string => `
  with due as materialized (
    select outbox.agreement, outbox.id
    from ${schema}.outbox join ${schema}.agreements on agreements.id = outbox.agreement
    where outbox.is_pending and outbox.send_at <= $2 and outbox.next_at <= $2
      and (outbox.lease_until is null or outbox.lease_until <= $2 or outbox.lease_until > $5)
      and agreements.wake_at > $2 and agreements.settled <= $6
    order by outbox.send_at, outbox.day, outbox.agreement, outbox.place
    limit $4
    for update of outbox skip locked
  ),
  taken as (
    update ${schema}.outbox set lease_by = $1, lease_until = $3, attempts = attempts + 1
    from due where outbox.agreement = due.agreement and outbox.id = due.id
    returning outbox.*
  ),
  watched as materialized (
    select (${jobs.deliverAt('agreement', 'place', 'lease_until')}).id from taken
  )
  select ${outboxColumns('taken')}, agreements.body::text as body, (select count(id) from watched) as watched
  from taken join ${schema}.agreements on agreements.id = taken.agreement
  order by taken.send_at, taken.day, taken.agreement, taken.place`;

interface LeasedRow extends OutboxRow {
  readonly body: string;
}

export async function lease(
  client: Runs,
  schema: string,
  jobs: Jobs,
  request: LeaseRequest,
): Promise<readonly Leased[]> {
  const { by, now, length, limit } = request;
  // A lease that ends later than that is none: a clock was wrong when it was taken.
  const values = [toPostgres(by), now, now + length, limit, now + 2 * length, latestDayAt(now)];
  const { rows } = await client.query<LeasedRow & Record<string, unknown>>(leaseStatement(schema, jobs), values);
  return rows.map((row) => {
    const { id, settings } = readAgreement(row);
    return { agreement: id, item: readItem(row), contacts: settings.contacts };
  });
}

export async function markDelivered(client: Runs, schema: string, leased: LeasedId, target: string): Promise<void> {
  await client.query(
    `update ${schema}.outbox set delivered = array_append(delivered, $3::text)
     where agreement = $1 and id = $2 and not ($3::text = any (delivered))`,
    [toPostgres(leased.agreement), toPostgres(leased.notice), toPostgres(target)],
  );
}

/** Ends a lease, and with it the job that was to see to its end. */
export async function endLease(
  client: Runs,
  schema: string,
  jobs: Jobs,
  leased: LeasedId,
  result: DeliveryResult,
): Promise<void> {
  const isPending = "outbox.state = 'pending'";
  const values = [
    toPostgres(leased.agreement),
    toPostgres(leased.notice),
    toPostgres(leased.by),
    result.kind === 'failed' ? 'pending' : result.kind,
    result.kind === 'sent' ? result.at : null,
    result.kind === 'sent' ? null : toPostgres(result.error),
    result.kind === 'failed' ? result.nextAt : null,
  ];
  await client.query(
    `with ended as (
       update ${schema}.outbox set
         lease_by = null,
         lease_until = null,
         state = case when ${isPending} then $4 else state end,
         sent_at = case when ${isPending} then coalesce($5, sent_at) else sent_at end,
         error = case when ${isPending} then $6 else error end,
         next_at = case when ${isPending} then coalesce($7, next_at) else next_at end
       where agreement = $1 and id = $2 and lease_by = $3
       returning agreement, place, state, next_at
     )
     select case when state = 'pending'
       then (${jobs.deliverAt('agreement', 'place', 'next_at')}).id
       else (${jobs.neverDeliver('agreement', 'place')}).id end
     from ended`,
    values,
  );
}

export async function retry(
  client: Runs,
  schema: string,
  jobs: Jobs,
  agreement: string,
  notice: string,
  at: EpochMilliseconds,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `with again as (
       update ${schema}.outbox set state = 'pending', next_at = $3
       where agreement = $1 and id = $2 and state = 'given-up'
       returning agreement, place, next_at
     )
     select ${jobs.deliverAt('agreement', 'place', 'next_at')} from again`,
    [toPostgres(agreement), toPostgres(notice), at],
  );
  return rowCount === 1;
}
