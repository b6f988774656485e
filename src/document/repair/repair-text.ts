import { explainSyntaxError } from '../rules/yaml-syntax.ts';
import { sectionsOf } from '../sections.ts';
import type { ParserError } from './repair.ts';
import { Effort, firstError, type Mistake, type RepairedSection, repairSection } from './section.ts';

/** A text whose sections can all be read: mended where that was possible, empty elsewhere. */
export function repairText(text: string): RepairedSection {
  const effort = new Effort();
  const parts = sectionsOf(text).map(({ start, text: written }): RepairedSection => {
    const error = firstError(written);
    if (!error) return { text: written, origins: originsOf(written, start), mistakes: [], leftOut: [] };
    return repairSection(written, start, effort) ?? leftOut(written, start, error);
  });
  return {
    text: parts.map((part) => part.text).join(''),
    origins: [...parts.flatMap(({ origins }) => origins.slice(0, -1)), text.length],
    mistakes: parts.flatMap(({ mistakes }) => mistakes),
    leftOut: parts.flatMap(({ leftOut }) => leftOut),
  };
}

function originsOf(written: string, start: number): number[] {
  return Array.from({ length: written.length + 1 }, (_, index) => start + index);
}

/** A section with spaces in place of its words: only its first mistake is told, since others may follow from it. */
function leftOut(written: string, start: number, error: ParserError): RepairedSection {
  const { start: from, end, found } = unexplained(error);
  return {
    text: written.replace(/[^\n\r]/g, ' '),
    origins: originsOf(written, start),
    mistakes: [{ start: start + from, end: start + end, found }],
    leftOut: [{ start, text: written }],
  };
}

/** An error of the parser that nothing is known to mend. */
export function unexplained({ code, pos: [start, end] }: ParserError): Mistake {
  return { start, end, found: explainSyntaxError(code) };
}
