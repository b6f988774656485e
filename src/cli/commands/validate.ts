import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { readScenario } from '../../agenda/scenario.ts';
import { compile } from '../../lifecycle/compile.ts';
import type { Convention } from '../../model/convention.ts';
import { read } from '../../pipeline.ts';
import { countDiagnostics, renderDiagnostic } from '../../render/diagnostics.ts';
import { diagnosticData } from '../../render/diagnostics-json.ts';
import { checkQuotes, quoteNotInText } from '../../rules/quote-not-in-text.ts';
import { diagnosticOf } from '../../rules/rule.ts';
import { type Diagnostic, hasErrors, inFileOrder } from '../../text/diagnostic.ts';
import type { Lang, Text } from '../../text/text.ts';
import type { Define } from '../define.ts';
import { readConventionText, readSignedText, type SourceText, UsageError, usageMessage } from '../files.ts';
import { type ExitCode, exitCodes, type Io } from '../io.ts';
import { langOf } from '../lang.ts';
import { formatOption, langOption } from '../options.ts';
import { paintFor } from '../paint.ts';
import { writeJson } from '../write-json.ts';

export const define: Define = (program, io, done) => {
  program
    .command('validate')
    .description('check conventions and scenarios')
    .argument('<files...>', 'files, folders with convention.yaml and scenarios, or - for standard input')
    .option('--text <file>', 'the signed text, to compare every quotation with')
    .addOption(formatOption())
    .addOption(langOption())
    .action(async (files: string[], options: ValidateOptions) => {
      done(await validate(files, options, io));
    });
};

interface ValidateOptions {
  readonly text?: string;
  readonly format: 'text' | 'json';
  readonly lang?: string;
}

/** A file that was looked at, and what is wrong with it. */
interface Finding extends SourceText {
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks conventions and scenarios, and prints what is wrong with each. */
async function validate(files: readonly string[], options: ValidateOptions, io: Io): Promise<ExitCode> {
  const lang = langOf(options.lang, io);
  const signedText = options.text === undefined ? undefined : await readSignedText(options.text);
  const findings: Finding[] = [];
  let allRead = true;
  for (const path of await filesOf(files)) {
    const finding = await check(path, signedText, io).catch((error: unknown) => {
      // One file that can't be read hides nothing of the others.
      io.err(usageMessage(error, lang));
    });
    if (finding) findings.push(finding);
    else allRead = false;
  }
  if (findings.length === 0) return exitCodes.usage;
  if (options.format === 'json')
    io.out(writeJson(findings.flatMap(({ diagnostics }) => diagnostics.map(diagnosticData))));
  else printFindings(findings, lang, io);
  if (!allRead) return exitCodes.usage;
  return findings.some(({ diagnostics }) => hasErrors(diagnostics)) ? exitCodes.findings : exitCodes.expected;
}

/** A folder stands for its convention and its scenarios. */
async function filesOf(paths: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(paths.map(filesIn));
  return found.flat();
}

async function filesIn(path: string): Promise<readonly string[]> {
  if (path === '-' || !(await isFolder(path))) return [path];
  const scenarios = join(path, 'scenarios');
  const names = (await isFolder(scenarios)) ? (await readdir(scenarios)).filter((name) => /\.ya?ml$/.test(name)) : [];
  return [join(path, 'convention.yaml'), ...names.sort().map((name) => join(scenarios, name))];
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function check(path: string, signedText: string | undefined, io: Io): Promise<Finding> {
  const { source, text } = await readConventionText(path, io);
  if (isScenario(text)) return { source, text, diagnostics: await checkScenario(path, text, io) };
  const { convention, diagnostics } = read(text, source);
  const quotes = convention && signedText !== undefined ? quoteDiagnostics(convention, signedText) : [];
  return { source, text, diagnostics: inFileOrder([...diagnostics, ...quotes]) };
}

function quoteDiagnostics(convention: Convention, signedText: string): Diagnostic[] {
  return [...checkQuotes(convention, signedText)].map((finding) => diagnosticOf(quoteNotInText, finding, convention));
}

/** A scenario names itself; everything else is held to be a convention. */
function isScenario(text: string): boolean {
  return /^scenario\s*:/m.test(text) && !/^conventio\s*:/m.test(text);
}

/** A scenario is checked against the convention in the folder above it. */
async function checkScenario(path: string, text: string, io: Io): Promise<readonly Diagnostic[]> {
  const folder = basename(dirname(path)) === 'scenarios' ? dirname(dirname(path)) : dirname(path);
  const { source, text: conventionText } = await readConventionText(join(folder, 'convention.yaml'), io);
  const { convention } = read(conventionText, source);
  if (!convention) throw new UsageError(brokenConvention(source));
  return readScenario(text, path, compile(convention)).diagnostics;
}

function brokenConvention(source: string): Text {
  return {
    en: `The scenarios can’t be checked: ${source} has errors of its own.`,
    fr: `Les scénarios ne peuvent pas être vérifiés : ${source} a lui-même des erreurs.`,
  };
}

function printFindings(findings: readonly Finding[], lang: Lang, io: Io): void {
  const paint = paintFor(io);
  for (const { text, diagnostics } of findings) {
    for (const diagnostic of diagnostics) io.out(`${renderDiagnostic(diagnostic, text, lang, paint)}\n`);
  }
  const all = findings.flatMap(({ diagnostics }) => diagnostics);
  io.out(`${sayTotal(findings.length, all)[lang]}\n`);
}

function sayTotal(files: number, diagnostics: readonly Diagnostic[]): Text {
  const found = countDiagnostics(diagnostics);
  return {
    en: `${files} ${files === 1 ? 'file' : 'files'}: ${found.en}`,
    fr: `${files} ${files < 2 ? 'fichier' : 'fichiers'} : ${found.fr}`,
  };
}
