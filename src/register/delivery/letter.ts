import { type IsoDate, readDay } from '../../calendar/day.ts';
import { sayDay, sayFullDay } from '../../calendar/say-day.ts';
import { sayKey } from '../../calendar/say-key.ts';
import { typesetWords } from '../../render/explain/typeset.ts';
import { sayPlace } from '../../render/place.ts';
import { onOneLine } from '../../text/printable.ts';
import type { Lang, Text } from '../../text/text.ts';
import { type CorrectedNotice, kindOf, type NoticeKind } from '../agreement/notice.ts';
import type { Parcel } from './channel.ts';
import { leadOf, letterWords } from './letter-words.ts';
import { kindWords } from './notice-words.ts';
import { namesOf } from './recipients.ts';
import { shortened } from './shortened.ts';

/** What a mail says, before it is text or HTML: plain words on one line each, typeset in their language. */
export interface Letter {
  readonly lang: Lang;
  readonly subject: string;
  /** What kind of notice it is. */
  readonly kind: string;
  readonly greeting: string;
  /** What it is about, in a sentence that names the agreement. */
  readonly lead: string;
  readonly title: string;
  readonly detail?: string;
  /** What, when, for whom. */
  readonly rows: readonly (readonly [label: string, words: string])[];
  readonly sections: readonly Section[];
  /** From whom and about which file it is, in small print. */
  readonly footer: readonly string[];
}

/** A part of a convention in plain words, under a heading. */
export interface Section {
  readonly heading: string;
  readonly paragraph: string;
  readonly items: readonly string[];
}

/** The longest title in a subject, of which phones show some forty characters. */
const longestTitle = 70;

/** The letter that gives a notice to somebody. */
export function letterOf(parcel: Parcel, lang: Lang, name?: string, subjectPrefix = ''): Letter {
  const { notice } = parcel;
  const { data } = notice;
  const kind = kindOf(notice);
  const { title, detail, reason } = data.words[lang];
  const words = letterWords[lang];
  const say = (told: string): string => onOneLine(typesetWords(onOneLine(told), lang));
  const corrected = data.corrects ?? [];
  return {
    lang,
    subject: say([subjectPrefix, sayTitle(kind, title, lang), `– ${sayIsoDay(data.date, sayDay)[lang]}`].join(' ')),
    kind: say(kindWords[kind][lang]),
    greeting: say(words.greeting(name)),
    lead: say(leadOf(kind, data.convention.title, lang)),
    title: say(title),
    ...(detail && { detail: say(detail) }),
    rows: [
      [words.date, sayIsoDay(data.date, sayFullDay)[lang]] as const,
      ...(data.occurrence === undefined ? [] : [[words.occurrence, sayKey(data.occurrence)[lang]] as const]),
      ...(data.article === null ? [] : [[words.article, sayPlace(data.article)] as const]),
      [words.to, data.to.length === 0 ? words.everybody : namesOf(parcel).join(', ')] as const,
    ].map(([label, told]) => [say(label), say(told)] as const),
    sections: [
      ...(reason
        ? [
            {
              heading: say(kind === 'refused' ? words.remedy : words.reason),
              paragraph: asSentence(say(reason)),
              items: [],
            },
          ]
        : []),
      ...(corrected.length > 0
        ? [
            {
              heading: say(words.withdrawn),
              paragraph: say(words.disregard(corrected.length)),
              items: corrected.map((one) => say(sayCorrected(one, lang))),
            },
          ]
        : []),
    ],
    footer: [words.automatic, words.file(data.agreement, notice.id)].map(say),
  };
}

/** What the whole agreement comes to: the title tells it, as `Last day of the agreement`. */
const ofTheAgreement: readonly NoticeKind[] = ['in-force', 'ending', 'expired', 'renewed'];

/** The title behind what the notice is, unless it says so itself. */
function sayTitle(kind: NoticeKind, title: string, lang: Lang): string {
  const short = shortened(onOneLine(title), longestTitle);
  const is = kindWords[kind][lang];
  if (ofTheAgreement.includes(kind) || short.toLowerCase().startsWith(is.toLowerCase())) return short;
  return `${is}${lang === 'fr' ? ' :' : ':'} ${short}`;
}

/** Words as a sentence of its own: they begin with a capital letter, and end. */
function asSentence(words: string): string {
  const [first = ''] = words;
  return `${first.toUpperCase()}${words.slice(first.length)}${/[.!?…]$/.test(words) ? '' : '.'}`;
}

/** A day in words; anything else as it stands. */
function sayIsoDay(written: string, sayIt: (day: IsoDate) => Text): Text {
  const day = readDay(written);
  return day ? sayIt(day) : { en: written, fr: written };
}

/** What a notice was that is withdrawn: its kind, its title, its day, and how it can be told from others. */
function sayCorrected({ id, kind, date, title }: CorrectedNotice, lang: Lang): string {
  return letterWords[lang].formerNotice(sayTitle(kind, title[lang], lang), date, id);
}
