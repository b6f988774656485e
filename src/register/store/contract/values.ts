import type { AgendaLine } from '../../../insight/agenda/agenda-line.ts';
import type { JournalEntry } from '../../agreement/journal.ts';
import { nothingChanged } from '../../agreement/outbox.ts';
import type { Store } from '../store.ts';
import { type ContractCase, caseOf } from './case.ts';
import { expectEqual } from './expect.ts';
import { draftOf, entryOf, firstChange, itemOf, keep, lineOf, outboxChange } from './samples.ts';

/** Texts that have broken stores: ends of texts, quotes, marks of other encodings, names that every object has. */
const awkward: readonly string[] = [
  '',
  ' ',
  'a\0b',
  '\0',
  `'"\`;--\\%_`,
  "'); DROP TABLE agreements; --",
  'été – 契約 – عقد – 👩‍⚖️',
  '\u{F0000}x',
  '\uFFFF\uFEFF\u2028\r\n\t',
  '\uD800 alone',
  'e\u0301',
  '\u00e9',
  '__proto__',
  'constructor',
  '?1 :name @name $name',
  '[]',
  'NULL',
  '1e3',
];

/** Values: whatever is kept comes back as it was given, and stays so. */
export const valuesCases: readonly ContractCase[] = [
  caseOf('any text comes back as it was given, and is another than all others', async (store) => {
    for (const [index, text] of awkward.entries()) {
      expectEqual(await store.keepConvention('lease', text), index + 1, 'the number of a text');
      expectEqual(await store.keepConvention(`x${text}`, text), 1, 'the number of the text of another');
    }
    for (const [index, text] of awkward.entries()) {
      expectEqual(await store.convention('lease', index + 1), text, 'a text');
      expectEqual(await store.convention(`x${text}`, 1), text, 'the text of another');
    }
  }),

  caseOf('any text may be a key, a name, an id of a notice, a target, an error or an author', async (store) => {
    const entries = awkward.map((key, index) => entryOf(index + 1, { key, by: key, request: key }));
    const add = awkward.map((text, index) => draftOf(`n${text}`, index, { name: text }));
    await store.write(firstChange('a', {}, { entries, outbox: { ...nothingChanged, add } }));
    for (const [index, text] of awkward.entries()) {
      expectEqual(await store.entryOf('a', text), entries[index], 'the entry of a key');
      const named = await store.notices('a', new Set([text]));
      expectEqual(named, [itemOf(add[index] ?? draftOf(''))], 'the notice of a name');
      const [leased] = await store.lease({ by: text, now: 100, length: 100, limit: 1 });
      expectEqual(leased?.item.lease?.by, text, 'who leased a notice');
      const id = { agreement: 'a', notice: leased?.item.notice.id ?? '', by: text };
      await store.markDelivered(id, text);
      await store.endLease(id, { kind: 'failed', error: text, nextAt: 1000 });
      const [kept] = await store.notices('a', new Set([text]));
      expectEqual([kept?.delivered, kept?.error, kept?.attempts], [[text], text, 1], 'what became of a notice');
    }
    expectEqual(await store.journal('a'), entries, 'the journal');
    const drop = { ...nothingChanged, rename: Object.fromEntries(awkward.map((text) => [`n${text}`, `${text}!`])) };
    const agreement = await store.agreement('a');
    if (agreement) await store.write(outboxChange(agreement, drop));
    for (const text of awkward) {
      expectEqual((await store.notices('a', new Set([`${text}!`]))).length, 1, 'how many have another name');
    }
  }),

  caseOf('any text may be a section, a party or a title', async (store) => {
    const lines = awkward.map((text) =>
      lineOf(text, {
        section: text,
        parties: [text, 'x'],
        title: { en: text, fr: text },
        occurrence: text,
        article: text,
      }),
    );
    await keep(store, 'a', { convention: { title: awkward.join('') } }, { lines });
    expectEqual(await store.lines('a'), lines, 'the lines');
    for (const [index, text] of awkward.entries()) {
      const found = [{ ...lines[index], agreement: 'a' }];
      expectEqual((await store.findLines({ limit: 9, sections: [text] })).items, found, 'what is found by a section');
      expectEqual((await store.findLines({ limit: 9, party: text })).items, found, 'what is found by a party');
    }
  }),

  caseOf('names that every object has are names like others', async (store) => {
    const ids = ['constructor', 'tostring', 'hasownproperty', 'null', 'undefined', '0', '00'];
    const contacts = JSON.parse('{"__proto__": [{"mail": "a@b"}], "constructor": [], "toString": []}');
    for (const id of ids) {
      const agreement = await keep(store, id, { settings: { contacts } }, { add: [draftOf('__proto__')] });
      expectEqual(await store.agreement(id), agreement, 'an agreement');
    }
    const found = (await store.findAgreements({ limit: 99 })).items.map(({ id }) => id);
    expectEqual(found, [...ids].sort(), 'what is found');
    expectEqual(await store.agreement('__proto__'), undefined, 'what there is not');
    const leased = await store.lease({ by: 'me', now: 1000, length: 1, limit: 9 });
    expectEqual(
      leased.map((one) => one.contacts),
      ids.map(() => contacts),
      'the contacts',
    );
    const renamed = outboxChange(await has(store, '0'), { rename: JSON.parse('{"__proto__": "x"}') });
    expectEqual(await store.write(renamed), 'written', 'the answer');
    expectEqual((await store.notices('0'))[0]?.name, 'x', 'the name');
  }),

  caseOf('long texts come back whole', async (store) => {
    const note = 'é\0"\\ 👩‍⚖️ '.repeat(100_000);
    const facts = [{ id: 'f', fact: 'signed', on: '2026-01-01' as const, note }];
    const entry: JournalEntry = { ...entryOf(1), deed: { kind: 'recorded', facts } };
    const lines = [lineOf('p', { title: { en: note, fr: note } })];
    await store.write(firstChange('a', {}, { entries: [entry], lines }));
    expectEqual(await store.journal('a'), [entry], 'the journal');
    expectEqual(await store.lines('a'), lines, 'the lines');
    await store.keepConvention('lease', note);
    expectEqual(await store.convention('lease', 1), note, 'a text');
    expectEqual(await store.keepConvention('lease', `${note}.`), 2, 'the number of another');
  }),

  caseOf('the first and last days and instants are days and instants like others', async (store) => {
    const days = ['1800-01-01', '1969-12-31', '1970-01-01', '2999-12-31'] as const;
    const instants = [-5_364_662_400_000, -2, -1, 0, 32_503_679_999_999];
    const lines: AgendaLine[] = days.map((date) => lineOf(date, { date }));
    const add = instants.map((sendAt) => draftOf(`n${sendAt}`, sendAt));
    const latest = 8_640_000_000_000_000;
    await keep(
      store,
      'a',
      { wakeAt: latest, standing: { lastDay: '2999-12-31', declineBy: '1800-01-01' } },
      { lines, add },
    );
    const found = (await store.findLines({ limit: 9, from: '1800-01-01', to: '2999-12-31' })).items;
    expectEqual(
      found.map(({ date }) => date),
      days,
      'the days',
    );
    const sent = (await store.findNotices({ limit: 9 })).items;
    expectEqual(
      sent.map(({ sendAt }) => sendAt),
      instants,
      'the instants',
    );
    const leased = await store.lease({ by: 'me', now: latest - 100, length: 50, limit: 9 });
    expectEqual(
      leased.map(({ item }) => item.sendAt),
      instants,
      'the instants of what is leased',
    );
    expectEqual(await store.awake(latest, 9), ['a'], 'what wakes at the last instant');
    expectEqual((await store.findAgreements({ limit: 9, endsFrom: '2999-12-31' })).items.length, 1, 'what ends last');
    expectEqual(
      (await store.findAgreements({ limit: 9, declineTo: '1800-01-01' })).items.length,
      1,
      'what comes first',
    );
  }),

  caseOf('what was answered is not changed by what is written later', async (store) => {
    const agreement = await keep(store, 'a', {}, { add: [draftOf('n')], lines: [lineOf('p')] });
    const before = await readEverything(store);
    const copy = structuredClone(before);
    await store.lease({ by: 'me', now: 1000, length: 100, limit: 9 });
    await store.markDelivered({ agreement: 'a', notice: 'n', by: 'me' }, 'mail:x');
    const change = outboxChange(
      { ...agreement, wakeAt: 9 },
      { correct: ['n'], rename: { n: 'm' }, add: [draftOf('o')] },
    );
    await store.write({ ...change, entries: [entryOf(2)], lines: [] });
    await store.keepConvention('lease', 'text');
    expectEqual(before, copy, 'what was answered before');
  }),

  caseOf('what is given may be changed afterwards', async (store) => {
    const given = firstChange('a', {}, { outbox: { ...nothingChanged, add: [draftOf('n')] }, lines: [lineOf('p')] });
    const mutable = structuredClone(given);
    const whole = { agreement: { ...given.agreement, id: 'b' }, journal: given.entries, lines: [lineOf('p')] };
    const mutableWhole = structuredClone({ ...whole, notices: [itemOf(draftOf('n'))] });
    await store.write(mutable);
    await store.restore(mutableWhole);
    const before = structuredClone(await readEverything(store));
    spoil(mutable);
    spoil(mutableWhole);
    expectEqual(await readEverything(store), before, 'what is kept');
  }),
];

async function has(store: Store, id: string) {
  const agreement = await store.agreement(id);
  if (!agreement) throw new Error(`there is no ${id}`);
  return agreement;
}

async function readEverything(store: Store): Promise<readonly unknown[]> {
  return [
    await store.agreement('a'),
    await store.journal('a'),
    await store.notices('a'),
    await store.lines('a'),
    await store.conventions(),
    await store.findAgreements({ limit: 9 }),
    await store.findLines({ limit: 9 }),
    await store.findNotices({ limit: 9 }),
  ];
}

/** Overwrites everything in something, however deep. */
function spoil(thing: unknown): void {
  if (typeof thing !== 'object' || thing === null) return;
  for (const member of Object.values(thing)) spoil(member);
  if (Array.isArray(thing)) thing.length = 0;
  else for (const key of Object.keys(thing)) Reflect.set(thing, key, 'spoilt');
}
