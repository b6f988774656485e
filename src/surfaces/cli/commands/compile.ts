import { Option } from 'commander';
import { renderMermaid } from '../../../render/mermaid.ts';
import type { Define } from '../define.ts';
import { type ExitCode, exitCodes, type Io } from '../io.ts';
import { loadConvention } from '../load.ts';
import { conventionArgument, langOption } from '../options.ts';
import { writeJson } from '../write-json.ts';

export const define: Define = (program, io, done) => {
  program
    .command('compile')
    .description('print the statechart of a convention')
    .argument('<convention>', conventionArgument)
    .addOption(new Option('--format <format>', 'form of the output').choices(['json', 'mermaid']).default('json'))
    .addOption(langOption())
    .action(async (convention: string, options: CompileOptions) => {
      done(await printChart(convention, options, io));
    });
};

interface CompileOptions {
  readonly format: 'json' | 'mermaid';
  readonly lang?: string;
}

/** Prints the statechart of a convention: the configuration of its XState machine, or a diagram. */
async function printChart(convention: string, { format, lang }: CompileOptions, io: Io): Promise<ExitCode> {
  const loaded = await loadConvention(convention, lang, io);
  if (!loaded) return exitCodes.findings;
  const { chart } = loaded.compiled;
  io.out(format === 'json' ? writeJson(chart) : renderMermaid(chart));
  return exitCodes.expected;
}
