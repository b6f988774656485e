import { clause, clauseKeys } from './clause.ts';
import { closed, described, ref, type SchemaNode, textOr } from './node.ts';

const reading = { cite: clauseKeys.cite as SchemaNode, interpretation: clauseKeys.interpretation as SchemaNode };

/** A condition in a clause of its own: { when: signed }. */
function gate(own: Record<string, SchemaNode> = {}): SchemaNode {
  return {
    ...closed(
      { when: described('What has to be so.', 'Ce qui doit être rempli.', ref('condition')), ...own, ...reading },
      ['when'],
    ),
    reads: 'gate',
    expected: { en: 'a condition such as { when: in-force }', fr: 'une condition telle que { when: in-force }' },
  };
}

const trueOrFalse = { en: 'true (yes) or false (no)', fr: 'true (oui) ou false (non)' };

/** What is done under the agreement: its outside events, its phases with their budgets, what is handed over. */
export const workDefinitions: Record<string, SchemaNode> = {
  milestone: clause({ by: described('Who may record it.', 'Qui peut le constater.', ref('by')) }, ['title']),
  decision: clause(
    {
      by: described('Whose choice it is.', 'À qui revient le choix.', ref('by')),
      every: described('How often it is made again.', 'À quel rythme elle est prise de nouveau.', ref('every')),
    },
    ['title', 'by'],
  ),
  event: clause(
    {
      by: described('Who may record it.', 'Qui peut le constater.', ref('by')),
      when: described(
        'The condition without which it may not happen.',
        'La condition sans laquelle il ne peut pas avoir lieu.',
        ref('condition'),
      ),
      atMost: described('How often it may happen.', 'Combien de fois il peut avoir lieu.', ref('limit')),
    },
    ['title'],
  ),
  right: clause(
    {
      by: described('Who may do it.', 'Qui peut le faire.', ref('by')),
      when: described(
        'The condition without which it may not be done.',
        'La condition sans laquelle cela ne peut pas être fait.',
        ref('condition'),
      ),
      atMost: described('How often it may be done.', 'Combien de fois cela peut être fait.', ref('limit')),
      notice: described(
        'How long before it has to be announced: it is refused without that, each time.',
        'Combien de temps avant il faut l’annoncer : à défaut, c’est refusé, chaque fois.',
        {
          type: ['string', 'object'],
          ...textOr(
            ref('period'),
            closed(
              {
                period: described('How long before.', 'Combien de temps avant.', ref('period')),
                days: described('Which days a period in days counts.', 'Quels jours compte un délai en jours.', {
                  enum: ['calendar', 'working', 'working-six-day', 'clear'],
                }),
              },
              ['period'],
            ),
          ),
          expected: {
            en: 'a period such as P15D, or { period: P5D, days: working }',
            fr: 'une période telle que P15D, ou { period: P5D, days: working }',
          },
        },
      ),
      until: described(
        'The last day on which it can be done.',
        'Le dernier jour auquel cela peut être fait.',
        ref('timing'),
      ),
    },
    ['title', 'by'],
  ),
  limit: {
    ...closed(
      {
        times: described('At most so many times.', 'Au plus tant de fois.', {
          type: 'integer',
          minimum: 1,
          maximum: 10_000,
          expected: { en: 'a whole number such as 1', fr: 'un nombre entier tel que 1' },
        }),
        per: described(
          'In each of these; in all when absent.',
          'Dans chacun de ceux-ci ; en tout à défaut.',
          ref('cycleName'),
        ),
      },
      ['times'],
    ),
    expected: { en: '{ times: 1, per: year }', fr: '{ times: 1, per: year }' },
  },
  phase: clause(
    {
      opens: described(
        'Its gate: the condition under which work may begin.',
        'Sa condition d’ouverture : ce qu’il faut pour que le travail commence.',
        gate({
          onRevocation: described(
            'What happens when the condition ceases to hold: the phase is locked again, or stays open.',
            'Ce qui arrive quand la condition cesse d’être remplie : la phase se referme, ou reste ouverte.',
            { enum: ['relock', 'stay-open'] },
          ),
        }),
      ),
      done: described(
        'The condition under which it is done; it can also be recorded as done.',
        'La condition pour qu’elle soit achevée ; son achèvement peut aussi être enregistré.',
        gate(),
      ),
      expected: described(
        'When the text expects it: indicative, never overdue.',
        'Quand le texte la prévoit : à titre indicatif, sans jamais être en retard.',
        ref('window'),
      ),
      due: described(
        'The day by which it must be done: a firm window, overdue once passed.',
        'Le jour auquel elle doit être achevée : une fenêtre ferme, dépassée ensuite.',
        ref('timing'),
      ),
      optional: described('Whether the agreement is complete without it.', 'Si la convention est complète sans elle.', {
        type: 'boolean',
        reads: 'truth',
        expected: trueOrFalse,
      }),
      budget: described('What may be spent in it.', 'Ce qui peut y être consommé.', ref('budget')),
    },
    ['title', 'opens'],
  ),
  quantity: {
    type: 'number',
    minimum: 0,
    maximum: 1_000_000_000,
    reads: 'number',
    expected: {
      en: 'a number without spaces or signs, such as 8 or 0.5',
      fr: 'un nombre sans espace ni signe, le point pour décimale, tel que 8 ou 0.5',
    },
  },
  budget: {
    ...closed(
      {
        unit: described(
          'What is counted: day, half-day, hour, or any other word: km, EUR, meals.',
          'Ce qui se compte : day (jours), half-day (demi-journées), hour (heures), ou un autre mot : km, EUR, repas.',
          ref('words'),
        ),
        min: described('The least that is foreseen.', 'Le minimum prévu.', ref('quantity')),
        minKind: described(
          'Whether the minimum is owed (commitment) or foreseen (estimate).',
          'Si le minimum est dû (commitment) ou seulement prévu (estimate).',
          { enum: ['commitment', 'estimate'] },
        ),
        max: described('The most that is foreseen.', 'Le maximum prévu.', ref('quantity')),
        maxKind: described(
          'Whether the maximum may not be passed (cap) or is only foreseen (estimate).',
          'Si le maximum ne peut être dépassé (cap) ou s’il est seulement prévu (estimate).',
          { enum: ['cap', 'estimate'] },
        ),
        step: described(
          'The smallest quantity that can be booked, of which every other is a multiple.',
          'La plus petite quantité qui peut être comptée, dont toute autre est un multiple.',
          {
            type: 'number',
            exclusiveMinimum: 0,
            maximum: 1000,
            reads: 'number',
            expected: { en: 'a number such as 0.5', fr: 'un nombre tel que 0.5' },
          },
        ),
        by: described('Who may book it.', 'Qui peut la décompter.', ref('by')),
        ...reading,
      },
      ['unit'],
    ),
    reads: 'budget',
    anyOf: [{ required: ['min'] }, { required: ['max'] }],
    dependentRequired: { minKind: ['min'], maxKind: ['max'] },
    expected: {
      en: '“min”, “max” or both: { unit: day, min: 5, max: 8 }',
      fr: '« min », « max » ou les deux : { unit: day, min: 5, max: 8 }',
    },
  },
  deliverable: clause(
    {
      phase: described('The phase in which it is delivered.', 'La phase pendant laquelle il est remis.', ref('id')),
      during: described(
        'The condition under which it can be delivered; where it has a phase too, both must hold. None by default.',
        'La condition sous laquelle il peut être remis ; s’il a aussi une phase, il faut l’une et l’autre. Aucune par défaut.',
        ref('condition'),
      ),
      by: described('Who delivers it.', 'Qui le remet.', ref('id')),
      to: described('Who receives it.', 'Qui le reçoit.', ref('id')),
      components: described(
        'Its parts by id, each with its title; it is delivered when all of them are.',
        'Ses parties par identifiant, chacune avec son titre ; il est remis quand toutes le sont.',
        {
          type: 'object',
          minProperties: 1,
          propertyNames: ref('id'),
          additionalProperties: ref('words'),
          expected: {
            en: 'an id and a title for each part: { maps: The maps }',
            fr: 'un identifiant et un titre pour chaque partie : { cartes: Les cartes }',
          },
        },
      ),
      due: described(
        'The day by which it is owed; in each cycle, its last day by default.',
        'Le jour auquel il est dû au plus tard ; à chaque cycle, son dernier jour par défaut.',
        ref('dueTime'),
      ),
      every: described('How often it is owed.', 'À quel rythme il est dû.', ref('every')),
      event: described(
        'The event at which it is owed each time.',
        'L’événement qui le fait naître chaque fois.',
        ref('id'),
      ),
      expected: described(
        'When the text expects it: indicative, never overdue.',
        'Quand le texte le prévoit : à titre indicatif, sans jamais être en retard.',
        ref('window'),
      ),
      optional: described(
        'Whether the agreement is complete without it: a request that may be made, a study that may be asked for.',
        'Si la convention est complète sans lui : une demande possible, une étude facultative.',
        { type: 'boolean', reads: 'truth', expected: trueOrFalse },
      ),
      afterEnd: described(
        'Whether it can be delivered once the agreement has ended: a final report.',
        'S’il peut être remis une fois la convention finie : un rapport final.',
        { type: 'boolean', reads: 'truth', expected: trueOrFalse },
      ),
      acceptance: described('How it is accepted.', 'Comment il est accepté.', ref('acceptance')),
    },
    ['title', 'by', 'to'],
  ),
  acceptance: {
    ...clause({
      by: described(
        'Who accepts or rejects it; who receives it by default.',
        'Qui l’accepte ou le refuse ; par défaut, qui le reçoit.',
        ref('by'),
      ),
      within: described(
        'How long there is to accept or reject it; the silence that follows counts as “silence” says.',
        'Le temps pour l’accepter ou le refuser ; le silence qui suit vaut ce que dit « silence ».',
        ref('timing'),
      ),
      silence: described(
        'What silence comes to: accepted or rejected.',
        'Ce que vaut le silence : accepted (acceptation) ou rejected (refus).',
        { enum: ['accepted', 'rejected'] },
      ),
      revised: described(
        'By when it must be delivered again once rejected.',
        'Jusqu’à quand il doit être remis de nouveau après un refus.',
        ref('timing'),
      ),
    }),
    dependentRequired: { silence: ['within'], within: ['silence'] },
    expected: {
      en: 'a group of keys such as { by: …, within: { period: P1M, after: delivered:… }, silence: accepted }',
      fr: 'un groupe de clés tel que { by: …, within: { period: P1M, after: delivered:… }, silence: accepted }',
    },
  },
  dataset: clause(
    {
      by: described('Who provides the data.', 'Qui met les données à disposition.', ref('id')),
      to: described('Who receives them.', 'Qui les reçoit.', ref('id')),
      during: described(
        'The condition under which they can be provided; as soon as it is signed by default.',
        'La condition sous laquelle elles peuvent être fournies ; par défaut, dès la signature.',
        ref('condition'),
      ),
      permitted: described(
        'The uses that are permitted; they are shown when the data are provided.',
        'Les usages permis ; ils sont rappelés à la mise à disposition.',
        ref('wordList'),
      ),
      forbidden: described(
        'The uses that are forbidden; they are shown when the data are provided.',
        'Les usages interdits ; ils sont rappelés à la mise à disposition.',
        ref('wordList'),
      ),
      attribution: described(
        'How the source must be named; it is shown when the data are provided.',
        'Comment citer la source ; rappelé à la mise à disposition.',
        ref('words'),
      ),
      laws: described(
        'The laws that bind whoever uses them; they are shown when the data are provided.',
        'Les lois qui s’imposent à qui les utilise ; rappelées à la mise à disposition.',
        ref('wordList'),
      ),
    },
    ['title', 'by', 'to'],
  ),
  wordList: {
    type: 'array',
    minItems: 1,
    items: ref('words'),
    expected: { en: 'a list of texts: [one, another]', fr: 'une liste de textes : [un, autre]' },
  },
};
