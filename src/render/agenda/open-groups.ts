import { sayKeys } from '../../calendar/say-key.ts';
import type { Text } from '../../text/text.ts';
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

/** `March 2026`; `March 2026, April 2026 and 7 more`. */
export function sayOccurrences(occurrences: readonly string[]): Text | undefined {
  return occurrences.length === 0 ? undefined : sayKeys(occurrences);
}
