import type { Decimal } from '../../language/model/decimal.ts';

const places = 4;

/** More than any sum that is added up here, and far from where whole numbers cease to be exact. */
export const mostScaled = 2 ** 52;

/**
 * A quantity in ten-thousandths, a whole number, so that sums stay exact; `undefined` for one that has more decimals or
 * is too large.
 */
export function scaled(quantity: Decimal): number | undefined {
  const [whole = '', decimals = ''] = quantity.split('.');
  if (decimals.length > places) return undefined;
  const count = Number(whole + decimals.padEnd(places, '0'));
  return count <= mostScaled ? count : undefined;
}

/** The quantity, the other way round. */
export function unscaled(count: number): Decimal {
  const digits = String(count).padStart(places + 1, '0');
  const decimals = digits.slice(-places).replace(/0+$/, '');
  return decimals === '' ? digits.slice(0, -places) : `${digits.slice(0, -places)}.${decimals}`;
}
