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
      thisCycle: described(
        'It was done for the cycle that runs: what the name alone means too.',
        'Fait pour le cycle en cours : ce que le nom seul veut dire aussi.',
        ref('moment'),
      ),
      lastCycle: described(
        'It was done for the cycle before the one that runs.',
        'Fait pour le cycle qui précède celui en cours.',
        ref('moment'),
      ),
      ever: described('It was done at least once.', 'Fait au moins une fois.', ref('moment')),
      everySoFar: described(
        'It was done each time so far: for every cycle that is over, or for every occurrence.',
        'Fait chaque fois jusqu’ici : pour tout cycle révolu, ou pour toute occurrence.',
        ref('moment'),
      ),
      count: described(
        'It is asked how often this was done.',
        'On demande combien de fois cela a été fait.',
        ref('moment'),
      ),
      atLeast: described('At least so many times.', 'Au moins tant de fois.', ref('timesCounted')),
      atMost: described('At most so many times.', 'Au plus tant de fois.', ref('timesCounted')),
      per: described(
        'Within this unit of the calendar, in which the day falls; in all when absent.',
        'Dans cette unité du calendrier, celle où tombe le jour ; en tout à défaut.',
        ref('cycleName'),
      ),
    }),
    oneOf: ['all', 'any', 'not', 'budget', 'thisCycle', 'lastCycle', 'ever', 'everySoFar', 'count'].map((key) => ({
      required: [key],
    })),
    dependentSchemas: {
      count: {
        anyOf: [{ required: ['atLeast'] }, { required: ['atMost'] }],
        expected: {
          en: 'how often: { count: a, atLeast: 2 } or { count: a, atMost: 1, per: year }',
          fr: 'combien de fois : { count: a, atLeast: 2 } ou { count: a, atMost: 1, per: year }',
        },
      },
    },
    dependentRequired: {
      budget: ['reaches'],
      reaches: ['budget'],
      atLeast: ['count'],
      atMost: ['count'],
      per: ['count'],
    },
    expected: {
      en: '{ all: [a, b] }, { any: [a, b] }, { not: a }, { budget: a, reaches: max }, { lastCycle: a }, { ever: a }, { everySoFar: a } or { count: a, atLeast: 2 }',
      fr: '{ all: [a, b] }, { any: [a, b] }, { not: a }, { budget: a, reaches: max }, { lastCycle: a }, { ever: a }, { everySoFar: a } ou { count: a, atLeast: 2 }',
    },
  },
  timesCounted: {
    type: 'integer',
    minimum: 0,
    maximum: 10_000,
    expected: { en: 'a whole number such as 2', fr: 'un nombre entier tel que 2' },
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
