import type { ExpectedWindow } from '../model/work.ts';
import { memberOf } from '../text/span.ts';
import type { Rule } from './rule.ts';

export const windowReversed: Rule = {
  id: 'window-reversed',
  why: {
    en: 'A window that ends before it begins can never be met.',
    fr: 'Une fenêtre qui finit avant de commencer ne peut jamais être tenue.',
  },
  *check({ phases, deliverables, term }) {
    const { starts, ends } = term;
    if (
      'day' in starts.anchor &&
      'day' in ends.anchor &&
      ends.relation === 'on' &&
      ends.anchor.day < starts.anchor.day
    ) {
      yield {
        pointer: ends.at,
        message: {
          en: `The agreement would end on ${ends.anchor.day}, before it starts on ${starts.anchor.day}.`,
          fr: `La convention finirait le ${ends.anchor.day}, avant de commencer le ${starts.anchor.day}.`,
        },
        help: { en: 'Exchange the two days.', fr: 'Échangez les deux jours.' },
      };
    }
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
