import { readFileSync } from 'node:fs';
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
