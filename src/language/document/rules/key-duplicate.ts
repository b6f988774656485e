import type { Found } from '../../../text/diagnostic.ts';
import type { RuleDescription } from '../../../text/rule.ts';
import type { Span } from '../../../text/span.ts';

export const keyDuplicate: RuleDescription = {
  id: 'key-duplicate',
  severity: 'error',
  title: { en: 'A key appears only once in a clause.', fr: 'Une clé ne figure qu’une fois dans sa clause.' },
  why: {
    en: 'If a key has two values, most tools keep the last one, and nobody notices that there was another.',
    fr: 'Quand une clé a deux valeurs, la plupart des outils gardent la dernière, et personne ne sait qu’il y en avait une autre.',
  },
  wrong: 'events:\n  fair: { title: The fair, title: The market, cite: { article: 2 } }\n',
  right: 'events:\n  fair: { title: The fair, cite: { article: 2 } }\n',
};

export function standsTwice(key: string, first: Span): Found {
  return {
    message: { en: `The key “${key}” appears twice.`, fr: `La clé « ${key} » figure deux fois.` },
    help: { en: 'Keep one of the two.', fr: 'Ne gardez que l’une des deux.' },
    related: [{ message: { en: 'declared here first', fr: 'première déclaration ici' }, span: first }],
  };
}
