import type { EpochMilliseconds } from '../../../src/calendar/instant.ts';
import type { Agreement } from '../../../src/register/agreement/agreement.ts';
import type { OutboxDraft } from '../../../src/register/agreement/outbox.ts';
import type { PostgresStore } from '../../../src/register/postgres/index.ts';
import type { Change } from '../../../src/register/store/store.ts';

/** An agreement of which only the agenda of the store is of interest. */
export function plain(id: string, writes: number, wakeAt: EpochMilliseconds): Agreement {
  return {
    id,
    convention: { id: 'lease', version: 1, title: 'Lease' },
    settings: { since: '2026-01-01', hour: '08:00', contacts: { tenant: [{ mail: 'tenant@example.org' }] } },
    revision: 0,
    entries: 0,
    writes,
    settled: '1700-01-01',
    wakeAt,
    standing: { status: 'active', outcome: 'running', firstDay: null, lastDay: null, declineBy: null, open: 0 },
  } as unknown as Agreement;
}

export function draft(id: string, sendAt: EpochMilliseconds): OutboxDraft {
  const notice = { id, data: { agreement: '' } } as unknown as OutboxDraft['notice'];
  return { notice, name: id, day: '2026-01-01', sendAt };
}

export function change(agreement: Agreement, outbox: Partial<Change['outbox']> = {}): Change {
  const { writes } = agreement;
  return {
    agreement,
    after: writes - 1,
    entries: [],
    outbox: { add: [], drop: [], correct: [], rename: {}, ...outbox },
  };
}

export interface Job {
  readonly task: string;
  readonly key: string | null;
  readonly at: EpochMilliseconds;
  readonly isLocked: boolean;
}

/** The jobs that there are, as graphile-worker shows them. */
export async function jobsOf(store: PostgresStore): Promise<readonly Job[]> {
  const { rows } = await store.pool.query(
    `select task_identifier as task, key, round(extract(epoch from run_at) * 1000)::float8 as at,
       locked_at is not null as "isLocked"
     from graphile_worker.jobs order by run_at, key`,
  );
  return rows;
}
