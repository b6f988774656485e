import type { ErrorObject } from 'ajv';
import type { Diagnostic } from '../../text/diagnostic.ts';
import type { RuleDescription } from '../../text/rule.ts';
import type { Pointer } from '../../text/span.ts';
import { type Text, verbatim } from '../../text/text.ts';
import { diagnose, type Examined, owner, shown } from '../examined.ts';

export const valueOutOfRange: RuleDescription = {
  id: 'value-out-of-range',
  severity: 'error',
  title: {
    en: 'A number, or a number of members, keeps within its bounds.',
    fr: 'Un nombre, ou un nombre d’éléments, reste dans ses bornes.',
  },
  why: {
    en: 'A share of 130 %, or a negative budget, can’t be kept by anybody.',
    fr: 'Une part de 130 %, ou un budget négatif, personne ne peut s’y tenir.',
  },
  wrong:
    'phases:\n  study: { title: Study, opens: { when: in-force }, budget: { unit: day, max: -8 }, cite: { article: 2 } }\n',
  right:
    'phases:\n  study: { title: Study, opens: { when: in-force }, budget: { unit: day, max: 8 }, cite: { article: 2 } }\n',
};

export function outOfRange(pointer: Pointer, params: ErrorObject['params'], examined: Examined): Diagnostic {
  const written = shown(pointer, examined);
  const { comparison, limit } = params as { comparison: string; limit: number };
  const bound = bounds[comparison] ?? verbatim(comparison);
  const message = {
    en: `${owner(pointer, examined).en} is ${written}; it must be ${bound.en} ${limit}.`,
    fr: `${owner(pointer, examined).fr} vaut ${written} ; il faut ${bound.fr} ${limit}.`,
  };
  // The bound itself is the nearest value, unless it is excluded.
  const instead = comparison.endsWith('=') ? { suggestion: String(limit) } : {};
  return diagnose(valueOutOfRange, { pointer }, examined, { message }, instead);
}

const bounds: Record<string, Text> = {
  '>=': { en: 'at least', fr: 'au moins' },
  '>': { en: 'more than', fr: 'plus de' },
  '<=': { en: 'at most', fr: 'au plus' },
};

export function tooMany(pointer: Pointer, limit: number, examined: Examined): Diagnostic {
  const message = {
    en: `${owner(pointer, examined).en} has more than ${limit} members.`,
    fr: `${owner(pointer, examined).fr} compte plus de ${limit} éléments.`,
  };
  return diagnose(valueOutOfRange, { pointer, part: 'key' }, examined, { message });
}
