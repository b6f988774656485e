import { entryKinds } from '../../insight/agenda/entry.ts';
import { missingKeysAt, type PossibleKey, wordsAt } from '../../language/schema/keys-at.ts';
import { nodesAt, type PlacedNodes } from '../../language/schema/nodes-at.ts';
import { valueAt } from '../../language/schema/value-at.ts';
import { keysOf, type Pointer, parentOf } from '../../text/span.ts';
import { type Text, verbatim } from '../../text/text.ts';
import { type Analysis, analyseConvention, analyseScenario } from './analysis.ts';
import { titleOf } from './describe.ts';
import { placeholder, type TypedPlace, type TypedWord, typedPlace, wordAt } from './fixed-text.ts';
import { idsOfSection, namesFor, type PossibleName } from './names-for.ts';
import { namingAt, withinChanges } from './naming.ts';
import { isKeyOfFact, keysForFact, occurrencesExpected } from './occurrence-keys.ts';
import { isSection } from './sections.ts';

/** Something that could be written where one types. */
export interface Completion {
  readonly label: string;
  readonly kind: 'key' | 'word' | 'name';
  /** What it is, in a few words. */
  readonly detail?: Text;
  /** What the schema says of it. */
  readonly documentation?: Text;
  /** What is written in place of the word that is being typed. */
  readonly insert: string;
  readonly replaces: TypedWord;
}

/** What could be written where one types: keys that the clause has not yet, words that the schema lists, names. */
export function completionsAt(file: Analysis, offset: number): readonly Completion[] {
  const word = wordAt(file.text, offset);
  const asValue = typedPlace(file.text, word, 'value', file.source);
  const asKey = asValue?.part === 'key' ? undefined : typedPlace(file.text, word, 'key', file.source);
  const found = [asValue, asKey].flatMap((typed) => (typed ? offered(typed, file, word) : []));
  const seen = new Set<string>();
  return found.flatMap((one) => {
    if (seen.has(one.label) || one.label.includes(placeholder)) return [];
    seen.add(one.label);
    return [{ ...one, replaces: word }];
  });
}

type Offer = Omit<Completion, 'replaces'>;

function offered(typed: TypedPlace, file: Analysis, word: TypedWord): readonly Offer[] {
  const { pointer, part, document } = typed;
  if (part === 'key') return offeredKeys(typed, file, word);
  const nodes = nodesAt(file.schema, document.value, pointer);
  const naming = namingAt(pointer, nodes, document.value, file.kind);
  const among = naming
    ? namesFor(naming, known(typed, file)).filter(({ name }) => isFree(name, pointer, document.value))
    : [];
  const kinds = isKindOfLine(pointer, file) ? entryKinds : [];
  const occurrences = isKeyOfFact(pointer) ? keysForFact(pointer, document.value, file) : [];
  return [
    ...[...wordsAt(nodes), ...kinds, ...occurrences].map((label): Offer => ({ label, kind: 'word', insert: label })),
    ...among.map((possible) => offeredName(possible, file)),
  ];
}

/** The file with the placeholder, which has more that is sound than the file without; the file where only lines were read. */
function known({ isWhole, text }: TypedPlace, file: Analysis): Analysis {
  if (!isWhole) return file;
  const fixed =
    file.kind === 'convention'
      ? analyseConvention(text, file.source)
      : analyseScenario(text, file.source, file.conventionFile);
  return fixed.convention ? fixed : file;
}

/** Whether a list does not have the name yet. */
function isFree(name: string, pointer: Pointer, root: unknown): boolean {
  const list = valueAt(root, parentOf(pointer));
  return !Array.isArray(list) || !list.includes(name);
}

function offeredName({ name, clause }: PossibleName, file: Analysis): Offer {
  const title = clause === undefined ? undefined : titleOf(clause, file);
  return { label: name, kind: 'name', insert: name, ...(title !== undefined && { detail: verbatim(title) }) };
}

function offeredKeys(typed: TypedPlace, file: Analysis, word: TypedWord): readonly Offer[] {
  const parent = parentOf(typed.pointer);
  const { [placeholder]: _, ...clause } = Object(valueAt(typed.document.value, parent)) as Record<string, unknown>;
  const nodes = nodesAt(file.schema, typed.document.value, parent);
  const layout = layoutAt(file.text, word);
  return [
    ...missingKeysAt(nodes, clause).map((key) => offeredKey(key, layout)),
    ...offeredIds(parent, clause, nodes, typed, file, layout),
    ...offeredOccurrences(parent, typed, file, layout),
  ];
}

/** How a key is written where one types. */
interface Layout {
  /** The key has a colon already. */
  readonly hasColon: boolean;
  /** The line break and the indentation of what is below a key; nothing inside of brackets. */
  readonly below?: string;
}

function layoutAt(text: string, { start, end }: TypedWord): Layout {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const isBlock = /^[ ]*(?:- +)*$/.test(before);
  const hasColon = /^[ ]*:/.test(text.slice(end, end + 4));
  return { hasColon, ...(isBlock && { below: `\n${' '.repeat(before.length + 2)}` }) };
}

function offeredKey({ key, description, isRequired, hasKeys }: PossibleKey, { hasColon, below }: Layout): Offer {
  const behind = hasColon ? '' : hasKeys && below !== undefined ? `:${below}` : ': ';
  return {
    label: key,
    kind: 'key',
    insert: `${key}${behind}`,
    ...(description && { documentation: description }),
    ...(isRequired && { detail: { en: 'required', fr: 'obligatoire' } }),
  };
}

/** The ids of clauses that are declared elsewhere: in what an amendment changes, and in what a scenario expects. */
function offeredIds(
  parent: Pointer,
  clause: Readonly<Record<string, unknown>>,
  nodes: PlacedNodes,
  typed: TypedPlace,
  file: Analysis,
  layout: Layout,
): readonly Offer[] {
  const section = sectionExpected(parent, typed.document.value);
  if (section === undefined || !nodes.some(({ node }) => node.propertyNames !== undefined)) return [];
  return idsOfSection(section, known(typed, file))
    .filter(({ name }) => !Object.hasOwn(clause, name))
    .map((possible) => ({
      ...offeredName(possible, file),
      insert: layout.hasColon ? possible.name : `${possible.name}: `,
    }));
}

/** The occurrences whose states a scenario may expect: `report@2026`. */
function offeredOccurrences(
  parent: Pointer,
  { document }: TypedPlace,
  file: Analysis,
  { hasColon }: Layout,
): readonly Offer[] {
  if (file.kind !== 'scenario' || !/^\/expect\/\d+\/occurrences$/.test(parent)) return [];
  return occurrencesExpected(parent, document.value, file).map((label) => ({
    label,
    kind: 'name',
    insert: hasColon ? label : `${label}: `,
  }));
}

/** The section whose ids are the keys of a place, where the place declares none of them itself. */
function sectionExpected(parent: Pointer, root: unknown): string | undefined {
  const [place] = withinChanges(parent, root);
  const [first, , group] = keysOf(place);
  if (place !== parent) return isSection(first) && keysOf(place).length === 1 ? first : undefined;
  if (first !== 'expect' || keysOf(place).length !== 3) return undefined;
  if (group === 'budgets') return 'phases';
  return isSection(group) ? group : undefined;
}

/** What a line of a timeline is: words that the schema does not list. */
function isKindOfLine(pointer: Pointer, { kind }: Analysis): boolean {
  return kind === 'scenario' && /^\/expect\/\d+\/(?:entries|noEntries)\/\d+\/kind$/.test(pointer);
}
