import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type ArchiveFile, conventionOfPath, isPathOfAgreement } from '../../../register/archive/archive-file.ts';
import { bounds } from '../../../text/bounds.ts';
import type { Text } from '../../../text/text.ts';
import { isFolder, orUnreadable, UsageError } from '../files.ts';
import { readBytes, textOf } from '../read-bytes.ts';

/** The largest file of an archive, in bytes: what an agreement goes through in a century of days. */
const mostOfArchive = bounds.archiveSize.most;

/** The files of an archive in a folder; what else lies there is left alone. None of them is read in part. */
export function readArchive(folder: string): readonly ArchiveFile[] {
  if (existsSync(folder) && !isFolder(folder)) throw new UsageError(noFolder(folder));
  const paths = orUnreadable(folder, () => readdirSync(folder, { recursive: true, encoding: 'utf8' }));
  return paths
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => isPathOfAgreement(path) || conventionOfPath(path) !== undefined)
    .sort()
    .map((path) => ({ path, text: wholeText(join(folder, path)) }));
}

function wholeText(path: string): string {
  return orUnreadable(path, () => {
    const file = readBytes(path, mostOfArchive);
    if (!file.isWhole) throw new UsageError(tooLong(path));
    return textOf(file);
  });
}

function noFolder(path: string): Text {
  return {
    en: `${path} is a file. Give the folder written by “npx conventio export”.`,
    fr: `${path} est un fichier. Donnez le dossier que « npx conventio export » a écrit.`,
  };
}

function tooLong(path: string): Text {
  return {
    en: `${path} is larger than 256 MiB, the limit for an archive. Nothing was imported.`,
    fr: `${path} dépasse 256 Mio, la limite d’une archive. Rien n’a été importé.`,
  };
}
