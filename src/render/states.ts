import { own } from '../text/own.ts';
import type { Text } from '../text/text.ts';

/** The states of a run in words, for people; the keys are those of the chart. */
export const stateWords: Readonly<Record<string, Text>> = {
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
};

/** The same states of a payment. */
const paymentWords: Readonly<Record<string, Text>> = {
  dormant: { en: 'not owed', fr: 'non dû' },
  binding: { en: 'owed', fr: 'dû' },
  owing: { en: 'owed', fr: 'dû' },
  performed: { en: 'paid', fr: 'payé' },
  outstanding: { en: 'outstanding', fr: 'reste dû' },
  remaining: { en: 'still owed, not due yet', fr: 'encore dû, à venir' },
  released: { en: 'no longer owed', fr: 'n’est plus dû' },
};

/** The state of a payment in words. */
export function sayPaymentState(state: string): Text {
  return own(paymentWords, state) ?? sayState(state);
}

/** A state in words; a state without words of its own stands for itself. */
export function sayState(state: string): Text {
  return own(stateWords, state) ?? { en: state, fr: state };
}
