import { basename, dirname, join, resolve } from 'node:path';
import type { Compiled } from '../../../engine/lifecycle/compile.ts';
import type { JournalReading } from '../../../insight/agenda/journal-file.ts';
import type { ScenarioReading } from '../../../insight/agenda/scenario.ts';
import { isJournal, kindOf } from '../../../language/document/kind.ts';
import type { Convention } from '../../../language/model/convention.ts';
import { read } from '../../../language/read.ts';
import { checkQuotes, quoteNotInText } from '../../../language/rules/quote-not-in-text.ts';
import { diagnosticOf } from '../../../language/rules/rule.ts';
import { type Diagnostic, inFileOrder } from '../../../text/diagnostic.ts';
import type { Silenced } from '../../../text/silenced.ts';
import type { Text } from '../../../text/text.ts';
import { conventionIn, conventionOfJournal, journalOfNone, readText, type SourceText, UsageError } from '../files.ts';
import { conventionName, isFolderOfScenarios } from './folder.ts';

/** What is wrong with a text. */
export interface Checked {
  readonly diagnostics: readonly Diagnostic[];
  readonly silenced: readonly Silenced[];
  /** Whether all of it was looked at: a clause that has no right shape, or a section that is no YAML, hides what is in it. */
  readonly isWhole: boolean;
}

/** A scenario or a journal can't be checked before its convention is fixed. */
export class WaitsForConvention extends Error {
  readonly convention: string;

  constructor(convention: string) {
    super(convention);
    this.convention = convention;
  }
}

/** What plays a convention. */
interface Player {
  readonly compile: (convention: Convention) => Compiled;
  readonly readScenario: (text: string, source: string, compiled: Compiled) => ScenarioReading;
  readonly readJournal: (text: string, source: string, compiled: Compiled) => JournalReading;
}

/** Checks one text after the other. It holds the convention that it saw last, which the scenarios beside it play. */
export class Checker {
  readonly #signedText: string | undefined;
  #player: Player | undefined;
  #last:
    | { readonly path: string; readonly convention: Convention | undefined; compiled?: Compiled | undefined }
    | undefined;

  constructor({ signedText }: { readonly signedText?: string | undefined } = {}) {
    this.#signedText = signedText;
  }

  /** Loads what plays a convention, which a scenario needs and most files do without. */
  async prepareFor(file: SourceText): Promise<void> {
    if (!hasFacts(file)) return;
    // What the first needs of the second is loaded with it: side by side they would be no sooner there.
    const { readScenario } = await import('../../../insight/agenda/scenario.ts');
    const { readJournal } = await import('../../../insight/agenda/journal-file.ts');
    const { compile } = await import('../../../engine/lifecycle/compile.ts');
    this.#player = { readScenario, readJournal, compile };
  }

  check(file: SourceText): Checked {
    return hasFacts(file) ? this.#checkFacts(file) : this.#checkConvention(file);
  }

  /** Lets go of the convention, whose text may be another one now. */
  forget(): void {
    this.#last = undefined;
  }

  #checkConvention({ source, text }: SourceText): Checked {
    const { convention, diagnostics, silenced, reading, shape } = read(text, source);
    if (conventionName.test(basename(source))) this.#last = { path: resolve(source), convention };
    const quotes = convention && this.#signedText !== undefined ? quoteDiagnostics(convention, this.#signedText) : [];
    const { texts, clauses } = reading.unread;
    const isWhole = texts.length + clauses.length + (shape?.dropped.length ?? 0) === 0;
    return { diagnostics: inFileOrder([...diagnostics, ...quotes]), silenced, isWhole };
  }

  /** A scenario is checked against the convention in the folder above it, or beside it; a journal against its own. */
  #checkFacts({ source, text }: SourceText): Checked {
    const player = this.#player;
    if (!player) throw new Error('facts are checked before the checker was prepared for them');
    const isOfJournal = isJournal(source);
    const path = isOfJournal ? conventionOfJournal(source) : conventionOfScenario(source);
    if (path === undefined) throw new UsageError(isOfJournal ? journalOfNone(source) : scenarioOfNone(source));
    const compiled = this.#compiledAt(path, player);
    if (!compiled) throw new WaitsForConvention(path);
    const { readJournal, readScenario } = player;
    const { diagnostics, silenced } = (isOfJournal ? readJournal : readScenario)(text, source, compiled);
    return { diagnostics, silenced, isWhole: true };
  }

  #compiledAt(path: string, { compile }: Player): Compiled | undefined {
    if (this.#last?.path !== resolve(path)) {
      this.#last = { path: resolve(path), convention: read(readText(path), path).convention };
    }
    const last = this.#last;
    last.compiled ??= last.convention && compile(last.convention);
    return last.compiled;
  }
}

/**
 * Whether it is a scenario or a journal. A scenario says so, or stands where scenarios are; a journal is one by its name;
 * everything else is held to be a convention.
 */
function hasFacts({ source, text }: SourceText): boolean {
  const kind = kindOf(text);
  if (isJournal(source)) return kind !== 'convention';
  return kind === undefined ? isFolderOfScenarios(dirname(source)) : kind === 'scenario';
}

function quoteDiagnostics(convention: Convention, signedText: string): Diagnostic[] {
  return [...checkQuotes(convention, signedText)].map((finding) => diagnosticOf(quoteNotInText, finding, convention));
}

function conventionOfScenario(source: string): string | undefined {
  return conventionIn(folderOfScenario(source));
}

function folderOfScenario(source: string): string {
  return basename(dirname(resolve(source))) === 'scenarios' ? join(dirname(source), '..') : dirname(source);
}

function scenarioOfNone(scenario: string): Text {
  const folder = folderOfScenario(scenario);
  return {
    en: `${scenario} belongs to no convention: there is no convention.yaml in ${folder}.`,
    fr: `${scenario} ne correspond à aucune convention : il n’y a pas de convention.yaml dans ${folder}.`,
  };
}
