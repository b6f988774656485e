import { daysBetween, type IsoDate } from '../../calendar/day.ts';
import type { AgendaLine } from '../../insight/agenda/agenda-line.ts';
import { sayStateOf } from '../../insight/agenda/state-words.ts';
import { counted, type Lang, type Text } from '../../text/text.ts';
import { labels } from '../labels.ts';
import type { Tone } from '../page/tag.tsx';
import type { Names, NamesByAgreement } from './agreement-row.ts';

/** What a line is, in a word or two. */
export function labelOf({ kind, section, state }: Pick<AgendaLine, 'kind' | 'section' | 'state'>): Text {
  return kind === 'open' ? sayStateOf(section, state) : labels[kind];
}

/** What its mark means. */
export function toneOf({ kind, state }: Pick<AgendaLine, 'kind' | 'state'>): Tone {
  if (state === 'overdue' || state === 'outstanding') return 'late';
  if (state === 'remaining' || urgent.has(kind)) return 'soon';
  return calm.has(kind) ? 'calm' : 'live';
}

const urgent: ReadonlySet<string> = new Set(['due', 'ending', 'overdue', 'expired', 'caution', 'outstanding']);
const calm: ReadonlySet<string> = new Set(['reminder', 'nudge', 'date', 'released', 'discharged', 'lapsed', 'settled']);

/**
 * The language that its title is in: a title that is the same in both is that of the convention, in the convention's own;
 * everything else is a sentence of ours.
 */
export function langOfTitle(
  { title }: Pick<AgendaLine, 'title'>,
  lang: Lang,
  { language }: Pick<Names, 'language'>,
): Lang {
  return title.en === title.fr ? language : lang;
}

/** How far a day is from today: `3 days late` of what is left to do, `in 5 days` of what comes. */
export function sayDistance({ date, state }: Pick<AgendaLine, 'date' | 'state'>, today: IsoDate): Text | undefined {
  if (date === null) return undefined;
  const days = daysBetween(today, date);
  if (days < 0) return state === 'ahead' ? undefined : sayLate(-days);
  return sayAhead(days);
}

function sayLate(days: number): Text {
  const said = counted(days, { en: ['day late', 'days late'], fr: ['jour de retard', 'jours de retard'] });
  return said;
}

function sayAhead(days: number): Text {
  if (days === 0) return { en: 'today', fr: 'aujourd’hui' };
  if (days === 1) return { en: 'tomorrow', fr: 'demain' };
  return { en: `in ${days} days`, fr: `dans ${days} jours` };
}

/** Whether several agreements have one title, so that it takes their ids to tell them apart. */
export function isTitleShared(id: string, names: NamesByAgreement): boolean {
  const title = names.get(id)?.title;
  return [...names].some(([other, named]) => other !== id && named.title === title);
}

/** The title of an agreement, with its id where others have the same. */
export function titleOfAgreement(id: string, names: NamesByAgreement): string {
  const title = names.get(id)?.title ?? id;
  return isTitleShared(id, names) ? `${title} (${id})` : title;
}

/** Whom a line concerns, by name; nobody in particular is everybody. */
export function partiesIn({ parties }: Pick<AgendaLine, 'parties'>, names: Names | undefined): readonly string[] {
  return parties.map((id) => names?.parties.get(id) ?? id);
}
