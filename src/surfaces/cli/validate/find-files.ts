import { existsSync, lstatSync, realpathSync } from 'node:fs';
import type { UncheckedFile } from '../../../render/diagnostics/outcome.ts';
import type { Text } from '../../../text/text.ts';
import { isFolder, orUnreadable } from '../files.ts';
import { type Found, filesIn, isWithin, leadsOut } from './folder.ts';
import { folderOfPattern, isPattern, matches } from './pattern.ts';

/**
 * The files that the arguments of a command name, each once, in the order of the arguments: files, folders with what is
 * in them, patterns with what they match, and `-`. Whatever can't be checked is in the list with the reason.
 */
export async function findFiles(paths: readonly string[]): Promise<readonly Found[]> {
  const found: Found[] = [];
  const seen = new Set<string>();
  for (const argument of paths) {
    for (const one of await filesOf(argument)) {
      const identity = one.kind === 'file' ? identityOf(one.path) : `${one.kind} ${one.source}`;
      if (!seen.has(identity)) found.push(one);
      seen.add(identity);
    }
  }
  return found;
}

async function filesOf(argument: string): Promise<readonly Found[]> {
  if (argument === '-' || isThere(argument)) return filesAt(argument);
  if (!isPattern(argument)) return [{ kind: 'file', path: argument }];
  const matched = await matches(argument);
  if (matched.length === 0) return [notThere(argument, nothingMatches(argument))];
  const bounds = realpathSync.native(folderOfPattern(argument));
  return matched.flatMap((path) => filesAt(path, bounds));
}

/**
 * A file is itself, whatever it holds; a folder is what is to be checked in it. What a pattern matches is in its folder,
 * and no link is followed out of it.
 */
function filesAt(path: string, within?: string): readonly Found[] {
  if (path !== '-' && within !== undefined && leavesFolder(path, within)) return [notThere(path, leadsOut(path))];
  if (path === '-' || !isFolder(path)) return [{ kind: 'file', path, ...(within !== undefined && { within }) }];
  const inFolder = [...filesIn(path, within ?? realpathSync.native(path))];
  return inFolder.length > 0 ? inFolder : [notThere(path, nothingIn(path))];
}

/** What can't be looked up is told where it is read. */
function leavesFolder(path: string, folder: string): boolean {
  try {
    return !isWithin(realpathSync.native(path), folder);
  } catch {
    return false;
  }
}

/** A link that leads nowhere is there too. */
function isThere(path: string): boolean {
  try {
    return lstatSync(path) !== undefined;
  } catch {
    return false;
  }
}

/** Two names of one file have the same identity. */
function identityOf(path: string): string {
  return path !== '-' && existsSync(path) ? orUnreadable(path, () => realpathSync.native(path)) : path;
}

function notThere(source: string, because: Text): UncheckedFile {
  return { kind: 'unreadable', source, because };
}

function nothingMatches(pattern: string): Text {
  return { en: `No file matches ${pattern}.`, fr: `Aucun fichier ne correspond à ${pattern}.` };
}

function nothingIn(folder: string): Text {
  return {
    en: `There are no conventions or scenarios in ${folder}.`,
    fr: `Il n’y a ni convention ni scénario dans ${folder}.`,
  };
}
