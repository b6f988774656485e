import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { isDeep } from '../../support/deep.ts';
import { scratchFolder } from '../../support/folder.ts';
import { RegisterCli } from '../../support/register-cli.ts';

/**
 * An agreement all of whose names are names that every object of JavaScript has, or that something looks for in any object:
 * of parties, clauses, units, files, authors. Each command does with it what it does with others (case 40).
 */
const convention = `conventio: 1
id: constructor
title: constructor
language: en
jurisdiction: FR
timeZone: Europe/Paris
parties:
  constructor: { name: __proto__, cite: { article: 1 } }
  then: { name: toString, cite: { article: 1 } }
thirdParties:
  valueof: { name: valueOf, role: funder }
roles:
  call: { title: call, of: then, cite: practice }
notification: { by: constructor, to: then, cite: { article: 2 } }
term:
  starts: { on: notified, cite: { article: 2 } }
  ends: { period: P12M, after: notified, cite: { article: 2 } }
milestones:
  prototype: { title: prototype, by: then, cite: practice }
decisions:
  tostring: { title: toString, by: constructor, every: { cycle: year }, cite: practice }
events:
  length: { title: length, by: then, cite: practice }
dates:
  arguments: { title: arguments, at: { period: P1M, after: length }, cite: practice }
phases:
  hasownproperty: { title: hasOwnProperty, opens: { when: prototype }, cite: practice, budget: { unit: constructor, max: 8, maxKind: cap, by: then } }
deliverables:
  tojson: { title: toJSON, by: then, to: constructor, due: { period: P1M, after: length }, cite: practice }
obligations:
  proto: { title: __proto__, party: then, nature: recurring, every: { cycle: month }, cite: practice }
payments:
  name: { title: name, by: constructor, to: then, amount: { value: 5, currency: XXX }, due: { on: 2023-06-30 }, cite: practice }
reminders:
  apply: { title: apply, at: { period: P1M, before: term.end }, to: [then], cite: practice }
amendments:
  bind: { title: bind, changes: { payments: { name: { title: caller } } }, cite: practice }
properties:
  caller: { title: caller, always: { any: [in-force, { not: in-force }] }, cite: practice }
`;

const scenario = `scenario: constructor
facts:
  - { on: 2023-01-02, fact: signed, id: constructor }
  - { on: 2023-01-15, fact: notified, id: __proto__ }
  - { on: 2023-02-02, fact: length, id: toString, note: hasOwnProperty }
  - { on: 2023-02-03, fact: prototype, id: then }
  - { on: 2023-02-04, fact: 'worked:hasownproperty', quantity: 2, by: then }
  - { on: 2023-02-05, fact: withdrawn, of: toString }
  - { on: 2023-02-06, fact: 'amended:bind' }
`;

/** Words that a program writes where it found what every object has. */
const slip = /native code|\[object |\bundefined\b|\bNaN\b|TypeError|RangeError|\n +at /;

const scratch = scratchFolder();

/** Pages and pictures take their time, and read no name that the others do not read. */
const isTried = (format: string): boolean => isDeep || !['sarif', 'html', 'svg'].includes(format);

function linesOf(folder: string, file: string, play: string): readonly (readonly string[])[] {
  const fact = ['--fact', 'signed=2023-01-02', '--fact', 'notified=2023-01-15'];
  return [
    ['validate', folder],
    ...['json', 'sarif', 'github'].filter(isTried).map((format) => ['validate', file, play, '--format', format]),
    ['validate', file, '--fix'],
    ...['text', 'json'].map((format) => ['simulate', file, play, '--format', format]),
    ['simulate', file, ...fact, '--fact', 'length=2023-02-02, id=__proto__, note=constructor'],
    ['simulate', file, ...fact, '--vary', 'length=2023-02-01..2023-03-31'],
    ['simulate', file, ...fact, '--fact', 'constructor=2023-02-02'],
    ['simulate', file, ...fact, '--fact', 'worked:constructor=2023-02-02, quantity=1'],
    ['simulate', file, ...fact, '--fact', 'worked:hasownproperty=2023-02-02, quantity=1, by=__proto__'],
    ['simulate', file, ...fact, '--fact', 'amended:bind=2023-02-02, __proto__=1'],
    ['simulate', file, ...fact, '--fact', 'signed=2023-02-02, constructor=1'],
    ...[
      'dates.arguments',
      'phases.hasownproperty',
      'constructor',
      '__proto__',
      'dates.__proto__',
      'toString.constructor',
    ].map((path) => ['why', file, path, ...fact]),
    ...['markdown', 'html', 'json'].filter(isTried).map((format) => ['explain', file, '--format', format]),
    ['diff', file, file],
    ['diff', file, '--amendment', 'bind'],
    ['diff', file, '--amendment', 'constructor'],
    ['prove', file, '--states', '50', '--entry', '2023-01-02'],
    ['slack', file, ...fact],
    ...['json', 'mermaid', 'svg'].filter(isTried).map((format) => ['compile', file, '--format', format]),
    ['consolidate', file, '--on', '2023-03-01', '--scenario', play],
    ['rules', 'constructor', '__proto__'],
    ['date', '2023-01-02', 'constructor'],
    ['add', file],
    ['record', 'constructor', play],
    ['record', 'constructor', '--fact', 'length=2023-02-20, id=valueOf'],
    ['record', 'constructor', '--fact', 'constructor=2023-02-20'],
    ['record', 'constructor', '--withdraw', '__proto__'],
    ['record', 'constructor', '--withdraw', 'hasOwnProperty'],
    ['record', '__proto__', '--fact', 'signed=2023-02-20'],
    ['set', 'constructor', '--contact', '__proto__=mail:a@example.org'],
    ['set', 'constructor', '--contact', 'then=mail:a@example.org'],
    ...['status', 'timeline', 'journal', 'check', 'agenda'].flatMap((name) => [
      [name, ...(name === 'agenda' ? [] : ['constructor'])],
      [name, ...(name === 'agenda' ? ['--format', 'json'] : ['constructor', '--format', 'json'])],
    ]),
    ['status', 'hasOwnProperty'],
    ['journal', '__proto__'],
    ['outbox'],
    ['adopt', file, 'constructor'],
    ['export', join(folder, 'out')],
    ...(isDeep ? [['rehearse', file, play]] : []),
  ];
}

test('every command takes names that every object has', async () => {
  const folder = scratch.path;
  const [file, play] = [scratch.write('convention.yaml', convention), scratch.write('__proto__.yaml', scenario)];
  const cli = new RegisterCli(folder, { day: '2023-03-01' });
  const slips: string[] = [];
  for (const [index, line] of linesOf(folder, file, play).entries()) {
    for (const lang of isDeep ? ['en', 'fr'] : [index % 2 > 0 ? 'en' : 'fr']) {
      const { output, exitCode } = await cli.run([...line, ...(line[0] === 'date' ? [] : ['--lang', lang])]);
      if (exitCode > 2 || slip.test(output))
        slips.push(`${line.join(' ')}: ${exitCode} ${slip.exec(output)?.[0] ?? output.slice(0, 200)}`);
    }
  }
  expect(slips).toEqual([]);
  expect(readdirSync(join(folder, 'out')).length).toBeGreaterThan(0);
  expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(12);
});
