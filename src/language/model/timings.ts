import type { Clock } from '../../calendar/rule-sets.ts';
import type { Convention } from './convention.ts';
import type { Rhythm } from './obligations.ts';
import { partsOfTiming, type Timing } from './timing.ts';

/** A timing that counts a period, and the clock that counts it. */
export interface CountedTiming {
  readonly timing: Extract<Timing, { relation: 'after' | 'before' | 'beginning' }>;
  readonly clock: Clock;
}

/** Every period that a convention counts, wherever it stands. */
export function* countedTimings(convention: Convention): Generator<CountedTiming> {
  for (const { timing, after } of timingsOf(convention)) {
    for (const part of partsOfTiming(timing)) {
      if (part.relation === 'before') yield { timing: part, clock: 'notice' };
      else if (part.relation === 'beginning') yield { timing: part, clock: 'duration' };
      else if (part.relation === 'after') yield { timing: part, clock: after };
    }
  }
}

/** A time that a clause tells, and what it serves. */
export interface UsedTiming {
  readonly timing: Timing;
  /** The clock of a period after something: when a state ends, or until when somebody must act. */
  readonly after: 'expiry' | 'deadline';
}

/** Every time that a convention tells, wherever it stands. */
export function* timingsOf(convention: Convention): Generator<UsedTiming> {
  for (const timing of stateTimings(convention)) if (timing) yield { timing, after: 'expiry' };
  for (const timing of deadlines(convention)) if (timing) yield { timing, after: 'deadline' };
}

function* stateTimings({
  term,
  dates,
  terminations,
  exit,
  obligations,
  deliverables,
  decisions,
  reminders,
  properties,
  amendments,
}: Convention): Generator<Timing | undefined> {
  yield* [term.starts, term.ends, term.renewal?.unlessDeclined, exit?.effective];
  for (const { timing } of dates.values()) yield timing;
  for (const { effective } of [...terminations.values(), ...amendments.values()]) yield effective;
  for (const duty of obligations.values()) if (duty.nature === 'rhythmic') yield beginningOf(duty.every);
  for (const { arises } of deliverables.values()) {
    if (typeof arises === 'object' && 'every' in arises) yield beginningOf(arises.every);
  }
  for (const { every } of decisions.values()) if (every) yield beginningOf(every);
  for (const { times } of reminders.values()) yield* times;
  for (const property of properties.values()) {
    if ('from' in property) yield property.from;
    if ('until' in property && property.form !== 'eventually') yield property.until;
  }
}

function* deadlines({
  phases,
  deliverables,
  obligations,
  events,
  terminations,
  properties,
}: Convention): Generator<Timing | undefined> {
  for (const { due } of phases.values()) yield due;
  for (const { due, acceptance } of deliverables.values()) yield* [due, acceptance?.within, acceptance?.revised];
  for (const duty of obligations.values()) if ('due' in duty) yield duty.due;
  for (const { right } of events.values()) yield* [right?.notice, right?.until];
  for (const { warning } of terminations.values()) yield warning;
  for (const property of properties.values()) {
    if (property.form === 'eventually') yield property.until;
    if (property.form === 'leads-to') yield property.within;
  }
}

/** The day on which the first stretch of a rhythm begins, where it is not one of the calendar. */
function beginningOf(every: Rhythm): Timing | undefined {
  return 'beginning' in every ? every.beginning : undefined;
}
