import type { Text } from './text.ts';

/** An error leaves no convention to play; a warning does. */
export type Severity = 'error' | 'warning';

/** The name of every rule that a file can break: the same in the code, in a message, on its page and in its test. */
export const ruleIds = [
  'yaml-syntax',
  'yaml-empty',
  'yaml-limits',
  'yaml-version',
  'yaml-several-documents',
  'yaml-tag',
  'key-duplicate',
  'key-unknown',
  'key-missing',
  'key-misplaced',
  'type-mismatch',
  'value-unknown',
  'value-malformed',
  'value-out-of-range',
  'id-malformed',
  'date-impossible',
  'time-zone-unknown',
  'name-taken',
  'name-unknown',
  'window-reversed',
  'budget-reversed',
  'amendment-invalid',
  'waits-for-itself',
  'rules-without-clock',
  'date-out-of-reach',
  'cite-missing',
  'quote-not-in-text',
  'character-invisible',
  'milestone-unused',
  'holiday-unknown',
  'holidays-unset',
  'payments-exceed',
  'due-once',
  'formal-notice-skipped',
  'window-outside-term',
  'notice-longer-than-term',
  'decline-after-end',
  'renewal-contradicted',
  'property-empty',
  'recurrence-never',
  'recurrence-missing',
  'count-reversed',
  'deadline-moves',
  'fact-invalid',
  'expectation-unknown',
  'ignore-malformed',
  'ignore-unknown',
  'ignore-unused',
  'and-more',
] as const;

/** The name of a rule that a file can break. */
export type RuleId = (typeof ruleIds)[number];

const warningIds: ReadonlySet<RuleId> = new Set<RuleId>([
  'cite-missing',
  'character-invisible',
  'milestone-unused',
  'holiday-unknown',
  'holidays-unset',
  'due-once',
  'formal-notice-skipped',
  'window-outside-term',
  'notice-longer-than-term',
  'renewal-contradicted',
  'property-empty',
  'recurrence-never',
  'deadline-moves',
  'ignore-malformed',
  'ignore-unknown',
  'ignore-unused',
  'and-more',
]);

/** Whether a rule only warns, wherever it is broken. */
export function isWarning(id: RuleId): boolean {
  return warningIds.has(id);
}

/**
 * Where a rule is explained: the path of its page from the root of the package, `docs/rules/yaml-empty.md`. The package
 * opens its pages: `import.meta.resolve(`conventio/${documentationOf(rule)}`)` is the address of a file that exists.
 */
export function documentationOf(id: RuleId): string {
  return `docs/rules/${id}.md`;
}

/** What a file is held to. Whoever finds it broken writes the message; the page under `docs/rules/` is made of this. */
export interface RuleDescription {
  readonly id: RuleId;
  readonly severity: Severity;
  /** What is asked, in one sentence. */
  readonly title: Text;
  /** Why it matters to those who sign. */
  readonly why: Text;
  /** A piece of a file that breaks this rule and no other. */
  readonly wrong: string;
  /** The same piece, fixed. */
  readonly right: string;
  /** What the pieces are of; a convention unless this says otherwise. */
  readonly of?: 'scenario';
  /** The signed text that the pieces quote. */
  readonly signedText?: string;
}

/** Rules that are about the same floor of a file. */
export interface Chapter {
  readonly title: Text;
  readonly rules: readonly RuleDescription[];
}
