import { InvalidArgumentError, Option } from 'commander';
import type { Define } from '../define.ts';
import { UsageError } from '../files.ts';
import type { ExitCode, Io } from '../io.ts';
import { conventionArgument, factOption, langOption } from '../options.ts';
import { type RehearseOptions, runRehearsal } from '../rehearsal/run.ts';

export const define: Define = (program, io, done) => {
  program
    .command('rehearse')
    .description('rehearse a convention in virtual time: each fact on its day, each notice as it would be sent')
    .argument('<convention>', conventionArgument)
    .argument('[scenario]', 'a scenario file, or its name in the folder of the convention')
    .addOption(factOption())
    .option(
      '--register <file>',
      'a register for the rehearsal, so that it can be interrupted and resumed; a new one by default',
    )
    .option('--from <day>', 'the first day; by default, the day of the first fact')
    .option('--until <day>', 'the last day; by default, when the agreement has ended and nothing is due any longer')
    .addOption(paceOption())
    .option('--command <program...>', 'also run a program for each notice, passed as JSON on its standard input')
    .addOption(new Option('--format <format>', 'form of the output').choices(['text', 'json']).default('text'))
    .addOption(langOption())
    .action(async (convention: string, scenario: string | undefined, options: RehearseOptions) => {
      done(await rehearse(convention, scenario, options, io));
    });
};

function paceOption(): Option {
  const whole = (text: string): number => {
    if (/^\d{1,6}$/.test(text)) return Number(text);
    throw new InvalidArgumentError('It must be a whole number.');
  };
  return new Option('--pace <milliseconds>', 'how many milliseconds to wait before each day on which something happens')
    .argParser(whole)
    .default(0, 'none');
}

/** Rehearses a convention, with the facts of a scenario or of the command line. */
async function rehearse(
  convention: string,
  scenario: string | undefined,
  options: RehearseOptions,
  io: Io,
): Promise<ExitCode> {
  if (scenario !== undefined && options.fact.length > 0) throw new UsageError(oneOrTheOther);
  if (scenario === undefined && options.fact.length === 0) throw new UsageError(nothingToRehearse);
  return runRehearsal(convention, scenario, options, io);
}

const oneOrTheOther = {
  en: 'Give a scenario or --fact, not both.',
  fr: 'Donnez un scénario ou des --fact, pas les deux.',
};

const nothingToRehearse = {
  en: 'Nothing to rehearse: give a scenario, or facts such as --fact signed=2022-11-10 --fact notified=2022-11-15',
  fr: 'Rien à répéter : donnez un scénario, ou des faits tels que --fact signed=2022-11-10 --fact notified=2022-11-15',
};
