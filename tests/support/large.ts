import { addDays, type IsoDate } from '../../src/calendar/day.ts';
import type { FactDeclaration } from '../../src/language/schema/scenario-declaration.ts';

const head = `conventio: 1
id: large
title: Large
language: en
jurisdiction: FR
timeZone: Europe/Paris
parties: { a: { name: A, cite: practice }, b: { name: B, cite: practice } }
`;

const signedOn: IsoDate = '2024-01-01';

export const signed: FactDeclaration = { fact: 'signed', on: signedOn };

/** A duty that is owed again after each period, of which nobody performs any, for so many years. */
export function manyOccurrences(years: number, period = 'P1D'): string {
  return `${head}term: { cite: practice, starts: { on: signed }, ends: { period: P${years}Y, beginning: signed } }
obligations:
  often: { title: Often, party: a, nature: recurring, every: { period: ${period}, beginning: term.start }, cite: practice }
`;
}

/** So many phases in a row, each opened by the last and done with a duty of its own. */
export function manyPhases(count: number): string {
  const phases = Array.from({ length: count }, (_, index) => {
    const when = index === 0 ? 'in-force' : `done:p${index - 1}`;
    return `  p${index}: { title: P${index}, opens: { when: ${when} }, done: { when: performed:d${index} }, cite: practice }\n`;
  });
  const duties = Array.from(
    { length: count },
    (_, index) =>
      `  d${index}: { title: D${index}, party: a, nature: once, during: opened:p${index}, due: { period: P10D, after: opened:p${index} }, cite: practice }\n`,
  );
  return `${head}term: { cite: practice, starts: { on: signed }, ends: { period: P5Y, beginning: signed } }
phases:\n${phases.join('')}obligations:\n${duties.join('')}`;
}

/** Each duty of many phases performed, one every other day. */
export function phasesDone(count: number): readonly FactDeclaration[] {
  const performed = Array.from({ length: count }, (_, index) => ({
    fact: `performed:d${index}`,
    on: addDays(signedOn, 2 * index + 2),
  }));
  return [signed, ...performed];
}
