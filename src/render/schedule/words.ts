import type { IsoDate } from '../../calendar/day.ts';
import { sayBriefDay, sayDay } from '../../calendar/say-day.ts';
import { sayKey } from '../../calendar/say-key.ts';
import { sayQuantity } from '../../engine/lifecycle/refusals/say-quantity.ts';
import { sayState } from '../../insight/agenda/state-words.ts';
import { sayWorkingDays } from '../../insight/agenda/wording.ts';
import type {
  BudgetUse,
  Mark,
  MarkState,
  MatterSection,
  PhaseBar,
  PhaseSlack,
  TermBar,
} from '../../insight/schedule/schedule.ts';
import { decimal, type Lang, type Text, verbatim } from '../../text/text.ts';
import { labels } from '../labels.ts';

/** What a picture and a page of an agreement over time say, in both languages. */

export const sectionWords: Readonly<Record<MatterSection | 'phases', Text>> = {
  term: { en: 'Term', fr: 'Durée' },
  phases: { en: 'Phases', fr: 'Étapes' },
  milestones: { en: 'Milestones', fr: 'Jalons' },
  decisions: { en: 'Choices', fr: 'Choix' },
  deliverables: { en: 'Deliverables', fr: 'Livrables' },
  payments: { en: 'Payments', fr: 'Paiements' },
  meetings: { en: 'Meetings', fr: 'Réunions' },
  obligations: { en: 'Obligations', fr: 'Obligations' },
  datasets: { en: 'Data', fr: 'Données' },
  events: { en: 'Events', fr: 'Événements' },
  dates: { en: 'Dates', fr: 'Dates' },
  people: { en: 'People', fr: 'Personnes' },
  reminders: { en: 'Reminders', fr: 'Rappels' },
};

export const markWords: Readonly<Record<MarkState, Text>> = {
  done: { en: 'done', fr: 'fait' },
  late: { en: 'done late', fr: 'fait en retard' },
  overdue: { en: 'overdue', fr: 'en retard' },
  released: { en: 'no longer owed', fr: 'n’est plus dû' },
  ahead: { en: 'to come', fr: 'à venir' },
};

export const chartWords = {
  today: { en: 'Today', fr: 'Aujourd’hui' },
  expected: { en: 'expected', fr: 'prévu' },
  nothing: {
    en: 'No date of this agreement is known yet.',
    fr: 'Aucune date de cette convention n’est encore connue.',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** What stands between a name and what is said of it. */
export function colon(lang: Lang): string {
  return lang === 'fr' ? ' : ' : ': ';
}

/** What stands between things that are told one after the other. */
export function semicolon(lang: Lang): string {
  return lang === 'fr' ? ' ; ' : '; ';
}

/** The title of a picture. */
export function sayChart(title: string): Text {
  return { en: `Timeline: ${title}`, fr: `Chronologie : ${title}` };
}

/** What stands under the bar of the term. */
export function sayTerm(term: TermBar, lang: Lang): string {
  const { firstDay, lastDay, lastDayToday, isEndless, early, signed, renewals } = term;
  if (!firstDay) {
    if (!signed) return { en: 'not signed', fr: 'pas encore signée' }[lang];
    return { en: 'not in force', fr: 'pas en vigueur' }[lang];
  }
  const first = sayBriefDay(firstDay, lang);
  if (!lastDay) {
    const open: Text = isEndless
      ? { en: `from ${first}, no end date`, fr: `depuis le ${first}, sans terme` }
      : { en: `from ${first}, end date not known`, fr: `depuis le ${first}, terme inconnu` };
    return open[lang];
  }
  const last = sayBriefDay(lastDay, lang);
  const said: Text = { en: `from ${first} to ${last}`, fr: `du ${first} au ${last}` };
  if (lastDayToday && renewals.some(({ isAssumed }) => isAssumed)) {
    const known = sayBriefDay(lastDayToday, lang);
    return {
      en: `from ${first} to ${known}; to ${last} unless notice of non-renewal is given`,
      fr: `du ${first} au ${known} ; jusqu’au ${last} sauf dénonciation`,
    }[lang];
  }
  const instead = early?.instead && sayBriefDay(early.instead, lang);
  if (!early) return said[lang];
  return instead
    ? { en: `${said.en}, instead of ${instead}`, fr: `${said.fr}, au lieu du ${instead}` }[lang]
    : { en: `${said.en}: ended early`, fr: `${said.fr} : fin anticipée` }[lang];
}

/** How a phase stands, in a few words. */
export function sayPhase(phase: PhaseBar, lang: Lang): string {
  const parts = [stateOfPhase(phase, lang), ...usefulUntil(phase, lang), ...waiting(phase, lang)];
  return parts.join(' · ');
}

function stateOfPhase({ state, spans }: PhaseBar, lang: Lang): string {
  const last = spans.at(-1);
  const word = sayState(state)[lang];
  if (state === 'open' && last) return onDay({ en: 'open since', fr: 'ouverte depuis le' }, last.from, lang);
  if (state === 'done' && last?.to) return onDay({ en: 'done on', fr: 'achevée le' }, last.to, lang);
  if (state === 'lapsed') return last ? lapsedOpen[lang] : neverOpened[lang];
  return word;
}

const lapsedOpen: Text = { en: 'lapsed: opened but not done', fr: 'caduque : ouverte, mais non achevée' };
const neverOpened: Text = { en: 'lapsed: never opened', fr: 'caduque : jamais ouverte' };

function onDay(words: Text, day: IsoDate, lang: Lang): string {
  return `${words[lang]} ${sayBriefDay(day, lang)}`;
}

function waiting({ state, missing }: PhaseBar, lang: Lang): readonly string[] {
  if (!missing) return [];
  const words: Text =
    state === 'lapsed'
      ? { en: `missing: ${missing.en}`, fr: `il manquait : ${missing.fr}` }
      : { en: `waiting for: ${missing.en}`, fr: `en attente de : ${missing.fr}` };
  return [words[lang]];
}

function usefulUntil({ slack }: PhaseBar, lang: Lang): readonly string[] {
  const first = earliestSlack(slack);
  if (!first) return [];
  const day = sayBriefDay(first.lastUseful, lang);
  const words: Text = { en: `last useful day: ${day}`, fr: `dernier jour utile : ${day}` };
  return first.left === undefined ? [words[lang]] : [`${words[lang]} (${sayLeft(first.left)[lang]})`];
}

/** Of several things that a phase waits for, the one that has to come first. */
export function earliestSlack(slack: readonly PhaseSlack[]): PhaseSlack | undefined {
  return slack.reduce<PhaseSlack | undefined>(
    (first, one) => (first && first.lastUseful <= one.lastUseful ? first : one),
    undefined,
  );
}

/** How many working days are to spare. */
export function sayLeft(left: number): Text {
  const days = sayWorkingDays(Math.abs(left));
  return left < 0
    ? { en: `${days.en} too late`, fr: `${days.fr} de retard` }
    : { en: `${days.en} to spare`, fr: `${days.fr} de marge` };
}

/** How much of a budget is used, and what is left. */
export function sayBudget(budget: BudgetUse): Text {
  const { unit, used, max, left } = budget;
  const [spent, rest] = [sayQuantity(String(used), unit), sayQuantity(String(left ?? 0), unit)];
  const of: Text = max === undefined ? verbatim('') : { en: ` of ${max}`, fr: ` sur ${decimal(String(max), 'fr')}` };
  const least = sayMinimum(budget);
  const over: Text = left === undefined ? verbatim('') : { en: `; ${rest.en} left`, fr: ` ; reste ${rest.fr}` };
  return { en: `${spent.en}${of.en}${least.en}${over.en}`, fr: `${spent.fr}${of.fr}${least.fr}${over.fr}` };
}

function sayMinimum({ min, minKind }: BudgetUse): Text {
  if (min === undefined) return verbatim('');
  const amount = decimal(String(min), 'fr');
  return minKind === 'commitment'
    ? { en: ` (committed minimum: ${min})`, fr: ` (minimum dû : ${amount})` }
    : { en: ` (non-binding minimum: ${min})`, fr: ` (minimum indicatif : ${amount})` };
}

/** A mark in one sentence: what is shown when a pointer rests on it. */
export function sayMark(mark: Mark, lang: Lang): string {
  const day = sayDay(mark.date)[lang];
  const which = mark.occurrence === undefined ? '' : ` (${sayKey(mark.occurrence)[lang]})`;
  const label = labels[mark.kind][lang];
  const state = mark.state === 'done' ? '' : `, ${markWords[mark.state][lang]}`;
  return `${day}${colon(lang)}${mark.title[lang]}${which} (${label}${state})`;
}
