import { Option } from 'commander';
import { explain } from '../../../insight/explain/explain.ts';
import { renderExplanationHtml } from '../../../render/explain/html.tsx';
import { explanationData } from '../../../render/explain/json.ts';
import { renderExplanationMarkdown } from '../../../render/explain/markdown.ts';
import type { Define } from '../define.ts';
import { readSignedText } from '../files.ts';
import { type ExitCode, exitCodes, type Io } from '../io.ts';
import { dayFromOption, loadRun } from '../load.ts';
import { conventionArgument, factOption, ownLangOption } from '../options.ts';
import { writeJson } from '../write-json.ts';

export const define: Define = (program, io, done) => {
  program
    .command('explain')
    .description('explain a convention in plain language, clause by clause')
    .argument('<convention>', conventionArgument)
    .option('--text <file>', 'the signed text, to list which of its articles are represented')
    .addOption(factOption())
    .option('--scenario <file>', 'the scenario to take the facts from')
    .option('--on <day>', 'the last day whose facts are taken into account')
    .addOption(
      new Option('--format <format>', 'form of the output').choices(['markdown', 'html', 'json']).default('markdown'),
    )
    .addOption(ownLangOption())
    .action(async (convention: string, options: ExplainOptions) => {
      done(await explainConvention(convention, options, io));
    });
};

interface ExplainOptions {
  readonly text?: string;
  readonly fact: readonly string[];
  readonly scenario?: string;
  readonly on?: string;
  readonly format: 'markdown' | 'html' | 'json';
  readonly lang?: string;
}

/** Prints a convention in plain words; the language is the convention's own unless another is asked for. */
async function explainConvention(argument: string, options: ExplainOptions, io: Io): Promise<ExitCode> {
  const on = options.on === undefined ? undefined : dayFromOption('--on', options.on);
  const signedText = options.text === undefined ? undefined : await readSignedText(options.text);
  const run = await loadRun(argument, options, io);
  if (!run) return exitCodes.findings;
  const { compiled, facts } = run;
  const lang = options.lang === undefined ? compiled.convention.language : run.lang;
  const restatement = explain(compiled, { facts, ...(on && { on }), ...(signedText !== undefined && { signedText }) });
  io.out(forms[options.format](restatement, lang));
  return exitCodes.expected;
}

const forms = {
  markdown: renderExplanationMarkdown,
  html: renderExplanationHtml,
  json: (restatement, lang) => writeJson(explanationData(restatement, lang)),
} as const satisfies Record<ExplainOptions['format'], typeof renderExplanationMarkdown>;
