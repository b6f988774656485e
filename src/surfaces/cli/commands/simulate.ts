import { Option } from 'commander';
import type { IsoDate } from '../../../calendar/day.ts';
import { type Performance, play } from '../../../insight/agenda/play.ts';
import { timeline } from '../../../insight/agenda/timeline.ts';
import { timelineData, timelineDataInParts } from '../../../render/timeline-json.ts';
import { renderMismatches, timelineInParts } from '../../../render/timeline-text.ts';
import { page } from '../../../text/page.ts';
import { inARow } from '../../../text/printed.ts';
import type { Text } from '../../../text/text.ts';
import type { Define } from '../define.ts';
import { UsageError } from '../files.ts';
import { type ExitCode, exitCodes, type Io } from '../io.ts';
import { dayFromOption, factsFromOptions, type Loaded, loadConvention, loadScenario, withFacts } from '../load.ts';
import { conventionArgument, factOption, langOption } from '../options.ts';
import { type DocumentForm, documentForms, isDocument, timelineDocument } from '../timeline-forms.ts';
import { playWhatIf, type WhatIfOptions } from '../what-if.ts';
import { writeJson, writeJsonInParts } from '../write-json.ts';

export const define: Define = (program, io, done) => {
  program
    .command('simulate')
    .description('simulate a convention and print its timeline')
    .argument('<convention>', conventionArgument)
    .argument('[scenarios...]', 'scenario files, or their names in the folder of the convention')
    .addOption(factOption())
    .addOption(varyOption())
    .option('--runs <count>', 'with --vary: how many runs to draw if there are more combinations; 10000 by default')
    .option('--seed <number>', 'with --vary: the seed of the draw, 1 by default; the same seed gives the same runs')
    .option('--until <day>', 'the last day to simulate; by default, the day after the agreement ends')
    .addOption(new Option('--format <format>', 'form of the output').choices(formats).default('text'))
    .option('--on <day>', 'with html, svg and markdown: the day to take as today; later dates are shown as ahead')
    .addOption(langOption())
    .action(async (convention: string, scenarios: string[], options: SimulateOptions) => {
      done(await simulate(convention, scenarios, options, io));
    });
};

function varyOption(): Option {
  const collect = (value: string, all: readonly string[]): readonly string[] => [...all, value];
  return new Option(
    '--vary <dates>',
    'try a range of days for a fact: NAME=FROM..TO[:STEP][|never]; repeat the option for more facts',
  )
    .argParser(collect)
    .default([], 'none');
}

const formats = ['text', 'json', 'csv', ...documentForms] as const;

interface SimulateOptions extends Omit<WhatIfOptions, 'format'> {
  readonly fact: readonly string[];
  readonly on?: string;
  readonly format: (typeof formats)[number];
  readonly lang?: string;
}

/** Plays a convention, with facts from the command line or with scenarios, and prints its timeline. */
async function simulate(
  convention: string,
  scenarios: readonly string[],
  options: SimulateOptions,
  io: Io,
): Promise<ExitCode> {
  const isWhatIf = options.vary.length > 0;
  const fault = faultOf(scenarios, options, isWhatIf);
  if (fault) throw new UsageError(fault);
  const loaded = await loadConvention(convention, options.lang, io);
  if (!loaded) return exitCodes.findings;
  if (isWhatIf) return varyFacts(convention, scenarios[0], options, loaded, io);
  return scenarios.length > 0
    ? playScenarios(convention, scenarios, options, loaded, io)
    : playFacts(options, loaded, io);
}

/** What can't be asked for together. */
function faultOf(
  scenarios: readonly string[],
  { fact, format, runs, seed, on }: SimulateOptions,
  isWhatIf: boolean,
): Text | undefined {
  if (scenarios.length === 0 && fact.length === 0 && !isWhatIf) return nothingToPlay;
  if (format === 'csv' && !isWhatIf) return csvOfManyRuns;
  if (isDocument(format) && isWhatIf) return documentOfOneRun;
  if (isDocument(format) && scenarios.length > 1) return documentOfOneRun;
  if (on !== undefined && !isDocument(format)) return todayOfDocument;
  if ((runs ?? seed) !== undefined && !isWhatIf) return drawnFromMany;
  return scenarios.length > 1 && isWhatIf ? oneScenario : undefined;
}

function playFacts(options: SimulateOptions, { compiled, lang }: Loaded, io: Io): ExitCode {
  const { fact, until, format } = options;
  const facts = factsFromOptions(fact, compiled);
  const played = timeline(compiled, facts, until ? dayFromOption('--until', until) : undefined);
  if (isDocument(format)) {
    io.out(timelineDocument({ compiled, facts, timeline: played }, format, { lang, ...todayIn(options) }));
  } else {
    const parts =
      format === 'json'
        ? writeJsonInParts(timelineDataInParts(played, compiled, lang))
        : timelineInParts(played, compiled, lang);
    for (const part of parts) io.out(part);
  }
  const isBroken = played.entries.some(({ kind }) => kind === 'broken');
  const isAsMeant = played.refusals.length === 0 && !isBroken && !played.limit;
  return isAsMeant ? exitCodes.expected : exitCodes.findings;
}

function todayIn({ on }: SimulateOptions): { readonly today?: IsoDate } {
  return on === undefined ? {} : { today: dayFromOption('--on', on) };
}

/** Plays the facts of a scenario and those of the command line on many days. */
async function varyFacts(
  convention: string,
  argument: string | undefined,
  options: SimulateOptions,
  loaded: Loaded,
  io: Io,
): Promise<ExitCode> {
  // A document of many runs was refused.
  const whatIf = { ...options, format: options.format as WhatIfOptions['format'] };
  if (argument === undefined) return playWhatIf(whatIf, factsFromOptions(options.fact, loaded.compiled), loaded, io);
  const scenario = await loadScenario(argument, convention, loaded, io);
  if (!scenario) return exitCodes.findings;
  const { facts, compiled } = withFacts(scenario, options.fact);
  return playWhatIf(whatIf, facts, { ...loaded, compiled }, io);
}

async function playScenarios(
  convention: string,
  scenarios: readonly string[],
  options: SimulateOptions,
  loaded: Loaded,
  io: Io,
): Promise<ExitCode> {
  const { until, fact } = options;
  const performances: Performance[] = [];
  let allRead = true;
  for (const argument of scenarios) {
    const read = await loadScenario(argument, convention, loaded, io);
    if (!read) {
      allRead = false;
      continue;
    }
    const scenario = withFacts(read, fact);
    performances.push(play(until ? { ...scenario, until: dayFromOption('--until', until) } : scenario));
  }
  print(performances, options, loaded, io);
  const allHold = performances.every(({ mismatches, timeline: { limit } }) => mismatches.length === 0 && !limit);
  return allRead && allHold ? exitCodes.expected : exitCodes.findings;
}

function print(performances: readonly Performance[], options: SimulateOptions, { lang }: Loaded, io: Io): void {
  const { format } = options;
  if (isDocument(format)) {
    for (const performance of performances) printDocument(performance, format, options, { lang, io });
    return;
  }
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
    if (index > 0) io.out(page(['']));
    for (const part of timelineInParts(played, scenario.compiled, lang, scenario.title)) io.out(part);
    if (mismatches.length > 0) io.out(inARow([page(['']), renderMismatches(mismatches, lang)]));
  }
}

/** What is written is the document alone, since it may well go to a file; what was expected otherwise is told beside it. */
function printDocument(
  { scenario, timeline: played, mismatches }: Performance,
  format: DocumentForm,
  options: SimulateOptions,
  { lang, io }: { readonly lang: Loaded['lang']; readonly io: Io },
): void {
  const { compiled, facts, title } = scenario;
  const shown = { lang, ...(title !== undefined && { subtitle: title }), ...todayIn(options) };
  io.out(timelineDocument({ compiled, facts, timeline: played }, format, shown));
  if (mismatches.length > 0) io.err(renderMismatches(mismatches, lang));
}

const documentOfOneRun = {
  en: 'A page or a picture shows one run: give one scenario at most, and no --vary.',
  fr: 'Une page ou une image montre un seul déroulement : donnez un scénario au plus, sans --vary.',
};

const todayOfDocument = {
  en: '--on sets the date shown as today: it needs --format html, svg or markdown.',
  fr: '--on fixe la date montrée comme aujourd’hui : il faut --format html, svg ou markdown.',
};

const csvOfManyRuns = {
  en: '--format csv has one line for each of many runs: it needs --vary.',
  fr: '--format csv a une ligne par déroulement : il faut --vary.',
};

const drawnFromMany = {
  en: '--runs and --seed only make sense with --vary.',
  fr: '--runs et --seed n’ont de sens qu’avec --vary.',
};

const oneScenario = {
  en: '--vary takes one scenario at most.',
  fr: '--vary n’admet qu’un seul scénario.',
};

const nothingToPlay = {
  en: 'Nothing to simulate: give a scenario, or facts such as --fact signed=2022-11-10 --fact notified=2022-11-15',
  fr: 'Rien à simuler : donnez un scénario, ou des faits tels que --fact signed=2022-11-10 --fact notified=2022-11-15',
};
