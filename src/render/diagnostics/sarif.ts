import { type Diagnostic, type Fix, inFileOrder } from '../../text/diagnostic.ts';
import { jsonText } from '../../text/json-text.ts';
import { printed } from '../../text/printed.ts';
import { documentationOf, type RuleDescription } from '../../text/rule.ts';
import type { Silenced } from '../../text/silenced.ts';
import type { Span } from '../../text/span.ts';
import type { Lang } from '../../text/text.ts';
import { entries } from './entries.ts';
import { fingerprints } from './fingerprints.ts';
import type { Tally, UncheckedFile } from './outcome.ts';
import type { Reporter } from './reporter.ts';

interface SarifSettings {
  readonly lang: Lang;
  readonly version: string;
  readonly rules: readonly RuleDescription[];
  /** The path of a file, with slashes: from the folder of the run where it is within, else from the root. */
  readonly pathOf: (source: string) => string;
}

const root = '%SRCROOT%';

/** SARIF 2.1.0, which code scanning services read. The results are written as they come, the head before them. */
export function sarifReporter(settings: SarifSettings): Reporter {
  const { lang, rules } = settings;
  const ruleIndexes = new Map(rules.map(({ id }, index) => [id, index]));
  return {
    head() {
      const log = {
        $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
        version: '2.1.0',
        runs: [
          {
            tool: { driver: driver(settings) },
            language: lang,
            columnKind: 'utf16CodeUnits',
            originalUriBaseIds: { [root]: { description: { text: runFolder[lang] } } },
            results: [],
          },
        ],
      };
      // What follows the open list of results comes with the foot.
      const written = jsonText(log);
      return printed(written.slice(0, written.lastIndexOf(']', written.lastIndexOf(']') - 1)));
    },
    file(outcome, before) {
      if (outcome.kind !== 'checked') return printed('');
      const { diagnostics, silenced = [], text } = outcome;
      const found = inFileOrder([...diagnostics, ...silenced.map(({ diagnostic }) => diagnostic)]);
      const marks = fingerprints({ diagnostics: found, text });
      const suppressed = new Map(silenced.map((each) => [each.diagnostic, each]));
      const results = found.map((diagnostic, index) => ({
        ruleId: diagnostic.rule,
        ruleIndex: ruleIndexes.get(diagnostic.rule) ?? -1,
        ...resultData(diagnostic, settings),
        ...suppressionData(suppressed.get(diagnostic), settings),
        partialFingerprints: { 'conventioPlace/v1': marks[index] },
      }));
      return entries(results, { depth: 4, isFirst: resultsOf(before) === 0 });
    },
    foot(total) {
      const end = resultsOf(total) > 0 ? '\n      ]' : ']';
      const invocations = jsonText([invocation(total, settings)]).replaceAll('\n', '\n      ');
      return printed(`${end},\n      "invocations": ${invocations}\n    }\n  ]\n}\n`);
    },
  };
}

/** What comments silence is a result too, which says so of itself. */
function resultsOf({ errors, warnings, silenced }: Tally): number {
  return errors + warnings + silenced;
}

function suppressionData(silenced: Silenced | undefined, settings: SarifSettings) {
  if (!silenced) return {};
  const { reason, comment } = silenced;
  return { suppressions: [{ kind: 'inSource', justification: reason, location: location(comment, settings) }] };
}

function driver({ lang, version, rules }: SarifSettings) {
  return {
    name: 'conventio',
    semanticVersion: version,
    language: lang,
    rules: rules.map(({ id, severity, title, why, wrong, right }) => ({
      id,
      shortDescription: { text: title[lang] },
      fullDescription: { text: why[lang] },
      help: {
        text: `${why[lang]}\n\n${isWrong[lang]}\n\n${wrong}\n${isRight[lang]}\n\n${right}`,
        markdown: `${why[lang]}\n\n${isWrong[lang]}\n\n${fenced(wrong)}\n\n${isRight[lang]}\n\n${fenced(right)}\n`,
      },
      defaultConfiguration: { level: severity },
      properties: { documentation: documentationOf(id) },
    })),
  };
}

function fenced(words: string): string {
  return `\`\`\`yaml\n${words.replace(/\n$/, '')}\n\`\`\``;
}

function resultData(diagnostic: Diagnostic, settings: SarifSettings) {
  const { severity, message, help, span, pointer, related, fix } = diagnostic;
  const { lang } = settings;
  return {
    level: severity,
    message: { text: help ? `${message[lang]} ${help[lang]}` : message[lang] },
    locations: [
      {
        ...location(span, settings),
        ...(pointer !== '' && { logicalLocations: [{ fullyQualifiedName: pointer }] }),
      },
    ],
    ...(related && {
      relatedLocations: related.map((other, index) => ({
        id: index + 1,
        ...location(other.span, settings),
        message: { text: other.message[lang] },
      })),
    }),
    ...(fix && { fixes: [fixData(fix, settings)] }),
  };
}

function location({ source, start, end }: Span, { pathOf }: SarifSettings) {
  return { physicalLocation: { artifactLocation: artifact(pathOf(source)), region: region({ start, end }) } };
}

/** A file within the folder of the run is told from there; any other one by its whole address. */
function artifact(path: string) {
  const uri = path
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  if (path.startsWith('/')) return { uri: `file://${uri}` };
  return /^[A-Za-z]:\//.test(path) ? { uri: `file:///${uri}` } : { uri, uriBaseId: root };
}

function region({ start, end }: Pick<Span, 'start' | 'end'>) {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function fixData({ title, edits }: Fix, { lang, pathOf }: SarifSettings) {
  const sources = [...new Set(edits.map(({ span }) => span.source))];
  return {
    description: { text: title[lang] },
    artifactChanges: sources.map((source) => ({
      artifactLocation: artifact(pathOf(source)),
      replacements: edits
        .filter(({ span }) => span.source === source)
        .map(({ span, text }) => ({ deletedRegion: region(span), ...(text !== '' && { insertedContent: { text } }) })),
    })),
  };
}

function invocation({ unchecked }: Tally, settings: SarifSettings) {
  return {
    executionSuccessful: unchecked.every(({ kind }) => kind === 'waiting'),
    ...(unchecked.length > 0 && {
      toolExecutionNotifications: unchecked.map((file) => notification(file, settings)),
    }),
  };
}

function notification({ kind, source, because }: UncheckedFile, { lang, pathOf }: SarifSettings) {
  return {
    level: kind === 'waiting' ? 'warning' : 'error',
    message: { text: because[lang] },
    locations: [{ physicalLocation: { artifactLocation: artifact(pathOf(source)) } }],
  };
}

const runFolder = {
  en: 'The folder in which the files were checked.',
  fr: 'Le dossier dans lequel les fichiers ont été vérifiés.',
};
const isWrong = { en: 'Wrong:', fr: 'Incorrect :' };
const isRight = { en: 'Right:', fr: 'Correct :' };
