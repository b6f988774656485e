import type { Finding } from '../../../insight/proof/finding.ts';
import { defaultMostStates } from '../../../insight/proof/machine/prove-machine.ts';
import { prove } from '../../../insight/proof/prove.ts';
import { isCounterexample, renderCounterexample } from '../../../render/counterexample.ts';
import { findingsData, renderFindings } from '../../../render/findings.ts';
import { fileNameOf } from '../../../text/file-name.ts';
import { page } from '../../../text/page.ts';
import type { Lang } from '../../../text/text.ts';
import type { Define } from '../define.ts';
import { type ExitCode, exitCodes, type Io } from '../io.ts';
import { dayFromOption, loadConvention } from '../load.ts';
import { conventionArgument, formatOption, langOption, statesOption } from '../options.ts';
import { sayTaken } from '../write/say-taken.ts';
import { writeFiles } from '../write/write-files.ts';
import { writeJson } from '../write-json.ts';

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
  const names = new Set<string>();
  for (const [index, argument] of conventions.entries()) {
    const loaded = await loadConvention(argument, options.lang, io);
    if (!loaded) {
      allHold = false;
      continue;
    }
    const { compiled, lang } = loaded;
    const findings = prove(compiled, { mostStates: options.states, ...entry });
    const written =
      options.counterexamples !== undefined
        ? await writeCounterexamples(findings, options.counterexamples, freeName(compiled.convention.id, names), lang)
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

/** The name of the folder of a convention; a second one of the same id has a folder of its own. */
function freeName(id: string, taken: Set<string>): string {
  let name = fileNameOf(id);
  for (let count = 2; taken.has(name); count += 1) name = fileNameOf(`${id}.${count}`);
  taken.add(name);
  return name;
}

/** Writes the counterexample of each finding that fails, named by what it shows. */
async function writeCounterexamples(
  findings: readonly Finding[],
  folder: string,
  name: string,
  lang: Lang,
): Promise<ReadonlyMap<Finding, string>> {
  const told = findings.flatMap((finding) =>
    finding.counterexample && finding.verdict !== 'proved' ? [{ finding, counterexample: finding.counterexample }] : [],
  );
  const files = told.map(({ counterexample }) => ({
    path: `${name}/${fileNameOf(counterexample.id)}.yaml`,
    text: renderCounterexample(counterexample, lang),
    replaces: isCounterexample,
  }));
  const paths = await writeFiles(folder, files, sayTaken);
  return new Map(told.map(({ finding }, index) => [finding, paths[index] ?? '']));
}
