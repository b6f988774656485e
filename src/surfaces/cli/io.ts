import type { Clock } from '../../register/scheduler/clock.ts';

/** Everything that a command touches of the world, so that a test can give it another one. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether the output is a terminal that shows colours. */
  readonly colours: boolean;
  /** Whether what goes to `err` is a terminal, where a line can be written over. */
  readonly showsProgress: boolean;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly clock: Clock;
  /** Tells of each file that changes below some paths, comes or goes; the answer ends it. */
  watch(paths: readonly string[], changed: (path: string) => void): Promise<() => Promise<void>>;
  /** Opens an address in a browser; false where nobody would see it. */
  openInBrowser(address: string): Promise<boolean>;
  /** Settles when somebody asks the program to end. */
  interrupted(): Promise<void>;
  /** Whether somebody sits at the standard input, and can be asked. */
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
