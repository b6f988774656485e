import type { Channel } from '../../../register/delivery/channel.ts';
import { standardOutput } from '../../../register/delivery/standard-output.ts';
import { systemClock } from '../../../register/scheduler/clock.ts';
import type { Printed } from '../../../text/printed.ts';
import type { Lang } from '../../../text/text.ts';
import type { Io } from '../io.ts';

/** Prints notices, each on a line. */
export function printing(lang: Lang | undefined, io: Io): Channel {
  return standardOutput({ write: (line) => printed(line, io), ...(lang && { lang }) });
}

/** Prints words that somebody must get: what nobody reads any longer was not printed. */
export async function printed(words: Printed, io: Pick<Io, 'out' | 'isRead'>): Promise<void> {
  io.out(words);
  // A reader that has left is known a moment later.
  await systemClock.pause();
  if (!io.isRead()) throw new Error('Nobody reads the output any longer.');
}
