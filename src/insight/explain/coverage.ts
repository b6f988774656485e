import type { Convention } from '../../language/model/convention.ts';
import { checkQuotes } from '../../language/rules/quote-not-in-text.ts';
import { keysOf } from '../../text/span.ts';
import { counted, type Text, verbatim } from '../../text/text.ts';
import { articlesOfText } from './articles-of-text.ts';
import type { Passage, Section, Sentence } from './restatement.ts';
import { listed, quotedList } from './words/grammar.ts';
import { numberInWords } from './words/numbers.ts';

/** How much of the signed text the file covers: which articles have clauses, which inform, which are missing. */
export function coverage(convention: Convention, signedText?: string): Section {
  const uses = [...usesOf(convention)];
  const ruling = uses.filter(([, use]) => use === 'rules').map(([article]) => article);
  const informing = uses.filter(([, use]) => use === 'informs').map(([article]) => article);
  const cited = uses.map(([article]) => article);
  const ofText = signedText === undefined ? undefined : articlesOfText(signedText);
  return {
    id: 'coverage',
    heading: { en: 'What the file covers of the signed text', fr: 'Ce que le fichier couvre du texte signé' },
    isDerived: true,
    groups: [
      {
        passages: [
          passage({ en: 'Articles with clauses', fr: 'Les articles repris en clauses' }, sayRuling(ruling)),
          passage(
            { en: 'Articles kept as background', fr: 'Les articles repris à titre d’information' },
            sayInforming(informing),
          ),
          passage(
            { en: 'Articles that are missing', fr: 'Les articles absents' },
            ofText ? notRepresented(ofText, cited) : gaps(cited),
          ),
          passage({ en: 'Quotations', fr: 'Les citations' }, quotations(convention, signedText)),
        ],
      },
    ],
  };
}

function passage(heading: Text, text: Text): Passage {
  return { at: '', heading, sentences: [{ text } satisfies Sentence], source: { citations: [], isPractice: false } };
}

function sayRuling(articles: readonly string[]): Text {
  const { en, fr } = ofArticles(articles);
  return articles.length === 0
    ? { en: 'No clause cites an article.', fr: 'Aucune clause ne cite d’article.' }
    : { en: `The file has clauses for ${en}.`, fr: `Le fichier contient des clauses tirées ${fr}.` };
}

function sayInforming(articles: readonly string[]): Text {
  const { en, fr } = ofArticles(articles);
  return articles.length === 0
    ? { en: 'There are none.', fr: 'Il n’y en a aucun.' }
    : {
        en: `What the file takes from ${en} is background only, and is not binding.`,
        fr: `Ce que le fichier reprend ${fr} n’est donné que pour information et n’oblige personne.`,
      };
}

/** Numbers behind the word “article”, parts by their names, in French behind « de »: « des articles 2 et 3 ainsi que de la partie « signatures » ». */
function ofArticles(articles: readonly string[]): Text {
  const isNumber = (article: string): boolean => /^[\dIVXLC]/.test(article);
  const numbers = articles.filter(isNumber);
  const named = articles.filter((article) => !isNumber(article));
  const [ofNumbers, ofNamed] = [listed(numbers.map(verbatim)), quotedList(named)];
  const parts = [
    ...(numbers.length === 1 ? [{ en: `article ${ofNumbers.en}`, fr: `de l’article ${ofNumbers.fr}` }] : []),
    ...(numbers.length > 1 ? [{ en: `articles ${ofNumbers.en}`, fr: `des articles ${ofNumbers.fr}` }] : []),
    ...(named.length === 1 ? [{ en: `the part ${ofNamed.en}`, fr: `de la partie ${ofNamed.fr}` }] : []),
    ...(named.length > 1 ? [{ en: `the parts ${ofNamed.en}`, fr: `des parties ${ofNamed.fr}` }] : []),
  ];
  return { en: parts.map(({ en }) => en).join(', and '), fr: parts.map(({ fr }) => fr).join(' ainsi que ') };
}

/** Every article that is cited, in their order; one that a rule cites rules. */
function usesOf({ citations }: Convention): ReadonlyMap<string, 'rules' | 'informs'> {
  const uses = new Map<string, 'rules' | 'informs'>();
  for (const citation of citations) {
    if (!('article' in citation)) continue;
    const use = keysOf(citation.at)[0] === 'informative' ? 'informs' : 'rules';
    if (uses.get(citation.article) !== 'rules') uses.set(citation.article, use);
  }
  return new Map([...uses].sort(([a], [b]) => inOrder(a, b)));
}

/** Words such as “heading” come first, then the numbers, part by part. */
function inOrder(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)];
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = (left[index] ?? -1) - (right[index] ?? -1);
    if (difference !== 0) return difference;
  }
  return a < b ? -1 : a > b ? 1 : 0;
}

function partsOf(article: string): readonly number[] {
  return /^\d/.test(article) ? (article.match(/\d+/g) ?? []).map(Number) : [];
}

function notRepresented(ofText: readonly string[], cited: readonly string[]): Text {
  if (ofText.length === 0) {
    return {
      en: 'No heading such as “Article 1” was found in the text.',
      fr: 'Aucun titre tel que « Article 1 » n’a été trouvé dans le texte.',
    };
  }
  const missing = ofText.filter((article) => !cited.some((each) => each === article || each.startsWith(`${article}.`)));
  const count = numberInWords(ofText.length);
  const { en, fr } = listed(missing.map(verbatim));
  return {
    en: `The text has ${count.en} articles and numbered parts; ${missing.length === 0 ? 'the file covers all of them' : `the file does not cover ${en}`}.`,
    fr: `Le texte compte ${count.fr} articles et parties numérotées ; ${missing.length === 0 ? 'le fichier les reprend tous' : `le fichier ne reprend pas ${fr}`}.`,
  };
}

/** Without the text, a number that is missing between others is all that can be seen. */
function gaps(cited: readonly string[]): Text {
  const numbers = cited.flatMap((article) => partsOf(article).slice(0, 1)).filter(Number.isSafeInteger);
  const missing = gapsBetween([0, ...new Set(numbers)].sort((a, b) => a - b));
  const { en, fr } = listed(missing.flatMap(inWords));
  const isOne = missing.length === 1 && missing[0]?.from === missing[0]?.to;
  return {
    en: `The signed text was not provided, so only gaps in the numbering can be seen. ${missing.length === 0 ? 'There are none' : `No clause cites ${isOne ? 'article' : 'articles'} ${en}`}.`,
    fr: `Le texte signé n’a pas été fourni : seules les lacunes dans la numérotation sont visibles. ${missing.length === 0 ? 'Il n’y en a aucune' : `Aucune clause ne cite ${isOne ? 'l’article' : 'les articles'} ${fr}`}.`,
  };
}

interface Gap {
  readonly from: number;
  readonly to: number;
}

/** Each gap as a whole: an article 1213 of a code leaves one of a thousand numbers. */
function gapsBetween(numbers: readonly number[]): readonly Gap[] {
  return numbers.flatMap((number, index) => {
    const from = (numbers[index - 1] ?? number) + 1;
    return from < number ? [{ from, to: number - 1 }] : [];
  });
}

function inWords({ from, to }: Gap): readonly Text[] {
  if (to - from < 2) return (from === to ? [from] : [from, to]).map((number) => verbatim(String(number)));
  return [{ en: `${from} to ${to}`, fr: `${from} à ${to}` }];
}

function quotations(convention: Convention, signedText: string | undefined): Text {
  const count = convention.citations.filter(({ quote }) => quote !== undefined).length;
  if (count === 0) return { en: 'The file quotes nothing.', fr: 'Le fichier ne cite aucun passage mot pour mot.' };
  if (signedText === undefined) return notCompared(count);
  const missing = new Set([...checkQuotes(convention, signedText)].map(({ pointer }) => pointer)).size;
  if (missing === 0) {
    return {
      en: `Everything that the file quotes (${quoting(count).en}) is found in the signed text, in the article that is cited.`,
      fr: `Tout ce que le fichier cite mot pour mot (${quoting(count).fr}) se trouve dans le texte signé, à l’article indiqué.`,
    };
  }
  const found = count - missing;
  return {
    en: `The file has ${quoting(count).en}; ${found} of them ${found === 1 ? 'is' : 'are'} found in the signed text, in the article that is cited.`,
    fr: `Le fichier a ${quoting(count).fr} ; ${found} ${found > 1 ? 'se trouvent' : 'se trouve'} dans le texte signé, à l’article indiqué.`,
  };
}

function quoting(count: number): Text {
  return counted(count, { en: ['quotation', 'quotations'], fr: ['citation', 'citations'] });
}

function notCompared(count: number): Text {
  return count === 1
    ? {
        en: 'The file quotes one passage, which was not compared with the signed text.',
        fr: 'Le fichier cite un passage mot pour mot, qui n’a pas été comparé au texte signé.',
      }
    : {
        en: `The file quotes ${count} passages, which were not compared with the signed text.`,
        fr: `Le fichier cite ${count} passages mot pour mot, qui n’ont pas été comparés au texte signé.`,
      };
}
