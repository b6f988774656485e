import { changedNames, Named } from '../chart/members.ts';
import type { Occurrences } from '../chart/occurrence.ts';
import { occurrencesOf } from './context.ts';
import { changedPlaces, isClosed, noOccurrences, occurrenceAt } from './occurrences/list.ts';
import { contextOf, type State } from './state.ts';
import { type AnySource, type OccurrenceSource, ofDay, ofTerm, watchedState } from './watched.ts';

/** How far the numbers of sources lie apart, so that those of their occurrences fit in between. */
const span = 2 ** 24;

/** Those who looked at one thing; `asked` is when it was last looked at. */
interface Readers {
  readonly numbers: Set<number>;
  asked: number;
}

/**
 * The answers of many sources about a run, each of which is asked again only when something changed that it looked at:
 * so a step costs what it changes, however many clauses and occurrences there are. It can go from any state to any other
 * of the same version; the nearer they are, the less there is to ask. Numbers tell the sources and, after each, its
 * occurrences in their order.
 */
export class Follower<T> {
  readonly #sources: readonly AnySource<T>[];
  readonly #answers = new Map<number, readonly T[]>();
  /** Who looked at a member of a part of the state, or at all of it; and where each of those is listed. */
  readonly #readers = new Map<string, Map<string | undefined, Readers>>();
  readonly #listed = new Map<number, readonly Readers[]>();
  #listing: Readers[] = [];
  readonly #lists = new Map<number, Occurrences>();
  readonly #view: State;
  #state: State;
  #isNew = true;
  #asking = 0;
  #count = 0;

  constructor(sources: readonly AnySource<T>[], first: State) {
    this.#sources = sources;
    this.#state = first;
    this.#view = watchedState(
      first,
      () => this.#state,
      (part, name) => this.#look(part, name),
    );
  }

  /** Goes to a state; gives the numbers of those that were asked anew, or have nothing to say any more. */
  follow(state: State): ReadonlySet<number> {
    const stale = this.#isNew ? this.#all() : this.#readersOfChanges(this.#state, state);
    this.#state = state;
    this.#isNew = false;
    // A clause whose list has changed adds those of its occurrences that have; they come after it.
    for (const number of stale) this.#ask(number, stale);
    return stale;
  }

  answerOf(number: number): readonly T[] {
    return this.#answers.get(number) ?? [];
  }

  #all(): Set<number> {
    return new Set(this.#sources.map((_, index) => index * span));
  }

  #ask(number: number, stale: Set<number>): void {
    const before = this.#listed.get(number) ?? [];
    this.#asking = number;
    this.#count += 1;
    this.#listing = [];
    const answer = this.#answer(number, stale);
    if (answer && answer.length > 0) this.#answers.set(number, answer);
    else this.#answers.delete(number);
    // Most looks are the same each time: only what was not looked at again is taken off.
    for (const readers of before) if (readers.asked !== this.#count) readers.numbers.delete(number);
    if (this.#listing.length > 0) this.#listed.set(number, this.#listing);
    else this.#listed.delete(number);
  }

  #answer(number: number, stale: Set<number>): readonly T[] | undefined {
    const source = this.#sources[Math.floor(number / span)] as AnySource<T>;
    if (typeof source === 'function') return [...source(this.#view)];
    const place = (number % span) - 1;
    if (place < 0) return this.#lookAtList(number, source, stale);
    const occurrence = occurrenceAt(place, occurrencesOf(source.clause, contextOf(this.#state)));
    return occurrence && !isClosed(occurrence.status) ? [...source.of(occurrence, this.#view)] : undefined;
  }

  #lookAtList(number: number, { clause }: OccurrenceSource<T>, stale: Set<number>): undefined {
    const before = this.#lists.get(number) ?? noOccurrences;
    const list = occurrencesOf(clause, contextOf(this.#view));
    this.#lists.set(number, list);
    for (const place of changedPlaces(before, list)) stale.add(number + 1 + place);
  }

  #look(part: string, name: string | undefined): void {
    const readers = this.#readersOf(part, name);
    if (readers.asked === this.#count) return;
    readers.asked = this.#count;
    readers.numbers.add(this.#asking);
    this.#listing.push(readers);
  }

  #readersOf(part: string, name: string | undefined): Readers {
    const known = this.#readers.get(part)?.get(name);
    if (known) return known;
    const ofPart = this.#readers.get(part) ?? new Map<string | undefined, Readers>();
    const readers: Readers = { numbers: new Set(), asked: 0 };
    this.#readers.set(part, ofPart.set(name, readers));
    return readers;
  }

  #readersOfChanges(before: State, after: State): Set<number> {
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
    for (const number of this.#readers.get(part)?.get(name)?.numbers ?? []) stale.add(number);
  }
}
