import { writeScalar } from '../language/document/write.ts';
import { asId } from '../language/schema/as-id.ts';
import type { Lang } from '../text/text.ts';
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

/** A file to begin with: the frame of a convention, and sections that wait to be taken up. */
export function startingFile(point: StartingPoint, schema: string): string {
  const written = writePoint(point);
  const [head, sections] =
    point.lang === 'fr' ? [frenchHead, frenchSections(written)] : [englishHead, englishSections(written)];
  const blocks = [`# yaml-language-server: $schema=${schema}\n${remarks(head)}`, ...sections.map(writeSection)];
  return `${blocks.join('\n\n')}\n`;
}

function writeSection({ remarks: words, yaml, waits = false }: StartingSection): string {
  return `${remarks(words)}\n${waits ? yaml.replace(/^/gm, '# ') : yaml}`;
}

/** Two marks, so that whoever takes one off every line of a section leaves its remarks what they are. */
function remarks(words: string): string {
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
