import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Text } from '../../../text/text.ts';
import { Unwritable } from './unwritable.ts';

/** A new folder that only its owner reads, where the system keeps what is temporary. */
export function privateFolder(prefix: string): string {
  const above = tmpdir();
  try {
    return mkdtempSync(join(above, prefix));
  } catch (error) {
    throw new Unwritable(noTemporary(above, (error as NodeJS.ErrnoException).code ?? String(error)));
  }
}

/** A new file in a new folder that only its owner reads. */
export function privateFile(prefix: string, name: string, text: string): string {
  const path = join(privateFolder(prefix), name);
  try {
    writeFileSync(path, text, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    throw new Unwritable(noTemporary(path, (error as NodeJS.ErrnoException).code ?? String(error)));
  }
  return path;
}

function noTemporary(path: string, code: string): Text {
  return {
    en: `${path}, the place for temporary files, can’t be written to (${code}). Set TMPDIR to a folder that can.`,
    fr: `${path}, où vont les fichiers temporaires, ne peut pas être écrit (${code}). Indiquez par TMPDIR un autre dossier.`,
  };
}
