import { closed, described, ref, type SchemaNode, textOr } from './node.ts';

const thresholds = { en: 'a number such as 5, min or max', fr: 'un nombre tel que 5, min ou max' };

/** The one way to say under which condition: data, never an expression to evaluate. */
export const conditionDefinitions: Record<string, SchemaNode> = {
  condition: {
    type: ['string', 'object'],
    ...textOr(ref('moment'), ref('compound')),
    expected: {
      en: 'the name of an event, or { all: […] }, { any: […] }, { not: … }, { budget: …, reaches: … }',
      fr: 'le nom d’un événement, ou { all: […] }, { any: […] }, { not: … }, { budget: …, reaches: … }',
    },
  },
  compound: {
    ...closed({
      all: described('Every one of these holds.', 'Toutes ces conditions sont remplies.', ref('conditions')),
      any: described('At least one of these holds.', 'Au moins une de ces conditions est remplie.', ref('conditions')),
      not: described('This does not hold.', 'Cette condition n’est pas remplie.', ref('condition')),
      budget: described('The phase whose budget is looked at.', 'La phase dont on regarde le budget.', ref('id')),
      reaches: described(
        'The quantity that has been used at least: a number, or the budget’s own min or max.',
        'La quantité au moins consommée : un nombre, ou le min ou le max du budget.',
        {
          type: ['string', 'number'],
          ...textOr({ enum: ['min', 'max'], expected: thresholds }, ref('quantity')),
          expected: thresholds,
        },
      ),
    }),
    oneOf: [{ required: ['all'] }, { required: ['any'] }, { required: ['not'] }, { required: ['budget'] }],
    dependentRequired: { budget: ['reaches'], reaches: ['budget'] },
    expected: {
      en: '{ all: [a, b] }, { any: [a, b] }, { not: a } or { budget: a, reaches: max }',
      fr: '{ all: [a, b] }, { any: [a, b] }, { not: a } ou { budget: a, reaches: max }',
    },
  },
  conditions: {
    type: 'array',
    minItems: 1,
    items: ref('condition'),
    expected: { en: 'a list of conditions: [signed, in-force]', fr: 'une liste de conditions : [signed, in-force]' },
  },
  moment: {
    type: 'string',
    pattern: '^[a-z][a-z0-9-]*(:[a-z][a-z0-9-]*)?$',
    reads: 'condition',
    expected: {
      en: 'the name of an event such as signed, in-force, plpdma-validated or delivered:report',
      fr: 'le nom d’un événement tel que signed, in-force, plpdma-validated ou delivered:rapport',
    },
  },
};
