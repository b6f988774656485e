export type Severity = 'error' | 'warning';

/**
 * Every rule that a file can break, with its severity. The name is the same in the code, in the message, in the
 * page under `docs/rules/` and in the test; `src/rules/` says why each matters and shows a wrong and a right example.
 */
export const severities = {
  'yaml-syntax': 'error',
  'yaml-empty': 'error',
  'yaml-limits': 'error',
  'yaml-version': 'error',
  'yaml-several-documents': 'error',
  'yaml-tag': 'error',
  'key-duplicate': 'error',
  'key-unknown': 'error',
  'key-missing': 'error',
  'key-misplaced': 'error',
  'type-mismatch': 'error',
  'value-unknown': 'error',
  'value-malformed': 'error',
  'value-out-of-range': 'error',
  'id-malformed': 'error',
  'date-impossible': 'error',
  'time-zone-unknown': 'error',
  'name-taken': 'error',
  'name-unknown': 'error',
  'window-reversed': 'error',
  'budget-reversed': 'error',
  'amendment-invalid': 'error',
  'waits-for-itself': 'error',
  'rules-without-clock': 'error',
  'cite-missing': 'warning',
  'quote-not-in-text': 'error',
  'milestone-unused': 'warning',
  'holiday-unknown': 'warning',
  'holidays-unset': 'warning',
  'payments-exceed': 'error',
  'survival-missing': 'warning',
  'fact-invalid': 'error',
  'expectation-unknown': 'error',
  'and-more': 'warning',
} as const satisfies Record<string, Severity>;

export type RuleId = keyof typeof severities;

export const ruleIds = Object.keys(severities) as readonly RuleId[];
