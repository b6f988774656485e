import { join, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { neverEntered } from './folder.ts';

/** Whether an argument that is no file stands for those that match it. */
export function isPattern(argument: string): boolean {
  return isDynamicPattern(withSlashes(argument));
}

/** The files and folders that a pattern matches, as a shell would list them. Links to folders are not followed. */
export async function matches(pattern: string): Promise<readonly string[]> {
  const { folder, rest } = partsOf(pattern);
  const found = await glob(rest, {
    cwd: folder,
    onlyFiles: false,
    expandDirectories: false,
    followSymbolicLinks: false,
    ignore: neverEntered.flatMap((name) => [`**/${name}`, `**/${name}/**`]),
  });
  return found.map((path) => join(folder, path.replace(/\/$/, ''))).sort();
}

/** The folder that everything a pattern matches is in. */
export function folderOfPattern(pattern: string): string {
  return partsOf(pattern).folder;
}

function partsOf(pattern: string): { readonly folder: string; readonly rest: string } {
  const steps = withSlashes(pattern).split('/');
  // A brace may hold slashes.
  const fixed = steps.findIndex((step) => step.includes('{') || isDynamicPattern(step));
  const folder = steps.slice(0, fixed).join('/');
  return { folder: folder || (fixed > 0 ? '/' : '.'), rest: steps.slice(fixed).join('/') };
}

/** A shell of Windows gives backslashes, which a pattern would take for escapes. */
function withSlashes(pattern: string): string {
  return sep === '\\' ? pattern.replaceAll('\\', '/') : pattern;
}
