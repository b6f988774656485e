import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compile } from '../../src/engine/lifecycle/compile.ts';
import { play } from '../../src/insight/agenda/play.ts';
import { readScenario } from '../../src/insight/agenda/scenario.ts';
import { parse } from '../../src/pipeline.ts';
import { partyIds, type StartingPoint, startingFile } from '../../src/render/starting-file.ts';
import { startingScenario } from '../../src/render/starting-scenario.ts';
import { firstRun } from '../../src/surfaces/cli/first-run.ts';
import { assertLaw } from '../support/deep.ts';

const hostile = [
  'Ville d’Évreux – « Été » #1',
  'a: b',
  '- a',
  '# a',
  '"quoted" and \'quoted\'',
  '{ a, [b] }',
  '& * ! | > % @ `',
  'null',
  'true',
  '2023-06-30',
  '1e3',
  '~',
  '😀',
  '日本',
  'first\nsecond\r\n\tthird',
  '\u0000\u0007\u001b[31m\u0085\u2028',
  '\ud800 alone',
  'constructor',
  '__proto__',
  'signed',
  'x'.repeat(5000),
  'long words '.repeat(500),
];

/** What a title or a name can be, as long as something of it can be seen. */
const name = fc
  .oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary', minLength: 1 }), fc.string({ minLength: 1 }))
  .filter((words) => /[^\s\p{C}]/u.test(words));

const point: fc.Arbitrary<StartingPoint> = fc.record({
  lang: fc.constantFrom('en', 'fr'),
  title: name,
  parties: fc.array(name, { minLength: 2, maxLength: 5 }),
  starts: fc.constantFrom('signed', 'notified', '1800-01-01', '2026-02-28', '2028-02-29'),
  ends: fc.constantFrom(
    { period: 'P12M' },
    { period: 'P1D' },
    { period: 'P1Y6M2W3D' },
    { on: '2028-12-31' },
    { on: '2999-12-31' },
  ),
  jurisdiction: fc.constantFrom('FR', 'GB', 'EU', 'BE', 'FR-974'),
  timeZone: fc.constantFrom('Europe/Paris', 'Indian/Reunion', 'UTC'),
});

const place = { schema: 'convention.schema.json', folder: 'agreement' };

const faults = (text: string): string[] =>
  parse(text).diagnostics.map(({ rule, message, span }) => `${span.start.line}: ${message.en} [${rule}]`);

describe('a starting file, whatever its title and its parties', () => {
  test('has no errors and no warnings, and keeps the title and the names', () => {
    assertLaw(
      fc.property(point, (from) => {
        const text = startingFile(from, place);
        const { convention } = parse(text);
        expect(faults(text)).toEqual([]);
        const seen = (words: string) => words.replace(/[\s\p{C}]+/gu, '');
        expect(seen(convention?.title ?? '')).toBe(seen(from.title));
        expect([...(convention?.parties.values() ?? [])].map((party) => seen(party.name))).toEqual(
          from.parties.map(seen),
        );
      }),
    );
  });

  test('has none either once any of its sections is taken up, and once all of them are', () => {
    assertLaw(
      fc.property(point, (from) => {
        const blocks = startingFile(from, place).split('\n\n');
        const waiting = blocks.filter((block) => /^#(?!#| yaml-)/m.test(block));
        expect(waiting.length).toBeGreaterThanOrEqual(3);
        const takenUp = (block: string): string => block.replace(/^#(?!#| yaml-)/gm, '');
        for (const taken of [...waiting.map((one) => [one]), waiting]) {
          const text = blocks.map((block) => (taken.includes(block) ? takenUp(block) : block)).join('\n\n');
          expect(faults(text)).toEqual([]);
        }
        // The same once a mark is deleted on every line of a section, its remarks included.
        const careless = blocks.map((block, index) => (index === 0 ? block : block.replace(/^#/gm, ''))).join('\n\n');
        expect(faults(careless)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  test('has a scenario that holds', () => {
    assertLaw(
      fc.property(point, (from) => {
        const text = startingFile(from, place);
        const { convention } = parse(text);
        const run = firstRun(from, text);
        if (!convention || !run) throw new Error('there is no run to tell');
        const { scenario, diagnostics } = readScenario(startingScenario(run, 's'), 's.yaml', compile(convention));
        expect(diagnostics).toEqual([]);
        expect(scenario && play(scenario).mismatches).toEqual([]);
        expect(scenario && play(scenario).timeline.refusals).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});

test.each([
  [
    ['Ville de Bellerive', 'Les Mains Vertes'],
    ['ville-de-bellerive', 'les-mains-vertes'],
  ],
  [
    ['Ville', 'VILLE', 'Ville 2', 'ville!'],
    ['ville', 'ville-2', 'ville-2-2', 'ville-3'],
  ],
  [
    ['日本', '😀'],
    ['partie', 'partie-2'],
  ],
])('the ids of %j', (names, ids) => {
  expect(partyIds(names, 'fr')).toEqual(ids);
});
