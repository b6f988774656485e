import { timeline } from '../../../insight/agenda/timeline.ts';
import { knownPaths, why } from '../../../insight/agenda/why.ts';
import { renderWhy, whyData } from '../../../render/why.ts';
import type { Define } from '../define.ts';
import { UsageError } from '../files.ts';
import { type ExitCode, exitCodes, type Io } from '../io.ts';
import { dayFromOption, loadRun } from '../load.ts';
import { conventionArgument, factOption, formatOption, langOption } from '../options.ts';
import { writeJson } from '../write-json.ts';

export const define: Define = (program, io, done) => {
  program
    .command('why')
    .description('explain a date, a gate, a budget or a reminder')
    .argument('<convention>', conventionArgument)
    .argument('<path>', 'what to explain: term.end, term.start, or the id of a clause')
    .addOption(factOption())
    .option('--scenario <file>', 'the scenario to take the facts from')
    .option('--until <day>', 'the last day to simulate')
    .addOption(formatOption())
    .addOption(langOption())
    .action(async (convention: string, path: string, options: WhyOptions) => {
      done(await explain(convention, path, options, io));
    });
};

interface WhyOptions {
  readonly fact: readonly string[];
  readonly scenario?: string;
  readonly until?: string;
  readonly format: 'text' | 'json';
  readonly lang?: string;
}

/** Tells why something is as it is: a date, a gate, a budget, a reminder. */
async function explain(argument: string, path: string, options: WhyOptions, io: Io): Promise<ExitCode> {
  const run = await loadRun(argument, options, io);
  if (!run) return exitCodes.findings;
  const { compiled, facts, lang } = run;
  const until = options.until ? dayFromOption('--until', options.until) : undefined;

  const explanation = why(timeline(compiled, facts, until), path);
  if (!('path' in explanation))
    throw new UsageError(unknownPath(path, explanation.near, knownPaths(compiled.convention)));
  io.out(
    options.format === 'json'
      ? writeJson(whyData(explanation, compiled, lang))
      : renderWhy(explanation, compiled, lang),
  );
  return exitCodes.expected;
}

function unknownPath(path: string, near: string | undefined, known: readonly string[]) {
  return {
    en: `The convention has nothing named “${path}”. ${near ? `Did you mean “${near}”?` : `The names are: ${known.join(', ')}.`}`,
    fr: `Rien dans la convention ne porte le nom « ${path} ». ${near ? `Vouliez-vous dire « ${near} » ?` : `Les noms : ${known.join(', ')}.`}`,
  };
}
