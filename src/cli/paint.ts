import { styleText } from 'node:util';
import { type Paint, plain } from '../render/diagnostics.ts';
import type { Io } from './io.ts';

/** Colours where the terminal shows them; NO_COLOR and pipes get plain words. */
export function paintFor({ colours }: Pick<Io, 'colours'>): Paint {
  return colours ? (style, words) => styleText(style, words) : plain;
}
