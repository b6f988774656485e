import type { EpochMilliseconds } from '../../calendar/instant.ts';
import type { Register } from '../../register/operations/register.ts';
import type { Lang } from '../../text/text.ts';

/** What a site is made of. */
export interface SiteOptions {
  readonly register: Register;
  /** What time it is: `systemClock.now`, or a clock of your own. */
  readonly now: () => EpochMilliseconds;
  /** The zone whose day is today where agreements of several zones stand side by side. */
  readonly timeZone: string;
  /** Whoever has it may come in: 128 bits of chance at least, as `newToken` gives. */
  readonly token: string;
  /** The hosts by which it is asked, as a `Host` header has them: `127.0.0.1:8022`. Others are turned away (DNS rebinding). */
  readonly hosts: readonly string[];
  /** The path below which it stands, without a slash at its end; none by default. */
  readonly base?: string;
  /** The language that it speaks to who asked for none; else that of the browser. */
  readonly lang?: Lang;
  /** Whether facts can be recorded; without it, the site is to be looked at only. */
  readonly allowRecord?: boolean;
  /** Who records, where the form does not say otherwise. */
  readonly author?: string;
  /** Told of every fault of the program or the store; without it they are lost. */
  readonly report?: (error: unknown) => void;
}
