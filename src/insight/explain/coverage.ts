import type { Convention } from '../../language/model/convention.ts';
import { checkQuotes } from '../../language/rules/quote-not-in-text.ts';
import { keysOf } from '../../text/span.ts';
import { type Text, verbatim } from '../../text/text.ts';
import { articlesOfText } from './articles-of-text.ts';
import type { Passage, Section, Sentence } from './restatement.ts';
import { listed, quotedList } from './words/grammar.ts';
import { numberInWords } from './words/numbers.ts';

/** How much of the signed text the file represents: which articles rule, which inform, which are not there. */
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
          passage({ en: 'Articles that rule', fr: 'Les articles qui règlent' }, sayRuling(ruling)),
          passage(
            { en: 'Articles that only inform', fr: 'Les articles qui ne font qu’informer' },
            sayInforming(informing),
          ),
          passage(
            { en: 'Articles that are not represented', fr: 'Les articles qui ne sont pas représentés' },
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
    ? { en: 'The file has no rule of any article.', fr: 'Le fichier ne tire de règle d’aucun article.' }
    : { en: `The file has rules ${en}.`, fr: `Le fichier tire des règles ${fr}.` };
}

function sayInforming(articles: readonly string[]): Text {
  const { en, fr } = ofArticles(articles);
  return articles.length === 0
    ? { en: 'There is none.', fr: 'Il n’y en a aucun.' }
    : {
        en: `What the file has ${en} informs only, and binds nobody.`,
        fr: `Ce que le fichier retient ${fr} ne fait qu’informer et n’oblige personne.`,
      };
}

/** Numbers behind the word “article”, parts by their names: « des articles 2 et 3 ainsi que de la partie « signatures » ». */
function ofArticles(articles: readonly string[]): Text {
  const isNumber = (article: string): boolean => /^[\dIVXLC]/.test(article);
  const numbers = articles.filter(isNumber);
  const named = articles.filter((article) => !isNumber(article));
  const [ofNumbers, ofNamed] = [listed(numbers.map(verbatim)), quotedList(named)];
  const parts = [
    ...(numbers.length === 1 ? [{ en: `of article ${ofNumbers.en}`, fr: `de l’article ${ofNumbers.fr}` }] : []),
    ...(numbers.length > 1 ? [{ en: `of articles ${ofNumbers.en}`, fr: `des articles ${ofNumbers.fr}` }] : []),
    ...(named.length === 1 ? [{ en: `of the part ${ofNamed.en}`, fr: `de la partie ${ofNamed.fr}` }] : []),
    ...(named.length > 1 ? [{ en: `of the parts ${ofNamed.en}`, fr: `des parties ${ofNamed.fr}` }] : []),
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
  const isOne = missing.length === 1;
  return {
    en: `The text has ${count.en} articles and numbered parts; ${missing.length === 0 ? 'each of them is represented' : `${en} ${isOne ? 'is' : 'are'} not represented`}.`,
    fr: `Le texte compte ${count.fr} articles et parties numérotées ; ${missing.length === 0 ? 'tout y est représenté' : `n’y ${isOne ? 'est' : 'sont'} pas ${isOne ? 'représenté' : 'représentés'} : ${fr}`}.`,
  };
}

/** Without the text, a number that is missing between others is all that can be seen. */
function gaps(cited: readonly string[]): Text {
  const numbers = cited.flatMap((article) => partsOf(article).slice(0, 1)).filter(Number.isSafeInteger);
  const missing = gapsBetween([0, ...new Set(numbers)].sort((a, b) => a - b));
  const { en, fr } = listed(missing.flatMap(inWords));
  const isOne = missing.length === 1 && missing[0]?.from === missing[0]?.to;
  return {
    en: `The signed text was not given: only gaps between the numbers can be seen. ${missing.length === 0 ? 'There is none' : `No clause cites ${isOne ? 'article' : 'articles'} ${en}`}.`,
    fr: `Le texte signé n’a pas été fourni : seuls se voient les manques dans la suite des numéros. ${missing.length === 0 ? 'Il n’y en a aucun' : `Aucune clause ne cite ${isOne ? 'l’article' : 'les articles'} ${fr}`}.`,
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
      en: `Everything that the file quotes, ${count} passages in all, stands in the signed text, in the article that is cited.`,
      fr: `Tout ce que le fichier cite mot pour mot, soit ${count} passages, se trouve dans le texte signé, à l’article indiqué.`,
    };
  }
  const found = count - missing;
  return {
    en: `Of the passages that the file quotes, ${found} out of ${count} stand in the signed text, in the article that is cited.`,
    fr: `Sur ${count} passages cités mot pour mot, ${found} se trouvent dans le texte signé, à l’article indiqué.`,
  };
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
