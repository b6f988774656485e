import { type Diagnostic, diagnosticAt, type Edit, type Found } from '../../text/diagnostic.ts';
import type { RuleDescription } from '../../text/rule.ts';
import type { Pointer } from '../../text/span.ts';
import type { Text } from '../../text/text.ts';
import type { Part, Places } from '../document/places.ts';
import type { Convention } from '../model/convention.ts';

/** What a rule found, and of which clause. */
export interface Finding extends Omit<Found, 'related'> {
  readonly pointer: Pointer;
  readonly part?: Part;
  /** Another clause that explains it. */
  readonly related?: { readonly pointer: Pointer; readonly part?: Part; readonly message: Text };
}

/** One thing that can be wrong with a convention whose shape is right. Rules are pure and know nothing of each other. */
export interface Rule extends RuleDescription {
  check(convention: Convention): Iterable<Finding>;
}

/** Gives a finding its place. */
export function diagnosticOf(rule: RuleDescription, finding: Finding, { places }: Convention): Diagnostic {
  const { pointer, part, related, ...found } = finding;
  return diagnosticAt(rule, places.spanOf(pointer, part), pointer, {
    ...found,
    ...(related && {
      related: [{ message: related.message, span: places.spanOf(related.pointer, related.part ?? 'key') }],
    }),
  });
}

/** A scalar with its place, to be written elsewhere. */
export function writtenAt(pointer: Pointer, places: Places): Edit {
  return { span: places.spanOf(pointer), text: places.writtenAt(pointer) ?? '' };
}

/** What the place of the last day shows. */
export const endOfAgreement: Text = { en: 'the end of the agreement', fr: 'la fin de la convention' };
