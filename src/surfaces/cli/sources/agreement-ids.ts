import { basename, dirname, relative, sep } from 'node:path';
import { asId } from '../../../language/schema/as-id.ts';

/** What tells one agreement of a folder from another. */
export interface Nameable {
  /** The path of its convention. */
  readonly source: string;
  /** The id of its convention. */
  readonly convention: string;
  /** What its journal calls it. */
  readonly agreement?: string;
}

/**
 * What each agreement of a folder is called: as its journal says, else as its convention is. Where several conventions have
 * one id, the name of its folder, or of its file, stands behind it, and as much of the path as it takes to tell them apart.
 */
export function agreementIds(folder: string, all: readonly Nameable[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { agreement, convention } of all) {
    if (agreement === undefined) counts.set(convention, (counts.get(convention) ?? 0) + 1);
  }
  return all.map((one) => {
    if (one.agreement !== undefined) return one.agreement;
    if (counts.get(one.convention) === 1) return one.convention;
    const steps = stepsTo(folder, one.source);
    const others = all.filter((other) => other !== one && other.convention === one.convention);
    const isAlone = (count: number): boolean =>
      others.every((other) => tail(stepsTo(folder, other.source), count) !== tail(steps, count));
    const count = [...steps.keys()].map((index) => index + 1).find(isAlone) ?? steps.length;
    const end = tail(steps, count);
    return end === '' ? one.convention : `${one.convention}.${end}`.slice(0, 100);
  });
}

/** The names of the folders that lead to a convention, and of its file where that says more. */
function stepsTo(folder: string, source: string): readonly string[] {
  const inside = relative(folder, dirname(source)).split(sep).filter(Boolean);
  const file = basename(source).replace(/\.ya?ml$/, '');
  return file === 'convention' ? inside : [...inside, file];
}

function tail(steps: readonly string[], count: number): string {
  return steps
    .slice(-count)
    .map((step) => asId(`a-${step}`)?.slice(2) ?? '')
    .filter(Boolean)
    .join('.');
}
