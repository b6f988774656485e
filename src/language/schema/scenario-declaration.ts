import type { AmendmentDeclaration, ParameterValue } from './declaration.ts';

/** A scenario as its file declares it, once its shape is checked. */
export interface ScenarioDeclaration {
  scenario: string;
  title?: string;
  note?: string;
  amendments?: Record<string, AmendmentDeclaration>;
  facts: FactDeclaration[];
  until?: string;
  expect?: ExpectationDeclaration[];
}

/** The journal of an agreement as its file declares it: what has happened, and nothing that is expected. */
export interface JournalDeclaration {
  agreement?: string;
  scenario?: string;
  title?: string;
  note?: string;
  amendments?: Record<string, AmendmentDeclaration>;
  facts: FactDeclaration[];
}

/** A fact as somebody gives it: in a scenario, on the command line, to `readFacts` or to a scheduler. */
export interface FactDeclaration {
  id?: string;
  on?: string;
  fact: string;
  by?: string;
  /** Digits keep what a number would round: `'0.1'`. */
  quantity?: number | string;
  component?: string;
  name?: string;
  /** The values that an amendment brings, by the names of its parameters. */
  values?: Record<string, ParameterValue>;
  /** The occurrence that it is about: `2026`, `2026-05`, or the day of the act that it announces. */
  for?: string | number;
  of?: string;
  channel?: 'hand' | 'registered-letter' | 'registered-email' | 'email' | 'letter';
  sent?: string;
  presented?: string;
  received?: string;
  outcome?: 'delivered' | 'refused' | 'unclaimed';
  refused?: string;
  note?: string;
  /** References to documents; one alone is a list of one. */
  documents?: string | readonly string[];
}

/** What a scenario expects, as it is written. */
export interface ExpectationDeclaration {
  on?: string;
  term?: string;
  outcome?: string;
  firstDay?: string;
  lastDay?: string;
  lastCertainDay?: string;
  renewals?: number;
  phases?: Record<string, string>;
  milestones?: Record<string, string>;
  decisions?: Record<string, string>;
  deliverables?: Record<string, string>;
  datasets?: Record<string, string>;
  obligations?: Record<string, string>;
  meetings?: Record<string, string>;
  payments?: Record<string, string>;
  dates?: Record<string, string>;
  terminations?: Record<string, string>;
  suspensions?: Record<string, string>;
  roles?: Record<string, string>;
  parties?: Record<string, string>;
  amendments?: Record<string, string>;
  properties?: Record<string, string>;
  /** Occurrences by clause and key, `report@2026`. */
  occurrences?: Record<string, string>;
  budgets?: Record<string, { used?: number; remaining?: number; state?: string }>;
  entries?: ExpectedEntry[];
  noEntries?: ExpectedEntry[];
  note?: string;
}

/** A line of the timeline that a scenario expects. */
export interface ExpectedEntry {
  kind: string;
  id?: string;
  article?: string;
}
