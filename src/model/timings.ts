import type { Clock } from '../calendar/rule-sets.ts';
import type { Convention } from './convention.ts';
import type { Timing } from './timing.ts';

/** Every timing of a convention, with the clock that counts it. */
export function* countedTimings(convention: Convention): Generator<{ timing: Timing; clock: Clock }> {
  const { term, deliverables, obligations, reminders } = convention;
  const of = (timing: Timing, after: Clock): { timing: Timing; clock: Clock } => {
    const clock = timing.relation === 'before' ? 'notice' : timing.relation === 'beginning' ? 'duration' : after;
    return { timing, clock };
  };
  yield of(term.starts, 'expiry');
  yield of(term.ends, 'expiry');
  for (const { due } of deliverables.values()) if (due) yield of(due, 'deadline');
  for (const obligation of obligations.values()) {
    if ('due' in obligation && obligation.due) yield of(obligation.due, 'deadline');
  }
  for (const { times } of reminders.values()) for (const time of times) yield of(time, 'expiry');
}
