import type { Diagnostic } from '../../text/diagnostic.ts';
import { meant } from '../../text/did-you-mean.ts';
import type { RuleDescription } from '../../text/rule.ts';
import type { Pointer } from '../../text/span.ts';
import type { SchemaNode } from '../definitions/node.ts';
import { cannotBe, diagnose, type Examined, expecting, nearest, shown } from '../examined.ts';

export const valueUnknown: RuleDescription = {
  id: 'value-unknown',
  severity: 'error',
  title: {
    en: 'A value that is chosen from a list is on the list.',
    fr: 'Une valeur à choisir dans une liste est dans la liste.',
  },
  why: {
    en: 'A word outside the list has no effect that anybody wrote down.',
    fr: 'Un mot hors de la liste n’a aucun effet que quelqu’un ait écrit.',
  },
  wrong: 'signature: { counts: frist, cite: { article: 9 } }\n',
  right: 'signature: { counts: first, cite: { article: 9 } }\n',
};

export function unknownValue(
  pointer: Pointer,
  allowed: readonly unknown[],
  node: SchemaNode,
  examined: Examined,
): Diagnostic {
  const alternatives = allowed.map(String);
  const instead = nearest(shown(pointer, examined), alternatives);
  const list = {
    en: `It can be: ${alternatives.join(', ')}.`,
    fr: `Valeurs possibles : ${alternatives.join(', ')}.`,
  };
  const help = instead.suggestion ? meant(instead.suggestion) : node.expected ? expecting(node.expected) : list;
  const message = cannotBe(pointer, examined);
  return diagnose(valueUnknown, { pointer }, examined, { message, help, alternatives }, instead);
}
