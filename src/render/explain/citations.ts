import type { Passage, Source } from '../../insight/explain/restatement.ts';
import type { Lang, Text } from '../../text/text.ts';

/** The articles and laws that something rests on, in one line: `art. 2.1, 2.3`. */
export function placesOf({ citations, isPractice }: Source, lang: Lang): string {
  const articles = [...new Set(citations.flatMap((each) => ('article' in each ? [each.article] : [])))];
  const laws = citations.flatMap((each) => ('law' in each ? [each.law] : []));
  const [numbers, words] = [articles.filter(isNumber), articles.filter((article) => !isNumber(article))];
  const said = [...words, ...(numbers.length > 0 ? [`art. ${numbers.join(', ')}`] : []), ...laws];
  return [...said, ...(isPractice ? [practice[lang]] : [])].join(', ');
}

function isNumber(article: string): boolean {
  return /^[\dIVXLC]/.test(article);
}

const practice: Text = { en: 'practice, not in the text', fr: 'usage, hors du texte' };

/** The words of the text, the reading that was taken, and what is remarked: each with its label. */
export function remarksOf({
  citations,
  interpretation,
  aims = [],
  note,
}: Source): readonly { readonly label: Text; readonly words: string; readonly isQuotation?: true }[] {
  return [
    ...citations.flatMap(({ quote }) =>
      quote === undefined ? [] : [{ label: labels.text, words: quote, isQuotation: true as const }],
    ),
    ...aims.map((words) => ({ label: labels.aim, words })),
    ...(interpretation ? [{ label: labels.reading, words: interpretation }] : []),
    ...(note ? [{ label: labels.note, words: note }] : []),
  ];
}

const labels = {
  text: { en: 'Text:', fr: 'Texte :' },
  aim: { en: 'Aim:', fr: 'But :' },
  reading: { en: 'Interpretation:', fr: 'Interprétation retenue :' },
  note: { en: 'Note:', fr: 'Remarque :' },
} as const satisfies Readonly<Record<string, Text>>;

type Heading = Pick<Passage, 'title' | 'heading' | 'isInSentence'>;

/** What a passage is headed by; nothing where its first sentence says it all. */
export function headingOf({ title, heading, isInSentence }: Heading, lang: Lang): string | undefined {
  return isInSentence ? undefined : (title ?? heading?.[lang]);
}
