import type { Value } from './driver.ts';

/** A statement and what it is run with. */
export interface Query {
  readonly sql: string;
  readonly values: readonly Value[];
}

/** The conditions of a query, all of which hold; those about what was not asked for are left out. */
export class Conditions {
  readonly #all: string[] = [];
  readonly #values: Value[] = [];

  /** A condition with as many `?` as values; none of it where a value is `undefined`. */
  with(condition: string, ...values: readonly (Value | undefined)[]): this {
    const given = values.filter((value) => value !== undefined);
    if (given.length < values.length) return this;
    this.#all.push(condition);
    this.#values.push(...given);
    return this;
  }

  /** A condition without values, where it was asked for. */
  when(isAsked: boolean, condition: string): this {
    if (isAsked) this.#all.push(condition);
    return this;
  }

  /** `SELECT … FROM table INDEXED BY index WHERE …`, in an order and no more than so many. */
  select(what: string, from: string, order: string, limit: number): Query {
    const where = this.#all.length === 0 ? '' : ` WHERE ${this.#all.join(' AND ')}`;
    return { sql: `SELECT ${what} FROM ${from}${where} ORDER BY ${order} LIMIT ?`, values: [...this.#values, limit] };
  }
}

/**
 * The first so many of several queries, each of which is in the order of its own index: one for each value that a column
 * may have. An `IN` would sort all that it finds for each page.
 */
export function firstOf(queries: readonly Query[], order: string, limit: number): Query | undefined {
  const [only] = queries;
  if (queries.length < 2) return only;
  const sql = queries.map((query) => `SELECT * FROM (${query.sql})`).join(' UNION ALL ');
  return { sql: `${sql} ORDER BY ${order} LIMIT ?`, values: [...queries.flatMap(({ values }) => values), limit] };
}
