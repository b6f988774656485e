import type { RuleDescription } from '../../text/rule.ts';
import { memberOf } from '../../text/span.ts';
import type { Text } from '../../text/text.ts';
import type { Convention } from '../model/convention.ts';
import type { Finding } from './rule.ts';

export const quoteNotInText: RuleDescription = {
  id: 'quote-not-in-text',
  severity: 'error',
  title: {
    en: 'A quotation matches the words of the article that it cites.',
    fr: 'Une citation reprend les mots de l’article qu’elle cite.',
  },
  why: {
    en: 'A quotation that is not in the text proves nothing; one from another article misleads the reader.',
    fr: 'Une citation absente du texte ne repose sur rien ; prise dans un autre article, elle égare le lecteur.',
  },
  wrong: 'events:\n  fair: { title: The fair, cite: { article: 2, quote: a fair every year } }\n',
  right: 'events:\n  fair: { title: The fair, cite: { article: 2, quote: a fair each spring } }\n',
  signedText: 'Article 1 – Object\n…\nArticle 2 – The Trust holds a fair each spring.\n',
};

/**
 * Compares every quotation with the signed text, spaces, line breaks and apostrophes aside, and looks whether it
 * stands in the article that is cited.
 */
export function* checkQuotes(convention: Convention, signedText: string): Generator<Finding> {
  const text = normalise(signedText);
  const articles = articlesOf(signedText);
  for (const citation of convention.citations) {
    if (citation.quote === undefined) continue;
    const quote = normalise(citation.quote);
    const pointer = memberOf(citation.at, 'quote');
    if (!text.includes(quote)) yield { pointer, message: notInText, help: whereItParts(quote, text) };
    else if ('article' in citation) yield* elsewhere(quote, citation.article, articles, pointer);
  }
}

function* elsewhere(
  quote: string,
  cited: string,
  articles: ReadonlyMap<string, string>,
  pointer: string,
): Generator<Finding> {
  const number = /^\d+/.exec(cited)?.[0];
  const own = number === undefined ? undefined : articles.get(number);
  if (own === undefined || own.includes(quote)) return;
  const [found] = [...articles].find(([, words]) => words.includes(quote)) ?? [];
  const where = found === undefined ? { en: 'before the articles', fr: 'avant les articles' } : inArticle(found);
  yield {
    pointer,
    message: {
      en: `The text has these words ${where.en}, not in article ${number}.`,
      fr: `Le texte a ces mots ${where.fr}, non à l’article ${number}.`,
    },
    help:
      found === undefined
        ? { en: `Quote words of article ${number}.`, fr: `Reprenez des mots de l’article ${number}.` }
        : {
            en: `Cite article ${found}, or quote words of article ${number}.`,
            fr: `Citez l’article ${found}, ou reprenez des mots de l’article ${number}.`,
          },
  };
}

function inArticle(number: string): Text {
  return { en: `in article ${number}`, fr: `à l’article ${number}` };
}

/** The text without what printing changes: runs of spaces and line breaks, and the forms of the apostrophe. */
function normalise(text: string): string {
  return text.replace(/[’‘ʼ]/g, "'").replace(/\s+/g, ' ').trim();
}

/** The articles of a text by their numbers, where it has headings such as “Article 6 – …”. */
function articlesOf(text: string): ReadonlyMap<string, string> {
  const parts = text.split(/^[ \t]*article[ \t]+(\d+)\b/im);
  const articles = new Map<string, string>();
  for (let index = 1; index < parts.length; index += 2) {
    const number = parts[index] as string;
    articles.set(number, normalise(`${articles.get(number) ?? ''} ${parts[index + 1] ?? ''}`));
  }
  return articles;
}

const notInText: Text = {
  en: 'The signed text does not have these words.',
  fr: 'Le texte signé n’a pas ces mots.',
};

/** Shows how far the text agrees, and how it goes on. */
function whereItParts(quote: string, text: string): Text {
  let [same, different] = [0, quote.length];
  while (different - same > 1) {
    const middle = Math.floor((same + different) / 2);
    if (text.includes(quote.slice(0, middle))) same = middle;
    else different = middle;
  }
  if (same < 8)
    return { en: 'Copy a few words of the article exactly.', fr: 'Recopiez exactement quelques mots de l’article.' };
  const agreed = quote.slice(0, same);
  const goesOn = text.slice(text.indexOf(agreed) + same).slice(0, 30);
  const end = agreed.slice(-30).trimEnd();
  return {
    en: `After “…${end}” the text goes on “${goesOn}…”.`,
    fr: `Après « …${end} », le texte continue par « ${goesOn}… ».`,
  };
}
