import { type Compiled, compile } from '../../engine/lifecycle/compile.ts';
import { takeOverSection } from '../../language/document/take-over.ts';
import { read } from '../../language/read.ts';
import type { Text } from '../../text/text.ts';
import { type SourceText, UsageError } from './files.ts';

/** A convention as a text that a register can keep. */
export interface PlayedText {
  readonly text: string;
  readonly compiled: Compiled;
}

/** The convention that a scenario or a journal plays, with the amendments that only that file knows written into its text. */
export function playedText(
  convention: SourceText & { readonly compiled: Compiled },
  scenario: Pick<PlayedText, 'compiled'>,
  of: SourceText,
): PlayedText {
  const { source, text, compiled } = convention;
  if (scenario.compiled === compiled) return { text, compiled };
  const extended = takeOverSection(text, of.text, 'amendments');
  const found = read(extended, source).convention;
  if (!found) throw new UsageError(notTogether(of.source, source));
  return { text: extended, compiled: compile(found) };
}

function notTogether(scenario: string, convention: string): Text {
  return {
    en: `The amendments of ${scenario} can’t be added to ${convention} automatically: write them there yourself.`,
    fr: `Les avenants de ${scenario} ne peuvent pas être ajoutés automatiquement à ${convention} : écrivez-les-y vous-même.`,
  };
}
