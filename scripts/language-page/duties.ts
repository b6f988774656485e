import type { Section } from './section.ts';

const owed = { en: 'who-owes-what', fr: 'qui-doit-quoi' };
const paid = { en: 'what-is-paid', fr: 'ce-qui-est-payé' };
const added = { en: 'what-you-add-and-what-you-read-into-it', fr: 'ce-que-vous-ajoutez-ce-que-vous-interprétez' };
const always = { en: 'what-must-hold-in-every-case', fr: 'ce-qui-doit-être-vrai-dans-tous-les-cas' };

const noEnd = {
  survives: { en: 'it ends with the agreement', fr: 'il s’éteint avec la convention' },
  every: { en: 'once', fr: 'une fois' },
  event: { en: 'once', fr: 'une fois' },
  unless: { en: 'nothing', fr: 'rien' },
};

const hers = { ...noEnd, survives: { en: 'it ends with the agreement', fr: 'elle s’éteint avec la convention' } };

/** What the parties must do, pay and meet for, and what is only said or must hold. */
export const dutySections: Readonly<Record<string, Section>> = {
  obligation: {
    key: 'obligations',
    heading: { en: 'what a party must do', fr: 'obligations et interdictions' },
    intro: {
      en: 'What a party must do, or must not do. `performed:` and the id records that it was done, `breached:` that a prohibition was broken. Begin the title with the verb.',
      fr: 'Ce qu’une partie doit faire, ou ne pas faire. `performed:` suivi de l’identifiant enregistre l’exécution, `breached:` un manquement. Le titre commence par le verbe.',
    },
    example: `
obligations:
  ⟨insure|assurer⟩: { title: ⟨Insure the premises|Assurer les locaux⟩, party: ⟨trust|association⟩, nature: once, due: { period: P1M, after: signed }, cite: { article: 3 } }
  ⟨quarterly|trimestriel⟩:
    title: ⟨Report on the quarter|Rendre compte du trimestre⟩
    party: ⟨trust|association⟩
    nature: recurring
    every: { cycle: quarter }
    due: { period: P15D, after: cycle.end }
    cite: { article: 3 }
  ⟨secret|secret⟩: { title: ⟨Do not disclose the addresses|Ne pas divulguer les adresses⟩, party: ⟨trust|association⟩, nature: prohibition, survives: P3Y, cite: { article: 4 } }
`,
    at: 'obligations/⟨insure|assurer⟩',
    absent: {
      ...hers,
      due: { en: 'no due date; in each cycle, its last day', fr: 'pas d’échéance ; à chaque cycle, son dernier jour' },
      standard: { en: 'the text says neither', fr: 'le texte ne le dit pas' },
      fulfilled: { en: 'it is recorded', fr: 'elle est enregistrée' },
      must: { en: 'no checklist', fr: 'pas de liste' },
      cadence: { en: '`every` gives the rhythm', fr: '`every` donne le rythme' },
      nudge: { en: 'no nudge', fr: 'pas de relance' },
      about: { en: 'none in particular', fr: 'aucun en particulier' },
    },
    taught: owed,
    rules: ['due-once', 'recurrence-never', 'deadline-moves', 'key-misplaced'],
  },
  payment: {
    key: 'payments',
    heading: { en: 'what is paid', fr: 'paiements' },
    intro: {
      en: 'A sum that one party owes another. `paid:` and the id records a payment, with `quantity` for a part of it. `amount` or `share` is required.',
      fr: 'Une somme qu’une partie doit à une autre. `paid:` suivi de l’identifiant enregistre un paiement, avec `quantity` pour une partie. Il faut `amount` ou `share`.',
    },
    example: `
payments:
  ⟨grant|subvention⟩:
    title: ⟨Grant|Subvention⟩
    by: ⟨council|ville⟩
    to: ⟨trust|association⟩
    amount: { value: 12000, currency: ⟨GBP|EUR⟩ }
    when: delivered:⟨report|rapport⟩
    due: { period: P30D, after: delivered:⟨report|rapport⟩ }
    survives: P6M
    cite: { article: 5 }
`,
    at: 'payments/⟨grant|subvention⟩',
    absent: {
      ...noEnd,
      due: { en: 'no due date; in each cycle, its last day', fr: 'pas d’échéance ; à chaque cycle, son dernier jour' },
      fulfilled: { en: 'it is recorded', fr: 'il est enregistré' },
    },
    taught: paid,
    rules: ['payments-exceed', 'due-once', 'deadline-moves'],
  },
  meeting: {
    key: 'meetings',
    heading: { en: 'what the parties meet for', fr: 'réunions' },
    intro: {
      en: 'What the parties meet for. `held:` and the id records a meeting. `convene` reminds them to send the invitations.',
      fr: 'Ce pour quoi les parties se réunissent. `held:` suivi de l’identifiant enregistre une réunion. `convene` rappelle de la convoquer.',
    },
    example: `
meetings:
  ⟨committee|comite⟩: { title: ⟨Steering committee|Comité de pilotage⟩, of: [⟨council, trust|ville, association⟩], every: { cycle: half-year }, convene: P15D, cite: { article: 3 } }
`,
    at: 'meetings/⟨committee|comite⟩',
    absent: {
      ...hers,
      due: { en: 'no due date; in each cycle, its last day', fr: 'pas d’échéance ; à chaque cycle, son dernier jour' },
      fulfilled: { en: 'it is recorded', fr: 'elle est enregistrée' },
      convene: { en: 'no reminder', fr: 'pas de rappel' },
    },
    taught: owed,
    rules: ['due-once', 'recurrence-never'],
  },
  amount: {
    key: 'amount',
    heading: { en: 'a sum', fr: 'une somme' },
    intro: {
      en: 'A sum of money: a plain number, without spaces or signs, and its currency.',
      fr: 'Une somme d’argent : un nombre seul, sans espace ni signe, et sa monnaie.',
    },
    example: `
consideration: { amount: { value: 18000, currency: ⟨GBP|EUR⟩ }, cite: { article: 5 } }
`,
    taught: paid,
    rules: ['value-out-of-range', 'payments-exceed'],
  },
  consideration: {
    key: 'consideration',
    heading: { en: 'what is owed in return', fr: 'contrepartie' },
    intro: {
      en: 'The whole sum that the text grants, of which `share` in a payment is a part; or `none` where nothing is owed in return.',
      fr: 'La somme totale que le texte accorde, dont `share` est une part dans un paiement ; ou `none` si rien n’est dû en contrepartie.',
    },
    example: `
consideration: { amount: { value: 18000, currency: ⟨GBP|EUR⟩ }, scope: ⟨The whole week of repair|Toute la semaine⟩, cite: { article: 5 } }
payments:
  ⟨advance|acompte⟩: { title: ⟨Advance|Acompte⟩, by: ⟨council|ville⟩, to: ⟨trust|association⟩, share: 60, due: { period: P30D, after: signed }, cite: { article: 5 } }
  ⟨balance|solde⟩: { title: ⟨Balance|Solde⟩, by: ⟨council|ville⟩, to: ⟨trust|association⟩, share: 40, when: delivered:⟨report|rapport⟩, survives: P6M, cite: { article: 5 } }
`,
    at: 'consideration',
    absent: {
      borneBy: { en: 'nobody is named', fr: 'personne n’est désigné' },
    },
    taught: paid,
    rules: ['payments-exceed'],
  },
  reminder: {
    key: 'reminders',
    heading: { en: 'when to remind whom', fr: 'rappels' },
    intro: {
      en: 'When to remind somebody, and of what. A reminder is a convenience: it creates no obligation.',
      fr: 'Quand rappeler quelque chose, et à qui. Un rappel est une commodité : il n’oblige personne.',
    },
    example: `
reminders:
  ⟨decide|decider⟩:
    title: ⟨Decide whether to continue|Décider de la suite⟩
    at: [{ period: P3M, before: term.end }, { period: P1M, before: term.end }]
    to: [⟨council, trust|ville, association⟩]
    when: in-force
    cite: practice
`,
    at: 'reminders/⟨decide|decider⟩',
    absent: { when: { en: 'no condition', fr: 'aucune condition' } },
    taught: added,
  },
  informative: {
    key: 'informative',
    heading: { en: 'statements without effect', fr: 'énoncés sans effet' },
    intro: {
      en: 'What the text says without requiring anything. `explain` repeats it.',
      fr: 'Ce que le texte dit sans rien imposer. `explain` le reprend.',
    },
    example: `
informative:
  ⟨purpose|objet⟩: { text: ⟨The partners help residents to repair rather than throw away.|Les partenaires aident les habitants à réparer plutôt qu’à jeter.⟩, cite: { article: 1 } }
`,
    at: 'informative/⟨purpose|objet⟩',
    taught: added,
  },
  property: {
    key: 'properties',
    heading: { en: 'what must always hold', fr: 'propriétés' },
    intro: {
      en: 'What must hold in every run; `conventio prove` checks it. Exactly one of `always`, `never`, `eventually` and `when` with `leadsTo` is required; `before` goes with `never`, `within` with `leadsTo`.',
      fr: 'Ce qui doit être vrai dans tout déroulement ; `conventio prove` le vérifie. Il faut une et une seule des formes `always`, `never`, `eventually` et `when` avec `leadsTo` ; `before` accompagne `never`, et `within` accompagne `leadsTo`.',
    },
    example: `
properties:
  ⟨answered|suite⟩:
    title: ⟨A workshop is followed by a report|Un atelier donne lieu à un bilan⟩
    when: ⟨workshop|atelier⟩
    leadsTo: delivered:⟨report|rapport⟩
    within: P1Y
    cite: practice
  ⟨in-force-only|en-vigueur⟩: { title: ⟨No workshop after the end|Pas d’atelier après la fin⟩, never: ⟨workshop|atelier⟩, from: { period: P1D, after: term.end }, cite: practice }
`,
    at: 'properties/⟨answered|suite⟩',
    absent: {
      before: { en: 'never at all', fr: 'jamais' },
      within: { en: 'before the end', fr: 'avant la fin' },
      until: { en: 'no last day', fr: 'pas de dernier jour' },
    },
    taught: always,
    rules: ['property-empty'],
  },
};
