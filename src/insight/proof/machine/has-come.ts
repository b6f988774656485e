import { own } from '../../../engine/lifecycle/context.ts';
import type { SliceState } from './slice-steps.ts';

/** Whether a moment has come in a state, and was not undone. */
export function hasCome(moment: string): (state: SliceState) => boolean {
  return ({ context }) => own(context.moments, moment) !== undefined;
}
