import { describe, expect, test } from '@jest/globals';
import { readCarefully } from '../../../src/language/document/read.ts';
import { parse } from '../../../src/pipeline.ts';
import { isDeep } from '../../support/deep.ts';
import { minimal } from '../../support/texts.ts';

/** Lines that break the layout of the section that they stand in, each of them, many times over. */
const lines: readonly (readonly [what: string, line: string])[] = [
  ['a word without its colon', '  c'],
  ['a quote that never closes', '  c: "x'],
  ['an apostrophe that never closes', "  c: 'x"],
  ['a tab', '\tc: 1'],
  ['a brace that nothing opens', '  c: }'],
  ['a key on the line of another', '  c: a: b'],
  ['a sign that no text begins with', '  c: @a'],
  ['an escape that does not exist', '  "\\q": 1'],
  ['a key over two lines', '  c\n d: "'],
  ['a tag in a list that never closes', '  [!x y,'],
  ['an alias of nothing', '  c: *a'],
];

function broken(line: string, count: number): string {
  return `${minimal.slice(0, minimal.indexOf('term:'))}term:\n${`${line}\n`.repeat(count)}`;
}

/** In milliseconds of this process, whatever else the machine has to do. */
function timeOf(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user } = process.cpuUsage(before);
  return user / 1000;
}

/** How many times as long as a sound text of as many lines a broken one may take: as often as repairs are tried. */
const mostTimes = 100;

describe.each(lines)('%s', (_what, line) => {
  test.each(isDeep ? [2000, 8000] : [2000])('on %i lines, is told in a time that goes with their number', (count) => {
    const keys = Array.from({ length: count }, (_, index) => `  k${index}: 1\n`).join('');
    const sound = timeOf(() => readCarefully(`term:\n${keys}`, 'sound.yaml'));
    const took = timeOf(() => expect(parse(broken(line, count)).diagnostics.length).toBeGreaterThan(0));
    expect(took).toBeLessThan(mostTimes * Math.max(sound, 10));
  });
});
