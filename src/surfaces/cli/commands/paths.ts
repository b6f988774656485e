import { itemsOf } from '../../../insight/proof/machine/paths/coverage.ts';
import { coverChart, defaultPathStates } from '../../../insight/proof/machine/paths/paths.ts';
import { isCounterexample, renderCounterexample } from '../../../render/counterexample.ts';
import { renderPaths } from '../../../render/paths.ts';
import { fileNameOf } from '../../../text/file-name.ts';
import type { Define } from '../define.ts';
import { type ExitCode, exitCodes, type Io } from '../io.ts';
import { loadConvention } from '../load.ts';
import { conventionArgument, langOption, statesOption } from '../options.ts';
import { sayTaken } from '../write/say-taken.ts';
import { writeFiles } from '../write/write-files.ts';

export const define: Define = (program, io, done) => {
  program
    .command('paths')
    .description('write scenarios that together cover every state and every transition')
    .argument('<convention>', conventionArgument)
    .requiredOption('--to <folder>', 'where to write the scenarios')
    .addOption(statesOption(defaultPathStates, 'how many states of each part of the machine to examine'))
    .addOption(langOption())
    .action(async (convention: string, options: PathsOptions) => {
      done(await writePaths(convention, options, io));
    });
};

interface PathsOptions {
  readonly to: string;
  readonly states: number;
  readonly lang?: string;
}

/** Writes the scenarios, and tells what they cover. What nothing can reach is told, and is no failure. */
async function writePaths(argument: string, { to, states, lang: asked }: PathsOptions, io: Io): Promise<ExitCode> {
  const loaded = await loadConvention(argument, asked, io);
  if (!loaded) return exitCodes.findings;
  const { compiled, lang } = loaded;
  const { counterexamples, covered, missed } = coverChart(compiled, states);
  const files = counterexamples.map((counterexample) => ({
    path: `${fileNameOf(counterexample.id)}.yaml`,
    text: renderCounterexample(counterexample, lang),
    replaces: isCounterexample,
  }));
  const paths = await writeFiles(to, files, sayTaken);
  io.out(renderPaths({ files: paths, covered: covered.size, all: itemsOf(compiled.chart).size, missed }, lang));
  return missed.some(({ reason }) => reason !== 'unreachable') ? exitCodes.findings : exitCodes.expected;
}
