import { compile } from '../../engine/lifecycle/compile.ts';
import { readScenario } from '../../insight/agenda/scenario.ts';
import { checkQuotes, quoteNotInText } from '../../language/rules/quote-not-in-text.ts';
import { diagnosticOf } from '../../language/rules/rule.ts';
import { parse } from '../../pipeline.ts';
import type { ShownRule } from '../../render/rule.ts';
import { type Diagnostic, inFileOrder } from '../../text/diagnostic.ts';
import type { RuleDescription } from '../../text/rule.ts';

/** A piece of a rule's description as the whole file that it stands for, and what is said of that file. */
export interface RuleExample {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the wrong or the right piece of a rule. The piece stands first, so that its lines keep their numbers. */
export function ruleExample(rule: RuleDescription, piece: string): RuleExample {
  if (rule.of === 'scenario') {
    return { text: piece, diagnostics: readScenario(piece, 'scenario.yaml', frameCompiled()).diagnostics };
  }
  const text = framed(piece);
  const { convention, diagnostics } = parse(text);
  if (!convention || rule.signedText === undefined) return { text, diagnostics };
  const quotes = [...checkQuotes(convention, rule.signedText)].map((finding) =>
    diagnosticOf(quoteNotInText, finding, convention),
  );
  return { text, diagnostics: inFileOrder([...diagnostics, ...quotes]) };
}

/** A rule with what is said of its wrong piece: what it breaks of this rule, and not of others. */
export function shownRule(rule: RuleDescription): ShownRule {
  const { text, diagnostics } = ruleExample(rule, rule.wrong);
  return { rule, text, broken: diagnostics.filter((diagnostic) => diagnostic.rule === rule.id) };
}

/** The agreement that a piece is a part of, key by key: what the piece says itself takes the place of it. */
const frame: Readonly<Record<string, string>> = {
  conventio: '1',
  id: 'example',
  title: 'Example',
  language: 'en',
  jurisdiction: 'FR',
  timeZone: 'Europe/Paris',
  parties: '{ town: { name: The Town, cite: { article: 1 } }, trust: { name: The Trust, cite: { article: 1 } } }',
  term: '{ starts: { on: signed }, ends: { period: P1Y, after: signed }, cite: { article: 6 } }',
};

/** Completes a piece in its first document; an empty file is whole, and its mistake. */
function framed(piece: string): string {
  if (piece === '') return piece;
  // Directives stand before the document that they are about.
  const end = piece.startsWith('%') ? -1 : piece.indexOf('\n---\n');
  const first = end < 0 ? piece : piece.slice(0, end + 1);
  const own = Object.entries(frame).filter(([key]) => !new RegExp(`^${key}:`, 'm').test(first));
  return `${first}${own.map(([key, value]) => `${key}: ${value}\n`).join('')}${piece.slice(first.length)}`;
}

function frameCompiled() {
  const { convention } = parse(framed('\n'));
  if (!convention) throw new Error('the frame of the examples has errors');
  return compile(convention);
}
