import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { judge, judgements } from './judge.ts';
import { mistakes } from './mistakes.ts';
import { editorInFrench, type Said, textOf } from './said.ts';
import { here, root } from './tools.ts';

export const pagePath = join(root, 'docs/peers.md');
const saidPath = join(here, 'said.json');

/** What the peers printed when they were last asked: our own part of the page is made anew without them. */
export function readSaid(): Said {
  return JSON.parse(readFileSync(saidPath, 'utf8'));
}

export function writeSaid(said: Said): void {
  writeFileSync(saidPath, `${JSON.stringify(said, null, 2)}\n`);
}

/** The page with another text between the two marks of each part. */
export function withParts(page: string, parts: Readonly<Record<string, string>>): string {
  return Object.entries(parts).reduce((sofar, [part, text]) => {
    const [begins, ends] = [`<!-- ${part} -->`, `<!-- /${part} -->`];
    const [start, end] = [sofar.indexOf(begins), sofar.indexOf(ends)];
    if (start < 0 || end < start) throw new Error(`${pagePath} has no part “${part}”`);
    return `${sofar.slice(0, start + begins.length)}\n\n${text.trim()}\n\n${sofar.slice(end)}`;
  }, page);
}

export function writePage(parts: Readonly<Record<string, string>>): void {
  writeFileSync(pagePath, withParts(readFileSync(pagePath, 'utf8'), parts));
}

export function tableOf(rows: readonly (readonly string[])[]): string {
  const [head = [], ...others] = rows;
  return [head, head.map(() => '---'), ...others].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** How clear each tool is, as a table. */
export function clarity(said: Said): string {
  const rows = [...judge(said)].map(([tool, counts]) => [tool, ...counts.map(String)]);
  return tableOf([[`of ${mistakes.length} mistakes`, ...Object.keys(judgements)], ...rows]);
}

/** Each mistake, and what every tool says of it. */
export function reports(said: Said): string {
  return mistakes
    .map((mistake) => {
      const excerpt = textOf(mistake)
        .split('\n')
        .slice(Math.max(0, mistake.line - 2), mistake.line + 1);
      const answers = Object.entries(said)
        .filter(([tool]) => tool !== editorInFrench)
        .map(([tool, answer]) => `${tool}:\n\n${fenced(shortened(answer[mistake.file] ?? ''))}`);
      return [`### ${mistake.what}`, fenced(excerpt.join('\n')), ...answers].join('\n\n');
    })
    .join('\n\n');
}

function fenced(text: string): string {
  return `\`\`\`text\n${text || '(nothing)'}\n\`\`\``;
}

const longest = 12;

function shortened(text: string): string {
  const lines = text.split('\n');
  const left = lines.length - longest;
  return left > 1 ? [...lines.slice(0, longest), `(${left} more lines)`].join('\n') : text;
}
