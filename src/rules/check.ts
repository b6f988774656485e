import type { Places } from '../document/places.ts';
import { amend } from '../model/amend.ts';
import { bind } from '../model/bind.ts';
import type { Amendment, Convention } from '../model/convention.ts';
import { checkConventionShape } from '../schema/shape.ts';
import { severities } from '../text/codes.ts';
import { type Diagnostic, hasErrors, inFileOrder } from '../text/diagnostic.ts';
import { budgetReversed } from './budget-reversed.ts';
import { citeMissing } from './cite-missing.ts';
import { holidayUnknown } from './holiday-unknown.ts';
import { milestoneUnused } from './milestone-unused.ts';
import { nameTaken } from './name-taken.ts';
import { nameUnknown } from './name-unknown.ts';
import { diagnosticOf, type Rule } from './rule.ts';
import { rulesWithoutClock } from './rules-without-clock.ts';
import { waitsForItself } from './waits-for-itself.ts';
import { windowReversed } from './window-reversed.ts';

/** The rules that a convention of the right shape is held to. Their order changes nothing. */
export const rules: readonly Rule[] = [
  nameUnknown,
  nameTaken,
  waitsForItself,
  rulesWithoutClock,
  windowReversed,
  budgetReversed,
  citeMissing,
  milestoneUnused,
  holidayUnknown,
];

export interface Checked {
  /** Absent when there are errors. */
  readonly convention?: Convention;
  readonly diagnostics: readonly Diagnostic[];
}

/** Holds a convention to every rule, and so each of its amendments. */
export function checkRules(convention: Convention): readonly Diagnostic[] {
  const ofAmendments = [...convention.amendments.values()].flatMap((amendment) =>
    checkAmendment(convention, amendment),
  );
  return [...findings(convention), ...ofAmendments];
}

function findings(convention: Convention): readonly Diagnostic[] {
  return rules.flatMap((rule) =>
    [...rule.check(convention)].map((finding) => diagnosticOf(rule.id, finding, convention)),
  );
}

/** The convention as an amendment changes it, or what is wrong with it. */
export function consolidate(convention: Convention, amendment: Amendment): Checked {
  const { value, places } = amend(convention, amendment);
  const { convention: amended, diagnostics } = checkVersion(value, places, [...convention.version, amendment.id]);
  // Amendments stay what they were: some of them may come from a scenario, which the declaration does not know.
  return { diagnostics, ...(amended && { convention: { ...amended, amendments: convention.amendments } }) };
}

/** What an amendment would break, told at the amendment. */
export function checkAmendment(convention: Convention, amendment: Amendment): readonly Diagnostic[] {
  const { diagnostics } = consolidate(convention, amendment);
  return diagnostics
    .filter(({ severity }) => severity === 'error')
    .map((diagnostic) => ({ ...diagnostic, rule: 'amendment-invalid', severity: severities['amendment-invalid'] }));
}

function checkVersion(value: unknown, places: Places, version: readonly string[]): Checked {
  const shape = checkConventionShape(value, places);
  if (!shape.declaration) return { diagnostics: shape.diagnostics };
  const { convention, diagnostics } = bind(shape.declaration, places, version);
  const all = inFileOrder([...diagnostics, ...findings(convention)]);
  return hasErrors(all) ? { diagnostics: all } : { convention, diagnostics: all };
}
