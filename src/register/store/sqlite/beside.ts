import { closeSync, constants, openSync, readSync, type Stats } from 'node:fs';
import { lstat, realpath, stat } from 'node:fs/promises';
import { StoreError } from '../store-error.ts';

/**
 * What SQLite keeps beside a file, and would take for its own whatever it is: it writes it over, deletes it, or writes
 * through it where it is a link.
 */
const besides: readonly { readonly ending: string; readonly isOurs: (there: Stats, path: string) => boolean }[] = [
  // Each begins with its own sign, or with zeros before that is written (https://sqlite.org/fileformat2.html).
  { ending: '-wal', isOurs: beginsWith(/^(?:377f068[23]|00000000)/) },
  { ending: '-journal', isOurs: beginsWith(/^(?:d9d505f920a163d7|0000000000000000)/) },
  // It is not opened: whoever closes it takes away the locks that his process has on it. SQLite makes it of three bytes,
  // then of whole pages.
  { ending: '-shm', isOurs: ({ size }) => size <= 3 || size % 4096 === 0 },
];

/** Refuses a register beside which something stands that is not its own. */
export async function checkBeside(file: string): Promise<void> {
  // SQLite puts them beside the file that a link leads to.
  const real = await realpath(file).catch(() => file);
  const isBegun = await stat(real).then(
    ({ size }) => size > 0,
    () => false,
  );
  for (const { ending, isOurs } of besides) {
    const path = real + ending;
    const there = await lstat(path).catch(() => undefined);
    if (!there) continue;
    if (!(there.isFile() && isOurs(there, path))) throw new StoreError('foreign', inTheWay(path, file));
    // A file has something in it before its log has.
    if (ending === '-wal' && there.size > 0 && !isBegun) throw new StoreError('foreign', leftAlone(path, file));
  }
}

function beginsWith(sign: RegExp): (there: Stats, path: string) => boolean {
  return ({ size }, path) => size === 0 || sign.test(beginningOf(path));
}

/** The first bytes of a file; none where it is gone by now, or a link, or may not be read, which SQLite then finds out. */
function beginningOf(path: string): string {
  try {
    const file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    try {
      const bytes = Buffer.alloc(8);
      readSync(file, bytes, 0, bytes.length, 0);
      return bytes.toString('hex');
    } finally {
      closeSync(file);
    }
  } catch {
    return '0'.repeat(16);
  }
}

function leftAlone(path: string, file: string) {
  return {
    en: `${path} is the log of a register whose file ${file} is gone, and may hold what was recorded last. Nothing was changed; put the file back, or move the log away.`,
    fr: `${path} est le journal d’un registre dont le fichier ${file} a disparu ; il contient peut-être les derniers enregistrements. Rien n’a été changé ; remettez le fichier, ou déplacez ce journal.`,
  };
}

function inTheWay(path: string, file: string) {
  return {
    en: `${path} stands where the register ${file} would keep its log, and is not that. Nothing was changed; move it away, or choose another name for the register.`,
    fr: `${path} se trouve là où le registre ${file} tiendrait son journal, et n’en est pas un. Rien n’a été changé ; déplacez-le, ou choisissez un autre nom pour le registre.`,
  };
}
