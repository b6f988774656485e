import type { Condition } from '../../../language/model/condition.ts';
import type { Convention } from '../../../language/model/convention.ts';
import { momentsOfTiming, type Timing } from '../../../language/model/timing.ts';
import { readsOfCondition } from './regions.ts';

/** A clause that waits for something to come. */
export interface Waiting {
  readonly region: string;
  readonly title: string;
}

/** Every clause whose condition or time names a moment; and the agreement itself, for a suspension that stops its days. */
export function waitingFor(moment: string, convention: Convention): readonly Waiting[] {
  return [...conditionsAndTimes(convention)].filter(
    ({ conditions, times, moments = [] }) =>
      moments.includes(moment) ||
      conditions.some((condition) => condition !== undefined && [...readsOfCondition(condition)].includes(moment)) ||
      times.some((timing) => timing && [...momentsOfTiming(timing)].some(({ name }) => name === moment)),
  );
}

/** A clause with all that it may wait for. */
interface Waiter extends Waiting {
  readonly conditions: readonly (Condition | undefined)[];
  readonly times: readonly (Timing | undefined)[];
  readonly moments?: readonly string[];
}

function* conditionsAndTimes(convention: Convention): Generator<Waiter> {
  const { phases, obligations, dates, terminations, suspensions, term, title } = convention;
  const resumptions = [...suspensions.values()].flatMap(({ id, clock }) =>
    clock === 'freeze' && term.ends ? [`resumed:${id}`] : [],
  );
  yield { region: 'term', title, conditions: [], times: [term.starts, term.ends], moments: resumptions };
  for (const { id, title, gate, done, due } of phases.values()) {
    yield { region: `phases/${id}`, title, conditions: [gate.condition, done?.condition], times: [due] };
  }
  for (const duty of obligations.values()) {
    const fulfilled = duty.nature === 'once' ? duty.fulfilled?.condition : undefined;
    // What is owed for each event does not wait for it.
    const times = 'due' in duty && duty.nature !== 'on-event' ? [duty.due] : [];
    const conditions = [duty.during.condition, fulfilled];
    yield { region: `${duty.section}/${duty.id}`, title: duty.title, conditions, times };
  }
  for (const { id, title, timing } of dates.values()) {
    yield { region: `dates/${id}`, title, conditions: [], times: [timing] };
  }
  for (const { id, title, when } of terminations.values()) {
    yield { region: `terminations/${id}`, title, conditions: [when?.condition], times: [] };
  }
  for (const { id, title, when, until } of suspensions.values()) {
    yield { region: `suspensions/${id}`, title, conditions: [when?.condition, until?.condition], times: [] };
  }
}
