import type { Part } from '../document/document.ts';
import type { Convention } from '../model/convention.ts';
import { type RuleId, severities } from '../text/codes.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import type { Pointer } from '../text/span.ts';
import type { Text } from '../text/text.ts';

/** What a rule found, before it has a place in the text. */
export interface Finding {
  readonly pointer: Pointer;
  readonly part?: Part;
  readonly message: Text;
  readonly help?: Text;
  readonly suggestion?: string;
  /** Another clause that explains it. */
  readonly related?: { readonly pointer: Pointer; readonly part?: Part; readonly message: Text };
}

/** One thing that can be wrong with a convention whose shape is right. Rules are pure and know nothing of each other. */
export interface Rule {
  readonly id: RuleId;
  /** Why it matters to those who sign. */
  readonly why: Text;
  check(convention: Convention): Iterable<Finding>;
}

/** Gives a finding its place and its severity. */
export function diagnosticOf(rule: RuleId, finding: Finding, convention: Convention): Diagnostic {
  const { pointer, part, message, help, suggestion, related } = finding;
  return {
    rule,
    severity: severities[rule],
    message,
    ...(help && { help }),
    ...(suggestion !== undefined && { suggestion }),
    span: convention.places.spanOf(pointer, part),
    pointer,
    ...(related && {
      related: [{ message: related.message, span: convention.places.spanOf(related.pointer, related.part ?? 'key') }],
    }),
  };
}
