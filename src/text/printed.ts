declare const door: unique symbol;

/**
 * A text in which nothing of a file or of a fact acts: it may go to a terminal, to the log of a CI, or to whatever reads
 * its form. Only the doors make one, each for one form, and nothing else is printed; tests/doors.test.ts counts them.
 */
export type Printed = string & { readonly [door]: true };

/** For doors alone: says of a text that nothing in it acts. */
export function printed(text: string): Printed {
  return text as Printed;
}

/** Texts one after the other, as they are. */
export function inARow(texts: readonly Printed[]): Printed {
  return printed(texts.join(''));
}
