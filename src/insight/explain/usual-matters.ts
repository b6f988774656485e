import type { Condition } from '../../language/model/condition.ts';
import type { Convention } from '../../language/model/convention.ts';
import { momentsOfTiming, type Timing } from '../../language/model/timing.ts';
import type { Lang, Text } from '../../text/text.ts';
import { quoted, quotedList } from './words/grammar.ts';

/** A matter that agreements usually deal with: how to see that this one does not, and what follows from the silence. */
export interface UsualMatter {
  readonly heading: Text;
  /** Whether a clause of its own kind deals with it. */
  readonly isRuled: (convention: Convention) => boolean;
  /** The sections in which a clause deals with it whose title speaks of it, where it has no kind of its own. */
  readonly inTitlesOf?: readonly string[];
  /** The sections in which any words that speak of it deal with it, but remarks. */
  readonly inTextsOf?: readonly string[];
  /** Clauses of another kind that may bear on it, to be looked at. */
  readonly seeAlso?: (convention: Convention) => readonly Text[];
  /** Words by which a clause of any kind speaks of it, or the signed text: then no silence is claimed. */
  readonly words: Readonly<Record<Lang, RegExp>>;
  readonly follows: (convention: Convention) => Text;
  /** Which law decides, where the agreement is under French law. */
  readonly inFrance?: (convention: Convention) => Text;
}

function hasEnd({ term }: Convention): boolean {
  return term.ends !== undefined;
}

/**
 * Whether a text has one of these words: `renew*` is every word that begins so, and `final … report` has a few words at
 * most between its two.
 */
function spokenOf(words: string): RegExp {
  const looks = words
    .split(', ')
    .map((word) => word.replaceAll('*', '\\p{L}*').replace(' … ', '\\P{L}.{0,25}?(?<!\\p{L})'));
  return new RegExp(`(?<!\\p{L})(?:${looks.join('|')})(?!\\p{L})`, 'iu');
}

/** The same words whatever the convention. */
function always(en: string, fr: string): () => Text {
  return () => ({ en, fr });
}

/** The amendments that would change one of these sections. */
function amendmentsOf(...sections: readonly string[]): (convention: Convention) => readonly Text[] {
  return ({ amendments }) =>
    [...amendments.values()]
      .filter(({ changes }) => sections.some((section) => Object.hasOwn(changes, section)))
      .map(({ title }) => quoted(title));
}

/** Whether an agreement ends on an event that may come before its last day. */
function mayEndOnEvent({ term: { ends } }: Convention): boolean {
  return ends !== undefined && 'among' in ends && ends.among.some(isOnEvent);
}

function isOnEvent(timing: Timing): boolean {
  return timing.relation === 'on' && 'moment' in timing.anchor;
}

function isAfterEnd(due: Timing | undefined, during: Condition | undefined): boolean {
  const counts = due !== undefined && due.relation !== 'before' ? [...momentsOfTiming(due)] : [];
  return (
    counts.some(({ name }) => name === 'term.end' || name === 'ended') || /"ended"/.test(JSON.stringify(during ?? ''))
  );
}

/** What is delivered, or met for, once the agreement has ended. */
function finalDeliveries({ deliverables, obligations }: Convention): readonly Text[] {
  const meetings = [...obligations.values()].filter(({ section }) => section === 'meetings');
  return [
    ...[...deliverables.values()].filter(({ afterEnd, due, during }) => afterEnd || isAfterEnd(due, during?.condition)),
    ...meetings.filter((meeting) => isAfterEnd('due' in meeting ? meeting.due : undefined, meeting.during.condition)),
  ].map(({ title }) => quoted(title));
}

/** Whether an obligation says what is to be done with the data once the agreement has ended. */
function settlesData({ datasets, obligations }: Convention): boolean {
  const aboutData = [...obligations.values()].filter(({ about }) => about.length > 0);
  return (
    datasets.size === 0 ||
    aboutData.some((duty) => isAfterEnd('due' in duty ? duty.due : undefined, duty.during.condition))
  );
}

/** Sections whose clauses say what is to be done. */
const operative = [
  'terminations',
  'suspensions',
  'milestones',
  'decisions',
  'events',
  'rights',
  'phases',
  'deliverables',
  'obligations',
  'meetings',
  'payments',
];

const parties: readonly string[] = ['parties', 'signature'];

export const usualMatters: readonly UsualMatter[] = [
  {
    heading: { en: 'Renewal', fr: 'La reconduction' },
    isRuled: (convention) => !hasEnd(convention) || convention.term.renewal !== undefined,
    seeAlso: amendmentsOf('term'),
    words: {
      en: spokenOf(
        'renew, renews, renewal, renewals, renewed, renewing, extension, extend, extends, extended, prolong*, rolled over',
      ),
      fr: spokenOf(
        'renouvellement*, renouvelle, renouvellent, renouveler, renouvelé, renouvelée, renouvelées, reconduire, reconduit, reconduite, reconduites, reconduction*, proroge*, prorogation*, prolong*',
      ),
    },
    follows: always(
      'There is no renewal clause: the agreement stops at its end.',
      'Il n’y a pas de clause de reconduction : la convention cesse à son terme.',
    ),
    inFrance: always(
      'Nobody can require its renewal (French Civil Code, art. 1212), and any extension must be agreed before the end (art. 1213). If the parties continue to perform it afterwards, it is deemed renewed for an indefinite period (arts. 1214 and 1215).',
      'Nul ne peut en exiger le renouvellement (code civil, art. 1212), et une prorogation doit être convenue avant le terme (art. 1213). Si les parties continuent de l’exécuter après son terme, elle est tacitement reconduite, pour une durée indéterminée (art. 1214 et 1215).',
    ),
  },
  {
    heading: { en: 'Early termination', fr: 'La résiliation' },
    isRuled: ({ terminations }) => terminations.size > 0,
    seeAlso: (convention) => [
      ...(convention.exit ? [{ en: '“Withdrawal of a party”', fr: '« Retrait d’une partie »' }] : []),
      ...(mayEndOnEvent(convention) ? [{ en: '“End”', fr: '« Fin »' }] : []),
      ...amendmentsOf('terminations', 'exit')(convention),
    ],
    words: {
      en: spokenOf(
        'terminat*, rescind*, rescission, withdraw*, cancel*, revoke*, revocation, end the agreement, ends the agreement, ended early, to an end',
      ),
      fr: spokenOf(
        'résili*, résolution, résolue, résolutoire, dénonc*, mettre fin, met fin, mettent fin, mis fin, rompre, rupture, retrait, se retire, se retirer, caduc*',
      ),
    },
    follows: always('There is no termination clause.', 'Il n’y a pas de clause de résiliation.'),
    inFrance: (convention) =>
      hasEnd(convention)
        ? {
            en: `An agreement for a fixed period is performed until its end (French Civil Code, art. 1212). ${byLaw.en}`,
            fr: `Une convention à durée déterminée s’exécute jusqu’à son terme (code civil, art. 1212). ${byLaw.fr}`,
          }
        : {
            en: `An agreement for an indefinite period may be ended at any time, with reasonable notice (French Civil Code, art. 1211). ${byLaw.en}`,
            fr: `À une convention à durée indéterminée, chacun peut mettre fin moyennant un préavis raisonnable (code civil, art. 1211). ${byLaw.fr}`,
          },
  },
  {
    heading: { en: 'Suspension', fr: 'La suspension' },
    isRuled: ({ suspensions }) => suspensions.size > 0,
    seeAlso: amendmentsOf('suspensions'),
    words: {
      en: spokenOf('suspen*, force majeure, interrupt*, hardship, postpone*'),
      fr: spokenOf('suspen*, force majeure, interruption*, interrompre, interrompu*, imprévision, ajourn*'),
    },
    follows: always(
      'There is no suspension clause: every period continues to run.',
      'Il n’y a pas de clause de suspension : tous les délais continuent de courir.',
    ),
    inFrance: always(
      'Force majeure suspends an obligation that it prevents for a time (French Civil Code, art. 1218).',
      'La force majeure suspend l’obligation qu’elle empêche temporairement (code civil, art. 1218).',
    ),
  },
  {
    heading: { en: 'Amendment', fr: 'L’avenant' },
    isRuled: ({ amendments }) => amendments.size > 0,
    words: {
      en: spokenOf(
        'amend, amends, amended, amending, amendment, amendments, modify, modifies, modified, modification*, addendum, addenda, variation, variations, supplemental agreement',
      ),
      fr: spokenOf(
        'avenant, avenants, modifier, modification, modifications, être modifié*, est modifié*, sera modifié*, peut être changé*',
      ),
    },
    follows: always(
      'There is no amendment clause: a change needs the consent of every party, given in the same way as for the agreement.',
      'Il n’y a pas de clause d’avenant : toute modification suppose l’accord de toutes les parties, donné dans les mêmes formes que pour la convention.',
    ),
    inFrance: always(
      'A contract is changed only by the consent of its parties (French Civil Code, art. 1193).',
      'Un contrat ne se modifie que du consentement mutuel des parties (code civil, art. 1193).',
    ),
  },
  {
    heading: { en: 'Steering committee', fr: 'Le comité de pilotage' },
    isRuled: ({ obligations }) => [...obligations.values()].some(({ section }) => section === 'meetings'),
    seeAlso: amendmentsOf('meetings'),
    words: {
      en: spokenOf('committee, committees, steering, meet, meets, meeting, meetings, board'),
      fr: spokenOf('comité, comités, copil, réunion, réunions, réunit, réunissent, réunir, rencontre*'),
    },
    follows: always(
      'There is no clause on a steering committee or on meetings of the parties.',
      'Aucune clause ne prévoit de comité de pilotage ni de réunion des parties.',
    ),
  },
  {
    heading: { en: 'Final report', fr: 'Le bilan final' },
    isRuled: () => false,
    inTitlesOf: operative,
    seeAlso: finalDeliveries,
    words: {
      en: spokenOf(
        'final … report*, final account*, final review*, final statement*, final evaluation*, final assessment*, closing report*, closing account*, completion report*, end-of-project report*, end of project report*',
      ),
      fr: spokenOf(
        "bilan, bilans, rapport final, rapport de clôture, rapport de fin, rapport d'exécution, rapport d’exécution, compte rendu final, compte rendu financier, compte d'emploi, compte d’emploi, évaluation finale",
      ),
    },
    follows: always('There is no clause on a final report.', 'Aucune clause ne prévoit de bilan ni de rapport final.'),
  },
  {
    heading: { en: 'Acceptance of deliverables', fr: 'La réception des livrables' },
    isRuled: ({ deliverables }) => [...deliverables.values()].every(({ acceptance }) => acceptance),
    words: {
      en: spokenOf(
        'accept, accepts, acceptance, accepted, accepting, approve, approves, approved, approval, sign-off, signed off',
      ),
      fr: spokenOf(
        'acceptation, accepter, accepte, accepté*, réceptionne*, réception … livrable*, réception … travaux, réception … rapport*, approuve*, approbation, validation … livrable*, validation … rapport*, validation … étude*, valide … livrable*, valide … rapport*, valide … étude*, valider … livrable*, valider … rapport*, validé … remise',
      ),
    },
    follows: ({ deliverables }) => {
      const open = [...deliverables.values()].filter(({ acceptance }) => !acceptance);
      const titles = quotedList(open.map(({ title }) => title));
      return {
        en: `There is no acceptance clause for ${titles.en}: delivery is enough.`,
        fr: `Il n’y a pas de clause de réception pour ${titles.fr} : la remise suffit.`,
      };
    },
  },
  {
    heading: { en: 'Rights in the deliverables', fr: 'Les droits sur les livrables' },
    isRuled: (convention) => [...convention.deliverables.values()].every(({ phase }) => phase === undefined),
    words: {
      en: spokenOf(
        "own, owns, owned, owner, owners, ownership, copyright*, licence*, license*, intellectual property, author's rights, authors' rights, publish*, publication*, publicity, reuse*, re-use*",
      ),
      fr: spokenOf(
        "propriété, propriétaire*, droit d'auteur, droit d’auteur, droits d'auteur, droits d’auteur, droits d'exploitation, droits d’exploitation, droits d'usage, droits d’usage, licence*, cession*, céder, cède, cédé*, publier, publie, publié*, publication*, diffus*, réutilis*",
      ),
    },
    follows: always(
      'There is no clause on who owns the deliverables, nor on who may use or publish them.',
      'Aucune clause ne dit à qui appartiennent les livrables, ni qui peut les utiliser ou les publier.',
    ),
    inFrance: always(
      'Authors’ rights pass only in writing, and each right must be listed with its extent, purpose, place and duration (French Intellectual Property Code, arts. L131-2 and L131-3).',
      'Les droits d’auteur ne se cèdent que par écrit, chacun étant mentionné avec son étendue, sa destination, son lieu et sa durée (code de la propriété intellectuelle, art. L131-2 et L131-3).',
    ),
  },
  {
    heading: { en: 'Payment', fr: 'Le paiement' },
    isRuled: ({ consideration, obligations }) =>
      consideration?.amount === 'none' || [...obligations.values()].some(({ section }) => section === 'payments'),
    seeAlso: amendmentsOf('payments', 'consideration'),
    words: {
      en: spokenOf(
        'pay, paid, payment, payments, payable, free of charge, grant, grants, subsidy, subsidies, subsidise*, fee, fees, rent, rents, price, prices, cost, costs, fund, funds, funded, funding, remunerat*, expense, expenses, invoice*',
      ),
      fr: spokenOf(
        'paiement*, payer, paye, payé*, paie, paient, versement*, verser, verse, versé*, subvention*, gratuit*, à titre gracieux, redevance*, loyer*, prix, coût*, tarif*, cotisation*, rémunér*, frais, indemnit*, financ*, factur*',
      ),
    },
    follows: ({ consideration }) =>
      consideration
        ? {
            en: 'The total amount is stated, but there is no clause on when it is paid.',
            fr: 'Le montant total est indiqué, mais aucune clause ne dit quand il est versé.',
          }
        : {
            en: 'There is no payment clause, and no clause that says that nothing is due.',
            fr: 'Il n’y a pas de clause de paiement, ni de clause qui dise que rien n’est dû.',
          },
  },
  {
    heading: { en: 'Authority to sign', fr: 'L’autorisation de signer' },
    isRuled: () => false,
    inTextsOf: parties,
    words: {
      en: spokenOf(
        'resolution, resolutions, authorise, authorised, authorisation, authorize, authorized, authorization, delegat*, power of attorney, mandated',
      ),
      fr: spokenOf(
        'délibér*, habilit*, autorise, autoriser, autorisé*, autorisation, autorisant, délégation, mandat, mandaté*, procuration',
      ),
    },
    follows: always(
      'There is no clause on the vote or decision that authorises the signature.',
      'Aucune clause ne mentionne de délibération ni de décision autorisant la signature.',
    ),
    inFrance: always(
      'A local authority signs after a vote of its assembly, or under delegated powers; the decision is first sent to the prefect (General Code of Local Authorities, arts. L2131-1, L2131-2 and L5211-10).',
      'Une collectivité signe après délibération de son assemblée ou par délégation de celle-ci ; la délibération est d’abord transmise au préfet (CGCT, art. L2131-1, L2131-2 et L5211-10).',
    ),
  },
  {
    heading: { en: 'Disputes', fr: 'Le règlement des litiges' },
    isRuled: () => false,
    inTitlesOf: operative,
    words: {
      en: spokenOf(
        'dispute, disputes, disagreement, disagreements, the court, the courts, competent court*, court of, courts of, tribunal, tribunals, jurisdiction, mediat*, arbitrat*, amicabl*, conciliation',
      ),
      fr: spokenOf(
        'litige*, différend, différends, désaccord*, contentieux, tribunal, tribunaux, juridiction*, conciliation*, médiation*, médiat*, arbitr*, amiable, amiables',
      ),
    },
    follows: always(
      'There is no clause on disputes, and no court is named.',
      'Aucune clause ne dit comment se règlent les litiges, ni devant quel tribunal.',
    ),
    inFrance: always(
      'The court designated by law has jurisdiction; mediation remains open to the parties (Code of Administrative Justice, arts. L213-1 and following).',
      'Le tribunal que la loi désigne est compétent ; la médiation reste ouverte aux parties (code de justice administrative, art. L213-1 et suivants).',
    ),
  },
  {
    heading: { en: 'Data at the end of the agreement', fr: 'Le sort des données' },
    isRuled: settlesData,
    inTitlesOf: operative,
    words: {
      en: spokenOf(
        'destroy*, destruction, delete, deletes, deleted, deletion, erase*, erasure, archiv*, retention, anonymi*, return … data, returns … data, returned … data, give back … data, return … files, return … copies, keep … data, retain … data',
      ),
      fr: spokenOf(
        'détrui*, destruction*, effac*, supprime*, suppression, archiv*, anonymis*, restitu* … données, restitu* … fichier*, restitu* … copies, rend* … données, rend* … fichier*, conserv* … données, conserv* … fichier*',
      ),
    },
    follows: always(
      'There is no clause on whether the data are returned, kept or destroyed at the end.',
      'Aucune clause ne dit si, à la fin, les données sont rendues, conservées ou détruites.',
    ),
    inFrance: always(
      'Personal data may not be kept for longer than necessary (Regulation (EU) 2016/679, art. 5(1)(e)).',
      'Les données personnelles ne se conservent pas plus longtemps que nécessaire (règlement (UE) 2016/679, art. 5, § 1, e).',
    ),
  },
  {
    heading: { en: 'Contact person', fr: 'L’interlocuteur' },
    isRuled: ({ roles }) => roles.size > 0,
    inTitlesOf: operative,
    words: {
      en: spokenOf(
        'contact, contacts, correspondent, correspondents, liaison, coordinator*, project manager*, contract manager*',
      ),
      fr: spokenOf(
        'interlocut*, référent*, correspondant*, contact, contacts, coordonnateur*, coordonnatrice*, coordinateur*, coordinatrice*, chargé de, chargée de',
      ),
    },
    follows: always('There is no clause on a contact person.', 'Aucune clause ne prévoit d’interlocuteur.'),
  },
];

/** What ends an agreement without a clause, whatever its duration. */
const byLaw: Text = {
  en: 'A sufficiently serious breach allows termination after formal notice (arts. 1224 to 1226), and a public body may end its agreement in the public interest.',
  fr: 'Une inexécution suffisamment grave permet la résolution après mise en demeure (art. 1224 à 1226), et une personne publique peut résilier pour un motif d’intérêt général.',
};
