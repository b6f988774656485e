import { Option } from 'commander';
import type { Compiled } from '../../../engine/lifecycle/compile.ts';
import { changedDates } from '../../../insight/explain/changed-dates.ts';
import { compareConventions } from '../../../insight/explain/compare.ts';
import {
  type Comparison,
  differencesData,
  hasDifferences,
  renderDifferencesMarkdown,
  renderDifferencesText,
} from '../../../render/explain/differences.ts';
import type { Text } from '../../../text/text.ts';
import type { Define } from '../define.ts';
import { UsageError } from '../files.ts';
import { type ExitCode, exitCodes, type Io } from '../io.ts';
import { factsFromOptions, type Loaded, loadConvention } from '../load.ts';
import { conventionArgument, factOption, langOption } from '../options.ts';
import { writeJson } from '../write-json.ts';

export const define: Define = (program, io, done) => {
  program
    .command('diff')
    .description('explain in plain language what differs between two conventions, or what an amendment changes')
    .argument('<old>', conventionArgument)
    .argument('[new]', 'the other convention; omit it with --amendment')
    .option('--amendment <id>', 'an amendment of the convention, instead of another file')
    .addOption(factOption())
    .addOption(
      new Option('--format <format>', 'form of the output').choices(['text', 'markdown', 'json']).default('text'),
    )
    .addOption(langOption())
    .action(async (before: string, after: string | undefined, options: DiffOptions) => {
      done(await diff(before, after, options, io));
    });
};

interface DiffOptions {
  readonly amendment?: string;
  readonly fact: readonly string[];
  readonly format: 'text' | 'markdown' | 'json';
  readonly lang?: string;
}

/** Prints what differs; like `diff`, it ends with 1 where something does. */
async function diff(before: string, after: string | undefined, options: DiffOptions, io: Io): Promise<ExitCode> {
  if ((after === undefined) === (options.amendment === undefined)) throw new UsageError(oneOther);
  const old = await loadConvention(before, options.lang, io);
  if (!old) return exitCodes.findings;
  const other =
    after === undefined ? amended(old, options.amendment ?? '') : await loadConvention(after, options.lang, io);
  if (!other) return exitCodes.findings;
  const lang = options.lang === undefined ? old.compiled.convention.language : old.lang;
  const comparison = compare(old.compiled, other.compiled, options.fact);
  io.out(forms[options.format](comparison, lang));
  return hasDifferences(comparison) ? exitCodes.findings : exitCodes.expected;
}

function amended(loaded: Loaded, id: string): Loaded {
  const { convention } = loaded.compiled;
  const compiled = convention.amendments.has(id) ? loaded.compiled.amended(id) : undefined;
  if (!compiled) throw new UsageError(noSuchAmendment(id, [...convention.amendments.keys()]));
  return { ...loaded, compiled };
}

function compare(before: Compiled, after: Compiled, options: readonly string[]): Comparison {
  // A fact that only one of them knows changes nothing of the other.
  const facts = new Map([...after.facts, ...before.facts]);
  return {
    clauses: compareConventions(before.convention, after.convention),
    dates: changedDates(before, after, factsFromOptions(options, { facts, convention: before.convention })),
  };
}

const forms = {
  text: renderDifferencesText,
  markdown: renderDifferencesMarkdown,
  json: (comparison, lang) => writeJson(differencesData(comparison, lang)),
} as const satisfies Record<DiffOptions['format'], typeof renderDifferencesText>;

const oneOther: Text = {
  en: 'Give another convention to compare with, or --amendment with one of its own.',
  fr: 'Donnez une autre convention à comparer, ou --amendment avec l’un de ses avenants.',
};

function noSuchAmendment(id: string, known: readonly string[]): Text {
  const list = known.join(', ');
  return {
    en: `There is no amendment “${id}” to apply. ${known.length > 0 ? `The amendments are: ${list}.` : 'The convention has none.'}`,
    fr: `Il n’y a pas d’avenant « ${id} » à appliquer. ${known.length > 0 ? `Les avenants : ${list}.` : 'La convention n’en a pas.'}`,
  };
}
