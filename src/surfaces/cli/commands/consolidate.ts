import { conventionOn } from '../../../engine/lifecycle/convention-on.ts';
import { renderConvention } from '../../../render/convention-yaml.ts';
import type { Define } from '../define.ts';
import { type ExitCode, exitCodes, type Io } from '../io.ts';
import { dayFromOption, loadRun } from '../load.ts';
import { conventionArgument, factOption, langOption } from '../options.ts';

export const define: Define = (program, io, done) => {
  program
    .command('consolidate')
    .description('print a convention as it stood on a given day, with the amendments agreed by then')
    .argument('<convention>', conventionArgument)
    .requiredOption('--on <day>', 'the day')
    .addOption(factOption())
    .option('--scenario <file>', 'the scenario to take the facts from')
    .addOption(langOption())
    .action(async (convention: string, options: ConsolidateOptions) => {
      done(await consolidate(convention, options, io));
    });
};

interface ConsolidateOptions {
  readonly on: string;
  readonly fact: readonly string[];
  readonly scenario?: string;
  readonly lang?: string;
}

/** Prints the consolidated text of a convention. */
async function consolidate(argument: string, options: ConsolidateOptions, io: Io): Promise<ExitCode> {
  const on = dayFromOption('--on', options.on);
  const run = await loadRun(argument, options, io);
  if (!run) return exitCodes.findings;
  io.out(renderConvention(conventionOn(run.compiled, run.facts, on), on, run.lang));
  return exitCodes.expected;
}
