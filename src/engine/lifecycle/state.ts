import type { IsoDate } from '../../calendar/day.ts';
import { own as ofRecord } from '../../text/own.ts';
import type { Context, PlainContext } from '../chart/chart.ts';
import { type Members, Named } from '../chart/members.ts';
import type { Compiled } from './compile.ts';
import { own } from './context.ts';
import type { Value } from './machine.ts';
import type { Snapshot } from './stepper.ts';

/** Where a machine stands: the states of its regions, and what it remembers. It never changes. */
export interface Standing {
  readonly value: States;
  readonly context: Context;
}

/** The states of the regions: the term by name, everything else by id. */
export interface States {
  readonly term: Value['term'];
  readonly notification?: NonNullable<Value['notification']>;
  readonly [group: string]: string | Members<string> | undefined;
}

/** Where a run stands on a day: the version of the convention in effect, and where its machine stands. */
export interface State extends Standing {
  readonly day: IsoDate;
  readonly compiled: Compiled;
  /** The same as XState has it, as plain JSON that it can go on from; made when it is first asked for. */
  readonly snapshot: Snapshot;
}

/** A run that stands so on a day. */
export function stateOn(day: IsoDate, compiled: Compiled, standing: Standing): State {
  return new PlayedState(day, compiled, standing);
}

/** The same of a snapshot that XState made. */
export function stateOfSnapshot(day: IsoDate, compiled: Compiled, snapshot: Snapshot): State {
  const { value, context } = snapshot;
  return { day, compiled, value, context, snapshot };
}

class PlayedState implements State {
  readonly day: IsoDate;
  readonly compiled: Compiled;
  readonly value: States;
  readonly context: Context;
  #snapshot: Snapshot | undefined;

  constructor(day: IsoDate, compiled: Compiled, { value, context }: Standing) {
    this.day = day;
    this.compiled = compiled;
    this.value = value;
    this.context = context;
  }

  get snapshot(): Snapshot {
    this.#snapshot ??= this.compiled.machine.resolveState(plainStanding(this));
    return this.#snapshot;
  }
}

/** The context as plain JSON, as XState has it. */
export function plainStanding({ value, context }: Standing): { value: Value; context: PlainContext } {
  return { value: plainMembers<Value>(value), context: plainMembers<PlainContext>(context) };
}

/** The same, with plain records where it has members by name. */
export function plainMembers<T extends object>(whole: { readonly [K in keyof T]: T[K] | Named<unknown> }): T {
  const entries = Object.entries(whole).map(([key, part]) => [key, part instanceof Named ? part.toJSON() : part]);
  return Object.fromEntries(entries);
}

export function statesOf({ value }: State): States {
  return value;
}

export function contextOf({ context }: State): Context {
  return context;
}

/** The state of one thing of a group, or `undefined` when the convention has none of that name. */
export function stateOf({ value }: Pick<State, 'value'>, group: string, id: string): string | undefined {
  const regions = ofRecord(value, group);
  return typeof regions === 'object' ? own(regions, id) : undefined;
}
