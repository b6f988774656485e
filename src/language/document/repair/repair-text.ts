import { mostSyntaxErrors } from '../limits.ts';
import { explainSyntaxError } from '../rules/yaml-syntax.ts';
import { sectionsOf } from '../sections.ts';
import { prepared } from './everywhere.ts';
import type { ParserError } from './repair.ts';
import { Effort, firstError, type Mistake, type RepairedSection, repairSection } from './section.ts';

/** A text whose sections can all be read: fixed where that was possible, empty elsewhere. */
export function repairText(written: string): RepairedSection {
  const effort = new Effort();
  const everywhere = prepared(written);
  let mistakes = everywhere.mistakes.length;
  const parts = sectionsOf(everywhere.text).map(({ start, text }): RepairedSection => {
    // A text with more mistakes than are told is hardly YAML; what is behind them is not looked at.
    if (mistakes >= mostSyntaxErrors) return { ...leftOut(text, start), mistakes: [] };
    const error = firstError(text);
    if (!error) return { text, origins: originsOf(text, start), mistakes: [], leftOut: [] };
    const part = repairSection(text, start, effort) ?? {
      ...leftOut(text, start),
      mistakes: [shifted(error, start)],
    };
    mistakes += part.mistakes.length;
    return part;
  });
  return {
    text: parts.map((part) => part.text).join(''),
    origins: [...parts.flatMap(({ origins }) => origins.slice(0, -1)), written.length],
    mistakes: [...everywhere.mistakes, ...parts.flatMap((part) => part.mistakes)],
    leftOut: parts.flatMap(({ leftOut }) => leftOut),
  };
}

function originsOf(written: string, start: number): number[] {
  return Array.from({ length: written.length + 1 }, (_, index) => start + index);
}

/** A section with spaces in place of its words. */
function leftOut(written: string, start: number): Omit<RepairedSection, 'mistakes'> {
  return {
    text: written.replace(/[^\n\r]/g, ' '),
    origins: originsOf(written, start),
    leftOut: [{ start, text: written }],
  };
}

/** The first error of a section: others may follow from it. */
function shifted(error: ParserError, by: number): Mistake {
  const { start, end, found } = unexplained(error);
  return { start: by + start, end: by + end, found };
}

/** An error of the parser that nothing is known to fix. */
export function unexplained({ code, pos: [start, end] }: ParserError): Mistake {
  return { start, end, found: explainSyntaxError(code) };
}
