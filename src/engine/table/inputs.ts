import { never, type PackedEvent, type PackedLife } from './packed-life.ts';

/** The things that a question about a life can look at. */
const kinds = [
  'state',
  'moment',
  'part',
  'used',
  'late',
  'owed',
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

/** The value of an input, as a key: two lives with the same key look the same there. */
export function keyOf(input: Input, life: PackedLife, event: PackedEvent | undefined): number | string {
  const index = input % width;
  switch ((input - index) / width) {
    case 0:
      return life.states[index] as number;
    case 1:
      return life.moments[index] as number;
    case 2:
      return life.parts[index] as number;
    case 3:
      return life.used[index] as number;
    case 4:
      return life.late[index] as number;
    case 5:
      return (life.owed[index] as readonly number[]).join(' ');
    case 6:
      return life.renewals;
    case 7:
      return life.frozen.map(({ suspension, from, to }) => `${suspension} ${from} ${to}`).join(';');
    case 8:
      return JSON.stringify(life.agreed);
    case 9:
      return life.day;
    default:
      return event?.on ?? never;
  }
}
