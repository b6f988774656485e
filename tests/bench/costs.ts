import { agenda, type Compiled, compile, type Fact, replay, timeline } from '../../src/index.ts';
import { manyOccurrences, signed } from '../support/large.ts';
import { tellPlainly } from '../support/reference-timeline.ts';
import { line, processorTime, say } from './figures.ts';
import { peakOf } from './growth/peak.ts';
import { read, readAll } from './growth/subject.ts';
import { median } from './median.ts';

/**
 * What large agreements and long runs cost, as ratios of processor time that are measured in turn. Each line ends
 * with its aim. How costs grow is in growth/.
 */
export function reportCosts(compiled: Compiled, facts: readonly Fact[]): void {
  const run = replay(compiled, facts);
  const told = { of: () => timeline(compiled, facts), over: () => tellPlainly(compiled, run) };
  say('timeline of the first convention / the same on XState, all clauses', ratioOf(told), 0.1);
  const [century, year] = [99, 1].map((years) => compile(read(manyOccurrences(years)))) as [Compiled, Compiled];
  const ahead = (of: Compiled) => () => agenda(of, readAll([signed], of), '2024-01-10', 30);
  say('agenda of 30 days over 99 years / over 1 year', ratioOf({ of: ahead(century), over: ahead(year) }), 1.5);
  const peak = peakOf(manyOccurrences(99), [signed]);
  line('memory of conventio simulate over 36,000 occurrences', `${peak.toFixed(0)} MB (aim 300)`);
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
