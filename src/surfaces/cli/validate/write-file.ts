import { type FileHandle, open, readFile, realpath, rename, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Text } from '../../../text/text.ts';
import { UsageError } from '../files.ts';

/**
 * Writes a file whole or not at all: another file beside it takes its place once it is safe on the disk. A link is
 * followed, so that it stays one; rights and owner stay. It writes nothing when somebody else wrote in between, or when
 * the file is not to be written to.
 */
export async function replaceFile(path: string, before: Uint8Array, after: string): Promise<void> {
  try {
    const target = await realpath(path);
    const { mode, uid, gid } = await stat(target);
    if ((mode & 0o222) === 0) throw new UsageError(readOnly(path));
    await (await open(target, 'r+')).close();
    if (!(await readFile(target)).equals(before)) throw new UsageError(changedMeanwhile(path));
    const draft = await newFileBeside(target, mode);
    try {
      await fill(draft.file, after, { mode, uid, gid });
      await rename(draft.path, target);
    } catch (error) {
      await unlink(draft.path);
      throw error;
    }
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(unwritable(path, error));
  }
}

interface Draft {
  readonly path: string;
  readonly file: FileHandle;
}

/** A short name of its own in the same folder: a rename is safe within one disk only. */
async function newFileBeside(target: string, mode: number): Promise<Draft> {
  for (let attempt = 0; ; attempt += 1) {
    const path = join(dirname(target), `.conventio-${process.pid}-${attempt}.tmp`);
    try {
      return { path, file: await open(path, 'wx', mode) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt > 100) throw error;
    }
  }
}

async function fill(
  file: FileHandle,
  text: string,
  { mode, uid, gid }: { readonly mode: number; readonly uid: number; readonly gid: number },
): Promise<void> {
  try {
    await file.writeFile(text);
    // Only root may give a file to somebody else; anybody else's file becomes theirs, as an editor would make it.
    await file.chown(uid, gid).catch(() => {});
    await file.chmod(mode);
    await file.sync();
  } finally {
    await file.close();
  }
}

function readOnly(path: string): Text {
  return {
    en: `${path} is read-only; nothing was changed in it.`,
    fr: `${path} est en lecture seule ; rien n’y a été changé.`,
  };
}

function changedMeanwhile(path: string): Text {
  return {
    en: `${path} was changed by somebody else in the meantime; nothing was fixed in it.`,
    fr: `${path} a été modifié entre-temps ; rien n’y a été corrigé.`,
  };
}

function unwritable(path: string, error: unknown): Text {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  return {
    en: `${path} can’t be written (${code}); it is unchanged.`,
    fr: `${path} ne peut pas être écrit (${code}) ; il est inchangé.`,
  };
}
