import { clause } from './clause.ts';
import { described, ref, type SchemaNode } from './node.ts';

/** What has no stretch of its own in which it is looked at. */
const withoutStretch = { from: false, until: false };

/** What must be so in every run, said of the agreement and not by it. */
export const propertyDefinitions: Record<string, SchemaNode> = {
  property: {
    ...clause({
      always: described(
        'What must hold at the end of each day.',
        'Ce qui doit être vrai à la fin de chaque jour.',
        ref('condition'),
      ),
      never: described(
        'What must hold at the end of no day; with “before”, of no day before that.',
        'Ce qui ne doit être vrai à la fin d’aucun jour ; avec « before », d’aucun jour avant cela.',
        ref('condition'),
      ),
      before: described(
        'What must have come first, or on the same day: “never: opened:support, before: plan-adopted”.',
        'Ce qui doit être venu d’abord, ou le même jour : « never: opened:appui, before: plan-adopte ».',
        ref('condition'),
      ),
      eventually: described(
        'What must hold one day, before the agreement has ended.',
        'Ce qui doit être vrai un jour, avant que la convention ait pris fin.',
        ref('condition'),
      ),
      when: described(
        'What calls for something else: each time it holds, what “leadsTo” says follows.',
        'Ce qui appelle autre chose : chaque fois que c’est vrai, ce que dit « leadsTo » suit.',
        ref('condition'),
      ),
      leadsTo: described(
        'What must then hold, that day or later, before the agreement has ended.',
        'Ce qui doit alors être vrai, ce jour-là ou plus tard, avant que la convention ait pris fin.',
        ref('condition'),
      ),
      within: described(
        'How long after the day of “when” it may take at most.',
        'Combien de temps cela peut prendre au plus après le jour de « when ».',
        ref('period'),
      ),
      from: described(
        'The first day that is looked at; that of the signature when absent.',
        'Le premier jour examiné ; à défaut, celui de la signature.',
        ref('timing'),
      ),
      until: described('The last day that is looked at.', 'Le dernier jour examiné.', ref('timing')),
    }),
    oneOf: [{ required: ['always'] }, { required: ['never'] }, { required: ['eventually'] }, { required: ['when'] }],
    dependentRequired: { before: ['never'], when: ['leadsTo'], leadsTo: ['when'], within: ['leadsTo'] },
    dependentSchemas: { before: { properties: withoutStretch }, when: { properties: withoutStretch } },
    expected: {
      en: '{ always: … }, { never: … }, { never: …, before: … }, { eventually: … } or { when: …, leadsTo: … }',
      fr: '{ always: … }, { never: … }, { never: …, before: … }, { eventually: … } ou { when: …, leadsTo: … }',
    },
  },
};
