import { styleText } from 'node:util';
import { type Paint, plain } from '../../render/diagnostics/paint.ts';
import type { Io } from './io.ts';

/** Colours where the terminal shows them; NO_COLOR and pipes get plain words. */
export function paintFor({ colours }: Pick<Io, 'colours'>): Paint {
  return colours ? (style, words) => styleText(style, words, { validateStream: false }) : plain;
}

/** Whether to paint: as NO_COLOR says, else as FORCE_COLOR says, else where the output is a terminal that can. */
export function wantsColours(env: Io['env'], isTerminal: boolean): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return !['0', 'false'].includes(env.FORCE_COLOR);
  return isTerminal && env.TERM !== 'dumb';
}
