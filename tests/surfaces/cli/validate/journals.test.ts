import { expect, test } from '@jest/globals';
import { agreementText } from '../../../support/agreement.ts';
import { scratchFolder } from '../../../support/folder.ts';
import { runCli } from '../../../support/run-cli.ts';

const folder = scratchFolder();

test('a journal is checked with the convention beside it', async () => {
  folder.write('a/convention.yaml', agreementText(''));
  folder.write('a/journal.yaml', 'facts:\n  - { fact: sined, on: 2023-01-02 }\nuntil: 2023-02-01\n');
  folder.write('b/one.yaml', agreementText('events: { fair: { title: Fair, cite: { article: 2 } } }'));
  folder.write('b/one.journal.yaml', 'facts: [{ fact: signed, on: 2023-01-02 }, { fact: fair, on: 2023-03-02 }]\n');
  const { out, exitCode } = await runCli(`validate ${folder.path} --lang en`);
  expect(out.match(/\S+journal\.yaml:\d+:\d+: error .*\[.*\]/g)).toEqual([
    expect.stringMatching(/a\/journal\.yaml:2:13: error .*“sined”\. \[fact-invalid\]/),
    expect.stringMatching(/a\/journal\.yaml:3:1: error The journal has no key “until”\. \[key-unknown\]/),
  ]);
  expect(out).toContain('  = A journal says what has happened; what is tried or expected belongs in a scenario.');
  expect(exitCode).toBe(1);
});

test('a journal without a convention is told, with where it would have to be', async () => {
  const path = folder.write('c/rent.journal.yaml', 'facts: []\n');
  const { err, exitCode } = await runCli(`validate ${path} --lang en`);
  expect(err).toContain('belongs to no convention: there is no rent.yaml beside it.');
  expect(exitCode).toBe(2);
});
