import type { Condition, PlacedCondition } from './condition.ts';
import { isQuantified, quantifierOf } from './condition.ts';
import type { Convention } from './convention.ts';
import { once } from './once.ts';
import { conditionsOf } from './properties.ts';
import { referencesOf } from './references.ts';
import { repeatingOf } from './repeating.ts';
import type { Event } from './work.ts';

/** The members of a condition that must all hold. */
function conjuncts(condition: Condition): readonly Condition[] {
  return typeof condition === 'object' && 'all' in condition ? condition.all.flatMap(conjuncts) : [condition];
}

/**
 * The approvals that one act uses up, as `accepted:request`: what is asked for anew each time covers one act. A file that
 * means otherwise says `ever: accepted:request`.
 */
export function approvalsOf({ when }: Event, { deliverables }: Convention): readonly string[] {
  return conjuncts(when?.condition ?? { all: [] }).filter(
    (one): one is string =>
      typeof one === 'string' &&
      one.startsWith('accepted:') &&
      deliverables.get(one.slice('accepted:'.length))?.arises === 'request',
  );
}

/** The notice without which an event is refused, and what is left of its condition. */
export interface NeededNotice {
  /** The list in which notices stand: of the duty to give them, or of the right itself. */
  readonly clause: string;
  readonly rest: Condition | undefined;
}

export function noticeOf({ id, right, when }: Event, convention: Convention): NeededNotice | undefined {
  if (right?.notice) return { clause: `events.${id}`, rest: when?.condition };
  if (!when) return undefined;
  const members = conjuncts(when.condition);
  const notices = [...repeatingOf(convention).values()].filter(
    ({ isNotice, arises }) => isNotice && typeof arises === 'object' && 'event' in arises && arises.event === id,
  );
  const notice = notices.find(({ performance }) => members.includes(performance));
  if (!notice) return undefined;
  const rest = members.filter((member) => member !== notice.performance);
  return { clause: notice.clause, rest: rest.length === 0 ? undefined : { all: rest } };
}

/** Whether each time that an event happens has to be remembered: it is limited, announced, or asked for by number. */
export function isCounted({ id, atMost, right }: Event, convention: Convention): boolean {
  return atMost !== undefined || right?.notice !== undefined || quantifiedNames(convention).has(id);
}

/** Whether something is counted from the first time that an event happened. */
export function asksForFirst(id: string, convention: Convention): boolean {
  return referencesOf(convention).some(({ name }) => name === `first:${id}`);
}

/** The names of which a condition asks how often, whether ever, or whether always so far. */
export const quantifiedNames = once((convention): ReadonlySet<string> => {
  const names = new Set<string>();
  const visit = (condition: Condition): void => {
    if (typeof condition === 'string') return;
    if (isQuantified(condition)) names.add(quantifierOf(condition).name);
    else if ('not' in condition) visit(condition.not);
    else if ('all' in condition) condition.all.forEach(visit);
    else if ('any' in condition) condition.any.forEach(visit);
  };
  for (const { condition } of placedConditionsOf(convention)) visit(condition);
  return names;
});

/** The conditions of what renews, ends, suspends or amends an agreement. */
function* conditionsOfTerm({ term, terminations, suspensions, amendments }: Convention): Generator<PlacedCondition> {
  const given = [
    term.renewal?.when,
    ...[...terminations.values()].map(({ when }) => when),
    ...[...suspensions.values()].flatMap(({ when, until }) => [when, until]),
    ...[...amendments.values()].map(({ when }) => when),
  ];
  for (const placed of given) if (placed) yield placed;
}

/** Every condition that a convention states, wherever it stands. */
export function* placedConditionsOf(convention: Convention): Generator<PlacedCondition> {
  const { events, phases, deliverables, datasets, obligations, reminders } = convention;
  for (const { when } of [...events.values(), ...reminders.values()]) if (when) yield when;
  yield* conditionsOfTerm(convention);
  for (const { gate, done } of phases.values()) {
    yield gate;
    if (done) yield done;
  }
  for (const { during } of [...deliverables.values(), ...datasets.values(), ...obligations.values()])
    if (during) yield during;
  for (const duty of obligations.values()) {
    if ('fulfilled' in duty && duty.fulfilled) yield duty.fulfilled;
    if ('unless' in duty && duty.unless) yield duty.unless;
  }
  for (const property of convention.properties.values()) yield* conditionsOf(property);
}
