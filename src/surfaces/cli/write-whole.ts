import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UsageError } from './files.ts';

/** A file to be written, by its path. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Writes files so that each is there whole or not at all: all of them are written beside their places, then take them,
 * one after the other, in the order given. What went wrong before leaves the places as they were.
 */
export async function writeWhole(files: readonly NewFile[]): Promise<void> {
  try {
    for (const { path, text } of files) await orTell(path, writeBeside(path, text));
    for (const { path } of files) await orTell(path, rename(beside(path), path));
  } catch (error) {
    for (const { path } of files) await rm(beside(path), { force: true }).catch(() => {});
    throw error;
  }
}

function beside(path: string): string {
  return `${path}.new`;
}

async function writeBeside(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(beside(path), text, { flush: true });
}

/** A place that can't be written is the user's to know of. */
async function orTell(path: string, writing: Promise<void>): Promise<void> {
  try {
    await writing;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError({
      en: `${path} can’t be written (${code}).`,
      fr: `${path} ne peut pas être écrit (${code}).`,
    });
  }
}
