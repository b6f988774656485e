import { bindAmendments } from '../../language/model/bind.ts';
import type { Binder } from '../../language/model/binder.ts';
import type { Convention } from '../../language/model/convention.ts';
import { checkAmendments } from '../../language/rules/consolidate.ts';
import { nameUnknown } from '../../language/rules/name-unknown.ts';
import { diagnosticOf, type Finding } from '../../language/rules/rule.ts';
import type { AmendmentDeclaration } from '../../language/schema/declaration.ts';
import type { Diagnostic } from '../../text/diagnostic.ts';
import { keysOf } from '../../text/span.ts';

/** A convention with the amendments that a scenario or a journal brings, and what is wrong with these. */
export function withAmendments(
  convention: Convention,
  amendments: Readonly<Record<string, AmendmentDeclaration>> | undefined,
  binder: Binder,
): { readonly convention: Convention; readonly diagnostics: readonly Diagnostic[] } {
  if (!amendments) return { convention, diagnostics: [] };
  const own = bindAmendments(amendments, [...convention.parties.keys()], convention.rules, binder);
  const extended = { ...convention, amendments: new Map([...convention.amendments, ...own]) };
  return {
    convention: extended,
    diagnostics: [...checkNames(own, { ...extended, places: binder.places }), ...checkAmendments(extended)],
  };
}

/** What they name must be in the convention. */
function checkNames(own: Convention['amendments'], extended: Convention): readonly Diagnostic[] {
  const isOwn = ({ pointer }: Finding): boolean =>
    own.has(keysOf(pointer)[1] ?? '') && pointer.startsWith('/amendments/');
  return [...nameUnknown.check(extended)].filter(isOwn).map((found) => diagnosticOf(nameUnknown, found, extended));
}
