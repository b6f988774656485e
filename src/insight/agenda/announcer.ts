import type { IsoDate } from '../../calendar/day.ts';
import { DayQueue } from '../../engine/lifecycle/dates/day-queue.ts';
import { Follower } from '../../engine/lifecycle/follower.ts';
import type { State } from '../../engine/lifecycle/state.ts';
import { type Announcement, announcementSources, linesOf, type Recurring } from './announcements.ts';
import type { Entry } from './entry.ts';

/** Further than any line: the last day that can be declared, and a period after it. */
const farAhead: IsoDate = '9999-12-31';

/**
 * `announcements` along a run: each clause is asked again only when something changed that it depends on, and looked at
 * only on the days of which it has something to say. For the states of one version.
 */
export class Announcer {
  readonly #follower: Follower<Announcement>;
  /** What each source has to say; none for those that say nothing. */
  readonly #lines = new Map<number, Lines>();
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
    for (const number of asked) this.#begin(number, from);
    // Whoever goes back hears anew of everything from there on.
    if (from < this.#until) for (const number of this.#lines.keys()) this.#goBack(number, from);
    this.#until = isAhead ? from : until;
    const told: { readonly number: number; readonly entry: Entry }[] = [];
    for (let number = this.#queue.first; number !== undefined; number = this.#queue.first) {
      const lines = this.#lines.get(number);
      const entry = lines?.first;
      if (!lines || !entry || entry.date > until) break;
      if (entry.date >= from) told.push({ number, entry });
      lines.goOn();
      this.#queue.set(number, lines.first?.date);
    }
    if (isAhead) for (const { number } of told) this.#goBack(number, from);
    // Sorting keeps what one source says in its order.
    return told.sort((a, b) => a.number - b.number).map(({ entry }) => entry);
  }

  #begin(number: number, from: IsoDate): void {
    const announcements = this.#follower.answerOf(number);
    if (announcements.length > 0) this.#lines.set(number, new Lines(announcements));
    else this.#lines.delete(number);
    this.#goBack(number, from);
  }

  #goBack(number: number, from: IsoDate): void {
    const lines = this.#lines.get(number);
    lines?.goTo(from);
    this.#queue.set(number, lines?.first?.date);
  }
}

/** The lines of one source by date. Of what comes again and again, one after the other is made when it is wanted. */
class Lines {
  readonly #once: readonly Entry[];
  readonly #recurring: readonly Recurring[];
  #at = 0;
  #coming: Iterator<Entry> | undefined;
  first: Entry | undefined;

  constructor(announcements: readonly Announcement[]) {
    const once = announcements.flatMap((one) => ('date' in one ? [one] : []));
    this.#once = once.sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
    this.#recurring = announcements.flatMap((one) => ('date' in one ? [] : [one]));
  }

  /** Begins with the first line that is not before a day. */
  goTo(day: IsoDate): void {
    this.#at = this.#once.findIndex(({ date }) => date >= day);
    if (this.#at < 0) this.#at = this.#once.length;
    this.#coming = this.#recurring.length > 0 ? this.#recurringFrom(day) : undefined;
    this.goOn();
  }

  goOn(): void {
    this.first = this.#once[this.#at];
    this.#at += 1;
    this.first ??= this.#coming?.next().value;
  }

  *#recurringFrom(day: IsoDate): Generator<Entry, undefined> {
    for (const one of this.#recurring) yield* linesOf(one, day, farAhead);
  }
}
