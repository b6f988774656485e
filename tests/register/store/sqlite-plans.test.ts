import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { storeContract } from '../../../src/register/store/contract.ts';
import {
  type Database,
  type Driver,
  loadDriver,
  type Row,
  type Statement,
} from '../../../src/register/store/sqlite/driver.ts';
import { openWith } from '../../../src/register/store/sqlite/open.ts';
import { scratchFolder } from '../../support/folder.ts';

/**
 * How SQLite goes about every statement that the store runs, as it tells itself (EXPLAIN QUERY PLAN): by an index, so that
 * what a call costs depends on what it answers, and not on how much there is.
 */

const folder = scratchFolder();
const statements = new Set<string>();
const plans = new Map<string, readonly string[]>();

/** A driver that remembers what it is asked to run. */
function listening({ DatabaseSync }: Driver): Driver {
  return {
    DatabaseSync: class extends DatabaseSync {
      override prepare(sql: string): Statement {
        statements.add(sql);
        return super.prepare(sql);
      }
    },
  };
}

beforeAll(async () => {
  const driver = await loadDriver();
  for (const [index, { run }] of storeContract.entries()) {
    await run(() => openWith(listening(driver), join(folder.path, `${index}.db`)));
  }
  const database: Database = new driver.DatabaseSync(join(folder.path, '0.db'), {});
  for (const sql of statements) {
    if (/^(PRAGMA|BEGIN|COMMIT|ROLLBACK|INSERT)|sqlite_schema/.test(sql)) continue;
    const steps = database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as readonly Row[];
    plans.set(
      sql,
      steps.map(({ detail }) => String(detail)),
    );
  }
  database.close();
});

/** Walks of an index in its order, which end with the page; two of them have what is open, or still to be sent, alone. */
const walks: readonly string[] = [
  'SCAN agreements USING INDEX agreements_facets',
  'SCAN agreements USING INDEX agreements_open',
  'SCAN lines USING INDEX lines_day',
  'SCAN outbox USING INDEX outbox_found',
  'SCAN outbox USING COVERING INDEX outbox_pending',
];

/** What is read whole because it was asked for whole, is short, or is no table. */
const isHarmless = (step: string): boolean =>
  /^SCAN (\(subquery|json_each|CONSTANT ROW|\d+ CONSTANT)/.test(step) || /^SCAN conventions USING INDEX/.test(step);

test('there are many statements, of which some are known', () => {
  expect(plans.size).toBeGreaterThan(40);
  const all = [...plans.keys()].join('\n');
  for (const name of ['outbox_pending', 'outbox_next', 'agreements_decline_by', 'lines_state', 'outbox_found_in']) {
    expect(all).toContain(name);
  }
});

test('none reads a whole table', () => {
  const scans = [...plans].flatMap(([sql, steps]) =>
    steps
      .filter((step) => step.startsWith('SCAN') && !isHarmless(step) && !walks.includes(step))
      .map((step) => [step, sql]),
  );
  expect(scans).toEqual([]);
});

test('what is walked is walked no further than the page', () => {
  for (const [sql, steps] of plans) {
    if (!steps.some((step) => walks.includes(step)) || sql.includes('UNION ALL')) continue;
    expect([sql, steps.some((step) => step.includes('TEMP B-TREE'))]).toEqual([sql, false]);
    expect(sql).toMatch(/LIMIT \?\d*$/);
  }
});

test('only what is few is sorted', () => {
  const sorted = [...plans].filter(([, steps]) => steps.some((step) => step.includes('TEMP B-TREE')));
  // A page of each state; the agreements of a range of days; notices of an agreement by name; the lines of an agreement.
  const few =
    /UNION ALL|INDEXED BY (agreements_settled|agreements_last_day|agreements_decline_by|outbox_name)|FROM lines WHERE agreement = \?/;
  expect(sorted.map(([sql]) => sql).filter((sql) => !few.test(sql))).toEqual([]);
});

test('a page goes on where the one before ended', () => {
  const marks = /(\(day, agreement, position\)|\(send_at, agreement, id\)) > /;
  const next = [...plans].filter(([sql]) => marks.test(sql) && !/WHERE agreement = \?/.test(sql));
  expect(next.length).toBeGreaterThan(5);
  const lost = next.filter(
    ([, steps]) => !steps.some((step) => /\((day|send_at),agreement,(position|id)\)>/.test(step)),
  );
  expect(lost).toEqual([]);
});
