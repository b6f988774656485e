import type { IsoDate } from '../../calendar/day.ts';
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

function newReaders(): Readers {
  return { numbers: new Set(), asked: 0 };
}

/**
 * A day that several look at, and that may be counted from another such day. Who looked at it is asked again once it is
 * another day, and not whenever something changed that it depends on.
 */
interface Kept {
  /** Below zero, so that it lies apart from those of sources. */
  readonly number: number;
  readonly readers: Readers;
  readonly workOut: () => IsoDate | undefined;
  day: IsoDate | undefined;
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
  readonly #kept: Kept[] = [];
  readonly #keptByName = new Map<string, Kept>();
  readonly #view: State;
  #state: State;
  #isNew = true;
  #asking = 0;
  #asked = 0;
  #count = 0;

  constructor(sources: readonly AnySource<T>[], first: State) {
    this.#sources = sources;
    this.#state = first;
    this.#view = watchedState(
      first,
      () => this.#state,
      (part, name) => this.#look(part, name),
      (name, workOut) => this.#dayKept(name, workOut),
    );
  }

  /** Goes to a state; gives the numbers of those that were asked anew, or have nothing to say any more. */
  follow(state: State): ReadonlySet<number> {
    const stale = this.#isNew ? this.#all() : this.#readersOfChanges(this.#state, state);
    this.#state = state;
    this.#isNew = false;
    this.#workOutAgain(stale);
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

  /** Works out again the days that something changed of; who looked at one that is another now is stale as well. */
  #workOutAgain(stale: Set<number>): void {
    for (const number of stale) {
      const kept = number < 0 ? this.#kept[-1 - number] : undefined;
      if (!kept) continue;
      stale.delete(number);
      const before = kept.day;
      this.#listen(number, () => {
        kept.day = kept.workOut();
      });
      if (kept.day !== before) for (const reader of kept.readers.numbers) stale.add(reader);
    }
  }

  #dayKept(name: string, workOut: () => IsoDate | undefined): IsoDate | undefined {
    const known = this.#keptByName.get(name);
    const kept = known ?? { number: -1 - this.#kept.length, workOut, readers: newReaders(), day: undefined };
    if (!known) {
      this.#kept.push(kept);
      this.#keptByName.set(name, kept);
      this.#listen(kept.number, () => {
        kept.day = workOut();
      });
    }
    this.#lookAt(kept.readers);
    return kept.day;
  }

  #ask(number: number, stale: Set<number>): void {
    this.#listen(number, () => {
      const answer = this.#answer(number, stale);
      if (answer && answer.length > 0) this.#answers.set(number, answer);
      else this.#answers.delete(number);
    });
  }

  /** Lists what is looked at meanwhile, for as long as it is not listened to anew. What looks may make others look first. */
  #listen(number: number, work: () => void): void {
    const [asking, listing, asked] = [this.#asking, this.#listing, this.#asked];
    const before = this.#listed.get(number) ?? [];
    this.#asking = number;
    this.#listing = [];
    this.#count += 1;
    this.#asked = this.#count;
    const count = this.#asked;
    work();
    // Most looks are the same each time: only what was not looked at again is taken off.
    const isDisturbed = this.#count !== count;
    const now = isDisturbed ? new Set(this.#listing) : undefined;
    for (const readers of before) {
      if (now ? !now.has(readers) : readers.asked !== count) readers.numbers.delete(number);
    }
    if (this.#listing.length > 0) this.#listed.set(number, now ? [...now] : this.#listing);
    else this.#listed.delete(number);
    [this.#asking, this.#listing, this.#asked] = [asking, listing, asked];
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
    this.#lookAt(this.#readersOf(part, name));
  }

  #lookAt(readers: Readers): void {
    if (readers.asked === this.#asked) return;
    readers.asked = this.#asked;
    readers.numbers.add(this.#asking);
    this.#listing.push(readers);
  }

  #readersOf(part: string, name: string | undefined): Readers {
    const known = this.#readers.get(part)?.get(name);
    if (known) return known;
    const ofPart = this.#readers.get(part) ?? new Map<string | undefined, Readers>();
    const readers = newReaders();
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
