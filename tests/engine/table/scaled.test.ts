import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { scaled, unscaled } from '../../../src/engine/table/scaled.ts';
import { assertLaw } from '../../support/deep.ts';

test.each([
  ['0', 0],
  ['1.5', 15_000],
  ['0.0001', 1],
  ['450359962737', 4_503_599_627_370_000],
  ['0.00001', undefined],
  ['999999999999999', undefined],
])('%s is %p', (quantity, count) => {
  expect(scaled(quantity)).toBe(count);
});

test('ten tenths are one', () => {
  const tenth = scaled('0.1') ?? 0;
  expect(unscaled(Array.from({ length: 10 }).reduce<number>((sum) => sum + tenth, 0))).toBe('1');
});

test('there and back again', () => {
  assertLaw(fc.property(fc.nat(2 ** 31 - 1), (count) => scaled(unscaled(count)) === count));
});
