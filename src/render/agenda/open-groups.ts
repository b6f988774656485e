import type { AgreementLine } from './agreement-row.ts';

/** What is left to do for one clause of one agreement: a line for all of its occurrences, of which the oldest stands first. */
export interface OpenGroup {
  /** The line of the oldest. */
  readonly line: AgreementLine;
  /** The keys of its occurrences, where it has several. */
  readonly occurrences: readonly string[];
}

/** Puts together what is left to do for a clause time and again, such as rents; in the order of the oldest of each. */
export function openGroups(lines: readonly AgreementLine[]): readonly OpenGroup[] {
  const groups = new Map<string, { line: AgreementLine; occurrences: string[] }>();
  for (const line of lines) {
    const key = [line.agreement, line.state, line.section, line.clause].join('\n');
    const group = groups.get(key) ?? { line, occurrences: [] };
    groups.set(key, group);
    if (line.occurrence !== undefined) group.occurrences.push(line.occurrence);
  }
  return [...groups.values()];
}

/** How many keys are written out. */
const mostKeys = 5;

/** `2026-03`; `2026-03, 2026-04 (+ 7)`. */
export function sayOccurrences(occurrences: readonly string[]): string | undefined {
  if (occurrences.length === 0) return undefined;
  const more = occurrences.length > mostKeys ? ` (+ ${occurrences.length - mostKeys})` : '';
  return `${occurrences.slice(0, mostKeys).join(', ')}${more}`;
}
