import { clause } from './clause.ts';
import { closed, described, ref, type SchemaNode, textOr } from './node.ts';

export const partyDefinitions: Record<string, SchemaNode> = {
  party: clause(
    {
      name: described('The full name of the party.', 'Le nom complet de la partie.', ref('words')),
      shortName: described('What the text calls it from then on.', 'Son nom dans la suite du texte.', ref('words')),
      seat: described('Where it has its seat.', 'Son siège.', ref('words')),
      signatory: described(
        'Who signs for it, and in which capacity.',
        'Qui signe pour elle, et en quelle qualité.',
        closed(
          {
            name: described('The name of the person.', 'Le nom de la personne.', ref('words')),
            capacity: described('In which capacity: Mayor.', 'En quelle qualité : Maire.', ref('words')),
          },
          ['name'],
        ),
      ),
    },
    ['name'],
  ),
  thirdParty: clause(
    {
      name: described('The full name.', 'Le nom complet.', ref('words')),
      role: described(
        'What it is to the agreement, which it does not sign.',
        'Ce qu’il est pour la convention, qu’il ne signe pas.',
        { enum: ['funder', 'adviser', 'controller', 'authority'] },
      ),
    },
    ['name', 'role'],
  ),
  role: clause(
    {
      of: described('The party that fills the role.', 'La partie qui pourvoit ce rôle.', ref('id')),
      by: described(
        'Who may appoint; the party itself by default.',
        'Qui désigne ; par défaut la partie elle-même.',
        ref('by'),
      ),
    },
    ['title', 'of'],
  ),
  by: {
    type: ['string', 'object'],
    ...textOr(ref('id'), ref('several')),
    expected: {
      en: 'one party, { each: [a, b] } if all of them must, or { any: [a, b] } if one is enough',
      fr: 'une partie, { each: [a, b] } si toutes le doivent, ou { any: [a, b] } si une seule suffit',
    },
  },
  several: {
    ...closed({
      each: described('Every one of them must.', 'Chacune doit le faire.', ref('ids')),
      any: described('Any one of them may.', 'N’importe laquelle peut le faire.', ref('ids')),
    }),
    oneOf: [{ required: ['each'] }, { required: ['any'] }],
    expected: {
      en: '{ each: [a, b] } if all of them must, or { any: [a, b] } if one is enough',
      fr: '{ each: [a, b] } si toutes le doivent, ou { any: [a, b] } si une seule suffit',
    },
  },
  each: {
    ...closed({ each: described('Every one of them must.', 'Chacune doit le faire.', ref('ids')) }, ['each']),
    expected: {
      en: '{ each: [a, b] }, with every party that must',
      fr: '{ each: [a, b] }, avec chaque partie qui le doit',
    },
  },
  ids: {
    type: 'array',
    minItems: 1,
    items: ref('id'),
    reads: 'list',
    expected: { en: 'a list of ids: [a, b]', fr: 'une liste d’identifiants : [a, b]' },
  },
  oneOrMoreIds: {
    type: ['string', 'array'],
    ...textOr(ref('id'), ref('ids')),
    reads: 'list',
    expected: { en: 'an id, or a list of ids: [a, b]', fr: 'un identifiant, ou une liste d’identifiants : [a, b]' },
  },
};
