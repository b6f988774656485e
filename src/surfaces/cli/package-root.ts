import { existsSync } from 'node:fs';

/** The folder of this package, whether its modules stand apart in it or the build has joined them elsewhere. */
export function packageRoot(): URL {
  let folder = new URL('.', import.meta.url);
  for (;;) {
    const above = new URL('..', folder);
    if (existsSync(new URL('package.json', folder)) || above.href === folder.href) return folder;
    folder = above;
  }
}
