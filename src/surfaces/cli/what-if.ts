import type { Fact } from '../../engine/lifecycle/facts/fact.ts';
import { whatIfReport } from '../../insight/agenda/what-if/report.ts';
import { type Variation, WhatIf } from '../../insight/agenda/what-if/what-if.ts';
import { rootsOf } from '../../insight/proof/calendar/roots.ts';
import type { Convention } from '../../language/model/convention.ts';
import { whatIfHead, whatIfRow } from '../../render/what-if-csv.ts';
import { whatIfData } from '../../render/what-if-json.ts';
import { renderWhatIf, sayCount } from '../../render/what-if-text.ts';
import { inARow } from '../../text/printed.ts';
import type { Text } from '../../text/text.ts';
import { UsageError } from './files.ts';
import { type ExitCode, exitCodes, type Io } from './io.ts';
import { dayFromOption, type Loaded } from './load.ts';
import { Progress } from './validate/progress.ts';
import { varyByOptions } from './vary-option.ts';
import { writeJson } from './write-json.ts';

/** How many runs are played, and how far. */
export interface WhatIfOptions {
  readonly vary: readonly string[];
  readonly runs?: string;
  readonly seed?: string;
  readonly until?: string;
  readonly format: 'text' | 'json' | 'csv';
}

const defaultRuns = '10000';
const defaultSeed = '1';

/** Rows that are written at once. */
const atOnce = 1000;

/** Plays the same facts on many days, and tells how often each outcome happens and which date decides it. */
export function playWhatIf(
  options: WhatIfOptions,
  facts: readonly Fact[],
  { compiled, lang }: Loaded,
  io: Io,
): ExitCode {
  const { variations, settled } = varyByOptions(options.vary, facts, compiled);
  const whatIf = new WhatIf(compiled, settled, variations, {
    runs: wholeNumber('--runs', options.runs ?? defaultRuns, 1),
    seed: wholeNumber('--seed', options.seed ?? defaultSeed, 0),
    ...(options.until !== undefined && { until: dayFromOption('--until', options.until) }),
  });
  const missing = missingToBegin(compiled.convention, [...settled, ...variations.map(({ fact }) => fact)]);
  if (missing.length > 0 && facts.length === 0) throw new UsageError(neverBegins(missing, variations));
  const progress = new Progress(io);
  const tell = (count: number): void => progress.show(() => sayProgress(count, whatIf.runs)[lang]);
  if (options.format === 'csv') writeRows(whatIf, tell, io);
  else {
    const report = whatIfReport(whatIf, tell);
    const { convention } = compiled;
    progress.clear();
    io.out(
      options.format === 'json'
        ? writeJson(whatIfData(report, convention, lang))
        : renderWhatIf(report, convention.title, lang),
    );
  }
  progress.clear();
  return exitCodes.expected;
}

/** What an agreement needs to begin, and has in none of the runs. */
function missingToBegin(convention: Convention, facts: readonly Fact[]): readonly string[] {
  const happens = (name: string): boolean => facts.some(({ fact }) => fact === name);
  const roots = [...rootsOf(convention.term.starts, convention)].filter((name) => name !== 'signed');
  return [...(happens('signed') ? [] : ['signed']), ...(roots.some(happens) ? [] : roots)];
}

function neverBegins(missing: readonly string[], variations: readonly Variation[]): Text {
  const day = variations.flatMap(({ days }) => days.filter((each) => each !== null)).sort()[0] ?? '2026-01-15';
  const names = missing.join(', ');
  const options = missing.map((name) => `--fact ${name}=${day}`).join(' ');
  return {
    en: `The agreement does not begin in any of these runs; missing: ${names}. Add ${options}, vary it too, or start from a scenario.`,
    fr: `La convention ne commence dans aucun de ces déroulements ; il manque : ${names}. Ajoutez ${options}, faites-le varier aussi, ou partez d’un scénario.`,
  };
}

function writeRows(whatIf: WhatIf, tell: (count: number) => void, io: Io): void {
  let rows = [whatIfHead(whatIf)];
  let count = 0;
  for (const run of whatIf.play()) {
    rows.push(whatIfRow(run, whatIf));
    count += 1;
    tell(count);
    if (count % atOnce > 0) continue;
    io.out(inARow(rows));
    rows = [];
  }
  io.out(inARow(rows));
}

function wholeNumber(option: string, text: string, least: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(number) && number >= least) return number;
  throw new UsageError({
    en: `${option} ${text}: this must be a whole number from ${least} to ${Number.MAX_SAFE_INTEGER}, in digits alone.`,
    fr: `${option} ${text} : il faut un nombre entier de ${least} à ${Number.MAX_SAFE_INTEGER}, en chiffres seulement.`,
  });
}

function sayProgress(count: number, all: number): Text {
  const [done, whole] = [sayCount(count), sayCount(all)];
  return { en: `Simulated ${done.en} of ${whole.en} runs`, fr: `Déroulements simulés : ${done.fr} sur ${whole.fr}` };
}
