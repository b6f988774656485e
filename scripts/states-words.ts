import type { RefusalCode } from '../src/engine/lifecycle/refusals/refusal-reasons.ts';
import type { CautionCode, EntryKind } from '../src/insight/agenda/entry.ts';
import type {
  budgetStates,
  occurrenceStates,
  outcomes,
  sectionStates,
  termStates,
} from '../src/language/schema/definitions/states.ts';
import type { Text } from '../src/text/text.ts';

/** A meaning for each word of a list: a word without one is an error of types. */
type Meanings<Word extends string> = Readonly<Record<Word, Text>>;

type SectionStates = typeof sectionStates;

export const termMeanings: Meanings<(typeof termStates)[number]> = {
  draft: { en: 'not signed by everyone who must sign', fr: 'pas encore signée par tous ceux qui doivent signer' },
  signed: { en: 'signed, and not in force yet', fr: 'conclue, pas encore en vigueur' },
  'in-force': { en: 'between its first and its last day', fr: 'entre son premier et son dernier jour' },
  suspended: { en: 'suspended: a suspension is running', fr: 'suspendue : une suspension est en cours' },
  expired: { en: 'its last day has passed', fr: 'son dernier jour est passé' },
  terminated: { en: 'ended early', fr: 'terminée avant son terme' },
};

export const outcomeMeanings: Meanings<(typeof outcomes)[number]> = {
  none: { en: 'it has not ended', fr: 'elle n’a pas pris fin' },
  completed: { en: 'everything was done before the last day', fr: 'tout a été achevé avant le dernier jour' },
  'expired-complete': { en: 'it expired, and everything was done', fr: 'arrivée à son terme, tout a été achevé' },
  'expired-incomplete': {
    en: 'it expired, and something was not done',
    fr: 'arrivée à son terme, tout n’a pas été achevé',
  },
  'lapsed-before-force': { en: 'it never entered into force', fr: 'elle n’est jamais entrée en vigueur' },
  'terminated-fault': { en: 'terminated for breach', fr: 'résiliée pour manquement' },
  'terminated-event': {
    en: 'terminated on a ground that the text names',
    fr: 'résiliée pour un motif prévu par le texte',
  },
  'terminated-convenience': {
    en: 'terminated on notice, without breach',
    fr: 'résiliée moyennant préavis, sans faute',
  },
  'terminated-mutual': { en: 'terminated by mutual consent', fr: 'terminée d’un commun accord' },
  'terminated-exit': {
    en: 'ended because only one party was left',
    fr: 'terminée parce qu’il ne restait qu’une partie',
  },
};

export const budgetMeanings: Meanings<(typeof budgetStates)[number]> = {
  'below-min': { en: 'less than the minimum is used', fr: 'le minimum n’est pas atteint' },
  within: { en: 'the minimum is reached, or there is none', fr: 'le minimum est atteint, ou il n’y en a pas' },
  'at-max': { en: 'all of it is used', fr: 'tout est consommé' },
};

const dutyMeanings: Meanings<SectionStates['obligations'][number]> = {
  dormant: { en: 'it does not bind yet', fr: 'elle ne lie pas encore' },
  binding: { en: 'it binds; nothing is late', fr: 'elle lie ; rien n’est en retard' },
  owing: {
    en: 'it is due, because of an event or a cycle',
    fr: 'elle est due, du fait d’un événement ou d’un cycle',
  },
  overdue: { en: 'its day has passed and it was not performed', fr: 'son échéance est passée sans exécution' },
  performed: { en: 'it was performed, and is no longer owed', fr: 'elle a été exécutée et n’est plus due' },
  remaining: { en: 'still owed after the end, and not due yet', fr: 'encore due après la fin, échéance à venir' },
  outstanding: {
    en: 'it fell due, was not done, and is still owed after the end',
    fr: 'son échéance est passée sans exécution, et elle reste due après la fin',
  },
  released: { en: 'it no longer binds', fr: 'elle ne lie plus' },
};

export const occurrenceMeanings: Meanings<(typeof occurrenceStates)[number]> = {
  awaited: { en: 'it waits for its own condition', fr: 'elle attend sa propre condition' },
  owed: { en: 'it is owed, and its day has not passed', fr: 'elle est due, son échéance n’est pas passée' },
  overdue: { en: 'its day has passed', fr: 'son échéance est passée' },
  outstanding: {
    en: 'its day has passed, and the agreement has ended',
    fr: 'son échéance est passée, et la convention a pris fin',
  },
  delivered: { en: 'it is delivered, and waits for an answer', fr: 'elle est remise et attend une réponse' },
  rejected: { en: 'it was rejected, and is owed again', fr: 'elle est refusée, et due de nouveau' },
  performed: { en: 'it is done', fr: 'elle est exécutée' },
  accepted: { en: 'it is accepted', fr: 'elle est acceptée' },
  used: {
    en: 'it was accepted, and the act that needed it was done',
    fr: 'elle a été acceptée, et l’acte qui la demandait a eu lieu',
  },
  discharged: { en: 'an event has discharged it', fr: 'un événement l’a éteinte' },
  released: { en: 'it was not due yet when the agreement ended', fr: 'elle n’était pas encore due à la fin' },
};

export const sectionMeanings: { readonly [S in keyof SectionStates]: Meanings<SectionStates[S][number]> } = {
  phases: {
    locked: { en: 'its gate is closed', fr: 'sa condition d’ouverture n’est pas remplie' },
    open: { en: 'work can be done', fr: 'le travail peut se faire' },
    done: { en: 'it is done', fr: 'elle est achevée' },
    lapsed: { en: 'the agreement ended before it was done', fr: 'la convention a pris fin avant son achèvement' },
  },
  milestones: {
    pending: { en: 'it has not come, or was revoked', fr: 'il n’est pas acquis, ou il a été annulé' },
    reached: { en: 'it has come', fr: 'il est acquis' },
  },
  decisions: {
    pending: { en: 'nothing is decided', fr: 'rien n’est décidé' },
    made: { en: 'it is decided', fr: 'le choix est fait' },
  },
  deliverables: {
    awaited: { en: 'it is not delivered', fr: 'il n’est pas remis' },
    overdue: { en: 'its due date has passed, and it was not delivered', fr: 'son échéance est passée sans remise' },
    delivered: { en: 'it is delivered, with all its parts', fr: 'il est remis, avec toutes ses parties' },
    accepted: { en: 'it is accepted, or deemed accepted', fr: 'il est accepté, ou réputé accepté' },
    rejected: { en: 'it is rejected, and awaited again', fr: 'il est refusé, et attendu de nouveau' },
    remaining: {
      en: 'still to be delivered after the end, and not due yet',
      fr: 'encore à remettre après la fin, échéance à venir',
    },
    outstanding: {
      en: 'it fell due, was not delivered, and is still owed after the end',
      fr: 'son échéance est passée sans remise, et il reste dû après la fin',
    },
    released: { en: 'it was not due yet when the agreement ended', fr: 'il n’était pas encore dû à la fin' },
    lapsed: { en: 'it no longer has to be delivered', fr: 'plus personne n’a à le remettre' },
  },
  datasets: {
    awaited: { en: 'the data are not provided', fr: 'les données ne sont pas fournies' },
    provided: { en: 'the data are provided', fr: 'les données sont fournies' },
  },
  obligations: dutyMeanings,
  meetings: {
    ...dutyMeanings,
    performed: { en: 'it was held', fr: 'elle s’est tenue' },
  },
  payments: {
    ...dutyMeanings,
    performed: { en: 'it was paid', fr: 'il a été payé' },
  },
  dates: {
    ahead: { en: 'the day has not come, or is not known', fr: 'la date n’est pas atteinte, ou n’est pas connue' },
    reached: { en: 'the day has come', fr: 'la date est atteinte' },
  },
  terminations: {
    available: {
      en: 'notice can be given, or a formal notice first',
      fr: 'elle peut être prononcée, ou précédée d’une mise en demeure',
    },
    warned: {
      en: 'a formal notice was given, and the time to remedy is running',
      fr: 'une mise en demeure est adressée, et son délai court',
    },
    ripe: { en: 'the formal notice was not complied with in time', fr: 'la mise en demeure est restée sans effet' },
    given: { en: 'notice of termination was given', fr: 'elle est prononcée' },
  },
  suspensions: {
    running: { en: 'nothing is suspended', fr: 'rien n’est suspendu' },
    suspended: { en: 'the agreement is suspended', fr: 'la convention est suspendue' },
    overlong: { en: 'it has lasted longer than the text allows', fr: 'elle dure plus que le texte ne le permet' },
  },
  amendments: {
    proposed: { en: 'it is not agreed', fr: 'il n’est pas conclu' },
    agreed: {
      en: 'it is agreed, and takes effect at once or on its own day',
      fr: 'il est conclu, et prend effet aussitôt ou le jour qu’il fixe',
    },
    effective: { en: 'it has taken effect on its own day', fr: 'il a pris effet le jour qu’il fixe' },
  },
  properties: {
    waiting: { en: 'it is not checked yet', fr: 'elle n’est pas encore examinée' },
    holding: { en: 'it holds so far', fr: 'elle est tenue jusqu’ici' },
    awaited: { en: 'what must happen is awaited', fr: 'ce qui doit arriver est attendu' },
    closing: { en: 'this is the last day for what must happen', fr: 'c’est le dernier jour pour ce qui doit arriver' },
    kept: { en: 'it was kept, and can no longer be broken', fr: 'elle a été tenue et ne peut plus être rompue' },
    broken: { en: 'it was broken', fr: 'elle a été rompue' },
  },
};

export const kindMeanings: Meanings<EntryKind> = {
  signed: { en: 'somebody signed', fr: 'quelqu’un a signé' },
  notified: { en: 'the agreement was notified', fr: 'la convention a été notifiée' },
  reached: { en: 'a milestone was reached', fr: 'un jalon est acquis' },
  revoked: { en: 'a milestone was revoked', fr: 'un jalon est annulé' },
  announced: { en: 'an act was announced', fr: 'un acte est annoncé' },
  happened: { en: 'an event happened', fr: 'un événement est survenu' },
  decided: { en: 'a choice was made', fr: 'un choix est fait' },
  worked: { en: 'work was booked on a budget', fr: 'du travail est décompté d’un budget' },
  delivered: { en: 'a deliverable, or a part of it, was delivered', fr: 'un livrable, ou une partie, est remis' },
  accepted: { en: 'a deliverable was accepted', fr: 'un livrable est accepté' },
  rejected: { en: 'a deliverable was rejected', fr: 'un livrable est refusé' },
  provided: { en: 'data were provided', fr: 'des données sont fournies' },
  appointed: { en: 'somebody was appointed', fr: 'quelqu’un est désigné' },
  performed: { en: 'an obligation was performed', fr: 'une obligation est exécutée' },
  paid: { en: 'a payment was made', fr: 'un paiement est fait' },
  held: { en: 'a meeting was held', fr: 'une réunion s’est tenue' },
  breached: { en: 'a breach was recorded', fr: 'un manquement est constaté' },
  warned: { en: 'a formal notice was given', fr: 'une mise en demeure est adressée' },
  cured: { en: 'a formal notice was complied with', fr: 'une mise en demeure est suivie d’effet' },
  terminated: { en: 'notice of termination was given', fr: 'la convention est résiliée' },
  renewed: { en: 'the agreement was renewed', fr: 'la convention est reconduite' },
  declined: { en: 'notice of non-renewal was given', fr: 'une reconduction est dénoncée' },
  leaving: { en: 'a party gave notice of withdrawal', fr: 'une partie notifie son retrait' },
  suspended: { en: 'a suspension began', fr: 'une suspension commence' },
  resumed: { en: 'a suspension ended', fr: 'une suspension prend fin' },
  renamed: { en: 'a party changed its name', fr: 'une partie change de nom' },
  succeeded: { en: 'a party was succeeded by another', fr: 'une autre prend la place d’une partie' },
  amended: { en: 'an amendment was agreed', fr: 'un avenant est conclu' },
  withdrawn: { en: 'a fact was withdrawn', fr: 'un fait est retiré' },
  'in-force': { en: 'the agreement entered into force', fr: 'la convention entre en vigueur' },
  expired: { en: 'the agreement expired', fr: 'la convention est arrivée à son terme' },
  ended: { en: 'the agreement ended early', fr: 'la convention prend fin avant son terme' },
  settled: {
    en: 'the last day to give notice of non-renewal has passed',
    fr: 'une reconduction ne peut plus être dénoncée',
  },
  unanswered: { en: 'a formal notice was not complied with', fr: 'une mise en demeure est restée sans effet' },
  overlong: { en: 'a suspension has lasted too long', fr: 'une suspension dure trop longtemps' },
  left: { en: 'a party has withdrawn', fr: 'une partie s’est retirée' },
  date: { en: 'a named date was reached', fr: 'une date nommée est atteinte' },
  opened: { en: 'a phase opened', fr: 'une étape s’ouvre' },
  relocked: { en: 'a phase was locked again', fr: 'une étape se referme' },
  done: { en: 'a phase was completed', fr: 'une étape est achevée' },
  lapsed: { en: 'a phase, or the rest of a budget, lapsed', fr: 'une étape, ou le reste d’un budget, est caduc' },
  'min-reached': { en: 'a budget reached its minimum', fr: 'un budget atteint son minimum' },
  'max-reached': { en: 'a budget reached its maximum', fr: 'un budget atteint son maximum' },
  'min-not-reached': { en: 'a budget ended below its minimum', fr: 'un budget finit sous son minimum' },
  binding: { en: 'an obligation began to bind', fr: 'une obligation commence à lier' },
  outstanding: { en: 'what fell due is still owed at the end', fr: 'ce qui était échu reste dû à la fin' },
  discharged: { en: 'an occurrence is owed no longer', fr: 'une occurrence n’est plus due' },
  overdue: { en: 'what was due the day before was not done', fr: 'ce qui était dû la veille n’est pas fait' },
  survives: { en: 'an obligation outlives the agreement', fr: 'une obligation survit à la convention' },
  released: { en: 'an obligation was released', fr: 'une obligation ne lie plus' },
  broken: { en: 'a property was broken', fr: 'une propriété est rompue' },
  reminder: { en: 'a reminder that the file provides', fr: 'un rappel prévu par le fichier' },
  nudge: {
    en: 'nothing was recorded for a long time, which is no breach',
    fr: 'rien n’est enregistré depuis longtemps, ce qui n’est pas un manquement',
  },
  due: { en: 'the last day to do something', fr: 'le dernier jour pour agir' },
  ending: { en: 'the last day of the agreement', fr: 'le dernier jour de la convention' },
  caution: { en: 'allowed, but worth checking', fr: 'permis, mais à regarder de près' },
};

export const cautionMeanings: Meanings<CautionCode> = {
  'before-force': { en: 'before the entry into force', fr: 'avant l’entrée en vigueur' },
  'after-certain-day': { en: 'after the last certain day', fr: 'après le dernier jour certain' },
  'min-out-of-reach': {
    en: 'too little time is left for the minimum',
    fr: 'il reste trop peu de temps pour le minimum',
  },
  'late-against-plan': { en: 'later than the text foresees', fr: 'plus tard que le texte ne le prévoit' },
  'above-estimate': { en: 'more than the text foresees', fr: 'plus que le texte ne le prévoit' },
  'above-maximum': {
    en: 'an amendment lowers a maximum below what is recorded',
    fr: 'un avenant abaisse un maximum sous ce qui est enregistré',
  },
  'unit-changed': {
    en: 'an amendment counts what is recorded in another unit',
    fr: 'un avenant compte ce qui est enregistré dans une autre unité',
  },
  'budget-gone': {
    en: 'an amendment takes away the budget of what is recorded',
    fr: 'un avenant retire le budget du travail enregistré',
  },
  'amount-differs': { en: 'more than was owed', fr: 'plus que ce qui était dû' },
  'ends-in-the-past': { en: 'an amendment ends it in the past', fr: 'un avenant y met fin dans le passé' },
  'performed-late': { en: 'an announcement came too late', fr: 'une annonce a été faite trop tard' },
};

export const refusalMeanings: Meanings<RefusalCode> = {
  'not-signed': { en: 'the agreement is not signed yet', fr: 'la convention n’est pas encore signée' },
  'already-recorded': { en: 'it is already recorded', fr: 'c’est déjà enregistré' },
  'not-entitled': { en: 'this party may not record it', fr: 'cette partie ne peut pas le constater' },
  'without-effect': { en: 'the days of the letter notify nothing', fr: 'les dates de la lettre ne notifient rien' },
  'gate-closed': { en: 'the phase is not open', fr: 'l’étape n’est pas ouverte' },
  'phase-done': { en: 'the phase is already done', fr: 'l’étape est déjà achevée' },
  'cap-exceeded': { en: 'it would exceed the cap of the budget', fr: 'le plafond du budget serait dépassé' },
  'not-a-multiple': {
    en: 'the quantity is not a multiple of the step',
    fr: 'la quantité n’est pas un multiple admis',
  },
  'condition-not-met': { en: 'its condition does not hold', fr: 'sa condition n’est pas remplie' },
  'not-reached': { en: 'there is nothing to revoke', fr: 'il n’y a rien à annuler' },
  'not-binding': { en: 'the obligation does not bind yet', fr: 'l’obligation ne lie pas encore' },
  'nothing-owed': { en: 'nothing is owed at present', fr: 'rien n’est dû pour l’instant' },
  'agreement-ended': { en: 'the agreement has ended', fr: 'la convention a pris fin' },
  'not-in-force': { en: 'the agreement is not in force', fr: 'la convention n’est pas en vigueur' },
  suspended: { en: 'the agreement is suspended', fr: 'la convention est suspendue' },
  'not-suspended': { en: 'nothing is suspended', fr: 'rien n’est suspendu' },
  'not-delivered': { en: 'it was not delivered', fr: 'rien n’a été remis' },
  'not-warned': { en: 'a formal notice must be given first', fr: 'une mise en demeure doit précéder' },
  'notice-running': { en: 'the time to remedy is not over', fr: 'le délai pour répondre court encore' },
  'too-late': { en: 'its last day has passed', fr: 'son dernier jour est passé' },
  'not-announced': { en: 'it was not announced in time', fr: 'cela n’a pas été annoncé à temps' },
  'too-often': { en: 'it has happened as often as allowed', fr: 'cela a eu lieu autant de fois que permis' },
  'no-renewal-left': { en: 'it was renewed as often as allowed', fr: 'elle a été reconduite autant que permis' },
  'amendment-invalid': {
    en: 'the amended convention would not be valid',
    fr: 'la convention ainsi modifiée ne serait pas valide',
  },
  'ends-before-start': {
    en: 'the agreement would end before its first day',
    fr: 'la convention finirait avant son premier jour',
  },
  'date-out-of-reach': {
    en: 'the agreement would end after the year 9998',
    fr: 'la convention finirait après l’an 9998',
  },
  'not-agreed': { en: 'the amendment that adds it is not agreed', fr: 'l’avenant qui l’ajoute n’est pas conclu' },
  'fact-unknown': {
    en: 'the file has no such fact, party or part, or there is nothing to withdraw',
    fr: 'le fichier n’a pas ce fait, cette partie ou cet élément, ou il n’y a rien à retirer',
  },
};
