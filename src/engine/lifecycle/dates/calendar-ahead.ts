import { later } from '../../../calendar/day.ts';
import type { Compiled } from '../compile.ts';
import { Follower } from '../follower.ts';
import type { State } from '../state.ts';
import type { CalendarEvent } from './calendar-event.ts';
import { calendarSources, earliestOf } from './calendar-events.ts';
import { DayQueue } from './day-queue.ts';

/** `nextCalendarEvent` along a run: each clause is asked again only when something changed that it depends on. */
export class CalendarAhead {
  readonly #follower: Follower<CalendarEvent>;
  readonly #events = new Map<number, CalendarEvent>();
  readonly #queue = new DayQueue();

  /** For the states of the version that governs in the first of them. */
  constructor(first: State) {
    this.#follower = new Follower(calendarSources(first.compiled.convention), first);
  }

  next(state: State): CalendarEvent | undefined {
    for (const number of this.#follower.follow(state)) {
      const event = earliestOf(this.#follower.answerOf(number));
      if (event) this.#events.set(number, event);
      else this.#events.delete(number);
      this.#queue.set(number, event?.day);
    }
    const { first } = this.#queue;
    const next = first === undefined ? undefined : this.#events.get(first);
    return next && { ...next, day: later(next.day, state.day) };
  }
}

/** The same along a run that amendments make one of several versions. */
export class CalendarsAhead {
  readonly #byVersion = new Map<Compiled, CalendarAhead>();

  next(state: State): CalendarEvent | undefined {
    const ahead = this.#byVersion.get(state.compiled) ?? new CalendarAhead(state);
    this.#byVersion.set(state.compiled, ahead);
    return ahead.next(state);
  }
}
