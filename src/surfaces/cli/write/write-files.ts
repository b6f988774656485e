import { lstat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { isFileName } from '../../../text/file-name.ts';
import type { Text } from '../../../text/text.ts';
import { orUnreadable } from '../files.ts';
import { readBytes } from '../read-bytes.ts';
import { Draft, type Rights, type Version, versionOf } from './draft.ts';
import { Folders } from './folders.ts';
import { orTell, refused, Unwritable } from './unwritable.ts';

/** A file to be written below a folder. */
export interface NewFile {
  /** Its path within the folder, with slashes. */
  readonly path: string;
  readonly text: string;
  /** Whether a file with another text that stands there, which begins like this, is to be replaced; else none is. */
  readonly replaces?: (there: string) => boolean;
}

/** What is said of a file of somebody else that stands in a place. */
export type SayTaken = (path: string) => Text;

/** How much of a file that stands there tells whose it is. */
const beginning = 4096;

/**
 * Writes files below a folder, and gives their paths. Each of them is there as it was, or whole: all of them are safe on
 * the disk under names of their own before the first takes its place. Nothing is written through a link that leads from
 * the folder, and nothing of anybody is written over but what `replaces` allows. What goes wrong before a place was taken
 * leaves everything as it was; afterwards, new files are taken back, unless somebody else is at work there too.
 */
export async function writeFiles(
  folder: string,
  files: Iterable<NewFile> | AsyncIterable<NewFile>,
  sayTaken: SayTaken,
): Promise<readonly string[]> {
  const folders = new Folders(folder);
  const places: Place[] = [];
  const taken = new Set<string>();
  try {
    for await (const file of files) {
      claim(folder, file.path, taken);
      places.push(await prepare(file, folders, sayTaken));
    }
    for (const place of places) await take(place);
  } catch (error) {
    const isAlone = !(error instanceof Unwritable && error.obstacle === 'appeared');
    for (const place of places) {
      await place.draft?.discard();
      if (isAlone && place.isCreated) await takeBack(place);
    }
    await folders.takeBack();
    throw error;
  }
  if (places.length > 0) await folders.keep();
  return places.map(({ path }) => path);
}

/** A place for a file, and what is to take it; nothing where the same text stands there already. */
interface Place {
  readonly path: string;
  readonly draft?: Draft;
  /** The file that is to be replaced. */
  readonly over?: Version;
  /** Whether a new file was made of the draft. */
  isCreated?: true;
}

/** A name that leads out of the folder, or means something else elsewhere, is not written; nor are two that some disks take for one. */
function claim(folder: string, path: string, taken: Set<string>): void {
  const same = path.normalize('NFC').toLowerCase();
  if (!path.split('/').every(isFileName) || taken.has(same)) throw new Unwritable(noName(join(folder, path)));
  taken.add(same);
}

async function prepare({ path: name, text, replaces }: NewFile, folders: Folders, sayTaken: SayTaken): Promise<Place> {
  const steps = name.split('/');
  const within = await folders.ready(steps.slice(0, -1));
  const path = join(within, steps.at(-1) ?? '');
  const over = await orTell(path, versionOf(path));
  if (over === undefined) return { path, draft: await orTell(path, Draft.write(within, text)) };
  const rights = await rightsOf(path);
  const there = orUnreadable(path, () => readBytes(path, Math.max(Buffer.byteLength(text) + 1, beginning)));
  if (there.isWhole && Buffer.from(text).equals(there.bytes)) return { path };
  if (!replaces?.(Buffer.from(there.bytes.subarray(0, beginning)).toString())) throw new Unwritable(sayTaken(path));
  if ((rights.mode & 0o222) === 0) throw refused(path, 'read-only');
  return { path, over, draft: await orTell(path, Draft.write(within, text, rights)) };
}

async function rightsOf(path: string): Promise<Rights> {
  const there = await orTell(path, lstat(path));
  if (there.isSymbolicLink()) throw refused(path, 'link');
  if (!there.isFile()) throw refused(path, 'no-file');
  return there;
}

async function take(place: Place): Promise<void> {
  const { path, draft, over } = place;
  if (!draft) return;
  if (over === undefined) {
    if (!(await orTell(path, draft.create(path)))) throw refused(path, 'appeared');
    place.isCreated = true;
    return;
  }
  if ((await orTell(path, versionOf(path))) !== over) throw refused(path, 'changed');
  await orTell(path, draft.replace(path));
}

/** Takes away a file that was made here, as long as it is that one. */
async function takeBack({ path, draft }: Place): Promise<void> {
  try {
    if ((await versionOf(path)) === draft?.version) await unlink(path);
  } catch {
    // It stays, whole.
  }
}

function noName(path: string): Text {
  return {
    en: `${path} is no safe name for a file: it leads out of the folder, means something else on some systems, or is given twice. Nothing was written.`,
    fr: `${path} n’est pas un nom de fichier sûr : il mène hors du dossier, a un autre sens sur certains systèmes, ou revient deux fois. Rien n’a été écrit.`,
  };
}
