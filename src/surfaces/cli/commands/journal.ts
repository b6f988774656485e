import { page } from '../../../text/page.ts';
import type { Define } from '../define.ts';
import { UsageError } from '../files.ts';
import { type ExitCode, exitCodes, type Io } from '../io.ts';
import { langOf } from '../lang.ts';
import { formatOption, langOption } from '../options.ts';
import { journalData } from '../register/journal-data.ts';
import { knownAgreement } from '../register/known-agreement.ts';
import { registerOption } from '../register/register-option.ts';
import { openedOf } from '../register/report-recording.ts';
import { sayEntries } from '../register/say-entries.ts';
import {
  agreementArgument,
  agreementOption,
  onOption,
  type SourceOptions,
  scenarioOption,
} from '../sources/source-options.ts';
import { type Source, withSource } from '../sources/with-source.ts';
import { writeJson } from '../write-json.ts';

export const define: Define = (program, io, done) => {
  program
    .command('journal')
    .description('show who recorded what for an agreement, and when, including what was refused')
    .argument('<agreement>', agreementArgument)
    .addOption(agreementOption())
    .addOption(onOption())
    .addOption(scenarioOption())
    .addOption(registerOption())
    .addOption(formatOption())
    .addOption(langOption())
    .action(async (argument: string, options: JournalOptions) => {
      done(await withSource(argument, options, io, (source) => showJournal(source, options, io)));
    });
};

interface JournalOptions extends SourceOptions {
  readonly agreement?: string;
  readonly format: 'text' | 'json';
}

/** Prints the journal of an agreement, the oldest entry first. */
async function showJournal(source: Source, options: JournalOptions, io: Io): Promise<ExitCode> {
  const { register, isOfFiles } = source;
  const id = options.agreement ?? source.agreement;
  if (id === undefined) throw new UsageError(whichOne);
  const agreement = await knownAgreement(register, id);
  const { compiled } = await openedOf(register, id);
  const lang = langOf(options.lang, io, compiled.convention.language);
  const journal = await register.journal(id);
  if (options.format === 'json') io.out(writeJson(journalData(agreement, journal, lang)));
  else io.out(page([`${agreement.convention.title} (${id})`, '', ...sayEntries(journal, compiled, lang, isOfFiles)]));
  return exitCodes.expected;
}

const whichOne = {
  en: 'The folder contains several agreements: name one with --agreement. “npx conventio status FOLDER” lists them.',
  fr: 'Le dossier contient plusieurs conventions suivies : indiquez laquelle par --agreement. « npx conventio status DOSSIER » les énumère.',
};
