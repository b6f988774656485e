/** What a file is. */
export type FileKind = 'convention' | 'scenario';

/** The keys that tell what a text is: its own first, then those that it has even where that one was forgotten. */
const telling: readonly (readonly [key: string, kind: FileKind])[] = [
  ['conventio', 'convention'],
  ['scenario', 'scenario'],
  ['parties', 'convention'],
  ['term', 'convention'],
  ['facts', 'scenario'],
];

/** What a text says that it is, by its keys of the first level. */
export function kindOf(text: string): FileKind | undefined {
  return telling.find(([key]) => hasKey(key, text))?.[1];
}

/**
 * Whether a file is a journal by its name, what happened under an agreement: `journal.yaml` beside `convention.yaml`, or
 * `NAME.journal.yaml` beside `NAME.yaml`. In a folder of scenarios it is one of them.
 */
export function isJournal(path: string): boolean {
  const steps = path.split(/[/\\]/);
  return steps.at(-2) !== 'scenarios' && journalName.test(steps.at(-1) ?? '');
}

/** What the convention of a journal may be called, in its folder. */
export function conventionsOfJournal(name: string): readonly string[] {
  const [, before = 'convention.'] = journalName.exec(name) ?? [];
  return [`${before}yaml`, `${before}yml`];
}

const journalName = /^(.+\.)?journal\.ya?ml$/;

/** A key at the beginning of a line, or of the whole text within a brace: JSON is YAML too. */
function hasKey(key: string, text: string): boolean {
  return new RegExp(`^(?:"${key}"|'${key}'|${key})\\s*:`, 'm').test(text) || inBrace(key).test(text.slice(0, 10_000));
}

function inBrace(key: string): RegExp {
  return new RegExp(`^\\s*\\{[^{}]*(?:"${key}"|\\b${key})\\s*:`);
}
