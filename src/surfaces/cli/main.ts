import { Command, CommanderError } from 'commander';
import { own } from '../../text/own.ts';
import { page } from '../../text/page.ts';
import { printed } from '../../text/printed.ts';
import type { Lang } from '../../text/text.ts';
import { withCommandName } from './command-name.ts';
import type { Define } from './define.ts';
import { UsageError } from './files.ts';
import { sayMisuse } from './help/misuse.ts';
import { speakFrench } from './help/speak-french.ts';
import { splitFact } from './help/split-fact.ts';
import { type ExitCode, exitCodes, type Io } from './io.ts';
import { langOf } from './lang.ts';
import { programSays } from './say.ts';
import { version } from './version.ts';

/** Each command loads its own code only when it is called: a program that prints its version reads no calendar. */
const commands: Readonly<Record<string, () => Promise<{ define: Define }>>> = {
  simulate: () => import('./commands/simulate.ts'),
  validate: () => import('./commands/validate.ts'),
  why: () => import('./commands/why.ts'),
  explain: () => import('./commands/explain.ts'),
  diff: () => import('./commands/diff.ts'),
  date: () => import('./commands/date.ts'),
  paths: () => import('./commands/paths.ts'),
  prove: () => import('./commands/prove.ts'),
  slack: () => import('./commands/slack.ts'),
  compile: () => import('./commands/compile.ts'),
  consolidate: () => import('./commands/consolidate.ts'),
  init: () => import('./commands/init.ts'),
  rules: () => import('./commands/rules.ts'),
  add: () => import('./commands/add.ts'),
  record: () => import('./commands/record.ts'),
  status: () => import('./commands/status.ts'),
  agenda: () => import('./commands/agenda.ts'),
  timeline: () => import('./commands/timeline.ts'),
  journal: () => import('./commands/journal.ts'),
  set: () => import('./commands/set.ts'),
  keep: () => import('./commands/keep.ts'),
  serve: () => import('./commands/serve.ts'),
  outbox: () => import('./commands/outbox.ts'),
  rehearse: () => import('./commands/rehearse.ts'),
  adopt: () => import('./commands/adopt.ts'),
  export: () => import('./commands/export.ts'),
  import: () => import('./commands/import.ts'),
  check: () => import('./commands/check.ts'),
  playground: () => import('./commands/playground.ts'),
  lsp: () => import('./commands/lsp.ts'),
};

/** Runs the program: arguments in, an exit code out; everything else goes through `io`. */
export async function main(args: readonly string[], outside: Io): Promise<ExitCode> {
  const io = showingCommands(outside);
  let exitCode: ExitCode = exitCodes.expected;
  try {
    const program = await describe(args, io, (code) => {
      exitCode = code;
    });
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    return failure(error, args, io);
  }
}

/** The commands that messages show, from wherever they come, are those that work where the program was started. */
function showingCommands(io: Io): Io {
  return {
    ...io,
    out: (words) => io.out(printed(withCommandName(words, io.commandName))),
    err: (words) => io.err(printed(withCommandName(words, io.commandName))),
  };
}

async function describe(args: readonly string[], io: Io, done: (code: ExitCode) => void): Promise<Command> {
  const program = new Command('npx conventio')
    .description(
      'Declare, check, simulate and keep agreements: notification, term, phases, budgets, reminders, expiry.',
    )
    .version(version)
    .exitOverride()
    // What is wrong with the call is said where every fault is.
    .configureOutput({
      writeOut: (help) => io.out(page(help.trimEnd().split('\n'))),
      writeErr: (help) => io.err(page(help.trimEnd().split('\n'))),
      outputError: () => {},
    });
  for (const load of commandsFor(args)) (await load()).define(program, io, done);
  if (langAsked(args, io) === 'fr') speakFrench(program);
  return program;
}

function commandsFor(args: readonly string[]): readonly (() => Promise<{ define: Define }>)[] {
  const [first = '--help'] = args;
  if (first === '--version' || first === '-V') return [];
  const called = own(commands, first);
  return called ? [called] : Object.values(commands);
}

function langAsked(args: readonly string[], io: Io): Lang {
  const asked = args.includes('--lang') ? args[args.indexOf('--lang') + 1] : undefined;
  return langOf(asked, io);
}

function failure(error: unknown, args: readonly string[], io: Io): ExitCode {
  const lang = langAsked(args, io);
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return exitCodes.expected;
    if (error.code !== 'commander.help') io.err(sayMisuse(error, lang));
    sayIfSplit(args, lang, io);
    return exitCodes.usage;
  }
  if (error instanceof UsageError) {
    io.err(programSays(error.text[lang], lang));
    sayIfSplit(args, lang, io);
    return exitCodes.usage;
  }
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  io.err(programSays([internalError[lang], ...details.split('\n')], lang));
  return exitCodes.internal;
}

function sayIfSplit(args: readonly string[], lang: Lang, io: Io): void {
  const said = splitFact(args);
  if (said) io.err(programSays(said[lang], lang));
}

const internalError = {
  en: 'this is a bug in the program; please report it with the following details.',
  fr: 'c’est un défaut du programme ; merci de le signaler avec ce qui suit.',
};
