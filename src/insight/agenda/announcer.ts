import type { IsoDate } from '../../calendar/day.ts';
import { DayQueue } from '../../engine/lifecycle/dates/day-queue.ts';
import { Follower } from '../../engine/lifecycle/follower.ts';
import type { State } from '../../engine/lifecycle/state.ts';
import { type Announcement, announcementSources, linesOf } from './announcements.ts';
import type { Entry } from './entry.ts';

/** Further than any line: the last day that can be declared, and a period after it. */
const farAhead: IsoDate = '9999-12-31';

/**
 * `announcements` along a run: each clause is asked again only when something changed that it depends on, and looked at
 * only on the days of which it has something to say. For the states of one version.
 */
export class Announcer {
  readonly #follower: Follower<Announcement>;
  /** What each source has to say from the day on that was last asked for, and the next of it. */
  readonly #lines = new Map<number, Iterator<Entry>>();
  readonly #next = new Map<number, Entry>();
  readonly #queue = new DayQueue();
  /** Up to where it was told; further back it has to begin anew. */
  #until: IsoDate = '0001-01-01';

  constructor(first: State) {
    this.#follower = new Follower(announcementSources(first.compiled.convention), first);
  }

  /** Begins anew the next time, because the run is played otherwise from an earlier day on. */
  rewind(): void {
    this.#until = farAhead;
  }

  /**
   * What the days from one to another bring up in a state, both included, source by source. The next time goes on from
   * the last day, whose lines were told; unless it was only looked ahead.
   */
  announced(state: State, from: IsoDate, until: IsoDate, isAhead = false): readonly Entry[] {
    const asked = this.#follower.follow(state);
    // Whoever goes back hears anew of everything from there on.
    const anew = from < this.#until ? new Set([...this.#lines.keys(), ...asked]) : asked;
    for (const number of anew) this.#begin(number, from);
    this.#until = isAhead ? from : until;
    const passed: number[] = [];
    const told: { readonly number: number; readonly entry: Entry }[] = [];
    for (let number = this.#queue.first; number !== undefined; number = this.#queue.first) {
      const entry = this.#next.get(number);
      if (!entry || entry.date > until) break;
      if (entry.date >= from) told.push({ number, entry });
      if (isAhead) passed.push(number);
      this.#goOn(number);
    }
    if (isAhead) for (const number of new Set(passed)) this.#begin(number, from);
    // Sorting keeps what one source says in its order.
    return told.sort((a, b) => a.number - b.number).map(({ entry }) => entry);
  }

  #begin(number: number, from: IsoDate): void {
    const announcements = this.#follower.answerOf(number);
    if (announcements.length === 0) this.#lines.delete(number);
    else this.#lines.set(number, linesInOrder(announcements, from));
    this.#goOn(number);
  }

  #goOn(number: number): void {
    const next = this.#lines.get(number)?.next();
    if (next && !next.done) this.#next.set(number, next.value);
    else this.#next.delete(number);
    this.#queue.set(number, this.#next.get(number)?.date);
  }
}

/** All lines from a day on, by date. Of what comes again and again, one after the other is made when it is wanted. */
function* linesInOrder(announcements: readonly Announcement[], from: IsoDate): Generator<Entry> {
  const once = announcements.filter((one) => 'date' in one && one.date >= from) as Entry[];
  yield* once.sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
  for (const one of announcements) if (!('date' in one)) yield* linesOf(one, from, farAhead);
}
