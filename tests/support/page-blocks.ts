import { readFileSync } from 'node:fs';
import { distance } from 'fastest-levenshtein';
import { root } from './first-convention.ts';

/** A fenced block of a page. */
export interface Block {
  readonly language: string;
  /** The file that the reader writes it into. */
  readonly file: string | undefined;
  readonly content: string;
  /** The line of the block in its page, for the name of its test. */
  readonly line: number;
}

export function blocksOf(page: string): readonly Block[] {
  const text = readFileSync(root + page, 'utf8');
  return [...text.matchAll(/^```(\w*)(?: file=(\S+))?\n([\s\S]*?)^```$/gm)].map((match) => ({
    language: match[1] ?? '',
    file: match[2],
    content: match[3] ?? '',
    line: text.slice(0, match.index).split('\n').length,
  }));
}

/** The text of a file once its reader has written a block into it: at its end, or as a change of some lines. */
export function withBlock(text: string, { language, content }: Pick<Block, 'language' | 'content'>): string {
  if (language !== 'diff') return text + content;
  const lines = content.trimEnd().split('\n');
  const side = (other: string): string =>
    lines
      .filter((line) => !line.startsWith(other))
      .map((line) => `${line.slice(1)}\n`)
      .join('');
  const [before, after] = [side('+'), side('-')];
  if (text.split(before).length !== 2) throw new Error(`not there, or there twice:\n${before}`);
  return text.replace(before, () => after);
}

/** What a page shows of an answer that has changed: for each part between lines `…`, the lines that are most like it. */
export function shownAnew(printed: string, shown: string): string {
  let rest = printed.split(/(?<=\n)/);
  const parts = shown.split(/^…\n/m).map((part, index) => {
    if (part === '') return part;
    const isFirst = index === 0;
    const found = mostAlike(part, rest, isFirst);
    rest = rest.slice(found.end);
    return found.text;
  });
  return parts.join('…\n');
}

function mostAlike(part: string, lines: readonly string[], isFirst: boolean) {
  const count = part.split('\n').length - 1;
  let best = { text: part, end: 0, unlike: Number.POSITIVE_INFINITY };
  for (const [start] of isFirst ? [[0]] : lines.entries()) {
    // What is wrapped otherwise has a line more or less.
    for (const length of [count, count + 1, count - 1]) {
      if (length < 1 || (start ?? 0) + length > lines.length) continue;
      const end = (start ?? 0) + length;
      const text = lines.slice(start, end).join('');
      const unlike = distance(text, part);
      if (unlike < best.unlike) best = { text, end, unlike };
    }
  }
  return best;
}
