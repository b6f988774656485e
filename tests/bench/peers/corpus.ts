import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { plantedIn } from './planted.ts';

/**
 * A thousand different files, made from the conventions of the repository: the same on every machine, and no two alike,
 * so that nothing is gained by remembering a file.
 */
const conventions = new URL('../../../conventions/', import.meta.url).pathname;

const sources: readonly string[] = readdirSync(conventions)
  .sort()
  .map((id) => readFileSync(join(conventions, id, 'convention.yaml'), 'utf8'));

export type Kind = 'without faults' | 'with faults';
export const kinds: readonly Kind[] = ['without faults', 'with faults'];

/** The text of one file of the corpus. */
export function corpusText(kind: Kind, index: number): string {
  const varied = vary(sources[index % sources.length] ?? '', index);
  return kind === 'without faults' ? varied : plantedIn(varied, index);
}

/** Another id, other titles, other days. Days stand between quotes: YAML 1.1 takes a bare one for a time stamp. */
function vary(text: string, index: number): string {
  const years = (index % 7) * 4;
  return text
    .replace(/^# yaml-language-server:.*\n/m, '')
    .replace(/^id: (.*)$/m, `id: $1-${index}`)
    .replace(/(\btitle: )([\p{L}][^,}{\n"']*[\p{L}])(?=[,}\n ])/gu, `$1$2 n° ${index}`)
    .replace(/(?<=[\s[{])(\d{4})(-\d\d-\d\d)(?=[\s,\]}:])/g, (_, year, rest) => `"${Number(year) + years}${rest}"`);
}

/** Writes a corpus into a folder, and gives the paths of its files. */
export function writeCorpus(folder: string, kind: Kind, count: number): readonly string[] {
  mkdirSync(folder, { recursive: true });
  return Array.from({ length: count }, (_, index) => {
    const name = `convention-${String(index).padStart(4, '0')}.yaml`;
    writeFileSync(join(folder, name), corpusText(kind, index));
    return name;
  });
}
