import { withoutCommands } from '../../text/ci-commands.ts';
import type { Diagnostic } from '../../text/diagnostic.ts';
import { printable } from '../../text/printable.ts';
import { inARow, type Printed, printed } from '../../text/printed.ts';
import type { Lang } from '../../text/text.ts';
import type { Reporter } from './reporter.ts';

/**
 * Workflow commands of GitHub Actions, which show each diagnostic beside its line in a pull request. The log of a run is
 * a terminal too.
 */
export function githubReporter(lang: Lang, pathOf: (source: string) => string): Reporter {
  return {
    head: () => printed(''),
    file(outcome) {
      if (outcome.kind === 'checked') {
        return inARow(outcome.diagnostics.map((diagnostic) => annotation(diagnostic, lang, pathOf)));
      }
      const { kind, source, because } = outcome;
      const level = kind === 'waiting' ? 'warning' : 'error';
      return command(level, { file: pathOf(source), title: 'conventio' }, because[lang]);
    },
    foot: () => printed(''),
  };
}

function annotation(diagnostic: Diagnostic, lang: Lang, pathOf: (source: string) => string): Printed {
  const { severity, rule, message, help, span } = diagnostic;
  const { start, end } = span;
  // Columns are shown within one line only.
  const columns = start.line === end.line ? { col: start.column, endColumn: end.column } : {};
  const properties = { file: pathOf(span.source), line: start.line, endLine: end.line, ...columns, title: rule };
  return command(severity, properties, ...(help ? [message[lang], help[lang]] : [message[lang]]));
}

function command(
  name: string,
  properties: Readonly<Record<string, string | number>>,
  ...lines: readonly string[]
): Printed {
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  const message = lines
    .flatMap((line) => line.split('\n'))
    .map(escapeMessage)
    .join('%0A');
  return printed(`::${name} ${written.join(',')}::${message}\n`);
}

/** Words on one line of an annotation; other CI than GitHub's would find a command in the middle of one. */
function escapeMessage(words: string): string {
  return withoutCommands(printable(words)).replaceAll('%', '%25');
}

function escapeProperty(words: string): string {
  return escapeMessage(words).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
