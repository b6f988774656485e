import type { IsoDate } from '../../calendar/day.ts';
import { startOfDay, writeInstant } from '../../calendar/instant.ts';
import type { Compiled } from '../../engine/lifecycle/compile.ts';
import type { Refusal } from '../../engine/lifecycle/refusals/refusal.ts';
import { partiesOf } from '../../insight/agenda/concerned.ts';
import type { Entry, EntryKind } from '../../insight/agenda/entry.ts';
import { sayDated } from '../../render/derivation.ts';
import { own } from '../../text/own.ts';
import { counted, type Lang, type Text, verbatim } from '../../text/text.ts';
import type { Agreement } from './agreement.ts';
import type { Renames } from './renames.ts';

/** What somebody is told about. */
export type NoticeKind =
  | 'in-force'
  | 'reminder'
  | 'overdue'
  | 'opened'
  | 'closed'
  | 'ending'
  | 'expired'
  | 'renewed'
  | 'broken'
  | 'refused'
  | 'corrected';

/** A notice in the words of one language. */
export interface NoticeWords {
  readonly title: string;
  readonly detail?: string;
  /** How its date was found. */
  readonly reason?: string;
}

/**
 * A notice in the form of a CloudEvent (CloudEvents 1.0, JSON event format). Its id is made of what it says, so the
 * same notice has the same id whoever computes it; `source`, which names the agreement, and `id` together are unique.
 */
export interface Notice {
  readonly specversion: '1.0';
  readonly id: string;
  /** `urn:conventio:<convention>:<agreement>` */
  readonly source: string;
  readonly type: `conventio.notice.${NoticeKind}`;
  /** The id of the clause that it is about; of a refusal, the name of the fact. */
  readonly subject: string;
  /** 0:00 of its day in the zone of the convention, as RFC 3339 in UTC, however late it is sent. */
  readonly time: string;
  readonly datacontenttype: 'application/json';
  readonly data: NoticeData;
}

/** A notice as data, for whoever words it otherwise. */
export interface NoticeData {
  readonly agreement: string;
  readonly convention: { readonly id: string; readonly version: number; readonly title: string };
  /** The day that it is about. */
  readonly date: IsoDate;
  /** The kind of the line of the timeline that it comes from. */
  readonly kind: string;
  readonly clause: string;
  readonly occurrence?: string;
  readonly article: string | null;
  /** The ids of the parties and roles that it is for; none: everybody. */
  readonly to: readonly string[];
  /** What the convention calls them. */
  readonly names: Readonly<Record<string, string>>;
  /** The language of the convention. */
  readonly lang: Lang;
  readonly words: Readonly<Record<Lang, NoticeWords>>;
  /** Of a correction: the notices sent before that are no longer true. */
  readonly corrects?: readonly CorrectedNotice[];
}

/** A notice that was sent, or may have been, and is no longer true. */
export interface CorrectedNotice {
  readonly id: string;
  readonly kind: NoticeKind;
  /** The day that it was about. */
  readonly date: IsoDate;
  readonly title: Text;
}

/** What a notice is, by its type. */
export function kindOf({ type }: Pick<Notice, 'type'>): NoticeKind {
  return type.slice(type.lastIndexOf('.') + 1) as NoticeKind;
}

const kinds: Readonly<Partial<Record<EntryKind, NoticeKind>>> = {
  'in-force': 'in-force',
  reminder: 'reminder',
  nudge: 'reminder',
  due: 'reminder',
  overdue: 'overdue',
  opened: 'opened',
  relocked: 'closed',
  done: 'closed',
  lapsed: 'closed',
  ending: 'ending',
  expired: 'expired',
  ended: 'expired',
  renewed: 'renewed',
  broken: 'broken',
};

/** What the notice of a line is called by what it says; `undefined` for a line of which nobody is told. */
export function nameOfNotice({ kind, id, date, occurrence }: Entry): string | undefined {
  if (!kinds[kind]) return undefined;
  return `${kind}:${id}${occurrence === undefined ? '' : `/${occurrence}`}@${date}`;
}

/** The same notice as a version with other ids calls it. */
export function renameNotice(name: string, renames: Renames): string {
  const [, before = '', id = '', after = ''] = /^([a-z-]+:)([^/@]*)(.*)$/s.exec(name) ?? [];
  return before === '' ? name : `${before}${own(renames, id) ?? id}${after}`;
}

/** The id of the notice that is so called for the first, or another time: two lines may say the same, or one again. */
export function idOfNotice(name: string, time: number): string {
  return time === 1 ? name : `${name}#${time}`;
}

/** The notice of a line that has one. */
export function noticeOf(entry: Entry, id: string, agreement: Identity, compiled: Compiled): Notice {
  const { kind, title, detail, dated, article, occurrence } = entry;
  const reason = dated && sayDated(dated, compiled);
  return notice(kinds[kind] as NoticeKind, id, agreement, compiled, {
    date: entry.date,
    kind,
    clause: entry.id,
    ...(occurrence !== undefined && { occurrence }),
    article,
    to: partiesOf(entry, compiled.convention),
    words: inBoth(title, detail, reason),
  });
}

/** What the notice of a recorded fact is called that counts no more. */
export function nameOfRefusal({ fact: { id } }: Refusal): string {
  return `refused:${id}`;
}

/**
 * The notice of a recorded fact that counts no more: what is recorded was admissible, and is refused only by a file that
 * was corrected since. Nobody would know that a day or a payment is gone.
 */
export function noticeOfRefusal(refusal: Refusal, id: string, agreement: Identity, compiled: Compiled): Notice {
  const { fact, article, message, remedy } = refusal;
  const title = compiled.facts.get(fact.fact)?.title ?? verbatim(fact.fact);
  return notice('refused', id, agreement, compiled, {
    date: fact.on,
    kind: 'refused',
    clause: fact.fact,
    article,
    to: [],
    words: inBoth(title, message, remedy),
  });
}

/** The notice that others, which were sent or may have been, are no longer true. */
export function correctionOf(
  wrong: readonly Notice[],
  id: string,
  on: IsoDate,
  agreement: Identity,
  compiled: Compiled,
): Notice {
  const to = [...new Set(wrong.flatMap(({ data }) => data.to))];
  const isForAll = wrong.some(({ data }) => data.to.length === 0);
  return notice('corrected', id, agreement, compiled, {
    date: on,
    kind: 'corrected',
    clause: 'corrections',
    article: null,
    to: isForAll ? [] : to,
    words: inBoth(titleOfCorrection(wrong), undefined, undefined),
    corrects: wrong.map(correctedNotice),
  });
}

/** What a notice tells of its agreement. */
export type Identity = Pick<Agreement, 'id' | 'convention'>;

function notice(
  kind: NoticeKind,
  id: string,
  { id: agreement, convention }: Identity,
  compiled: Compiled,
  data: Omit<NoticeData, 'agreement' | 'convention' | 'lang' | 'names'>,
): Notice {
  const { language, timeZone, parties, roles } = compiled.convention;
  const called = data.to.map((one) => [one, (parties.get(one)?.name ?? roles.get(one)?.title) || one]);
  const names: NoticeData['names'] = Object.fromEntries(called);
  return {
    specversion: '1.0',
    id,
    source: `urn:conventio:${convention.id}:${agreement}`,
    type: `conventio.notice.${kind}`,
    subject: data.clause,
    time: writeInstant(startOfDay(data.date, timeZone)),
    datacontenttype: 'application/json',
    data: { agreement, convention, lang: language, names, ...data },
  };
}

function inBoth(title: Text, detail: Text | undefined, reason: Text | undefined): Record<Lang, NoticeWords> {
  const inOne = (lang: Lang): NoticeWords => ({
    title: title[lang],
    ...(detail && { detail: detail[lang] }),
    ...(reason && { reason: reason[lang] }),
  });
  return { en: inOne('en'), fr: inOne('fr') };
}

function correctedNotice(wrong: Notice): CorrectedNotice {
  const { id, data } = wrong;
  return { id, kind: kindOf(wrong), date: data.date, title: { en: data.words.en.title, fr: data.words.fr.title } };
}

/** What the first of them was called, and how many more there are. */
function titleOfCorrection(wrong: readonly Notice[]): Text {
  const { en = '', fr = '' } = wrong.map((one) => correctedNotice(one).title)[0] ?? {};
  const more = wrong.length - 1;
  if (more === 0) return { en, fr };
  const others = counted(more, { en: ['other notice', 'other notices'], fr: ['autre avis', 'autres avis'] });
  return { en: `${en}, and ${others.en}`, fr: `${fr}, et ${others.fr}` };
}
