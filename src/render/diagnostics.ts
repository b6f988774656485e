import type { Diagnostic } from '../text/diagnostic.ts';
import type { Position, Span } from '../text/span.ts';
import { counted, joinTexts, type Lang, type Text } from '../text/text.ts';

/** Paints words for a terminal, or leaves them as they are. */
export type Paint = (style: 'red' | 'yellow' | 'cyan' | 'bold' | 'dim', words: string) => string;

export const plain: Paint = (_style, words) => words;

export const severityWords: Record<Diagnostic['severity'], Text> = {
  error: { en: 'error', fr: 'erreur' },
  warning: { en: 'warning', fr: 'avertissement' },
};

/** A diagnostic with the lines that it is about: where, what, and what to do. */
export function renderDiagnostic(diagnostic: Diagnostic, text: string, lang: Lang, paint: Paint = plain): string {
  const { severity, rule, message, help, span, related = [] } = diagnostic;
  const colour = severity === 'error' ? 'red' : 'yellow';
  const head = `${paint('bold', place(span))} ${paint(colour, severityWords[severity][lang])} ${message[lang]} ${paint('dim', `[${rule}]`)}`;
  const lines = [head, ...frame(text, span, (words) => paint(colour, words), paint)];
  if (help) lines.push(`  ${paint('cyan', '=')} ${help[lang]}`);
  for (const other of related) lines.push(`  ${paint('cyan', '→')} ${place(other.span)} ${other.message[lang]}`);
  return `${lines.join('\n')}\n`;
}

/** `file:line:column`, the form that terminals and editors make a link of. */
export function place({ source, start }: Span): string {
  return `${source}:${start.line}:${start.column}:`;
}

const widest = 110;

/** The line of a span with the span underlined, and the line before it. Long lines are cut around the span. */
function frame(text: string, { start, end }: Span, mark: (words: string) => string, paint: Paint): string[] {
  const [before, line] = linesAt(text, start.offset);
  const width = String(start.line).length;
  const gutter = (number: number | ''): string => paint('dim', `${String(number).padStart(width + 2)} │ `);
  const shift = start.column > widest - 20 ? start.column - 40 : 0;
  const visible = (words: string): string => words.slice(shift, shift + widest);
  const length = Math.max(1, Math.min(underlined(start, end, line), shift + widest - start.column + 1));
  return [
    ...(before.trim() === '' ? [] : [`${gutter(start.line - 1)}${visible(before)}`]),
    `${gutter(start.line)}${visible(line)}`,
    `${gutter('')}${' '.repeat(Math.max(0, start.column - 1 - shift))}${mark('^'.repeat(length))}`,
  ];
}

/** The line that holds an offset, and the one before it. */
function linesAt(text: string, offset: number): readonly [before: string, line: string] {
  const begins = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const ends = text.indexOf('\n', begins);
  const line = text.slice(begins, ends < 0 ? text.length : ends);
  const before = begins > 0 ? text.slice(text.lastIndexOf('\n', begins - 2) + 1, begins - 1) : '';
  return [printable(before), printable(line)];
}

/** Characters that would move the cursor of a terminal, or paint it, are shown as a space each. */
function printable(words: string): string {
  return words.trimEnd().replace(/\p{Cc}/gu, ' ');
}

/** How much of the first line a span covers. */
function underlined(start: Position, end: Position, line: string): number {
  return end.line === start.line ? end.column - start.column : line.trimEnd().length - start.column + 1;
}

/** `2 errors, 1 warning`. */
export function countDiagnostics(diagnostics: readonly Diagnostic[]): Text {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = diagnostics.length - errors;
  return joinTexts([
    counted(errors, { en: ['error', 'errors'], fr: ['erreur', 'erreurs'] }),
    counted(warnings, { en: ['warning', 'warnings'], fr: ['avertissement', 'avertissements'] }),
  ]);
}
