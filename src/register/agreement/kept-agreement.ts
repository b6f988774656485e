import { addDays, type IsoDate, later } from '../../calendar/day.ts';
import type { Compiled } from '../../engine/lifecycle/compile.ts';
import type { Fact } from '../../engine/lifecycle/facts/fact.ts';
import type { Refusal } from '../../engine/lifecycle/refusals/refusal.ts';
import { contextOf } from '../../engine/lifecycle/state.ts';
import { type AgendaLine, lineAhead, lineOpen } from '../../insight/agenda/agenda-line.ts';
import type { Entry } from '../../insight/agenda/entry.ts';
import { KeptTimeline } from '../../insight/agenda/kept-timeline.ts';
import { summarise } from '../../insight/agenda/summary.ts';
import { inDateOrder } from '../../insight/agenda/timeline.ts';
import { factVerbs } from '../../language/model/names.ts';
import type { Standing } from './agreement.ts';
import { nameOfNotice, nameOfRefusal } from './notice.ts';

/** What recording more facts would change; it is not recorded yet. */
export interface Trial {
  /** What is refused with them, and was not without. */
  readonly caused: readonly Refusal[];
  undo(): void;
}

const facts: ReadonlySet<string> = new Set(factVerbs);

/** Whether a day brings an entry by itself: what somebody did is behind them, and a remark is no date. */
function isOfTheDay({ kind }: Entry): boolean {
  return !facts.has(kind) && kind !== 'caution';
}

/** What comes on a day and after it, as far as the facts up to it tell. */
export interface Ahead {
  /** The next day after it on which the lines are others, within those that were looked at. */
  readonly next: IsoDate | undefined;
  readonly lines: readonly AgendaLine[];
}

/**
 * An agreement in memory: its timeline, which goes on with each fact and day, and the notices that it makes due. All of it
 * follows from the convention and the facts, so it can be dropped and made anew at any time.
 */
export class KeptAgreement {
  readonly compiled: Compiled;
  /** Whether clauses had other ids once: a notice may be called otherwise by now than its id says. */
  readonly isRenamed: boolean;
  readonly #timeline: KeptTimeline;
  readonly #ids = new Set<string>();
  /** The latest day of which it knows a fact: later than today where the clock was put back. */
  #lastFact: IsoDate = '0001-01-01';
  /** The lines of which somebody is told, by what the notice is called; two lines may be called the same. */
  readonly #told = new Map<string, Entry[]>();
  /** The names of notices that came or went since somebody last looked. */
  #touched = new Set<string>();
  #today: IsoDate = '0001-01-01';

  constructor(compiled: Compiled, isRenamed = false) {
    this.compiled = compiled;
    this.isRenamed = isRenamed;
    this.#timeline = new KeptTimeline(compiled);
  }

  /** The ids of the facts that it knows. */
  get ids(): ReadonlySet<string> {
    return this.#ids;
  }

  /** The day up to which it was played. */
  get today(): IsoDate {
    return this.#today;
  }

  /** What is refused of the facts that it knows: a version that was corrected since may not admit what was recorded. */
  get refusals(): readonly Refusal[] {
    return this.#timeline.refusals;
  }

  /** Why it could be played no further, where that is so. */
  get limit() {
    return this.#timeline.limit;
  }

  /** The lines of which somebody is told, by the names of their notices. */
  get told(): ReadonlyMap<string, readonly Entry[]> {
    return this.#told;
  }

  get touched(): ReadonlySet<string> {
    return this.#touched;
  }

  /** What came and went was looked at. */
  forget(): void {
    this.#touched = new Set();
  }

  /** Takes up more facts, and goes on, or back, to a day. */
  goOn(facts: readonly Fact[], today: IsoDate): void {
    if (facts.length > 0 || today !== this.#today) this.#record(facts, today);
  }

  /**
   * Tries what more facts would do, to those of days to come too: they were recorded before the clock was put back, and
   * count again once it is right.
   */
  try(facts: readonly Fact[]): Trial {
    const { today } = this;
    const undos = [this.#goAhead()];
    const before = new Set(this.refusals.map(({ fact }) => fact.id));
    undos.push(this.#record(facts, this.#today));
    const caused = this.refusals.filter(({ fact }) => !before.has(fact.id));
    if (this.#today > today) undos.push(this.#record([], today));
    return {
      caused,
      undo: () => {
        for (const undo of undos.toReversed()) undo();
      },
    };
  }

  /** What is refused of all facts that it knows, those of days to come included, which a clock that was put back has left. */
  get refusalsOfAll(): readonly Refusal[] {
    const goBack = this.#goAhead();
    const { refusals } = this;
    goBack();
    return refusals;
  }

  /** Goes on to the last fact where that is of a day to come; the answer goes back. */
  #goAhead(): () => void {
    const day = later(this.#today, this.#lastFact);
    return day === this.#today ? () => {} : this.#record([], day);
  }

  standing(): Standing {
    const { state } = this.#timeline;
    const { term, outcome, open } = summarise(state);
    const declineBy = state.compiled.resolver.declineBy(contextOf(state))?.date;
    return {
      status: term.status,
      outcome,
      firstDay: term.firstDay,
      lastDay: term.lastDay,
      declineBy: declineBy !== undefined && declineBy >= this.#today ? declineBy : null,
      open: open.length,
    };
  }

  /** What is left to do, what today brings, and what so many days after it bring up if nothing more is recorded. */
  ahead(days: number): Ahead {
    const { state } = this.#timeline;
    const { convention } = state.compiled;
    const open = summarise(state).open.map((matter) => lineOpen(matter, convention));
    const ofToday = this.#timeline.ofLastDay.filter(isOfTheDay);
    const ahead = [...this.#timeline.ahead(addDays(this.#today, days))];
    // Of one day, what is due comes in the order of the timeline.
    const lines = inDateOrder([...ofToday, ...ahead]).map((entry) => lineAhead(entry, convention));
    // What today brings is behind tomorrow.
    const next = ofToday.length > 0 ? addDays(this.#today, 1) : inDateOrder(ahead)[0]?.date;
    return { next, lines: [...open, ...lines] };
  }

  #record(facts: readonly Fact[], today: IsoDate): () => void {
    const [day, lastFact] = [this.#today, this.#lastFact];
    const refused = new Set(this.refusals.map(nameOfRefusal));
    const { dropped, fresh, undo } = this.#timeline.record(facts, today);
    this.#today = today;
    const refusedNow = new Set(this.refusals.map(nameOfRefusal));
    for (const name of refused) if (!refusedNow.has(name)) this.#touched.add(name);
    for (const { id, on } of facts) {
      this.#ids.add(id);
      this.#lastFact = later(this.#lastFact, on);
    }
    this.#exchange(dropped, fresh);
    return () => {
      undo();
      [this.#today, this.#lastFact] = [day, lastFact];
      for (const { id } of facts) this.#ids.delete(id);
      this.#exchange(fresh, dropped);
    };
  }

  #exchange(dropped: readonly Entry[], fresh: readonly Entry[]): void {
    for (const entry of dropped) {
      const name = nameOfNotice(entry);
      if (name === undefined) continue;
      const others = (this.#told.get(name) ?? []).filter((one) => one !== entry);
      if (others.length > 0) this.#told.set(name, others);
      else this.#told.delete(name);
      this.#touched.add(name);
    }
    for (const entry of fresh) {
      const name = nameOfNotice(entry);
      if (name === undefined) continue;
      this.#told.set(name, [...(this.#told.get(name) ?? []), entry]);
      this.#touched.add(name);
    }
  }
}
