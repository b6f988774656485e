import type { Convention } from '../../language/model/convention.ts';
import { approvalsOf } from '../../language/model/events.ts';
import { declineBy, declines } from '../../language/model/moments.ts';
import { repeatingOf } from '../../language/model/repeating.ts';
import { own } from '../../text/own.ts';
import type { Text } from '../../text/text.ts';
import { eventOf, type Where, whichTime } from './which.ts';
import { quoted } from './words/grammar.ts';
import { nameOf } from './words/names.ts';

/** A moment in words: as a noun with its article, and as a clause that says that it has come, or has not. */
export interface MomentWords {
  readonly noun: Text;
  readonly holds: Text;
  readonly lacks: Text;
}

/**
 * A moment in words. The clause that tells of it needs not name what it is itself about: of a report it says
 * “the delivery” where another clause says “the delivery of the deliverable “The report””. Of what recurs, it says which
 * time is meant.
 */
export function momentWords(name: string, where: Where, self?: string): MomentWords {
  const words = everyTimeWords(name, where, self);
  if (isOf(self, name)) return words;
  if (isUsedUp(name, where.convention)) return { ...words, ...sayLeft(name, where.convention) };
  const which = whichTime(name, where);
  return {
    noun: joined(words.noun, which),
    holds: joined(words.holds, which),
    lacks: joined(words.lacks, which),
  };
}

/** The same without saying which time is meant. */
export function everyTimeWords(name: string, { convention, within }: Where, self?: string): MomentWords {
  const ofAgreement = own(agreementMoments, name);
  if (ofAgreement) return ofAgreement;
  if (name === declineBy && declines(convention)) return lastDayToDecline;
  const [verb = '', id = ''] = name.includes(':') ? name.split(':') : [sectionOfName(name, convention), name];
  const make = own(verbs, verb);
  const title = quoted(titleOf(id, verb, convention));
  if (!make) return phrase(title, title, title);
  if (verb === 'due' && id !== self && dueRecurs(id, convention))
    return { ...make(title, title, false), noun: eachDue(title) };
  const party = verb === 'left' || verb === 'leaving' ? nameOf(id, convention) : undefined;
  const isOwn = id === self || (within !== undefined && name === eventOf(within));
  return make(party ? party.of : title, party ? party.bare : title, isOwn);
}

/** Whether something is due again and again, so that what is counted from its due date is so too. */
function dueRecurs(id: string, convention: Convention): boolean {
  return [...repeatingOf(convention).values()].some((clause) => clause.id === id && clause.section !== 'decisions');
}

function eachDue({ en, fr }: Text): Text {
  return { en: `each day by which ${en} is due`, fr: `chaque échéance de ${fr}` };
}

function isOf(self: string | undefined, name: string): boolean {
  return self !== undefined && name.endsWith(`:${self}`);
}

/** Whether an act uses up the approval that a moment tells of. */
function isUsedUp(name: string, convention: Convention): boolean {
  return [...convention.events.values()].some((event) => approvalsOf(event, convention).includes(name));
}

function sayLeft(name: string, convention: Convention): Pick<MomentWords, 'holds' | 'lacks'> {
  const [verb = '', id = ''] = name.split(':');
  const { en, fr } = quoted(titleOf(id, verb, convention));
  return {
    holds: {
      en: `the deliverable ${en} has an acceptance that is not used up`,
      fr: `le livrable ${fr} a reçu une acceptation qui n’a pas encore servi`,
    },
    lacks: {
      en: `the deliverable ${en} has no acceptance that is not used up`,
      fr: `le livrable ${fr} n’a reçu aucune acceptation qui n’ait pas encore servi`,
    },
  };
}

function joined(one: Text, other: Text): Text {
  return { en: `${one.en}${other.en}`, fr: `${one.fr}${other.fr}` };
}

function sectionOfName(name: string, { milestones, events, dates }: Convention): string {
  if (milestones.has(name)) return 'reached';
  const event = events.get(name);
  if (event) return event.right ? 'exercised' : event.atMost?.times === 1 && !event.atMost.per ? 'single' : 'happened';
  return dates.has(name) ? 'date' : '';
}

function titleOf(id: string, verb: string, convention: Convention): string {
  const { milestones, events, dates, phases, deliverables, datasets, roles, obligations } = convention;
  const { decisions, terminations, suspensions, amendments } = convention;
  const ofDue = [phases, deliverables, obligations];
  const everywhere = [milestones, events, dates, ...ofDue, datasets, roles, decisions, terminations, suspensions];
  const sections = verb === 'amended' || verb === 'effective' ? [amendments] : everywhere;
  return sections.map((section) => section.get(id)?.title).find((title) => title !== undefined) ?? id;
}

function phrase(noun: Text, holds: Text, lacks: Text): MomentWords {
  return { noun, holds, lacks };
}

type Make = (of: Text, about: Text, isOwn: boolean) => MomentWords;

/** A moment of something with a title: what it is called, what comes to it, and the two verbs that tell so. */
function about(
  noun: readonly [en: string, fr: string],
  kind: readonly [en: string, fr: string],
  has: readonly [en: string, fr: string],
  hasNot: readonly [en: string, fr: string],
): Make {
  return (_of, { en, fr }, isOwn) => ({
    noun: isOwn
      ? { en: noun[0], fr: noun[1] }
      : { en: `${noun[0]} of the ${kind[0]} ${en}`, fr: `${noun[1]} ${ofFrench(kind[1])} ${fr}` },
    holds: { en: `the ${kind[0]} ${en} ${has[0]}`, fr: `${kind[1]} ${fr} ${has[1]}` },
    lacks: { en: `the ${kind[0]} ${en} ${hasNot[0]}`, fr: `${kind[1]} ${fr} ${hasNot[1]}` },
  });
}

/** A moment that is called as the clause itself: the event “X”. */
function itself(
  kind: readonly [en: string, fr: string],
  has: readonly [en: string, fr: string],
  hasNot: readonly [en: string, fr: string],
): Make {
  return (_of, { en, fr }, isOwn) => ({
    noun: isOwn
      ? { en: `this ${kind[0]}`, fr: thisFrench(kind[1]) }
      : { en: `the ${kind[0]} ${en}`, fr: `${kind[1]} ${fr}` },
    holds: { en: `the ${kind[0]} ${en} ${has[0]}`, fr: `${kind[1]} ${fr} ${has[1]}` },
    lacks: { en: `the ${kind[0]} ${en} ${hasNot[0]}`, fr: `${kind[1]} ${fr} ${hasNot[1]}` },
  });
}

function ofFrench(kind: string): string {
  return kind.startsWith('le ')
    ? `du ${kind.slice(3)}`
    : kind.startsWith('les ')
      ? `des ${kind.slice(4)}`
      : `de ${kind}`;
}

function thisFrench(kind: string): string {
  if (kind.startsWith('la ')) return `cette ${kind.slice(3)}`;
  return kind.startsWith('le ') ? `ce ${kind.slice(3)}` : kind.replace(/^l’/, 'cet ');
}

/** What may happen more than once: as a noun it is the latest time, from which the rest is counted. */
function latest(of: Make, noun: (of: Text) => Text): Make {
  return (party, title, isOwn) => ({ ...of(party, title, isOwn), ...(!isOwn && { noun: noun(title) }) });
}

const event = itself(
  ['event', 'l’événement'],
  ['has happened', 's’est produit'],
  ['has not happened', 'ne s’est pas produit'],
);

const verbs: Readonly<Record<string, Make>> = {
  happened: latest(event, ({ en, fr }) => ({ en: `the latest event ${en}`, fr: `l’événement ${fr} le plus récent` })),
  single: event,
  exercised: latest(
    itself(
      ['right', 'la faculté'],
      ['has been exercised', 'a été exercée'],
      ['has not been exercised', 'n’a pas été exercée'],
    ),
    ({ en, fr }) => ({
      en: `the latest exercise of the right ${en}`,
      fr: `l’exercice le plus récent de la faculté ${fr}`,
    }),
  ),
  first: (_of, { en, fr }) =>
    phrase(
      { en: `the first event ${en}`, fr: `le premier événement ${fr}` },
      { en: `the event ${en} has happened a first time`, fr: `l’événement ${fr} s’est produit une première fois` },
      { en: `the event ${en} has not happened yet`, fr: `l’événement ${fr} ne s’est pas encore produit` },
    ),
  announced: about(
    ['the announcement', 'l’annonce'],
    ['right', 'la faculté'],
    ['has been announced', 'a été annoncée'],
    ['has not been announced', 'n’a pas été annoncée'],
  ),
  reached: itself(
    ['milestone', 'le jalon'],
    ['has been reached', 'est atteint'],
    ['has not been reached', 'n’est pas atteint'],
  ),
  date: itself(['date', 'la date'], ['has come', 'est arrivée'], ['has not come', 'n’est pas arrivée']),
  decided: itself(
    ['decision', 'la décision'],
    ['has been taken', 'est prise'],
    ['has not been taken', 'n’est pas prise'],
  ),
  paid: itself(['payment', 'le paiement'], ['has been made', 'est fait'], ['has not been made', 'n’est pas fait']),
  held: itself(
    ['meeting', 'la réunion'],
    ['has been held', 's’est tenue'],
    ['has not been held', 'ne s’est pas tenue'],
  ),
  terminated: itself(
    ['termination', 'la résiliation'],
    ['has been declared', 'est prononcée'],
    ['has not been declared', 'n’est pas prononcée'],
  ),
  revoked: about(
    ['the annulment', 'l’annulation'],
    ['milestone', 'le jalon'],
    ['has been annulled', 'est annulé'],
    ['has not been annulled', 'n’est pas annulé'],
  ),
  opened: about(
    ['the opening', 'l’ouverture'],
    ['phase', 'l’étape'],
    ['has opened', 'est ouverte'],
    ['has not opened', 'n’est pas ouverte'],
  ),
  done: about(
    ['the completion', 'l’achèvement'],
    ['phase', 'l’étape'],
    ['is complete', 'est achevée'],
    ['is not complete', 'n’est pas achevée'],
  ),
  delivered: about(
    ['the delivery', 'la remise'],
    ['deliverable', 'le livrable'],
    ['has been delivered', 'est remis'],
    ['has not been delivered', 'n’est pas remis'],
  ),
  accepted: about(
    ['the acceptance', 'l’acceptation'],
    ['deliverable', 'le livrable'],
    ['has been accepted', 'est accepté'],
    ['has not been accepted', 'n’est pas accepté'],
  ),
  rejected: about(
    ['the rejection', 'le refus'],
    ['deliverable', 'le livrable'],
    ['has been rejected', 'est refusé'],
    ['has not been rejected', 'n’est pas refusé'],
  ),
  provided: about(
    ['the provision', 'la mise à disposition'],
    ['dataset', 'le jeu de données'],
    ['has been provided', 'est mis à disposition'],
    ['has not been provided', 'n’est pas mis à disposition'],
  ),
  appointed: about(
    ['the appointment', 'la désignation'],
    ['person in charge', 'la personne chargée du rôle'],
    ['has been appointed', 'est désignée'],
    ['has not been appointed', 'n’est pas désignée'],
  ),
  performed: about(
    ['the performance', 'l’exécution'],
    ['duty', 'l’obligation'],
    ['has been performed', 'est exécutée'],
    ['has not been performed', 'n’est pas exécutée'],
  ),
  breached: about(
    ['the breach', 'la violation'],
    ['duty', 'l’obligation'],
    ['has been breached', 'est enfreinte'],
    ['has not been breached', 'n’est pas enfreinte'],
  ),
  amended: about(
    ['the conclusion', 'la conclusion'],
    ['amendment', 'l’avenant'],
    ['has been agreed', 'est conclu'],
    ['has not been agreed', 'n’est pas conclu'],
  ),
  effective: about(
    ['the taking effect', 'la prise d’effet'],
    ['amendment', 'l’avenant'],
    ['has taken effect', 'a pris effet'],
    ['has not taken effect', 'n’a pas pris effet'],
  ),
  warned: about(
    ['the formal notice', 'la mise en demeure'],
    ['termination', 'la résiliation'],
    ['was preceded by a formal notice', 'est précédée d’une mise en demeure'],
    ['was not preceded by a formal notice', 'n’est pas précédée d’une mise en demeure'],
  ),
  cured: about(
    ['the answer to the formal notice', 'la suite donnée à la mise en demeure'],
    ['termination', 'la résiliation'],
    ['is answered', 'est devenue sans objet'],
    ['is not answered', 'garde son objet'],
  ),
  suspended: about(
    ['the beginning', 'le début'],
    ['suspension', 'la suspension'],
    ['has been decided', 'est décidée'],
    ['has not been decided', 'n’est pas décidée'],
  ),
  resumed: about(
    ['the end', 'la fin'],
    ['suspension', 'la suspension'],
    ['is over', 'est levée'],
    ['is not over', 'n’est pas levée'],
  ),
  overlong: about(
    ['the longest duration', 'la durée maximale'],
    ['suspension', 'la suspension'],
    ['has lasted longer than allowed', 'a dépassé la durée permise'],
    ['has not lasted longer than allowed', 'n’a pas dépassé la durée permise'],
  ),
  due: (_of, { en, fr }, isOwn) =>
    phrase(
      isOwn
        ? { en: 'its due date', fr: 'son échéance' }
        : { en: `the day by which ${en} is due`, fr: `l’échéance de ${fr}` },
      { en: `${en} is due`, fr: `${fr} est à l’échéance` },
      { en: `${en} is not yet due`, fr: `${fr} n’est pas à l’échéance` },
    ),
  left: (of, { en, fr }) =>
    phrase(
      { en: `the leaving ${of.en}`, fr: `le départ ${of.fr}` },
      { en: `${en} has left the agreement`, fr: `${fr} a quitté la convention` },
      { en: `${en} has not left the agreement`, fr: `${fr} n’a pas quitté la convention` },
    ),
  leaving: (of, { en, fr }) =>
    phrase(
      { en: `the notice of leaving ${of.en}`, fr: `l’annonce du départ ${of.fr}` },
      { en: `${en} has announced its leaving`, fr: `${fr} a annoncé son départ` },
      { en: `${en} has not announced its leaving`, fr: `${fr} n’a pas annoncé son départ` },
    ),
};

const agreementMoments: Readonly<Record<string, MomentWords>> = {
  signed: phrase(
    { en: 'the signature', fr: 'la signature' },
    { en: 'the agreement has been signed', fr: 'la convention est signée' },
    { en: 'the agreement has not been signed', fr: 'la convention n’est pas signée' },
  ),
  notified: phrase(
    { en: 'the notification', fr: 'la notification' },
    { en: 'the agreement has been notified', fr: 'la convention est notifiée' },
    { en: 'the agreement has not been notified', fr: 'la convention n’est pas notifiée' },
  ),
  'in-force': phrase(
    { en: 'the entry into force', fr: 'l’entrée en vigueur' },
    { en: 'the agreement is in force', fr: 'la convention est en vigueur' },
    { en: 'the agreement is not in force', fr: 'la convention n’est pas en vigueur' },
  ),
  ended: phrase(
    { en: 'the end of the agreement', fr: 'la fin de la convention' },
    { en: 'the agreement has ended', fr: 'la convention a pris fin' },
    { en: 'the agreement has not ended', fr: 'la convention n’a pas pris fin' },
  ),
  renewed: phrase(
    { en: 'the renewal', fr: 'la reconduction' },
    { en: 'the agreement has been renewed', fr: 'la convention a été reconduite' },
    { en: 'the agreement has not been renewed', fr: 'la convention n’a pas été reconduite' },
  ),
  declined: phrase(
    { en: 'the notice of non-renewal', fr: 'la dénonciation' },
    { en: 'the renewal has been declined', fr: 'la reconduction est dénoncée' },
    { en: 'the renewal has not been declined', fr: 'la reconduction n’est pas dénoncée' },
  ),
  leaving: anchor('the notice of leaving', 'l’annonce du départ'),
  'term.start': anchor('the first day of the agreement', 'le premier jour de la convention'),
  'term.middle': anchor('the day in the middle of the agreement', 'le jour qui marque le milieu de la convention'),
  'term.end': anchor('the last day of the agreement', 'le dernier jour de la convention'),
  'cycle.start': anchor('the first day of the period', 'le premier jour de la période'),
  'cycle.end': anchor('the last day of the period', 'le dernier jour de la période'),
};

const lastDayToDecline: MomentWords = anchor(
  'the last day to decline the renewal',
  'le dernier jour pour dénoncer la reconduction',
);

/** A moment that is only a day to count from, so that no condition waits for it. */
function anchor(en: string, fr: string): MomentWords {
  return phrase({ en, fr }, { en, fr }, { en, fr });
}
