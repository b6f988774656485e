import type { Convention } from '../../language/model/convention.ts';
import { approvalsOf } from '../../language/model/events.ts';
import { declineBy, declines } from '../../language/model/moments.ts';
import { repeatingOf } from '../../language/model/repeating.ts';
import { own } from '../../text/own.ts';
import type { Text } from '../../text/text.ts';
import { agreementMoments, lastDayToDecline, type MomentWords, phrase } from './moments-of-agreement.ts';
import { eventOf, type Where, whichTime } from './which.ts';
import { ce, de, quoted } from './words/grammar.ts';
import { nameOf } from './words/names.ts';

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
  return { en: `each due date of ${en}`, fr: `chaque échéance de ${fr}` };
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
      en: `the deliverable ${en} has an acceptance that has not yet been used`,
      fr: `le livrable ${fr} a reçu une acceptation qui n’a pas encore servi`,
    },
    lacks: {
      en: `the deliverable ${en} has no acceptance that has not yet been used`,
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
      : { en: `${noun[0]} of the ${kind[0]} ${en}`, fr: `${noun[1]} ${de(kind[1])} ${fr}` },
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
    noun: isOwn ? { en: `this ${kind[0]}`, fr: ce(kind[1]) } : { en: `the ${kind[0]} ${en}`, fr: `${kind[1]} ${fr}` },
    holds: { en: `the ${kind[0]} ${en} ${has[0]}`, fr: `${kind[1]} ${fr} ${has[1]}` },
    lacks: { en: `the ${kind[0]} ${en} ${hasNot[0]}`, fr: `${kind[1]} ${fr} ${hasNot[1]}` },
  });
}

/** As a noun in its own clause, it is called otherwise. */
function ownNoun(noun: Text, of: Make): Make {
  return (party, title, isOwn) => ({ ...of(party, title, isOwn), ...(isOwn && { noun }) });
}

/** What may happen more than once: as a noun it is the latest time, from which the rest is counted. */
function latest(of: Make, noun: (of: Text) => Text): Make {
  return (party, title, isOwn) => ({ ...of(party, title, isOwn), ...(!isOwn && { noun: noun(title) }) });
}

const event = itself(
  ['event', 'l’événement'],
  ['has occurred', 's’est produit'],
  ['has not occurred', 'ne s’est pas produit'],
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
      {
        en: `the event ${en} has occurred for the first time`,
        fr: `l’événement ${fr} s’est produit une première fois`,
      },
      { en: `the event ${en} has not occurred yet`, fr: `l’événement ${fr} ne s’est pas encore produit` },
    ),
  announced: about(
    ['the announcement', 'l’annonce'],
    ['exercise of the right', 'l’exercice de la faculté'],
    ['has been announced', 'a été annoncé'],
    ['has not been announced', 'n’a pas été annoncé'],
  ),
  reached: itself(
    ['milestone', 'le jalon'],
    ['has been reached', 'est atteint'],
    ['has not been reached', 'n’est pas atteint'],
  ),
  date: itself(
    ['date', 'la date'],
    ['has been reached', 'est atteinte'],
    ['has not been reached', 'n’est pas atteinte'],
  ),
  decided: itself(
    ['decision', 'la décision'],
    ['has been made', 'est prise'],
    ['has not been made', 'n’est pas prise'],
  ),
  paid: itself(
    ['payment', 'le paiement'],
    ['has been made', 'a été effectué'],
    ['has not been made', 'n’a pas été effectué'],
  ),
  held: itself(['meeting', 'la réunion'], ['has been held', 'a été tenue'], ['has not been held', 'n’a pas été tenue']),
  terminated: (_of, { en, fr }, isOwn) =>
    phrase(
      isOwn
        ? { en: 'the notice of termination', fr: 'la décision de résilier' }
        : { en: `the notice of termination under ${en}`, fr: `la décision de résilier au titre de ${fr}` },
      {
        en: `notice of termination has been given under ${en}`,
        fr: `la résiliation a été prononcée au titre de ${fr}`,
      },
      {
        en: `no notice of termination has been given under ${en}`,
        fr: `la résiliation n’a pas été prononcée au titre de ${fr}`,
      },
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
    ['person for the role', 'la personne chargée du rôle'],
    ['has been appointed', 'est désignée'],
    ['has not been appointed', 'n’est pas désignée'],
  ),
  performed: about(
    ['the performance', 'l’exécution'],
    ['obligation', 'l’obligation'],
    ['has been performed', 'a été exécutée'],
    ['has not been performed', 'n’a pas été exécutée'],
  ),
  breached: about(
    ['the breach', 'le manquement'],
    ['obligation', 'l’obligation'],
    ['has been breached', 'a fait l’objet d’un manquement'],
    ['has not been breached', 'n’a fait l’objet d’aucun manquement'],
  ),
  amended: ownNoun(
    { en: 'its conclusion', fr: 'sa conclusion' },
    about(
      ['the conclusion', 'la conclusion'],
      ['amendment', 'l’avenant'],
      ['has been agreed', 'est conclu'],
      ['has not been agreed', 'n’est pas conclu'],
    ),
  ),
  effective: about(
    ['the effective date', 'la prise d’effet'],
    ['amendment', 'l’avenant'],
    ['has taken effect', 'a pris effet'],
    ['has not taken effect', 'n’a pas pris effet'],
  ),
  warned: (_of, { en, fr }, isOwn) =>
    phrase(
      isOwn
        ? { en: 'the formal notice', fr: 'la mise en demeure' }
        : { en: `the formal notice under ${en}`, fr: `la mise en demeure au titre de ${fr}` },
      { en: `formal notice has been given under ${en}`, fr: `une mise en demeure a été adressée au titre de ${fr}` },
      {
        en: `no formal notice has been given under ${en}`,
        fr: `aucune mise en demeure n’a été adressée au titre de ${fr}`,
      },
    ),
  cured: (_of, { en, fr }, isOwn) =>
    phrase(
      isOwn
        ? { en: 'the response to the formal notice', fr: 'la suite donnée à la mise en demeure' }
        : {
            en: `the response to the formal notice under ${en}`,
            fr: `la suite donnée à la mise en demeure au titre de ${fr}`,
          },
      {
        en: `the formal notice under ${en} has been complied with`,
        fr: `la mise en demeure au titre de ${fr} a été suivie d’effet`,
      },
      {
        en: `the formal notice under ${en} has not been complied with`,
        fr: `la mise en demeure au titre de ${fr} n’a pas été suivie d’effet`,
      },
    ),
  suspended: about(
    ['the beginning', 'le début'],
    ['suspension', 'la suspension'],
    ['has begun', 'a commencé'],
    ['has not begun', 'n’a pas commencé'],
  ),
  resumed: about(
    ['the end', 'la fin'],
    ['suspension', 'la suspension'],
    ['has ended', 'a pris fin'],
    ['has not ended', 'n’a pas pris fin'],
  ),
  overlong: about(
    ['the time limit', 'la limite de durée'],
    ['suspension', 'la suspension'],
    ['has exceeded its time limit', 'a dépassé la durée fixée'],
    ['has not exceeded its time limit', 'n’a pas dépassé la durée fixée'],
  ),
  due: (_of, { en, fr }, isOwn) =>
    phrase(
      isOwn ? { en: 'its due date', fr: 'son échéance' } : { en: `the due date of ${en}`, fr: `l’échéance de ${fr}` },
      { en: `the due date of ${en} has been reached`, fr: `l’échéance de ${fr} est atteinte` },
      { en: `the due date of ${en} has not been reached`, fr: `l’échéance de ${fr} n’est pas atteinte` },
    ),
  left: (of, { en, fr }) =>
    phrase(
      { en: `the withdrawal ${of.en}`, fr: `le retrait ${of.fr}` },
      { en: `${en} has withdrawn from the agreement`, fr: `${fr} n’est plus partie à la convention` },
      { en: `${en} has not withdrawn from the agreement`, fr: `${fr} est encore partie à la convention` },
    ),
  leaving: (of, { en, fr }) =>
    phrase(
      { en: `the notice of withdrawal ${of.en}`, fr: `l’annonce du retrait ${of.fr}` },
      { en: `${en} has given notice of withdrawal`, fr: `${fr} a annoncé son retrait` },
      { en: `${en} has not given notice of withdrawal`, fr: `${fr} n’a pas annoncé son retrait` },
    ),
};
