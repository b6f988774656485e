import { readFileSync } from 'node:fs';
import type { IsoDate } from '../../src/calendar/day.ts';
import type { Compiled } from '../../src/engine/lifecycle/compile.ts';
import { type Run, replay } from '../../src/engine/lifecycle/replay.ts';
import { readFactOption } from '../../src/surfaces/cli/fact-option.ts';
import { sample } from './deep.ts';
import { factsOf, root } from './first-convention.ts';

/** A path that `conventio paths` found, on a line: its facts as the command line takes them, and how far it goes. */
export interface KeptPath {
  readonly line: string;
  readonly run: Run;
}

export const fileOfPaths = (id: string): string => `${root}tests/insight/proof/machine/golden/${id}.paths.txt`;

/** The lines that are kept of a convention: what its paths were found for, the paths, and what none of them reaches. */
export function keptLines(id: string): readonly string[] {
  return readFileSync(fileOfPaths(id), 'utf8').trimEnd().split('\n');
}

/** Plays on the engine the paths that are kept of a convention: all of them, or a share. */
export function* keptPaths(id: string, compiled: Compiled, shares = 1): Generator<KeptPath> {
  const lines = keptLines(id).filter((one) => one.startsWith('path '));
  for (const line of sample(lines, { of: shares })) {
    const [, , , until, ...options] = line.split(' ');
    yield { line, run: replay(compiled, factsOf(compiled, options.map(readFactOption)), until as IsoDate) };
  }
}
