import { compareDecimals, sum } from '../model/decimal.ts';
import type { Rule } from './rule.ts';

export const paymentsExceed: Rule = {
  id: 'payments-exceed',
  severity: 'error',
  title: {
    en: 'The payments add up to no more than the total.',
    fr: 'Les paiements ne dépassent pas le montant total.',
  },
  why: {
    en: 'Payments that add up to more than the total can’t all be owed.',
    fr: 'Des paiements dont la somme dépasse le total ne peuvent pas tous être dus.',
  },
  wrong:
    'consideration: { amount: { value: 1000, currency: EUR }, cite: { article: 5 } }\npayments:\n  first: { title: First payment, by: town, to: trust, share: 60, due: { on: 2023-01-31 }, cite: { article: 5 } }\n  rest: { title: The rest, by: town, to: trust, share: 50, due: { on: 2023-12-31 }, cite: { article: 5 } }\n',
  right:
    'consideration: { amount: { value: 1000, currency: EUR }, cite: { article: 5 } }\npayments:\n  first: { title: First payment, by: town, to: trust, share: 60, due: { on: 2023-01-31 }, cite: { article: 5 } }\n  rest: { title: The rest, by: town, to: trust, share: 40, due: { on: 2023-12-31 }, cite: { article: 5 } }\n',
  *check({ consideration, obligations }) {
    if (!consideration || consideration.amount === 'none') return;
    const { value, currency } = consideration.amount;
    // What is paid again and again has no sum of its own.
    const once = [...obligations.values()].filter(({ nature }) => nature === 'once');
    let total = '0';
    for (const { at, amount } of once) {
      if (amount?.currency !== currency) continue;
      total = sum(total, amount.value);
      if (compareDecimals(total, value) <= 0) continue;
      yield {
        pointer: at,
        part: 'key',
        message: {
          en: `With this one, the payments come to ${total} ${currency}: more than the ${value} of the consideration.`,
          fr: `Avec celui-ci, les paiements atteignent ${total} ${currency}, soit plus que les ${value} de la contrepartie.`,
        },
        help: {
          en: 'Lower a payment, or raise “amount” in “consideration”.',
          fr: 'Réduisez un paiement, ou relevez « amount » sous « consideration ».',
        },
      };
      return;
    }
  },
};
