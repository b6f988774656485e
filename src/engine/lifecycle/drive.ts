import { type IsoDate, later } from '../../calendar/day.ts';
import type { MachineEvent, PlainContext } from '../chart/chart.ts';
import type { Compiled } from './compile.ts';
import type { Fact } from './facts/fact.ts';
import { handOver } from './hand-over.ts';
import { amendmentTakingEffect, eventIn, Player, valuesOf } from './replay.ts';
import { type State, stateOf, stateOn } from './state.ts';
import type { Snapshot } from './stepper.ts';

/**
 * What somebody needs who runs the machine in XState alone: which events the calendar has for it, what a fact is as an
 * event, and which machine goes on once an amendment has taken effect. `replay` does all of it by itself.
 */

/** The state of a machine: an XState snapshot, or its JSON. */
export type Stood = Pick<Snapshot, 'value' | 'context'>;

/**
 * The calendar events to send to the machine up to a day, in their order: `{ type: 'term.over', on: '2023-11-16' }`. They
 * are those that come if no fact is recorded meanwhile, so ask up to the day of a fact before you send it, and again after
 * it: a day comes before the facts of that day, and a fact may bring others to light. It is empty when nothing is due.
 *
 * Where one of them makes an amendment take effect, it is the last: go on with `amendedMachine`.
 *
 * @param compiled The convention whose machine it is.
 * @param snapshot Where the machine stands; it is not changed.
 * @param until The last day, included, in the time zone of the convention: an event is due from 0:00 of its day on.
 * @param since The day of the last event that the machine took. By default the latest day that it remembers, which is the
 * same unless that event left no trace.
 */
export function dueEvents(
  compiled: Compiled,
  snapshot: Stood,
  until: IsoDate,
  since: IsoDate = latestDayIn(snapshot.context),
): readonly MachineEvent[] {
  const player = new Player(resumed(compiled, snapshot, since));
  const events: MachineEvent[] = [];
  for (const { event, after } of player.reach(until)) {
    events.push(event);
    if (after.compiled !== compiled) break;
  }
  return events;
}

/**
 * A fact as the event that the machine takes, with the days that the law computes for it, such as the last day on which
 * it is admitted. The machine takes it if `snapshot.can(event)`; why not is what `replay` says as a refusal.
 */
export function eventOfFact(compiled: Compiled, snapshot: Stood, fact: Fact): MachineEvent {
  return eventIn(fact, resumed(compiled, snapshot, fact.on));
}

/** The machine that takes over once an amendment has taken effect, and its initial snapshot. */
export interface AmendedMachine {
  readonly compiled: Compiled;
  /** For `createActor(compiled.machine, { snapshot })`. */
  readonly snapshot: Snapshot;
}

/**
 * What an amendment makes of a run, to be asked after each event whose type begins with `amended:` or ends with
 * `.effective`: another convention, and so another machine, which takes the run over. `undefined` where the event brought
 * none into effect, or where the amended convention would not hold together.
 *
 * @param compiled The convention whose machine took the event.
 * @param snapshot Where that machine stands after the event.
 * @param event The event that it took last.
 */
export function amendedMachine(compiled: Compiled, snapshot: Stood, event: MachineEvent): AmendedMachine | undefined {
  const amendment = amendmentTakingEffect(event.type, compiled);
  const today = event.today ?? event.on;
  const state = resumed(compiled, snapshot, today);
  // Some parties have agreed, and others have not yet.
  if (amendment === undefined || stateOf(state, 'amendments', amendment) === 'proposed') return undefined;
  const amended = compiled.amended(amendment, valuesOf(amendment, state.context));
  if (!amended) return undefined;
  const standing = amended.interpreter.adopt(state, handOver(state, amended, today), today);
  return { compiled: amended, snapshot: stateOn(today, amended, standing).snapshot };
}

function resumed(compiled: Compiled, { value, context }: Stood, day: IsoDate): State {
  return stateOn(day, compiled, compiled.interpreter.resume({ value, context }));
}

/** The latest day that a machine remembers of what has happened. */
function latestDayIn({ moments, parts, frozen, occurrences }: PlainContext): IsoDate {
  const days = [
    ...Object.values(moments),
    ...Object.values(parts).flatMap((part) => Object.values(part)),
    ...frozen.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to])),
    ...Object.values(occurrences).flatMap(({ pages, advances }) => [
      ...pages.flat().map(({ since, on = since }) => on),
      ...advances.map(({ on }) => on),
    ]),
  ];
  return days.reduce<IsoDate>(later, '0001-01-01');
}
