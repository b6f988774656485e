/** Everything that a command touches of the world, so that a test can give it another one. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether the output is a terminal that shows colours. */
  readonly colours: boolean;
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Whether somebody sits at the standard input, and can be asked. */
  readonly canAsk: boolean;
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
