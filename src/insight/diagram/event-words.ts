import type { Compiled } from '../../engine/lifecycle/compile.ts';
import type { FactVerb } from '../../language/model/names.ts';
import type { Timing } from '../../language/model/timing.ts';
import { own } from '../../text/own.ts';
import { type Text, verbatim } from '../../text/text.ts';
import { momentWords } from '../explain/moments.ts';
import type { Teller } from '../explain/teller.ts';
import { when } from '../explain/times.ts';
import { quoted } from '../explain/words/grammar.ts';
import type { Cause } from './graph.ts';
import { sayAnchor, sayEnd, sayStart } from './term-words.ts';

/** The clause that a region is of: `obligations`, `report`; the term has no id. */
export interface RegionOf {
  readonly group: string;
  readonly id: string | undefined;
}

/** What the calendar brings has a dotted name; what somebody records has none. */
export function causeOf(event: string): Cause {
  return event.includes('.') ? 'day' : 'fact';
}

/** An event in a few words, for the region that knows it: of a report it is « remise », of another clause its whole name. */
export function eventWords(event: string, region: RegionOf, teller: Teller, { facts }: Pick<Compiled, 'facts'>): Text {
  if (causeOf(event) === 'day') return dayWords(event, region, teller);
  const fact = facts.get(event);
  if (!fact) return verbatim(event);
  const isOwn = fact.subject === undefined || fact.subject === region.id;
  if (fact.verb === 'notified') return sayAnchor(event, teller);
  if (isOwn) return factWords[fact.verb];
  return fact.verb === 'happened' ? quoted(fact.title.en) : momentWords(event, teller).noun;
}

const factWords: Readonly<Record<FactVerb, Text>> = {
  renamed: { en: 'new name', fr: 'nouveau nom' },
  succeeded: { en: 'replaced by another', fr: 'remplacée par une autre' },
  signed: { en: 'signature', fr: 'signature' },
  notified: { en: 'notification', fr: 'notification' },
  amended: { en: 'agreement', fr: 'accord' },
  renewed: { en: 'renewal', fr: 'reconduction' },
  declined: { en: 'notice of non-renewal', fr: 'dénonciation' },
  resumed: { en: 'end of the suspension', fr: 'reprise' },
  reached: { en: 'reached', fr: 'atteint' },
  decided: { en: 'choice', fr: 'choix' },
  appointed: { en: 'appointment', fr: 'désignation' },
  provided: { en: 'provision', fr: 'mise à disposition' },
  announced: { en: 'notice', fr: 'annonce' },
  happened: { en: 'it happens', fr: 'l’événement se produit' },
  delivered: { en: 'delivery', fr: 'remise' },
  accepted: { en: 'acceptance', fr: 'acceptation' },
  rejected: { en: 'rejection', fr: 'refus' },
  performed: { en: 'performance', fr: 'exécution' },
  paid: { en: 'payment', fr: 'paiement' },
  held: { en: 'the meeting is held', fr: 'tenue de la réunion' },
  worked: { en: 'work recorded', fr: 'travail décompté' },
  breached: { en: 'breach', fr: 'manquement' },
  warned: { en: 'formal notice', fr: 'mise en demeure' },
  cured: { en: 'formal notice complied with', fr: 'régularisation' },
  suspended: { en: 'suspension', fr: 'suspension' },
  leaving: { en: 'notice of withdrawal', fr: 'annonce du retrait' },
  terminated: { en: 'termination', fr: 'résiliation' },
  done: { en: 'completion recorded', fr: 'achèvement enregistré' },
  revoked: { en: 'revocation', fr: 'annulation' },
  withdrawn: { en: 'withdrawal', fr: 'retrait' },
};

/** What the days bring: the term says when, and so do what is due once and the dates that have a name. */
function dayWords(event: string, { group, id = '' }: RegionOf, teller: Teller): Text {
  const { term, dates } = teller.convention;
  if (event === 'term.start') return sayStart(term.starts, teller);
  if (event === 'term.over' && term.ends) return sayEnd(term.ends, teller);
  const last = event.slice(event.lastIndexOf('.') + 1);
  const date = group === 'dates' && last === 'reached' ? dates.get(id)?.timing : undefined;
  if (date) return when(date, teller, { use: 'state' });
  const said = own(termDays, event) ?? own(clauseDays, last) ?? verbatim(event);
  const due = last === 'overdue' ? dueOnce(group, id, teller) : undefined;
  if (!due) return said;
  const day = when(due, teller, { use: 'deadline', self: id });
  return { en: `${said.en}: ${day.en.replace(/^on /, '')}`, fr: `${said.fr} : ${day.fr}` };
}

/** When something is due that is due once; what comes again has another day each time. */
function dueOnce(group: string, id: string, { convention }: Teller): Timing | undefined {
  if (group === 'phases') return convention.phases.get(id)?.due;
  if (group !== 'deliverables') {
    const duty = convention.obligations.get(id);
    return duty?.nature === 'once' ? duty.due : undefined;
  }
  const deliverable = convention.deliverables.get(id);
  return deliverable?.arises ? undefined : deliverable?.due;
}

const termDays: Readonly<Record<string, Text>> = {
  'term.over': { en: 'last day passed', fr: 'dernier jour passé' },
  'term.cut': { en: 'earlier last day passed', fr: 'dernier jour anticipé passé' },
  'term.renewed': { en: 'another period begins', fr: 'début d’une nouvelle période' },
  'renewal.settled': { en: 'too late for notice of non-renewal', fr: 'trop tard pour dénoncer' },
};

const clauseDays: Readonly<Record<string, Text>> = {
  overdue: { en: 'due date passed', fr: 'échéance passée' },
  cycle: { en: 'a new cycle begins', fr: 'début d’un nouveau cycle' },
  released: { en: 'last day passed', fr: 'dernier jour passé' },
  silence: { en: 'no answer in time', fr: 'pas de réponse dans le délai' },
  reached: { en: 'on that date', fr: 'à cette date' },
  moved: { en: 'the date is put off', fr: 'la date est reportée' },
  ripe: { en: 'not complied with in time', fr: 'restée sans effet' },
  overlong: { en: 'time allowed exceeded', fr: 'durée permise dépassée' },
  left: { en: 'last day as a party passed', fr: 'dernier jour de partie passé' },
  effective: { en: 'on its effective date', fr: 'à sa date d’effet' },
  from: { en: 'from its first day on', fr: 'dès son premier jour' },
  until: { en: 'last day passed', fr: 'dernier jour passé' },
};
