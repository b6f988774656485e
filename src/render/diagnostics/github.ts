import type { Diagnostic } from '../../text/diagnostic.ts';
import { printable, printableLines } from '../../text/printable.ts';
import type { Lang } from '../../text/text.ts';
import type { Reporter } from './reporter.ts';

/**
 * Workflow commands of GitHub Actions, which show each diagnostic beside its line in a pull request. The log of a run is
 * a terminal too.
 */
export function githubReporter(lang: Lang, pathOf: (source: string) => string): Reporter {
  return {
    head: () => '',
    file(outcome) {
      if (outcome.kind === 'checked') {
        return outcome.diagnostics.map((diagnostic) => annotation(diagnostic, lang, pathOf)).join('');
      }
      const { kind, source, because } = outcome;
      const level = kind === 'waiting' ? 'warning' : 'error';
      return command(level, { file: pathOf(source), title: 'conventio' }, because[lang]);
    },
    foot: () => '',
  };
}

function annotation(diagnostic: Diagnostic, lang: Lang, pathOf: (source: string) => string): string {
  const { severity, rule, message, help, span } = diagnostic;
  const { start, end } = span;
  // Columns are shown within one line only.
  const columns = start.line === end.line ? { col: start.column, endColumn: end.column } : {};
  const properties = { file: pathOf(span.source), line: start.line, endLine: end.line, ...columns, title: rule };
  return command(severity, properties, help ? `${message[lang]}\n${help[lang]}` : message[lang]);
}

function command(name: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const written = Object.entries(properties).map(
    ([key, value]) => `${key}=${escapeProperty(printable(String(value)))}`,
  );
  return `::${name} ${written.join(',')}::${escapeMessage(printableLines(message))}\n`;
}

function escapeMessage(words: string): string {
  return words.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(words: string): string {
  return escapeMessage(words).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
