import type { IsoDate } from '../../calendar/day.ts';
import type { Convention } from '../../language/model/convention.ts';
import type { Compiled } from './compile.ts';
import type { Fact } from './facts/fact.ts';
import { playToEnd } from './replay.ts';

/** The convention as it stood at the end of a day, with only the amendments agreed by then. */
export function conventionOn(compiled: Compiled, facts: readonly Fact[], day: IsoDate): Convention {
  return playToEnd(compiled, facts, day).end.compiled.convention;
}
