import { writeSync } from 'node:fs';

/**
 * A process that writes in a store in a file until somebody kills it, together with others who do the same: each write is
 * told on a line before the next begins. It is given the address of the store, the file, a name of its own, and how many
 * writes it makes before it ends by itself, if any.
 */
const [address, file, name, end = 'Infinity'] = process.argv.slice(2);
const tell = (...words) => writeSync(1, `${words.join(' ')}\n`);
const agreements = ['a', 'b', 'c'];

tell('begun');
const { openSqlite } = await import(address);
const store = await openSqlite(file, { patience: 120_000 });
tell('open');
for (let turn = 0; turn < Number(end); turn++) {
  await write(agreements[turn % agreements.length]);
  await deliver();
}
await store.close();
tell('closed');

/** Adds an entry and a notice, and exchanges the agenda, until nobody else was faster. */
async function write(id) {
  for (;;) {
    const before = await store.agreement(id);
    const writes = (before?.writes ?? 0) + 1;
    const lines = Array.from({ length: 12 }, (_, index) => lineOf(writes + index));
    const standing = {
      status: 'in-force',
      outcome: null,
      firstDay: null,
      lastDay: null,
      declineBy: null,
      open: writes,
    };
    const convention = { id: 'lease', version: 1, title: 'A lease' };
    const settings = { since: '2026-01-01', hour: '08:00', contacts: {} };
    const times = { settled: '1700-01-01', wakeAt: 1e12 };
    const written = await store.write({
      agreement: { id, convention, settings, revision: writes, entries: writes, writes, standing, ...times },
      after: writes - 1,
      entries: [{ number: writes, revision: writes, authorship: { by: name, at: 0, key: `k${writes}` }, deed: {} }],
      outbox: {
        add: [{ notice: { id: `n${writes}` }, name: `n${writes}`, day: '2026-01-01', sendAt: writes }],
        drop: [],
        correct: [],
        rename: {},
      },
      lines,
    });
    if (written === 'moved') continue;
    tell('wrote', id, writes);
    return;
  }
}

/** Most of an agenda stays from one write to the next. */
function lineOf(number) {
  const title = { en: `${number}`, fr: `${number}` };
  return {
    date: null,
    state: 'ahead',
    kind: 'due',
    section: 'term',
    clause: 'rent',
    parties: [],
    title,
    article: null,
  };
}

async function deliver() {
  // All of them have the same clock, which stands still; so no lease runs out.
  const now = 1e6;
  for (const { agreement, item } of await store.lease({ by: name, now, length: 1e9, limit: 1 })) {
    const leased = { agreement, notice: item.notice.id, by: name };
    tell('leased', agreement, item.notice.id);
    await store.markDelivered(leased, name);
    tell('delivered', agreement, item.notice.id);
    await store.endLease(leased, { kind: 'sent', at: now });
    tell('sent', agreement, item.notice.id);
  }
}
