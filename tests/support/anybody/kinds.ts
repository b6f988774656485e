import { readdirSync, readFileSync } from 'node:fs';
import { parse as parseYaml } from 'yaml';
import { textOf } from '../../../src/surfaces/cli/read-bytes.ts';
import { root } from '../first-convention.ts';
import { mutantsOf } from '../mutants.ts';
import type { Chance } from '../simulation/chance.ts';
import { spoilt } from '../spoiled-text.ts';
import { minimal } from '../texts.ts';
import { acceptedBySchema, bySchema } from './by-schema.ts';
import { restructured, transplanted } from './structures.ts';
import { overgrown, withOddities, written } from './texts.ts';

export interface Original {
  readonly text: string;
  readonly value: unknown;
}

/** The files that others are made of: short ones more often, since a hundred of them take the time of ten others. */
const originals: readonly Original[] = [
  ...readdirSync(`${root}conventions`).map((id) => `conventions/${id}/convention.yaml`),
  ...['every-key', 'every-form', 'every-time', 'amendment-by-one', 'silenced', 'minimal'].map(
    (name) => `tests/cases/ok/${name}.yaml`,
  ),
]
  .map((path) => readFileSync(`${root}${path}`, 'utf8'))
  .concat(minimal)
  .map((text) => ({ text, value: parseYaml(text) }));

const short = originals.filter(({ text }) => text.length < 8000);

export function anyOriginal(chance: Chance): Original {
  return chance.pick(chance.oneIn(3) ? originals : short);
}

/** The kinds of files that anybody may hand over, each with how often it comes. */
const kinds: readonly (readonly [
  weight: number,
  kind: readonly [name: string, make: (original: Original, chance: Chance) => string],
])[] = [
  [4, ['a text that is cut and mixed', ({ text }, chance) => spoilt(text, chance)]],
  [4, ['what YAML has and no convention needs', ({ text }, chance) => withOddities(text, chance)]],
  [2, ['bytes that are changed', ({ text }, chance) => bytesOf(text, chance)]],
  [4, ['a value or a name replaced', ({ value }, chance) => written(replacement(value, chance), chance)]],
  [5, ['parts in the places of others', ({ value }, chance) => written(restructured(value, chance), chance)]],
  [2, ['by the schema alone', (_, chance) => written(bySchema(chance), chance)]],
  [6, ['by the schema, and accepted', (_, chance) => written(acceptedBySchema(chance), chance)]],
  [2, ['by the schema, and restructured', (_, chance) => written(restructured(bySchema(chance), chance), chance)]],
  [
    2,
    ['restructured, and spoilt', ({ value }, chance) => spoilt(written(restructured(value, chance), chance), chance)],
  ],
  [
    6,
    [
      'values in the places of others alike',
      ({ value }, chance) =>
        written(transplanted(value, chance.oneIn(2) ? value : anyOriginal(chance).value, chance), chance),
    ],
  ],
  [1, ['overgrown', ({ text }, chance) => overgrown(text, chance)]],
];

export interface Made {
  readonly kind: string;
  readonly text: string;
  readonly original: Original;
}

export function anybodysFile(chance: Chance): Made {
  const original = anyOriginal(chance);
  const [kind, make] = chance.weighted(kinds);
  return { kind, text: make(original, chance), original };
}

function replacement(value: unknown, chance: Chance): unknown {
  const { count, at } = mutantsOf(value);
  return at(chance.between(0, count - 1)).value;
}

/** Bytes as the program reads them; what it does not take for a text, it refuses by a message of its own. */
function bytesOf(text: string, chance: Chance): string {
  const bytes = Buffer.from(chance.oneIn(6) ? `\ufeff${text}` : text, chance.oneIn(8) ? 'utf16le' : 'utf8');
  for (let count = chance.between(1, 6); count > 0; count -= 1) {
    bytes[chance.between(0, bytes.length - 1)] = chance.pick([
      0,
      9,
      10,
      13,
      27,
      32,
      0x7f,
      0x80,
      0xc3,
      0xff,
      chance.between(0, 255),
    ]);
  }
  const cut = chance.oneIn(4) ? bytes.subarray(0, chance.between(0, bytes.length)) : bytes;
  try {
    return textOf({ bytes: cut, isWhole: true });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_NO_UTF8') return cut.toString('latin1');
    throw error;
  }
}
