import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compareDecimals, difference, isMultiple, readDecimal, sum } from '../../../src/language/model/decimal.ts';
import { assertLaw } from '../../support/deep.ts';

const tenths = fc.nat(1_000_000).map((count) => `${Math.floor(count / 10)}.${count % 10}`);

test('ten times a tenth is one', () => {
  expect(Array.from({ length: 10 }, () => '0.1').reduce(sum)).toBe('1');
});

test('sums are exact whatever their order, and differences undo them', () => {
  assertLaw(
    fc.property(fc.array(tenths), tenths, (quantities, more) => {
      const total = quantities.reduce(sum, '0');
      expect([...quantities].reverse().reduce(sum, '0')).toBe(total);
      expect(compareDecimals(difference(sum(total, more), more), total)).toBe(0);
    }),
  );
});

test.each([
  ['1.5', '1.5'],
  ['8', '8'],
  [1.5, '1.5'],
  ['0.10', '0.1'],
  ['007', '7'],
  ['-1', undefined],
  ['1e3', undefined],
  ['1,5', undefined],
  ['', undefined],
  ['1234567890.123456', undefined],
])('reads %p as %p', (written, decimal) => {
  expect(readDecimal(written)).toBe(decimal);
});

test.each([
  ['1.5', '0.5', true],
  ['0.3', '0.1', true],
  ['1.25', '0.5', false],
])('%s is a multiple of %s: %p', (quantity, step, expected) => {
  expect(isMultiple(quantity, step)).toBe(expected);
});
