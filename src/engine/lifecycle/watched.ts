import { type Members, Named } from '../chart/members.ts';
import type { Occurrence } from '../chart/occurrence.ts';
import { occurrencesOf, own } from './context.ts';
import type { Lender } from './dates/resolve.ts';
import { unsettled } from './occurrences/list.ts';
import { contextOf, type State } from './state.ts';

/** What a question looked at is told here, each time: a part of a state, and the member of it; all of it without a name. */
export type Look = (part: string, name: string | undefined) => void;

/**
 * A view of one record after another, which tells whatever is looked at; so what was found can be kept for as long as that
 * stays the same. It has the keys of the first, and can be spread.
 */
export function watchedRecord<T extends object>(keys: readonly string[], current: () => T, look: Look, of = ''): T {
  const view = {};
  for (const key of keys) {
    const part = `${of}${key}`;
    const partNow = (): unknown => current()[key as keyof T];
    const members = new WatchedMembers(part, partNow as () => Named<unknown>, look);
    const get = (): unknown => {
      const now = partNow();
      if (now instanceof Named) return members;
      look(part, undefined);
      return now;
    };
    Object.defineProperty(view, key, { get, enumerable: true });
  }
  return view as T;
}

class WatchedMembers<T> extends Named<T> {
  readonly #part: string;
  readonly #current: () => Members<T>;
  readonly #look: Look;

  constructor(part: string, current: () => Members<T>, look: Look) {
    super();
    this.#part = part;
    this.#current = current;
    this.#look = look;
  }

  get(name: string): T | undefined {
    this.#look(this.#part, name);
    return own(this.#current(), name);
  }

  entries(): Iterable<readonly [string, T]> {
    this.#look(this.#part, undefined);
    const members = this.#current();
    return members instanceof Named ? members.entries() : Object.entries(members);
  }
}

/** The parts of a state that are neither a region nor remembered by the machine. */
export const ofTerm = 'term of the agreement';
export const ofDay = 'day';

/** A view of the states of one version, which tells whatever is looked at; `kept` keeps days that were found in it. */
export function watchedState(first: State, current: () => State, look: Look, kept: Lender['kept']): State {
  const { compiled } = first;
  const context = watchedRecord(Object.keys(first.context), () => current().context, look, 'context ');
  const shown = (): State['context'] => {
    look(ofTerm, undefined);
    return current().context;
  };
  compiled.resolver.lend(context, { shown, kept });
  return {
    compiled,
    value: watchedRecord(Object.keys(first.value), () => current().value, look, 'value '),
    context,
    get day() {
      look(ofDay, undefined);
      return current().day;
    },
    get snapshot(): never {
      throw new Error('a watched state has no snapshot');
    },
  };
}

export type Source<T> = (state: State) => Iterable<T>;

/** A source for each occurrence of a clause that is not closed. */
export interface OccurrenceSource<T> {
  /** The name of the list: `payments.rent`. */
  readonly clause: string;
  of(occurrence: Occurrence, state: State): Iterable<T>;
}

export type AnySource<T> = Source<T> | OccurrenceSource<T>;

/** All that a source says in a state. */
export function* answersOf<T>(source: AnySource<T>, state: State): Generator<T> {
  if (typeof source === 'function') {
    yield* source(state);
    return;
  }
  const list = occurrencesOf(source.clause, contextOf(state));
  for (const [, occurrence] of unsettled(list)) yield* source.of(occurrence, state);
}

/** The same sources, of which each says what is made of its answers. */
export function answering<A, B>(
  sources: readonly AnySource<A>[],
  make: (answers: () => Iterable<A>, state: State) => Iterable<B>,
): readonly AnySource<B>[] {
  return sources.map((source) => {
    if (typeof source === 'function') return (state: State) => make(() => source(state), state);
    const { clause } = source;
    return {
      clause,
      of: (occurrence: Occurrence, state: State) => make(() => source.of(occurrence, state), state),
    };
  });
}

/** A source for each of many things. */
export function sourceOfEach<M, T>(
  members: Iterable<M>,
  ask: (member: M, state: State) => Iterable<T>,
): readonly Source<T>[] {
  return [...members].map((member) => (state: State) => ask(member, state));
}
