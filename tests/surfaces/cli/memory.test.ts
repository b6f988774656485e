import { expect, test } from '@jest/globals';
import { addDays } from '../../../src/calendar/day.ts';
import { agreementText } from '../../support/agreement.ts';
import { isDeep } from '../../support/deep.ts';
import { scratchFolder } from '../../support/folder.ts';
import { manyOccurrences } from '../../support/large.ts';
import { spawnCli } from '../../support/spawn-cli.ts';

const folder = scratchFolder();

/** The most memory that a simulation holds, in megabytes, and its output. */
function simulated(text: string, facts: readonly string[]) {
  const [convention, scenario] = [
    folder.write('convention.yaml', text),
    folder.write('facts.yaml', `scenario: facts\nfacts:\n${facts.map((fact) => `  - { ${fact} }\n`).join('')}`),
  ];
  const { out, err, memory } = spawnCli(['simulate', convention, scenario, '--lang', 'en']);
  expect(err).toBe('');
  return { out, memory };
}

// 4 GB did not suffice for ninety-nine years.
test('case 46: a duty of every day needs some megabytes for each year, to the last line', () => {
  const years = isDeep ? 99 : 10;
  const { out, memory } = simulated(manyOccurrences(years), ['on: 2024-01-01, fact: signed']);
  expect(out.match(/ overdue /g)?.length).toBeGreaterThan(364 * years);
  expect(memory).toBeLessThan(180 + 2 * years);
});

// Ten thousand, given to the library, took 636 MB.
test('case 53: thousands of events that nobody answers need little memory each', () => {
  const text = agreementText(
    `events: { call: { title: Call, by: b, cite: practice } }
obligations: { answer: { title: Answer, party: a, nature: on-event, event: call, due: { period: P10D, after: call }, cite: practice } }`,
    { term: '{ starts: { on: signed }, ends: { period: P20Y, beginning: signed }, cite: practice }' },
  );
  const calls = Array.from({ length: 4000 }, (_, index) => `on: ${addDays('2024-01-02', index)}, fact: call`);
  const { out, memory } = simulated(text, ['on: 2024-01-01, fact: signed', ...calls]);
  expect(out.split('\n').length).toBeGreaterThan(12_000);
  expect(memory).toBeLessThan(200);
});
