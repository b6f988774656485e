import { Register } from '../../../register/operations/register.ts';
import { UsageError } from '../files.ts';
import type { Io } from '../io.ts';
import { type IfMissing, openStore } from './open-store.ts';
import { addressOf, type RegisterOptions } from './register-option.ts';
import { textOf } from './text-of.ts';

/** Opens the register that the options name, does something with it, and lets it go. */
export async function withRegister<T>(
  options: RegisterOptions,
  ifMissing: IfMissing,
  io: Io,
  use: (register: Register) => Promise<T>,
): Promise<T> {
  return orTellStore(async () => {
    const store = await openStore(addressOf(options, io), ifMissing);
    try {
      return await use(new Register({ store, now: () => io.clock.now() }));
    } finally {
      await store.close();
    }
  });
}

/** What a store says of its file (locked, foreign, damaged) is no fault of the program. */
export async function orTellStore<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    const told = textOf(error);
    throw told ? new UsageError(told) : error;
  }
}
