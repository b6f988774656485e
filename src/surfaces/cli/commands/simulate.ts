import { Option } from 'commander';
import { type Performance, play } from '../../../insight/agenda/play.ts';
import { timeline } from '../../../insight/agenda/timeline.ts';
import { timelineData, timelineDataInParts } from '../../../render/timeline-json.ts';
import { renderMismatches, timelineInParts } from '../../../render/timeline-text.ts';
import type { Define } from '../define.ts';
import { UsageError } from '../files.ts';
import { type ExitCode, exitCodes, type Io } from '../io.ts';
import { dayFromOption, factsFromOptions, type Loaded, loadConvention, loadScenario } from '../load.ts';
import { conventionArgument, factOption, langOption } from '../options.ts';
import { playWhatIf, type WhatIfOptions } from '../what-if.ts';
import { writeJson, writeJsonInParts } from '../write-json.ts';

export const define: Define = (program, io, done) => {
  program
    .command('simulate')
    .description('play a convention and print its timeline')
    .argument('<convention>', conventionArgument)
    .argument('[scenarios...]', 'scenario files, or their names in the folder of the convention')
    .addOption(factOption())
    .addOption(varyOption())
    .option('--runs <count>', 'with --vary: how many runs to draw where there are more combinations, 10000 by default')
    .option(
      '--seed <number>',
      'with --vary: what the draw begins with, 1 by default; the same seed gives the same runs',
    )
    .option('--until <day>', 'the last day to play; the day after the agreement ends by default')
    .addOption(new Option('--format <format>', 'form of the output').choices(['text', 'json', 'csv']).default('text'))
    .addOption(langOption())
    .action(async (convention: string, scenarios: string[], options: SimulateOptions) => {
      done(await simulate(convention, scenarios, options, io));
    });
};

function varyOption(): Option {
  const collect = (value: string, all: readonly string[]): readonly string[] => [...all, value];
  return new Option('--vary <dates>', 'try the days of a fact, NAME=FROM..TO[:STEP][|never]; repeat for more')
    .argParser(collect)
    .default([], 'none');
}

interface SimulateOptions extends WhatIfOptions {
  readonly fact: readonly string[];
  readonly lang?: string;
}

/** Plays a convention, with facts from the command line or with scenarios, and prints its timeline. */
async function simulate(
  convention: string,
  scenarios: readonly string[],
  options: SimulateOptions,
  io: Io,
): Promise<ExitCode> {
  if (scenarios.length > 0 && options.fact.length > 0) throw new UsageError(oneOrTheOther);
  const isWhatIf = options.vary.length > 0;
  if (scenarios.length === 0 && options.fact.length === 0 && !isWhatIf) throw new UsageError(nothingToPlay);
  if (options.format === 'csv' && !isWhatIf) throw new UsageError(csvOfManyRuns);
  if ((options.runs ?? options.seed) !== undefined && !isWhatIf) throw new UsageError(drawnFromMany);
  if (scenarios.length > 1 && isWhatIf) throw new UsageError(oneScenario);
  const loaded = await loadConvention(convention, options.lang, io);
  if (!loaded) return exitCodes.findings;
  if (isWhatIf) return varyFacts(convention, scenarios[0], options, loaded, io);
  return scenarios.length > 0
    ? playScenarios(convention, scenarios, options, loaded, io)
    : playFacts(options, loaded, io);
}

function playFacts({ fact, until, format }: SimulateOptions, { compiled, lang }: Loaded, io: Io): ExitCode {
  const facts = factsFromOptions(fact, compiled);
  const played = timeline(compiled, facts, until ? dayFromOption('--until', until) : undefined);
  const isJson = format === 'json';
  const parts = isJson
    ? writeJsonInParts(timelineDataInParts(played, compiled, lang))
    : timelineInParts(played, compiled, lang);
  for (const part of parts) io.out(part);
  const isBroken = played.entries.some(({ kind }) => kind === 'broken');
  const isAsMeant = played.refusals.length === 0 && !isBroken && !played.limit;
  return isAsMeant ? exitCodes.expected : exitCodes.findings;
}

/** Plays the facts of a scenario, or those of the command line, on many days. */
async function varyFacts(
  convention: string,
  argument: string | undefined,
  options: SimulateOptions,
  loaded: Loaded,
  io: Io,
): Promise<ExitCode> {
  if (argument === undefined) return playWhatIf(options, factsFromOptions(options.fact, loaded.compiled), loaded, io);
  const scenario = await loadScenario(argument, convention, loaded, io);
  if (!scenario) return exitCodes.findings;
  return playWhatIf(options, scenario.facts, { ...loaded, compiled: scenario.compiled }, io);
}

async function playScenarios(
  convention: string,
  scenarios: readonly string[],
  { until, format }: SimulateOptions,
  loaded: Loaded,
  io: Io,
): Promise<ExitCode> {
  const performances: Performance[] = [];
  let allRead = true;
  for (const argument of scenarios) {
    const scenario = await loadScenario(argument, convention, loaded, io);
    if (!scenario) allRead = false;
    else performances.push(play(until ? { ...scenario, until: dayFromOption('--until', until) } : scenario));
  }
  print(performances, format, loaded, io);
  const allHold = performances.every(({ mismatches, timeline: { limit } }) => mismatches.length === 0 && !limit);
  return allRead && allHold ? exitCodes.expected : exitCodes.findings;
}

function print(
  performances: readonly Performance[],
  format: SimulateOptions['format'],
  { lang }: Loaded,
  io: Io,
): void {
  if (format === 'json') {
    const data = performances.map((performance) =>
      timelineData(performance.timeline, performance.scenario.compiled, lang, performance),
    );
    const [first] = data;
    if (first && data.length === 1) for (const part of writeJsonInParts(first)) io.out(part);
    else if (first) io.out(writeJson(data));
    return;
  }
  for (const [index, { scenario, timeline: played, mismatches }] of performances.entries()) {
    if (index > 0) io.out('\n');
    for (const part of timelineInParts(played, scenario.compiled, lang, scenario.title)) io.out(part);
    if (mismatches.length > 0) io.out(`\n${renderMismatches(mismatches, lang)}`);
  }
}

const oneOrTheOther = {
  en: 'Give scenarios or --fact, not both.',
  fr: 'Donnez des scénarios ou des --fact, pas les deux.',
};

const csvOfManyRuns = {
  en: '--format csv has one line for each of many runs: it needs --vary.',
  fr: '--format csv a une ligne par déroulement : il faut --vary.',
};

const drawnFromMany = {
  en: '--runs and --seed draw from many runs: they need --vary.',
  fr: '--runs et --seed tirent parmi de nombreux déroulements : il faut --vary.',
};

const oneScenario = {
  en: '--vary takes the facts of one scenario, not of several.',
  fr: '--vary part des faits d’un seul scénario, pas de plusieurs.',
};

const nothingToPlay = {
  en: 'Nothing to play: give a scenario, or facts such as --fact signed=2022-11-10 --fact notified=2022-11-15',
  fr: 'Rien à jouer : donnez un scénario, ou des faits tels que --fact signed=2022-11-10 --fact notified=2022-11-15',
};
