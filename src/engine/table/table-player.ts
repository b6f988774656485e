import { type EpochDay, fromEpochDay, toEpochDay } from '../../calendar/epoch-day.ts';
import type { Compiled } from '../lifecycle/compile.ts';
import type { Fact } from '../lifecycle/facts/fact.ts';
import { applyWithdrawals } from '../lifecycle/facts/withdrawals.ts';
import type { State } from '../lifecycle/state.ts';
import { compileTable } from './compile-table.ts';
import { emptyRun, pack } from './pack.ts';
import { inPlayingOrder, type PackedFact } from './packed-facts.ts';
import { never, none, type PackedEvent, type PackedRun } from './packed-run.ts';
import type { Remembered } from './remembered.ts';
import { takeOver } from './take-over.ts';
import type { Unsupported } from './unsupported.ts';
import { type Admission, type CalendarStep, type Reason, Version } from './version.ts';

/** A fact that was not admitted: its place among the facts, and why. */
export interface PackedRefusal extends Reason {
  readonly fact: number;
}

export type PlayerReading =
  | { readonly ok: true; readonly player: TablePlayer }
  | { readonly ok: false; readonly unsupported: readonly Unsupported[] };

/** How many looks take as long as a step of the reference does, and how many may be spent before that is compared. */
const looksOfStep = 400;
const looksToLearn = 1_000_000;

/**
 * A player for a convention, unless its chart has what a table can't run. One that gives up stops where the reference is
 * quicker.
 */
export function tablePlayer(compiled: Compiled, givesUp = false): PlayerReading {
  const reading = compileTable(compiled.chart, [...compiled.convention.parties.keys()]);
  return reading.ok ? { ok: true, player: new TablePlayer(new Version(compiled, reading.table), givesUp) } : reading;
}

/**
 * Plays one run after the other on a table, as `replay` plays one on XState: the same order of facts, the same days of
 * the calendar, the same refusals. What the law says of days is asked of the reference, once for all runs that look
 * the same to it.
 */
export class TablePlayer {
  readonly #first: Version;
  readonly #start: PackedRun;
  readonly #amended = new Map<Compiled, Version | Unsupported>();
  readonly #order: number[] = [];
  #version: Version;
  #next: CalendarStep | undefined;
  #isNextKnown = false;
  /** What was refused in the run that was played last. */
  readonly refusals: PackedRefusal[] = [];
  /** Why that run could not be played to its end, where it could not: it is then for the reference. */
  unsupported: Unsupported | undefined;
  /**
   * Whether runs have so little in common that what is learnt of one serves few others: the reference is quicker then,
   * and no run is played to its end any more. Only of a player that gives up.
   */
  isOutpaced = false;
  readonly #givesUp: boolean;
  #steps = 0;

  constructor(first: Version, givesUp: boolean) {
    this.#givesUp = givesUp;
    this.#first = first;
    this.#version = first;
    this.#start = emptyRun(first.table);
    pack(first.compiled.stepper.start(), first.table, this.#start);
    this.#start.day = toEpochDay('0001-01-01');
  }

  /** The version of the convention that governs at the end of the run that was played last; its `run` is that run. */
  get version(): Version {
    return this.#version;
  }

  /** A question about the run that was played last, asked once for all runs that look the same to it. */
  question<T>(ask: (state: State) => T): () => T {
    const byVersion = new Map<Version, Remembered<T>>();
    return () => {
      const version = this.#version;
      const known = byVersion.get(version) ?? version.question(ask);
      byVersion.set(version, known);
      return known.answer(version.run);
    };
  }

  /**
   * Plays facts, each on the day that stands at its place in `days`, or not at all where that is `never`. Without
   * `until` it plays to the natural end. It gives the last day played.
   */
  play(facts: readonly PackedFact[], days: ArrayLike<EpochDay>, until?: EpochDay): EpochDay {
    this.#begin();
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
    this.#reach(Math.max(this.#version.naturalStart.answer(this.#version.run), latest));
    const last = Math.max(this.#version.naturalEnd.answer(this.#version.run), latest);
    this.#reach(last);
    return last;
  }

  #begin(): void {
    this.#version = this.#first;
    this.#version.run.become(this.#start);
    this.#isNextKnown = false;
    this.refusals.length = 0;
    this.unsupported = undefined;
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
    for (let at = first; at < first + waiting; at += 1) this.#refuse(order[at] as number, facts, day);
    return end;
  }

  #admit(fact: PackedFact, day: EpochDay): boolean {
    this.#reach(day);
    const admission = this.#version.admission(fact);
    if (admission.refused || this.#tryTaking(admission, day) !== 'taken') return false;
    this.#reach(day);
    return true;
  }

  #refuse(index: number, facts: readonly PackedFact[], day: EpochDay): void {
    const admission = this.#version.admission(facts[index] as PackedFact);
    const { event, refused, reason, ofTerm } = admission;
    setDay(admission, day, this.#version.run);
    const grounds = refused ?? (ofTerm && this.#tryTaking(admission, day) === 'ends-too-soon' ? ofTerm : undefined);
    this.refusals.push({ fact: index, ...(grounds ?? reason.answer(this.#version.run, event)) });
  }

  /** Takes a fact, unless the last day would come before the first, or after all days: then the run is as it was. */
  #tryTaking(admission: Admission, day: EpochDay): 'taken' | 'not-taken' | 'ends-too-soon' {
    const { event, ofTerm, amendment } = admission;
    const before = this.#version;
    const { run, earlier } = before;
    setDay(admission, day, run);
    if (ofTerm) earlier.become(run);
    const wasAgreed = amendment && run.moments[amendment.moment] !== never;
    if (!this.#take(event, day)) return 'not-taken';
    if (amendment && !wasAgreed && run.moments[amendment.moment] !== never) this.#amend(amendment.id, day);
    if (!ofTerm || !this.#leavesNoTerm(ofTerm)) return 'taken';
    this.#version = before;
    run.become(earlier);
    this.#isNextKnown = false;
    return 'ends-too-soon';
  }

  #leavesNoTerm({ code }: Reason): boolean {
    const { run, endsTooSoon, endsTooLate } = this.#version;
    return (code === 'date-out-of-reach' ? endsTooLate : endsTooSoon).answer(run);
  }

  #reach(day: EpochDay): void {
    while (!this.isOutpaced) {
      const { run, next } = this.#version;
      if (!this.#isNextKnown) {
        this.#next = next.answer(run);
        this.#isNextKnown = true;
        this.#steps += 1;
        this.isOutpaced = this.#givesUp && next.looks > looksOfStep * this.#steps + looksToLearn;
      }
      if (!this.#next) return;
      const on = Math.max(this.#next.day, run.day);
      if (on > day) return;
      const { event, amends } = this.#next;
      if (!this.#take(event, on)) throw new Error('the table does not take what the calendar tells');
      if (amends !== undefined) this.#amend(amends, on);
    }
  }

  #take(event: PackedEvent, on: EpochDay): boolean {
    const { stepper, run } = this.#version;
    event.today = on;
    if (!stepper.take(event, run)) return false;
    run.day = on;
    this.#isNextKnown = false;
    return true;
  }

  /** From the moment that an amendment takes effect, the convention as amended governs. */
  #amend(id: string, day: EpochDay): void {
    const { table, run, compiled: before } = this.#version;
    const values = run.holders[table.roles.find(`amended:${id}`) ?? none];
    const compiled = before.amended(id, values === undefined ? undefined : JSON.parse(values));
    if (!compiled) return;
    this.#isNextKnown = false;
    const known = this.#amended.get(compiled) ?? versionAfter(this.#version, compiled);
    this.#amended.set(compiled, known);
    if ('reason' in known) {
      this.unsupported ??= known;
      return;
    }
    takeOver(this.#version, known, day);
    this.#version = known;
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
    const { kept, refusals } = applyWithdrawals([...places.keys()], this.#first.compiled);
    for (const { fact, code, article } of refusals) {
      this.refusals.push({ fact: places.get(fact) ?? none, code, article });
    }
    const indices = new Set(kept.map((fact) => places.get(fact)));
    return (index) => indices.has(index);
  }
}

function versionAfter({ table }: Version, compiled: Compiled): Version | Unsupported {
  const reading = compileTable(compiled.chart, [...compiled.convention.parties.keys()], table);
  return reading.ok ? new Version(compiled, reading.table) : (reading.unsupported[0] as Unsupported);
}

/** Tells an act its day, and the days that it has to keep to by then. */
function setDay({ event, limits }: Admission, day: EpochDay, run: PackedRun): void {
  event.on = day;
  if (limits) Object.assign(event, { noticeBy: undefined, lastDay: undefined }, limits.answer(run, event));
}
