import type { EpochMilliseconds } from '../../calendar/instant.ts';

/**
 * What the machine shows while something is sent: the hour on an envelope, and how long to be patient. What is due, and
 * to whom, never depends on it.
 */
export function machineNow(): EpochMilliseconds {
  return Date.now();
}

/** An instant as the `Date` of a mail (RFC 5322, 3.3), in UTC. */
export function writeMailDate(instant: EpochMilliseconds): string {
  return new Date(instant).toUTCString().replace('GMT', '+0000');
}

/** Runs something unless it is cancelled within so many milliseconds; the answer cancels it. */
export function unlessWithin(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
}
