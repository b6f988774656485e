import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type ArchiveFile, conventionOfPath, isPathOfAgreement } from '../../../register/archive/archive-file.ts';
import { orUnreadable, readText } from '../files.ts';

/** The files of an archive in a folder; what else lies there is left alone. */
export function readArchive(folder: string): readonly ArchiveFile[] {
  const paths = orUnreadable(folder, () => readdirSync(folder, { recursive: true, encoding: 'utf8' }));
  return paths
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => isPathOfAgreement(path) || conventionOfPath(path) !== undefined)
    .sort()
    .map((path) => ({ path, text: readText(join(folder, path)) }));
}
