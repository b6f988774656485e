import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays } from '../../src/calendar/day.ts';
import {
  agenda,
  type Compiled,
  compile,
  type Fact,
  type FactDeclaration,
  parse,
  readFacts,
  replay,
  timeline,
} from '../../src/index.ts';
import { manyOccurrences, manyPhases, phasesDone, signed } from '../support/large.ts';
import { tellPlainly } from '../support/reference-timeline.ts';
import { line, processorTime, say } from './figures.ts';
import { median } from './median.ts';

/**
 * What large agreements and long runs cost, as ratios of processor time that are measured in turn, and as exponents: 1 is a
 * cost that grows with a number, 2 one that grows with its square. Each line ends with its aim.
 */
export function reportCosts(compiled: Compiled, facts: readonly Fact[]): void {
  const run = replay(compiled, facts);
  const told = { of: () => timeline(compiled, facts), over: () => tellPlainly(compiled, run) };
  say('timeline of the first convention / the same on XState, all clauses', ratioOf(told), 0.1);
  const [century, year] = [99, 1].map((years) => read(manyOccurrences(years))) as [Compiled, Compiled];
  const ahead = (of: Compiled) => () => agenda(of, factsOf(of, [signed]), '2024-01-10', 30);
  say('agenda of 30 days over 99 years / over 1 year', ratioOf({ of: ahead(century), over: ahead(year) }), 1.5);
  const days = [1000, 4000, 12_000, 36_000];
  const occurrences = days.map((count) =>
    costOf(() => timeline(century, factsOf(century, [signed]), addDays('2024-01-01', count))),
  );
  sayGrowth('occurrences of one clause', days, occurrences, 1.2);
  const counts = [25, 50, 100, 200];
  const phases = counts.map((count) => {
    const of = read(manyPhases(count));
    const done = factsOf(of, phasesDone(count));
    return median(Array.from({ length: 9 }, () => costOf(() => timeline(of, done))));
  });
  sayGrowth('phases in a row, each with a duty', counts, phases, 1.3);
  const peak = peakOf(manyOccurrences(99));
  line('memory of conventio simulate over 36,000 occurrences', `${peak.toFixed(0)} MB (aim 300)`);
}

function read(text: string): Compiled {
  const parsed = parse(text);
  if (!parsed.ok) throw new Error(parsed.diagnostics.map(({ message }) => message.en).join('\n'));
  return compile(parsed.convention);
}

function factsOf(compiled: Compiled, declared: readonly FactDeclaration[]): readonly Fact[] {
  const { facts, faults } = readFacts(declared, compiled);
  if (faults.length > 0) throw new Error('a fact can’t be read');
  return facts;
}

function costOf(work: () => unknown): number {
  const start = processorTime();
  work();
  return processorTime() - start;
}

function ratioOf({ of, over }: { of: () => unknown; over: () => unknown }): number {
  const ratios: number[] = [];
  for (let round = 0; round < 12; round += 1) {
    const repeat = (work: () => unknown) => costOf(() => Array.from({ length: 5 }, work));
    // The first rounds warm up the compiler.
    const ratio = repeat(of) / repeat(over);
    if (round >= 4) ratios.push(ratio);
  }
  return median(ratios);
}

/** The slope of a line through the logarithms: the power with which a cost grows. */
export function exponentOf(sizes: readonly number[], costs: readonly number[]): number {
  const [x, y] = [sizes.map(Math.log), costs.map(Math.log)] as [number[], number[]];
  const mean = (figures: readonly number[]) => figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
  const [meanX, meanY] = [mean(x), mean(y)];
  const rise = x.reduce((sum, one, index) => sum + (one - meanX) * ((y[index] as number) - meanY), 0);
  return rise / x.reduce((sum, one) => sum + (one - meanX) ** 2, 0);
}

/** The most memory that the program on the command line holds while it plays a convention, in megabytes. */
function peakOf(text: string): number {
  const folder = mkdtempSync(join(tmpdir(), 'conventio-'));
  try {
    const [convention, peak] = [join(folder, 'convention.yaml'), join(folder, 'peak')];
    writeFileSync(convention, text);
    const root = new URL('../..', import.meta.url).pathname;
    const args = ['--require', `${root}tests/bench/peers/record-peak.cjs`, `${root}dist/surfaces/cli/bin.js`];
    spawnSync(process.execPath, [...args, 'simulate', convention, '--fact', `${signed.fact}=${signed.on}`], {
      env: { ...process.env, PEAK_FILE: peak },
      stdio: 'ignore',
    });
    return Number(readFileSync(peak, 'utf8')) / 1000;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function sayGrowth(what: string, sizes: readonly number[], costs: readonly number[], aim: number): void {
  const figures = sizes.map((size, index) => `${size}: ${(costs[index] as number).toFixed(0)} ms`).join(', ');
  line(what, `${figures}; power ${exponentOf(sizes, costs).toFixed(2)} (aim ${aim})`);
}
