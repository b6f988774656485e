import type { Diagnostic } from '../../text/diagnostic.ts';
import type { Silenced } from '../../text/silenced.ts';
import { counted, joinTexts, type Text } from '../../text/text.ts';

/** A file that was checked, and what is wrong with it. */
export interface CheckedFile {
  readonly kind: 'checked';
  readonly source: string;
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
  /** The warnings that comments of the file silence. */
  readonly silenced?: readonly Silenced[];
  /** How many mistakes were fixed on the way. */
  readonly fixed?: number;
}

/** A file that was not: it can't be read, it waits for another one, or the program failed over it. */
export interface UncheckedFile {
  readonly kind: 'unreadable' | 'waiting' | 'failed';
  readonly source: string;
  readonly because: Text;
  /** The file that is to be fixed first. */
  readonly waitsFor?: string;
}

/** What became of a file. */
export type Outcome = CheckedFile | UncheckedFile;

/** What was found so far, in all files. */
export interface Tally {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  /** The warnings that comments silence; the others are counted above. */
  readonly silenced: number;
  /** The mistakes with a fix that is safe. */
  readonly fixable: number;
  readonly fixed: number;
  readonly unchecked: readonly UncheckedFile[];
}

export const nothingYet: Tally = { files: 0, errors: 0, warnings: 0, silenced: 0, fixable: 0, fixed: 0, unchecked: [] };

export function withOutcome(tally: Tally, outcome: Outcome): Tally {
  if (outcome.kind !== 'checked') return { ...tally, unchecked: [...tally.unchecked, outcome] };
  const { diagnostics, silenced = [], fixed = 0 } = outcome;
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  return {
    ...tally,
    files: tally.files + 1,
    errors: tally.errors + errors,
    warnings: tally.warnings + diagnostics.length - errors,
    silenced: tally.silenced + silenced.length,
    fixable: tally.fixable + diagnostics.filter(({ fix }) => fix?.safe).length,
    fixed: tally.fixed + fixed,
  };
}

/** `2 errors, 1 warning`. */
export function countFound({ errors, warnings }: Pick<Tally, 'errors' | 'warnings'>): Text {
  return joinTexts([
    counted(errors, { en: ['error', 'errors'], fr: ['erreur', 'erreurs'] }),
    counted(warnings, { en: ['warning', 'warnings'], fr: ['avertissement', 'avertissements'] }),
  ]);
}
