import { anchorInWords, isSureAnchor } from './moments.ts';
import { countedDaysInWords, periodInWords } from './periods.ts';

/** Finds the event that bears a title, or that words such as “remise du bilan” name, in the convention at hand. */
export type Named = (words: string) => string | undefined;

type Relation = 'after' | 'before' | 'beginning';

const relations: readonly (readonly [pattern: RegExp, key: Relation])[] = [
  [/^(.+?)\s+(?:après|after|suivant|qui suit|qui suivent|following|from)\s+(.+)$/i, 'after'],
  [/^(.+?)\s+(?:avant|before)\s+(.+)$/i, 'before'],
  [
    /^(.+?)\s+(?:à compter d[eu]s?|à partir d[eu]s?|à dater d[eu]|beginning(?: with| on)?|starting(?: on| from)?)\s+(.+)$/i,
    'beginning',
  ],
];

/** “Dans les quinze jours de la notification”: only what begins so is counted from what stands behind “de”. */
const within =
  /^(?:dans (?:les?|un délai de|le délai de)|sous|within(?: a period of)?|in|au plus tard|no later than|not later than)\s+/i;

/** A length of time that is counted from an event, before it or after it. */
export interface Counted {
  readonly period: string;
  readonly key: Relation;
  readonly event: string;
  /** Which days count, where the words say so. */
  readonly days?: string;
}

/** What “12 mois après la notification” counts, and from what. */
export function countedInWords(text: string): Counted | undefined {
  const plain = text.trim().replace(within, '');
  const found =
    relations.map(([pattern, key]) => [pattern.exec(plain), key] as const).find(([match]) => match) ??
    (plain === text.trim() ? undefined : ([/^(.+?)\s+(?:de|of)\s+(.+)$/i.exec(plain), 'after'] as const));
  const [, length = '', event = ''] = found?.[0] ?? [];
  const counted = countedDaysInWords(length);
  const period = /^P\d/.test(length)
    ? length
    : (counted?.period ?? periodInWords(length) ?? periodInWords(`un ${length}`));
  if (!found || period === undefined) return undefined;
  return { period, key: found[1], event, ...(counted && { days: counted.days }) };
}

/** The time that a text comes to: `{ on: signed }`, or `{ period: P12M, after: notified }` for “12 mois après la notification”. */
export function timeInWords(text: string, named: Named = nothing): string | undefined {
  const counted = countedInWords(text);
  if (counted) {
    const anchor = anchorInWords(counted.event) ?? named(counted.event);
    return anchor && timeCounted(counted, anchor);
  }
  const unit = /^(?:eom|(?:at |by )?(?:the )?end of (?:each )?(quarter|half-year|year))$/i.exec(text.trim());
  if (unit) return `{ endOf: ${(unit[1] ?? 'month').toLowerCase()}, containing: signed }`;
  const plain = text.trim().replace(eachYear, '').replace(deadline, '');
  const anchor = anchorInWords(plain) ?? named(plain);
  return anchor === undefined || wordsOfNoDay.includes(anchor) ? undefined : `{ on: ${anchor} }`;
}

/** A counted time as the language writes it. */
export function timeCounted({ period, key, days }: Counted, anchor: string): string {
  return `{ period: ${period}, ${key}: ${anchor}${days === undefined ? '' : `, days: ${days}`} }`;
}

const nothing: Named = () => undefined;

/** What stands before a last day: “au plus tard le”, “by”. */
const deadline =
  /^(?:au plus tard|d[’']ici|jusqu[’']au?|pour|on or before|by|no later than|not later than|on|until)\s+(?:le\s+|the\s+)?/i;

/** What is said of a day of each year besides. */
const eachYear = /\s+(?:of |in )?(?:each|every|per) year$|\s+(?:de )?chaque année$|,?\s+annually$/i;

/** Whether the words of a time can mean nothing else. */
export function isSureTime(text: string): boolean {
  const counted = countedInWords(text);
  // From a day on that counts itself, or after it: people say the one and mean the other.
  const isOpen = counted?.key === 'beginning' || /^within\b.*\bof\b|\sfrom\s/i.test(text.trim());
  return counted ? !isOpen && isSureAnchor(counted.event) : isSureAnchor(text);
}

/** Words that stand for a time elsewhere in the language, and give no day. */
const wordsOfNoDay = ['never', 'promptly', 'asap'];
