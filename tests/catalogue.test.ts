import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { compiledConvention, root } from './support/first-convention.ts';

const page = ['catalogue', 'formes'].map((name) => readFileSync(`${root}docs/${name}.md`, 'utf8')).join('\n');
const places = [...page.matchAll(/([a-z][a-z0-9-]+) `(\/[^`]+)`/g)].map(([, convention, pointer]) => [
  convention,
  pointer,
]);

test('the catalogue has a place for every line', () => {
  const lines = page
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| ---') && !line.startsWith('| clause |'));
  for (const line of lines) expect(line).toMatch(/`\/[^`]+` \|$/);
});

test.each(places as [string, string][])('%s %s is there', (convention, pointer) => {
  expect(compiledConvention(convention).convention.places.has(pointer)).toBe(true);
});
