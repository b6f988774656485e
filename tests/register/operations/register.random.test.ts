import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type IsoDate } from '../../../src/calendar/day.ts';
import { instantAt } from '../../../src/calendar/instant.ts';
import type { ArchiveFile } from '../../../src/register/archive/archive-file.ts';
import { exportRegister } from '../../../src/register/archive/export.ts';
import { importRegister } from '../../../src/register/archive/import.ts';
import type { Request } from '../../../src/register/operations/answers.ts';
import type { Register } from '../../../src/register/operations/register.ts';
import { MemoryStore } from '../../../src/register/store/memory.ts';
import type { Store } from '../../../src/register/store/store.ts';
import { assertLawInTime } from '../../support/deep.ts';
import { compiledConvention } from '../../support/first-convention.ts';
import { type Desk, deskOn, findings, textOf, textWith } from '../../support/kept.ts';

/**
 * Whatever is asked of a register, in whichever order: it answers by a value, what it refuses changes nothing, and what is
 * stored agrees with its facts and survives an archive to the byte.
 */

const text = textOf();
const { facts: known } = compiledConvention();
const factNames = [...known.keys()];
const texts = [
  text,
  text.replace('max: 8', 'max: 6'),
  `${text}# corrected\n`,
  textWith(''),
  'conventio: 1',
  '\u0000',
  '- a',
];

const inherited = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'];
const nastyText = fc.oneof(
  fc.constantFrom(
    ...inherited,
    '',
    ' ',
    '\u0000',
    '\ud800',
    '\u2028',
    '\u202e',
    '../x',
    'a\r\nb',
    '=1+1',
    'x'.repeat(300),
    '2024-02-30',
    '9999-12-31',
    '+011024-01-10',
    '1e400',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const nasty: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: nastyText },
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown>(
      null,
      undefined,
      true,
      0,
      -0,
      -1,
      1.5,
      Number.NaN,
      1e308,
      [],
      [null],
      {},
      new Date(0),
      Symbol.iterator,
      10n,
      () => 1,
    ),
  },
  { weight: 1, arbitrary: fc.anything({ maxDepth: 2, withNullPrototype: true, withBigInt: true }) },
);

const ids = fc.constantFrom('one', 'two');
const day = fc.nat(700).map((count): IsoDate => addDays('2022-11-01', count));
const by = fc.record<Request>({ by: fc.constantFrom('Ada', 'Bea') }, { requiredKeys: ['by'] });

const fact = fc
  .record({
    name: fc.oneof(
      {
        weight: 2,
        arbitrary: fc.constantFrom('signed', 'notified', 'plpdma-validated', 'priorities-validated', 'worked:support'),
      },
      { weight: 2, arbitrary: fc.constantFrom(...factNames) },
    ),
    on: day,
    quantity: fc.constantFrom('0.5', '1', '3'),
    id: fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined }),
    of: fc.constantFrom('a', 'b', 'signed@2022-11-10'),
    by: fc.option(fc.constantFrom('cress', 'roumois-seine'), { nil: undefined }),
  })
  .map(
    ({ name, on, quantity, id, of, by: party }): Record<string, unknown> => ({
      fact: name,
      on,
      ...(id !== undefined && { id }),
      ...(party !== undefined && { by: party }),
      ...(known.get(name)?.needs.includes('quantity') && { quantity }),
      ...(known.get(name)?.needs.includes('of') && { of }),
      ...(known.get(name)?.needs.includes('name') && { name: 'C' }),
    }),
  );

/** A value with one of its members, or a new one, made something else; or another value altogether. */
function spoiled(sound: fc.Arbitrary<Record<string, unknown>>, keys: readonly string[]): fc.Arbitrary<unknown> {
  const member = fc
    .tuple(sound, fc.constantFrom(...keys, ...inherited), nasty)
    .map(([value, key, wrong]) =>
      Object.defineProperty({ ...value }, key, { value: wrong, enumerable: true, configurable: true, writable: true }),
    );
  return fc.oneof({ weight: 6, arbitrary: sound }, { weight: 3, arbitrary: member }, { weight: 1, arbitrary: nasty });
}

const factKeys = [
  'fact',
  'on',
  'id',
  'by',
  'quantity',
  'note',
  'documents',
  'values',
  'of',
  'for',
  'component',
  'name',
  'sent',
  'channel',
];
const request = spoiled(by as fc.Arbitrary<Record<string, unknown>>, ['by', 'at', 'key', 'expects']);
const settings = spoiled(
  fc.record(
    {
      since: day,
      hour: fc.constantFrom('08:00', '23:59'),
      contacts: fc.constant({ cress: [{ mail: 'a@example.org' }] }),
    },
    { requiredKeys: [] },
  ),
  ['since', 'hour', 'contacts', 'hours'],
);
const version = spoiled(fc.record({ text: fc.constantFrom(...texts) }), ['text', 'source', 'renames']);
const anyId = fc.oneof({ weight: 8, arbitrary: ids as fc.Arbitrary<unknown> }, { weight: 1, arbitrary: nasty });

type Step = (desk: Desk) => Promise<unknown>;
const asking = <T extends unknown[]>(
  name: string,
  args: { [Key in keyof T]: fc.Arbitrary<T[Key]> },
  ask: (register: Register, ...args: T) => Promise<unknown>,
): fc.Arbitrary<{ name: string; step: Step }> =>
  fc.tuple(...args).map((drawn) => ({
    name,
    step: (desk: Desk) => ask(desk.register, ...(drawn as unknown as T)),
    toString: () => `${name}(${fc.stringify(drawn)})`,
  }));

const steps = fc.oneof(
  {
    weight: 6,
    arbitrary: asking(
      'record',
      [
        anyId,
        fc.oneof(
          {
            weight: 8,
            arbitrary: fc.array(spoiled(fact, factKeys), { minLength: 1, maxLength: 3 }) as fc.Arbitrary<unknown>,
          },
          { weight: 1, arbitrary: nasty },
        ),
        request,
      ],
      (register, id, facts, asked) => register.record(id as never, facts as never, asked as never),
    ),
  },
  {
    weight: 2,
    arbitrary: asking(
      'withdraw',
      [anyId, fc.oneof(fc.constantFrom<unknown>('a', 'b', 'signed@2022-11-10'), nasty), request],
      (register, id, of, asked) => register.withdraw(id as never, of as never, asked as never),
    ),
  },
  {
    weight: 1,
    arbitrary: asking('set', [anyId, settings, request], (register, id, set, asked) =>
      register.set(id as never, set as never, asked as never),
    ),
  },
  {
    weight: 1,
    arbitrary: asking('adopt', [anyId, version, request], (register, id, next, asked) =>
      register.adopt(id as never, next as never, asked as never),
    ),
  },
  {
    weight: 1,
    arbitrary: asking(
      'add',
      [
        spoiled(fc.record({ id: ids, text: fc.constantFrom(...texts) }), [
          'id',
          'text',
          'source',
          'since',
          'hour',
          'contacts',
        ]),
        request,
      ],
      (register, wanted, asked) => register.add(wanted as never, asked as never),
    ),
  },
  {
    weight: 1,
    arbitrary: asking('try', [anyId, version], (register, id, next) => register.tryVersion(id as never, next as never)),
  },
  {
    weight: 1,
    arbitrary: asking('open', [anyId], async (register, id) =>
      (await register.open(id as never)) ? 'there' : undefined,
    ),
  },
);
const jumps = fc.tuple(day, fc.constantFrom('00:00', '03:00', '08:00', '23:59'));

async function archiveOf(store: Store): Promise<readonly ArchiveFile[]> {
  const files: ArchiveFile[] = [];
  for await (const file of exportRegister(store)) files.push(file);
  return files;
}

/** Answers after which everything is as it was. `refused` leaves the attempt in the journal, and nothing else. */
const changesNothing = new Set([
  undefined,
  'unreadable',
  'malformed',
  'unknown-agreement',
  'moved',
  'key-reused',
  'taken',
  'unsound',
  'other-convention',
  'would-refuse',
  'tried',
  'unchanged',
  'there',
]);

/** What an archive says but for the attempts in its journals, and the texts that were only tried. */
function withoutAttempts(files: readonly ArchiveFile[]): readonly string[] {
  return files
    .filter(({ path }) => path.startsWith('agreements/'))
    .map(({ text: written }) => written.replace(/^journal:\n(?:^(?:[ -].*)?\n)*/m, '').replace(/^writes: .*\n/m, ''));
}

async function begin(store: Store): Promise<Desk> {
  const desk = deskOn('2023-11-01', { store });
  const { register } = desk;
  await register.add({ id: 'one', text, since: '2022-11-01' }, { by: 'Ada' });
  await register.record('one', [{ fact: 'signed', on: '2022-11-10', id: 'a' }], { by: 'Ada' });
  await register.record('one', [{ fact: 'notified', on: '2022-11-15' }], { by: 'Ada' });
  return desk;
}

async function holds(
  desk: Desk,
  drawn: readonly ({ name: string; step: Step } | { jump: readonly [IsoDate, string] })[],
): Promise<void> {
  for (const one of drawn) {
    if ('jump' in one) {
      desk.clock.jumpTo(instantAt(one.jump[0], one.jump[1], 'Europe/Paris'));
      await desk.keeper.tickThrough();
      continue;
    }
    await desk.register.settleAll();
    const before = await archiveOf(desk.store);
    const answer = await one.step(desk);
    const status = typeof answer === 'object' && answer !== null && 'status' in answer ? answer.status : answer;
    await desk.register.settleAll();
    const after = await archiveOf(desk.store);
    if (status === 'refused') expect(withoutAttempts(after)).toEqual(withoutAttempts(before));
    else if (changesNothing.has(status as never)) {
      expect(after.filter(({ path }) => path.startsWith('agreements/'))).toEqual(
        before.filter(({ path }) => path.startsWith('agreements/')),
      );
    } else expect(['recorded', 'added', 'set', 'adopted']).toContain(status);
  }
  expect(desk.errors).toEqual([]);
  expect(await findings(desk.register)).toEqual([]);
  const kept = await archiveOf(desk.store);
  const again = new MemoryStore();
  expect(await importRegister(again, kept)).toMatchObject({ status: 'imported' });
  expect(await archiveOf(again)).toEqual(kept);
  expect(Object.keys(Object.prototype)).toEqual([]);
}

describe('a register that anybody may ask anything', () => {
  test('answers, changes nothing that it refuses, and agrees with its facts', async () => {
    const drawn = fc.array(
      fc.oneof({ weight: 6, arbitrary: steps }, { weight: 1, arbitrary: jumps.map((jump) => ({ jump })) }),
      { minLength: 1, maxLength: 14 },
    );
    await assertLawInTime(
      fc.asyncProperty(drawn, async (list) => holds(await begin(new MemoryStore()), list)),
      { numRuns: 60, deepRuns: 3000 },
    );
  });
});
