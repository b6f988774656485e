import { continuedText, mergeMarker, noBreakSpace } from './say-slips.ts';
import type { Mistake } from './section.ts';

/** A text of the same length, in which what is the same mistake wherever it stands is fixed. */
export interface Prepared {
  readonly text: string;
  readonly mistakes: readonly Mistake[];
}

/** Fixes what would make sections of one: what a merge left behind, and indents that only look like spaces. */
export function prepared(written: string): Prepared {
  const mistakes: Mistake[] = [];
  const settled = written.replace(conflict, (_, ours: string, first: string, rest: string, at: number) => {
    mistakes.push({ start: at, end: at + ours.trimEnd().length, found: mergeMarker });
    return blank(ours) + first + blank(rest);
  });
  const joined = settled.replace(textAtTheEdge, (whole, before: string, edge: string, at: number) => {
    // One word alone is rather a key that lacks its colon.
    if (!edge.trim().includes(' ')) return whole;
    const start = at + before.length;
    const indent = ' '.repeat((/^\s*/.exec(before)?.[0].length ?? 0) + 2);
    mistakes.push({
      start,
      end: at + whole.length,
      found: continuedText,
      edit: { start, end: start, text: indent, safe: false },
    });
    return before + blank(edge);
  });
  const text = joined.replace(foreignIndent, (indent: string, at: number) => {
    const spaces = indent.replace(/[^ \t]/g, ' ');
    const [start, end] = [at, at + indent.length];
    mistakes.push({ start, end, found: noBreakSpace, edit: { start, end, text: spaces, safe: true } });
    return spaces;
  });
  return { text, mistakes };
}

/** The marker, the first version, and everything from the next marker to the last. */
const conflict = /^(<{7} ?.*\n)((?:(?!<{7}|={7}|>{7}|\|{7}).*\n)*)((?:\|{7}|={7})(?:(?!\n>{7})[\s\S])*\n>{7}.*)$/gm;

/** A line at the left edge that has words and no key, under a text that it goes on with. */
const textAtTheEdge = /^([ \t]+(?:- +)?[\w-]+: +[^\s[{|>"'#&*][^\n]*\n)(\p{L}[^:\n#]*)$/gmu;

/** Spaces that YAML does not take for any, before the first word of a line. */
const foreignIndent = /^[ \t]*[^\S \t\n\r\ufeff][^\S\n\r]*(?=\S)/gm;

function blank(text: string): string {
  return text.replace(/[^\n\r]/g, ' ');
}
