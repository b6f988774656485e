import type { Section } from './section.ts';

const ends = { en: 'what-moves-the-end', fr: 'ce-qui-déplace-la-fin' };
const amendments = { en: 'an-amendment', fr: 'un-avenant' };
const when = { en: 'when-one-way-to-say-it', fr: 'dire-quand' };

/** How long the agreement lasts, and all that changes it. */
export const termSections: Readonly<Record<string, Section>> = {
  term: {
    key: 'term',
    heading: { en: 'start and end', fr: 'durée' },
    intro: {
      en: 'The first and the last day of the agreement. “Twelve months from a day” is `beginning`, and ends on the day before the corresponding date; “twelve months after an event” is `after`, and ends on the corresponding date.',
      fr: 'Le premier et le dernier jour de la convention. « Douze mois à compter d’un jour » s’écrit `beginning` et finit la veille du même quantième ; « douze mois après un événement » s’écrit `after` et finit au même quantième.',
    },
    example: `
term:
  starts: { on: 2026-01-01 }
  ends: { period: P1Y, beginning: term.start }
  renewal: { mode: tacit, period: P1Y, times: 2, unlessDeclined: { period: P3M, before: term.end }, cite: { article: 2 } }
  cite: { article: 2 }
`,
    at: 'term',
    absent: { renewal: { en: 'it is not renewed', fr: 'elle n’est pas reconduite' } },
    taught: { en: 'the-frame', fr: 'le-cadre' },
    rules: ['notice-longer-than-term', 'window-reversed', 'waits-for-itself'],
  },
  renewal: {
    key: 'renewal',
    heading: { en: 'how it continues after its end', fr: 'reconduction' },
    intro: {
      en: 'How the agreement continues after its end. Tacit (automatic) renewal happens unless somebody gives notice of non-renewal (`declined`); express renewal happens only if the parties agree (`renewed`).',
      fr: 'Comment la convention se poursuit après son terme. La reconduction tacite a lieu sauf dénonciation (`declined`) ; le renouvellement exprès n’a lieu que si les parties en conviennent (`renewed`).',
    },
    example: `
term:
  renewal:
    mode: tacit
    period: P1Y
    times: 3
    by: { any: [⟨council, trust|ville, association⟩] }
    unlessDeclined: { period: P3M, before: term.end }
    counts: received
    cite: { article: 2 }
`,
    at: 'term/renewal',
    absent: { when: { en: 'no condition', fr: 'aucune condition' } },
    taught: ends,
    rules: ['notice-longer-than-term', 'decline-after-end', 'renewal-contradicted'],
  },
  termination: {
    key: 'terminations',
    heading: { en: 'early termination', fr: 'résiliation' },
    intro: {
      en: 'The ways to end the agreement early. `terminated:` and the id records the notice. For a breach, `warning` gives the time to remedy after a formal notice (`warned:` and the id).',
      fr: 'Les façons de mettre fin à la convention avant son terme. `terminated:` suivi de l’identifiant enregistre la résiliation. En cas de manquement, `warning` donne le temps d’y remédier après une mise en demeure (`warned:` suivi de l’identifiant).',
    },
    example: `
terminations:
  ⟨on-notice|avec-preavis⟩:
    title: ⟨Termination on notice|Résiliation avec préavis⟩
    ground: convenience
    effective: { period: P3M, after: terminated:⟨on-notice|avec-preavis⟩ }
    cite: { article: 7 }
  ⟨breach|manquement⟩:
    title: ⟨Termination for breach|Résiliation pour manquement⟩
    ground: fault
    warning: { period: P30D, after: warned:⟨breach|manquement⟩ }
    counts: received
    cite: { article: 7 }
`,
    at: 'terminations/⟨on-notice|avec-preavis⟩',
    absent: {
      by: { en: 'any party; by mutual consent, every party', fr: 'toute partie ; d’un commun accord, chacune' },
      reasons: { en: 'the text says nothing about reasons', fr: 'le texte ne dit rien des motifs' },
      when: { en: 'no condition', fr: 'aucune condition' },
      warning: { en: 'no formal notice is needed', fr: 'aucune mise en demeure n’est nécessaire' },
    },
    taught: ends,
    rules: ['formal-notice-skipped', 'notice-longer-than-term'],
  },
  exit: {
    key: 'exit',
    heading: { en: 'withdrawal of one party', fr: 'retrait d’une partie' },
    intro: {
      en: 'How one of several parties may withdraw while the agreement goes on for the others. `leaving:` and the id of the party records its notice.',
      fr: 'Comment une partie peut se retirer tandis que la convention se poursuit entre les autres. `leaving:` suivi de l’identifiant de la partie enregistre son préavis.',
    },
    example: `
exit: { effective: { period: P3M, after: leaving }, counts: received, cite: { article: 7 } }
`,
    at: 'exit',
    taught: ends,
  },
  suspension: {
    key: 'suspensions',
    heading: { en: 'how it may pause', fr: 'interruption de la convention' },
    intro: {
      en: 'How the agreement, or some of its obligations (`of`), may pause. `suspended:` and `resumed:` with the id record it. `clock` says whether later dates move by as many days.',
      fr: 'Comment la convention, ou certaines de ses obligations (`of`), peut s’interrompre. `suspended:` et `resumed:` suivis de l’identifiant l’enregistrent. `clock` dit si les dates à venir reculent d’autant.',
    },
    example: `
suspensions:
  ⟨works|travaux⟩: { title: ⟨Works on the premises|Travaux dans les locaux⟩, clock: freeze, atMost: P3M, cite: { article: 8 } }
`,
    at: 'suspensions/⟨works|travaux⟩',
    absent: {
      when: { en: 'no condition', fr: 'aucune condition' },
      of: { en: 'the whole agreement', fr: 'toute la convention' },
      until: { en: 'until it is resumed', fr: 'jusqu’à la reprise' },
      atMost: { en: 'no limit', fr: 'aucune limite' },
      overlongAfter: { en: '`overlong:` never holds', fr: '`overlong:` n’est jamais vrai' },
    },
    taught: ends,
  },
  namedDate: {
    key: 'dates',
    heading: { en: 'named dates', fr: 'dates nommées' },
    intro: {
      en: 'A date that several clauses use gets a name here. From that day on its id is also a condition that holds.',
      fr: 'Une date dont plusieurs clauses se servent reçoit ici un nom. À partir de ce jour, son identifiant est aussi une condition remplie.',
    },
    example: `
dates:
  ⟨opening|ouverture⟩: { title: ⟨Opening of the workshop|Ouverture de l’atelier⟩, at: { period: P3M, after: signed }, cite: { article: 2 } }
`,
    at: 'dates/⟨opening|ouverture⟩',
    taught: when,
    rules: ['date-out-of-reach', 'name-taken'],
  },
  amendment: {
    key: 'amendments',
    heading: { en: 'agreed changes', fr: 'avenants' },
    intro: {
      en: 'A change of the agreement. `changes` writes only what differs, as the convention file writes it. The amendment applies once `amended:` and its id is recorded.',
      fr: 'Une modification de la convention. `changes` n’écrit que ce qui diffère, comme le fait le fichier de convention. L’avenant s’applique une fois enregistré : `amended:` suivi de son identifiant.',
    },
    example: `
amendments:
  ⟨six-months-more|six-mois-de-plus⟩:
    title: ⟨Amendment 1, six months more|Avenant n° 1, six mois de plus⟩
    changes: { term: { ends: { period: P30M } } }
    cite: practice
`,
    at: 'amendments/⟨six-months-more|six-mois-de-plus⟩',
    absent: {
      when: { en: 'no condition', fr: 'aucune condition' },
      parameters: { en: 'every value is known', fr: 'toutes les valeurs sont connues' },
    },
    taught: amendments,
    rules: ['amendment-invalid'],
  },
  parameter: {
    key: 'parameters',
    heading: { en: 'values that an amendment brings', fr: 'les valeurs d’un avenant' },
    intro: {
      en: 'A value that nobody knows yet. `example` is used to check the file; the fact `amended:` brings the real value in `values`.',
      fr: 'Une valeur que personne ne connaît encore. `example` sert à vérifier le fichier ; le fait `amended:` apporte la vraie valeur dans `values`.',
    },
    example: `
amendments:
  ⟨extension|prolongation⟩:
    title: ⟨The agreement is extended|Prolongation de la convention⟩
    parameters: { ⟨length|duree⟩: { title: ⟨The whole length|La durée totale⟩, example: P36M } }
    changes: { term: { ends: { period: { parameter: ⟨length|duree⟩ } } } }
    cite: practice
`,
    taught: amendments,
    rules: ['amendment-invalid'],
  },
};
