import { clause } from './clause.ts';
import { described, ref, type SchemaNode } from './node.ts';

export const termDefinitions: Record<string, SchemaNode> = {
  signature: clause({
    by: described(
      'Who must sign; every party by default.',
      'Qui doit signer ; par défaut, chaque partie.',
      ref('each'),
    ),
    counts: described(
      'Which signature dates the agreement; the last by default.',
      'La signature qui date la convention ; par défaut, la dernière.',
      { enum: ['first', 'last'] },
    ),
    place: described('Where it is signed.', 'Le lieu de signature.', ref('words')),
  }),
  notification: clause(
    {
      by: described('The party that notifies.', 'La partie qui notifie.', ref('id')),
      to: described('The party that is notified.', 'La partie qui est notifiée.', ref('id')),
      counts: described(
        'Which of its dates counts: sent, presented or received; receipt by default.',
        'Laquelle de ses dates compte : sent (envoi), presented (présentation) ou received (réception) ; par défaut la réception.',
        { enum: ['sent', 'presented', 'received'] },
      ),
      unclaimed: described(
        'What a registered letter is worth that nobody collects: notified on its first presentation, or not notified.',
        'Ce que vaut une lettre recommandée que personne ne retire : notifiée à sa première présentation, ou non notifiée.',
        { enum: ['first-presentation', 'not-notified'] },
      ),
    },
    ['by', 'to'],
  ),
  term: clause(
    {
      starts: described(
        'The first day on which the agreement is in force.',
        'Le premier jour où la convention est en vigueur.',
        ref('timing'),
      ),
      ends: described(
        'The last day on which it is in force, until midnight.',
        'Le dernier jour où elle est en vigueur, jusqu’à minuit.',
        ref('timing'),
      ),
    },
    ['starts', 'ends'],
  ),
  amendment: clause(
    {
      by: described(
        'Who must agree to it; every party by default.',
        'Qui doit en convenir ; par défaut, chaque partie.',
        ref('each'),
      ),
      changes: described(
        'The parts of the convention that it replaces, written as they are in the convention; null removes one (RFC 7396).',
        'Les parties de la convention qu’il remplace, écrites comme dans la convention ; null en retire une (RFC 7396).',
        {
          type: 'object',
          minProperties: 1,
          propertyNames: { not: { enum: ['conventio', 'id', 'language', 'jurisdiction', 'timeZone', 'amendments'] } },
          expected: {
            en: 'clauses of the convention, not its identity',
            fr: 'des clauses de la convention, pas son identité',
          },
        },
      ),
    },
    ['title', 'changes'],
  ),
};
