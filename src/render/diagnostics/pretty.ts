import type { Diagnostic } from '../../text/diagnostic.ts';
import { page, paintedPage } from '../../text/page.ts';
import { printable } from '../../text/printable.ts';
import { inARow, type Printed } from '../../text/printed.ts';
import type { Span } from '../../text/span.ts';
import type { Lang, Text } from '../../text/text.ts';
import { frame } from './frame.ts';
import { countFound, type Outcome, type Tally } from './outcome.ts';
import { type Paint, plain } from './paint.ts';
import type { Reporter } from './reporter.ts';

export const severityWords: Record<Diagnostic['severity'], Text> = {
  error: { en: 'error', fr: 'erreur' },
  warning: { en: 'warning', fr: 'avertissement' },
};

/** For people: each diagnostic with the lines that it is about, then the count of all; what is silenced on request. */
export function prettyReporter(lang: Lang, paint: Paint = plain, showsSilenced = false): Reporter {
  return {
    head: () => inARow([]),
    file: (outcome) =>
      inARow([...renderOutcome(outcome, lang, paint), ...(showsSilenced ? renderSilenced(outcome, lang, paint) : [])]),
    foot: (total) => renderTotal(total, lang, paint),
  };
}

function renderOutcome(outcome: Outcome, lang: Lang, paint: Paint): readonly Printed[] {
  if (outcome.kind !== 'checked') return [];
  const { diagnostics, text } = outcome;
  return diagnostics.flatMap((diagnostic) => [renderDiagnostic(diagnostic, text, lang, paint), page([''])]);
}

function renderSilenced(outcome: Outcome, lang: Lang, paint: Paint): readonly Printed[] {
  if (outcome.kind !== 'checked') return [];
  return (outcome.silenced ?? []).map(({ diagnostic, reason }) => {
    const { rule, message, span } = diagnostic;
    const head = `${paint('bold', place(span))} ${paint('dim', silencedWord[lang])} ${printable(message[lang])} ${paint('dim', `[${rule}]`)}`;
    return paintedPage([head, `  ${paint('cyan', '=')} ${printable(sayReason(reason)[lang])}`, '']);
  });
}

const silencedWord: Text = { en: 'silenced', fr: 'passé sous silence' };

function sayReason(reason: string): Text {
  return { en: `Reason: ${reason}`, fr: `Raison : ${reason}` };
}

/** A diagnostic with the lines that it is about: where, what, and what to do. */
export function renderDiagnostic(diagnostic: Diagnostic, text: string, lang: Lang, paint: Paint = plain): Printed {
  const { severity, rule, message, help, span, article, related = [] } = diagnostic;
  const colour = severity === 'error' ? 'red' : 'yellow';
  const what = `${paint(colour, severityWords[severity][lang])} ${printable(message[lang])}`;
  const head = `${paint('bold', place(span))} ${what} ${paint('dim', `[${rule}]${article === undefined ? '' : ` (art. ${printable(article)})`}`)}`;
  const lines = [head, ...frame(text, span, (words) => paint(colour, words), paint)];
  if (help) lines.push(`  ${paint('cyan', '=')} ${printable(help[lang])}`);
  for (const other of related) {
    lines.push(`  ${paint('cyan', '→')} ${place(other.span)} ${printable(other.message[lang])}`);
  }
  return paintedPage(lines);
}

/** `file:line:column`, the form that terminals and editors make a link of. */
export function place({ source, start }: Span): string {
  return `${printable(source)}:${start.line}:${start.column}:`;
}

function renderTotal(total: Tally, lang: Lang, paint: Paint): Printed {
  if (total.files === 0) return inARow([]);
  const more = total.errors + total.warnings > 0 ? [paint('dim', tellsMore[lang])] : [];
  return paintedPage([sayTotal(total)[lang], ...more]);
}

/** `16 files: 2 errors, 1 warning; --fix fixes 1 of them`. */
function sayTotal(total: Tally): Text {
  const { files, fixed, fixable, unchecked } = total;
  const found = countFound(total);
  const mendable = fixable > 0 ? sayFixable(fixable, total.errors + total.warnings) : nothing;
  const quiet = total.silenced > 0 ? saySilenced(total.silenced) : nothing;
  const done = fixed > 0 ? sayFixed(fixed) : nothing;
  const waiting = unchecked.filter(({ kind }) => kind === 'waiting').length;
  const waits = waiting > 0 ? sayWaiting(waiting) : nothing;
  const left = unchecked.length > waiting ? sayUnchecked(unchecked.length - waiting) : nothing;
  return {
    en: `${files} ${files === 1 ? 'file' : 'files'}: ${found.en}${quiet.en}${done.en}${mendable.en}${waits.en}${left.en}`,
    fr: `${files} ${files < 2 ? 'fichier' : 'fichiers'} : ${found.fr}${quiet.fr}${done.fr}${mendable.fr}${waits.fr}${left.fr}`,
  };
}

const nothing: Text = { en: '', fr: '' };

function saySilenced(silenced: number): Text {
  return { en: `; ${silenced} silenced`, fr: ` ; ${silenced} ${silenced < 2 ? 'passé' : 'passés'} sous silence` };
}

function sayFixable(fixable: number, found: number): Text {
  if (fixable < found) return { en: `; --fix fixes ${fixable} of them`, fr: ` ; --fix en corrige ${fixable}` };
  return { en: found === 1 ? '; --fix fixes it' : '; --fix fixes them all', fr: ' ; --fix corrige tout' };
}

function sayFixed(fixed: number): Text {
  return { en: `; ${fixed} fixed`, fr: ` ; ${fixed} ${fixed < 2 ? 'correction faite' : 'corrections faites'}` };
}

function sayWaiting(waiting: number): Text {
  return {
    en: `; ${waiting} ${waiting === 1 ? 'scenario waits' : 'scenarios wait'} for the convention to be fixed`,
    fr: ` ; ${waiting} ${waiting < 2 ? 'scénario attend que sa' : 'scénarios attendent que leur'} convention soit corrigée`,
  };
}

function sayUnchecked(unchecked: number): Text {
  return {
    en: `; ${unchecked} ${unchecked === 1 ? 'file' : 'files'} not checked`,
    fr: ` ; ${unchecked} ${unchecked < 2 ? 'fichier non vérifié' : 'fichiers non vérifiés'}`,
  };
}

const tellsMore: Text = {
  en: '“npx conventio rules NAME” explains the rule in brackets.',
  fr: '« npx conventio rules NOM » explique la règle entre crochets.',
};
