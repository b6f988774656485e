import { Command, CommanderError, Option } from 'commander';
import { UsageError } from './files.ts';
import { type ExitCode, exitCodes, type Io } from './io.ts';
import { langOf } from './lang.ts';
import { version } from './version.ts';

/** Runs the program: arguments in, an exit code out; everything else goes through `io`. */
export async function main(args: readonly string[], io: Io): Promise<ExitCode> {
  let exitCode: ExitCode = exitCodes.expected;
  const program = describe(io, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    return failure(error, args, io);
  }
}

function failure(error: unknown, args: readonly string[], io: Io): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.expected : exitCodes.usage;
  const lang = langOf(args[args.indexOf('--lang') + 1], io);
  if (error instanceof UsageError) {
    io.err(`conventio: ${error.text[lang]}\n`);
    return exitCodes.usage;
  }
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
  io.err(`${internalError[lang]}\n${told}\n`);
  return exitCodes.internal;
}

const internalError = {
  en: 'conventio: this is a fault of the program itself; please report it with the following.',
  fr: 'conventio : c’est une faute du programme lui-même ; merci de la signaler avec ce qui suit.',
};

const collect = (value: string, all: readonly string[]): readonly string[] => [...all, value];

const langOption = (): Option => new Option('--lang <lang>', 'language of the output').choices(['fr', 'en']);
const formatOption = (): Option =>
  new Option('--format <format>', 'form of the output').choices(['text', 'json']).default('text');
const factOption = (): Option =>
  new Option('--fact <fact>', 'a fact, NAME=DAY[,QUANTITY][,key=value…]; repeat for more')
    .argParser(collect)
    .default([], 'none');

/** Declares the commands. Each loads its own code only when it runs. */
function describe(io: Io, done: (code: ExitCode) => void): Command {
  const program = new Command('conventio')
    .description('Declares, checks and plays agreements: notification, term, phases, budgets, reminders, expiry.')
    .version(version)
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err })
    .showHelpAfterError('(conventio --help tells more)');

  program
    .command('simulate')
    .description('play a convention and print its timeline')
    .argument('<convention>', 'a file, a folder with convention.yaml, or - for standard input')
    .argument('[scenarios...]', 'scenario files, or their names in the folder of the convention')
    .addOption(factOption())
    .option('--until <day>', 'the last day to play; the day after the agreement ends by default')
    .addOption(formatOption())
    .addOption(langOption())
    .action(async (convention, scenarios, options) => {
      const { simulate } = await import('./commands/simulate.ts');
      done(await simulate(convention, scenarios, options, io));
    });
  return program;
}
