import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type ArchiveFile, conventionOfPath, isPathOfAgreement } from '../../../register/archive/archive-file.ts';
import { bounds } from '../../../text/bounds.ts';
import type { Text } from '../../../text/text.ts';
import { isFolder, orUnreadable, UsageError } from '../files.ts';
import { readBytes, textOf } from '../read-bytes.ts';
import { isWithin } from '../validate/folder.ts';

/**
 * The files of an archive in a folder; what else lies there is left alone, and no link is followed out of it. None of them
 * is read in part, and none before all of them are known to fit.
 */
export function readArchive(folder: string): readonly ArchiveFile[] {
  if (existsSync(folder) && !isFolder(folder)) throw new UsageError(noFolder(folder));
  const root = orUnreadable(folder, () => realpathSync.native(folder));
  const paths = [...pathsIn(folder)].sort();
  let size = 0;
  for (const path of paths) {
    const place = join(folder, path);
    if (!orUnreadable(place, () => isWithin(realpathSync.native(place), root))) throw new UsageError(leadsOut(place));
    size += orUnreadable(place, () => statSync(place)).size;
    if (size > bounds.archiveTotal.most) throw new UsageError(tooMuch(folder));
  }
  return paths.map((path) => ({ path, text: wholeText(join(folder, path)) }));
}

/** The paths of what may be files of an archive, two levels deep: whatever else the folder holds costs nothing. */
function* pathsIn(folder: string): Generator<string> {
  for (const name of namesIn(folder, 'agreements')) {
    if (isPathOfAgreement(`agreements/${name}`)) yield `agreements/${name}`;
  }
  for (const id of namesIn(folder, 'conventions')) {
    for (const name of namesIn(folder, `conventions/${id}`)) {
      const path = `conventions/${id}/${name}`;
      if (conventionOfPath(path)) yield path;
    }
  }
}

function namesIn(folder: string, below: string): readonly string[] {
  const path = join(folder, below);
  return isFolder(path) ? orUnreadable(path, () => readdirSync(path)) : [];
}

function wholeText(path: string): string {
  return orUnreadable(path, () => {
    const file = readBytes(path, bounds.archiveSize.most);
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

function tooMuch(folder: string): Text {
  return {
    en: `The files of ${folder} are larger than 1 GiB together, the limit for an archive. Nothing was imported; import it in parts, the conventions with each.`,
    fr: `Les fichiers de ${folder} dépassent ensemble 1 Gio, la limite d’une archive. Rien n’a été importé ; importez-la par parties, chacune avec les conventions.`,
  };
}

function leadsOut(path: string): Text {
  return {
    en: `${path} is a link that leads out of the archive, which no export writes. Nothing was imported; put the file itself there.`,
    fr: `${path} est un lien qui mène hors de l’archive ; aucun export n’en écrit. Rien n’a été importé ; mettez-y le fichier lui-même.`,
  };
}
