import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Lang, Text } from '../text/text.ts';
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

/** What is printed of such a mistake; anything else goes on to whoever reports faults of the program. */
export function usageMessage(error: unknown, lang: Lang): string {
  if (error instanceof UsageError) return `conventio: ${error.text[lang]}\n`;
  throw error;
}

/** Reads the convention that an argument names: a file, a folder that holds `convention.yaml`, or `-`. */
export async function readConventionText(argument: string, io: Io): Promise<SourceText> {
  if (argument === '-') return { source: '<stdin>', text: await readAll(io.stdin, '<stdin>') };
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

/** The signed text of an agreement, whole. */
export async function readSignedText(path: string): Promise<string> {
  const text = await readText(path);
  if (text.length > mostBytes / 4) throw new UsageError(tooLarge(path));
  return text;
}

/** More bytes than any file needs; whoever reads the text says that it is too large. */
const mostBytes = 4 * 1024 * 1024;

/** A text file, or as much of it as is looked at: a file can be larger than memory, and a device has no end. */
async function readText(path: string): Promise<string> {
  return readAll(createReadStream(path, { end: mostBytes }), path);
}

async function readAll(stream: AsyncIterable<Uint8Array>, path: string): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let size = 0;
  try {
    for await (const bytes of stream) {
      size += bytes.length;
      text += decoder.decode(bytes, { stream: true });
      // What follows would only be refused; a character that the limit cuts is no fault of the file.
      if (size > mostBytes) return text;
    }
    return text + decoder.decode();
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

function tooLarge(path: string): Text {
  return { en: `${path} is larger than 1 MiB.`, fr: `${path} dépasse 1 Mio.` };
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
