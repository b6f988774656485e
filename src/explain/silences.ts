import type { Convention } from '../model/convention.ts';
import type { Text } from '../text/text.ts';
import type { Passage, Section } from './restatement.ts';

/** What agreements usually rule: how to see that this one does not, and what follows from the silence. */
interface Silence {
  readonly heading: Text;
  readonly isSilent: (convention: Convention) => boolean;
  readonly follows: Text;
  /** Which law decides, where the agreement is under French law. */
  readonly inFrance?: Text;
}

/** What the file does not say, and what follows. */
export function silences(convention: Convention): Section {
  const isFrench = convention.jurisdiction.startsWith('FR');
  return {
    id: 'silences',
    heading: { en: 'What the file does not say', fr: 'Ce que le fichier ne dit pas' },
    lead: {
      en: 'Agreements usually rule the following; this file does not. What follows from each silence is told for orientation and is no legal advice. The Civil Code guides the reading of an agreement of public law without applying to it directly.',
      fr: 'Les conventions règlent d’ordinaire ce qui suit ; ce fichier ne le fait pas. Les conséquences de chaque silence sont données à titre indicatif et ne valent pas conseil juridique. Le code civil éclaire la lecture d’une convention de droit public sans s’y appliquer directement.',
    },
    isDerived: true,
    groups: [
      {
        passages: usual
          .filter(({ isSilent }) => isSilent(convention))
          .map(
            ({ heading, follows, inFrance }): Passage => ({
              at: '',
              heading,
              sentences: [{ text: follows }, ...(inFrance && isFrench ? [{ text: inFrance }] : [])],
              source: { citations: [], isPractice: false },
            }),
          ),
      },
    ],
  };
}

/** Whether anything that the file tells has a word: of matters that the language has no key for. */
function speaksOf(convention: Convention, words: RegExp): boolean {
  const { informative, obligations, meetings, deliverables } = convention.declaration;
  const clauses = [informative, obligations, meetings, deliverables].flatMap((section) => Object.values(section ?? {}));
  return clauses.some((clause) => words.test([clause.title, 'text' in clause ? clause.text : ''].join(' ')));
}

const isBrief = ({ term }: Convention): boolean => term.ends !== undefined;

const usual: readonly Silence[] = [
  {
    heading: { en: 'Renewal', fr: 'Le renouvellement' },
    isSilent: (convention) => isBrief(convention) && !convention.term.renewal,
    follows: {
      en: 'No renewal is provided for: at its end the agreement stops, and no party can demand that it go on.',
      fr: 'Aucun renouvellement n’est prévu : la convention cesse à son terme, et nul ne peut en exiger la poursuite.',
    },
    inFrance: {
      en: 'Nobody can demand renewal (French Civil Code, art. 1212). An extension must be agreed before the end (art. 1213). If both parties go on performing after it, the agreement is taken to be renewed for an indefinite time (arts. 1214 and 1215).',
      fr: 'Nul ne peut exiger le renouvellement (code civil, art. 1212). Une prorogation doit être convenue avant le terme (art. 1213). Si les parties continuent d’exécuter la convention après son terme, celle-ci est tacitement reconduite, pour une durée indéterminée (art. 1214 et 1215).',
    },
  },
  {
    heading: { en: 'Early termination', fr: 'La résiliation' },
    isSilent: ({ terminations }) => terminations.size === 0,
    follows: {
      en: 'No clause lets a party end the agreement before its time.',
      fr: 'Aucune clause ne permet à une partie de mettre fin à la convention avant son terme.',
    },
    inFrance: {
      en: 'An agreement for a fixed time is performed until its end (French Civil Code, art. 1212); one for an indefinite time may be ended at any moment with reasonable notice (art. 1211). A grave failure opens termination after a formal notice (arts. 1224 to 1226). A public body may end its agreement for a reason of general interest.',
      fr: 'Une convention à durée déterminée s’exécute jusqu’à son terme (code civil, art. 1212) ; à durée indéterminée, chacun peut y mettre fin moyennant un préavis raisonnable (art. 1211). Une inexécution suffisamment grave permet la résolution après mise en demeure (art. 1224 à 1226). Une personne publique peut résilier pour un motif d’intérêt général.',
    },
  },
  {
    heading: { en: 'Suspension', fr: 'La suspension' },
    isSilent: ({ suspensions }) => suspensions.size === 0,
    follows: {
      en: 'Nothing lets anybody pause the agreement: every period goes on running.',
      fr: 'Rien ne permet de suspendre la convention : tous les délais continuent de courir.',
    },
    inFrance: {
      en: 'An event beyond control suspends what it prevents for a time (French Civil Code, art. 1218).',
      fr: 'La force majeure suspend l’obligation qu’elle empêche temporairement (code civil, art. 1218).',
    },
  },
  {
    heading: { en: 'Amendment', fr: 'L’avenant' },
    isSilent: ({ amendments }) => amendments.size === 0,
    follows: {
      en: 'No way to amend it is provided for: every party must agree to a change, in the way in which the agreement itself was made.',
      fr: 'La procédure d’avenant n’est pas réglée : toute modification suppose l’accord de toutes les parties, dans les formes suivies pour la convention elle-même.',
    },
    inFrance: {
      en: 'An agreement is changed only by the consent of its parties (French Civil Code, art. 1193).',
      fr: 'Un contrat ne se modifie que du consentement mutuel des parties (code civil, art. 1193).',
    },
  },
  {
    heading: { en: 'Steering committee', fr: 'Le comité de pilotage' },
    isSilent: ({ obligations }) => [...obligations.values()].every(({ section }) => section !== 'meetings'),
    follows: {
      en: 'No committee and no meeting of the parties is provided for.',
      fr: 'Aucun comité de pilotage ni aucune réunion des parties n’est prévu.',
    },
  },
  {
    heading: { en: 'Final report', fr: 'Le bilan final' },
    isSilent: (convention) =>
      [...convention.deliverables.values()].every(({ afterEnd }) => !afterEnd) &&
      !speaksOf(convention, /\b(bilan|rapport final|final report)\b/i),
    follows: {
      en: 'No final report or closing meeting is owed.',
      fr: 'Aucun bilan ni rapport final n’est dû.',
    },
  },
  {
    heading: { en: 'Acceptance of what is delivered', fr: 'La réception des livrables' },
    isSilent: ({ deliverables }) =>
      deliverables.size > 0 && [...deliverables.values()].some(({ acceptance }) => !acceptance),
    follows: {
      en: 'For some of what is delivered, nothing says how it is accepted or refused, nor what silence means: delivery alone counts.',
      fr: 'Pour tout ou partie des livrables, rien ne dit comment ils sont acceptés ou refusés, ni ce que vaut le silence : seule compte la remise.',
    },
  },
  {
    heading: { en: 'Payment', fr: 'Le paiement' },
    isSilent: ({ consideration, obligations }) =>
      consideration?.amount !== 'none' && [...obligations.values()].every(({ section }) => section !== 'payments'),
    follows: {
      en: 'No payment is described, and nothing says that none is owed.',
      fr: 'Aucun paiement n’est décrit, et rien ne dit qu’il n’en est pas dû.',
    },
  },
  {
    heading: { en: 'Authority to sign', fr: 'L’autorisation de signer' },
    isSilent: (convention) =>
      !JSON.stringify(convention.declaration.parties).match(/délibération du|by resolution of/i),
    follows: {
      en: 'No vote or decision that authorises the signature is told of.',
      fr: 'Aucune délibération ni décision autorisant la signature n’est mentionnée.',
    },
    inFrance: {
      en: 'A local authority signs once its assembly has voted, or by delegation; the vote is sent to the prefect first (General Code of Local Authorities, arts. L2131-1, L2131-2 and L5211-10).',
      fr: 'Une collectivité signe après délibération de son assemblée ou par délégation de celle-ci ; la délibération est d’abord transmise au préfet (CGCT, art. L2131-1, L2131-2 et L5211-10).',
    },
  },
  {
    heading: { en: 'Disputes', fr: 'Le règlement des litiges' },
    isSilent: (convention) =>
      !speaksOf(convention, /\b(litiges?|différends?|tribunal|médiation|disputes?|courts?|mediation)\b/i),
    follows: {
      en: 'No way to settle disputes and no court is agreed on.',
      fr: 'Aucun mode de règlement des litiges ni aucun tribunal n’est convenu.',
    },
    inFrance: {
      en: 'The court that the law names decides; mediation stays open to the parties (Code of Administrative Justice, arts. L213-1 and following).',
      fr: 'Le tribunal que la loi désigne est compétent ; la médiation reste ouverte aux parties (code de justice administrative, art. L213-1 et suivants).',
    },
  },
  {
    heading: { en: 'What becomes of the data', fr: 'Le sort des données' },
    isSilent: (convention) =>
      convention.datasets.size > 0 &&
      !speaksOf(convention, /détrui|destruction|restitu(er|tion) (les|des) données|destroy|return the data/i),
    follows: {
      en: 'Nothing says whether the data are given back or destroyed at the end.',
      fr: 'Rien ne dit si les données sont rendues ou détruites à la fin.',
    },
    inFrance: {
      en: 'Personal data are not kept for longer than they serve (Regulation (EU) 2016/679, art. 5(1)(e)).',
      fr: 'Les données personnelles ne se conservent pas plus longtemps que nécessaire (règlement (UE) 2016/679, art. 5, § 1, e).',
    },
  },
  {
    heading: { en: 'Contact person', fr: 'L’interlocuteur' },
    isSilent: ({ roles }) => roles.size === 0,
    follows: {
      en: 'No person is to be appointed as a contact by any party.',
      fr: 'Aucune partie n’a à désigner d’interlocuteur.',
    },
  },
];
