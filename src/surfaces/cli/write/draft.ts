import { randomBytes } from 'node:crypto';
import { type BigIntStats, constants } from 'node:fs';
import { type FileHandle, link, lstat, open, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';

/** Whose a file is, and who may do what with it. */
export interface Rights {
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

/** Which file stands somewhere, as it is: another one, or the same with another text, has another version. */
export type Version = string;

/** The version of the file, or of the link, that has a name; `undefined` where there is none. */
export async function versionOf(path: string): Promise<Version | undefined> {
  try {
    return versionFrom(await lstat(path, { bigint: true }));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function versionFrom({ dev, ino, size, mtimeNs }: BigIntStats): Version {
  return `${dev}/${ino}/${size}/${mtimeNs}`;
}

/** New, and nothing but new: neither a file that is there nor one that a link leads to. */
const asNew = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | (constants.O_NOFOLLOW ?? 0);

/**
 * A text that is safe on the disk under a name of its own, in the folder of the file that it is to become: a rename is
 * whole or not at all within one disk only. Its name is one that nobody has, so that nothing of anybody is touched.
 */
export class Draft {
  readonly #path: string;
  #isThere = true;
  /** What it is wherever it stands. */
  version: Version = '';

  private constructor(path: string) {
    this.#path = path;
  }

  /** Writes one. Without rights it has those of any new file. What goes wrong leaves nothing behind. */
  static async write(folder: string, text: string, rights?: Rights): Promise<Draft> {
    const { path, file } = await openIn(folder, rights ? 0o600 : 0o666);
    const draft = new Draft(path);
    try {
      draft.version = await fill(file, text, rights);
      return draft;
    } catch (error) {
      await draft.discard();
      throw error;
    }
  }

  /** Takes a place where nothing stands; false where something does by now, which is left as it is. */
  async create(place: string): Promise<boolean> {
    try {
      await this.#linkTo(place);
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
      throw error;
    }
  }

  /** Takes the place of the file that stands there. */
  async replace(place: string): Promise<void> {
    await rename(this.#path, place);
    this.#isThere = false;
  }

  /** Takes it away, unless it has become a file. What can't be taken away disturbs nobody. */
  async discard(): Promise<void> {
    if (!this.#isThere) return;
    this.#isThere = false;
    await unlink(this.#path).catch(() => {});
  }

  async #linkTo(place: string): Promise<void> {
    try {
      await link(this.#path, place);
      await this.discard();
    } catch (error) {
      if (!hasNoLinks((error as NodeJS.ErrnoException).code)) throw error;
      // A disk without links, as a USB key is: the name is taken first, by an empty file.
      await (await open(place, asNew)).close();
      await this.replace(place).catch(async (failure: unknown) => {
        await unlink(place).catch(() => {});
        throw failure;
      });
    }
  }
}

function hasNoLinks(code: string | undefined): boolean {
  return code !== undefined && ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV'].includes(code);
}

async function openIn(folder: string, mode: number): Promise<{ readonly path: string; readonly file: FileHandle }> {
  for (let attempt = 1; ; attempt += 1) {
    const path = join(folder, `.conventio-${randomBytes(6).toString('hex')}.tmp`);
    try {
      return { path, file: await open(path, asNew, mode) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt === 10) throw error;
    }
  }
}

async function fill(file: FileHandle, text: string, rights: Rights | undefined): Promise<Version> {
  try {
    await file.writeFile(text);
    if (rights) await give(file, rights);
    await file.sync();
    return versionFrom(await file.stat({ bigint: true }));
  } finally {
    await file.close();
  }
}

/**
 * Only root may give a file to somebody else; anybody else’s becomes theirs, as an editor would make it, and then their own
 * group may do no more than everybody.
 */
async function give(file: FileHandle, { mode, uid, gid }: Rights): Promise<void> {
  const isGiven = await file.chown(uid, gid).then(
    () => true,
    () => false,
  );
  const own = isGiven ? undefined : await file.stat();
  const hasGroup = own === undefined || own.gid === gid;
  await file.chmod(hasGroup ? mode & 0o7777 : (mode & 0o707) | ((mode & 0o007) << 3));
}
