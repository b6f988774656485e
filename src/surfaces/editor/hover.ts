import { readDay } from '../../calendar/day.ts';
import { readPeriod, sayPeriod } from '../../calendar/period.ts';
import { sayDay, sayShortDay } from '../../calendar/say-day.ts';
import type { Place } from '../../language/document/document.ts';
import { descriptionAt, missingKeysAt, wordsAt } from '../../language/schema/keys-at.ts';
import { nodesAt } from '../../language/schema/nodes-at.ts';
import { keysOf, type Pointer, parentOf, type Span } from '../../text/span.ts';
import { type Text, verbatim } from '../../text/text.ts';
import type { Analysis } from './analysis.ts';
import { mentionAt, placeAt } from './cursor.ts';
import { clauseLines, headingOf, sayCitation, titleOf } from './describe.ts';
import { clauseOfFact, isKeyOfFact } from './occurrence-keys.ts';
import type { KnownRun } from './run.ts';
import { sayDates, timingAround } from './say-dates.ts';

/** What is told of a word: what it is, then as many lines as there is to say. */
export interface Hover {
  readonly span: Span;
  readonly heading: Text;
  readonly lines: readonly Text[];
}

/** Tells what the word under the cursor is: a key, a name, a day, a period, a citation. */
export function hoverAt(file: Analysis, offset: number, run: KnownRun | undefined): Hover | undefined {
  const mention = mentionAt(file, offset);
  const place = placeAt(file, offset);
  if (mention?.clause !== undefined) {
    const { whole: span, clause, isDeclaration } = mention;
    const heading = headingOf(mention, file);
    const dates = isDeclaration || !place ? [] : datesAround(place.pointer, file, run);
    return { span, heading, lines: [...clauseLines(clause, file, run), ...dates] };
  }
  if (!place) return undefined;
  const told = place.part === 'key' ? tellKey(place, file) : tellValue(place, file);
  const dates = datesAround(place.pointer, file, run);
  if (!told && dates.length === 0) return undefined;
  const heading = told?.heading ?? verbatim(keysOf(place.pointer).findLast((key) => !/^\d+$/.test(key)) ?? '');
  return { span: place.span, heading, lines: [...(told?.lines ?? []), ...dates] };
}

function datesAround(at: Pointer, file: Analysis, run: KnownRun | undefined): readonly Text[] {
  if (file.kind === 'scenario' || !file.convention || /\/(cite|interpretation)(\/|$)/.test(at)) return [];
  const found = timingAround(at, file.convention);
  return found ? sayDates(found, file, run) : [];
}

type Told = Omit<Hover, 'span'>;

/** A key: what the schema says of it, which words it takes, and whether its clause needs it. */
function tellKey({ pointer }: Place, { document, schema }: Analysis): Told | undefined {
  const key = keysOf(pointer).at(-1) ?? '';
  const nodes = nodesAt(schema, document?.value, pointer);
  const description = descriptionAt(nodes);
  if (!description) return undefined;
  const words = wordsAt(nodes);
  const isRequired = missingKeysAt(nodesAt(schema, document?.value, parentOf(pointer)), {}).some(
    (possible) => possible.key === key && possible.isRequired,
  );
  return {
    heading: verbatim(key),
    lines: [
      description,
      ...(words.length > 0 ? [takes(words)] : []),
      ...(isRequired ? [{ en: 'Required.', fr: 'Obligatoire.' }] : []),
    ],
  };
}

function takes(words: readonly string[]): Text {
  const list = words.join(', ');
  return { en: `One of: ${list}.`, fr: `Au choix : ${list}.` };
}

/** The key of an occurrence, with the clause that it is one of. */
function tellKeyOfFact(pointer: Pointer, written: string, file: Analysis): Told | undefined {
  const isDeclared = (clause: Pointer): boolean =>
    file.declared.has(clause) || (file.conventionFile?.declared.has(clause) ?? false);
  const { clause } = clauseOfFact(pointer, file.document?.value, isDeclared);
  const title = clause && titleOf(clause, file);
  const description = descriptionAt(nodesAt(file.schema, file.document?.value, pointer));
  if (title === undefined || !description) return undefined;
  return { heading: { en: `${written}: “${title}”`, fr: `${written} : « ${title} »` }, lines: [description] };
}

/** A value that says something by itself. */
function tellValue({ pointer }: Place, file: Analysis): Told | undefined {
  const written = file.document?.writtenAt(pointer) ?? '';
  if (isKeyOfFact(pointer)) return tellKeyOfFact(pointer, written, file);
  const day = readDay(written);
  if (day) return { heading: sayDay(day), lines: [{ en: sayShortDay(day, 'en'), fr: sayShortDay(day, 'fr') }] };
  const period = /^P\d/.test(written) ? readPeriod(written) : 'malformed';
  if (typeof period !== 'string') return { heading: sayPeriod(period), lines: [] };
  const citation = sayCitation(pointer, file);
  if (citation) return citation;
  const words = wordsAt(nodesAt(file.schema, file.document?.value, pointer));
  const description = descriptionAt(nodesAt(file.schema, file.document?.value, pointer));
  return words.includes(written) && description ? { heading: verbatim(written), lines: [description] } : undefined;
}
