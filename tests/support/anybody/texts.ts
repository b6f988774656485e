import { stringify } from 'yaml';
import type { Chance } from '../simulation/chance.ts';

/** A value as a file that says it: the way in which it is written makes no difference to what it says. */
export function written(value: unknown, chance: Chance): string {
  if (chance.oneIn(3)) return JSON.stringify(value, null, chance.pick([0, 2])) ?? '';
  const style = {
    collectionStyle: chance.pick(['any', 'block', 'flow'] as const),
    defaultStringType: chance.pick(['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'] as const),
    indent: chance.between(1, 4),
    // The package writes “undefined” where it folds some quoted texts.
    lineWidth: 0,
    aliasDuplicateObjects: chance.oneIn(2),
  };
  const text = stringify(value, style);
  return chance.oneIn(8) ? text.replaceAll('\n', chance.pick(['\r\n', '\r'])) : text;
}

/** What YAML, or what some take for YAML, has that no convention needs. */
const oddities: readonly string[] = [
  '&a [*a]',
  '*none',
  '&x { title: X, <<: *x }',
  '<<: { title: X }',
  '<<: [{ a: 1 }, { b: 2 }]',
  '!!binary R0lGODlhDAAMAIQAAP==',
  '!!timestamp 2023-01-02T03:04:05Z',
  '!!set { a, b }',
  '!!omap [a: 1, b: 2]',
  '!!js/function "function () {}"',
  '!!python/object/apply:os.system ["true"]',
  '!<tag:yaml.org,2002:str> x',
  '? [a, b]\n: c',
  '? { a: b }\n: c',
  '? |\n  long\n: c',
  'title: One\ntitle: Two',
  '__proto__: { title: X }',
  '{ "__proto__": { "by": "town" }, constructor: { prototype: {} } }',
  'no',
  'yes',
  'on: off',
  '010',
  '0o14',
  '0x1F',
  '1_000',
  '1e999',
  '-0',
  '.inf',
  '.nan',
  '12:30:45',
  '2023-02-30',
  '2023-1-2',
  '2023-01-02T00:00:00+14:00',
  '~',
  'NULL',
  '%YAML 1.1\n---',
  '%TAG ! tag:evil,2023:\n---',
  '---',
  '...',
  '--- # again',
  '\u0000',
  '\u0007',
  '\u0085',
  '\u2028',
  '\u2029',
  '\u202e',
  '\ufeff',
  '\ufffe',
  '\ud800',
  '\udc00\ud800',
  '\u{e0001}',
  '\t',
  '\r',
  '\r\r\n',
  '\u00a0',
  '// a remark',
  '/* a remark */',
  "{ single: 'quoted', trailing: 1, }",
  '{ a: 1 b: 2 }',
  '{ unquoted: Infinity, hex: 0xF, plus: +1 }',
  '[1, , 2]',
  '"\\ud800"',
  '"\\u0000"',
  '"\\x"',
  '|9\n  x',
  '|+\n\n\n',
  '>-2\n x',
  '# conventio-ignore name-unknown: because',
  '# conventio-ignore *: all of it',
  '# conventio-ignore __proto__: x',
  '# conventio-ignore',
  '# conventio-ignore-next-line toString: x',
  '# yaml-language-server: $schema=constructor',
];

/** A text with some oddities put into it: at the beginning of lines, behind colons, or anywhere. */
export function withOddities(text: string, chance: Chance): string {
  let odd = text;
  for (let count = chance.between(1, 3); count > 0; count -= 1) odd = withOddity(odd, chance);
  return odd;
}

function withOddity(text: string, chance: Chance): string {
  const oddity = chance.pick(oddities);
  const lines = text.split('\n');
  const at = chance.between(0, lines.length - 1);
  const line = lines[at] ?? '';
  const indent = /^ */.exec(line)?.[0] ?? '';
  const indented = oddity.replaceAll('\n', `\n${indent}`);
  const instead = chance.pick([
    `${line}\n${indent}${indented}`,
    `${indent}${indented}\n${line}`,
    line.replace(/: .*/, () => `: ${indented}`),
    `${line} ${oddity}`,
    line.replace(/(?<=: ).{0,3}/, (words) => oddity + words),
    oddity,
  ]);
  return lines.toSpliced(at, 1, instead).join('\n');
}

/** Texts that are large, deep or many, beyond what anybody writes. */
export function overgrown(text: string, chance: Chance): string {
  const count = chance.pick([10, 100, 1000, 3000]);
  const numbered = (make: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => make(index)).join('');
  const growth = chance.pick<() => string>([
    () => `${text}\nevents:\n${numbered((index) => `  e${index}: { title: E, cite: practice }\n`)}`,
    () =>
      `${text}\ndates:\n${numbered((index) => `  d${index}: { title: D, at: { after: d${(index + 1) % count}, period: P1D }, cite: practice }\n`)}`,
    () =>
      `${text}\nmilestones:\n${numbered((index) => `  m${index}: { title: M, by: town, when: m${index + 1}, cite: practice }\n`)}`,
    () => `${text}\nnote: ${'['.repeat(count)}${']'.repeat(count)}\n`,
    () => `${text}\nnote:\n${numbered((index) => `${' '.repeat(index % 300)}a:\n`)}`,
    () =>
      `${text}\nnote: &a0 [x, x]\n${numbered((index) => `n${index}: &a${index + 1} [*a${index}, *a${index}, *a${index}]\n`)}`,
    () => text.replace(/title: .*/, () => `title: ${'x'.repeat(count * 50)}`),
    () => text.replace(/title: .*/, () => `title: |\n${numbered(() => '  a line\n')}`),
    () => text.replace(/id: .*/, () => `id: a${'-b'.repeat(count)}`),
    () => `${text}\n${numbered((index) => `key-${index}: 1\n`)}`,
    () => `${text}\n${numbered(() => 'title: again\n')}`,
    () => `${text}\n${numbered(() => '# conventio-ignore name-unknown: x\n')}`,
    () => `${text}\n${numbered(() => '---\n')}`,
    () =>
      `${text}\nphases: { p: { title: P, cite: practice, opens: { when: ${'{ not: '.repeat(Math.min(count, 200))}signed${' }'.repeat(Math.min(count, 200))} } } }\n`,
    () => `${text}\n${numbered(() => '  c: "x\n')}`,
    () => `${text}\n? ${numbered(() => '? ')}a\n`,
    () => `${text}${numbered(() => '\t\n')}`,
    () => `{${numbered((index) => `"k${index}":{"a":`)}`,
  ]);
  return growth();
}
