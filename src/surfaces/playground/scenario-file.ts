import { readDocument } from '../../language/document/read.ts';
import { writeDocument } from '../../language/document/write.ts';
import type { FactDeclaration } from '../../language/schema/scenario-declaration.ts';
import { checkScenarioShape } from '../../language/schema/shape.ts';
import { hasErrors } from '../../text/diagnostic.ts';
import type { Lang } from '../../text/text.ts';
import type { Session } from './session.ts';

/** What a scenario file has for a session. What it expects stays behind: one looks here, and asserts nothing. */
export type PlayedPart = Pick<Session, 'facts' | 'amendments'>;

/** Reads the facts of a scenario file; `undefined` where its form is not that of one. */
export function readScenarioFile(text: string): PlayedPart | undefined {
  const { document, unread, diagnostics } = readDocument(text, 'scenario.yaml');
  if (!document || hasErrors(diagnostics)) return undefined;
  const shape = checkScenarioShape(document.value, document, unread);
  if (!shape.declaration || hasErrors(shape.diagnostics)) return undefined;
  const { facts, amendments } = shape.declaration;
  return { facts: facts.map(withoutExpectation), ...(amendments && { amendments }) };
}

function withoutExpectation({ refused: _, ...fact }: FactDeclaration): FactDeclaration {
  return fact;
}

/** The facts of a session as the scenario file that `conventio simulate` plays. */
export function writeScenarioFile({ facts, amendments }: PlayedPart, lang: Lang): string {
  const scenario = { scenario: 'played', title: title[lang], ...(amendments && { amendments }), facts };
  return writeDocument(scenario, comment[lang], () => undefined);
}

const title = { en: 'Tried in the playground', fr: 'Essayé dans le bac à sable' };

const comment = {
  en: 'Written by the playground of conventio.',
  fr: 'Écrit par le bac à sable de conventio.',
};
