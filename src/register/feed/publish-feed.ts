import { sayTheDay } from '../../calendar/say-day.ts';
import { sayKey } from '../../calendar/say-key.ts';
import { lastDays, wording } from '../../insight/agenda/wording.ts';
import { typesetWords } from '../../render/explain/typeset.ts';
import { type PublishedEvent, renderICalendar } from '../../render/icalendar/icalendar.ts';
import { sayPlace } from '../../render/place.ts';
import { onOneLine } from '../../text/printable.ts';
import type { Printed } from '../../text/printed.ts';
import type { Lang } from '../../text/text.ts';
import { shortened } from '../delivery/shortened.ts';
import type { Feed, FeedEvent } from './feed-event.ts';
import { feedWords, kindWords, marks, remarks, saysItself } from './feed-words.ts';

/** How a feed is published. */
export interface Publishing {
  readonly lang: Lang;
  /** The address of the page of an agreement, where there is one. */
  readonly urlOf?: (agreement: string) => string;
}

/** How often a calendar is advised to ask: what is due moves from day to day and not from hour to hour. */
const refreshHours = 6;

/** The longest title in a line of a calendar, of which a month on a screen shows some twenty characters. */
const longestTitle = 80;

/** A feed as an iCalendar file (RFC 5545), in one language. The same feed gives the same text. */
export function renderFeed(feed: Feed, { lang, urlOf }: Publishing): Printed {
  return renderICalendar({
    name: nameOf(feed, lang),
    lang,
    refreshHours,
    events: feed.events.map((event) => published(event, lang, urlOf)),
  });
}

function nameOf({ about }: Feed, lang: Lang): string {
  const words = feedWords[lang];
  const named = [about.agreement, about.party].filter((one) => one !== undefined).map((one) => said(one, lang));
  return said(named.length === 0 ? words.all : words.datesOf(named.join(' – ')), lang);
}

function published(event: FeedEvent, lang: Lang, urlOf: Publishing['urlOf']): PublishedEvent {
  const { uid, sequence, created, modified, date, status, kind, agreement } = event;
  return {
    uid,
    sequence,
    created,
    modified,
    date,
    isCancelled: status !== 'planned',
    summary: summaryOf(event, lang),
    description: descriptionOf(event, lang).join('\n'),
    categories: [said(kindWords[kind][lang], lang), agreement],
    ...(urlOf && { url: urlOf(agreement) }),
  };
}

/** What it is, of which agreement. */
function summaryOf(event: FeedEvent, lang: Lang): string {
  const { kind, title, occurrence, status, agreement } = event;
  const short = shortened(said(title[lang], lang), longestTitle);
  const is = kindWords[kind][lang];
  const isSaid = saysItself(event) || short.toLowerCase().startsWith(is.toLowerCase());
  const what = isSaid ? short : `${is}${lang === 'fr' ? ' :' : ':'} ${short}`;
  const which = occurrence === undefined ? '' : ` (${sayKey(occurrence)[lang]})`;
  return said(`${marks[status][lang]}${what}${which} – ${agreement}`, lang);
}

/** Why it is on that day, by which article, for whom. */
function descriptionOf(event: FeedEvent, lang: Lang): readonly string[] {
  const { kind, status, was, date, reason, article, names, convention, agreement } = event;
  const words = feedWords[lang];
  const isPlanned = status === 'planned';
  const detail = isPlanned ? detailOf(event, lang) : remarks[status][lang];
  // A nudge moves whenever something is recorded: where it stood says nothing.
  const isMoved = isPlanned && was !== undefined && was !== date && kind !== 'nudge';
  const lines = [
    detail,
    isMoved ? words.moved(sayTheDay(was)[lang]) : '',
    reason ? `${words.reason} ${reason[lang]}` : '',
    article === null ? '' : `${words.article} ${sayPlace(article)}`,
    `${words.to} ${names.length === 0 ? words.everybody : names.join(', ')}`,
    `${words.convention} ${convention} ${words.reference(agreement)}`,
  ];
  return lines.filter((line) => line !== '').map((line) => said(line, lang));
}

/** That something is due today is what the event itself says. */
function detailOf({ kind, detail }: FeedEvent, lang: Lang): string {
  const words = detail?.[lang] ?? '';
  if (kind !== 'due') return words;
  const sections = Object.keys(lastDays) as (keyof typeof lastDays)[];
  return sections.some((section) => words === wording.due(section)[lang]) ? '' : words;
}

function said(words: string, lang: Lang): string {
  return onOneLine(typesetWords(onOneLine(words), lang));
}
