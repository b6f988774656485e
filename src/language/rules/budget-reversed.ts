import { exchanging } from '../../text/fix.ts';
import { memberOf } from '../../text/span.ts';
import { compareDecimals } from '../model/decimal.ts';
import { type Rule, writtenAt } from './rule.ts';

export const budgetReversed: Rule = {
  id: 'budget-reversed',
  severity: 'error',
  title: {
    en: 'The minimum of a budget is not above its maximum.',
    fr: 'Le minimum d’un budget ne dépasse pas son maximum.',
  },
  why: {
    en: 'A minimum above the maximum could only be reached by exceeding the maximum.',
    fr: 'Un minimum supérieur au maximum ne s’atteindrait qu’en dépassant le maximum.',
  },
  wrong:
    'phases:\n  study: { title: Study, opens: { when: in-force }, budget: { unit: day, min: 10, max: 8 }, cite: { article: 2 } }\n',
  right:
    'phases:\n  study: { title: Study, opens: { when: in-force }, budget: { unit: day, min: 8, max: 10 }, cite: { article: 2 } }\n',
  *check({ phases, places }) {
    for (const { budget } of phases.values()) {
      const { min, max } = budget ?? {};
      if (!budget || !min || !max || compareDecimals(min.quantity, max.quantity) <= 0) continue;
      yield {
        pointer: memberOf(budget.at, 'min'),
        message: {
          en: `The minimum, ${min.quantity}, is above the maximum, ${max.quantity}.`,
          fr: `Le minimum, ${min.quantity}, dépasse le maximum, ${max.quantity}.`,
        },
        related: { pointer: memberOf(budget.at, 'max'), message: { en: 'the maximum', fr: 'le maximum' } },
        help: { en: 'Swap the two numbers.', fr: 'Intervertissez les deux nombres.' },
        fix: exchanging(writtenAt(memberOf(budget.at, 'min'), places), writtenAt(memberOf(budget.at, 'max'), places)),
      };
    }
  },
};
