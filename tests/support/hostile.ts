import { readFileSync } from 'node:fs';
import { parse as parseYaml } from 'yaml';
import { inOneLine } from '../../src/text/printable.ts';
import { root } from './first-convention.ts';

/** What acts in a terminal, in the log of a CI, in a spreadsheet, in Markdown, HTML, Mermaid, mail or a calendar. */
export const hostileWords: readonly string[] = [
  'Do\n::error::forged',
  'Do\r\n##[error]forged',
  'Do\u2028##vso[task.complete]forged',
  "Do\u0085##teamcity[message text='x']",
  '::set-output name=a::b',
  '::add-mask::secret',
  'Do \u009b31mred\u009d52;c;eA==\u009c',
  'Pay \u202e0001\u202c then \u2066a\u2069',
  '\ufeffDo \u200b\u200f this',
  'Half \ud800 of one',
  '=cmd|calc!A1',
  '+1;=2;"=3',
  '-1\t=2',
  '@SUM(A1)',
  'a | b ` c " d \' e',
  '</script></style></title><img src=x onerror=a()>',
  '--> ]]> #quot; %% end %0A%0D',
  '[x](javascript:a) ![y](z) <z> www.x.example',
  '***\n---\n===',
  '1. one',
  '> said\n> more',
  '# Heading\n\n## [more',
  '\r\nBcc: x@y.example\r\n\r\nbody',
  'x\nEND:VEVENT\nBEGIN:VEVENT',
  'a;b,c:d\\',
  '{"a": 1}, $b #{c} {{d}}',
  '~~~\ncode\n~~~',
  'y'.repeat(300),
];

/** What no file may hold, and a fact, an argument or the name of a file could. */
export const control = 'Do \u001b[31mred\u001b]8;;http://x.example\u0007link\u001b]52;c;eA==\u0007\u0000\r';

/** A text of the same length in which nothing acts. */
export function harmless(words: string): string {
  return inOneLine(words).replace(/[^\p{L}\p{N}\s]/gu, (character) => 'x'.repeat(character.length));
}

const freeTexts: ReadonlySet<string> = new Set([
  'aims',
  'capacity',
  'interpretation',
  'law',
  'name',
  'note',
  'place',
  'quote',
  'seat',
  'shortName',
  'text',
  'title',
  'unit',
]);

/** The value of a file with another text in the place of each that anybody may choose. */
export function withTexts(value: unknown, say: (key: string) => string, key = ''): unknown {
  if (typeof value === 'string')
    return freeTexts.has(key) && !(key === 'unit' && /^(day|half-day|hour)$/.test(value)) ? say(key) : value;
  if (Array.isArray(value)) return value.map((member) => withTexts(member, say, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withTexts(member, say, name)]));
}

/** A convention of the repository as YAML in JSON's notation, with hostile words in every text, from one of them on. */
export function hostileFile(path: string, from: number, say: (words: string) => string): string {
  let next = from;
  const value = withTexts(parseYaml(readFileSync(`${root}${path}`, 'utf8')), () => {
    next += 1;
    return say(hostileWords[next % hostileWords.length] as string);
  });
  return JSON.stringify(value, null, 1).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
