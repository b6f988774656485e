import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { conventionsOfJournal } from '../../language/document/kind.ts';
import { own } from '../../text/own.ts';
import { shortened } from '../../text/printable.ts';
import type { Text } from '../../text/text.ts';
import type { NoPlainText } from './file-form.ts';
import type { Io } from './io.ts';
import { type FileBytes, mostBytes, NoUtf8, readBytes, textOf } from './read-bytes.ts';

/** A text and the name that messages give it. */
export interface SourceText {
  readonly source: string;
  readonly text: string;
}

/** A mistake in how the program was called; it ends the command with its own exit code. */
export class UsageError extends Error {
  readonly text: Text;

  constructor(text: Text) {
    super(text.en);
    this.text = text;
  }
}

/** Reads the convention that an argument names: a file, a folder that holds `convention.yaml`, or `-`. */
export async function readConventionText(argument: string, io: Io): Promise<SourceText> {
  if (argument === '-') {
    const read = await readStdin(io);
    return { source: '<stdin>', text: orUnreadable('<stdin>', () => textOf(read)) };
  }
  const path = isFolder(argument) ? (conventionIn(argument) ?? join(argument, 'convention.yaml')) : argument;
  return { source: path, text: readText(path) };
}

/** Reads a scenario: a file, or its bare name in the folder of the convention. */
export async function readScenarioText(argument: string, convention: string): Promise<SourceText> {
  const besides = join(convention, 'scenarios', `${argument}.yaml`);
  const isBareName = !/[./\\]/.test(argument);
  const path = isBareName && isFolder(convention) ? besides : argument;
  return { source: path, text: readText(path) };
}

/** The signed text of an agreement, whole. */
export async function readSignedText(path: string): Promise<string> {
  const text = readText(path);
  if (text.length > mostBytes / 4) throw new UsageError(tooLarge(path));
  return text;
}

/** A text file, or as much of it as is looked at. */
export function readText(path: string): string {
  return orUnreadable(path, () => textOf(readBytes(path)));
}

/** All of standard input, or as much of it as is looked at. */
export async function readStdin({ stdin }: Pick<Io, 'stdin'>): Promise<FileBytes> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of stdin) {
    parts.push(part);
    size += part.length;
    if (size > mostBytes) break;
  }
  return { bytes: Buffer.concat(parts), isWhole: size <= mostBytes };
}

/** Does something with a file; when it can't be read, that is a mistake of the call. */
export function orUnreadable<T>(path: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (typeof (error as NodeJS.ErrnoException).code !== 'string') throw error;
    throw new UsageError(unreadable(path, error));
  }
}

export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** The convention beside its journal. */
export function conventionOfJournal(journal: string): string | undefined {
  const names = conventionsOfJournal(basename(journal));
  return names.map((name) => join(dirname(journal), name)).find((path) => existsSync(path));
}

/** What is wrong with a journal that has no convention beside it. */
export function journalOfNone(journal: string): Text {
  const [name] = conventionsOfJournal(basename(journal));
  return {
    en: `${journal} belongs to no convention: there is no ${name} beside it.`,
    fr: `${journal} ne correspond à aucune convention : il n’y a pas de ${name} à côté.`,
  };
}

/** The convention that a folder holds. */
export function conventionIn(folder: string): string | undefined {
  return ['convention.yaml', 'convention.yml'].map((name) => join(folder, name)).find((path) => existsSync(path));
}

export function tooLarge(path: string): Text {
  return { en: `${path} is larger than 1 MiB.`, fr: `${path} dépasse 1 Mio.` };
}

/** Why a file can’t be read. */
export function unreadable(path: string, error: unknown): Text {
  if (error instanceof NoUtf8) return noPlainText(path, error.form);
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  const known = own(reasons, code);
  return known?.(path) ?? { en: `${path} can’t be read (${code}).`, fr: `${path} ne peut pas être lu (${code}).` };
}

const reasons: Readonly<Record<string, (path: string) => Text>> = {
  ENOENT: (path) => ({ en: `There is no file ${path}.`, fr: `Le fichier ${path} n’existe pas.` }),
  ENOTDIR: (path) => ({ en: `There is no file ${path}.`, fr: `Le fichier ${path} n’existe pas.` }),
  EISDIR: (path) => ({ en: `${path} is a folder.`, fr: `${path} est un dossier.` }),
  EACCES: (path) => ({ en: `You are not allowed to read ${path}.`, fr: `Vous n’avez pas le droit de lire ${path}.` }),
  ELOOP: (path) => ({
    en: `${path} is a link that leads back to itself.`,
    fr: `${path} est un lien qui revient sur lui-même.`,
  }),
  ENAMETOOLONG: (path) => ({
    en: `There is no file ${shortened(path)}: the name is too long for one.`,
    fr: `Le fichier ${shortened(path)} n’existe pas : un nom ne peut pas être aussi long.`,
  }),
  ERR_INVALID_ARG_VALUE: (path) => ({
    en: `There is no file ${path}: no name holds a NUL character.`,
    fr: `Le fichier ${path} n’existe pas : aucun nom ne contient de caractère NUL.`,
  }),
  EIO: (path) => ({
    en: `${path} can’t be read: the system or the disk reports a fault (EIO). Copy the file elsewhere, or use another copy.`,
    fr: `${path} ne peut pas être lu : le système ou le disque signale un défaut (EIO). Copiez le fichier ailleurs, ou prenez une autre copie.`,
  }),
  // A device or a file of the system that gives nothing, or not like this.
  EAGAIN: notRegular,
  EINVAL: notRegular,
  // A pipe may never be written to, and a socket can't be read as a file.
  ENXIO: notRegular,
  ERR_NOT_REGULAR: notRegular,
};

function noPlainText(path: string, { is, instead }: NoPlainText): Text {
  return {
    en: `${path} is ${is.en}, not plain text in UTF-8. ${instead.en}`,
    fr: `${path} est ${is.fr}, et non un texte brut en UTF-8. ${instead.fr}`,
  };
}

function notRegular(path: string): Text {
  return {
    en: `${path} is not a regular file; use “-” to read from a pipe.`,
    fr: `${path} n’est pas un fichier ordinaire ; pour lire depuis un tube, donnez « - ».`,
  };
}
