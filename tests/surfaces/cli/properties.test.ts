import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { root } from '../../support/first-convention.ts';
import { scratchFolder } from '../../support/folder.ts';
import { runCli } from '../../support/run-cli.ts';

const folder = scratchFolder();

const hope = `properties:
  appui-commence:
    title: L'appui commence avant l'été
    eventually: { budget: support, reaches: 1 }
    until: { on: 2023-06-28 }
    cite: practice
`;

/** The first convention, with what nobody can promise of it. */
const convention = folder.write(
  'hopeful/convention.yaml',
  readFileSync(`${root}conventions/cress-roumois-seine/convention.yaml`, 'utf8').replace('properties:\n', () => hope),
);

const facts = '--fact signed=2022-11-10 --fact notified=2022-11-15';

test('a property that is broken is told on its day, and in the end', async () => {
  const { out, exitCode } = await runCli(`simulate ${convention} ${facts} --lang fr`);
  expect(out).toMatch(
    /29 juin 2023\s+enfreinte\s+L’appui commence avant l’été \(usage\)\s+Ce qui doit arriver n’est pas arrivé à temps\./,
  );
  expect(out.trimEnd().split('\n').at(-1)).toMatch(/^ {2}Propriétés\s: 5 examinées, 1 enfreinte$/);
  expect(exitCode).toBe(1);
});

test('data have its state and its day', async () => {
  const { out } = await runCli(`simulate ${convention} ${facts} --format json`);
  const { properties, entries } = JSON.parse(out);
  expect(properties['appui-commence']).toEqual({ state: 'broken', broken: '2023-06-29' });
  expect(properties['cap-respected']).toEqual({ state: 'holding', broken: null });
  expect(entries).toContainEqual(expect.objectContaining({ kind: 'broken', id: 'appui-commence', date: '2023-06-29' }));
});

test('a scenario that breaks it fails, unless it says so', async () => {
  const scenario = (expected: string): string =>
    folder.write(
      'hopeful/scenarios/late.yaml',
      `scenario: late\nfacts:\n  - { fact: signed, on: 2022-11-10 }\n  - { fact: notified, on: 2022-11-15 }\n${expected}`,
    );
  const silent = await runCli(['simulate', convention, scenario(''), '--lang', 'en']);
  expect(silent.out).toContain('properties.appui-commence, 2023-06-29\n  - not broken\n  + broken\n');
  expect(silent.exitCode).toBe(1);
  const told = scenario('expect:\n  - { properties: { appui-commence: broken } }\n');
  expect((await runCli(['simulate', convention, told])).exitCode).toBe(0);
});

test('many runs tell how many of them break it', async () => {
  const line = `simulate ${convention} ${facts} --vary plpdma-validated=2023-03-30..2023-03-31 --lang en`;
  const { out } = await runCli(line);
  expect(out).toContain('Properties that are broken\n  2  100.0%  appui-commence\n');
});

test('a proof of it is a counterexample that breaks it', async () => {
  const { out, exitCode } = await runCli(`prove ${convention} --lang en`);
  expect(out).toContain('✗ refuted: “L’appui commence avant l’été” is broken in at least one run. [property-holds]');
  expect(out).toContain('Does every property stated in the file hold in every run? 4/5 [property-holds]');
  expect(exitCode).toBe(1);
});
