import type { IsoDate } from '../../calendar/day.ts';
import { sayBriefDay } from '../../calendar/say-day.ts';
import { sayKey } from '../../calendar/say-key.ts';
import type { Compiled } from '../../engine/lifecycle/compile.ts';
import type { Refusal } from '../../engine/lifecycle/refusals/refusal.ts';
import type { Entry } from '../../insight/agenda/entry.ts';
import type { Timeline } from '../../insight/agenda/timeline.ts';
import type { ExpectedDays, Mark, MarkState, Schedule } from '../../insight/schedule/schedule.ts';
import { printable } from '../../text/printable.ts';
import type { Lang, Text } from '../../text/text.ts';
import { explainDerivation, sayAnchor, sayDated } from '../derivation.ts';
import { typesetWords } from '../explain/typeset.ts';
import { labels } from '../labels.ts';
import type { Tone } from '../page/tag.tsx';
import { sayRefused } from '../refused-fact.ts';
import { markWords } from './words.ts';

/** A timeline to be shown with its schedule: what a page and its Markdown are made of. */
export interface ShownTimeline {
  readonly schedule: Schedule;
  readonly timeline: Timeline;
  readonly lang: Lang;
  /** What of it is shown: the title of a scenario, the id of an agreement. */
  readonly subtitle?: string;
}

/** A line of the list, in words. */
export interface ToldEntry {
  readonly date: IsoDate;
  readonly label: string;
  readonly tone: Tone;
  /** How it stands, where that is not plain from the label. */
  readonly state?: string;
  readonly title: string;
  readonly which?: string;
  readonly detail?: string;
  readonly place: string;
  /** How its date was found, step by step, with the law that it rests on. */
  readonly derivation: readonly string[];
}

/** The lines of a timeline in a short form: without case law, which is told by the derivation where one asks for it. */
export function toldEntries({ schedule, timeline, lang }: ShownTimeline): readonly ToldEntry[] {
  const states = new Map(schedule.marks.map((mark) => [keyOf(mark), mark.state]));
  const { compiled } = timeline.state;
  return timeline.entries.map((entry) => {
    const { date, kind, title, occurrence } = entry;
    const words = detailOf(entry, lang);
    const state = states.get(keyOf(entry)) ?? stateBy(date, schedule.today);
    const said = state === 'done' || (state === 'overdue' && kind === 'overdue') ? undefined : markWords[state][lang];
    return {
      date,
      label: labels[kind][lang],
      tone: kind === 'caution' || kind === 'broken' ? 'soon' : tones[state],
      ...(said && state !== 'ahead' && { state: said }),
      title: typesetWords(title[lang], lang),
      ...(occurrence !== undefined && { which: sayKey(occurrence)[lang] }),
      ...(words && { detail: words }),
      place: placeOf(entry, lang),
      derivation: derivationOf(entry, compiled, lang),
    };
  });
}

/** What is to be known about a line, with what somebody noted. */
function detailOf({ detail, note }: Entry, lang: Lang): string | undefined {
  const noted = note && typesetWords(`${lang === 'fr' ? 'Note : ' : 'Note: '}${printable(note)}`, lang);
  const parts = [detail && typesetWords(detail[lang], lang), noted].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(' ');
}

/** Lines of one day that say the same of several clauses, together: what binds on the first day is many. */
export function groupedEntries(entries: readonly ToldEntry[]): readonly (readonly [ToldEntry, ...ToldEntry[]])[] {
  const groups: [ToldEntry, ...ToldEntry[]][] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    if (last && saysTheSame(last[0], entry)) last.push(entry);
    else groups.push([entry]);
  }
  return groups;
}

function saysTheSame(one: ToldEntry, other: ToldEntry): boolean {
  const isPlain = one.derivation.length === 0 && other.derivation.length === 0;
  return (
    isPlain &&
    one.date === other.date &&
    one.label === other.label &&
    one.state === other.state &&
    one.detail === other.detail
  );
}

function keyOf({ date, kind, id, occurrence = '' }: Pick<Mark, 'date' | 'kind' | 'id' | 'occurrence'>): string {
  return `${date} ${kind} ${id} ${occurrence}`;
}

function stateBy(date: IsoDate, today: IsoDate | undefined): MarkState {
  return today !== undefined && date > today ? 'ahead' : 'done';
}

const tones: Readonly<Record<MarkState, Tone>> = {
  done: 'calm',
  late: 'soon',
  overdue: 'late',
  released: 'calm',
  ahead: 'live',
};

/** The article that put it there, or that it is only practice. */
export function placeOf({ article, basis }: Pick<Entry, 'article' | 'basis'>, lang: Lang): string {
  if (article !== null) return /^\d/.test(article) ? `art.\u00a0${article.replaceAll(' ', '\u00a0')}` : article;
  return basis === 'practice' ? { en: 'practice', fr: 'usage' }[lang] : '';
}

function derivationOf({ dated }: Entry, compiled: Compiled, lang: Lang): readonly string[] {
  if (!dated) return [];
  const told = dated.derivation
    ? explainDerivation(dated.derivation, sayAnchor(dated, compiled))
    : [sayDated(dated, compiled)];
  return told.map((text) => typesetWords(text[lang], lang));
}

/** A fact that was refused, in words. */
export function toldRefusal({ fact, article, message, remedy }: Refusal, compiled: Compiled, lang: Lang) {
  const sentence: Text = { en: `${message.en} ${remedy.en}`, fr: `${message.fr} ${remedy.fr}` };
  return {
    date: fact.on,
    name: typesetWords(sayRefused(fact, compiled).title[lang], lang),
    sentence: typesetWords(sentence[lang], lang),
    place: placeOf({ article, basis: 'text' }, lang),
  };
}

/** The days of a window: `1 Jan 2023 – 30 Jun 2023`. */
export function sayWindow({ from, until }: ExpectedDays, lang: Lang): string {
  if (from && until) return `${sayBriefDay(from, lang)} – ${sayBriefDay(until, lang)}`;
  if (until) return `${{ en: 'until', fr: 'jusqu’au' }[lang]} ${sayBriefDay(until, lang)}`;
  return from ? `${{ en: 'from', fr: 'à partir du' }[lang]} ${sayBriefDay(from, lang)}` : '';
}
