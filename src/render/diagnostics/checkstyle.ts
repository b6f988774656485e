import type { Lang } from '../../text/text.ts';
import type { Outcome } from './outcome.ts';
import type { Reporter } from './reporter.ts';
import { attributes, xmlText } from './xml.ts';

/** Checkstyle's XML, which Jenkins and many other servers read. */
export function checkstyleReporter(lang: Lang, pathOf: (source: string) => string): Reporter {
  return {
    head: () => xmlText('<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n'),
    file(outcome) {
      const name = attributes({ name: pathOf(outcome.source) });
      return xmlText(`  <file${name}>\n${errors(outcome, lang)}  </file>\n`);
    },
    foot: () => xmlText('</checkstyle>\n'),
  };
}

function errors(outcome: Outcome, lang: Lang): string {
  if (outcome.kind !== 'checked') {
    const { kind, because } = outcome;
    const severity = kind === 'waiting' ? 'info' : 'error';
    return `    <error${attributes({ line: 1, severity, message: because[lang], source: `conventio.${kind}` })}/>\n`;
  }
  return outcome.diagnostics
    .map(({ span, severity, message, help, rule }) => {
      const { line, column } = span.start;
      const words = help ? `${message[lang]} ${help[lang]}` : message[lang];
      return `    <error${attributes({ line, column, severity, message: words, source: `conventio.${rule}` })}/>\n`;
    })
    .join('');
}
