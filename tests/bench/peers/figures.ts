import { join } from 'node:path';
import { median } from '../median.ts';
import { type Kind, kinds, writeCorpus } from './corpus.ts';
import { type Run, runNode } from './run.ts';
import { type Tool, toolsIn } from './tools.ts';

/** What the runs of one tool over one corpus came to. */
export interface Figures {
  readonly tool: string;
  readonly kind: Kind;
  readonly files: number;
  readonly rounds: number;
  /** The middle and the least of its rounds, in milliseconds. */
  readonly time: number;
  readonly leastTime: number;
  /** In kilobytes. */
  readonly peak: number;
  /** The files that it found fault with; none is known of a run that was stopped. */
  readonly faulty: number | undefined;
}

/** How many rounds are run at most, and how long a tool may take for all of its rounds together, in milliseconds. */
const sizes = [
  { files: 1, rounds: 9, budget: 30_000 },
  { files: 100, rounds: 7, budget: 30_000 },
  { files: 1000, rounds: 5, budget: 40_000 },
];

/** No run takes longer. */
export const timeout = 300_000;

/** Measures every tool over every corpus. The tools take turns, so that a slow minute of the machine hits them all. */
export function measure(scratch: string, tell: (what: string) => void): readonly Figures[] {
  const tools = toolsIn(scratch);
  return kinds.flatMap((kind) => {
    const cwd = join(scratch, kind.replaceAll(' ', '-'));
    const all = writeCorpus(cwd, kind, Math.max(...sizes.map(({ files }) => files)));
    return sizes.flatMap(({ files, rounds, budget }) => {
      const runs = new Map<Tool, Run[]>(tools.map((tool) => [tool, []]));
      for (let round = 0; round < rounds; round += 1) {
        for (const [tool, done] of runs) {
          // A slow tool runs at least once.
          if (done.reduce((sum, { milliseconds }) => sum + milliseconds, 0) >= budget) continue;
          tell(`${kind}, ${files} files, round ${round + 1}: ${tool.name}`);
          done.push(runNode(tool.command(all.slice(0, files)), { cwd, scratch, timeout }));
        }
      }
      return [...runs].map(([tool, done]) => figuresOf(tool, kind, files, done));
    });
  });
}

function figuresOf(tool: Tool, kind: Kind, files: number, runs: readonly Run[]): Figures {
  const times = runs.map(({ milliseconds }) => milliseconds);
  const last = runs.at(-1);
  return {
    tool: tool.name,
    kind,
    files,
    rounds: runs.length,
    time: median(times),
    leastTime: Math.min(...times),
    peak: median(runs.map(({ peak }) => peak)),
    faulty: last && !last.stopped ? tool.faulty(last.printed) : undefined,
  };
}
