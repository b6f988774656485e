import { type IsoDate, readDay } from '../../calendar/day.ts';
import { type Compiled, compile } from '../../engine/lifecycle/compile.ts';
import type { Fact } from '../../engine/lifecycle/facts/fact.ts';
import { type Admitting, type FactFault, readFacts } from '../../engine/lifecycle/facts/read-facts.ts';
import { readScenario, type Scenario } from '../../insight/agenda/scenario.ts';
import { whyNoDay } from '../../language/schema/no-day.ts';
import { read } from '../../pipeline.ts';
import { renderDiagnostic } from '../../render/diagnostics/pretty.ts';
import type { Diagnostic } from '../../text/diagnostic.ts';
import { joinTexts, type Lang, type Text, verbatim } from '../../text/text.ts';
import { readFactOption } from './fact-option.ts';
import { readConventionText, readScenarioText, type SourceText, UsageError } from './files.ts';
import type { Io } from './io.ts';
import { langOf } from './lang.ts';
import { paintFor } from './paint.ts';

/** A convention that is ready to be played, and the language to speak about it. */
export interface Loaded {
  readonly compiled: Compiled;
  readonly lang: Lang;
}

/** Reads and compiles a convention; on errors it prints them and gives `undefined`. Warnings do not stop anybody. */
export async function loadConvention(argument: string, lang: string | undefined, io: Io): Promise<Loaded | undefined> {
  const { source, text } = await readConventionText(argument, io);
  return loadText(text, source, lang, io);
}

/** The same of a text that was read. */
export function loadText(text: string, source: string, lang: string | undefined, io: Io): Loaded | undefined {
  const { convention, diagnostics } = read(text, source);
  if (!convention) {
    printErrors(diagnostics, text, langOf(lang, io), io);
    return undefined;
  }
  return { compiled: compile(convention), lang: langOf(lang, io, convention.language) };
}

/** Reads a scenario of a convention; on errors it prints them and gives `undefined`. */
export async function loadScenario(
  argument: string,
  convention: string,
  { compiled, lang }: Loaded,
  io: Io,
): Promise<Scenario | undefined> {
  return (await loadScenarioText(argument, convention, { compiled, lang }, io))?.scenario;
}

/** The same with its text. */
export async function loadScenarioText(
  argument: string,
  convention: string,
  { compiled, lang }: Loaded,
  io: Io,
): Promise<(SourceText & { readonly scenario: Scenario }) | undefined> {
  const { source, text } = await readScenarioText(argument, convention);
  const { scenario, diagnostics } = readScenario(text, source, compiled);
  if (scenario) return { source, text, scenario };
  printErrors(diagnostics, text, lang, io);
  return undefined;
}

/** A scenario with facts from the command line besides its own. */
export function withFacts(scenario: Scenario, options: readonly string[]): Scenario {
  const { compiled, facts } = scenario;
  return { ...scenario, facts: [...facts, ...factsFromOptions(options, compiled, facts)] };
}

/** Prints what makes a file unusable; warnings stop nobody. */
export function printErrors(diagnostics: readonly Diagnostic[], text: string, lang: Lang, io: Io): void {
  for (const diagnostic of diagnostics) {
    if (diagnostic.severity === 'error') io.err(renderDiagnostic(diagnostic, text, lang, paintFor(io)));
  }
}

/** The facts that were given on the command line, besides those that are known already. */
export function factsFromOptions(
  options: readonly string[],
  admitting: Admitting,
  known: readonly Fact[] = [],
): readonly Fact[] {
  const declared = options.map(readFactOption);
  const { facts, faults } = readFacts(declared, admitting, known);
  const [fault] = faults;
  if (fault) throw wrongFact(`--fact ${options[fault.index] ?? ''}`, fault);
  return facts;
}

/** A fact that was given, and can't be read. */
export function wrongFact(given: string, { message, help }: Pick<FactFault, 'message' | 'help'>): UsageError {
  return new UsageError(wrong(given, message, help));
}

function wrong(given: string, message: Text, help: Text | undefined): Text {
  const said = help ? joinTexts([message, help], verbatim(' ')) : message;
  return { en: `${given}: ${said.en}`, fr: `${given} : ${said.fr}` };
}

/** What a command needs to look at a run: the convention, and the facts of a scenario and of the command line. */
export interface LoadedRun extends Loaded {
  readonly facts: readonly Fact[];
}

/** Reads a convention and the facts that the options give; on errors it prints them and gives `undefined`. */
export async function loadRun(
  argument: string,
  options: { readonly fact: readonly string[]; readonly scenario?: string; readonly lang?: string },
  io: Io,
): Promise<LoadedRun | undefined> {
  const loaded = await loadConvention(argument, options.lang, io);
  if (!loaded) return undefined;
  if (!options.scenario) return { ...loaded, facts: factsFromOptions(options.fact, loaded.compiled) };
  const scenario = await loadScenario(options.scenario, argument, loaded, io);
  if (!scenario) return undefined;
  const { compiled, facts } = scenario;
  return { compiled, lang: loaded.lang, facts: [...facts, ...factsFromOptions(options.fact, compiled, facts)] };
}

/** A day from an option. */
export function dayFromOption(option: string, text: string): IsoDate {
  const day = readDay(text);
  if (day) return day;
  const { message, help } = whyNoDay(text);
  throw new UsageError(wrong(`${option} ${text}`, message, help));
}
