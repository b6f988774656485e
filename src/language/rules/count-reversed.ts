import { memberOf, type Pointer } from '../../text/span.ts';
import type { Text } from '../../text/text.ts';
import type { Condition } from '../model/condition.ts';
import { placedConditionsOf } from '../model/events.ts';
import type { Rule } from './rule.ts';

export const countReversed: Rule = {
  id: 'count-reversed',
  severity: 'error',
  title: {
    en: 'The lower limit of a count is not above its upper limit.',
    fr: 'Le minimum d’un compte ne dépasse pas son maximum.',
  },
  why: {
    en: 'Nothing can have happened at least three times and at most twice: whatever waits for that waits indefinitely.',
    fr: 'Rien ne peut avoir eu lieu à la fois au moins trois fois et au plus deux fois : ce qui en dépend n’arriverait jamais.',
  },
  wrong:
    'events:\n  fault: { title: A fault, cite: { article: 4 } }\nphases:\n  works: { title: Works, opens: { when: { count: fault, atLeast: 3, atMost: 2 } }, cite: { article: 3 } }\n',
  right:
    'events:\n  fault: { title: A fault, cite: { article: 4 } }\nphases:\n  works: { title: Works, opens: { when: { count: fault, atLeast: 2, atMost: 3 } }, cite: { article: 3 } }\n',
  *check(convention) {
    for (const { condition, at } of placedConditionsOf(convention)) {
      for (const { pointer, atLeast, atMost } of countsIn(condition, at)) {
        yield {
          pointer: memberOf(pointer, 'atLeast'),
          message: {
            en: `At least ${atLeast} times is more than at most ${atMost}.`,
            fr: `Au moins ${atLeast} fois, c’est plus qu’au plus ${atMost}.`,
          },
          help: swap,
        };
      }
    }
  },
};

const swap: Text = {
  en: 'Exchange the two, or take one of them out.',
  fr: 'Échangez les deux, ou retirez l’un d’eux.',
};

interface Reversed {
  readonly pointer: Pointer;
  readonly atLeast: number;
  readonly atMost: number;
}

function* countsIn(condition: Condition, at: Pointer): Generator<Reversed> {
  if (typeof condition === 'string') return;
  if ('count' in condition) {
    const { atLeast, atMost } = condition;
    if (atLeast !== undefined && atMost !== undefined && atLeast > atMost) yield { pointer: at, atLeast, atMost };
  } else if ('not' in condition) {
    yield* countsIn(condition.not, memberOf(at, 'not'));
  } else if ('all' in condition) {
    for (const [index, one] of condition.all.entries()) yield* countsIn(one, memberOf(memberOf(at, 'all'), index));
  } else if ('any' in condition) {
    for (const [index, one] of condition.any.entries()) yield* countsIn(one, memberOf(memberOf(at, 'any'), index));
  }
}
