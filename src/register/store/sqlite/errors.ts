import { own } from '../../../text/own.ts';
import type { Text } from '../../../text/text.ts';
import { StoreError, type StoreErrorCode } from '../store-error.ts';

/** The primary result codes of SQLite that mean something to whoever keeps a register (https://sqlite.org/rescode.html). */
export const sqliteCodes = {
  error: 1,
  busy: 5,
  locked: 6,
  readOnly: 8,
  io: 10,
  corrupt: 11,
  full: 13,
  cantOpen: 14,
  notADb: 26,
};

/** What SQLite says of them (`sqlite3_errstr`), for where a driver gives no more: `@photostructure/sqlite` in `all`. */
const messages: Readonly<Record<string, number>> = {
  'database is locked': sqliteCodes.busy,
  'database table is locked': sqliteCodes.locked,
  'attempt to write a readonly database': sqliteCodes.readOnly,
  'disk I/O error': sqliteCodes.io,
  'database disk image is malformed': sqliteCodes.corrupt,
  'database or disk is full': sqliteCodes.full,
  'unable to open database file': sqliteCodes.cantOpen,
  'file is not a database': sqliteCodes.notADb,
};

/** The primary result code of an error of SQLite; `undefined` of any other. The extended codes have more bits above it. */
export function sqliteCodeOf(error: unknown): number | undefined {
  const { errcode, code, message } = (error ?? {}) as { errcode?: unknown; code?: unknown; message?: string };
  if (typeof errcode === 'number') return errcode & 0xff;
  return code === 'ERR_SQLITE_ERROR' ? (own(messages, message) ?? sqliteCodes.error) : undefined;
}

export function isBusy(error: unknown): boolean {
  const code = sqliteCodeOf(error);
  return code === sqliteCodes.busy || code === sqliteCodes.locked;
}

const codes: Readonly<Record<number, StoreErrorCode>> = {
  [sqliteCodes.busy]: 'busy',
  [sqliteCodes.locked]: 'busy',
  [sqliteCodes.readOnly]: 'read-only',
  [sqliteCodes.corrupt]: 'damaged',
  [sqliteCodes.full]: 'full',
  [sqliteCodes.cantOpen]: 'unreachable',
  [sqliteCodes.notADb]: 'damaged',
};

/** An error of SQLite in the words of a store; what is no error of SQLite stays as it is. */
export function asStoreError(error: unknown, path: string): unknown {
  // What was kept as JSON is none any more: SQLite does not see a bit that turned in a text.
  if (error instanceof SyntaxError) return storeError('damaged', path);
  const code = sqliteCodeOf(error);
  return code === undefined ? error : storeError(codes[code] ?? 'failed', path, error);
}

/** An error about a file, in the words for its code. */
export function storeError(code: StoreErrorCode, path: string, cause?: unknown): StoreError {
  const { en, fr } = words[code];
  const reason = cause instanceof Error ? ` (${cause.message})` : '';
  return new StoreError(code, { en: `${path}: ${en}${reason}`, fr: `${path} : ${fr}${reason}` }, cause);
}

const words: Readonly<Record<StoreErrorCode, Text>> = {
  driver: { en: 'there is nothing to read it with', fr: 'il n’y a rien pour le lire' },
  unreachable: {
    en: 'the file can’t be opened. Does its folder exist, and may you write there?',
    fr: 'le fichier ne peut pas être ouvert. Son dossier existe-t-il, et pouvez-vous y écrire ?',
  },
  foreign: {
    en: 'the file is no register. Nothing in it was changed; choose another name.',
    fr: 'le fichier n’est pas un registre. Rien n’y a été changé ; choisissez un autre nom.',
  },
  newer: {
    en: 'the register was written by a later version of conventio. Nothing in it was changed; install that version.',
    fr: 'le registre a été écrit par une version plus récente de conventio. Rien n’y a été changé ; installez cette version.',
  },
  'read-only': {
    en: 'the file, or its folder, can only be read; a register is written too.',
    fr: 'le fichier, ou son dossier, est en lecture seule ; or un registre s’écrit aussi.',
  },
  busy: {
    en: 'another process has kept the register to itself for too long. Nothing was changed; try again.',
    fr: 'un autre processus garde le registre pour lui depuis trop longtemps. Rien n’a été changé ; réessayez.',
  },
  full: {
    en: 'there is no room left on the disk. Nothing was changed.',
    fr: 'il n’y a plus de place sur le disque. Rien n’a été changé.',
  },
  damaged: {
    en: 'the file is damaged. Go back to a copy of it.',
    fr: 'le fichier est endommagé. Revenez à une copie.',
  },
  moved: {
    en: 'the register was moved, deleted or replaced since it was opened. Nothing was changed; put it back, or start again.',
    fr: 'le registre a été déplacé, supprimé ou remplacé depuis son ouverture. Rien n’a été changé ; remettez-le à sa place, ou relancez.',
  },
  closed: { en: 'the register was closed', fr: 'le registre a été fermé' },
  failed: { en: 'the register failed. Nothing was changed.', fr: 'le registre a échoué. Rien n’a été changé.' },
};
