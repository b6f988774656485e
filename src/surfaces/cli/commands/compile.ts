import { Option } from 'commander';
import { type IsoDate, later } from '../../../calendar/day.ts';
import { replay } from '../../../engine/lifecycle/replay.ts';
import { type View, views } from '../../../insight/diagram/graph.ts';
import { passedThrough } from '../../../insight/diagram/standing.ts';
import { renderMachineMermaid } from '../../../render/machine/mermaid.ts';
import { type MachineSvgOptions, renderMachineSvg } from '../../../render/machine/svg.tsx';
import type { Define } from '../define.ts';
import { UsageError } from '../files.ts';
import { type ExitCode, exitCodes, type Io } from '../io.ts';
import { dayFromOption, type LoadedRun, loadRun } from '../load.ts';
import { conventionArgument, factOption, ownLangOption } from '../options.ts';
import { writeJson } from '../write-json.ts';

export const define: Define = (program, io, done) => {
  program
    .command('compile')
    .description('print the statechart of a convention, as data or as a diagram')
    .argument('<convention>', conventionArgument)
    .addOption(
      new Option('--format <format>', 'form of the output').choices(['json', 'mermaid', 'svg']).default('json'),
    )
    .addOption(
      new Option('--view <view>', 'what the diagram shows: the term and the phases by default, or every state').choices(
        [...views],
      ),
    )
    .addOption(factOption())
    .option('--scenario <file>', 'the scenario to take the facts from')
    .option('--on <day>', 'the last day whose facts are taken into account')
    .addOption(ownLangOption())
    .action(async (convention: string, options: CompileOptions) => {
      done(await printChart(convention, options, io));
    });
};

interface CompileOptions {
  readonly format: 'json' | 'mermaid' | 'svg';
  readonly view?: View;
  readonly fact: readonly string[];
  readonly scenario?: string;
  readonly on?: string;
  readonly lang?: string;
}

/**
 * Prints the statechart of a convention: the configuration of its XState machine, or a picture, which shows where the
 * agreement stands where facts or a day are given. Its language is the convention's own unless another is asked for.
 */
async function printChart(convention: string, options: CompileOptions, io: Io): Promise<ExitCode> {
  const { format, view = 'phases', lang } = options;
  const on = options.on === undefined ? undefined : dayFromOption('--on', options.on);
  const ofPictures = pictureOptionIn(options);
  if (format === 'json' && ofPictures) throw onlyInPictures(ofPictures);
  const run = await loadRun(convention, options, io);
  if (!run) return exitCodes.findings;
  const { compiled } = run;
  if (format === 'json') {
    io.out(writeJson(compiled.chart));
    return exitCodes.expected;
  }
  const picture: MachineSvgOptions = {
    view,
    lang: lang === undefined ? compiled.convention.language : run.lang,
    ...standingOf(run, on),
  };
  io.out(format === 'svg' ? await renderMachineSvg(compiled, picture) : renderMachineMermaid(compiled, picture));
  return exitCodes.expected;
}

/** Where the facts lead by a day, or by the last of them; nothing without either. */
function standingOf(
  { compiled, facts }: LoadedRun,
  on: IsoDate | undefined,
): Pick<MachineSvgOptions, 'state' | 'on' | 'passed'> {
  const last = facts.map((fact) => fact.on).reduce<IsoDate | undefined>((a, b) => (a ? later(a, b) : b), undefined);
  const day = on ?? last;
  if (day === undefined) return {};
  const { end, steps } = replay(compiled, facts, day);
  return { state: end, on: day, passed: passedThrough(steps) };
}

function pictureOptionIn({ view, fact, scenario, on }: CompileOptions): string | undefined {
  if (view !== undefined) return '--view';
  if (scenario !== undefined) return '--scenario';
  if (on !== undefined) return '--on';
  return fact.length > 0 ? '--fact' : undefined;
}

function onlyInPictures(option: string): UsageError {
  return new UsageError({
    en: `${option} only concerns a diagram: add --format svg or --format mermaid.`,
    fr: `${option} ne concerne qu’une image : ajoutez --format svg ou --format mermaid.`,
  });
}
