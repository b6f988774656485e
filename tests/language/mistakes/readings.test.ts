import { describe, expect, test } from '@jest/globals';
import { parse } from '../../../src/pipeline.ts';
import { fixText } from '../../../src/surfaces/cli/validate/fix-text.ts';
import { applyFixes } from '../../../src/text/apply-fixes.ts';
import type { Diagnostic } from '../../../src/text/diagnostic.ts';

/** What can be read in two ways is never fixed by itself, and the message says both readings. */
const head = `conventio: 1
id: x
title: X
language: en
jurisdiction: FR
timeZone: Europe/Paris
parties: { a: { name: A, cite: practice }, b: { name: B, cite: practice } }
term: { cite: practice, starts: { on: signed }, ends: { period: P3Y, beginning: signed } }
`;

function diagnose(text: string): readonly Diagnostic[] {
  return parse(text, { source: 'test.yaml' }).diagnostics.filter(({ severity }) => severity === 'error');
}

/** What `--fix` makes of a text. */
function fixed(text: string): string {
  return fixText(text, (words) => ({ diagnostics: diagnose(words), silenced: [], isWhole: true })).text;
}

const date = (at: string): string => `${head}dates: { d: { title: D, at: ${at}, cite: practice } }\n`;
const once = (due: string): string =>
  `${head}obligations: { o: { title: O, party: a, nature: once, due: ${due}, cite: practice } }\n`;
const yearly = (every: string, due = '{ on: 06-30 }'): string =>
  `${head}obligations: { o: { title: O, party: a, nature: recurring, every: ${every}, due: ${due}, cite: practice } }\n`;
const paid = (amount: string): string => `${head}consideration: { cite: practice, amount: ${amount} }\n`;
const share = (part: string): string =>
  `${paid('{ value: 100, currency: EUR }')}payments: { p: { title: P, by: a, to: b, share: ${part}, cite: practice } }\n`;

const twoReadings: readonly (readonly [what: string, text: string, says: readonly string[]])[] = [
  ['an instant of another day', date('{ on: 2024-03-31T22:00:00.000Z }'), ['2024-04-01', '2024-03-31', 'Europe/Paris']],
  ['the day first or the month first', date('{ on: 03/04/2026 }'), ['2026-04-03', '2026-03-04']],
  ['the same with two figures for the year', date('{ on: 03/04/26 }'), ['2026-04-03', '2026-03-04']],
  ['before a day', once('avant le 30 juin 2026'), ['{ eveOf: 2026-06-30 }', '29 June 2026', '{ on: 2026-06-30 }']],
  ['before a day, in English', once('before 30 June 2026'), ['{ eveOf: 2026-06-30 }', '29 June 2026']],
  ['before the first of May', once('avant le 1er mai 2026'), ['{ eveOf: 2026-05-01 }', '30 April 2026']],
  ['before a day of each year', yearly('{ cycle: year }', 'avant le 30 juin'), ['{ eveOf: 06-30 }', '{ on: 06-30 }']],
  ['before a day, under on', once('{ on: avant le 30 juin 2026 }'), ['eveOf: 2026-06-30', 'on: 2026-06-30']],
  ['a day without its year', once('30 juin'), ['YYYY-06-30', '{ on: 06-30, following: signed }']],
  ['the same under on', once('{ on: 30 juin }'), ['YYYY-06-30']],
  ['a month day under eveOf', once('{ eveOf: 30/06 }'), ['YYYY-06-30']],
  [
    'a period that begins',
    once('12 mois à compter de la signature'),
    ['{ period: P12M, beginning: signed }', '{ period: P12M, after: signed }'],
  ],
  ['a point of thousands', paid('{ value: 1.500, currency: EUR }').replace('1.500', "'1.500'"), ['1500', '1.5']],
  ['a point of thousands in an amount', paid('18.000 €'), ['18000', 'value: 18,']],
  ['a comma that parts a number', paid('{ value: 18,000, currency: EUR }'), ['18000', '18.000']],
  ['a share of one', share('0,8'), ['80', '0.8']],
  ['each year', yearly('tous les ans'), ['{ cycle: year }', '{ period: P1Y, beginning: term.start }']],
  ['twice a year', yearly('deux fois par an'), ['{ cycle: year, times: 2 }', '{ cycle: half-year }']],
  ['31 April', date('{ on: 31 avril 2024 }'), ['2024-04-30']],
];

describe('two readings', () => {
  test.each(twoReadings)('%s', (_what, text, says) => {
    const [found] = diagnose(text);
    for (const words of says) expect(`${found?.message.en} ${found?.help?.en}`).toContain(words);
    expect(fixed(text)).toBe(text);
  });
});

const oneReading: readonly (readonly [what: string, text: string, after: string])[] = [
  ['a month in letters, its year behind a comma', date('{ on: November 15, 2027 }'), date('{ on: 2027-11-15 }')],
  ['a day that is no month', date('{ on: 30/06/2026 }'), date('{ on: 2026-06-30 }')],
  ['a day of each year of a duty that recurs', yearly('{ cycle: year }', '{ on: 30 juin }'), yearly('{ cycle: year }')],
  [
    'the United Kingdom',
    head.replace('jurisdiction: FR', 'jurisdiction: UK'),
    head.replace('jurisdiction: FR', 'jurisdiction: GB'),
  ],
  ['cents behind a comma', paid('{ value: 1 500,50, currency: EUR }'), paid('{ value: 1500.50, currency: EUR }')],
];

test.each(oneReading)('one reading: %s', (_what, text, after) => {
  expect(diagnose(text)).toHaveLength(1);
  expect(fixed(text)).toBe(after);
  expect(diagnose(after)).toEqual([]);
});

test.each([
  ['in braces', paid('{ value: £18,000, currency: GBP }'), 'value: 18000, currency: GBP'],
  [
    'of an amount alone',
    paid('£18,000').replace('{ cite: practice, amount: £18,000 }', '\n  amount: £18,000\n  cite: practice'),
    '{ value: 18000, currency: GBP }',
  ],
])('£18,000 is eighteen thousand: %s', (_what, text, written) => {
  const [found, ...others] = diagnose(text);
  expect(others).toEqual([]);
  expect(applyFixes(text, found?.fix ? [found.fix] : []).text).toContain(written);
});

test('a country that there is not', () => {
  const text = head.replace('jurisdiction: FR', 'jurisdiction: ZZ');
  expect(diagnose(text).map(({ rule, pointer }) => [rule, pointer])).toEqual([['value-malformed', '/jurisdiction']]);
});

describe.each([
  ['LF', '\n'],
  ['CRLF', '\r\n'],
])('after a byte order mark, with %s', (_name, end) => {
  const text = `\ufeff${once('30/06/2026').replaceAll('\n', end)}`;

  test('places and edits are those of the text as it is', () => {
    const [found] = diagnose(text);
    const { start } = found?.span ?? {};
    expect(text.slice(start?.offset).startsWith('30/06/2026')).toBe(true);
    expect([start?.line, start?.column]).toEqual([9, (once('').split('\n')[8] ?? '').indexOf('due: ') + 6]);
    expect(fixed(text)).toBe(text.replace('30/06/2026', '{ on: 2026-06-30 }'));
  });

  test('so are those of the first key', () => {
    const first = text.replace('conventio: 1', 'conventoi: 1');
    const [found] = diagnose(first);
    expect(found?.span.start).toEqual({ offset: 1, line: 1, column: 1 });
    expect(fixed(first)).toBe(text.replace('30/06/2026', '{ on: 2026-06-30 }'));
  });

  test('so are those of a text that is not well-formed', () => {
    const broken = text.replace('title: X', 'title: X: the second').replace('30/06/2026', '{ on: 2026-06-30 }');
    const [found] = diagnose(broken);
    expect(broken.slice(found?.span.start.offset, found?.span.end.offset)).toBe(':');
    expect(fixed(broken)).toContain(`title: "X: the second"${end}`);
  });
});
