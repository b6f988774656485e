import { own } from '../../text/own.ts';
import { type Text, verbatim } from '../../text/text.ts';

/** A state of a run in words, for people; one without words of its own stands for itself. */
export function sayState(state: string): Text {
  return own(words, state) ?? verbatim(state);
}

/**
 * A state of a clause in one or two words, in the gender of what it belongs to: of a phase « ouverte », of a deliverable
 * « remis ». `group` is the section of the convention, as the chart names it.
 */
export function sayStateOf(group: string, state: string): Text {
  return own(own(wordsOf, group), state) ?? sayState(state);
}

/** By the states of the chart. */
const words: Readonly<Record<string, Text>> = {
  draft: { en: 'draft', fr: 'en projet' },
  signed: { en: 'signed, not yet in force', fr: 'signée, pas encore en vigueur' },
  'in-force': { en: 'in force', fr: 'en vigueur' },
  suspended: { en: 'suspended', fr: 'suspendue' },
  expired: { en: 'expired', fr: 'expirée' },
  terminated: { en: 'terminated', fr: 'résiliée' },
  locked: { en: 'locked', fr: 'fermée' },
  open: { en: 'open', fr: 'ouverte' },
  done: { en: 'done', fr: 'achevée' },
  lapsed: { en: 'lapsed', fr: 'caduque' },
  pending: { en: 'pending', fr: 'en attente' },
  reached: { en: 'reached', fr: 'atteint' },
  made: { en: 'made', fr: 'faite' },
  possible: { en: 'possible', fr: 'possible' },
  awaited: { en: 'awaited', fr: 'attendu' },
  delivered: { en: 'delivered', fr: 'remis' },
  provided: { en: 'provided', fr: 'fourni' },
  dormant: { en: 'does not apply yet', fr: 'ne s’applique pas encore' },
  binding: { en: 'applies', fr: 's’applique' },
  owing: { en: 'owed', fr: 'dû' },
  overdue: { en: 'overdue', fr: 'en retard' },
  performed: { en: 'performed', fr: 'exécuté' },
  outstanding: { en: 'outstanding', fr: 'reste dû' },
  remaining: { en: 'still owed, not due yet', fr: 'encore dû' },
  closing: { en: 'closing', fr: 'en clôture' },
  owed: { en: 'owed', fr: 'dû' },
  used: { en: 'used up', fr: 'épuisé' },
  discharged: { en: 'no longer owed', fr: 'n’est plus dû' },
  released: { en: 'no longer applies', fr: 'ne s’applique plus' },
  accepted: { en: 'accepted', fr: 'accepté' },
  rejected: { en: 'rejected', fr: 'refusé' },
  available: { en: 'possible', fr: 'possible' },
  warned: { en: 'formal notice given', fr: 'mise en demeure adressée' },
  ripe: { en: 'termination possible', fr: 'résiliation possible' },
  given: { en: 'notice of termination given', fr: 'résiliation prononcée' },
  running: { en: 'running', fr: 'en cours' },
  overlong: { en: 'suspended for too long', fr: 'suspendue trop longtemps' },
  ahead: { en: 'to come', fr: 'à venir' },
  settled: { en: 'certain', fr: 'acquis' },
  declined: { en: 'declined', fr: 'dénoncé' },
  leaving: { en: 'about to withdraw', fr: 'retrait annoncé' },
  left: { en: 'no longer a party', fr: 'n’est plus partie' },
  vacant: { en: 'vacant', fr: 'à désigner' },
  filled: { en: 'appointed', fr: 'désigné' },
  bound: { en: 'a party', fr: 'partie à la convention' },
  succeeded: { en: 'replaced', fr: 'remplacée' },
  proposed: { en: 'proposed', fr: 'proposé' },
  agreed: { en: 'agreed', fr: 'convenu' },
  effective: { en: 'in effect', fr: 'a pris effet' },
  waiting: { en: 'not checked yet', fr: 'pas encore examinée' },
  holding: { en: 'kept so far', fr: 'respectée à ce jour' },
  kept: { en: 'kept', fr: 'respectée' },
  broken: { en: 'broken', fr: 'enfreinte' },
  'below-min': { en: 'below the minimum', fr: 'sous le minimum' },
  within: { en: 'within its limits', fr: 'dans ses limites' },
  'at-max': { en: 'all used', fr: 'épuisé' },
};

/** What is said of an obligation and of a meeting. */
const dutyWords: Readonly<Record<string, Text>> = {
  dormant: { en: 'does not apply yet', fr: 'ne s’applique pas encore' },
  binding: { en: 'applies', fr: 's’applique' },
  owing: { en: 'owed', fr: 'due' },
  performed: { en: 'performed', fr: 'exécutée' },
  released: { en: 'no longer applies', fr: 'ne s’applique plus' },
};

/** The sections whose clauses have other words for a state. */
const wordsOf: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  term: { draft: { en: 'draft', fr: 'projet' }, signed: { en: 'signed', fr: 'signée' } },
  notification: { awaited: { en: 'awaited', fr: 'attendue' } },
  renewal: {
    open: { en: 'notice of non-renewal possible', fr: 'peut être dénoncée' },
    settled: { en: 'certain', fr: 'acquise' },
    declined: { en: 'notice of non-renewal given', fr: 'dénoncée' },
  },
  dates: { reached: { en: 'reached', fr: 'atteinte' } },
  suspensions: { running: { en: 'not suspended', fr: 'pas de suspension' } },
  milestones: { reached: { en: 'reached', fr: 'atteint' } },
  decisions: { made: { en: 'made', fr: 'fait' } },
  deliverables: {
    released: { en: 'no longer owed', fr: 'n’est plus dû' },
    lapsed: { en: 'lapsed', fr: 'caduc' },
    dormant: { en: 'not owed yet', fr: 'pas encore dû' },
    binding: { en: 'nothing owed at present', fr: 'rien n’est dû pour l’instant' },
    performed: { en: 'delivered', fr: 'remis' },
  },
  datasets: { awaited: { en: 'awaited', fr: 'attendues' }, provided: { en: 'provided', fr: 'fournies' } },
  obligations: dutyWords,
  meetings: { ...dutyWords, performed: { en: 'held', fr: 'tenue' } },
  payments: {
    dormant: { en: 'not owed yet', fr: 'pas encore dû' },
    binding: { en: 'owed when due', fr: 'dû à l’échéance' },
    performed: { en: 'paid', fr: 'payé' },
    released: { en: 'no longer owed', fr: 'n’est plus dû' },
  },
  properties: { awaited: { en: 'awaited', fr: 'attendue' }, closing: { en: 'last day', fr: 'dernier jour' } },
};
