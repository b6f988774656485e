import type { Section } from './section.ts';

const frame = { en: 'the-frame', fr: 'le-cadre' };
const added = { en: 'what-you-add-and-what-you-read-into-it', fr: 'ce-que-vous-ajoutez-ce-que-vous-interprétez' };

/** The whole file, what every clause may say, the calendar, and who is bound. */
export const frameSections: Readonly<Record<string, Section>> = {
  convention: {
    heading: { en: 'The whole file', fr: 'Le fichier entier' },
    intro: {
      en: 'A convention file says who the parties are, how long the agreement lasts, and what each clause of the signed text provides. Only eight keys are required. Write the other sections as the text needs them, in any order.',
      fr: 'Un fichier de convention dit qui sont les parties, combien de temps la convention dure et ce que prévoit chaque clause du texte signé. Huit clés seulement sont obligatoires. Les autres rubriques s’écrivent selon les besoins du texte, dans l’ordre que l’on veut.',
    },
    example: '',
    absent: {
      calendar: { en: 'the calendar of the jurisdiction', fr: 'le calendrier du droit applicable' },
      signature: {
        en: 'every party signs; the last signature counts',
        fr: 'chaque partie signe ; la dernière signature compte',
      },
      notification: { en: 'nobody notifies anybody', fr: 'aucune notification' },
      consideration: { en: 'the file says nothing about it', fr: 'le fichier n’en dit rien' },
      exit: { en: 'no party may withdraw alone', fr: 'aucune partie ne peut se retirer seule' },
      terminations: { en: 'there is no termination clause', fr: 'il n’y a pas de clause de résiliation' },
      suspensions: { en: 'there is no suspension clause', fr: 'il n’y a pas de clause de suspension' },
    },
    taught: frame,
    rules: ['key-unknown', 'key-missing', 'name-taken', 'name-unknown', 'time-zone-unknown'],
  },
  clause: {
    heading: { en: 'In every clause', fr: 'Dans toute clause' },
    intro: {
      en: 'Every clause may have these keys. `cite` names the article that the clause rests on; without it, `validate` warns.',
      fr: 'Toute clause accepte ces clés. `cite` nomme l’article sur lequel la clause repose ; sans elle, `validate` avertit.',
    },
    example: `
milestones:
  ⟨vote|vote⟩:
    title: ⟨Vote of the council|Vote du conseil municipal⟩
    cite: { article: 2.3 }
    interpretation: ⟨The vote is the one on the budget of the year|Il s’agit du vote du budget de l’année⟩
    aims: [⟨Let the council decide first|Laisser le conseil se prononcer d’abord⟩]
    note: ⟨Expected in March|Attendu en mars⟩
phases:
  ⟨preparation|preparation⟩: { title: ⟨Preparation|Préparation⟩, opens: { when: ⟨vote|vote⟩ }, cite: { article: 2.3 } }
`,
    at: 'milestones/⟨vote|vote⟩',
    absent: {
      title: { en: 'its id', fr: 'son identifiant' },
      cite: { en: '`validate` warns', fr: '`validate` avertit' },
    },
    taught: added,
    rules: ['cite-missing', 'quote-not-in-text', 'character-invisible'],
  },
  citation: {
    key: 'cite',
    heading: { en: 'citations', fr: 'références au texte' },
    intro: {
      en: 'The place in the signed text, or in the law, that a clause rests on. `quote` repeats a few words of the text; `conventio validate --text FILE` checks that they are there.',
      fr: 'L’endroit du texte signé, ou de la loi, sur lequel repose une clause. `quote` reprend quelques mots du texte ; `conventio validate --text FICHIER` vérifie qu’ils y figurent.',
    },
    example: `
informative:
  ⟨purpose|objet⟩:
    text: ⟨The partners help residents to repair.|Les partenaires aident les habitants à réparer.⟩
    cite: { article: 1, quote: ⟨help residents to repair|aident les habitants à réparer⟩ }
  ⟨law|loi⟩:
    text: ⟨The council may help with waste prevention.|La ville peut aider à prévenir les déchets.⟩
    cite: [{ article: 4 }, { law: ⟨"Environment Act 2021, s. 57"|"C. env., art. L. 541-1"⟩ }]
`,
    at: 'informative/⟨purpose|objet⟩/cite',
    absent: {
      quote: { en: 'nothing is compared', fr: 'rien n’est comparé' },
    },
    taught: added,
    rules: ['cite-missing', 'quote-not-in-text'],
  },
  calendar: {
    key: 'calendar',
    heading: { en: 'how days are counted', fr: 'le calcul des jours' },
    intro: {
      en: 'The rules that fix the last day of a period, and the public holidays. Both come from the jurisdiction; write this section where the text provides otherwise. [calendar.md](calendar.md) lists every set of rules.',
      fr: 'Les règles qui fixent le dernier jour d’un délai, et les jours fériés. Les unes et les autres viennent du droit applicable ; cette rubrique s’écrit si le texte prévoit autre chose. [calendrier.md](calendrier.md) énumère les règles de calcul.',
    },
    example: `
calendar:
  holidays: ⟨none|metropole⟩
  add: { 2026-05-15: ⟨Local holiday|Pont de l’Ascension⟩ }
  workingWeek: [tuesday, wednesday, thursday, friday, saturday]
  financialYear: 04-01
`,
    at: 'calendar',
    absent: {
      holidays: {
        en: 'in France the zone of the time zone; elsewhere none',
        fr: 'en France, la zone du fuseau horaire ; ailleurs, aucun',
      },
      add: { en: 'none is added', fr: 'aucun n’est ajouté' },
      remove: { en: 'none is removed', fr: 'aucun n’est retiré' },
    },
    taught: { en: 'when-one-way-to-say-it', fr: 'dire-quand' },
    rules: ['holiday-unknown', 'holidays-unset', 'rules-without-clock'],
  },
  party: {
    key: 'parties',
    heading: { en: 'who is bound', fr: 'les parties' },
    intro: {
      en: 'Those who sign and are bound. The rest of the file names each by its id.',
      fr: 'Celles qui signent et que la convention lie. Le reste du fichier désigne chacune par son identifiant.',
    },
    example: `
parties:
  ⟨council|ville⟩:
    name: ⟨Brookford Council|Ville de Bellerive⟩
    shortName: ⟨the Council|la Ville⟩
    seat: ⟨1 Market Square, Brookford|1 place du Marché, Bellerive⟩
    signatory: { name: ⟨Ada Bell|Anne Besson⟩, capacity: ⟨Leader|Maire⟩ }
    cite: { article: 1 }
`,
    at: 'parties/⟨council|ville⟩',
    absent: { shortName: { en: 'its name', fr: 'son nom' } },
    taught: frame,
    rules: ['name-taken', 'name-unknown', 'id-malformed'],
  },
  thirdParty: {
    key: 'thirdParties',
    heading: { en: 'third parties', fr: 'les tiers' },
    intro: {
      en: 'A funder, an adviser or an authority that the text names and that does not sign. It is bound by nothing and may record nothing.',
      fr: 'Un financeur, un conseil ou une autorité que le texte nomme et qui ne signe pas. Rien ne le lie, et il ne peut rien constater.',
    },
    example: `
thirdParties:
  ⟨region|region⟩: { name: ⟨North Region|Région Nord⟩, role: funder, cite: { article: 5 } }
`,
    at: 'thirdParties/region',
    taught: frame,
    rules: ['name-taken'],
  },
  role: {
    key: 'roles',
    heading: { en: 'persons to appoint', fr: 'les personnes à désigner' },
    intro: {
      en: 'A person whom a party appoints. `appointed:` and its id records the name; the latest one counts.',
      fr: 'Une personne qu’une partie désigne. `appointed:` suivi de l’identifiant enregistre son nom ; le dernier compte.',
    },
    example: `
roles:
  ⟨contact|referent⟩: { title: ⟨Contact of the Council|Référent de la Ville⟩, of: ⟨council|ville⟩, cite: { article: 4 } }
`,
    at: 'roles/⟨contact|referent⟩',
    taught: { en: 'what-is-delivered-decided-and-by-whom', fr: 'ce-qui-est-remis-décidé-et-par-qui' },
  },
  several: {
    heading: { en: 'Several parties: `each`, `any`', fr: 'Plusieurs parties : `each`, `any`' },
    intro: {
      en: 'Where `by` names several parties: `each` asks every one of them to act, `any` lets any one of them act alone. A single id names one party.',
      fr: 'Quand `by` désigne plusieurs parties : avec `each`, chacune doit agir ; avec `any`, l’une quelconque peut agir seule. Un identifiant seul désigne une partie.',
    },
    example: `
decisions:
  ⟨districts|quartiers⟩: { title: ⟨Choice of two districts|Choix de deux quartiers⟩, by: { any: [⟨council, trust|ville, association⟩] }, cite: { article: 2 } }
  ⟨logo|logo⟩: { title: ⟨Choice of the logo|Choix du logo⟩, by: { each: [⟨council, trust|ville, association⟩] }, cite: { article: 2 } }
`,
    taught: { en: 'what-is-delivered-decided-and-by-whom', fr: 'ce-qui-est-remis-décidé-et-par-qui' },
  },
  signature: {
    key: 'signature',
    heading: { en: 'who signs', fr: 'la signature' },
    intro: {
      en: 'Who signs, and which signature dates the agreement. The moment is called `signed`.',
      fr: 'Qui signe, et quelle signature date la convention. Ce moment s’appelle `signed`.',
    },
    example: `
signature: { by: { each: [⟨council, trust|ville, association⟩] }, counts: last, cite: { article: 8 } }
`,
    at: 'signature',
    taught: frame,
  },
  notification: {
    key: 'notification',
    heading: { en: 'who notifies whom', fr: 'la notification' },
    intro: {
      en: 'The act by which one party notifies the other that the agreement is signed. The moment is called `notified`.',
      fr: 'L’acte par lequel une partie notifie à l’autre que la convention est signée. Ce moment s’appelle `notified`.',
    },
    example: `
notification: { by: ⟨council|ville⟩, to: ⟨trust|association⟩, counts: received, unclaimed: first-presentation, cite: { article: 6 } }
`,
    at: 'notification',
    absent: {
      unclaimed: { en: 'such a letter notifies nothing', fr: 'un tel courrier ne notifie rien' },
    },
    taught: frame,
  },
};
