import { compareDecimals } from '../model/decimal.ts';
import { memberOf } from '../text/span.ts';
import type { Rule } from './rule.ts';

export const budgetReversed: Rule = {
  id: 'budget-reversed',
  why: {
    en: 'A minimum above the maximum could be reached only by passing the maximum.',
    fr: 'Un minimum supérieur au maximum ne s’atteindrait qu’en dépassant le maximum.',
  },
  *check({ phases }) {
    for (const { budget } of phases.values()) {
      const { min, max } = budget ?? {};
      if (!budget || !min || !max || compareDecimals(min.quantity, max.quantity) <= 0) continue;
      yield {
        pointer: memberOf(budget.at, 'min'),
        message: {
          en: `The minimum, ${min.quantity}, is above the maximum, ${max.quantity}.`,
          fr: `Le minimum, ${min.quantity}, dépasse le maximum, ${max.quantity}.`,
        },
        help: { en: 'Exchange the two numbers.', fr: 'Échangez les deux nombres.' },
      };
    }
  },
};
