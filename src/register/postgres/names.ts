import { quoted } from './pool.ts';

/** What things are called in the database of one register. */
export interface Names {
  /** Of the schema, as it stands in statements, and as text. */
  readonly schema: string;
  readonly plainSchema: string;
  /** Of the schema of graphile-worker, likewise. */
  readonly jobs: string;
  readonly plainJobs: string;
  /**
   * The two kinds of jobs. Registers in several schemas may share the jobs of one database: each has names of its own, or
   * one would take the jobs of another.
   */
  readonly wake: string;
  readonly deliver: string;
}

/** Such as PostgreSQL takes them, and with room for what is put before and behind them in the key of a job. */
const shape = /^[a-z_][a-z0-9_]{0,47}$/;

export function namesOf(schema: string, jobs: string): Names {
  for (const name of [schema, jobs]) {
    if (!shape.test(name)) throw new Error(`${JSON.stringify(name)} is no name for a schema: lower-case, at most 48.`);
  }
  return {
    schema: quoted(schema),
    plainSchema: schema,
    jobs: quoted(jobs),
    plainJobs: jobs,
    wake: `${schema}-wake`,
    deliver: `${schema}-deliver`,
  };
}
