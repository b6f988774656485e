import type { Section } from './section.ts';

const when = { en: 'when-one-way-to-say-it', fr: 'dire-quand' };
const conditions = {
  en: 'under-which-condition-one-way-to-say-it',
  fr: 'dire-à-quelle-condition',
};
const repeats = { en: 'what-happens-more-than-once', fr: 'ce-qui-arrive-plus-dune-fois' };

/** Days, periods, cycles and conditions: what the other sections are written with. */
export const timeSections: Readonly<Record<string, Section>> = {
  timing: {
    heading: { en: 'Days and periods', fr: 'Jours et délais' },
    intro: {
      en: 'The one way to write a day, wherever a key asks for one: a fixed day, the day of an event, or a period counted from one of them. Exactly one of `on`, `after`, `before`, `beginning`, `eveOf`, `endOf`, `earliest` and `latest` is required; `period` goes with `after`, `before` and `beginning`, `containing` with `endOf`.',
      fr: 'La seule façon d’écrire un jour, partout où une clé en demande un : un jour fixe, le jour d’un événement, ou un délai compté de l’un d’eux. Il faut une et une seule des clés `on`, `after`, `before`, `beginning`, `eveOf`, `endOf`, `earliest` et `latest` ; `period` accompagne `after`, `before` et `beginning`, et `containing` accompagne `endOf`.',
    },
    example: `
dates:
  ⟨launch|lancement⟩: { title: ⟨Launch|Lancement⟩, at: { on: 2026-09-01 }, cite: { article: 2 } }
  ⟨first-review|bilan⟩: { title: ⟨First review|Premier bilan⟩, at: { period: P6M, after: signed }, cite: { article: 2 } }
  ⟨closing|cloture⟩: { title: ⟨Closing of applications|Clôture des candidatures⟩, at: { period: P10D, after: signed, days: clear }, cite: { article: 2 } }
  ⟨year-end|fin-d-annee⟩: { title: ⟨End of the first year|Fin de la première année⟩, at: { endOf: year, containing: term.start }, cite: { article: 2 } }
  ⟨completion|achevement⟩: { title: ⟨Completion, at the latest in 2027|Achèvement, en 2027 au plus tard⟩, at: { earliest: [{ on: delivered:⟨report|rapport⟩ }, { on: 2027-12-31 }] }, cite: { article: 2 } }
`,
    at: 'dates/⟨closing|cloture⟩/at',
    absent: {
      time: { en: 'until midnight', fr: 'jusqu’à minuit' },
      days: { en: '`calendar`', fr: '`calendar`' },
      rules: { en: 'those of `calendar`', fr: 'celles de `calendar`' },
    },
    taught: when,
    rules: [
      'date-impossible',
      'value-malformed',
      'key-misplaced',
      'date-out-of-reach',
      'deadline-moves',
      'waits-for-itself',
    ],
  },
  stretches: {
    heading: { en: 'Periods from an anchor', fr: 'Périodes à partir d’un jour' },
    intro: {
      en: 'Periods of the same length, one after the other, from a day on. `endOf` takes the last day of the one in which a day falls: the end of the current three years of a lease.',
      fr: 'Des périodes de même longueur, l’une après l’autre, à partir d’un jour. `endOf` en prend le dernier jour : la fin de la période triennale d’un bail.',
    },
    example: `
terminations:
  ⟨every-three-years|triennale⟩:
    title: ⟨Break at the end of three years|Résiliation triennale⟩
    ground: convenience
    effective:
      endOf: { period: P3Y, beginning: term.start }
      containing: { period: P6M, after: terminated:⟨every-three-years|triennale⟩ }
    cite: { article: 7 }
`,
    taught: when,
  },
  every: {
    key: 'every',
    heading: { en: 'cycles', fr: 'les cycles' },
    intro: {
      en: 'How often something is due: in each unit of the calendar (`cycle`), or in each period of a length (`period` with `beginning`).',
      fr: 'À quel rythme quelque chose est dû : dans chaque unité du calendrier (`cycle`), ou dans chaque période d’une longueur donnée (`period` avec `beginning`).',
    },
    example: `
meetings:
  ⟨committee|comite⟩: { title: ⟨Steering committee|Comité de pilotage⟩, of: [⟨council, trust|ville, association⟩], every: { cycle: half-year }, cite: { article: 3 } }
  ⟨team|equipe⟩: { title: ⟨Team meeting|Réunion d’équipe⟩, of: [⟨council, trust|ville, association⟩], every: { period: P2M, beginning: term.start, partial: skipped }, cite: { article: 3 } }
`,
    at: 'meetings/⟨committee|comite⟩/every',
    absent: {
      partial: {
        en: 'what is due on a fixed day counts if the agreement is in force on that day; the rest, if the period is whole',
        fr: 'ce qui est dû à un jour précis compte si la convention est en vigueur ce jour-là ; le reste, si la période est entière',
      },
    },
    taught: repeats,
    rules: ['recurrence-never', 'recurrence-missing', 'due-once'],
  },
  window: {
    key: 'expected',
    heading: { en: 'an expected window', fr: 'une fenêtre prévue' },
    intro: {
      en: 'When the text expects something, without requiring it: “probably in the first half of the year”. Nothing is ever overdue by it; a late fact gets a caution. At least one key is required.',
      fr: 'Quand le texte prévoit quelque chose sans l’exiger : « vraisemblablement au premier semestre ». Rien n’est jamais en retard à ce titre ; un fait tardif reçoit une mise en garde. Il faut au moins une des deux clés.',
    },
    example: `
phases:
  ⟨survey|enquete⟩: { title: ⟨Survey|Enquête⟩, opens: { when: in-force }, expected: { from: 2026-01-01, until: 2026-06-30 }, cite: { article: 2 } }
`,
    at: 'phases/⟨survey|enquete⟩/expected',
    absent: {
      from: { en: 'no first day', fr: 'pas de premier jour' },
      until: { en: 'no last day', fr: 'pas de dernier jour' },
    },
    taught: when,
    rules: ['window-reversed', 'window-outside-term'],
  },
  compound: {
    heading: { en: 'Conditions', fr: 'Conditions' },
    intro: {
      en: 'A condition is the name of an event or of a state (`signed`, `in-force`, `delivered:report`…), or a group with exactly one of `all`, `any`, `not`, `budget`, `thisCycle`, `lastCycle`, `ever`, `everySoFar` and `count`. `reaches` goes with `budget`; `atLeast`, `atMost` and `per` go with `count`.',
      fr: 'Une condition est le nom d’un événement ou d’un état (`signed`, `in-force`, `delivered:rapport`…), ou un groupe avec une et une seule des clés `all`, `any`, `not`, `budget`, `thisCycle`, `lastCycle`, `ever`, `everySoFar` et `count`. `reaches` accompagne `budget` ; `atLeast`, `atMost` et `per` accompagnent `count`.',
    },
    example: `
milestones:
  ⟨plan-adopted|plan-adopte⟩: { title: ⟨The plan is adopted|Adoption du plan⟩, cite: { article: 2 } }
phases:
  ⟨support|appui⟩:
    title: ⟨Support|Appui⟩
    opens: { when: { all: [in-force, ⟨plan-adopted|plan-adopte⟩, { not: delivered:⟨report|rapport⟩ }] } }
    done: { when: { budget: ⟨support|appui⟩, reaches: max } }
    budget: { unit: day, max: 8, cite: { article: 2 } }
    cite: { article: 2 }
terminations:
  ⟨too-many|trop⟩:
    title: ⟨Too many workshops|Trop d’ateliers⟩
    ground: event
    when: { count: ⟨workshop|atelier⟩, atLeast: 3, per: year }
    cite: { article: 7 }
`,
    at: 'terminations/⟨too-many|trop⟩/when',
    absent: {
      atLeast: { en: 'no minimum', fr: 'pas de minimum' },
      atMost: { en: 'no maximum', fr: 'pas de maximum' },
    },
    taught: conditions,
    rules: ['waits-for-itself', 'recurrence-missing', 'count-reversed', 'name-unknown'],
  },
};
