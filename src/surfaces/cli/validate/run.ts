import { resolve } from 'node:path';
import {
  nothingYet,
  type Outcome,
  type Tally,
  type UncheckedFile,
  withOutcome,
} from '../../../render/diagnostics/outcome.ts';
import type { Reporter } from '../../../render/diagnostics/reporter.ts';
import type { Printed } from '../../../text/printed.ts';
import type { Severity } from '../../../text/rule.ts';
import type { Lang } from '../../../text/text.ts';
import { type ExitCode, exitCodes, type Io } from '../io.ts';
import { programSays } from '../say.ts';
import type { Found } from './folder.ts';
import { Progress } from './progress.ts';

/** A run over files: how one is checked, and who writes down what becomes of it. */
export interface Run {
  readonly reporter: Reporter;
  readonly check: (path: string, within?: string) => Promise<Outcome>;
  readonly print: (words: Printed) => void;
  readonly lang: Lang;
  /** Called with each outcome, for whoever keeps more of it than the report does. */
  readonly seen?: (outcome: Outcome) => void;
}

/** What a run touches of the world beside its report. */
type Terminal = Pick<Io, 'err' | 'showsProgress' | 'clock'>;

/** Checks one file after the other, and writes down each before it looks at the next: no more than one is held. */
export async function runOver(found: readonly Found[], run: Run, io: Terminal): Promise<Tally> {
  const progress = new Progress(io);
  const tell = tellOnce(found, run, io, progress);
  let tally = nothingYet;
  const print = (words: Printed): void => {
    if (words !== '') progress.clear();
    run.print(words);
  };
  print(run.reporter.head());
  for (const [index, one] of found.entries()) {
    const outcome = one.kind === 'file' ? await run.check(one.path, one.within) : one;
    print(run.reporter.file(outcome, tally));
    if (outcome.kind !== 'checked') tell(outcome);
    run.seen?.(outcome);
    tally = withOutcome(tally, outcome);
    progress.show(() => sayProgress(index + 1, found.length)[run.lang]);
  }
  print(run.reporter.foot(tally));
  progress.clear();
  return tally;
}

/** Why a file was not checked, said beside the report; what a convention that is in the report holds up, it says itself. */
function tellOnce(found: readonly Found[], { lang }: Run, io: Terminal, progress: Progress) {
  const reported = new Set(found.flatMap((one) => (one.kind === 'file' ? [resolve(one.path)] : [])));
  const said = new Set<string>();
  return ({ because, waitsFor }: UncheckedFile): void => {
    // A stack has lines.
    const words = programSays(because[lang].split('\n'), lang);
    if (said.has(words) || (waitsFor !== undefined && reported.has(resolve(waitsFor)))) return;
    said.add(words);
    progress.clear();
    io.err(words);
  };
}

/** How a run ends: the gravest of what became of its files. */
export function exitCodeOf({ errors, warnings, unchecked }: Tally, failOn: Severity): ExitCode {
  if (unchecked.some(({ kind }) => kind === 'failed')) return exitCodes.internal;
  if (unchecked.some(({ kind }) => kind === 'unreadable')) return exitCodes.usage;
  const found = errors + unchecked.length + (failOn === 'warning' ? warnings : 0);
  return found > 0 ? exitCodes.findings : exitCodes.expected;
}

function sayProgress(done: number, all: number) {
  return { en: `Checked ${done} of ${all}`, fr: `Fichiers vérifiés : ${done} sur ${all}` };
}
