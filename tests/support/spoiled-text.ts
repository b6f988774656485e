import fc from 'fast-check';
import type { Chance } from './simulation/chance.ts';

/** A text that somebody, or a program, has spoilt, and how. */
export interface Spoilt {
  readonly what: string;
  readonly text: string;
}

const tokens = [
  '',
  ' ',
  ':',
  ': ',
  '- ',
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  '|',
  '>-',
  '&a ',
  '*a',
  '\t',
  '!x ',
  '\r\n',
  '\n',
  '\ufeff',
  '\u2028',
  '🌞',
  '#',
  '---\n',
  '...\n',
  '%YAML 1.1\n',
  '<<: ',
  '? ',
  '__proto__: 1\n',
  'constructor: ',
  '\u0000',
];

/** One to four changes of a text, each at any place of it. */
export function spoiledText(text: string): fc.Arbitrary<Spoilt> {
  const change = fc.record({
    kind: fc.constantFrom(...kinds),
    at: fc.nat(text.length),
    size: fc.integer({ min: 1, max: 60 }),
    token: fc.constantFrom(...tokens),
  });
  return fc.array(change, { minLength: 1, maxLength: 4 }).map((changes) => ({
    what: JSON.stringify(changes),
    text: changes.reduce(changed, text),
  }));
}

/** The same, by the chance of a seed. */
export function spoilt(text: string, chance: Chance): string {
  let changedText = text;
  for (let count = chance.between(1, 4); count > 0; count -= 1) {
    changedText = changed(changedText, {
      kind: chance.pick(kinds),
      at: chance.between(0, changedText.length),
      size: chance.between(1, 60),
      token: chance.pick(tokens),
    });
  }
  return changedText;
}

const kinds = ['insert', 'cut', 'double', 'repeat', 'indent', 'swap', 'end'] as const;

interface Change {
  readonly kind: (typeof kinds)[number];
  readonly at: number;
  readonly size: number;
  readonly token: string;
}

function changed(text: string, { kind, at, size, token }: Change): string {
  const [before, after] = [text.slice(0, at), text.slice(at)];
  switch (kind) {
    case 'insert':
      return before + token + after;
    case 'cut':
      return before + after.slice(size);
    case 'double':
      return before + after.slice(0, size) + token + after;
    case 'repeat':
      return before + token.repeat(size * 10) + after;
    case 'indent':
      return before.replace(/\n([^\n]*)$/, `\n${' '.repeat(size % 7)}$1`) + after;
    case 'swap':
      return before + after.slice(size, 2 * size) + after.slice(0, size) + after.slice(2 * size);
    case 'end':
      return before + token;
  }
}
