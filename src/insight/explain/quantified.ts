import { type Quantified, quantifierOf } from '../../language/model/condition.ts';
import { rhythmOf } from '../../language/model/repeating.ts';
import type { Text } from '../../text/text.ts';
import { everyTimeWords } from './moments.ts';
import { repeatingNamed, type Where } from './which.ts';
import { type CycleWords, cycleWords, unitWords } from './words/cycles.ts';
import { de, listed } from './words/grammar.ts';
import { numberInWords } from './words/numbers.ts';

/**
 * What is asked of all the occurrences of something, as a clause: `the duty “Report” has been performed for the previous
 * calendar year`.
 */
export function quantified(condition: Quantified, where: Where): Text {
  const { quantifier, name } = quantifierOf(condition);
  const { holds } = everyTimeWords(name, where);
  const cycle = cycleOf(name, where);
  switch (quantifier) {
    case 'thisCycle':
      return behind(holds, cycle ? forThe(cycle.current) : latestTime);
    case 'lastCycle':
      return behind(holds, cycle ? forThe(cycle.previous) : latestTime);
    case 'ever':
      return behind(holds, { en: 'at least once', fr: 'au moins une fois' });
    case 'everySoFar':
      return behind(holds, cycle ? forThe(cycle.over) : { en: 'each time so far', fr: 'chaque fois jusqu’ici' });
    default:
      return behind(holds, counted(condition as Counted));
  }
}

/** That it is not so: `has not been performed for the previous calendar year`, `has occurred fewer than three times`. */
export function notQuantified(condition: Quantified, where: Where): Text {
  const { quantifier, name } = quantifierOf(condition);
  const { holds, lacks } = everyTimeWords(name, where);
  const cycle = cycleOf(name, where);
  switch (quantifier) {
    case 'thisCycle':
      return behind(lacks, cycle ? forThe(cycle.current) : latestTime);
    case 'lastCycle':
      return behind(lacks, cycle ? forThe(cycle.previous) : latestTime);
    case 'ever':
      return behind(lacks, { en: 'even once', fr: 'une seule fois' });
    case 'everySoFar':
      return behind(lacks, cycle ? forThe(cycle.over) : { en: 'each time so far', fr: 'chaque fois jusqu’ici' });
    default:
      return behind(holds, notCounted(condition as Counted));
  }
}

type Counted = Extract<Quantified, { count: string }>;

function cycleOf(name: string, { convention }: Where): CycleWords | undefined {
  const named = repeatingNamed(name, convention);
  const every = named && rhythmOf(named);
  return every && cycleWords(every);
}

const latestTime: Text = { en: 'for the latest event', fr: 'pour l’événement le plus récent' };

function counted({ atLeast, atMost, per }: Counted): Text {
  const bounds = [
    ...(atLeast === undefined ? [] : [bound({ en: 'at least', fr: 'au moins' }, atLeast)]),
    ...(atMost === undefined ? [] : [bound({ en: 'at most', fr: 'au plus' }, atMost)]),
  ];
  return within(listed(bounds), per);
}

function notCounted({ atLeast, atMost, per }: Counted): Text {
  const bounds = [
    ...(atLeast === undefined ? [] : [bound({ en: 'fewer than', fr: 'moins de' }, atLeast)]),
    ...(atMost === undefined ? [] : [bound({ en: 'more than', fr: 'plus de' }, atMost)]),
  ];
  return within(listed(bounds, 'or'), per);
}

function within(times: Text, per: Counted['per']): Text {
  const unit = per && unitWords(per.unit).current;
  return behind(times, unit ? { en: `in ${unit.en}`, fr: `pendant ${unit.fr}` } : { en: 'in total', fr: 'en tout' });
}

/** « moins d’une fois », « plus de deux fois ». */
function bound(word: Text, count: number): Text {
  const { en, fr } = timesInWords(count);
  const said = word.fr.endsWith(' de') ? `${word.fr.slice(0, -3)} ${de(fr)}` : `${word.fr} ${fr}`;
  return { en: `${word.en} ${en}`, fr: said };
}

/** `once`, `twice`, `three times`; « une fois », « deux fois ». */
export function timesInWords(count: number): Text {
  const { en, fr } = numberInWords(count, 'f');
  return { en: count === 1 ? 'once' : count === 2 ? 'twice' : `${en} times`, fr: `${fr} fois` };
}

function forThe({ en, fr }: Text): Text {
  return { en: `for ${en}`, fr: `pour ${fr}` };
}

function behind(one: Text, other: Text): Text {
  return { en: `${one.en} ${other.en}`, fr: `${one.fr} ${other.fr}` };
}
