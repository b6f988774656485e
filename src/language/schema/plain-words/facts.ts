import { readDay } from '../../../calendar/day.ts';
import { asId } from '../as-id.ts';
import { dayInWords, twoDays } from './days.ts';
import { momentInWords, verbInWords } from './moments.ts';

/** What a sentence about a fact comes to: its name, and its day where the sentence has one. */
export interface FactRead {
  readonly fact: string;
  readonly on?: string;
}

/** What is longer names no fact, and takes long to be looked at. */
const longest = 150;

const day = String.raw`\d{4}-\d{2}-\d{2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,2}(?:er|st|nd|rd|th)?\s+\p{L}+\.?\s+\d{4}`;
const dayLast = new RegExp(String.raw`^(.+?)\s*(?:[:=,]|\s(?:le|on|du)\s)?\s*(${day})$`, 'iu');
const dayFirst = new RegExp(String.raw`^(${day})\s*[:=,–-]?\s*(.+)$`, 'iu');

/** The fact that “notifiée le 20/01/2026”, “2026-01-12: signed” or “versement de l’acompte” tells. */
export function factInWords(text: string): FactRead | undefined {
  const words = text.trim();
  if (words.length > longest) return undefined;
  const [, name = '', last = ''] = dayLast.exec(words) ?? [];
  const [, first = '', rest = ''] = dayFirst.exec(words) ?? [];
  const written = last || first;
  const on = readDay(written) ?? dayInWords(written)?.day;
  const fact = factNamed(written === '' ? words : name || rest);
  return fact === undefined ? undefined : { fact, ...(on !== undefined && { on }) };
}

/** Whether the day of a sentence can be read in one way only. */
export function hasSureDay(text: string): boolean {
  if (text.length > longest) return false;
  const [, , last = ''] = dayLast.exec(text.trim()) ?? [];
  return last === '' || twoDays(last) === undefined;
}

/** The name of a fact in words: `signed`, `paid:acompte` for “versement de l’acompte” or “acompte payé”. */
export function factNamed(text: string): string | undefined {
  if (text.length > longest) return undefined;
  const words = text.trim().replace(/[\s:=,]+$/, '');
  if (/^(?:la )?(?:dénonciation|non[ -]reconduction)$|^(?:notice of )?non-renewal$/i.test(words)) return 'declined';
  const moment = momentInWords(words);
  if (moment !== undefined && !moment.startsWith('term.')) return moment;
  const [, verb = '', clause = ''] =
    /^(\p{L}[\p{L}\s-]*?)(?:\s*:\s*|\s+(?:du|de la|de l[’']|des|d[’']|de|of the|of)\s*)(.+)$/iu.exec(words) ?? [];
  const [, subject = '', participle = ''] =
    /^(?:le |la |l[’']|the )?(.+?)\s+(?:est |a été |was |is )?(\p{L}+)$/iu.exec(words) ?? [];
  const found = verbInWords(verb) ?? (/^[a-z-]+$/.test(verb) && words.includes(':') ? verb : undefined);
  const id = asId(clause);
  if (found !== undefined && id !== undefined) return `${found}:${id}`;
  const of = verbInWords(participle);
  const about = asId(subject);
  if (of !== undefined && about !== undefined) return `${of}:${about}`;
  return /^[a-z][a-z0-9-]*(:[a-z][a-z0-9-]*)?$/.test(words) ? words : undefined;
}
