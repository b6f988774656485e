import { join } from 'node:path';
import type { Finding } from '../../../insight/proof/finding.ts';
import { defaultMostStates } from '../../../insight/proof/machine/prove-machine.ts';
import { prove } from '../../../insight/proof/prove.ts';
import { renderCounterexample } from '../../../render/counterexample.ts';
import { findingsData, renderFindings } from '../../../render/findings.ts';
import { page } from '../../../text/page.ts';
import type { Lang } from '../../../text/text.ts';
import type { Define } from '../define.ts';
import { type ExitCode, exitCodes, type Io } from '../io.ts';
import { dayFromOption, loadConvention } from '../load.ts';
import { conventionArgument, formatOption, langOption, statesOption } from '../options.ts';
import { writeJson } from '../write-json.ts';
import { writeWhole } from '../write-whole.ts';

export const define: Define = (program, io, done) => {
  program
    .command('prove')
    .description('check every possible run of a convention for problems that would otherwise be found too late')
    .argument('<conventions...>', conventionArgument)
    .option('--counterexamples <folder>', 'the folder for the counterexamples, written as scenarios')
    .option(
      '--entry <day>',
      'the start date (day of the signature and of the notification); by default, every day of several years',
    )
    .addOption(
      statesOption(
        defaultMostStates,
        'how many states to examine for one answer (six times as many for all answers together)',
      ),
    )
    .addOption(formatOption())
    .addOption(langOption())
    .action(async (conventions: string[], options: ProveOptions) => {
      done(await proveAll(conventions, options, io));
    });
};

interface ProveOptions {
  readonly counterexamples?: string;
  readonly entry?: string;
  readonly states: number;
  readonly format: 'text' | 'json';
  readonly lang?: string;
}

/** Proves what can be proved of each convention, and writes a counterexample for what fails. */
async function proveAll(conventions: readonly string[], options: ProveOptions, io: Io): Promise<ExitCode> {
  const entry = options.entry === undefined ? {} : { entry: dayFromOption('--entry', options.entry) };
  let allHold = true;
  const data: unknown[] = [];
  for (const [index, argument] of conventions.entries()) {
    const loaded = await loadConvention(argument, options.lang, io);
    if (!loaded) {
      allHold = false;
      continue;
    }
    const { compiled, lang } = loaded;
    const findings = prove(compiled, { mostStates: options.states, ...entry });
    const written = options.counterexamples
      ? await writeCounterexamples(findings, join(options.counterexamples, compiled.convention.id), lang)
      : new Map<Finding, string>();
    if (findings.some(({ verdict }) => verdict !== 'proved')) allHold = false;
    if (options.format === 'json') data.push(findingsData(findings, compiled, lang, written));
    else {
      if (index > 0) io.out(page(['']));
      io.out(renderFindings(findings, compiled, lang, written));
    }
  }
  if (data.length > 0) io.out(writeJson(data.length === 1 ? data[0] : data));
  return allHold ? exitCodes.expected : exitCodes.findings;
}

/** Writes the counterexample of each finding that fails, named by what it shows. */
async function writeCounterexamples(
  findings: readonly Finding[],
  folder: string,
  lang: Lang,
): Promise<ReadonlyMap<Finding, string>> {
  const told = findings.flatMap((finding) =>
    finding.counterexample && finding.verdict !== 'proved' ? [{ finding, counterexample: finding.counterexample }] : [],
  );
  const files = told.map(({ counterexample }) => ({
    path: join(folder, `${counterexample.id}.yaml`),
    text: renderCounterexample(counterexample, lang),
  }));
  await writeWhole(files);
  return new Map(told.map(({ finding }, index) => [finding, files[index]?.path ?? '']));
}
