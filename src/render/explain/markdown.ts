import type { Passage, Restatement, Section, Sentence, Source } from '../../explain/restatement.ts';
import { quoted } from '../../explain/words/grammar.ts';
import type { Lang, Text } from '../../text/text.ts';
import { headingOf, placesOf, remarksOf } from './citations.ts';
import { typeset, typesetWords } from './typeset.ts';

/** A restatement as Markdown: a heading for each section, and each clause with its article behind its title. */
export function renderExplanationMarkdown({ title, introduction, sections }: Restatement, lang: Lang): string {
  const blocks = [
    `# ${escaped(typesetWords(title, lang))}`,
    introduction.map((text) => say(text, lang)).join(' '),
    ...sections.flatMap((section) => blocksOfSection(section, lang)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function blocksOfSection({ heading, lead, groups }: Section, lang: Lang): readonly string[] {
  return [
    `## ${say(heading, lang)}`,
    ...(lead ? [say(lead, lang)] : []),
    ...groups.flatMap(({ heading: ofGroup, passages }) => [
      ...(ofGroup ? [`### ${say(ofGroup, lang)}`] : []),
      ...passages.flatMap((passage) => blocksOfPassage(passage, lang)),
    ]),
  ];
}

/** Sentences run on as one paragraph until one of them rests on something of its own. */
function blocksOfPassage(passage: Passage, lang: Lang): readonly string[] {
  const heading = headingOf(passage, lang);
  const places = placesOf(passage.source, lang);
  const head = [
    heading && `**${escaped(typesetWords(heading, lang))}**`,
    places && `(${escaped(typesetWords(places, lang))})`,
  ];
  const headLine = head.filter(Boolean).join(' ');
  return [
    ...(headLine === '' ? [] : [headLine]),
    ...paragraphsOf(passage.sentences, lang),
    ...remarks(passage.source, lang),
  ];
}

function paragraphsOf(sentences: readonly Sentence[], lang: Lang): readonly string[] {
  const blocks: string[] = [];
  let running: string[] = [];
  const close = (): void => {
    if (running.length > 0) blocks.push(lineStart(running.join(' ')));
    running = [];
  };
  for (const { text, items, source } of sentences) {
    if (source) close();
    const places = source ? placesOf(source, lang) : '';
    running.push(`${say(text, lang)}${places && ` (${escaped(typesetWords(places, lang))})`}`);
    if (!items && !source) continue;
    close();
    if (items) blocks.push(items.map((item) => `- ${lineStart(say(item, lang))}`).join('\n'));
    if (source) blocks.push(...remarks(source, lang));
  }
  close();
  return blocks;
}

function remarks(source: Source, lang: Lang): readonly string[] {
  const lines = remarksOf(source).map(({ label, words, isQuotation }) => {
    const said = isQuotation ? quoted(words)[lang] : words;
    return `> *${say(label, lang)}* ${escaped(typesetWords(said, lang))}`;
  });
  return lines.length === 0 ? [] : [lines.join('\n>\n')];
}

function say(text: Text, lang: Lang): string {
  return escaped(typeset(text, lang));
}

/** What would be a mark of Markdown or of HTML in words that are only words. */
export function escaped(words: string): string {
  return words.replace(/[\\`*_[\]<>|]/g, '\\$&').replace(/&(?=#?\w+;)/g, '\\&');
}

/** What would begin a list or a heading at the start of a line. */
function lineStart(words: string): string {
  return words.replace(/^(\d+)([.)])/, '$1\\$2').replace(/^[-+#=~]/, '\\$&');
}
