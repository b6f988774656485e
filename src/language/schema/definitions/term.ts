import { clause } from './clause.ts';
import { byId, choose, closed, described, listOr, ref, type SchemaNode, textOr } from './node.ts';

const endForms = {
  en: 'a time such as { period: P12M, after: notified }, or “never”',
  fr: 'un moment tel que { period: P12M, after: notified }, ou « never »',
};

const renewalForms = {
  en: 'a group of keys such as { mode: tacit, period: P1Y }, or a list of such groups',
  fr: 'un groupe de clés tel que { mode: tacit, period: P1Y }, ou une liste de tels groupes',
};

export const termDefinitions: Record<string, SchemaNode> = {
  signature: {
    ...clause({
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
    expected: { en: 'a group of keys such as { counts: last }', fr: 'un groupe de clés tel que { counts: last }' },
  },
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
        'The last day on which it is in force, until midnight; “never” for an agreement without end.',
        'Le dernier jour où elle est en vigueur, jusqu’à minuit ; « never » pour une convention à durée indéterminée.',
        {
          type: ['string', 'object'],
          ...textOr({ enum: ['never'], reads: 'time', expected: endForms }, ref('timing')),
          expected: endForms,
        },
      ),
      renewal: described(
        'How it goes on after its end; a list where several clauses of the text say so, of which the first is played.',
        'Comment elle se poursuit après son terme ; une liste si plusieurs clauses du texte le disent, dont la première s’applique.',
        {
          type: ['object', 'array'],
          ...listOr(ref('renewal'), ref('renewal')),
          reads: 'renewal',
          expected: renewalForms,
        },
      ),
    },
    ['starts', 'ends'],
  ),
  renewal: {
    reads: 'renewal',
    ...clause(
      {
        mode: described(
          'tacit: it goes on unless somebody declines; express: it goes on only if it is renewed before its end; rolling: after each period from its first day its end is put off by as long, unless somebody declines.',
          'tacit : elle se poursuit sauf dénonciation ; express : elle ne se poursuit que si elle est renouvelée avant son terme ; rolling : au bout de chaque période depuis son premier jour, son terme est reporté d’autant, sauf dénonciation.',
          { enum: ['tacit', 'express', 'rolling'] },
        ),
        period: described(
          'For how long each time; “indefinite” once, for good.',
          'Pour combien de temps chaque fois ; « indefinite » une fois pour toutes, sans terme.',
          {
            type: 'string',
            pattern: '^(indefinite|P(?=\\d)(\\d{1,4}Y)?(\\d{1,4}M)?(\\d{1,4}W)?(\\d{1,5}D)?)$',
            reads: 'extent',
            expected: {
              en: 'a period such as P1Y (a year) or P18M (months), or indefinite',
              fr: 'une période telle que P1Y (un an) ou P18M (mois), ou indefinite (sans terme)',
            },
          },
        ),
        when: described(
          'The condition that must hold for it to be renewed: for a tacit (automatic) renewal, at its end.',
          'La condition sans laquelle elle n’est pas renouvelée : celle d’une reconduction tacite se vérifie au terme.',
          ref('condition'),
        ),
        times: described(
          'How many times at most; without limit by default.',
          'Combien de fois au plus ; sans limite par défaut.',
          {
            type: 'integer',
            minimum: 1,
            maximum: 100,
            reads: 'number',
            expected: { en: 'a whole number of times, such as 3', fr: 'un nombre entier de fois, tel que 3' },
          },
        ),
        by: described(
          'Who may decline, or who must renew; any party may decline and every party must renew by default.',
          'Qui peut dénoncer, ou qui doit renouveler ; par défaut, toute partie peut dénoncer et chacune doit renouveler.',
          ref('by'),
        ),
        unlessDeclined: described(
          'The last day on which it can be declined, “due:renewal” elsewhere; by default the last day of the agreement, or of each period of a rolling end (cycle.end).',
          'Le dernier jour pour dénoncer, « due:renewal » ailleurs ; par défaut le dernier jour de la convention, ou de chaque période d’un terme glissant (cycle.end).',
          ref('timing'),
        ),
        counts: described(
          'Which day of a notice counts: sent, presented or received; receipt by default.',
          'Le jour qui compte pour une dénonciation : sent (envoi), presented (présentation) ou received (réception) ; la réception par défaut.',
          { enum: ['sent', 'presented', 'received'] },
        ),
      },
      ['mode', 'period'],
    ),
    // Only what happens by itself can be declined.
    ...choose(
      { properties: { mode: { const: 'express' } }, required: ['mode'] },
      { properties: { unlessDeclined: false, counts: false } },
    ),
  },
  termination: clause(
    {
      ground: described(
        'Why it may be ended early: fault (a party fails), event (something named happens), convenience (at the will of whoever ends it), mutual (every party agrees).',
        'Pourquoi elle peut finir plus tôt : fault (une partie manque à ses obligations), event (un fait désigné survient), convenience (à la volonté de qui y met fin), mutual (d’un commun accord).',
        { enum: ['fault', 'event', 'convenience', 'mutual'] },
      ),
      reasons: described(
        'What the text says of reasons: none (none need be given), given (they must be); leave it out where it says nothing.',
        'Ce que le texte dit des motifs : none (il n’est pas besoin d’en donner), given (ils doivent l’être) ; à omettre s’il n’en dit rien.',
        { enum: ['none', 'given'] },
      ),
      by: described(
        'Who may end it; any party by default, every party by mutual consent.',
        'Qui peut y mettre fin ; par défaut toute partie, et chacune d’un commun accord.',
        ref('by'),
      ),
      when: described(
        'The condition without which it may not be ended so.',
        'La condition sans laquelle elle ne peut pas finir ainsi.',
        ref('condition'),
      ),
      warning: described(
        'Until when a formal notice (warned:<id>) must have stayed unanswered first.',
        'Jusqu’à quand une mise en demeure (warned:<id>) doit d’abord être restée sans effet.',
        ref('timing'),
      ),
      effective: described(
        'The last day of the agreement once terminated:<id> is recorded; that very day by default.',
        'Le dernier jour de la convention quand terminated:<id> est enregistré ; par défaut, ce jour même.',
        ref('timing'),
      ),
      counts: described(
        'Which day of a notice counts: sent, presented or received; receipt by default.',
        'Le jour qui compte pour un courrier : sent (envoi), presented (présentation) ou received (réception) ; la réception par défaut.',
        { enum: ['sent', 'presented', 'received'] },
      ),
    },
    ['title', 'ground'],
  ),
  exit: clause(
    {
      effective: described(
        'The last day of a party once leaving:<party> is recorded; “leaving” is the day to count from.',
        'Le dernier jour d’une partie quand leaving:<partie> est enregistré ; « leaving » est le jour dont on compte.',
        ref('timing'),
      ),
      counts: described(
        'Which day of its notice counts: sent, presented or received; receipt by default.',
        'Le jour qui compte pour son préavis : sent (envoi), presented (présentation) ou received (réception) ; la réception par défaut.',
        { enum: ['sent', 'presented', 'received'] },
      ),
    },
    ['effective'],
  ),
  suspension: clause(
    {
      by: described(
        'Who may suspend and resume; any party by default.',
        'Qui peut suspendre et reprendre ; toute partie par défaut.',
        ref('by'),
      ),
      when: described(
        'The condition without which it may not be suspended.',
        'La condition sans laquelle elle ne peut pas être suspendue.',
        ref('condition'),
      ),
      clock: described(
        'freeze: every date still ahead moves by the days of the suspension; run: the calendar goes on.',
        'freeze : toute date encore à venir recule d’autant de jours ; run : le calendrier continue.',
        { enum: ['freeze', 'run'] },
      ),
      of: described(
        'The obligations, payments and meetings that it touches, where it leaves the rest of the agreement alone.',
        'Les obligations, paiements et réunions qu’elle touche, si elle laisse intact le reste de la convention.',
        { type: 'array', minItems: 1, items: ref('id') },
      ),
      until: described(
        'The condition that ends it by itself; it may be resumed before.',
        'La condition qui y met fin d’elle-même ; la reprise peut intervenir avant.',
        ref('condition'),
      ),
      atMost: described(
        'How long it may last; after that overlong:<id> holds, which a termination can wait for.',
        'Combien de temps elle peut durer ; au-delà, overlong:<id> est vrai, et une résiliation peut l’attendre.',
        ref('period'),
      ),
      overlongAfter: described(
        'After how long overlong:<id> holds, which opens a right, where the text sets no limit to how long it lasts.',
        'Au bout de combien de temps overlong:<id> est vrai, ce qui ouvre une faculté, si le texte n’en limite pas la durée.',
        ref('period'),
      ),
    },
    ['title', 'clock'],
  ),
  namedDate: clause(
    {
      at: described(
        'When it is; from then on its id holds as a condition.',
        'Quand il a lieu ; dès lors son identifiant vaut condition remplie.',
        ref('timing'),
      ),
    },
    ['title', 'at'],
  ),
  parameter: closed(
    {
      title: described('What it is.', 'Ce que c’est.', ref('words')),
      example: described(
        'A value to check the amendment with, such as 110 or 2027-12-31.',
        'Une valeur pour éprouver l’avenant, telle que 110 ou 2027-12-31.',
        {
          type: ['string', 'number', 'boolean'],
          expected: { en: 'a value such as 110 or 2027-12-31', fr: 'une valeur telle que 110 ou 2027-12-31' },
        },
      ),
    },
    ['title', 'example'],
  ),
  amendment: clause(
    {
      by: described(
        'Who must agree to it, or who may decide it where the text lets one party; every party by default.',
        'Qui doit en convenir, ou qui peut en décider seul si le texte le permet ; par défaut, chaque partie.',
        ref('by'),
      ),
      when: described(
        'What it needs before it can be agreed: a vote, an opinion.',
        'Ce qu’il y faut avant de pouvoir le conclure : un vote, un avis.',
        ref('condition'),
      ),
      effective: described(
        'When it takes effect; the day on which it is agreed by default. Until then the convention governs as it was.',
        'Quand il prend effet ; par défaut, le jour où il est conclu. Jusque-là, la convention vaut telle qu’elle était.',
        ref('timing'),
      ),
      parameters: byId(
        'Values that are not known yet: the fact amended:<id> brings them, and “changes” names each as { parameter: <name> }.',
        'Des valeurs encore inconnues : le fait amended:<id> les apporte, et « changes » nomme chacune par { parameter: <nom> }.',
        'parameter',
        50,
      ),
      appliesTo: described(
        'What it changes of what had arisen before: what is still open, or all, looking back; nothing by default.',
        'Ce qu’il change de ce qui était déjà né : ce qui est encore ouvert (open), ou tout, rétroactivement (all) ; rien par défaut.',
        { enum: ['open', 'all'] },
      ),
      changes: described(
        'The parts of the convention that it replaces, written as they are in the convention; null removes one (RFC 7396).',
        'Les parties de la convention qu’il remplace, écrites comme dans la convention ; null en retire une (RFC 7396).',
        {
          type: 'object',
          minProperties: 1,
          propertyNames: { not: { enum: ['conventio', 'id', 'language', 'jurisdiction', 'timeZone', 'amendments'] } },
          expected: {
            en: 'clauses as the convention writes them: { term: { ends: { on: 2027-12-31 } } }',
            fr: 'des clauses écrites comme dans la convention : { term: { ends: { on: 2027-12-31 } } }',
          },
        },
      ),
    },
    ['title', 'changes'],
  ),
};
