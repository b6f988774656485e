import { wrap } from '../../render/wrap.ts';
import type { Letter } from './letter.ts';

/** Readers of mail quote plain text line by line, with a mark before each. */
const width = 72;

/** A letter as plain text. */
export function letterText({ lang, greeting, lead, title, detail, rows, sections, footer }: Letter): string {
  const colon = lang === 'fr' ? '\u00a0:' : ':';
  const parts = [
    wrap(greeting, width),
    wrap(lead, width),
    indented([title, ...(detail ? [detail] : [])], '    '),
    rows.flatMap(([label, words]) => hanging(`${label}${colon} ${words}`, '', '  ')),
    ...sections.map(({ heading, paragraph, items }) => [
      `${heading}`,
      ...indented([paragraph], '  '),
      ...items.flatMap((item) => hanging(item, '  - ', '    ')),
    ]),
    // What follows is the signature, which readers of mail know by this line and leave out of an answer.
    ['-- ', ...footer.flatMap((line) => wrap(line, width))],
  ];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function indented(paragraphs: readonly string[], margin: string): string[] {
  return paragraphs.flatMap((words) => hanging(words, margin, margin));
}

function hanging(words: string, first: string, others: string): string[] {
  return wrap(words, width - others.length).map((line, index) => `${index === 0 ? first : others}${line}`);
}
