import type { EpochMilliseconds } from '../../calendar/instant.ts';
import { bounds } from '../../text/bounds.ts';

const minute = 60_000;

/** The longest time between two attempts, in milliseconds: six hours. */
const longestBackoff = 6 * 60 * minute;

/** After so many failed attempts, over some two days, a notice is given up; somebody may have it tried again. */
export const mostAttempts: number = bounds.deliveryAttempts.most;

/** When a delivery is tried again that has failed so many times: after a minute, then twice as long each time. */
export function nextAttempt(attempts: number, now: EpochMilliseconds): EpochMilliseconds {
  return now + Math.min(longestBackoff, minute * 2 ** Math.max(0, attempts - 1));
}
