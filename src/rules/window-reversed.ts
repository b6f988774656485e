import type { ExpectedWindow } from '../model/work.ts';
import { memberOf } from '../text/span.ts';
import type { Rule } from './rule.ts';

export const windowReversed: Rule = {
  id: 'window-reversed',
  why: {
    en: 'A window that ends before it begins can never be met.',
    fr: 'Une fenêtre qui finit avant de commencer ne peut jamais être tenue.',
  },
  *check({ phases, deliverables }) {
    for (const { expected } of [...phases.values(), ...deliverables.values()]) {
      if (!expected || !isReversed(expected)) continue;
      yield {
        pointer: memberOf(expected.at, 'until'),
        message: {
          en: `The window ends on ${expected.until}, before it begins on ${expected.from}.`,
          fr: `La fenêtre finit le ${expected.until}, avant de commencer le ${expected.from}.`,
        },
        help: { en: 'Exchange the two days.', fr: 'Échangez les deux jours.' },
      };
    }
  },
};

function isReversed({ from, until }: ExpectedWindow): boolean {
  return from !== undefined && until !== undefined && until < from;
}
