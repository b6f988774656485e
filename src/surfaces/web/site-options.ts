import type { EpochMilliseconds } from '../../calendar/instant.ts';
import type { Register } from '../../register/operations/register.ts';
import type { Lang } from '../../text/text.ts';

/** What a site is made of. */
export interface SiteOptions {
  /** The register that is shown. */
  readonly register: Register;
  /** What time it is: `systemClock.now`, or a clock of your own. */
  readonly now: () => EpochMilliseconds;
  /** The IANA time zone that says which day is today where agreements of several zones are listed together. */
  readonly timeZone: string;
  /** The secret that lets a browser in: at least 22 characters of 128 random bits, as `newToken` gives. */
  readonly token: string;
  /** The hosts by which it is asked, as a `Host` header has them: `127.0.0.1:8022`. Requests to others are refused (DNS rebinding). */
  readonly hosts: readonly string[];
  /** The path below which the site is mounted, such as `/agreements`, without a slash at its end; the root by default. */
  readonly base?: string;
  /** The language for readers who have not chosen one; by default that of their browser. */
  readonly lang?: Lang;
  /** Whether facts can be recorded; the site is read-only by default. */
  readonly allowRecord?: boolean;
  /** Whether the facts stand in files: then nobody knows who entered them at which hour, and no notices are sent. */
  readonly isOfFiles?: boolean;
  /** Who records, where the form names nobody. */
  readonly author?: string;
  /** Called with every error of the program or the store; without it they are lost. */
  readonly report?: (error: unknown) => void;
}

/** What a program gave that no site can be made of: an error of the program, and not of a user. */
export function checkOptions({ token, base = '' }: SiteOptions): void {
  if (token.length < shortestToken) {
    throw new RangeError(`The token of a site must have at least ${shortestToken} characters; newToken() makes one.`);
  }
  if (!/^(\/[^/?#]+)*$/.test(base)) {
    throw new RangeError(
      `The base of a site must be a path such as “/agreements”, without a slash at its end: “${base}”.`,
    );
  }
}

/** 128 bits in base64url. */
const shortestToken = 22;
