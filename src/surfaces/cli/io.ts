import type { Clock } from '../../register/scheduler/clock.ts';
import type { Printed } from '../../text/printed.ts';
import type { CommandName } from './command-name.ts';

/** Everything that a command touches of the world, so that a test can give it another one. */
export interface Io {
  /** Prints what went through a door of its form; there is no way to print anything else. */
  out(text: Printed): void;
  err(text: Printed): void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The language of the system, where the environment does not say it: on Windows. */
  readonly systemLocale?: string;
  /** What the reader types to run the program. */
  readonly commandName: CommandName;
  /** Whether the output is a terminal that shows colours. */
  readonly colours: boolean;
  /** Whether what goes to `err` is a terminal, where a line can be written over. */
  readonly showsProgress: boolean;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly clock: Clock;
  /** Reports each file below some paths that appears, changes or disappears, until the answer is called. */
  watch(paths: readonly string[], changed: (path: string) => void): Promise<() => Promise<void>>;
  /** Opens an address in a browser; false where nobody would see it. */
  openInBrowser(address: string): Promise<boolean>;
  /** Settles when somebody asks the program to end. */
  interrupted(): Promise<void>;
  /** Whether somebody can answer questions on the standard input. */
  readonly canAsk: boolean;
  /** Whether somebody still reads what goes to `out`. */
  isRead(): boolean;
  /** Keeps the program running while it only waits for the clock; the answer lets it end. */
  stayAwake(): () => void;
}

/** How a command ends. */
export const exitCodes = {
  /** Everything is as expected. */
  expected: 0,
  /** Something was found: diagnostics, refusals, expectations that do not hold. */
  findings: 1,
  /** The command was not called as it must be, or a file is not there. */
  usage: 2,
  /** The program itself is at fault. */
  internal: 3,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
