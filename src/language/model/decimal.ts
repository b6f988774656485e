import Big from 'big.js';

/**
 * A decimal number as its digits, `6.5`. Quantities are added and compared in this form, exactly: ten times 0.1 is 1.
 * It travels through JSON unchanged.
 */
export type Decimal = string;

/** Reads a number from 0 of at most fifteen digits; `undefined` for anything else. */
export function readDecimal(written: string | number): Decimal | undefined {
  const text = String(written).trim();
  if (!/^\d+(\.\d+)?$/.test(text) || text.replace('.', '').length > 15) return undefined;
  return new Big(text).toFixed();
}

export function sum(a: Decimal, b: Decimal): Decimal {
  return new Big(a).plus(b).toFixed();
}

export function difference(a: Decimal, b: Decimal): Decimal {
  return new Big(a).minus(b).toFixed();
}

/** Negative when `a` is less, 0 when both are equal, positive when `a` is more. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  return new Big(a).cmp(b);
}

export function isMultiple(quantity: Decimal, step: Decimal): boolean {
  return new Big(quantity).mod(step).eq(0);
}

/** A share of a sum, in percent, to two decimals; a half goes to the even neighbour. */
export function percentOf(whole: Decimal, percent: Decimal): Decimal {
  return new Big(whole).times(percent).div(100).round(2, Big.roundHalfEven).toFixed();
}
