import type { Diagnostic } from '../../text/diagnostic.ts';
import { keysOf } from '../../text/span.ts';
import type { Text } from '../../text/text.ts';

/**
 * An id that was written in a form of its own, and used in that form: one mistake, told where the id is declared, whose
 * fix writes the id everywhere.
 */
export function withoutSameIds(slips: readonly Diagnostic[]): readonly Diagnostic[] {
  const declarations = slips.filter(({ rule }) => rule === 'id-malformed');
  const uses = new Map<Diagnostic, Diagnostic[]>();
  for (const slip of slips) {
    const declared = slip.rule === 'value-malformed' && declarations.find((each) => isSameWord(each, slip));
    if (declared) uses.set(declared, [...(uses.get(declared) ?? []), slip]);
  }
  const told = new Set([...uses.values()].flat());
  return slips.filter((slip) => !told.has(slip)).map((slip) => withUses(slip, uses.get(slip) ?? []));
}

function withUses(declared: Diagnostic, uses: readonly Diagnostic[]): Diagnostic {
  if (uses.length === 0 || !declared.fix) return declared;
  const edits = [...declared.fix.edits, ...uses.flatMap(({ fix }) => fix?.edits ?? [])];
  const related = uses.map(({ span }) => ({ message: usedHere, span }));
  return { ...declared, fix: { ...declared.fix, edits }, related: [...(declared.related ?? []), ...related] };
}

/** Whether a value is the id that was declared, letter by letter. */
function isSameWord(declared: Diagnostic, use: Diagnostic): boolean {
  const id = keysOf(declared.pointer).at(-1) ?? '';
  return use.suggestion === declared.suggestion && use.message.en.includes(`“${id}”`);
}

const usedHere: Text = { en: 'It is used here.', fr: 'Il est employé ici.' };
