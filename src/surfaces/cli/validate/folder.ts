import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { isJournal, kindOf } from '../../../language/document/kind.ts';
import type { UncheckedFile } from '../../../render/diagnostics/outcome.ts';
import type { Text } from '../../../text/text.ts';
import { conventionIn, conventionOfJournal, unreadable } from '../files.ts';
import { readBytes } from '../read-bytes.ts';

/** Folders that hold what others wrote. */
export const neverEntered: readonly string[] = ['node_modules', '.git'];

/** The name of the convention of a folder. */
export const conventionName = /^convention\.ya?ml$/;

/** A file to check, or why one can't be. */
export type Found =
  | {
      readonly kind: 'file';
      readonly path: string;
      /** The folder that was named, its links followed: what is done with the file is done in it. */
      readonly within?: string;
    }
  | UncheckedFile;

/**
 * What is to be checked in a folder, at any depth: each `convention.yaml`, its journal, its scenarios, and every other YAML
 * file whose text is a convention or a scenario. In order of names, the files of a folder before its folders; a folder
 * that links lead to again is entered once, and none that holds the link. No link is followed out of `bounds`, the folder
 * that was named, its links followed.
 */
export function* filesIn(
  folder: string,
  bounds: string,
  entered: Set<string> = new Set(),
  within = '',
): Generator<Found> {
  let [entries, inner]: [Dirent[], string] = [[], ''];
  try {
    const real = realpathSync.native(folder);
    // A link that leads up again would have the whole disk searched.
    if (entered.has(real) || within.startsWith(real + sep)) return;
    if (!isWithin(real, bounds)) {
      yield { kind: 'unreadable', source: folder, because: leadsOut(folder) };
      return;
    }
    entered.add(real);
    inner = real;
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    yield { kind: 'unreadable', source: folder, because: unreadable(folder, error) };
    return;
  }
  const sorted = entries.map((entry) => withTarget(folder, entry, bounds)).sort((a, b) => (a.name < b.name ? -1 : 1));
  const holdsScenarios = isFolderOfScenarios(folder);
  for (const entry of sorted) {
    if (entry.type !== 'folder' && /\.ya?ml$/.test(entry.name)) yield* look(entry, holdsScenarios, bounds);
  }
  for (const { name, path, type } of sorted) {
    if (type === 'folder' && !neverEntered.includes(name)) yield* filesIn(path, bounds, entered, inner);
  }
}

/** Whether a path, its links followed, is a folder or something in it. */
export function isWithin(real: string, folder: string): boolean {
  return real === folder || real.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** Why a link is not followed. */
export function leadsOut(path: string): Text {
  return {
    en: `${path} is a link to a place outside the folder; it was not followed. To include that place, name it.`,
    fr: `${path} est un lien qui mène hors du dossier ; il n’a pas été suivi. Pour inclure cet endroit, indiquez-le.`,
  };
}

interface Entry {
  readonly name: string;
  readonly path: string;
  readonly type: 'file' | 'folder' | 'outside' | 'other';
  /** Why it can't be looked at. */
  readonly error?: unknown;
}

/** An entry of a folder; a link is what it leads to, within the bounds. */
function withTarget(folder: string, entry: Dirent, bounds: string): Entry {
  const { name } = entry;
  const path = join(folder, name);
  try {
    const target = entry.isSymbolicLink() ? statSync(path) : entry;
    const type = target.isDirectory() ? 'folder' : target.isFile() ? 'file' : 'other';
    const isOut = type === 'file' && target !== entry && !isWithin(realpathSync.native(path), bounds);
    return { name, path, type: isOut ? 'outside' : type };
  } catch (error) {
    return { name, path, type: 'other', error };
  }
}

function* look({ name, path, type, error }: Entry, holdsScenarios: boolean, within: string): Generator<Found> {
  if (type === 'outside') {
    yield { kind: 'unreadable', source: path, because: leadsOut(path) };
    return;
  }
  if (type === 'other') {
    // A pipe or a device under a name that promises a text is told, and not opened.
    const because = unreadable(path, error ?? { code: 'ERR_NOT_REGULAR' });
    yield { kind: 'unreadable', source: path, because };
    return;
  }
  if (holdsScenarios || conventionName.test(name) || isOfConvention(path) || isOurs(path))
    yield { kind: 'file', path, within };
}

/** Whether it is a journal beside its convention, whatever its text is. */
function isOfConvention(path: string): boolean {
  return isJournal(path) && conventionOfJournal(path) !== undefined;
}

/** Whether the text of a file shows that it is a convention or a scenario; one that can't be read might be. */
function isOurs(path: string): boolean {
  try {
    return kindOf(plainLetters(readBytes(path).bytes)) !== undefined;
  } catch {
    return true;
  }
}

/** The plain letters of a text in any encoding: a file in the wrong one is to be told, and not to be overlooked. */
function plainLetters(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replaceAll('\0', '')
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '');
}

/** Whether it is the folder beside a convention where its scenarios are. */
export function isFolderOfScenarios(folder: string): boolean {
  return basename(resolve(folder)) === 'scenarios' && conventionIn(dirname(resolve(folder))) !== undefined;
}
