import { own } from '../../text/own.ts';
import { type Text, verbatim } from '../../text/text.ts';

/** How something stands, in one or two words: of a phase « ouverte », of a deliverable « remis ». */
export function stateWord(group: string, state: string): Text {
  return own(own(states, group), state) ?? own(duty, state) ?? verbatim(state);
}

const duty: Readonly<Record<string, Text>> = {
  dormant: { en: 'does not bind yet', fr: 'ne lie pas encore' },
  binding: { en: 'binds', fr: 'lie' },
  owing: { en: 'due', fr: 'due' },
  overdue: { en: 'overdue', fr: 'en retard' },
  performed: { en: 'performed', fr: 'exécutée' },
  closing: { en: 'at the end', fr: 'à la fin' },
  remaining: { en: 'still owed, not due yet', fr: 'reste à échoir' },
  outstanding: { en: 'outstanding', fr: 'restée due' },
  released: { en: 'no longer owed', fr: 'plus due' },
};

/** In the gender of what they tell of. */
const states: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  term: {
    draft: { en: 'draft', fr: 'projet' },
    signed: { en: 'signed', fr: 'signée' },
    'in-force': { en: 'in force', fr: 'en vigueur' },
    expired: { en: 'expired', fr: 'arrivée à son terme' },
    terminated: { en: 'ended early', fr: 'terminée par anticipation' },
  },
  notification: { awaited: { en: 'awaited', fr: 'attendue' }, made: { en: 'made', fr: 'faite' } },
  renewal: {
    open: { en: 'may be declined', fr: 'peut être dénoncée' },
    settled: { en: 'settled', fr: 'acquise' },
    declined: { en: 'declined', fr: 'dénoncée' },
  },
  terminations: {
    available: { en: 'possible', fr: 'possible' },
    warned: { en: 'formal notice given', fr: 'mise en demeure adressée' },
    ripe: { en: 'notice unanswered', fr: 'mise en demeure sans effet' },
    given: { en: 'declared', fr: 'prononcée' },
  },
  suspensions: {
    running: { en: 'not suspended', fr: 'pas de suspension' },
    suspended: { en: 'suspended', fr: 'suspendue' },
    overlong: { en: 'suspended for too long', fr: 'suspendue trop longtemps' },
  },
  dates: { ahead: { en: 'ahead', fr: 'à venir' }, reached: { en: 'reached', fr: 'atteinte' } },
  milestones: { pending: { en: 'pending', fr: 'attendu' }, reached: { en: 'reached', fr: 'atteint' } },
  decisions: { pending: { en: 'to be made', fr: 'à prendre' }, made: { en: 'made', fr: 'prise' } },
  events: { possible: { en: 'possible', fr: 'possible' } },
  phases: {
    locked: { en: 'closed', fr: 'fermée' },
    open: { en: 'open', fr: 'ouverte' },
    done: { en: 'complete', fr: 'achevée' },
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
    outstanding: { en: 'outstanding', fr: 'resté dû' },
    released: { en: 'no longer owed', fr: 'plus dû' },
    lapsed: { en: 'lapsed', fr: 'caduc' },
    dormant: { en: 'not owed yet', fr: 'pas encore dû' },
    binding: { en: 'nothing owed now', fr: 'rien de dû' },
    owing: { en: 'due', fr: 'dû' },
    performed: { en: 'delivered', fr: 'remis' },
  },
  datasets: { awaited: { en: 'awaited', fr: 'attendues' }, provided: { en: 'provided', fr: 'fournies' } },
  meetings: { performed: { en: 'held', fr: 'tenue' } },
  payments: {
    dormant: { en: 'not owed yet', fr: 'pas encore dû' },
    binding: { en: 'nothing owed now', fr: 'rien de dû' },
    owing: { en: 'due', fr: 'dû' },
    performed: { en: 'paid', fr: 'payé' },
    outstanding: { en: 'outstanding', fr: 'resté dû' },
    released: { en: 'no longer owed', fr: 'plus dû' },
  },
  roles: { vacant: { en: 'vacant', fr: 'à pourvoir' }, filled: { en: 'filled', fr: 'pourvu' } },
  parties: {
    bound: { en: 'bound', fr: 'liée' },
    succeeded: { en: 'succeeded by another', fr: 'remplacée par une autre' },
    leaving: { en: 'leaving', fr: 'sur le départ' },
    left: { en: 'has left', fr: 'partie' },
  },
  amendments: {
    proposed: { en: 'possible', fr: 'possible' },
    agreed: { en: 'agreed', fr: 'conclu' },
    effective: { en: 'in effect', fr: 'en vigueur' },
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
