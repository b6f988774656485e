import type { Section } from './section.ts';

const onFacts = { en: '', fr: '' };

/** Scenarios, journals and what stands in them. */
export const factSections: Readonly<Record<string, Section>> = {
  scenario: {
    heading: { en: 'A scenario file', fr: 'Un fichier de scénario' },
    intro: {
      en: 'Dated facts, with what is expected of them. `conventio simulate` runs it and says whether the expectations hold.',
      fr: 'Des faits datés, et ce que l’on en attend. `conventio simulate` le simule et dit si les attentes sont remplies.',
    },
    example: `
scenario: ⟨signed-late|signature-tardive⟩
title: ⟨The agreement is signed late|La convention est signée tard⟩
facts:
  - { on: 2026-03-02, fact: signed }
  - { on: 2027-12-10, fact: delivered:⟨report|rapport⟩, by: ⟨trust|association⟩ }
until: 2028-03-31
expect:
  - { on: 2026-03-02, term: in-force, lastDay: 2028-03-01 }
  - { outcome: expired-complete, deliverables: { ⟨report|rapport⟩: delivered } }
`,
    absent: {
      until: { en: 'the natural end of the run', fr: 'la fin naturelle du déroulement' },
      expect: { en: 'nothing is expected', fr: 'rien n’est attendu' },
    },
    taught: onFacts,
    rules: ['fact-invalid', 'expectation-unknown'],
  },
  fact: {
    key: 'facts',
    heading: { en: 'what has happened', fr: 'ce qui est arrivé' },
    intro: {
      en: 'What happened, on a day. The order of the facts of one day does not matter. [scenarios.md](scenarios.md) lists every fact.',
      fr: 'Ce qui est arrivé, un jour donné. L’ordre des faits d’un même jour est indifférent. [essayer.md](essayer.md) énumère tous les faits.',
    },
    example: `
scenario: ⟨a-workshop|un-atelier⟩
facts:
  - { on: 2026-03-02, fact: signed }
  - { id: ⟨first|premier⟩, on: 2026-05-05, fact: ⟨workshop|atelier⟩, documents: [⟨poster.pdf|affiche.pdf⟩], note: ⟨In the town hall|À la mairie⟩ }
  - { on: 2026-05-06, fact: withdrawn, of: ⟨first|premier⟩, note: ⟨It was the day before|C’était la veille⟩ }
`,
    absent: {
      for: { en: 'the oldest that is open', fr: 'la plus ancienne qui soit ouverte' },
      quantity: { en: 'for a payment, the whole sum', fr: 'pour un paiement, la somme entière' },
    },
    taught: onFacts,
    rules: ['fact-invalid'],
  },
  expectation: {
    key: 'expect',
    heading: { en: 'what a scenario expects', fr: 'ce qu’un scénario attend' },
    intro: {
      en: 'What must be so at the end of a day. Only what is written is compared. [states.md](states.md) explains every word.',
      fr: 'Ce qui doit être vrai à la fin d’un jour. Seul ce qui est écrit est comparé. [etats.md](etats.md) explique chaque mot.',
    },
    example: `
scenario: ⟨in-force|en-vigueur⟩
facts:
  - { on: 2026-03-02, fact: signed }
expect:
  - { on: 2026-04-01, term: in-force, firstDay: 2026-03-02, deliverables: { ⟨report|rapport⟩: awaited } }
`,
    taught: onFacts,
    rules: ['expectation-unknown'],
  },
  journal: {
    heading: { en: 'A journal file', fr: 'Un fichier de journal' },
    intro: {
      en: 'What has really happened under an agreement, in a file beside the convention: a scenario without expectations.',
      fr: 'Ce qui est réellement arrivé au titre d’une convention, dans un fichier à côté d’elle : un scénario sans attentes.',
    },
    example: `
title: ⟨Journal of the week of repair|Journal de la semaine de la réparation⟩
facts:
  - { on: 2026-03-02, fact: signed, documents: [⟨signed.pdf|convention-signee.pdf⟩] }
`,
    taught: onFacts,
    rules: ['fact-invalid'],
  },
};
