/** `cnvt`: what a file of this package says it is (https://sqlite.org/fileformat2.html#application_id). */
export const applicationId = 0x636e7674;

/** The format of the file. A later package brings earlier formats up to its own, one step at a time. */
export const format = 1;

/** The day of lines that have none: after all days. */
export const noDay = '9999-99-99';

/**
 * Columns are what queries ask for; everything else is JSON, just as it was given. Instants are milliseconds, days are
 * ISO 8601: both sort as they are. Every query has an index (tests/register/store/sqlite-plans.test.ts).
 */
const tables = `
  CREATE TABLE conventions (
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (id, version)
  ) STRICT;

  CREATE TABLE agreements (
    id TEXT NOT NULL PRIMARY KEY,
    convention TEXT NOT NULL,
    version INTEGER NOT NULL,
    status TEXT NOT NULL,
    last_day TEXT,
    decline_by TEXT,
    open INTEGER NOT NULL,
    wake_at INTEGER NOT NULL,
    settled TEXT NOT NULL,
    writes INTEGER NOT NULL,
    agreement TEXT NOT NULL
  ) STRICT;
  CREATE INDEX agreements_wake ON agreements (wake_at, id);
  CREATE INDEX agreements_settled ON agreements (settled, wake_at, id);
  CREATE INDEX agreements_convention ON agreements (convention, id);
  CREATE INDEX agreements_status ON agreements (status, id);
  CREATE INDEX agreements_open ON agreements (id) WHERE open > 0;
  CREATE INDEX agreements_last_day ON agreements (last_day);
  CREATE INDEX agreements_decline_by ON agreements (decline_by) WHERE decline_by IS NOT NULL;
  -- Whatever else is asked for together is answered from this index alone, some bytes of each agreement.
  CREATE INDEX agreements_facets ON agreements (id, convention, version, status, open, last_day, decline_by);

  CREATE TABLE journal (
    agreement TEXT NOT NULL REFERENCES agreements,
    number INTEGER NOT NULL,
    key TEXT,
    entry TEXT NOT NULL,
    PRIMARY KEY (agreement, number)
  ) STRICT;
  CREATE UNIQUE INDEX journal_key ON journal (agreement, key) WHERE key IS NOT NULL;

  CREATE TABLE outbox (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    agreement TEXT NOT NULL REFERENCES agreements,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    day TEXT NOT NULL,
    send_at INTEGER NOT NULL,
    next_at INTEGER NOT NULL,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    lease_by TEXT,
    lease_until INTEGER,
    delivered TEXT NOT NULL,
    sent_at INTEGER,
    error TEXT,
    notice TEXT NOT NULL,
    UNIQUE (agreement, id)
  ) STRICT;
  CREATE INDEX outbox_agreement ON outbox (agreement);
  CREATE INDEX outbox_name ON outbox (agreement, name);
  CREATE INDEX outbox_found ON outbox (send_at, agreement, id);
  CREATE INDEX outbox_found_of ON outbox (agreement, send_at, id);
  CREATE INDEX outbox_found_in ON outbox (state, send_at, agreement, id);
  CREATE INDEX outbox_next ON outbox (next_at) WHERE state = 'pending';
  -- What is to be sent, in the order of sending: short, since what was sent is no longer in it.
  CREATE INDEX outbox_pending ON outbox (send_at, day, agreement, seq, next_at, lease_until) WHERE state = 'pending';

  -- Positions ascend within an agreement, with gaps, so that the lines that stay need not be written again.
  CREATE TABLE lines (
    agreement TEXT NOT NULL REFERENCES agreements,
    position INTEGER NOT NULL,
    day TEXT NOT NULL,
    state TEXT NOT NULL,
    kind TEXT NOT NULL,
    section TEXT NOT NULL,
    parties TEXT NOT NULL,
    convention TEXT NOT NULL,
    line TEXT NOT NULL,
    PRIMARY KEY (agreement, position)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX lines_day ON lines (day, agreement, position);
  CREATE INDEX lines_state ON lines (state, day, agreement, position);
  CREATE INDEX lines_convention ON lines (convention, day, agreement, position);
`;

/** What brings a file from each format to the next; from 0, which is an empty file, to 1. */
export const migrations: readonly string[] = [tables];
