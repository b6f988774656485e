import { writeScalar } from '../language/document/write.ts';
import { asId } from '../language/schema/as-id.ts';
import type { Lang } from '../text/text.ts';
import { nextCommands } from './starting-commands.ts';
import type { StartingSection, WrittenPoint } from './starting-section.ts';
import { englishHead, englishSections } from './starting-sections-en.ts';
import { frenchHead, frenchSections } from './starting-sections-fr.ts';

/** What a starting file is made from, as its author gave it. */
export interface StartingPoint {
  readonly lang: Lang;
  readonly title: string;
  /** The names of the parties: two, or more. */
  readonly parties: readonly string[];
  /** `signed`, `notified` or a day. */
  readonly starts: string;
  readonly ends: { readonly period: string } | { readonly on: string };
  readonly jurisdiction: string;
  readonly timeZone: string;
}

/** Where a starting file will be: what its first lines name. */
export interface StartingPlace {
  /** The schema, by its path from the file. */
  readonly schema: string;
  /** The folder, as one types it in a command. */
  readonly folder: string;
}

/** A file to begin with: the frame of a convention, and examples of further sections. */
export function startingFile(point: StartingPoint, { schema, folder }: StartingPlace): string {
  const written = writePoint(point);
  const commands = nextCommands(folder, point.lang).replace(/^/gm, '  ');
  const [head, sections] =
    point.lang === 'fr'
      ? [frenchHead(commands), frenchSections(written)]
      : [englishHead(commands), englishSections(written)];
  const blocks = [`# yaml-language-server: $schema=${schema}\n${comment(head)}`, ...sections.map(writeSection)];
  return `${blocks.join('\n\n')}\n`;
}

/** No space behind the mark of an example: whoever deletes the mark alone gets lines that are indented as they must be. */
function writeSection({ remarks, yaml, isExample = false }: StartingSection): string {
  return `${comment(remarks)}\n${isExample ? yaml.replace(/^/gm, '#') : yaml}`;
}

/** Two marks, so that whoever deletes one on every line of a section leaves its remarks what they are. */
function comment(words: string): string {
  return words.replace(/^(?=.)/gm, '## ').replace(/^$/gm, '##');
}

function writePoint({ lang, title, parties, starts, ends, jurisdiction, timeZone }: StartingPoint): WrittenPoint {
  const ids = partyIds(parties, lang);
  return {
    id: writeScalar(asId(title) ?? 'convention'),
    title: writeScalar(onOneLine(title)),
    parties: parties.map((name, index) => ({
      id: writeScalar(ids[index] ?? ''),
      name: writeScalar(onOneLine(name)),
    })),
    starts: writeScalar(starts),
    isNotified: starts === 'notified',
    ends:
      'on' in ends
        ? `{ on: ${writeScalar(ends.on)} }`
        : `{ period: ${writeScalar(ends.period)}, beginning: term.start }`,
    jurisdiction: writeScalar(jurisdiction),
    timeZone: writeScalar(timeZone),
  };
}

/** The ids of parties, from their names; a number tells apart those that would be the same. */
export function partyIds(names: readonly string[], lang: Lang): readonly string[] {
  const taken = new Set<string>();
  for (const name of names) {
    const id = asId(name) ?? { en: 'party', fr: 'partie' }[lang];
    let unique = id;
    for (let number = 2; taken.has(unique); number += 1) unique = numbered(id, number);
    taken.add(unique);
  }
  return [...taken];
}

function numbered(id: string, number: number): string {
  // The longest id has 64 characters.
  return `${id.slice(0, 58).replace(/-$/, '')}-${number}`;
}

/** A title or a name, without line breaks, control characters, and halves of characters. */
function onOneLine(words: string): string {
  return words
    .replace(/\p{Cs}/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
