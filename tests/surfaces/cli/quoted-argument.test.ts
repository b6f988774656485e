import { spawnSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { quotedArgument } from '../../../src/surfaces/cli/quoted-argument.ts';

describe('an argument to copy and paste', () => {
  test.each([
    ['roumois-2022', 'roumois-2022'],
    ['signed=2022-11-10', 'signed=2022-11-10'],
    ['./conventions/a.yaml', './conventions/a.yaml'],
    ['worked:support=2023-04-12,1.5', '"worked:support=2023-04-12,1.5"'],
    ['delivered:report@2023-01-20', 'delivered:report@2023-01-20'],
    ['notified=2022-10-01..2023-01-31|never', '"notified=2022-10-01..2023-01-31|never"'],
    ['my agreements', '"my agreements"'],
    ['été/convention.yaml', '"été/convention.yaml"'],
    ['fairs\\spring', '"fairs\\spring"'],
    ['my fairs\\', '"my fairs\\\\"'],
    ['@fair', '"@fair"'],
    ['#1', '"#1"'],
    ['', '""'],
    ['£18 $5', "'£18 $5'"],
    ['the "fair"', '\'the "fair"\''],
  ])('%s', (argument, written) => {
    expect(quotedArgument(argument)).toBe(written);
  });
});

const inBash = process.platform === 'win32' ? test.skip : test;

inBash('bash takes each of them whole', () => {
  const all = [
    'a b',
    'a,b',
    'été',
    'a\\b',
    'a b\\',
    '@a',
    '#a',
    '$HOME',
    '`id`',
    'a"b',
    "it's",
    "it's $5",
    '!x',
    'a|b',
    '',
  ];
  const line = `printf '%s\\n' ${all.map(quotedArgument).join(' ')}`;
  expect(spawnSync('bash', ['-c', line], { encoding: 'utf8' }).stdout).toBe(`${all.join('\n')}\n`);
});
