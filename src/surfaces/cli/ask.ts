import { createInterface } from 'node:readline/promises';
import { Readable, Writable } from 'node:stream';
import { printable } from '../../text/printable.ts';
import { printed } from '../../text/printed.ts';
import type { Io } from './io.ts';

/** Asks for one line at a time; `undefined` once there are no more, because somebody left or the input ended. */
export interface Asking {
  ask(question: string): Promise<string | undefined>;
  close(): void;
}

/** Questions and answers over the standard input. */
export function asking(io: Io): Asking {
  const input = io.stdin instanceof Readable ? io.stdin : Readable.from(io.stdin);
  const output = new Writable({
    write(bytes: Buffer, _encoding, done) {
      // What somebody types is shown back as the terminal has it; the question went through its door.
      io.out(printed(bytes.toString()));
      done();
    },
  });
  // Only a terminal gives each key as it is pressed; Ctrl+C is then a key, and closes the reader like an end of input.
  const terminal = 'setRawMode' in input;
  const reader = createInterface({ input, output, terminal });
  // Lines that are there before they are asked for wait for their question.
  const lines = reader[Symbol.asyncIterator]();
  let hasEnded = false;
  reader.once('close', () => {
    hasEnded = true;
  });
  return {
    async ask(words) {
      const question = printed(printable(words));
      reader.setPrompt(question);
      // An input that ended may have lines left, and its reader takes no more prompts.
      if (hasEnded) io.out(question);
      else reader.prompt();
      const { value, done } = await lines.next();
      return done ? undefined : value;
    },
    close() {
      reader.close();
    },
  };
}
