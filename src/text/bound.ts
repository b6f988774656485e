import type { Text } from './text.ts';

/** How much the program takes of something, in which unit, and what it does beyond that. */
export interface Bound {
  readonly of: BoundGroup;
  readonly most: number;
  /** `bytes` are octets or UTF-16 units of a text, which are the same for plain letters; `ms` are milliseconds. */
  readonly unit: 'count' | 'bytes' | 'ms' | 'years';
  /** What is counted. */
  readonly what: Text;
  /** What happens beyond it, and what can be done about it. */
  readonly beyond: Text;
}

/** What a bound is about, in the order of the page that lists them. */
export type BoundGroup =
  | 'files'
  | 'dates'
  | 'runs'
  | 'proofs'
  | 'register'
  | 'sending'
  | 'pages'
  | 'playground'
  | 'editor';
