import { describe, expect, test } from '@jest/globals';
import { parse } from '../../src/pipeline.ts';
import { minimal } from '../support/texts.ts';

const nested = (count: number, key = 'after') =>
  Array.from({ length: count }).reduce<string>((from) => `{ ${key}: ${from}, period: P200Y }`, 'signed');

const chained = (count: number) =>
  `dates:\n${Array.from(
    { length: count },
    (_, index) =>
      `  d${index}: { title: D, at: { after: ${index === 0 ? 'signed' : `d${index - 1}`}, period: P200Y }, cite: practice }\n`,
  ).join('')}`;

/** Clauses whose dates may lie past the year 9999 or before the year 1, and where that is told. */
const tooFar: readonly (readonly [what: string, text: string, pointer: string, years: number])[] = [
  [
    'forty periods, one within the other',
    `${minimal}dates: { d: { title: D, at: ${nested(40)}, cite: practice } }\n`,
    '/dates/d/at',
    1200,
  ],
  ['forty dates, each counted from the one before', `${minimal}${chained(40)}`, '/dates/d5/at', 1200],
  [
    'back into the years before the first',
    `${minimal}dates: { d: { title: D, at: ${nested(12, 'before')}, cite: practice } }\n`,
    '/dates/d/at',
    1200,
  ],
  ['the end of the term', minimal.replace('{ period: P1Y, beginning: signed }', nested(6)), '/term/ends', 1200],
  [
    'the same, and what is due after it',
    `${minimal.replace('P1Y', 'P200Y')}deliverables: { d: { title: D, by: town, to: trust, afterEnd: true, due: ${nested(5).replace('signed', 'term.end')}, cite: practice } }\n`,
    '/deliverables/d/due',
    1200,
  ],
  [
    'renewals, all of them together',
    minimal.replace(
      '  cite:',
      '  renewal: { mode: tacit, period: P200Y, times: 99, unlessDeclined: { before: term.end, period: P1M }, cite: { article: 1 } }\n  cite:',
    ),
    '/term/renewal',
    19_800,
  ],
];

describe('case 50: a date outside the years that are counted is an error', () => {
  test.each(tooFar)('%s', (_what, text, pointer, years) => {
    const { ok, diagnostics } = parse(text);
    expect(ok).toBe(false);
    const told = diagnostics.filter(({ rule }) => rule === 'date-out-of-reach');
    expect(told.map((each) => each.message.en)).toContain(
      `Counted one after the other, these periods come to some ${years} years.`,
    );
    expect(told.map((each) => each.pointer).some((at) => at.startsWith(pointer))).toBe(true);
    for (const { help } of told) expect(help?.fr).toMatch(/1000 ans au plus/);
  });

  test('also where an amendment brings it about', () => {
    const amendment = `amendments: { m: { title: M, cite: practice, changes: { term: { ends: { period: null, beginning: null, after: ${nested(6)}, period: P200Y } } } } }\n`;
    const { diagnostics } = parse(minimal + amendment.replace('period: null, ', ''));
    expect(diagnostics.map(({ message }) => message.en)).toContainEqual(expect.stringMatching(/some 1[24]00 years/));
  });

  test('a thousand years are none too many', () => {
    for (const text of [
      `${minimal}dates: { d: { title: D, at: ${nested(5)}, cite: practice } }\n`,
      `${minimal}${chained(5)}`,
    ]) {
      expect(parse(text).diagnostics.filter(({ rule }) => rule === 'date-out-of-reach')).toEqual([]);
    }
  });

  test('a net of dates is looked at once each', () => {
    const net = Array.from(
      { length: 60 },
      (_, index) =>
        `  d${index}: { title: D, at: { latest: [{ after: ${index === 0 ? 'signed' : `d${index - 1}`}, period: P1D }, { after: ${index === 0 ? 'signed' : `d${index - 1}`}, period: P2D }] }, cite: practice }\n`,
    ).join('');
    expect(parse(`${minimal}dates:\n${net}`).ok).toBe(true);
  });
});
