import type { Convention } from '../model/convention.ts';
import { checkQuotes } from '../rules/quote-not-in-text.ts';
import { keysOf } from '../text/span.ts';
import { type Text, verbatim } from '../text/text.ts';
import { articlesOfText } from './articles-of-text.ts';
import type { Passage, Section, Sentence } from './restatement.ts';
import { listed } from './words/grammar.ts';
import { numberInWords } from './words/numbers.ts';

/** How much of the signed text the file represents: which articles rule, which inform, which are not there. */
export function coverage(convention: Convention, signedText?: string): Section {
  const articles = usesOf(convention);
  const ruling = [...articles].filter(([, use]) => use === 'rules').map(([article]) => article);
  const informing = [...articles].filter(([, use]) => use === 'informs').map(([article]) => article);
  const ofText = signedText === undefined ? undefined : articlesOfText(signedText);
  return {
    id: 'coverage',
    heading: { en: 'What the file covers of the signed text', fr: 'Ce que le fichier couvre du texte signé' },
    isDerived: true,
    groups: [
      {
        passages: [
          passage({ en: 'Articles that rule', fr: 'Articles qui règlent' }, list(ruling)),
          passage({ en: 'Articles that inform only', fr: 'Articles qui informent seulement' }, list(informing)),
          passage(
            { en: 'Articles that are not represented', fr: 'Articles qui ne sont pas représentés' },
            ofText ? notRepresented(ofText, [...articles.keys()]) : gaps([...articles.keys()]),
          ),
          passage({ en: 'Quotations', fr: 'Citations' }, quotations(convention, signedText)),
        ],
      },
    ],
  };
}

function passage(heading: Text, text: Text): Passage {
  return { at: '', heading, sentences: [{ text } satisfies Sentence], source: { citations: [], isPractice: false } };
}

function list(articles: readonly string[]): Text {
  if (articles.length === 0) return { en: 'None.', fr: 'Aucun.' };
  const { en, fr } = listed(articles.map(verbatim));
  return { en: `These are: ${en}.`, fr: `Ce sont : ${fr}.` };
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
  const missing = ofText.filter((article) => !cited.some((each) => each === article || each.startsWith(`${article}.`)));
  const said = list(missing);
  const count = numberInWords(ofText.length);
  const found = {
    en: `The text has ${count.en} articles and numbered parts.`,
    fr: `Le texte compte ${count.fr} articles et parties numérotées.`,
  };
  if (ofText.length === 0) {
    return {
      en: 'No heading such as “Article 1” was found in the text.',
      fr: 'Aucun titre tel que « Article 1 » n’a été trouvé dans le texte.',
    };
  }
  return {
    en: `${found.en} ${said.en}`,
    fr: `${found.fr} ${said.fr}`,
  };
}

/** Without the text, a number that is missing between others is all that can be seen. */
function gaps(cited: readonly string[]): Text {
  const numbers = new Set(cited.flatMap((article) => partsOf(article).slice(0, 1)));
  const most = Math.max(0, ...numbers);
  const missing = Array.from({ length: most }, (_, index) => index + 1).filter((number) => !numbers.has(number));
  const said = list(missing.map(String));
  return {
    en: `Without the signed text, only gaps between the numbers can be seen. ${said.en}`,
    fr: `Sans le texte signé, seuls se voient les manques dans la suite des numéros. ${said.fr}`,
  };
}

function quotations(convention: Convention, signedText: string | undefined): Text {
  const all = convention.citations.filter(({ quote }) => quote !== undefined);
  const count = { en: `${all.length}`, fr: `${all.length}` };
  const isOne = all.length === 1;
  if (all.length === 0) return { en: 'The file quotes nothing.', fr: 'Le fichier ne cite aucun passage mot pour mot.' };
  if (signedText === undefined) {
    return {
      en: `The file quotes ${count.en} ${isOne ? 'passage' : 'passages'}, which were not compared with the signed text.`,
      fr: `Le fichier cite ${count.fr} ${isOne ? 'passage' : 'passages'}, qui n’ont pas été comparés au texte signé.`,
    };
  }
  const missing = new Set([...checkQuotes(convention, signedText)].map(({ pointer }) => pointer)).size;
  const found = all.length - missing;
  return {
    en: `Of ${count.en} quoted passages, ${found} stand in the signed text, in the article that is cited.`,
    fr: `Sur ${count.fr} passages cités, ${found} se trouvent dans le texte signé, à l’article indiqué.`,
  };
}
