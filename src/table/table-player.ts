import type { IsoDate } from '../calendar/day.ts';
import { type EpochDay, fromEpochDay, toEpochDay } from '../calendar/epoch-day.ts';
import type { Compiled } from '../lifecycle/compile.ts';
import { earliestEvent } from '../lifecycle/dates/calendar-events.ts';
import { naturalEnd, naturalStart } from '../lifecycle/dates/natural-days.ts';
import type { Fact } from '../lifecycle/facts/fact.ts';
import { applyWithdrawals } from '../lifecycle/facts/withdrawals.ts';
import { explainRefusal } from '../lifecycle/refusals/refusal.ts';
import type { RefusalCode } from '../lifecycle/refusals/refusal-reasons.ts';
import { eventOf } from '../lifecycle/replay.ts';
import type { State } from '../lifecycle/state.ts';
import { compileTable } from './compile-table.ts';
import type { Hindrance } from './hindrance.ts';
import { inputOf } from './inputs.ts';
import { packStart } from './pack.ts';
import { inPlayingOrder, type PackedFact } from './packed-facts.ts';
import { never, none, type PackedEvent, type PackedLife } from './packed-life.ts';
import { Remembered } from './remembered.ts';
import { TableStepper } from './step.ts';
import type { Table } from './table.ts';
import { watchedState } from './watched-state.ts';

/** A fact that was not admitted: its place among the facts, and why. */
export interface PackedRefusal {
  readonly fact: number;
  readonly code: RefusalCode;
}

export type PlayerReading =
  | { readonly ok: true; readonly player: TablePlayer }
  | { readonly ok: false; readonly hindrances: readonly Hindrance[] };

/** A player for a convention, unless its chart has what a table can't run. */
export function tablePlayer(compiled: Compiled): PlayerReading {
  const reading = compileTable(compiled.chart, [...compiled.convention.parties.keys()]);
  return reading.ok ? { ok: true, player: new TablePlayer(compiled, reading.table) } : reading;
}

/**
 * Plays one life after the other on a table, as `replay` plays one on XState: the same order of facts, the same days of
 * the calendar, the same refusals. What the law says of days is asked of the reference, once for all lives that look
 * the same to it.
 */
export class TablePlayer {
  readonly table: Table;
  readonly #compiled: Compiled;
  readonly #stepper: TableStepper;
  readonly #start: PackedLife;
  readonly #next: Remembered<CalendarStep | undefined>;
  readonly #naturalStart: Remembered<EpochDay>;
  readonly #naturalEnd: Remembered<EpochDay>;
  readonly #refusals = new Map<string, Remembered<RefusalCode>>();
  readonly #order: number[] = [];
  #known: CalendarStep | undefined;
  #isKnown = false;
  /** The life that is played, and what was refused in it; both are those of the next one once that is played. */
  readonly life: PackedLife;
  readonly refusals: PackedRefusal[] = [];

  constructor(compiled: Compiled, table: Table) {
    this.table = table;
    this.#compiled = compiled;
    this.#stepper = new TableStepper(table);
    this.#start = packStart(compiled.stepper.start(), table, '0001-01-01');
    this.life = packStart(compiled.stepper.start(), table, '0001-01-01');
    this.#next = this.question((state) => {
      const next = earliestEvent(state);
      return next && { day: toEpochDay(next.day), event: this.#calendarEvent(next.event.type, next.event.on) };
    });
    this.#naturalStart = this.question((state) => toEpochDay(naturalStart(state)));
    this.#naturalEnd = this.question((state) => toEpochDay(naturalEnd(state)));
  }

  /** A question about a life in the reference's own terms, asked once for all lives that look the same to it. */
  question<T>(ask: (state: State) => T): Remembered<T> {
    return new Remembered((life, watch) => ask(watchedState(life, this.table, this.#compiled, watch)));
  }

  /**
   * Plays facts, each on the day that stands at its place in `days`, or not at all where that is `never`. Without
   * `until` it plays to the natural end. It gives the last day played; `life` and `refusals` tell the rest.
   */
  play(facts: readonly PackedFact[], days: ArrayLike<EpochDay>, until?: EpochDay): EpochDay {
    this.life.become(this.#start);
    this.#isKnown = false;
    this.refusals.length = 0;
    let latest = never;
    for (let index = 0; index < facts.length; index += 1) latest = Math.max(latest, days[index] as number);
    const happens = (index: number): boolean =>
      days[index] !== never && (until === undefined || (days[index] as number) <= until);
    const kept = this.#withoutWithdrawn(facts, days, happens);
    inPlayingOrder(facts, days, kept, this.#order);
    for (let first = 0; first < this.#order.length; ) first = this.#playDay(first, facts, days);
    if (until !== undefined) {
      this.#reach(until);
      return until;
    }
    this.#reach(Math.max(this.#naturalStart.answer(this.life), latest));
    const last = Math.max(this.#naturalEnd.answer(this.life), latest);
    this.#reach(last);
    return last;
  }

  /** Plays the facts of one day, the first of which is the given one in order; gives the place of the next day’s first. */
  #playDay(first: number, facts: readonly PackedFact[], days: ArrayLike<EpochDay>): number {
    const order = this.#order;
    const day = days[order[first] as number] as number;
    let end = first;
    while (end < order.length && days[order[end] as number] === day) end += 1;
    let waiting = end - first;
    for (let progress = true; progress; ) {
      let refused = 0;
      for (let at = first; at < first + waiting; at += 1) {
        const index = order[at] as number;
        if (this.#admit(facts[index] as PackedFact, day)) continue;
        order[first + refused] = index;
        refused += 1;
      }
      progress = refused > 0 && refused < waiting;
      waiting = refused;
    }
    for (let at = first; at < first + waiting; at += 1) {
      const index = order[at] as number;
      this.refusals.push({ fact: index, code: this.#reason(facts[index] as PackedFact, day) });
    }
    return end;
  }

  #admit({ event, refused }: PackedFact, day: EpochDay): boolean {
    this.#reach(day);
    event.on = day;
    if (refused || !this.#take(event, day)) return false;
    this.#reach(day);
    return true;
  }

  #reach(day: EpochDay): void {
    for (;;) {
      if (!this.#isKnown) {
        this.#known = this.#next.answer(this.life);
        this.#isKnown = true;
      }
      const next = this.#known;
      if (!next) return;
      const on = Math.max(next.day, this.life.day);
      if (on > day) return;
      if (!this.#take(next.event, on)) throw new Error('the table does not take what the calendar tells');
    }
  }

  #take(event: PackedEvent, on: EpochDay): boolean {
    if (!this.#stepper.take(event, this.life)) return false;
    this.life.day = on;
    this.#isKnown = false;
    return true;
  }

  #reason({ fact, event, refused, shape }: PackedFact, day: EpochDay): RefusalCode {
    if (refused) return refused;
    event.on = day;
    let known = this.#refusals.get(shape);
    if (!known) {
      known = new Remembered((life, watch, at) => {
        const onDay = (): IsoDate => {
          watch(inputOf('eventDay'));
          return fromEpochDay(at?.on ?? never);
        };
        const told = Object.defineProperty({ ...fact }, 'on', { get: onDay, enumerable: true });
        const asked = Object.defineProperty({ ...eventOf(fact) }, 'on', { get: onDay, enumerable: true });
        return explainRefusal(told, asked, watchedState(life, this.table, this.#compiled, watch)).code;
      });
      this.#refusals.set(shape, known);
    }
    return known.answer(this.life, event);
  }

  /** Whether each fact happened, once those are taken out that others withdraw. */
  #withoutWithdrawn(
    facts: readonly PackedFact[],
    days: ArrayLike<EpochDay>,
    happens: (index: number) => boolean,
  ): (index: number) => boolean {
    if (!facts.some(({ fact }) => fact.fact === 'withdrawn')) return happens;
    const places = new Map<Fact, number>();
    for (const [index, { fact }] of facts.entries()) {
      if (happens(index)) places.set({ ...fact, on: fromEpochDay(days[index] as number) }, index);
    }
    const { kept, refusals } = applyWithdrawals([...places.keys()], this.#compiled);
    for (const { fact, code } of refusals) this.refusals.push({ fact: places.get(fact) ?? none, code });
    const indices = new Set(kept.map((fact) => places.get(fact)));
    return (index) => indices.has(index);
  }

  #calendarEvent(type: string, on: IsoDate): PackedEvent {
    return {
      index: this.table.events.find(type) ?? none,
      on: toEpochDay(on),
      by: none,
      component: none,
      quantity: 0,
      name: '',
    };
  }
}

/** A day that the calendar reaches, and what the chart is told on it. */
interface CalendarStep {
  readonly day: EpochDay;
  readonly event: PackedEvent;
}
