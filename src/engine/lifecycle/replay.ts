import { firstDay, type IsoDate, isOutOfReach, later } from '../../calendar/day.ts';
import type { ParameterValues } from '../../language/model/amendment.ts';
import type { Context, MachineEvent } from '../chart/chart.ts';
import type { Compiled } from './compile.ts';
import { own } from './context.ts';
import { CalendarsAhead } from './dates/calendar-ahead.ts';
import type { CalendarEvent } from './dates/calendar-event.ts';
import { limitsOf } from './dates/limits.ts';
import { naturalEnd, naturalStart } from './dates/natural-days.ts';
import { type Fact, inOrder, writeValues } from './facts/fact.ts';
import { applyWithdrawals, type Withdrawal } from './facts/withdrawals.ts';
import { handOver } from './hand-over.ts';
import { type Limit, mostSteps, outOfReach, tooManySteps } from './limit.ts';
import { explainRefusal, type Refusal } from './refusals/refusal.ts';
import {
  endsBeforeStart,
  endsOutOfReach,
  mayFixTheTerm,
  mayPutOffTheEnd,
  refusalOfItself,
  refusalOfTerm,
} from './refusals/refusal-of-itself.ts';
import { contextOf, type State, stateOn } from './state.ts';

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
  /** Where it stood on the last day that is known: the one that was asked for, else that of the last fact. */
  readonly known: { readonly on: IsoDate; readonly state: State };
  readonly steps: readonly Step[];
  readonly refusals: readonly Refusal[];
  /** Facts that a later one took back: they never happened. */
  readonly withdrawn: readonly Withdrawal[];
  readonly start: State;
  readonly end: State;
  /** Why it was played no further, where that is so. */
  readonly limit?: Limit;
}

/** A run without its steps, which whoever plays it has seen one after the other. */
export type Played = Omit<Run, 'steps'>;

/**
 * Plays facts on the machine of a convention up to a day, which is included. Pure and deterministic: the facts may be
 * given in any order and be recorded late, since each takes its place by the day on which it happened.
 *
 * Without a day it plays to the natural end: the day after the last, once it is known, or after the last duty that
 * survives for a time; else to the last fact.
 */
export function replay(compiled: Compiled, facts: readonly Fact[], until?: IsoDate): Run {
  const steps: Step[] = [];
  return { ...playedOut(play(compiled, facts, until), (step) => steps.push(step)), steps };
}

/** The same without its steps, for who only asks how it ends. */
export function playToEnd(compiled: Compiled, facts: readonly Fact[], until?: IsoDate): Played {
  return playedOut(play(compiled, facts, until), () => {});
}

/** Plays a run to its end, and shows each step. */
export function playedOut(playing: Generator<Step, Played>, show: (step: Step) => void): Played {
  for (let next = playing.next(); ; next = playing.next()) {
    if (next.done) return next.value;
    show(next.value);
  }
}

/** The same, step by step: who only looks at each in passing keeps none of them. */
export function* play(compiled: Compiled, facts: readonly Fact[], until?: IsoDate): Generator<Step, Played> {
  const happened = until === undefined ? facts : facts.filter(({ on }) => on <= until);
  const { kept, withdrawn, refusals } = applyWithdrawals(happened, compiled);
  const start = startOf(compiled);
  const player = new Player(start);
  for (const day of byDay(inOrder(kept, compiled.facts))) yield* player.playDay(day);
  const latest = latestOf(facts);
  if (until === undefined) yield* player.reach(latest);
  const known = { on: latest, state: player.state };
  // What comes after the first day is known once it has come.
  if (until === undefined) yield* player.reach(later(naturalStart(player.state), latest));
  const last = until ?? later(later(naturalEnd(player.state), latest), player.state.day);
  yield* player.reach(last);
  const { state, limit } = player;
  return {
    until: limit ? state.day : last,
    known: until === undefined ? known : { on: until, state },
    refusals: [...refusals, ...player.refusals],
    withdrawn,
    start,
    end: state,
    ...(limit && { limit }),
  };
}

/** Where every run begins. */
export function startOf(compiled: Compiled): State {
  return stateOn('0001-01-01', compiled, compiled.interpreter.start());
}

function latestOf(facts: readonly Fact[]): IsoDate {
  return facts.reduce<IsoDate>((latest, { on }) => later(latest, on), firstDay);
}

/** Plays on from a state. */
export class Player {
  readonly refusals: Refusal[] = [];
  state: State;
  /** Why it plays no further, where it does not. */
  limit: Limit | undefined;
  /** How many steps were taken, those before the start included. */
  count: number;
  readonly #ahead: CalendarsAhead;

  constructor(start: State, count = 0, ahead: CalendarsAhead = new CalendarsAhead()) {
    this.state = start;
    this.count = count;
    this.#ahead = ahead;
  }

  /**
   * The facts of one day have no order among themselves: those that are not admissible yet wait for the others, and
   * only what no order would admit is refused.
   */
  *playDay(facts: readonly Fact[]): Generator<Step> {
    let waiting = facts;
    for (let progress = true; progress; ) {
      const refused: Fact[] = [];
      for (const fact of waiting) if (!(yield* this.#admit(fact))) refused.push(fact);
      progress = refused.length > 0 && refused.length < waiting.length;
      waiting = refused;
    }
    if (this.limit) return;
    for (const fact of waiting) this.refusals.push(this.#refuse(fact));
  }

  /** Lets the calendar say what it has to say up to a day, which is included. */
  *reach(day: IsoDate): Generator<Step> {
    for (let next = this.#next(); next && next.day <= day; next = this.#next()) {
      const { event, day: today } = next;
      if (isOutOfReach(today) || (event.type === 'term.renewed' && this.#endsOutOfReach(event))) {
        this.limit = outOfReach(this.state.day);
        return;
      }
      const step = this.#take(event.on === today ? event : { ...event, today }, today);
      if (!step) throw new Error(`the chart does not take ${next.event.type}`);
      yield step;
    }
  }

  /** Whether a renewal would put the end after the last day that is counted; nothing is played from there on. */
  #endsOutOfReach(event: MachineEvent): boolean {
    const after = this.#after(event, event.on);
    return after !== undefined && endsOutOfReach(after);
  }

  #next(): CalendarEvent | undefined {
    if (this.count >= mostSteps) this.limit = tooManySteps(this.state.day);
    return this.limit ? undefined : this.#ahead.next(this.state);
  }

  *#admit(fact: Fact): Generator<Step, boolean> {
    yield* this.reach(fact.on);
    if (this.limit || refusalOfItself(fact, this.state.compiled)) return false;
    const step = this.#take(eventIn(fact, this.state), fact.on, fact);
    if (!step) return false;
    yield step;
    yield* this.reach(fact.on);
    return true;
  }

  #refuse(fact: Fact): Refusal {
    const { state } = this;
    const grounds = refusalOfItself(fact, state.compiled);
    if (grounds) return { fact, ...grounds };
    const event = eventIn(fact, state);
    const after = this.#after(event, fact.on);
    return after ? { fact, ...refusalOfTerm(fact, state, after) } : explainRefusal(fact, event, state);
  }

  /** Where an event leads; `undefined` when the machine does not take it. */
  #after(event: MachineEvent, on: IsoDate): State | undefined {
    const before = this.state;
    const standing = before.compiled.interpreter.next(before, event);
    if (standing === before) return undefined;
    return consolidated(event.type, stateOn(on, before.compiled, standing), before);
  }

  #take(event: MachineEvent, on: IsoDate, fact?: Fact): Step | undefined {
    const before = this.state;
    const after = this.#after(event, on);
    if (!after || (fact && leavesNoTerm(fact, after))) return undefined;
    this.state = after;
    this.count += 1;
    return { on, event, before, after, ...(fact && { fact }) };
  }
}

/** Whether a fact would give the agreement a last day that cannot be: before its first, or after all that are counted. */
function leavesNoTerm(fact: Fact, after: State): boolean {
  return (mayFixTheTerm(fact) && endsBeforeStart(after)) || (mayPutOffTheEnd(fact) && endsOutOfReach(after));
}

/** From the moment that an amendment takes effect, the convention as amended governs. */
function consolidated(type: string, state: State, before: State): State {
  const amendment = amendmentTakingEffect(type, state.compiled);
  if (amendment === undefined) return state;
  const { moments } = contextOf(state);
  const moment = type.startsWith('amended:') ? type : `effective:${amendment}`;
  const hasCome = own(moments, moment) !== undefined && !own(contextOf(before).moments, moment);
  const compiled = hasCome ? state.compiled.amended(amendment, valuesOf(amendment, contextOf(state))) : undefined;
  if (!compiled) return state;
  const taken = handOver(state, compiled, state.day);
  return stateOn(state.day, compiled, compiled.interpreter.adopt(state, taken, state.day));
}

/** The amendment that an event may bring into effect: on its agreement, or on the day that it gives itself. */
export function amendmentTakingEffect(type: string, { convention }: Compiled): string | undefined {
  const agreed = /^amended:(.*)$/.exec(type)?.[1];
  if (agreed !== undefined) return convention.amendments.get(agreed)?.effective ? undefined : agreed;
  return /^amendments\.(.*)\.effective$/.exec(type)?.[1];
}

/** The values that an agreed amendment brings. */
export function valuesOf(amendment: string, { holders }: Pick<Context, 'holders'>): ParameterValues | undefined {
  const written = own(holders, `amended:${amendment}`);
  return written === undefined ? undefined : JSON.parse(written);
}

/** What a machine is told of a fact, with the days that the law computes for it. */
export function eventIn(fact: Fact, { compiled, context }: State): MachineEvent {
  return { ...eventOf(fact), ...limitsOf(fact.fact, fact.on, compiled, context) };
}

/** What a machine is told of a fact. */
export function eventOf({ fact, on, by, component, quantity, name, for: occurrence, values }: Fact): MachineEvent {
  return {
    type: fact,
    on,
    ...(by !== undefined && { by }),
    ...(component !== undefined && { component }),
    ...(quantity !== undefined && { quantity }),
    ...(name !== undefined && { name }),
    ...(values && { name: writeValues(values) }),
    ...(occurrence !== undefined && { occurrence }),
  };
}

export function* byDay(facts: readonly Fact[]): Generator<readonly Fact[]> {
  for (let start = 0; start < facts.length; ) {
    const day = (facts[start] as Fact).on;
    let end = start;
    while (facts[end]?.on === day) end += 1;
    yield facts.slice(start, end);
    start = end;
  }
}
