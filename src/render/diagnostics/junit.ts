import type { Diagnostic } from '../../text/diagnostic.ts';
import type { Printed } from '../../text/printed.ts';
import type { Severity } from '../../text/rule.ts';
import type { Lang } from '../../text/text.ts';
import type { CheckedFile, Outcome, UncheckedFile } from './outcome.ts';
import { renderDiagnostic } from './pretty.ts';
import type { Reporter } from './reporter.ts';
import { attributes, content, xmlText } from './xml.ts';

interface JunitSettings {
  readonly lang: Lang;
  readonly pathOf: (source: string) => string;
  /** The least severity that fails a test. */
  readonly failOn: Severity;
}

/** A case of a suite: its name, where it is, and what is inside. */
interface TestCase {
  readonly name: string;
  readonly line?: number;
  readonly result?: string;
  readonly counts?: 'failures' | 'errors' | 'skipped';
}

/**
 * JUnit's XML, which GitLab and many other servers read: a suite for each file, with a case for each rule that is broken
 * there, or one case that passes. The names hold no line, so that a server knows a case again.
 */
export function junitReporter(settings: JunitSettings): Reporter {
  return {
    head: () => xmlText('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="conventio">\n'),
    file: (outcome) => suite(settings.pathOf(outcome.source), casesOf(outcome, settings)),
    foot: () => xmlText('</testsuites>\n'),
  };
}

function suite(file: string, cases: readonly TestCase[]): Printed {
  const count = (kind: TestCase['counts']): number => cases.filter(({ counts }) => counts === kind).length;
  const counts = {
    tests: cases.length,
    failures: count('failures'),
    errors: count('errors'),
    skipped: count('skipped'),
  };
  const written = cases.map(({ name, line, result }) => {
    const start = `    <testcase${attributes({ name, classname: file, file, line })}`;
    return result === undefined ? `${start}/>\n` : `${start}>\n      ${result}\n    </testcase>\n`;
  });
  return xmlText(`  <testsuite${attributes({ name: file, ...counts })}>\n${written.join('')}  </testsuite>\n`);
}

function casesOf(outcome: Outcome, settings: JunitSettings): readonly TestCase[] {
  if (outcome.kind !== 'checked') return [uncheckedCase(outcome, settings)];
  if (outcome.diagnostics.length === 0) return [{ name: 'validate' }];
  const rules = new Set(outcome.diagnostics.map(({ rule }) => rule));
  return [...rules].map((broken) => {
    const found = outcome.diagnostics.filter(({ rule }) => rule === broken);
    return brokenCase(found as [Diagnostic, ...Diagnostic[]], outcome, settings);
  });
}

function uncheckedCase({ kind, because }: UncheckedFile, { lang }: JunitSettings): TestCase {
  const message = attributes({ message: because[lang] });
  if (kind === 'waiting') return { name: 'validate', counts: 'skipped', result: `<skipped${message}/>` };
  return { name: 'validate', counts: 'errors', result: `<error${message}/>` };
}

function brokenCase(
  found: readonly [Diagnostic, ...Diagnostic[]],
  { text }: CheckedFile,
  { lang, failOn }: JunitSettings,
): TestCase {
  const [{ rule, severity, message, span }] = found;
  const shown = content(found.map((diagnostic) => renderDiagnostic(diagnostic, text, lang)).join('\n'));
  const line = span.start.line;
  if (severity === 'warning' && failOn === 'error') {
    return { name: rule, line, result: `<system-out>${shown}</system-out>` };
  }
  const told = attributes({ message: message[lang], type: severity });
  return { name: rule, line, counts: 'failures', result: `<failure${told}>${shown}</failure>` };
}
