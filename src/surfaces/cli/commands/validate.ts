import type { Severity } from '../../../text/rule.ts';
import type { Text } from '../../../text/text.ts';
import type { Define } from '../define.ts';
import { readSignedText, UsageError } from '../files.ts';
import type { ExitCode, Io } from '../io.ts';
import { langOf } from '../lang.ts';
import { langOption } from '../options.ts';
import { paintFor } from '../paint.ts';
import { Checker } from '../validate/check-file.ts';
import { findFiles } from '../validate/find-files.ts';
import { failOnOption, reportFormatOption } from '../validate/options.ts';
import { type ReportFormat, reporterFor } from '../validate/reporters.ts';
import { exitCodeOf, type Run, runOver } from '../validate/run.ts';
import { validateFile } from '../validate/validate-file.ts';
import { keepWatching } from '../validate/watch.ts';

export const define: Define = (program, io, done) => {
  program
    .command('validate')
    .description('check conventions and scenarios, and fix what can safely be fixed')
    .argument('<files...>', 'files, folders to look into, patterns such as drafts/**/*.yaml, or - for standard input')
    .addOption(reportFormatOption())
    .option('--fix', 'fix what can safely be fixed, and leave the rest of the file untouched')
    .option('--watch', 'check files again when they change, until Ctrl+C')
    .option('--show-silenced', 'show also what comments in the files silence, and why (pretty, json)')
    .addOption(failOnOption())
    .option('--text <file>', 'the signed text, to check every quotation against')
    .option('--stdin-filename <name>', 'the path of the file whose text comes from standard input')
    .addOption(langOption())
    .action(async (files: string[], options: ValidateOptions) => {
      done(await validate(files, options, io));
    });
};

interface ValidateOptions {
  readonly format: ReportFormat;
  readonly fix?: true;
  readonly watch?: true;
  readonly showSilenced?: true;
  readonly failOn: Severity;
  readonly text?: string;
  readonly stdinFilename?: string;
  readonly lang?: string;
}

/** Checks conventions and scenarios, and tells what is wrong with each. */
async function validate(files: readonly string[], options: ValidateOptions, io: Io): Promise<ExitCode> {
  const readsStdin = files.includes('-');
  if (options.watch && readsStdin) throw new UsageError(watchesFiles);
  if (options.watch && options.format !== 'pretty') throw new UsageError(watchesForPeople);
  if (options.stdinFilename !== undefined && !readsStdin) throw new UsageError(namesNothing);
  if (options.showSilenced && !['pretty', 'json', 'sarif'].includes(options.format)) {
    throw new UsageError(showsNothing(options.format));
  }
  const { failOn } = options;
  const newRun = () => runOf(options, readsStdin, io);
  if (options.watch) return keepWatching(files, { newRun, failOn }, io);
  return exitCodeOf(await runOver(await findFiles(files), await newRun(), io), failOn);
}

async function runOf(options: ValidateOptions, readsStdin: boolean, io: Io): Promise<Run> {
  const {
    format,
    failOn,
    fix = false,
    showSilenced: showsSilenced = false,
    stdinFilename: stdinName = '<stdin>',
  } = options;
  const lang = langOf(options.lang, io);
  const signedText = options.text === undefined ? undefined : await readSignedText(options.text);
  const settings = { checker: new Checker({ signedText }), lang, fix, stdinName, tell: io.err };
  return {
    reporter: reporterFor(format, { lang, failOn, paint: paintFor(io), showsSilenced }),
    check: (path, within) => validateFile(path, settings, io, within),
    // The output is the fixed text where standard input was fixed.
    print: fix && readsStdin ? io.err : io.out,
    lang,
  };
}

const watchesFiles: Text = {
  en: '--watch needs files or folders, not standard input.',
  fr: '--watch demande des fichiers ou des dossiers, et non l’entrée standard.',
};

const watchesForPeople: Text = {
  en: '--watch can’t be combined with --format.',
  fr: '--watch ne va pas avec --format.',
};

function showsNothing(format: string): Text {
  return {
    en: `--show-silenced needs the format pretty, json or sarif; ${format} has no place for what is silenced.`,
    fr: `--show-silenced demande le format pretty, json ou sarif ; ${format} n’a pas de place pour cela.`,
  };
}

const namesNothing: Text = {
  en: '--stdin-filename needs - among the files.',
  fr: '--stdin-filename demande - parmi les fichiers.',
};
