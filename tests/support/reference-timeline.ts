import { transition } from 'xstate';
import type { IsoDate } from '../../src/calendar/day.ts';
import type { Compiled } from '../../src/engine/lifecycle/compile.ts';
import { nextCalendarEvent } from '../../src/engine/lifecycle/dates/calendar-events.ts';
import type { Fact } from '../../src/engine/lifecycle/facts/fact.ts';
import { handOver } from '../../src/engine/lifecycle/hand-over.ts';
import { type Run, replay, type Step } from '../../src/engine/lifecycle/replay.ts';
import { type State, stateOfSnapshot } from '../../src/engine/lifecycle/state.ts';
import { announcements } from '../../src/insight/agenda/announcements.ts';
import { cautionsOf } from '../../src/insight/agenda/cautions.ts';
import type { Entry } from '../../src/insight/agenda/entry.ts';
import { narrateChanges } from '../../src/insight/agenda/narrate-changes.ts';
import { narrateFact } from '../../src/insight/agenda/narrate-facts.ts';

/**
 * What a timeline tells, in the plainest way: XState takes each event, every clause is asked after each step, and nothing
 * is kept from one step to the next. Without withdrawals and broken properties, which are told of the run as a whole. Each
 * state of the run can be held against the one that XState gives.
 */
export function referenceTimeline(
  compiled: Compiled,
  facts: readonly Fact[],
  until?: IsoDate,
  hold: (played: State, byXState: State) => void = () => {},
): readonly Entry[] {
  const run = replay(compiled, facts, until);
  return tellPlainly(compiled, run, hold);
}

/** The same of a run of which only the events are taken. */
export function tellPlainly(
  compiled: Compiled,
  { steps, until }: Pick<Run, 'steps' | 'until'>,
  hold: (played: State, byXState: State) => void = () => {},
): readonly Entry[] {
  const entries: Entry[] = [];
  const announced = new Set<string>();
  const announce = (state: State, from: IsoDate, to: IsoDate): void => {
    for (const one of announcements(state, from, to)) {
      const key = `${one.kind} ${one.id} ${one.date} ${one.code ?? ''} ${one.occurrence ?? ''}`;
      if (announced.has(key)) continue;
      announced.add(key);
      entries.push(one);
    }
  };
  let state = stateOfSnapshot('0001-01-01', compiled, compiled.stepper.start());
  for (const [index, played] of steps.entries()) {
    const { on, event, fact } = played;
    if (index > 0 && on > state.day) announce(state, state.day, on);
    const next = nextCalendarEvent(state);
    if (fact ? next && next.day < on : next?.event.type !== event.type)
      throw new Error(`the calendar says ${next?.event.type} before ${event.type}`);
    const step = { on, event, before: state, after: byXState(state, { on, event }), ...(fact && { fact }) };
    hold(played.after, step.after);
    const told = narrateFact(step);
    entries.push(...(told ? [told] : []), ...narrateChanges(step), ...cautionsOf(step));
    state = step.after;
  }
  if (steps.length > 0) announce(state, state.day, until);
  return entries.sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1));
}

/** What XState makes of a step; an amendment is handed over to another machine. */
export function byXState({ compiled, snapshot }: State, { on, event }: Pick<Step, 'on' | 'event'>): State {
  const [next] = transition(compiled.machine, snapshot, event);
  const after = stateOfSnapshot(on, compiled, next);
  const id = /^amended:(.*)$/.exec(event.type)?.[1];
  const isAgreed = id !== undefined && next.context.moments[event.type] && !snapshot.context.moments[event.type];
  const amended = isAgreed ? compiled.amended(id) : undefined;
  if (!amended) return after;
  const adopted = amended.stepper.adopt(next, amended.chart, handOver(after, amended, on), on);
  return stateOfSnapshot(on, amended, adopted);
}
