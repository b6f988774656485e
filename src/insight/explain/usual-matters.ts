import type { Convention } from '../../language/model/convention.ts';
import type { Lang, Text } from '../../text/text.ts';
import { quotedList } from './words/grammar.ts';

/** A matter that agreements usually rule: how to see that this one does not, and what follows from the silence. */
export interface UsualMatter {
  readonly heading: Text;
  /** Whether no clause of its own kind rules it. */
  readonly isUnruled: (convention: Convention) => boolean;
  /** Words by which another clause speaks of it, or the signed text: then nothing is said of a silence. */
  readonly words?: Readonly<Record<Lang, RegExp>>;
  readonly follows: (convention: Convention) => Text;
  /** Which law decides, where the agreement is under French law. */
  readonly inFrance?: (convention: Convention) => Text;
}

/** The usual matters of which neither the file speaks, nor the signed text where it is there. */
export function silentMatters(convention: Convention, signedText = ''): readonly UsualMatter[] {
  const spoken = [...wordsOf(convention), signedText].join('\n');
  return usualMatters.filter(
    ({ isUnruled, words }) => isUnruled(convention) && !words?.[convention.language].test(spoken),
  );
}

/** What the file tells of the text in words of its own: not what practice adds to it, nor what is only watched. */
function* wordsOf({ declaration }: Convention): Generator<string> {
  const { title, reminders, properties, parties, amendments, ...agreed } = declaration;
  yield* wordsIn(agreed);
}

/** The keys whose values are of the text; remarks and readings are the drafter’s own. */
const told = new Set(['title', 'text', 'quote', 'aims', 'must', 'permitted', 'forbidden']);

function* wordsIn(value: unknown, key = ''): Generator<string> {
  if (typeof value === 'string') {
    if (told.has(key)) yield value;
  } else if (Array.isArray(value)) {
    for (const member of value) yield* wordsIn(member, key);
  } else if (typeof value === 'object' && value !== null) {
    if ('cite' in value && value.cite === 'practice') return;
    for (const [name, member] of Object.entries(value)) yield* wordsIn(member, told.has(name) ? name : '');
  }
}

function hasEnd({ term }: Convention): boolean {
  return term.ends !== undefined;
}

/** The same words whatever the convention. */
function always(en: string, fr: string): () => Text {
  return () => ({ en, fr });
}

const usualMatters: readonly UsualMatter[] = [
  {
    heading: { en: 'Renewal', fr: 'La reconduction' },
    isUnruled: (convention) => hasEnd(convention) && !convention.term.renewal,
    words: {
      en: /\b(renew(al|ed|s)?|extension|extended)\b/i,
      fr: /renouvellement|renouvelée?\b|\breconduc?t|\breconduit|prorog|prolong/i,
    },
    follows: always(
      'No renewal is provided for: the agreement stops at its end.',
      'Aucune reconduction n’est prévue : la convention cesse à son terme.',
    ),
    inFrance: always(
      'Nobody can demand that it be renewed (French Civil Code, art. 1212), and an extension must be agreed before the end (art. 1213). If the parties go on performing it afterwards, it is taken to be renewed for an indefinite time (arts. 1214 and 1215).',
      'Nul ne peut en exiger le renouvellement (code civil, art. 1212), et une prorogation doit être convenue avant le terme (art. 1213). Si les parties continuent de l’exécuter après son terme, elle est tacitement reconduite, pour une durée indéterminée (art. 1214 et 1215).',
    ),
  },
  {
    heading: { en: 'Early termination', fr: 'La résiliation' },
    isUnruled: ({ terminations }) => terminations.size === 0,
    words: {
      en: /\b(terminat|rescind|rescission|withdraw)/i,
      fr: /résili|résolution de la convention|dénonc|mettre fin/i,
    },
    follows: always(
      'No clause lets a party end the agreement before its time.',
      'Aucune clause ne permet à une partie de mettre fin à la convention avant son terme.',
    ),
    inFrance: (convention) =>
      hasEnd(convention)
        ? {
            en: `An agreement for a fixed time is performed until its end (French Civil Code, art. 1212). ${byLaw.en}`,
            fr: `Une convention à durée déterminée s’exécute jusqu’à son terme (code civil, art. 1212). ${byLaw.fr}`,
          }
        : {
            en: `An agreement for an indefinite time may be ended at any moment, with reasonable notice (French Civil Code, art. 1211). ${byLaw.en}`,
            fr: `À une convention à durée indéterminée, chacun peut mettre fin moyennant un préavis raisonnable (code civil, art. 1211). ${byLaw.fr}`,
          },
  },
  {
    heading: { en: 'Suspension', fr: 'La suspension' },
    isUnruled: ({ suspensions }) => suspensions.size === 0,
    words: {
      en: /\b(suspend|suspension|force majeure)/i,
      fr: /suspen|force majeure/i,
    },
    follows: always(
      'Nothing lets anybody suspend the agreement: every period goes on running.',
      'Rien ne permet de suspendre la convention : tous les délais continuent de courir.',
    ),
    inFrance: always(
      'Force majeure suspends the obligation that it prevents for a time (French Civil Code, art. 1218).',
      'La force majeure suspend l’obligation qu’elle empêche temporairement (code civil, art. 1218).',
    ),
  },
  {
    heading: { en: 'Amendment', fr: 'L’avenant' },
    isUnruled: ({ amendments }) => amendments.size === 0,
    words: {
      en: /\bamend/i,
      fr: /\bavenants?\b|\bmodifi(ée|cation) (de|à) la (présente )?convention/i,
    },
    follows: always(
      'No way to amend the agreement is provided for: a change takes the consent of every party, given as it was given to the agreement itself.',
      'La procédure d’avenant n’est pas réglée : toute modification suppose l’accord de toutes les parties, donné comme il l’a été pour la convention elle-même.',
    ),
    inFrance: always(
      'A contract is changed only by the consent of its parties (French Civil Code, art. 1193).',
      'Un contrat ne se modifie que du consentement mutuel des parties (code civil, art. 1193).',
    ),
  },
  {
    heading: { en: 'Steering committee', fr: 'Le comité de pilotage' },
    isUnruled: ({ obligations }) => [...obligations.values()].every(({ section }) => section !== 'meetings'),
    words: {
      en: /\b(committee|steering|meetings?)\b/i,
      fr: /\bcomités?\b|\bcopil\b|\bréuni(on|ssent|t)/i,
    },
    follows: always(
      'No committee and no meeting of the parties is provided for.',
      'Il n’est prévu ni comité de pilotage ni réunion des parties.',
    ),
  },
  {
    heading: { en: 'Final report', fr: 'Le bilan final' },
    isUnruled: (convention) => [...convention.deliverables.values()].every(({ afterEnd }) => !afterEnd),
    words: {
      en: /\bfinal (report|account|review)/i,
      fr: /\bbilan|rapport final|compte rendu final/i,
    },
    follows: always('No final report is owed.', 'Il n’est dû ni bilan ni rapport final.'),
  },
  {
    heading: { en: 'Acceptance of what is delivered', fr: 'La réception des livrables' },
    isUnruled: ({ deliverables }) => [...deliverables.values()].some(({ acceptance }) => !acceptance),
    words: {
      en: /\baccept(ance|ed)\b/i,
      fr: /\b(acceptation|acceptés?|réception des)\b/i,
    },
    follows: ({ deliverables }) => {
      const open = [...deliverables.values()].filter(({ acceptance }) => !acceptance);
      const titles = quotedList(open.map(({ title }) => title));
      return {
        en: `Nothing says how ${titles.en} ${open.length === 1 ? 'is' : 'are'} accepted or refused, nor what silence means: delivery alone counts.`,
        fr: `Rien ne dit comment ${open.length === 1 ? 'se reçoit ou se refuse' : 'se reçoivent ou se refusent'} ${titles.fr}, ni ce que vaut le silence : seule compte la remise.`,
      };
    },
  },
  {
    heading: { en: 'Rights in what is delivered', fr: 'Les droits sur les livrables' },
    isUnruled: (convention) => [...convention.deliverables.values()].some(({ phase }) => phase !== undefined),
    words: {
      en: /\b(ownership|copyright|licen[cs]e|intellectual property)\b/i,
      fr: /propriété (intellectuelle|des)|propriétaire|droits? d['’](auteur|exploitation)|licence/i,
    },
    follows: always(
      'Nothing says who owns what is delivered, nor who may use or publish it.',
      'Rien ne dit à qui appartiennent les livrables, ni qui peut les utiliser ou les publier.',
    ),
    inFrance: always(
      'Authors’ rights pass only in writing, each of them named with its extent, purpose, place and duration (French Intellectual Property Code, arts. L131-2 and L131-3).',
      'Les droits d’auteur ne se cèdent que par écrit, chacun étant mentionné avec son étendue, sa destination, son lieu et sa durée (code de la propriété intellectuelle, art. L131-2 et L131-3).',
    ),
  },
  {
    heading: { en: 'Payment', fr: 'Le paiement' },
    isUnruled: ({ consideration, obligations }) =>
      consideration?.amount !== 'none' && [...obligations.values()].every(({ section }) => section !== 'payments'),
    words: {
      en: /\b(pay|pays|paid|payments?|free of charge|grant)\b/i,
      fr: /\b(paiements?|payer|versements?|verser|subventions?|gratuit|à titre gracieux)/i,
    },
    follows: always(
      'No payment is described, and nothing says that none is owed.',
      'Aucun paiement n’est décrit, et rien ne dit qu’il n’en est pas dû.',
    ),
  },
  {
    heading: { en: 'Authority to sign', fr: 'L’autorisation de signer' },
    isUnruled: (convention) =>
      !JSON.stringify(convention.declaration.parties).match(/délibération du|by resolution of/i),
    words: {
      en: /\bby resolution of|duly authori[sz]ed/i,
      fr: /délibération du|dûment (habilité|autorisé)/i,
    },
    follows: always(
      'No vote or decision that authorises the signature is mentioned.',
      'Aucune délibération ni décision autorisant la signature n’est mentionnée.',
    ),
    inFrance: always(
      'A local authority signs once its assembly has voted, or by delegation; the vote is sent to the prefect first (General Code of Local Authorities, arts. L2131-1, L2131-2 and L5211-10).',
      'Une collectivité signe après délibération de son assemblée ou par délégation de celle-ci ; la délibération est d’abord transmise au préfet (CGCT, art. L2131-1, L2131-2 et L5211-10).',
    ),
  },
  {
    heading: { en: 'Disputes', fr: 'Le règlement des litiges' },
    isUnruled: () => true,
    words: {
      en: /\b(disputes?|disagreements?|courts?|tribunals?|jurisdiction|mediat|arbitrat|amicabl)/i,
      fr: /\blitige|\bdifférends?\b|\bdésaccord|contentieux|\btribuna|juridiction|\bconciliation|\bmédiat|\barbitr|à l['’]amiable/i,
    },
    follows: always(
      'Nothing says how disputes are settled, nor by which court.',
      'Rien ne dit comment se règlent les litiges, ni devant quel tribunal.',
    ),
    inFrance: always(
      'The court that the law names decides; mediation stays open to the parties (Code of Administrative Justice, arts. L213-1 and following).',
      'Le tribunal que la loi désigne est compétent ; la médiation reste ouverte aux parties (code de justice administrative, art. L213-1 et suivants).',
    ),
  },
  {
    heading: { en: 'What becomes of the data', fr: 'Le sort des données' },
    isUnruled: (convention) => convention.datasets.size > 0,
    words: {
      en: /\bdestroy|destruction|delet(e|ion)|return the data/i,
      fr: /détrui|destruction|effac|restitu(er|tion) (les|des) données/i,
    },
    follows: always(
      'Nothing says whether the data are given back, kept or destroyed at the end.',
      'Rien ne dit si, à la fin, les données sont rendues, conservées ou détruites.',
    ),
    inFrance: always(
      'Personal data are not kept for longer than they serve (Regulation (EU) 2016/679, art. 5(1)(e)).',
      'Les données personnelles ne se conservent pas plus longtemps que nécessaire (règlement (UE) 2016/679, art. 5, § 1, e).',
    ),
  },
  {
    heading: { en: 'Contact person', fr: 'L’interlocuteur' },
    isUnruled: ({ roles }) => roles.size === 0,
    words: {
      en: /\b(contact|correspondent|point of contact)\b/i,
      fr: /interlocut|\bréférente?s?\b|\bcorrespondante?s?\b/i,
    },
    follows: always('No party has to appoint a contact person.', 'Aucune partie n’a à désigner d’interlocuteur.'),
  },
];

/** What ends an agreement without a clause, whatever its duration. */
const byLaw: Text = {
  en: 'A grave enough failure to perform it opens termination after a formal notice (arts. 1224 to 1226), and a public body may end its agreement for a reason of general interest.',
  fr: 'Une inexécution suffisamment grave permet la résolution après mise en demeure (art. 1224 à 1226), et une personne publique peut résilier pour un motif d’intérêt général.',
};
