import { own } from '../../text/own.ts';
import { type Text, verbatim } from '../../text/text.ts';

/** How something stands, in one or two words: of a phase « ouverte », of a deliverable « remis ». */
export function stateWord(group: string, state: string): Text {
  return own(own(states, group), state) ?? own(duty, state) ?? verbatim(state);
}

const duty: Readonly<Record<string, Text>> = {
  dormant: { en: 'not binding', fr: 'elle ne lie pas' },
  binding: { en: 'binding', fr: 'elle lie' },
  owing: { en: 'owed', fr: 'due' },
  overdue: { en: 'overdue', fr: 'en retard' },
  performed: { en: 'performed', fr: 'exécutée' },
  closing: { en: 'closing', fr: 'en clôture' },
  remaining: { en: 'still owed, not due yet', fr: 'reste à faire, échéance à venir' },
  outstanding: { en: 'outstanding', fr: 'reste à faire' },
  released: { en: 'no longer binding', fr: 'elle ne lie plus' },
};

/** In the gender of what they tell of. */
const states: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  term: {
    draft: { en: 'draft', fr: 'projet' },
    signed: { en: 'signed', fr: 'signée' },
    'in-force': { en: 'in force', fr: 'en vigueur' },
    expired: { en: 'expired', fr: 'expirée' },
    terminated: { en: 'terminated', fr: 'résiliée' },
  },
  notification: { awaited: { en: 'awaited', fr: 'attendue' }, made: { en: 'made', fr: 'faite' } },
  renewal: {
    open: { en: 'may be declined', fr: 'peut être dénoncée' },
    settled: { en: 'settled', fr: 'acquise' },
    declined: { en: 'declined', fr: 'dénoncée' },
  },
  terminations: {
    available: { en: 'possible', fr: 'possible' },
    warned: { en: 'after a formal notice', fr: 'après mise en demeure' },
    ripe: { en: 'open to termination', fr: 'ouverte à résiliation' },
    given: { en: 'declared', fr: 'prononcée' },
  },
  suspensions: {
    running: { en: 'running', fr: 'en cours' },
    suspended: { en: 'suspended', fr: 'suspendue' },
    overlong: { en: 'suspended for too long', fr: 'suspendue trop longtemps' },
  },
  dates: { ahead: { en: 'to come', fr: 'à venir' }, reached: { en: 'reached', fr: 'venue' } },
  milestones: { pending: { en: 'pending', fr: 'en attente' }, reached: { en: 'reached', fr: 'acquis' } },
  decisions: { pending: { en: 'pending', fr: 'en attente' }, made: { en: 'made', fr: 'fait' } },
  events: { possible: { en: 'possible', fr: 'possible' } },
  phases: {
    locked: { en: 'locked', fr: 'fermée' },
    open: { en: 'open', fr: 'ouverte' },
    done: { en: 'done', fr: 'achevée' },
    lapsed: { en: 'lapsed', fr: 'caduque' },
  },
  budgets: {
    'below-min': { en: 'below the minimum', fr: 'sous le minimum' },
    within: { en: 'within its bounds', fr: 'dans ses bornes' },
    'at-max': { en: 'all used', fr: 'épuisé' },
  },
  deliverables: {
    awaited: { en: 'awaited', fr: 'attendu' },
    overdue: { en: 'overdue', fr: 'en retard' },
    delivered: { en: 'delivered', fr: 'remis' },
    accepted: { en: 'accepted', fr: 'accepté' },
    rejected: { en: 'rejected', fr: 'refusé' },
    outstanding: { en: 'outstanding', fr: 'reste dû' },
    released: { en: 'no longer owed', fr: 'n’est plus dû' },
    lapsed: { en: 'lapsed', fr: 'caduc' },
    dormant: { en: 'not owed yet', fr: 'pas encore dû' },
    binding: { en: 'nothing owed now', fr: 'rien de dû' },
    owing: { en: 'owed', fr: 'dû' },
    performed: { en: 'delivered', fr: 'remis' },
  },
  datasets: { awaited: { en: 'awaited', fr: 'attendues' }, provided: { en: 'provided', fr: 'fournies' } },
  meetings: { performed: { en: 'held', fr: 'tenue' } },
  payments: {
    dormant: { en: 'not owed yet', fr: 'pas encore dû' },
    binding: { en: 'nothing owed now', fr: 'rien de dû' },
    owing: { en: 'owed', fr: 'dû' },
    performed: { en: 'paid', fr: 'payé' },
    outstanding: { en: 'outstanding', fr: 'reste dû' },
    released: { en: 'no longer owed', fr: 'n’est plus dû' },
  },
  roles: { vacant: { en: 'vacant', fr: 'à désigner' }, filled: { en: 'filled', fr: 'désigné' } },
  parties: {
    bound: { en: 'bound', fr: 'liée' },
    succeeded: { en: 'succeeded to', fr: 'remplacée' },
    leaving: { en: 'leaving', fr: 'sur le départ' },
    left: { en: 'left', fr: 'partie' },
  },
  amendments: {
    proposed: { en: 'proposed', fr: 'proposé' },
    agreed: { en: 'agreed', fr: 'convenu' },
    effective: { en: 'in effect', fr: 'a pris effet' },
  },
  properties: {
    waiting: { en: 'not looked at yet', fr: 'pas encore examinée' },
    holding: { en: 'holds so far', fr: 'tenue jusqu’ici' },
    awaited: { en: 'awaited', fr: 'attendue' },
    closing: { en: 'last day', fr: 'dernier jour' },
    kept: { en: 'kept', fr: 'tenue' },
    broken: { en: 'broken', fr: 'rompue' },
  },
};
