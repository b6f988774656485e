import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Text } from '../text/text.ts';
import type { Io } from './io.ts';

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
  if (argument === '-') return { source: '<stdin>', text: await io.readStdin() };
  const path = (await isFolder(argument)) ? join(argument, 'convention.yaml') : argument;
  return { source: path, text: await readText(path) };
}

/** Reads a scenario: a file, or its bare name in the folder of the convention. */
export async function readScenarioText(argument: string, convention: string): Promise<SourceText> {
  const besides = join(convention, 'scenarios', `${argument}.yaml`);
  const isBareName = !/[./\\]/.test(argument);
  const path = isBareName && (await isFolder(convention)) ? besides : argument;
  return { source: path, text: await readText(path) };
}

export async function readText(path: string): Promise<string> {
  try {
    const bytes = await readFile(path);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new UsageError(unreadable(path, error));
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

function unreadable(path: string, error: unknown): Text {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return { en: `There is no file ${path}.`, fr: `Le fichier ${path} n’existe pas.` };
  if (code === 'EISDIR') return { en: `${path} is a folder.`, fr: `${path} est un dossier.` };
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
    return { en: `${path} is not UTF-8 text.`, fr: `${path} n’est pas un texte UTF-8.` };
  }
  return { en: `${path} can’t be read (${code}).`, fr: `${path} ne peut pas être lu (${code}).` };
}
