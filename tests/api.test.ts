import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { readApi } from './support/api.ts';
import { root } from './support/first-convention.ts';

const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const entries = Object.values<{ readonly types?: string }>(manifest.exports).flatMap(({ types }) =>
  types === undefined ? [] : [types.replace('./dist/', 'src/').replace(/\.d\.ts$/, '.ts')],
);
const { undocumented, unnamed } = readApi(entries);

test('everything that the package exports has a doc comment, and so has each member of an options object', () => {
  expect(undocumented).toEqual([]);
});

test('every type that it uses has a name that a program can import', () => {
  expect(unnamed).toEqual([]);
});
