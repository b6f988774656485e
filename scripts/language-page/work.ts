import type { Section } from './section.ts';

const delivered = { en: 'what-is-delivered-decided-and-by-whom', fr: 'ce-qui-est-remis-décidé-et-par-qui' };
const conditions = {
  en: 'under-which-condition-one-way-to-say-it',
  fr: 'dire-à-quelle-condition',
};
const days = { en: 'days-of-work', fr: 'les-jours-de-travail' };
const repeats = { en: 'what-happens-more-than-once', fr: 'ce-qui-arrive-plus-dune-fois' };

/** What is waited for, decided, worked and delivered. */
export const workSections: Readonly<Record<string, Section>> = {
  milestone: {
    key: 'milestones',
    heading: { en: 'outside events', fr: 'jalons' },
    intro: {
      en: 'Something outside the agreement that a clause waits for: a vote, a permit. Its id records it; `revoked:` and the id takes it back.',
      fr: 'Un événement extérieur qu’une clause attend : un vote, une autorisation. Son identifiant l’enregistre ; `revoked:` suivi de l’identifiant l’annule.',
    },
    example: `
milestones:
  ⟨permit|permis⟩: { title: ⟨The permit is granted|Le permis est accordé⟩, by: ⟨council|ville⟩, cite: { article: 2 } }
phases:
  ⟨works|travaux⟩: { title: ⟨Works|Travaux⟩, opens: { when: ⟨permit|permis⟩ }, cite: { article: 2 } }
`,
    at: 'milestones/⟨permit|permis⟩',
    absent: { by: { en: 'any party', fr: 'toute partie' } },
    taught: conditions,
    rules: ['milestone-unused', 'name-taken'],
  },
  decision: {
    key: 'decisions',
    heading: { en: 'choices', fr: 'choix' },
    intro: {
      en: 'A choice that the text leaves to a party, or to several. `decided:` and the id records it.',
      fr: 'Un choix que le texte laisse à une partie, ou à plusieurs. `decided:` suivi de l’identifiant l’enregistre.',
    },
    example: `
decisions:
  ⟨credits|credits⟩: { title: ⟨The credits of the year are voted|Vote des crédits de l’année⟩, by: ⟨council|ville⟩, every: { cycle: year }, cite: { article: 5 } }
`,
    at: 'decisions/⟨credits|credits⟩',
    absent: { every: { en: 'once', fr: 'une fois' } },
    taught: delivered,
  },
  event: {
    key: 'events',
    heading: { en: 'what may happen', fr: 'événements' },
    intro: {
      en: 'What may happen any number of times: a publication, a loss, an order. Its id records it each time.',
      fr: 'Ce qui peut arriver autant de fois que ce soit : une publication, une perte, une commande. Son identifiant l’enregistre chaque fois.',
    },
    example: `
events:
  ⟨publication|publication⟩: { title: ⟨A publication about the partnership|Une publication sur le partenariat⟩, by: ⟨trust|association⟩, atMost: { times: 12, per: year }, cite: { article: 5 } }
`,
    at: 'events/publication',
    absent: {
      by: { en: 'any party', fr: 'toute partie' },
      when: { en: 'no condition', fr: 'aucune condition' },
      atMost: { en: 'no limit', fr: 'aucune limite' },
    },
    taught: repeats,
    rules: ['name-taken'],
  },
  right: {
    key: 'rights',
    heading: { en: 'what a party may do', fr: 'facultés' },
    intro: {
      en: 'What a party may do and need not. Its id records the act; with `notice`, `announced:` and the id must come so long before.',
      fr: 'Ce qu’une partie peut faire sans y être tenue. Son identifiant enregistre l’acte ; avec `notice`, `announced:` suivi de l’identifiant doit le précéder d’autant.',
    },
    example: `
rights:
  ⟨audit|controle⟩:
    title: ⟨Have the accounts audited|Contrôler les comptes⟩
    by: ⟨council|ville⟩
    notice: P15D
    atMost: { times: 1, per: year }
    until: { period: P6M, before: term.end }
    cite: { article: 5 }
`,
    at: 'rights/⟨audit|controle⟩',
    absent: {
      when: { en: 'while the agreement is in force', fr: 'tant que la convention est en vigueur' },
      atMost: { en: 'no limit', fr: 'aucune limite' },
      notice: { en: 'no notice is needed', fr: 'sans préavis' },
      until: { en: 'until the end', fr: 'jusqu’à la fin' },
    },
    taught: repeats,
  },
  limit: {
    key: 'atMost',
    heading: { en: 'at most so many times', fr: 'au plus tant de fois' },
    intro: {
      en: 'How often an event or a right may happen. One time too many is refused.',
      fr: 'Combien de fois un événement peut arriver, ou une faculté être exercée. La fois de trop est refusée.',
    },
    example: `
events:
  ⟨fair|foire⟩: { title: ⟨A fair|Une foire⟩, atMost: { times: 2, per: school-year }, cite: { article: 4 } }
`,
    at: 'events/⟨fair|foire⟩/atMost',
    taught: repeats,
    rules: ['recurrence-missing'],
  },
  phase: {
    key: 'phases',
    heading: { en: 'stages of work', fr: 'étapes' },
    intro: {
      en: 'A stage of work. It is locked until the condition in `opens` holds. `done:` and the id records its completion, if `done` does not.',
      fr: 'Une étape du travail. Elle est fermée tant que la condition de `opens` n’est pas remplie. `done:` suivi de l’identifiant enregistre son achèvement, si `done` ne le fait pas.',
    },
    example: `
phases:
  ⟨survey|enquete⟩:
    title: ⟨Survey of the needs|Enquête sur les besoins⟩
    opens: { when: in-force }
    done: { when: delivered:⟨report|rapport⟩ }
    due: { period: P6M, after: signed }
    cite: { article: 2 }
`,
    at: 'phases/⟨survey|enquete⟩',
    absent: {
      done: { en: 'it is recorded', fr: 'il est enregistré' },
      expected: { en: 'at any time', fr: 'à tout moment' },
      due: { en: 'never overdue', fr: 'jamais en retard' },
      optional: { en: '`false`', fr: '`false`' },
      budget: { en: 'no work is booked on it', fr: 'aucun travail n’y est décompté' },
    },
    taught: conditions,
    rules: ['waits-for-itself', 'window-outside-term'],
  },
  budget: {
    key: 'budget',
    heading: { en: 'days to spend', fr: 'ce qui peut être consommé' },
    intro: {
      en: 'A quantity that work uses up: days, kilometres, euros. `worked:` and the id of the phase books some of it. `min` or `max` is required.',
      fr: 'Une quantité que le travail consomme : des jours, des kilomètres, des euros. `worked:` suivi de l’identifiant de l’étape en décompte. Il faut `min` ou `max`.',
    },
    example: `
phases:
  ⟨support|appui⟩:
    title: ⟨Support|Appui⟩
    opens: { when: in-force }
    budget: { unit: day, min: 5, minKind: commitment, max: 8, maxKind: cap, step: 0.5, by: ⟨trust|association⟩, cite: { article: 2 } }
    cite: { article: 2 }
`,
    at: 'phases/⟨support|appui⟩/budget',
    absent: {
      min: { en: 'no minimum', fr: 'pas de minimum' },
      minKind: { en: '`estimate`', fr: '`estimate`' },
      max: { en: 'no maximum', fr: 'pas de maximum' },
      maxKind: { en: '`cap`', fr: '`cap`' },
      step: { en: 'any quantity', fr: 'toute quantité' },
      by: { en: 'any party', fr: 'toute partie' },
    },
    taught: days,
    rules: ['budget-reversed', 'value-out-of-range'],
  },
  deliverable: {
    key: 'deliverables',
    heading: { en: 'what is delivered', fr: 'livrables' },
    intro: {
      en: 'A report, a plan, a set of maps that one party owes another. `delivered:` and the id records it, with `component` for one of its parts.',
      fr: 'Un rapport, un plan, un jeu de cartes qu’une partie doit à une autre. `delivered:` suivi de l’identifiant enregistre la remise, avec `component` pour l’une de ses parties.',
    },
    example: `
deliverables:
  ⟨study|etude⟩:
    title: ⟨Study of the needs|Étude des besoins⟩
    by: ⟨trust|association⟩
    to: ⟨council|ville⟩
    due: { period: P6M, after: signed }
    components: { ⟨findings: Findings, map: Map of the workshops|constats: Constats, carte: Carte des ateliers⟩ }
    cite: { article: 3 }
`,
    at: 'deliverables/⟨study|etude⟩',
    absent: {
      phase: { en: 'no phase', fr: 'aucune étape' },
      during: { en: 'no condition', fr: 'aucune condition' },
      due: { en: 'no due date; in each cycle, its last day', fr: 'pas d’échéance ; à chaque cycle, son dernier jour' },
      components: { en: 'it is one whole', fr: 'il est d’un seul tenant' },
      every: { en: 'once', fr: 'une fois' },
      event: { en: 'once', fr: 'une fois' },
      expected: { en: 'at any time', fr: 'à tout moment' },
      optional: { en: '`false`', fr: '`false`' },
      afterEnd: { en: '`false`', fr: '`false`' },
      acceptance: { en: 'nobody accepts it', fr: 'personne ne l’accepte' },
    },
    taught: delivered,
    rules: ['due-once', 'deadline-moves', 'window-outside-term'],
  },
  acceptance: {
    key: 'acceptance',
    heading: { en: 'of a deliverable', fr: 'acceptation d’un livrable' },
    intro: {
      en: 'Who accepts a deliverable, and within which time. `accepted:` or `rejected:` and the id records the answer. `within` and `silence` go together.',
      fr: 'Qui accepte un livrable, et dans quel délai. `accepted:` ou `rejected:` suivi de l’identifiant enregistre la réponse. `within` et `silence` vont ensemble.',
    },
    example: `
deliverables:
  ⟨report|rapport⟩:
    acceptance:
      within: { period: P1M, after: delivered:⟨report|rapport⟩ }
      silence: accepted
      revised: { period: P15D, after: rejected:⟨report|rapport⟩ }
      cite: { article: 3 }
`,
    at: 'deliverables/⟨report|rapport⟩/acceptance',
    absent: {
      within: { en: 'there is no time limit', fr: 'il n’y a pas de délai' },
      silence: { en: 'silence means nothing', fr: 'le silence ne vaut rien' },
      revised: { en: 'due on its own day', fr: 'dû à sa propre échéance' },
    },
    taught: delivered,
  },
  dataset: {
    key: 'datasets',
    heading: { en: 'data', fr: 'données' },
    intro: {
      en: 'Data that one party provides to another, with the uses that are permitted and forbidden. `provided:` and the id records it.',
      fr: 'Des données qu’une partie met à la disposition d’une autre, avec les usages permis et interdits. `provided:` suivi de l’identifiant l’enregistre.',
    },
    example: `
datasets:
  ⟨addresses|adresses⟩:
    title: ⟨Addresses of the workshops|Adresses des ateliers⟩
    by: ⟨council|ville⟩
    to: ⟨trust|association⟩
    permitted: [⟨Preparing the week|Préparer la semaine⟩]
    forbidden: [⟨Passing them on|Les communiquer à des tiers⟩]
    attribution: ⟨Brookford Council|Ville de Bellerive⟩
    cite: { article: 4 }
`,
    at: 'datasets/⟨addresses|adresses⟩',
    absent: {
      permitted: { en: 'none is named', fr: 'aucun n’est nommé' },
      forbidden: { en: 'none is named', fr: 'aucun n’est nommé' },
    },
    taught: delivered,
  },
};
