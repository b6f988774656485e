import { isAbsolute, relative, resolve, sep } from 'node:path';
import { checkstyleReporter } from '../../../render/diagnostics/checkstyle.ts';
import { githubReporter } from '../../../render/diagnostics/github.ts';
import { jsonReporter } from '../../../render/diagnostics/json.ts';
import { junitReporter } from '../../../render/diagnostics/junit.ts';
import type { Paint } from '../../../render/diagnostics/paint.ts';
import { prettyReporter } from '../../../render/diagnostics/pretty.ts';
import type { Reporter } from '../../../render/diagnostics/reporter.ts';
import { sarifReporter } from '../../../render/diagnostics/sarif.ts';
import type { Severity } from '../../../text/rule.ts';
import type { Lang } from '../../../text/text.ts';
import { ruleBook } from '../../rule-book/rule-book.ts';
import { version } from '../version.ts';

interface ReportSettings {
  readonly lang: Lang;
  readonly failOn: Severity;
  readonly paint: Paint;
  /** Whether what comments silence is shown too; SARIF has it in any case. */
  readonly showsSilenced: boolean;
}

/** The forms of a report, by their names. */
const reporters = {
  pretty: ({ lang, paint, showsSilenced }: ReportSettings) => prettyReporter(lang, paint, showsSilenced),
  json: ({ showsSilenced }: ReportSettings) => jsonReporter({ showsSilenced }),
  sarif: ({ lang }: ReportSettings) => sarifReporter({ lang, version, rules: ruleBook, pathOf }),
  github: ({ lang }: ReportSettings) => githubReporter(lang, pathOf),
  junit: ({ lang, failOn }: ReportSettings) => junitReporter({ lang, failOn, pathOf }),
  checkstyle: ({ lang }: ReportSettings) => checkstyleReporter(lang, pathOf),
} as const;

export type ReportFormat = keyof typeof reporters;

export const reportFormats = Object.keys(reporters) as readonly ReportFormat[];

export function reporterFor(format: ReportFormat, settings: ReportSettings): Reporter {
  return reporters[format](settings);
}

/** A path as other programs find it again: from the folder of the run where it is within, with slashes. */
function pathOf(source: string): string {
  const within = relative('', source);
  const path = within.startsWith('..') || isAbsolute(within) ? resolve(source) : within || source;
  return path.split(sep).join('/');
}
