import { own } from '../../../text/own.ts';
import { clause, clauseKeys } from './clause.ts';
import { choose, closed, described, listOr, ref, type SchemaNode, textOr } from './node.ts';

/** Which keys belong to which nature; a key anywhere else would be read and ignored. */
const ownKeys: Record<string, readonly string[]> = {
  due: ['once', 'on-event', 'recurring'],
  every: ['recurring'],
  fulfilled: ['once', 'on-event', 'recurring'],
  unless: ['on-event', 'recurring'],
  event: ['on-event'],
  must: ['on-event'],
  cadence: ['recurring'],
  nudge: ['recurring'],
};

/** The natures of obligations that a key belongs to, where it does not belong to all. */
export function naturesWith(key: string): readonly string[] {
  return own(ownKeys, key) ?? [];
}

const rhythm = {
  en: '“every: { cycle: year }”, or “cadence: unspecified” where the text gives no rhythm',
  fr: '« every: { cycle: year } », ou « cadence: unspecified » quand le texte ne donne pas de rythme',
};

const ofNature = (...natures: string[]): SchemaNode => ({
  properties: { nature: { enum: natures } },
  required: ['nature'],
});

const misplacedKeys = Object.entries(ownKeys).map(([key, natures]) =>
  choose(ofNature(...natures), {}, { properties: { [key]: false } }),
);

const survival = described(
  'How long it outlives the agreement: for-ever, or a period after its last day.',
  'Combien de temps elle survit à la convention : for-ever (sans fin), ou une période après son dernier jour.',
  {
    type: 'string',
    pattern: '^(for-ever|P(?=\\d)(\\d{1,4}Y)?(\\d{1,4}M)?(\\d{1,4}W)?(\\d{1,5}D)?)$',
    reads: 'survival',
    expected: {
      en: 'for-ever, or a period such as P3Y (three years)',
      fr: 'for-ever (sans fin), ou une période telle que P3Y (trois ans)',
    },
  },
);

const fulfilment = described(
  'A condition that fulfils it, besides a recorded performance.',
  'Une condition qui la remplit, outre une exécution enregistrée.',
  {
    ...closed({ when: described('What fulfils it.', 'Ce qui la remplit.', ref('condition')) }, ['when']),
    reads: 'gate',
    expected: {
      en: 'a condition such as { when: delivered:report }',
      fr: 'une condition telle que { when: delivered:rapport }',
    },
  },
);

const falling = described(
  'What makes it fall away: where it happens, the occurrence is owed no longer.',
  'Ce qui l’éteint : si cela arrive, l’occurrence n’est plus due.',
  ref('condition'),
);

const totalForms = {
  en: 'none, or { value: 5000, currency: EUR }',
  fr: 'none (aucune), ou { value: 5000, currency: EUR }',
};

export const obligationDefinitions: Record<string, SchemaNode> = {
  obligation: {
    ...clause(
      {
        party: described(
          'Who owes it; each of them, when there are several.',
          'Qui la doit ; chacune, si elles sont plusieurs.',
          ref('oneOrMoreIds'),
        ),
        nature: described(
          'Owed once, at each event, recurring, all along (continuous), or never to be done (prohibition).',
          'Due une fois (once), à chaque événement (on-event), périodique (recurring), continue (continuous), ou interdiction (prohibition).',
          { enum: ['once', 'on-event', 'recurring', 'continuous', 'prohibition'] },
        ),
        standard: described(
          'Whether efforts are owed (means) or the result.',
          'Obligation de moyens (means) ou de résultat (result).',
          { enum: ['means', 'result'] },
        ),
        during: described(
          'The condition under which it binds; while the agreement is in force by default.',
          'La condition sous laquelle elle lie ; par défaut, tant que la convention est en vigueur.',
          ref('condition'),
        ),
        survives: survival,
        due: described(
          'The day by which it is owed; in each cycle, its last day by default.',
          'Le jour auquel elle est due au plus tard ; à chaque cycle, son dernier jour par défaut.',
          ref('dueTime'),
        ),
        every: described(
          'How often it is owed: at least once in each cycle.',
          'À quel rythme elle est due : au moins une fois par cycle.',
          ref('every'),
        ),
        fulfilled: fulfilment,
        unless: falling,
        event: described(
          'The event at which it is owed each time.',
          'L’événement qui la fait naître chaque fois.',
          ref('id'),
        ),
        must: described(
          'What has to be done each time; it is printed as a checklist.',
          'Ce qu’il faut faire chaque fois ; affiché comme une liste de contrôle.',
          ref('wordList'),
        ),
        cadence: described(
          'unspecified: the text gives no rhythm, so nothing is ever overdue.',
          'unspecified : le texte ne donne pas de rythme, donc rien n’est jamais en retard.',
          {
            enum: ['unspecified'],
            expected: {
              en: '“unspecified”; a rhythm is said by “every” instead: { cycle: month }, { period: P3M, beginning: in-force }',
              fr: '« unspecified » ; un rythme se dit plutôt par « every » : { cycle: month }, { period: P3M, beginning: in-force }',
            },
          },
        ),
        nudge: described(
          'After how long a silence to remind of it kindly.',
          'Après quel silence la rappeler, sans reproche.',
          {
            ...closed(
              {
                every: described('How long the silence lasts.', 'Combien de temps dure le silence.', ref('period')),
                cite: clauseKeys.cite as SchemaNode,
              },
              ['every', 'cite'],
            ),
            expected: { en: '{ every: P60D, cite: practice }', fr: '{ every: P60D, cite: practice }' },
          },
        ),
        about: described('The datasets that it concerns.', 'Les données qu’elle concerne.', ref('ids')),
      },
      ['title', 'party', 'nature'],
    ),
    allOf: [
      ...misplacedKeys,
      choose(ofNature('on-event'), { required: ['event'] }),
      choose(ofNature('recurring'), {
        oneOf: [{ required: ['every'] }, { required: ['cadence'] }],
        expected: rhythm,
      }),
      { dependentSchemas: { cadence: { properties: { due: false } } } },
    ],
  },
  payment: {
    ...clause(
      {
        by: described('Who pays; the party to whom it falls.', 'Qui paie.', ref('id')),
        to: described('Who is paid.', 'Qui est payé.', ref('id')),
        amount: described('How much.', 'Combien.', ref('amount')),
        share: described(
          'How much, in percent of the amount of the consideration.',
          'Combien, en pourcentage du montant de la contrepartie.',
          {
            type: 'number',
            exclusiveMinimum: 0,
            maximum: 100,
            reads: 'percent',
            expected: {
              en: 'a percentage such as 60, without its sign',
              fr: 'un pourcentage tel que 60, sans son signe',
            },
          },
        ),
        when: described(
          'The condition under which it is owed; while the agreement is in force by default.',
          'La condition sous laquelle il est dû ; par défaut, tant que la convention est en vigueur.',
          ref('condition'),
        ),
        due: described('The day by which it is owed.', 'Le jour auquel il est dû au plus tard.', ref('dueTime')),
        every: described('How often it is owed.', 'À quel rythme il est dû.', ref('every')),
        event: described(
          'The event at which it is owed each time.',
          'L’événement qui le fait naître chaque fois.',
          ref('id'),
        ),
        fulfilled: fulfilment,
        unless: falling,
        survives: survival,
      },
      ['title', 'by', 'to'],
    ),
    oneOf: [{ required: ['amount'] }, { required: ['share'] }],
    expected: {
      en: '“amount: { value: 5000, currency: EUR }” or “share: 60” (percent)',
      fr: '« amount: { value: 5000, currency: EUR } » ou « share: 60 » (pour cent)',
    },
  },
  meeting: {
    ...clause(
      {
        of: described('Who meets.', 'Qui se réunit.', ref('oneOrMoreIds')),
        when: described(
          'The condition under which it is owed; while the agreement is in force by default.',
          'La condition sous laquelle elle est due ; par défaut, tant que la convention est en vigueur.',
          ref('condition'),
        ),
        due: described('The day by which it must be held.', 'Le jour auquel elle doit s’être tenue.', ref('dueTime')),
        every: described('How often it must be held.', 'À quel rythme elle doit se tenir.', ref('every')),
        event: described(
          'The event at which it must be held each time.',
          'L’événement qui la fait naître chaque fois.',
          ref('id'),
        ),
        fulfilled: fulfilment,
        unless: falling,
        convene: described(
          'How long before the day by which it must be held a reminder says to convene it.',
          'Combien de temps avant ce jour un rappel dit de la convoquer.',
          ref('period'),
        ),
        survives: survival,
      },
      ['title', 'of'],
    ),
    anyOf: [{ required: ['every'] }, { required: ['due'] }, { required: ['event'] }],
    expected: {
      en: '“every: { cycle: year }”, “due: { on: 2024-06-30 }” or both; or “event”, with the event at which it is held',
      fr: '« every: { cycle: year } », « due: { on: 2024-06-30 } » ou les deux ; ou « event », avec l’événement qui la fait naître',
    },
  },
  amount: {
    ...closed(
      {
        value: described('The number.', 'Le nombre.', ref('quantity')),
        currency: described('The currency, by its code (ISO 4217).', 'La monnaie, par son code (ISO 4217).', {
          type: 'string',
          pattern: '^[A-Z]{3}$',
          reads: 'currency',
          expected: { en: 'a code such as EUR', fr: 'un code tel que EUR' },
        }),
      },
      ['value', 'currency'],
    ),
    reads: 'amount',
    expected: { en: '{ value: 5000, currency: EUR }', fr: '{ value: 5000, currency: EUR }' },
  },
  consideration: clause(
    {
      amount: described(
        'How much is owed in all, or none: nothing is owed in return.',
        'Combien est dû en tout, ou none : aucune contrepartie n’est due.',
        {
          type: ['string', 'object'],
          ...textOr({ enum: ['none'], reads: 'amount', expected: totalForms }, ref('amount')),
          reads: 'amount',
          expected: totalForms,
        },
      ),
      scope: described('What this covers.', 'Ce que cela couvre.', ref('words')),
      borneBy: described('Who bears the cost.', 'Qui en supporte le coût.', ref('ids')),
    },
    ['amount'],
  ),
  reminder: clause(
    {
      at: described('When to remind: once or several times.', 'Quand rappeler : une ou plusieurs fois.', {
        type: ['object', 'array'],
        ...listOr(ref('timing'), ref('timing')),
        reads: 'time',
        expected: {
          en: 'a time such as { period: P1M, before: term.end }, or a list of times',
          fr: 'un moment tel que { period: P1M, before: term.end }, ou une liste de moments',
        },
      }),
      to: described('Who is reminded.', 'Qui est prévenu.', ref('ids')),
      when: described(
        'The condition without which the reminder would be stale.',
        'La condition sans laquelle le rappel n’a plus lieu d’être.',
        ref('condition'),
      ),
    },
    ['title', 'at', 'to'],
  ),
  informative: clause(
    {
      text: described('What the text says here; it has no effect.', 'Ce que dit le texte ; sans effet.', ref('words')),
    },
    ['text'],
  ),
};
