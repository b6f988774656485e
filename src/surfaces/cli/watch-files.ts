import { dirname, resolve } from 'node:path';
import { type ChokidarOptions, watch } from 'chokidar';
import { isFolder } from './files.ts';

/** Tells of each file that changes below some folders, or is one of some files, comes or goes; the answer ends it. */
export async function watchFiles(
  paths: readonly string[],
  changed: (path: string) => void,
): Promise<() => Promise<void>> {
  const folders = paths.filter(isFolder);
  const files = new Set(paths.filter((path) => !isFolder(path)).map((path) => resolve(path)));
  // A file that is deleted is watched no more, and may come again: its folder sees that.
  const around = [...new Set([...files].map((path) => dirname(path)))];
  const stops = await Promise.all([
    watchFolders(folders, {}, changed),
    watchFolders(around, { depth: 0 }, (path) => {
      if (files.has(resolve(path))) changed(path);
    }),
  ]);
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}

async function watchFolders(folders: readonly string[], options: ChokidarOptions, changed: (path: string) => void) {
  // A watcher of nothing is never ready.
  if (folders.length === 0) return async () => {};
  // Editors that write another file and rename it make one change of it, and not a file that goes and comes.
  const usual = { ignoreInitial: true, atomic: true, ignored: /[\\/](node_modules|\.git)([\\/]|$)/ };
  const watcher = watch([...folders], { ...usual, ...options });
  watcher.on('all', (_event, path) => changed(path));
  await new Promise<void>((done, fail) => {
    watcher.once('ready', () => done());
    // Before it is ready this ends the command; afterwards a folder that can't be looked into is only not watched.
    watcher.on('error', fail);
  });
  return () => watcher.close();
}
