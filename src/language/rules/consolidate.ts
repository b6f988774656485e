import { type Diagnostic, hasErrors, inFileOrder } from '../../text/diagnostic.ts';
import { memberOf, type Pointer } from '../../text/span.ts';
import { asWritten } from '../document/places.ts';
import { amend } from '../model/amend.ts';
import { figuresParted, type ParameterValues, undeclaredParameters } from '../model/amendment.ts';
import { bind } from '../model/bind.ts';
import type { Amendment, Convention } from '../model/convention.ts';
import { once } from '../model/once.ts';
import { checkConventionShape } from '../schema/shape.ts';
import { amendmentInvalid } from './amendment-invalid.ts';
import { checkRules, strictRules } from './check.ts';

/** A convention as an amendment changes it (version consolidée), or what is wrong with it. */
export interface Consolidation {
  readonly amendment: Amendment;
  /** Absent when there are errors. */
  readonly convention?: Convention;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Applies an amendment to the convention as it stands, and checks the whole afresh: warnings apart, which were given
 * before it. Without the values that it brings it is tried with their examples.
 */
export function consolidate(convention: Convention, amendment: Amendment, values?: ParameterValues): Consolidation {
  const { value, places } = amend(convention, amendment, values);
  const shape = checkConventionShape(value, places);
  if (!shape.declaration || shape.diagnostics.length > 0) return { amendment, diagnostics: shape.diagnostics };
  const bound = bind(shape.declaration, places, [...convention.version, amendment.id]);
  const found = inFileOrder([...bound.diagnostics, ...checkRules(bound.convention, strictRules)]);
  // What an amendment itself waits for is looked at in the convention that it is agreed under.
  const diagnostics = found.filter(({ pointer }) => !isIn(amendment, pointer) || isInChanges(amendment, pointer));
  if (hasErrors(diagnostics)) return { amendment, diagnostics };
  // Amendments stay what they were: some of them may come from a scenario, which the declaration does not know.
  return { amendment, diagnostics, convention: { ...bound.convention, amendments: convention.amendments } };
}

/**
 * Each amendment applied, in the order of their declaration: on top of those before it, since a later one may change
 * what an earlier one added, or alone where it does not fit on top of them.
 */
export const consolidations = once((convention): readonly Consolidation[] => {
  let latest = convention;
  return [...convention.amendments.values()].map((amendment) => {
    const onTop = consolidate(latest, amendment);
    const alone = onTop.convention || latest === convention ? onTop : consolidate(convention, amendment);
    if (onTop.convention) latest = onTop.convention;
    return alone.convention ? alone : onTop;
  });
});

/**
 * What amendments would break. Where the convention is faulty without them, what they leave alone says nothing of them.
 */
export function checkAmendments(convention: Convention, isSoundWithout = true): readonly Diagnostic[] {
  const { id: rule, severity } = amendmentInvalid;
  return consolidations(convention).flatMap(({ diagnostics, amendment }) => {
    // A parameter that is not declared leaves a hole, which is told by itself.
    if (undeclaredParameters(amendment).length > 0 || figuresParted(amendment).length > 0) return [];
    const { places } = amend(convention, amendment);
    const written = diagnostics
      .filter((diagnostic) => diagnostic.severity === 'error')
      .map(({ fix, ...diagnostic }) => asWritten({ ...diagnostic, rule, severity }, places));
    const own = written
      .filter(({ pointer }) => isIn(amendment, pointer))
      .map((each) => atChanges(each, amendment, convention));
    const others = written.filter(({ pointer }) => !isIn(amendment, pointer));
    return isSoundWithout ? [...own, ...toldAtChanges(others, amendment, convention)] : own;
  });
}

function isIn({ at }: Amendment, pointer: Pointer): boolean {
  return pointer === at || pointer.startsWith(`${at}/`);
}

/** What changes take from the convention as a whole has its place at the changes, and not where the file begins. */
function atChanges(diagnostic: Diagnostic, { at }: Amendment, { places }: Convention): Diagnostic {
  const isOfWhole = diagnostic.pointer === memberOf(at, 'changes');
  return isOfWhole ? { ...diagnostic, span: places.spanOf(diagnostic.pointer, 'key') } : diagnostic;
}

function isInChanges({ at }: Amendment, pointer: Pointer): boolean {
  return pointer.startsWith(`${at}/changes`);
}

/** What an amendment breaks in clauses that it leaves alone is told at its changes, once each: there it is fixed. */
function toldAtChanges(
  broken: readonly Diagnostic[],
  { id, at }: Amendment,
  { places }: Convention,
): readonly Diagnostic[] {
  // To look for a place in a text without faults would take it apart once more.
  if (broken.length === 0) return [];
  const pointer = memberOf(at, 'changes');
  const span = places.spanOf(pointer, 'key');
  return broken
    .filter((each, index) => broken.findIndex((other) => isSame(other, each)) === index)
    .map((first) => ({
      rule: first.rule,
      severity: first.severity,
      pointer,
      span,
      message: {
        en: `Once “${id}” is agreed: ${first.message.en}`,
        fr: `Une fois « ${id} » convenu : ${first.message.fr}`,
      },
      help: {
        en: 'Change that clause as well, or keep what it needs.',
        fr: 'Changez aussi cette clause, ou conservez ce dont elle a besoin.',
      },
      related: broken
        .filter((each) => isSame(each, first))
        .map((each) => ({
          span: each.span,
          message: { en: 'the clause that needs it', fr: 'la clause qui en a besoin' },
        })),
    }));
}

function isSame(one: Diagnostic, other: Diagnostic): boolean {
  return one.message.en === other.message.en || (one.missing !== undefined && one.missing === other.missing);
}
