import { type Text, verbatim } from '../../../text/text.ts';

/** « de » before a noun phrase with its article: `du Club`, `des parties`, `de la Ville`, `d’Eastwick`. */
export function de(phrase: string): string {
  if (phrase.startsWith('le ')) return `du ${phrase.slice(3)}`;
  if (phrase.startsWith('les ')) return `des ${phrase.slice(4)}`;
  return startsWithVowel(phrase) ? `d’${phrase}` : `de ${phrase}`;
}

/** « à » before a noun phrase with its article: `au Club`, `aux parties`, `à la Ville`. */
export function à(phrase: string): string {
  if (phrase.startsWith('le ')) return `au ${phrase.slice(3)}`;
  return phrase.startsWith('les ') ? `aux ${phrase.slice(4)}` : `à ${phrase}`;
}

/** « à » before the name of a place: `au Havre`, `à Bourg-Achard`. */
export function àLieu(place: string): string {
  const article = /^(?:Le|Les) (?=\p{Lu})/u;
  return article.test(place) ? à(`${place.charAt(0).toLowerCase()}${place.slice(1)}`) : `à ${place}`;
}

/** « jusque » before a time: `jusqu’au 30 juin`, `jusqu’à la fin du mois`, `jusqu’à trois mois après`. */
export function jusque(time: string): string {
  return /^(à|au|aux) /.test(time) ? `jusqu’${time}` : `jusqu’${à(time)}`;
}

/** « si » before a clause: `s’il`, `si la convention`. */
export function si(clause: string): string {
  return /^ils? /.test(clause) ? `s’${clause}` : `si ${clause}`;
}

/** A noun phrase with its article, as “this” says it: `ce jalon`, `cet avenant`, `cette date`. */
export function ce(phrase: string): string {
  if (phrase.startsWith('la ')) return `cette ${phrase.slice(3)}`;
  if (phrase.startsWith('les ')) return `ces ${phrase.slice(4)}`;
  return phrase.startsWith('le ') ? `ce ${phrase.slice(3)}` : phrase.replace(/^l’/, 'cet ');
}

/** « que » before a clause: `qu’il`, `que la convention`. */
export function que(clause: string): string {
  return startsWithVowel(clause) ? `qu’${clause}` : `que ${clause}`;
}

/** Whether « le » and « de » lose their vowel before these words: not before an aspirated h, « onze » or « yacht ». */
export function startsWithVowel(words: string): boolean {
  return /^[aeiouyhâàéèêîïôûœ]/i.test(words) && !aspirated.test(words);
}

const aspirated = /^(h[aâ]|h(ér(os|iss)|uit|iér|ong|oll|onfl|ors|ockey|out)|onz|y[aeo])/i;

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Words of a title within a sentence: a capital goes, unless it is that of an acronym. */
export function small(words: string): string {
  return /^\p{Lu}(?!\p{Lu}|$)/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

/** A sentence of a text that begins in small letters and has no full stop. */
export function sentence({ en, fr }: Text): Text {
  return { en: `${capital(en)}.`, fr: `${capital(fr)}.` };
}

/** A title as the convention declares it, between the quotation marks of each language. */
export function quoted(title: string): Text {
  const words = onOneLine(title);
  const inner = words.replace(/«\s*/g, '“').replace(/\s*»/g, '”');
  return { en: `“${words.replace(/[“”]/g, (mark) => (mark === '“' ? '‘' : '’'))}”`, fr: `« ${inner} »` };
}

export function onOneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

/** Words of a file without the full stop at their end, to go on behind them. */
export function withoutStop(words: string): string {
  return onOneLine(words).replace(/\.$/, '');
}

/** A list in words: `a, b and c`, « a, b et c ». */
export function listed(texts: readonly Text[], last: 'and' | 'or' = 'and'): Text {
  const join = (lang: 'en' | 'fr'): string => {
    const words = texts.map((text) => text[lang]);
    const before = words.slice(0, -1).join(', ');
    return before === '' ? (words[0] ?? '') : `${before} ${conjunctions[last][lang]} ${words.at(-1)}`;
  };
  return { en: join('en'), fr: join('fr') };
}

const conjunctions = { and: { en: 'and', fr: 'et' }, or: { en: 'or', fr: 'ou' } } as const;

/** Titles in a list, each between its quotation marks. */
export function quotedList(titles: readonly string[], last: 'and' | 'or' = 'and'): Text {
  return listed(titles.map(quoted), last);
}

/** What stands before a text, in both languages, where there is a text. */
export function after(before: Text, words: Text | undefined): Text {
  return words ? { en: `${before.en}${words.en}`, fr: `${before.fr}${words.fr}` } : nothing;
}

export const nothing: Text = verbatim('');
