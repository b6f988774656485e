import { watch } from 'chokidar';

/** Tells of each file that changes below some paths, comes or goes; the answer ends it. */
export async function watchFiles(
  paths: readonly string[],
  changed: (path: string) => void,
): Promise<() => Promise<void>> {
  // Editors that write another file and rename it make one change of it, and not a file that goes and comes.
  const watcher = watch([...paths], {
    ignoreInitial: true,
    atomic: true,
    ignored: /[\\/](node_modules|\.git)([\\/]|$)/,
  });
  watcher.on('all', (_event, path) => changed(path));
  await new Promise<void>((resolve, reject) => {
    watcher.once('ready', () => resolve());
    // Before it is ready this ends the command; afterwards a folder that can't be looked into is only not watched.
    watcher.on('error', reject);
  });
  return () => watcher.close();
}
