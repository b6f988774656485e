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
  draft: { en: 'a draft', fr: 'en projet' },
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
  reached: { en: 'reached', fr: 'acquis' },
  made: { en: 'made', fr: 'faite' },
  possible: { en: 'possible', fr: 'possible' },
  awaited: { en: 'awaited', fr: 'attendu' },
  delivered: { en: 'delivered', fr: 'remis' },
  provided: { en: 'provided', fr: 'fourni' },
  dormant: { en: 'not binding', fr: 'ne lie pas' },
  binding: { en: 'binding', fr: 'lie' },
  owing: { en: 'owed', fr: 'due' },
  overdue: { en: 'overdue', fr: 'en retard' },
  performed: { en: 'performed', fr: 'exécutée' },
  outstanding: { en: 'outstanding', fr: 'reste à faire' },
  remaining: { en: 'still owed, not due yet', fr: 'reste à faire, échéance à venir' },
  closing: { en: 'closing', fr: 'en clôture' },
  owed: { en: 'owed', fr: 'due' },
  used: { en: 'used up', fr: 'épuisé' },
  discharged: { en: 'discharged', fr: 'n’est plus à faire' },
  released: { en: 'no longer binding', fr: 'ne lie plus' },
  accepted: { en: 'accepted', fr: 'accepté' },
  rejected: { en: 'rejected', fr: 'refusé' },
  available: { en: 'possible', fr: 'possible' },
  warned: { en: 'after a formal notice', fr: 'après mise en demeure' },
  ripe: { en: 'open to termination', fr: 'ouverte à résiliation' },
  given: { en: 'declared', fr: 'prononcée' },
  running: { en: 'running', fr: 'en cours' },
  overlong: { en: 'suspended for too long', fr: 'suspendue trop longtemps' },
  ahead: { en: 'to come', fr: 'à venir' },
  settled: { en: 'settled', fr: 'acquis' },
  declined: { en: 'declined', fr: 'dénoncé' },
  leaving: { en: 'leaving', fr: 'sur le départ' },
  left: { en: 'left', fr: 'partie' },
  vacant: { en: 'vacant', fr: 'à désigner' },
  filled: { en: 'filled', fr: 'désigné' },
  bound: { en: 'bound', fr: 'liée' },
  succeeded: { en: 'succeeded to', fr: 'remplacée' },
  proposed: { en: 'proposed', fr: 'proposé' },
  agreed: { en: 'agreed', fr: 'convenu' },
  effective: { en: 'in effect', fr: 'a pris effet' },
  waiting: { en: 'not looked at yet', fr: 'pas encore examinée' },
  holding: { en: 'holds so far', fr: 'tenue jusqu’ici' },
  kept: { en: 'kept', fr: 'tenue' },
  broken: { en: 'broken', fr: 'rompue' },
  'below-min': { en: 'below the minimum', fr: 'sous le minimum' },
  within: { en: 'within its bounds', fr: 'dans ses bornes' },
  'at-max': { en: 'all used', fr: 'épuisé' },
};

/** In French a duty takes a pronoun, so that its state can be read without its title. */
const dutyWords: Readonly<Record<string, Text>> = {
  dormant: { en: 'not binding', fr: 'elle ne lie pas' },
  binding: { en: 'binding', fr: 'elle lie' },
  released: { en: 'no longer binding', fr: 'elle ne lie plus' },
};

/** The sections whose clauses have other words for a state. */
const wordsOf: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  term: { draft: { en: 'draft', fr: 'projet' }, signed: { en: 'signed', fr: 'signée' } },
  notification: { awaited: { en: 'awaited', fr: 'attendue' } },
  renewal: {
    open: { en: 'may be declined', fr: 'peut être dénoncée' },
    settled: { en: 'settled', fr: 'acquise' },
    declined: { en: 'declined', fr: 'dénoncée' },
  },
  dates: { reached: { en: 'reached', fr: 'venue' } },
  decisions: { made: { en: 'made', fr: 'fait' } },
  deliverables: {
    outstanding: { en: 'outstanding', fr: 'reste dû' },
    released: { en: 'no longer owed', fr: 'n’est plus dû' },
    lapsed: { en: 'lapsed', fr: 'caduc' },
    dormant: { en: 'not owed yet', fr: 'pas encore dû' },
    binding: { en: 'nothing owed now', fr: 'rien de dû' },
    owing: { en: 'owed', fr: 'dû' },
    performed: { en: 'delivered', fr: 'remis' },
  },
  datasets: { awaited: { en: 'awaited', fr: 'attendues' }, provided: { en: 'provided', fr: 'fournies' } },
  obligations: dutyWords,
  meetings: { ...dutyWords, performed: { en: 'held', fr: 'tenue' } },
  payments: {
    dormant: { en: 'not owed yet', fr: 'pas encore dû' },
    binding: { en: 'owed when due', fr: 'dû à l’échéance' },
    owing: { en: 'owed', fr: 'dû' },
    performed: { en: 'paid', fr: 'payé' },
    outstanding: { en: 'outstanding', fr: 'reste dû' },
    released: { en: 'no longer owed', fr: 'n’est plus dû' },
    remaining: { en: 'still owed, not due yet', fr: 'encore dû, à venir' },
  },
  properties: { awaited: { en: 'awaited', fr: 'attendue' }, closing: { en: 'last day', fr: 'dernier jour' } },
};
