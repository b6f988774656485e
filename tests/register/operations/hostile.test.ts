import { describe, expect, test } from '@jest/globals';
import type { NewAgreement } from '../../../src/register/operations/add.ts';
import type { Request } from '../../../src/register/operations/answers.ts';
import type { Register } from '../../../src/register/operations/register.ts';
import { bounds } from '../../../src/text/bounds.ts';
import { addTo, type Desk, deskOn, findings, keptOf, me, recordIn, textWith } from '../../support/kept.ts';

/** Requests come from forms and from other programs, whatever their types say. */
const circular: Record<string, unknown> = { fact: 'signed', on: '2022-11-10' };
circular.note = circular;
const hostile: readonly (readonly [string, unknown])[] = [
  ['undefined', undefined],
  ['null', null],
  ['true', true],
  ['0', 0],
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['a bigint', 1n],
  ['a symbol', Symbol('s')],
  ['a function', () => 1],
  ['an empty text', ''],
  ['blanks', ' \t\n'],
  ['a long text', 'x'.repeat(1_000_000)],
  ['an empty array', []],
  ['a nested array', [[[]]]],
  ['an array with holes', Array(3)],
  ['an empty object', {}],
  ['an object without a prototype', Object.create(null)],
  ['a member called __proto__', JSON.parse('{"__proto__": {"by": "Ada", "fact": "signed"}}')],
  ['constructor', { constructor: 1, fact: 'constructor', by: 'constructor' }],
  ['a circle', circular],
  ['a bigint within', { fact: 'worked:support', on: '2022-11-10', quantity: 1n }],
  ['a date', new Date(0)],
  ['a map', new Map([['fact', 'signed']])],
];

const text = textWith('milestones: { vote: { title: Vote, cite: { article: 2 } } }');

async function signedDesk(): Promise<Desk> {
  const desk = deskOn('2023-05-01');
  await addTo(desk, { id: 'kept', text });
  await recordIn(desk, 'kept', { fact: 'signed', on: '2022-11-10', id: 'first' });
  return desk;
}

type Operation = (register: Register, value: never) => Promise<{ readonly status: string }>;

const operations: Readonly<Record<string, Operation>> = {
  'facts to record': (register, value) => register.record('kept', value, me),
  'a fact to record': (register, value) => register.record('kept', [value], me),
  'facts to record under a new key': (register, value) => register.record('kept', value, { ...me, key: 'new' }),
  'facts to record under a known key': (register, value) => register.record('kept', value, { ...me, key: 'known' }),
  'a fact to record under a known key': (register, value) => register.record('kept', [value], { ...me, key: 'known' }),
  'a request': (register, value) => register.record('kept', [], value),
  'an agreement to record in': (register, value) => register.record(value, [], me),
  'a fact to withdraw': (register, value) => register.withdraw('kept', value, me),
  'a fact to withdraw under a key': (register, value) => register.withdraw('kept', value, { ...me, key: 'known' }),
  'a request to withdraw': (register, value) => register.withdraw('kept', 'nothing', value),
  'a note to withdraw with': (register, value) => register.withdraw('kept', 'nothing', { ...me, note: value }),
  'a party to withdraw for': (register, value) => register.withdraw('kept', 'nothing', { ...me, party: value }),
  'an agreement to withdraw from': (register, value) => register.withdraw(value, 'first', me),
  settings: (register, value) => register.set('kept', value, { ...me, expects: -1 }),
  'settings under a known key': (register, value) => register.set('kept', value, { ...me, key: 'known' }),
  'a request to set': (register, value) => register.set('kept', {}, value),
  'an agreement to add': (register, value) => register.add(value, me),
  'an agreement to add under a key': (register, value) => register.add(value, { ...me, key: 'known' }),
  'an id to add': (register, value) => register.add({ id: value, text }, me),
  'a text to add': (register, value) => register.add({ id: 'new', text: value }, me),
  'a source to add': (register, value) => register.add({ id: 'kept', text, source: value }, me),
  'a request to add': (register, value) => register.add({ id: 'kept', text }, value),
  'a text to adopt': (register, value) => register.adopt('kept', { text: value }, me),
  'a version to adopt': (register, value) => register.adopt('kept', value, me),
  'renames to adopt': (register, value) => register.adopt('kept', { text: '', renames: value }, me),
  'a request to adopt': (register, value) => register.adopt('kept', { text }, value),
  'a version to try': (register, value) => register.tryVersion('kept', value),
  'an agreement to try for': (register, value) => register.tryVersion(value, { text }),
};

test.each<[what: string, most: number, of: (size: number) => Record<string, unknown>]>([
  ['a note', bounds.factNote.most, (size) => ({ note: 'x'.repeat(size) })],
  ['an id', bounds.factText.most, (size) => ({ id: 'x'.repeat(size) })],
  ['a reference', bounds.factText.most, (size) => ({ documents: ['x'.repeat(size)] })],
  ['documents', bounds.factList.most, (size) => ({ documents: Array(size).fill('x') })],
  [
    'values',
    bounds.factList.most,
    (size) => ({ values: Object.fromEntries(Array.from({ length: size }, (_, at) => [`v${at}`, 1])) }),
  ],
])('%s of a fact may be so large, and no larger', async (what, most, of) => {
  const desk = deskOn('2023-05-01');
  await addTo(desk, { id: 'kept', text });
  const larger = { fact: 'signed', on: '2022-11-10', ...of(most + 1) } as never;
  const before = await keptOf(desk.store, 'kept');
  const refused = await desk.register.record('kept', [larger], me);
  expect(JSON.stringify(refused)).toMatch(/^\{"status":"unreadable".*must not (be longer than|have more than) \d+/);
  expect(JSON.stringify(refused).length).toBeLessThan(3000);
  expect(await keptOf(desk.store, 'kept')).toEqual(before);
  const fact = { fact: 'signed', on: '2022-11-10', ...of(most) } as never;
  // The signature brings no values.
  const status = what === 'values' ? 'unreadable' : 'recorded';
  const answer = await desk.register.record('kept', [fact], me);
  expect(answer.status).toBe(status);
  expect(JSON.stringify(answer)).not.toMatch(/must not (be longer|have more)/);
  await desk.keeper.tickThrough();
  expect(await findings(desk.register)).toEqual([]);
});

describe('whatever is asked for is answered, and has no effect that it should not', () => {
  test.each(Object.keys(operations))('%s', async (name) => {
    const desk = await signedDesk();
    await desk.register.record('kept', [{ fact: 'vote', on: '2022-11-15' }], { ...me, key: 'known' });
    await desk.register.settle('kept');
    const { agreement, notices } = await keptOf(desk.store, 'kept');
    const thrown: string[] = [];
    for (const [what, value] of hostile) {
      const answer = operations[name]?.(desk.register, value as never).catch((error: unknown) => {
        thrown.push(`${what}: ${error}`);
      });
      await answer;
    }
    expect(thrown).toEqual([]);
    await desk.register.settle('kept');
    const after = await keptOf(desk.store, 'kept');
    expect(after.agreement?.settings).toEqual(agreement?.settings);
    expect(after.agreement?.standing).toEqual(agreement?.standing);
    expect(after.notices).toEqual(notices);
    expect(await findings(desk.register)).toEqual([]);
    expect(({} as Record<string, unknown>).by).toBeUndefined();
  });
});

const someone = { by: 'Ada' };
const tooLong = 'x'.repeat(bounds.requestKey.most + 1);

test.each<[key: string, request: unknown]>([
  ['by', {}],
  ['by', { by: '' }],
  ['by', { by: ' ' }],
  ['by', { by: ['Ada'] }],
  ['by', { by: tooLong }],
  ['key', { ...someone, key: '' }],
  ['key', { ...someone, key: 7 }],
  ['key', { ...someone, key: null }],
  ['key', { ...someone, key: tooLong }],
  ['at', { ...someone, at: '2023-05-01' }],
  ['at', { ...someone, at: 1.5 }],
  ['at', { ...someone, at: Number.NaN }],
  ['at', { ...someone, at: null }],
  // Later than now; and before any clock can have shown.
  ['at', { ...someone, at: Date.parse('2023-05-01T07:00:01Z') }],
  ['at', { ...someone, at: Number.MIN_SAFE_INTEGER }],
  ['expects', { ...someone, expects: '1' }],
  ['expects', { ...someone, expects: null }],
  ['expects', { ...someone, expects: Number.NaN }],
])('a request with a malformed “%s” is not taken: %j', async (key, request) => {
  const desk = await signedDesk();
  const asked = request as Request;
  const before = await keptOf(desk.store, 'kept');
  for (const answer of [
    await desk.register.record('kept', [{ fact: 'vote', on: '2022-11-15' }], asked),
    await desk.register.withdraw('kept', 'first', asked),
    await desk.register.set('kept', { hour: '09:00' }, asked),
    await desk.register.adopt('kept', { text: `${text}# more` }, asked),
  ]) {
    expect(answer).toMatchObject({ status: 'malformed', key });
  }
  expect(await keptOf(desk.store, 'kept')).toEqual(before);
});

test.each<[key: string, wanted: Partial<Record<keyof NewAgreement, unknown>>]>([
  ['id', { id: '' }],
  ['id', { id: 'Kept' }],
  ['id', { id: '../kept' }],
  ['id', { id: 'a..b' }],
  ['id', { id: '-a' }],
  ['id', { id: 'a.' }],
  ['id', { id: 'é' }],
  ['id', { id: 'a'.repeat(101) }],
  ['id', { id: 'a\n' }],
  ['id', { id: 7 }],
  ['since', { since: '2023-02-30' }],
  ['since', { since: 20230101 }],
  ['since', { since: null }],
  ['hour', { hour: '24:00' }],
  ['hour', { hour: '8:00' }],
  ['hour', { hour: 8 }],
  ['hour', { hour: '08:00\n' }],
  ['contacts', { contacts: 'a' }],
  ['contacts', { contacts: [] }],
  ['contacts', { contacts: { nobody: [] } }],
  ['contacts', { contacts: JSON.parse('{"__proto__": []}') }],
  ['contacts', { contacts: { constructor: [] } }],
  ['contacts', { contacts: { a: { mail: 'a@example.org' } } }],
  ['contacts', { contacts: { a: ['a@example.org'] } }],
  ['contacts', { contacts: { a: [{ mail: 'a' }] } }],
  ['contacts', { contacts: { a: [{ mail: 'a@example.org\nBcc: b@example.org' }] } }],
  ['contacts', { contacts: { a: [{ mail: 'a@example.org', name: 'A\r\nBcc: b@example.org' }] } }],
  ['contacts', { contacts: { a: [{ mail: 'a@example.org', lang: 'de' }] } }],
  ['contacts', { contacts: { a: [{ mail: 'a@example.org', phone: '1' }] } }],
  ['contacts', { contacts: { a: [null] } }],
  ['contacts', { contacts: { a: Array(1) } }],
])('an agreement with a malformed “%s” is not added, nor set: %j', async (key, wanted) => {
  const desk = await signedDesk();
  const added = await desk.register.add({ id: 'new', text, ...wanted } as NewAgreement, me);
  expect(added).toMatchObject({ status: 'malformed', key });
  expect(await desk.store.agreement('new')).toBeUndefined();
  if (key === 'id') return;
  expect(await desk.register.set('kept', wanted as object, me)).toMatchObject({ status: 'malformed', key });
  expect(await desk.register.journal('kept')).toHaveLength(2);
});

test('a setting that is none is not ignored', async () => {
  const { register } = await signedDesk();
  const answer = await register.set('kept', { hours: '09:00' } as object, me);
  expect(answer).toMatchObject({ status: 'malformed', key: 'hours' });
});

test.each(['unknown', '', '__proto__', 'constructor', 'KEPT'])('there is no agreement “%s”', async (id) => {
  const { register } = await signedDesk();
  expect(await register.record(id, [], me)).toMatchObject({ status: 'unknown-agreement' });
  expect(await register.withdraw(id, 'first', me)).toMatchObject({ status: 'unknown-agreement' });
  expect(await register.set(id, {}, me)).toMatchObject({ status: 'unknown-agreement' });
  expect(await register.adopt(id, { text }, me)).toMatchObject({ status: 'unknown-agreement' });
  expect(await register.agreement(id)).toBeUndefined();
  expect(await register.open(id)).toBeUndefined();
  expect(await register.journal(id)).toEqual([]);
  expect(await register.settle(id)).toBe(false);
});

test('a convention that is not sound is not added, and says why', async () => {
  const { register, store } = deskOn('2023-05-01');
  for (const broken of ['', 'conventio: 1', '[', text.replace('Europe/Paris', 'Europe/Bellerive')]) {
    const answer = await register.add({ id: 'new', text: broken }, me);
    expect(answer.status).toBe('unsound');
    expect(answer.status === 'unsound' && answer.diagnostics.length).toBeGreaterThan(0);
  }
  expect(await store.conventions()).toEqual([]);
});
