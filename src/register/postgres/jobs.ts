import type { Names } from './names.ts';

/**
 * The jobs of graphile-worker, as expressions of SQL: they are made, moved and taken away in the statement, or at least
 * the transaction, that changes what they are for, so that there is one exactly where something is to be done.
 *
 * Their instants are those that the register computed. The engine's own calendar, its crontab, stays unused: it goes by
 * the minutes of UTC, and after a pause or a change of the clock it leaves out or catches up as it sees fit.
 *
 * An agreement has one job for its next look. A notice has one of its own, at the instant of its next attempt, and while
 * somebody is delivering it, at the end of the lease. One job for all notices of an agreement would have to stand at the
 * earliest of them, which two who deliver, each without what the other has not committed yet, may get wrong. So each job
 * belongs to one row, and only who holds that row touches it: nothing to get wrong, and no two wait for each other.
 *
 * Keys name the notice by its place, since its id may be longer than the 512 characters that a key may have.
 */
export function jobsOf({ jobs, wake, deliver }: Names) {
  const add = (task: string, key: string, agreement: string, at: string): string =>
    `${jobs}.add_job('${task}', json_build_object('agreement', ${agreement}), run_at := ${instant(at)}, ` +
    `job_key := ${key}, job_key_mode := 'replace', max_attempts := ${mostAttempts})`;
  const wakeKey = (agreement: string): string => `'${wake}:' || ${agreement}`;
  const deliverKey = (agreement: string, place: string): string => `'${deliver}:' || ${agreement} || ':' || ${place}`;
  return {
    wakeKey,
    deliverKey,
    /** Looks at an agreement at an instant, and at no other. */
    wakeAt: (agreement: string, at: string): string => add(wake, wakeKey(agreement), agreement, at),
    /** Delivers a notice at an instant, and at no other. */
    deliverAt: (agreement: string, place: string, at: string): string =>
      add(deliver, deliverKey(agreement, place), agreement, at),
    /** Never delivers a notice. */
    neverDeliver: (agreement: string, place: string): string => `${jobs}.remove_job(${deliverKey(agreement, place)})`,
  };
}

export type Jobs = ReturnType<typeof jobsOf>;

/**
 * How often graphile-worker tries a job, waiting ever longer. What fails on and on is added afresh by the sweep, every
 * minute, as long as it is due.
 */
const mostAttempts = 3;

function instant(milliseconds: string): string {
  return `to_timestamp(${milliseconds} / 1000.0)`;
}
