import { changedNames, Named } from '../chart/members.ts';
import type { State } from './state.ts';
import { ofDay, ofTerm, type Source, watchedState } from './watched.ts';

/**
 * The answers of many sources about a run, each of which is asked again only when something changed that it looked at:
 * so a step costs what it changes, however many clauses there are. It can go from any state to any other of the same
 * version; the nearer they are, the less there is to ask.
 */
export class Follower<T> {
  readonly #sources: readonly Source<T>[];
  readonly #answers: (readonly T[])[] = [];
  /** Which sources ever looked at a member of a part, or at all of it. What they no longer look at asks them in vain. */
  readonly #readers = new Map<string, Map<string | undefined, Set<number>>>();
  readonly #view: State;
  #state: State;
  #isNew = true;
  #asking = 0;

  constructor(sources: readonly Source<T>[], first: State) {
    this.#sources = sources;
    this.#state = first;
    const look = (part: string, name: string | undefined): void => {
      const readers = this.#readersOf(part);
      const known = readers.get(name);
      if (known) known.add(this.#asking);
      else readers.set(name, new Set([this.#asking]));
    };
    this.#view = watchedState(first, () => this.#state, look);
  }

  /** Goes to a state; gives the numbers of the sources that were asked anew. */
  follow(state: State): readonly number[] {
    const stale = this.#isNew ? this.#sources.keys() : this.#readersOfChanges(this.#state, state);
    this.#state = state;
    this.#isNew = false;
    const asked = [...stale];
    for (const number of asked) {
      this.#asking = number;
      this.#answers[number] = [...(this.#sources[number] as Source<T>)(this.#view)];
    }
    return asked;
  }

  answerOf(number: number): readonly T[] {
    return this.#answers[number] ?? [];
  }

  #readersOf(part: string): Map<string | undefined, Set<number>> {
    const readers = this.#readers.get(part) ?? new Map<string | undefined, Set<number>>();
    this.#readers.set(part, readers);
    return readers;
  }

  #readersOfChanges(before: State, after: State): ReadonlySet<number> {
    const stale = new Set<number>();
    if (before === after) return stale;
    this.#compare('value ', before.value, after.value, stale);
    this.#compare('context ', before.context, after.context, stale);
    if (before.day !== after.day) this.#addReaders(ofDay, undefined, stale);
    const { resolver } = after.compiled;
    if (resolver.term(before.context) !== resolver.term(after.context)) this.#addReaders(ofTerm, undefined, stale);
    return stale;
  }

  #compare(of: string, before: object, after: object, stale: Set<number>): void {
    for (const key of Object.keys(after)) {
      const [was, is] = [before[key as never], after[key as never]] as unknown[];
      if (was === is) continue;
      this.#addReaders(`${of}${key}`, undefined, stale);
      if (!(was instanceof Named && is instanceof Named)) continue;
      for (const name of changedNames<unknown>(was, is)) this.#addReaders(`${of}${key}`, name, stale);
    }
  }

  #addReaders(part: string, name: string | undefined, stale: Set<number>): void {
    for (const number of this.#readers.get(part)?.get(name) ?? []) stale.add(number);
  }
}
