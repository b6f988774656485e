import { clause } from './clause.ts';
import { choose, closed, described, listOr, ref, type SchemaNode } from './node.ts';

/** Which keys belong to which nature; a key anywhere else would be read and ignored. */
const ownKeys: Record<string, readonly string[]> = {
  due: ['once', 'on-event'],
  fulfilled: ['once'],
  event: ['on-event'],
  must: ['on-event'],
  cadence: ['recurring'],
  nudge: ['recurring'],
};

const ofNature = (...natures: string[]): SchemaNode => ({
  properties: { nature: { enum: natures } },
  required: ['nature'],
});

const misplacedKeys = Object.entries(ownKeys).map(([key, natures]) =>
  choose(ofNature(...natures), {}, { properties: { [key]: false } }),
);

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
        survives: described(
          'How long it outlives the agreement: for-ever, or a period after its last day.',
          'Combien de temps elle survit à la convention : for-ever (sans fin), ou une période après son dernier jour.',
          {
            type: 'string',
            pattern: '^(for-ever|P(?=\\d)(\\d{1,4}Y)?(\\d{1,4}M)?(\\d{1,4}W)?(\\d{1,5}D)?)$',
            expected: { en: 'for-ever, or a period such as P3Y', fr: 'for-ever, ou une période telle que P3Y' },
          },
        ),
        due: described('The day by which it is owed.', 'Le jour auquel elle est due au plus tard.', ref('timing')),
        fulfilled: described(
          'A condition that fulfils it, besides a recorded performance.',
          'Une condition qui la remplit, outre une exécution constatée.',
          closed({ when: ref('condition') }, ['when']),
        ),
        event: described(
          'The event at which it is owed each time.',
          'L’événement qui la fait naître chaque fois.',
          ref('id'),
        ),
        must: described(
          'What has to be done each time; it is printed as a checklist.',
          'Ce qu’il faut faire chaque fois ; affiché comme une liste de contrôle.',
          { type: 'array', minItems: 1, items: ref('words') },
        ),
        cadence: described(
          'unspecified: the text gives no rhythm, so nothing is ever overdue.',
          'unspecified : le texte ne donne pas de rythme, donc rien n’est jamais en retard.',
          { enum: ['unspecified'] },
        ),
        nudge: described(
          'After how long a silence to remind of it kindly.',
          'Après quel silence la rappeler, sans reproche.',
          closed({ every: ref('period'), cite: ref('cite') }, ['every', 'cite']),
        ),
        about: described('The datasets that it concerns.', 'Les données qu’elle concerne.', ref('ids')),
      },
      ['title', 'party', 'nature'],
    ),
    allOf: [
      ...misplacedKeys,
      choose(ofNature('on-event'), { required: ['event'] }),
      choose(ofNature('recurring'), { required: ['cadence'] }),
    ],
  },
  consideration: clause(
    {
      amount: described('none: nothing is owed in return.', 'none : aucune contrepartie n’est due.', {
        enum: ['none'],
      }),
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
        expected: { en: 'a time or a list of times', fr: 'un moment ou une liste de moments' },
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
