import { mostDiagnostics } from '../../../text/and-more.ts';
import { type Diagnostic, hasErrors, inFileOrder } from '../../../text/diagnostic.ts';
import type { Reported, Silenced } from '../../../text/silenced.ts';
import type { Span } from '../../../text/span.ts';
import { Lines } from '../lines.ts';
import { malformed } from '../rules/ignore-malformed.ts';
import { unknownRule } from '../rules/ignore-unknown.ts';
import { unused } from '../rules/ignore-unused.ts';
import { type Directive, directivesIn, silenceable, type Words } from './directive.ts';

/**
 * Sorts what was found in a text by what its comments silence, and adds what is wrong with these comments. Only warnings
 * are silenced, and each comment silences them on one line.
 */
export function silence(found: readonly Diagnostic[], text: string, source: string): Reported {
  const directives = directivesIn(text);
  if (directives.length === 0) return { diagnostics: found, silenced: [] };

  const lines = new Lines(source, text);
  const silenced = new Map<Diagnostic, Silenced>();
  const own: Diagnostic[] = [];
  for (const directive of directives) {
    const { comment } = directive;
    const span = lines.spanOf(comment.start, comment.end);
    const { faults, matches } = apply(directive, found, span, (start, end) => lines.spanOf(start, end));
    own.push(...faults);
    for (const diagnostic of matches) silenced.set(diagnostic, { diagnostic, reason: directive.reason, comment: span });
  }
  const heard = found.filter((diagnostic) => !silenced.has(diagnostic));
  return { diagnostics: inFileOrder([...heard, ...own]), silenced: [...silenced.values()] };
}

/** What one comment silences, and what is wrong with it. */
function apply(
  directive: Directive,
  found: readonly Diagnostic[],
  comment: Span,
  spanOf: (start: number, end: number) => Span,
): { readonly faults: readonly Diagnostic[]; readonly matches: readonly Diagnostic[] } {
  const { line, rules, flaw } = directive;
  const onLine = found.filter(({ rule, span }) => span.start.line === line && silenceable.includes(rule));
  const warned = [...new Set(onLine.map(({ rule }) => rule))];
  if (flaw) return { faults: [malformed(flaw, directive, spanOf, comment, warned)], matches: [] };

  const spanOfWords = ({ words, start }: Words): Span => spanOf(start, start + words.length);
  const faults = rules.flatMap((named): readonly Diagnostic[] => {
    const { words: name } = named;
    if (!silenceable.includes(name)) return [unknownRule(name, spanOfWords(named), warned)];
    if (onLine.some(({ rule }) => rule === name) || !isLookedFor(name, found)) return [];
    return [unused(name, spanOfWords(named), line, nearest(name, line, found))];
  });
  const names = new Set(rules.map(({ words }) => words));
  return { faults, matches: onLine.filter(({ rule }) => names.has(rule)) };
}

/** Whether all of what a rule warns of is known: not beside errors, and not once it has been looked for long enough. */
function isLookedFor(name: string, found: readonly Diagnostic[]): boolean {
  return !hasErrors(found) && found.filter(({ rule }) => rule === name).length <= mostDiagnostics;
}

function nearest(name: string, line: number | undefined, found: readonly Diagnostic[]): number | undefined {
  const lines = found.filter(({ rule }) => rule === name).map(({ span }) => span.start.line);
  const away = (other: number): number => Math.abs(other - (line ?? 0));
  return lines.sort((a, b) => away(a) - away(b))[0];
}
