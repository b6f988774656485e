import type { Shape } from './shapes.ts';
import type { Subject } from './subject.ts';

/** What somebody asks for, and how its cost may grow with a shape. */
export interface Operation {
  readonly what: string;
  /** The largest power with which it may grow: 1 is in proportion, and what is above it leaves room for n log n. */
  readonly aim: number;
  /** Makes ready what is not measured, and gives what is. */
  prepare(subject: Subject): Work | Promise<Work>;
  /** How many times it does the same, of which one is told. */
  per?(subject: Subject): number;
  /** Whether it reads the file alone: it is asked of shapes whose file grows. */
  readonly ofFile?: boolean;
  /** Whether it is asked of a shape; of each unless told otherwise. */
  concerns?(shape: string): boolean;
}

/** Whether an operation is measured on a shape. */
export function isMeasured({ ofFile, concerns }: Operation, { what, sizes: [first, second], text }: Shape): boolean {
  return (!ofFile || text(first) !== text(second)) && (concerns?.(what) ?? true);
}

export type Work = () => unknown;

/** What is above 1 leaves room for n log n, and for what comes once whatever the size. */
const usualAim = 1.3;

export function operation(what: string, prepare: Operation['prepare'], more: Partial<Operation> = {}): Operation {
  return { what, aim: usualAim, prepare, ...more };
}
