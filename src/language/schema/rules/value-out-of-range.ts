import type { ErrorObject } from 'ajv';
import type { Diagnostic } from '../../../text/diagnostic.ts';
import { own } from '../../../text/own.ts';
import type { RuleDescription } from '../../../text/rule.ts';
import type { Pointer } from '../../../text/span.ts';
import { type Text, verbatim } from '../../../text/text.ts';
import type { SchemaNode } from '../definitions/node.ts';
import { diagnose, type Examined, expecting, owner, shown } from '../examined.ts';
import { valueAt } from '../value-at.ts';

export const valueOutOfRange: RuleDescription = {
  id: 'value-out-of-range',
  severity: 'error',
  title: {
    en: 'Numbers, and the lengths of lists, are within their limits.',
    fr: 'Un nombre, ou un nombre d’éléments, reste dans ses limites.',
  },
  why: {
    en: 'Nobody can comply with a share of 130% or a negative budget.',
    fr: 'Personne ne peut respecter une part de 130 % ou un budget négatif.',
  },
  wrong:
    'phases:\n  study: { title: Study, opens: { when: in-force }, budget: { unit: day, max: -8 }, cite: { article: 2 } }\n',
  right:
    'phases:\n  study: { title: Study, opens: { when: in-force }, budget: { unit: day, max: 8 }, cite: { article: 2 } }\n',
};

export function outOfRange(
  pointer: Pointer,
  params: ErrorObject['params'],
  node: SchemaNode,
  examined: Examined,
): Diagnostic {
  const written = shown(pointer, examined);
  const { comparison, limit } = params as { comparison: string; limit: number };
  const bound = own(bounds, comparison) ?? verbatim(comparison);
  const message = {
    en: `${owner(pointer, examined).en} is ${written}; it must be ${bound.en} ${limit}.`,
    fr: `${owner(pointer, examined).fr} vaut ${written} ; il faut ${bound.fr} ${limit}.`,
  };
  const unsigned = -Number(valueAt(examined.value, pointer));
  if (unsigned > 0 && isWithin(unsigned, node)) {
    const help = { en: `Write it without its sign: ${unsigned}.`, fr: `Écrivez-le sans son signe : ${unsigned}.` };
    return diagnose(valueOutOfRange, { pointer }, examined, { message, help }, { suggestion: String(unsigned) });
  }
  // The bound itself is the nearest value, unless it is excluded.
  if (!comparison.endsWith('=')) {
    const help = node.expected && expecting(node.expected);
    return diagnose(valueOutOfRange, { pointer }, examined, { message, ...(help && { help }) });
  }
  const help = {
    en: `The nearest value allowed here is ${limit}.`,
    fr: `La valeur possible la plus proche est ${limit}.`,
  };
  return diagnose(valueOutOfRange, { pointer }, examined, { message, help }, { suggestion: String(limit) });
}

function isWithin(value: number, { minimum, exclusiveMinimum, maximum }: SchemaNode): boolean {
  const [least, above, most] = [minimum, exclusiveMinimum, maximum].map((bound) =>
    typeof bound === 'number' ? bound : undefined,
  );
  return (
    (least === undefined || value >= least) &&
    (above === undefined || value > above) &&
    (most === undefined || value <= most)
  );
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
  const help = {
    en: `Keep ${limit} of them at most.`,
    fr: `N’en gardez que ${limit} au plus.`,
  };
  return diagnose(valueOutOfRange, { pointer, part: 'key' }, examined, { message, help });
}
