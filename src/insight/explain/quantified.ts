import { sayUnit } from '../../calendar/say-unit.ts';
import { type Quantified, quantifierOf } from '../../language/model/condition.ts';
import type { Convention } from '../../language/model/convention.ts';
import type { Text } from '../../text/text.ts';
import { momentWords } from './moments.ts';

/** What is asked of all the occurrences of something, as a clause: `for the last cycle, “Report” has been performed`. */
export function quantified(condition: Quantified, convention: Convention): Text {
  const { quantifier, name } = quantifierOf(condition);
  const { holds } = momentWords(name, convention);
  switch (quantifier) {
    case 'thisCycle':
      return { en: `for the cycle that runs, ${holds.en}`, fr: `pour le cycle en cours, ${holds.fr}` };
    case 'lastCycle':
      return { en: `for the cycle before, ${holds.en}`, fr: `pour le cycle précédent, ${holds.fr}` };
    case 'ever':
      return { en: `at least once, ${holds.en}`, fr: `au moins une fois, ${holds.fr}` };
    case 'everySoFar':
      return { en: `each time so far, ${holds.en}`, fr: `chaque fois jusqu’ici, ${holds.fr}` };
    default:
      return counted(condition as Extract<Quantified, { count: string }>, holds);
  }
}

function counted({ atLeast, atMost, per }: Extract<Quantified, { count: string }>, holds: Text): Text {
  const en = [
    ...(atLeast === undefined ? [] : [`at least ${times(atLeast)}`]),
    ...(atMost === undefined ? [] : [`at most ${times(atMost)}`]),
  ].join(' and ');
  const fr = [
    ...(atLeast === undefined ? [] : [`au moins ${atLeast} fois`]),
    ...(atMost === undefined ? [] : [`au plus ${atMost} fois`]),
  ].join(' et ');
  const unit = per && sayUnit(per.unit);
  return {
    en: `${en}${unit ? ` in the ${unit.en}` : ''}, ${holds.en}`,
    fr: `${fr}${unit ? ` par ${unit.fr}` : ''}, ${holds.fr}`,
  };
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}
