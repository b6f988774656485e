import type { Diagnostic } from '../../text/diagnostic.ts';
import type { CheckedFile } from './outcome.ts';

/**
 * A mark for each diagnostic of a file by which it is known again when lines have moved: its rule, the clause that it is
 * about, or its line where there is none, and how many like it come before.
 */
export function fingerprints({ diagnostics, text }: Pick<CheckedFile, 'diagnostics' | 'text'>): readonly string[] {
  const seen = new Map<string, number>();
  return diagnostics.map((diagnostic) => {
    const mark = `${diagnostic.rule} ${diagnostic.pointer || lineOf(diagnostic, text)}`;
    const before = seen.get(mark) ?? 0;
    seen.set(mark, before + 1);
    return `${mark} ${before + 1}`;
  });
}

function lineOf({ span: { start } }: Diagnostic, text: string): string {
  const begins = start.offset - (start.column - 1);
  const line = text.slice(begins, begins + 200).split('\n', 1)[0] ?? '';
  return line.trim();
}
