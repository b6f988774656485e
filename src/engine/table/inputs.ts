import type { Occurrences } from '../chart/occurrence.ts';
import { never, type PackedEvent, type PackedRun } from './packed-run.ts';

/** The things that a question about a run can look at. */
const kinds = [
  'state',
  'moment',
  'part',
  'used',
  'occurrences',
  'renewals',
  'frozen',
  'agreed',
  'day',
  'eventDay',
] as const;

type Kind = (typeof kinds)[number];

/** One thing that is looked at, as a number: its kind and its index. */
export type Input = number;

const width = 2 ** 20;

export function inputOf(kind: Kind, index = 0): Input {
  return kinds.indexOf(kind) * width + index;
}

/** The value of an input, as a key: two runs with the same key look the same there. */
export function keyOf(input: Input, run: PackedRun, event: PackedEvent | undefined): number | string {
  const index = input % width;
  switch ((input - index) / width) {
    case 0:
      return run.states[index] as number;
    case 1:
      return run.moments[index] as number;
    case 2:
      return run.parts[index] as number;
    case 3:
      return run.used[index] as number;
    case 4:
      return contentOf(run.occurrences[index] as Occurrences);
    case 5:
      return run.renewals;
    case 6:
      return run.frozen
        .map(({ suspension, of, runs, from, to }) => `${suspension} ${of?.join() ?? ''} ${runs ?? ''} ${from} ${to}`)
        .join(';');
    case 7:
      return JSON.stringify(run.agreed);
    case 8:
      return run.day;
    default:
      return event?.on ?? never;
  }
}

const contents = new WeakMap<Occurrences, string>();

/** A list in words, made once for each: it never changes. */
function contentOf(list: Occurrences): string {
  const known = contents.get(list);
  if (known !== undefined) return known;
  const content = JSON.stringify(list);
  contents.set(list, content);
  return content;
}
