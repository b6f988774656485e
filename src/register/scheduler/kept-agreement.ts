import { addDays, type IsoDate } from '../../calendar/day.ts';
import type { Compiled } from '../../engine/lifecycle/compile.ts';
import type { Fact } from '../../engine/lifecycle/facts/fact.ts';
import type { Refusal } from '../../engine/lifecycle/refusals/refusal.ts';
import type { Entry } from '../../insight/agenda/entry.ts';
import { KeptTimeline } from '../../insight/agenda/kept-timeline.ts';
import { idOfNotice, type Notice, nameOfNotice, noticeOf, noticeOfRefusal } from './notice.ts';

/** For so many days a notice that somebody else took on is asked for again, in case it was given back since. */
const daysOfDoubt = 31;

/** What recording more facts would change; it is not recorded yet. */
export interface Trial {
  /** What is refused with them, and was not without. */
  readonly caused: readonly Refusal[];
  undo(): void;
}

/**
 * An agreement as a scheduler keeps it in memory: its timeline, which goes on with each fact and day, and the notices
 * that are due and not known to be sent. All of it follows from the facts, so it can be dropped and made anew.
 */
export class KeptAgreement {
  readonly #compiled: Compiled;
  readonly #timeline: KeptTimeline;
  readonly #ids = new Set<string>();
  /** How often each name of a notice occurs, and the id that each line got. */
  readonly #counts = new Map<string, number>();
  readonly #idsOf = new Map<Entry, string>();
  readonly #due = new Map<string, Entry>();
  readonly #settled = new Set<string>();
  /** Notices that somebody else took on, and when they were last asked for. */
  readonly #elsewhere = new Map<string, IsoDate>();
  #today: IsoDate = '0001-01-01';

  constructor(compiled: Compiled) {
    this.#compiled = compiled;
    this.#timeline = new KeptTimeline(compiled);
  }

  /** How many facts it knows. */
  get count(): number {
    return this.#timeline.count;
  }

  /** The ids of the facts that it knows. */
  get ids(): ReadonlySet<string> {
    return this.#ids;
  }

  /** Takes up what was recorded since, and goes on to a day. */
  goOn(facts: readonly Fact[], today: IsoDate): void {
    const more = facts.slice(this.count);
    if (more.length > 0 || today !== this.#today) this.#record(more, today);
  }

  /** Tries what more facts would do, on the day that it has gone on to. */
  try(facts: readonly Fact[]): Trial {
    const before = new Set(this.#timeline.refusals.map(({ fact }) => fact.id));
    const undo = this.#record(facts, this.#today);
    return { caused: this.#timeline.refusals.filter(({ fact }) => !before.has(fact.id)), undo };
  }

  #record(facts: readonly Fact[], today: IsoDate): () => void {
    const day = this.#today;
    const { dropped, fresh, undo } = this.#timeline.record(facts, today);
    this.#today = today;
    for (const { id } of facts) this.#ids.add(id);
    this.#exchange(dropped, fresh);
    return () => {
      undo();
      this.#today = day;
      for (const { id } of facts) this.#ids.delete(id);
      this.#exchange(fresh, dropped);
    };
  }

  /** Lines that are no more take their notices with them; of lines that are called the same, the last are the last. */
  #exchange(dropped: readonly Entry[], fresh: readonly Entry[]): void {
    for (const entry of dropped) {
      const name = nameOfNotice(entry);
      if (name === undefined) continue;
      this.#counts.set(name, (this.#counts.get(name) ?? 1) - 1);
      this.#due.delete(this.#idsOf.get(entry) ?? '');
      this.#idsOf.delete(entry);
    }
    for (const entry of fresh) {
      const name = nameOfNotice(entry);
      if (name === undefined) continue;
      const count = (this.#counts.get(name) ?? 0) + 1;
      const id = idOfNotice(name, count);
      this.#counts.set(name, count);
      this.#idsOf.set(entry, id);
      if (!this.#settled.has(id)) this.#due.set(id, entry);
    }
  }

  /** The notices that are due and not known to be sent, in the order of their days. */
  *due(): Generator<Notice> {
    const due = [...this.#due].sort(([, a], [, b]) => (a.date < b.date ? -1 : Number(a.date > b.date)));
    for (const [id] of due) {
      // Whoever takes one over may record a fact that makes others untrue.
      const entry = this.#due.get(id);
      if (entry && this.#elsewhere.get(id) !== this.#today) yield noticeOf(entry, id, this.#compiled);
    }
    for (const refusal of this.#timeline.refusals) {
      const notice = noticeOfRefusal(refusal, this.#compiled);
      if (!this.#settled.has(notice.id)) yield notice;
    }
  }

  /** A notice was sent; it is asked for no more. */
  settle(id: string): void {
    this.#settled.add(id);
    this.#due.delete(id);
    this.#elsewhere.delete(id);
  }

  /** Somebody else sent a notice, or is at it: of one that is long due, the first. */
  leave(id: string): void {
    const entry = this.#due.get(id);
    if (entry && entry.date >= addDays(this.#today, -daysOfDoubt)) this.#elsewhere.set(id, this.#today);
    else this.settle(id);
  }
}
