import { sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { neverEntered } from './folder.ts';

/** Whether an argument that is no file stands for those that match it. */
export function isPattern(argument: string): boolean {
  return isDynamicPattern(withSlashes(argument));
}

/** The files and folders that a pattern matches, as a shell would list them. */
export async function matches(pattern: string): Promise<readonly string[]> {
  const found = await glob(withSlashes(pattern), {
    onlyFiles: false,
    expandDirectories: false,
    ignore: neverEntered.flatMap((name) => [`**/${name}`, `**/${name}/**`]),
  });
  return found.map((path) => path.replace(/\/$/, '')).sort();
}

/** The folder that everything a pattern matches is in. */
export function folderOfPattern(pattern: string): string {
  const steps = withSlashes(pattern).split('/');
  const fixed = steps.slice(
    0,
    steps.findIndex((step) => isDynamicPattern(step)),
  );
  return fixed.join('/') || (pattern.startsWith('/') ? '/' : '.');
}

/** A shell of Windows gives backslashes, which a pattern would take for escapes. */
function withSlashes(pattern: string): string {
  return sep === '\\' ? pattern.replaceAll('\\', '/') : pattern;
}
