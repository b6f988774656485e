import { jsonLine } from '../../text/json-text.ts';
import { plainPage } from '../../text/page.ts';
import { inARow, type Printed } from '../../text/printed.ts';
import type { Lang } from '../../text/text.ts';
import type { Channel } from './channel.ts';
import { sayLine } from './notice-line.ts';

/** Where notices are written, and in which form. */
export interface StandardOutputOptions {
  /** Takes a line, with its end, and writes it somewhere. */
  readonly write: (line: Printed) => unknown;
  /** The language of the lines; that of each convention unless told otherwise. */
  readonly lang?: Lang;
  /** A line to be read, or the whole notice as JSON (one value a line). `text` unless told otherwise. */
  readonly format?: 'text' | 'json';
  /** Names the channel in the outbox, for good. `stdout` unless told otherwise. */
  readonly name?: string;
}

/** Writes each notice as one line, whatever stands in it. */
export function standardOutput({ write, lang, format = 'text', name = 'stdout' }: StandardOutputOptions): Channel {
  return {
    name,
    targets: () => ['stdout'],
    async deliver({ notice }, _target, signal) {
      signal.throwIfAborted();
      await write(
        format === 'json'
          ? inARow([jsonLine(notice), plainPage([''])])
          : plainPage([sayLine(notice, lang ?? notice.data.lang)]),
      );
    },
  };
}
