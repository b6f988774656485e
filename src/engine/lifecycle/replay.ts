import { firstDay, type IsoDate, later } from '../../calendar/day.ts';
import type { MachineEvent } from '../chart/chart.ts';
import type { Compiled } from './compile.ts';
import { own } from './context.ts';
import { nextCalendarEvent } from './dates/calendar-events.ts';
import { naturalEnd, naturalStart } from './dates/natural-days.ts';
import { type Fact, inOrder } from './facts/fact.ts';
import { isWithoutEffect } from './facts/notification.ts';
import { applyWithdrawals, type Withdrawal } from './facts/withdrawals.ts';
import { handOver } from './hand-over.ts';
import { explainRefusal, type Refusal } from './refusals/refusal.ts';
import { contextOf, type State } from './state.ts';

/** One change of a run: a fact that was admitted, or a day that the calendar reached. */
export interface Step {
  /** The day on which it changed. */
  readonly on: IsoDate;
  readonly fact?: Fact;
  readonly event: MachineEvent;
  readonly before: State;
  readonly after: State;
}

/** A run as far as it was played. */
export interface Run {
  /** The last day played, included. */
  readonly until: IsoDate;
  readonly steps: readonly Step[];
  readonly refusals: readonly Refusal[];
  /** Facts that a later one took back: they never happened. */
  readonly withdrawn: readonly Withdrawal[];
  readonly start: State;
  readonly end: State;
}

/**
 * Plays facts on the machine of a convention up to a day, which is included. Pure and deterministic: the facts may be
 * given in any order and be recorded late, since each takes its place by the day on which it happened.
 *
 * Without a day it plays to the natural end: the day after the last, once it is known, or after the last duty that
 * survives for a time; else to the last fact.
 */
export function replay(compiled: Compiled, facts: readonly Fact[], until?: IsoDate): Run {
  const happened = until === undefined ? facts : facts.filter(({ on }) => on <= until);
  const { kept, withdrawn, refusals } = applyWithdrawals(happened, compiled);
  const player = new Player(compiled, refusals);
  for (const day of byDay(inOrder(kept, compiled.facts))) player.playDay(day);
  // What comes after the first day is known once it has come.
  if (until === undefined) player.reach(later(naturalStart(player.state), latestOf(facts)));
  const last = until ?? later(naturalEnd(player.state), latestOf(facts));
  player.reach(last);
  return {
    until: last,
    steps: player.steps,
    refusals: player.refusals,
    withdrawn,
    start: player.start,
    end: player.state,
  };
}

function latestOf(facts: readonly Fact[]): IsoDate {
  return facts.reduce<IsoDate>((latest, { on }) => later(latest, on), firstDay);
}

/** Plays a run forward: facts of one day after the other, and the calendar between them. */
export class Player {
  readonly steps: Step[] = [];
  readonly refusals: Refusal[];
  readonly start: State;
  state: State;

  constructor(compiled: Compiled, refusals: readonly Refusal[] = []) {
    this.refusals = [...refusals];
    this.start = { day: '0001-01-01', compiled, snapshot: compiled.stepper.start() };
    this.state = this.start;
  }

  /**
   * The facts of one day have no order among themselves: those that are not admissible yet wait for the others, and
   * only what no order would admit is refused.
   */
  playDay(facts: readonly Fact[]): void {
    let waiting = facts;
    for (let progress = true; progress; ) {
      const refused = waiting.filter((fact) => !this.#admit(fact));
      progress = refused.length > 0 && refused.length < waiting.length;
      waiting = refused;
    }
    for (const fact of waiting) this.refusals.push(this.#refuse(fact));
  }

  /** Lets the calendar say what it has to say up to a day, which is included. */
  reach(day: IsoDate): void {
    for (let next = nextCalendarEvent(this.state); next && next.day <= day; next = nextCalendarEvent(this.state)) {
      const { event, day: today } = next;
      const changed = this.#take(event.on === today ? event : { ...event, today }, today);
      if (!changed) throw new Error(`the chart does not take ${next.event.type}`);
    }
  }

  #admit(fact: Fact): boolean {
    this.reach(fact.on);
    if (refusalOfItself(fact, this.state)) return false;
    if (!this.#take(eventOf(fact), fact.on, fact)) return false;
    this.reach(fact.on);
    return true;
  }

  #refuse(fact: Fact): Refusal {
    return refusalOfItself(fact, this.state) ?? explainRefusal(fact, eventOf(fact), this.state);
  }

  #take(event: MachineEvent, on: IsoDate, fact?: Fact): boolean {
    const before = this.state;
    const snapshot = before.compiled.stepper.next(before.snapshot, event);
    if (snapshot === before.snapshot) return false;
    const after = consolidated(event.type, { day: on, compiled: before.compiled, snapshot }, before);
    this.state = after;
    this.steps.push({ on, event, before, after, ...(fact && { fact }) });
    return true;
  }
}

/** From the moment that an amendment is agreed, the convention as amended governs. */
function consolidated(type: string, state: State, before: State): State {
  const amendment = /^amended:(.*)$/.exec(type)?.[1];
  const isAgreed = own(contextOf(state).moments, type) !== undefined && !own(contextOf(before).moments, type);
  const compiled = amendment && isAgreed ? state.compiled.amended(amendment) : undefined;
  if (!compiled) return state;
  const taken = handOver(state, compiled, state.day);
  return { ...state, compiled, snapshot: compiled.stepper.adopt(state.snapshot, compiled.chart, taken, state.day) };
}

/** What makes a fact inadmissible whatever the machine says. */
function refusalOfItself(fact: Fact, { compiled }: State): Refusal | undefined {
  const refuse = (code: Refusal['code'], message: Refusal['message'], remedy: Refusal['remedy']): Refusal => ({
    fact,
    code,
    article: null,
    message,
    remedy,
  });
  const notice = compiled.facts.get(fact.fact)?.notice;
  if (fact.notification && notice && isWithoutEffect(fact.notification, notice)) {
    return refuse('without-effect', withoutEffect, countingDay);
  }
  const amendment = /^amended:(.*)$/.exec(fact.fact)?.[1];
  if (amendment && !compiled.amended(amendment)) return refuse('amendment-invalid', invalidAmendment, mendAmendment);
  return undefined;
}

/** What a machine is told of a fact. */
export function eventOf({ fact, on, by, component, quantity, name }: Fact): MachineEvent {
  return {
    type: fact,
    on,
    ...(by !== undefined && { by }),
    ...(component !== undefined && { component }),
    ...(quantity !== undefined && { quantity }),
    ...(name !== undefined && { name }),
  };
}

function* byDay(facts: readonly Fact[]): Generator<readonly Fact[]> {
  for (let start = 0; start < facts.length; ) {
    const day = (facts[start] as Fact).on;
    let end = start;
    while (facts[end]?.on === day) end += 1;
    yield facts.slice(start, end);
    start = end;
  }
}

const withoutEffect = {
  en: 'By these dates the convention is not notified: the one that counts is missing, or nobody collected the letter.',
  fr: 'Selon ces dates, la convention n’est pas notifiée : celle qui compte manque, ou personne n’a retiré la lettre.',
};
const countingDay = {
  en: 'Record the day that counts under the notification clause, or notify again by another channel.',
  fr: 'Constatez la date qui compte selon la clause de notification, ou notifiez de nouveau par un autre moyen.',
};
const invalidAmendment = {
  en: 'With this amendment the convention would no longer hold together.',
  fr: 'Avec cet avenant, la convention ne se tiendrait plus.',
};
const mendAmendment = {
  en: 'Check the convention with its amendments: conventio validate.',
  fr: 'Vérifiez la convention et ses avenants : conventio validate.',
};
