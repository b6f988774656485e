import type { Passage, Restatement, Section, Source } from '../../insight/explain/restatement.ts';
import { quoted } from '../../insight/explain/words/grammar.ts';
import type { Printed } from '../../text/printed.ts';
import type { Lang, Text } from '../../text/text.ts';
import { escaped, lineStart, markdownPage } from '../markdown.ts';
import { headingOf, placesOf, remarksOf } from './citations.ts';
import { type Run, runsOf } from './runs.ts';
import { typeset, typesetWords } from './typeset.ts';

/** A restatement as Markdown: a heading for each section, and each clause with its article behind its title. */
export function renderExplanationMarkdown({ title, introduction, sections }: Restatement, lang: Lang): Printed {
  const blocks = [
    `# ${escaped(typesetWords(title, lang))}`,
    lineStart(introduction.map((text) => say(text, lang)).join(' ')),
    ...sections.flatMap((section) => blocksOfSection(section, lang)),
  ];
  return markdownPage(blocks);
}

function blocksOfSection({ heading, lead, groups }: Section, lang: Lang): readonly string[] {
  return [
    `## ${say(heading, lang)}`,
    ...(lead ? [lineStart(say(lead, lang))] : []),
    ...groups.flatMap(({ heading: ofGroup, lead: ofThese, passages }) => [
      ...(ofGroup ? [`### ${say(ofGroup, lang)}`] : []),
      ...(ofThese ? [lineStart(say(ofThese, lang))] : []),
      ...passages.flatMap((passage) => blocksOfPassage(passage, lang)),
    ]),
  ];
}

function blocksOfPassage({ sentences, source, ...named }: Passage, lang: Lang): readonly string[] {
  const heading = headingOf(named, lang);
  const places = placesOf(source, lang);
  const ofPlaces = places && `(${escaped(typesetWords(places, lang))})`;
  const head = heading === undefined ? '' : `**${escaped(typesetWords(heading, lang))}**`;
  const { first, others } = runsOf(sentences);
  const headLine = heading === undefined ? '' : [head, ofPlaces].filter(Boolean).join(' ');
  const blocks = first ? blocksOfRun(first, lang) : [];
  const [opening, ...rest] = blocks;
  const placed = heading === undefined && opening !== undefined ? [`${opening} ${ofPlaces}`.trim(), ...rest] : blocks;
  return [
    ...(headLine === '' ? [] : [headLine]),
    ...placed,
    ...remarks(source, lang),
    ...others.flatMap((run) => blocksOfRun(run, lang)),
  ];
}

function blocksOfRun({ parts, source }: Run, lang: Lang): readonly string[] {
  const places = source ? placesOf(source, lang) : '';
  const blocks = parts.flatMap(({ texts, items }, index) => {
    const isLast = index === parts.length - 1;
    const said = texts.map((text) => say(text, lang)).join(' ');
    const paragraph = lineStart(isLast && places ? `${said} (${escaped(typesetWords(places, lang))})` : said);
    return items ? [paragraph, items.map((item) => `- ${lineStart(say(item, lang))}`).join('\n')] : [paragraph];
  });
  return [...blocks, ...(source ? remarks(source, lang) : [])];
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
