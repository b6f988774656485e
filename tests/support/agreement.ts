import { compiledText } from './first-convention.ts';

/** An agreement of two parties to put a few clauses into: in force on its signature, for a year unless told otherwise. */
export function agreement(clauses: string, options: { readonly term?: string } = {}) {
  return compiledText(agreementText(clauses, options));
}

/** Its text. */
export function agreementText(
  clauses: string,
  { term = '{ starts: { on: signed }, ends: { period: P1Y, beginning: signed }, cite: { article: 1 } }' } = {},
): string {
  return `
conventio: 1
id: test
title: Test
language: en
jurisdiction: FR
timeZone: Europe/Paris
${clauses.startsWith('calendar:') ? '' : 'calendar: { financialYear: 07-01 }'}
parties:
  a: { name: A, cite: { article: 1 } }
  b: { name: B, cite: { article: 1 } }
term: ${term}
${clauses}
`;
}
