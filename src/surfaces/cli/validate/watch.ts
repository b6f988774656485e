import { basename, dirname, join, resolve } from 'node:path';
import { nothingYet, type Outcome, withOutcome } from '../../../render/diagnostics/outcome.ts';
import { page } from '../../../text/page.ts';
import type { Severity } from '../../../text/rule.ts';
import type { Text } from '../../../text/text.ts';
import { isFolder, UsageError } from '../files.ts';
import { type ExitCode, exitCodes, type Io } from '../io.ts';
import { findFiles } from './find-files.ts';
import type { Found } from './folder.ts';
import { folderOfPattern, isPattern } from './pattern.ts';
import { exitCodeOf, type Run, runOver } from './run.ts';

/** How long a change settles: an editor that saves, and a tool that writes many files, make several changes at once. */
const settling = 100;

interface WatchSettings {
  /** Nothing that one run knows of the files holds for the next. */
  readonly newRun: () => Promise<Run>;
  readonly failOn: Severity;
}

/** Checks everything, then whatever changes, until somebody ends it; the exit code is that of the last state of all. */
export async function keepWatching(paths: readonly string[], settings: WatchSettings, io: Io): Promise<ExitCode> {
  const states = new Map<string, ExitCode>();
  await recheck(paths, new Set(), states, settings, io);

  const changed = new Set<string>();
  let [work, cancel] = [Promise.resolve(), (): void => {}];
  let fail: (reason: unknown) => void = () => {};
  const failure = new Promise<never>((_resolve, reject) => {
    fail = reject;
  });
  const interrupted = io.interrupted();
  const watching = io.watch(watchedPaths(paths), (path) => {
    changed.add(resolve(path));
    cancel();
    cancel = io.clock.wakeAfter(settling, () => {
      const together = new Set(changed);
      changed.clear();
      work = work.then(() => recheck(paths, together, states, settings, io)).catch(fail);
      return work;
    });
  });
  const stop = await watching.catch((error: unknown) => {
    throw new UsageError(cannotWatch(error));
  });
  await Promise.race([interrupted, failure]);
  cancel();
  await stop();
  await work;
  return [...states.values()].reduce<ExitCode>(
    (gravest, code) => (code > gravest ? code : gravest),
    exitCodes.expected,
  );
}

/** Checks the files that changed, that are new, or whose convention changed. */
async function recheck(
  paths: readonly string[],
  changed: ReadonlySet<string>,
  states: Map<string, ExitCode>,
  { newRun, failOn }: WatchSettings,
  io: Io,
): Promise<void> {
  const found = await findFiles(paths);
  const names = new Set(found.map(nameOf));
  for (const name of states.keys()) if (!names.has(name)) states.delete(name);
  const toCheck = found.filter(
    (one) => !states.has(nameOf(one)) || dependsOn(nameOf(one)).some((on) => changed.has(on)),
  );
  if (toCheck.length === 0) return;
  const run = await newRun();
  const seen = (outcome: Outcome): void => {
    states.set(outcome.source, exitCodeOf(withOutcome(nothingYet, outcome), failOn));
  };
  await runOver(toCheck, { ...run, seen }, io);
  io.err(page([waiting[run.lang]]));
}

function nameOf(one: Found): string {
  return one.kind === 'file' ? one.path : one.source;
}

/** The files that what is found in a file depends on: itself, and the convention that it plays. */
function dependsOn(path: string): readonly string[] {
  const folder = dirname(resolve(path));
  const folders = basename(folder) === 'scenarios' ? [folder, dirname(folder)] : [folder];
  return [resolve(path), ...folders.flatMap((one) => [join(one, 'convention.yaml'), join(one, 'convention.yml')])];
}

/** Folders to look into, and for each file that was named the convention that it plays. */
function watchedPaths(paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => {
    if (isFolder(path)) return [path];
    return isPattern(path) ? [folderOfPattern(path)] : dependsOn(path);
  });
}

const waiting = {
  en: 'Watching for changes. Press Ctrl+C to stop.',
  fr: 'En attente de modifications. Ctrl+C pour arrêter.',
};

/** Systems limit how many files a user may watch. */
function cannotWatch(error: unknown): Text {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  return {
    en: `The files can’t be watched (${code}); name fewer of them, or run without --watch.`,
    fr: `Les fichiers ne peuvent pas être surveillés (${code}) ; nommez-en moins, ou lancez la commande sans --watch.`,
  };
}
