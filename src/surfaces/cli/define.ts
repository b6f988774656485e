import type { Command } from 'commander';
import type { ExitCode, Io } from './io.ts';

/** Adds a command to the program; `done` takes the exit code that it ends with. */
export type Define = (program: Command, io: Io, done: (code: ExitCode) => void) => void;
