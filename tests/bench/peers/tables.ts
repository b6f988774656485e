import { type Kind, kinds } from './corpus.ts';
import type { Figures } from './figures.ts';
import { tableOf } from './page.ts';
import { floor, ours, spectral } from './tools.ts';

/** What must hold of our own command. */
const mostOfFloor = 1.3;
const leastOfSpectral = 10;

/** Times and memory as parts of the floor's, one table for each kind of files. */
export function figuresTables(figures: readonly Figures[]): string {
  return kinds.map((kind) => `### Files ${kind}\n\n${tableFor(kind, figures)}`).join('\n\n');
}

function tableFor(kind: Kind, figures: readonly Figures[]): string {
  const sizes = sizesOf(figures);
  const tools = [...new Set(figures.map(({ tool }) => tool))];
  const counted = (files: number): string => `${files.toLocaleString('en')} ${files === 1 ? 'file' : 'files'}`;
  const largest = Math.max(...sizes);
  const rows = tools.map((tool) => {
    const of = (files: number): Figures => find(figures, tool, kind, files);
    return [
      tool,
      ...sizes.map((files) => timeCell(of(files), find(figures, floor, kind, files))),
      ...sizes.map((files) => memoryCell(of(files), find(figures, floor, kind, files))),
      sizes.map((files) => of(files).rounds).join(', '),
      of(largest).faulty?.toLocaleString('en') ?? 'not ended',
    ];
  });
  const head = [
    '',
    ...sizes.map((files) => `time, ${counted(files)}`),
    ...sizes.map((files) => `memory, ${counted(files)}`),
  ];
  return tableOf([[...head, 'rounds', `faulty files found of ${largest.toLocaleString('en')}`], ...rows]);
}

/** The ratio of the quickest rounds, and of the middle ones; the floor itself in seconds. */
function timeCell(of: Figures, below: Figures): string {
  if (of === below) return `1 (${(of.time / 1000).toFixed(2)} s)`;
  return `${round(of.leastTime / below.leastTime)} (${round(of.time / below.time)})`;
}

function memoryCell(of: Figures, below: Figures): string {
  return of === below ? `1 (${Math.round(of.peak / 1024)} MB)` : round(of.peak / below.peak);
}

/** Whether the aims hold, for each number of files, by the quickest rounds: others' work only ever adds to a time. */
export function aims(figures: readonly Figures[]): string {
  const sizes = sizesOf(figures);
  const rows = kinds.flatMap((kind) => {
    const ratio = (above: string, below: string) => (files: number) =>
      find(figures, above, kind, files).leastTime / find(figures, below, kind, files).leastTime;
    const line = (what: string, of: (files: number) => number, holds: (ratio: number) => boolean): string[] => [
      `${what}, ${kind}`,
      ...sizes.map((files) => `${round(of(files))}: ${holds(of(files)) ? 'holds' : '**does not hold**'}`),
    ];
    return [
      line(`at most ${mostOfFloor} times the bare loop`, ratio(ours, floor), (each) => each <= mostOfFloor),
      line(
        `spectral takes at least ${leastOfSpectral} times as long`,
        ratio(spectral, ours),
        (each) => each >= leastOfSpectral,
      ),
    ];
  });
  return tableOf([['aim', ...sizes.map((files) => files.toLocaleString('en'))], ...rows]);
}

const sizesOf = (figures: readonly Figures[]): readonly number[] => [...new Set(figures.map(({ files }) => files))];

function find(figures: readonly Figures[], tool: string, kind: Kind, files: number): Figures {
  const found = figures.find((each) => each.tool === tool && each.kind === kind && each.files === files);
  if (!found) throw new Error(`${tool} was not measured`);
  return found;
}

function round(ratio: number): string {
  return ratio < 10 ? ratio.toFixed(2) : ratio.toFixed(0);
}
