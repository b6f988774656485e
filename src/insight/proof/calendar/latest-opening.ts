import type { IsoDate } from '../../../calendar/day.ts';
import { usedOf } from '../../../engine/lifecycle/context.ts';
import { type Condition, isQuantified } from '../../../language/model/condition.ts';
import type { Convention } from '../../../language/model/convention.ts';
import { compareDecimals, type Decimal, difference, isMultiple, sum } from '../../../language/model/decimal.ts';
import { once } from '../../../language/model/once.ts';
import type { Budget, Phase } from '../../../language/model/work.ts';
import { own } from '../../../text/own.ts';
import type { Entry } from './entry.ts';
import type { Inquiry } from './inquiry.ts';

/** The days of work that one day can hold, by the unit that a budget counts in. */
const perDay: Readonly<Record<string, number>> = { day: 1, 'half-day': 2 };

/** Whether the days that a budget takes can be told: nobody knows how many hours or kilometres a day holds. */
export function isCountedInDays({ unit }: Budget): boolean {
  return Object.hasOwn(perDay, unit);
}

/** The least that can be booked of a budget for a quantity to be reached. */
export function bookable(quantity: Decimal, { step }: Budget): Decimal {
  if (step === undefined || isMultiple(quantity, step)) return quantity;
  const steps = Math.floor(Number(quantity) / Number(step));
  return Array.from({ length: steps + 1 }, () => step).reduce(sum, '0');
}

/** The working days that a quantity takes, at one day of work a day, rounded up to what can be booked. */
export function daysFor(quantity: Decimal, budget: Budget): number {
  return Math.ceil(Number(bookable(quantity, budget)) / (own(perDay, budget.unit) ?? 1));
}

/** The names that a condition waits for; what it forbids is no such name. */
export function awaited(condition: Condition): readonly string[] {
  if (typeof condition === 'string') return [condition];
  if ('all' in condition) return condition.all.flatMap(awaited);
  if ('any' in condition) return condition.any.flatMap(awaited);
  return [];
}

/** The budgets that a condition waits for, each with what it must reach. */
export function thresholds(condition: Condition): readonly { readonly budget: string; readonly reaches: Decimal }[] {
  if (typeof condition === 'string' || 'not' in condition) return [];
  if ('budget' in condition) return [condition];
  if (isQuantified(condition)) return [];
  return ('all' in condition ? condition.all : condition.any).flatMap(thresholds);
}

/** The latest day on which something may open, and the day that it is counted back from. */
export interface Opening {
  readonly day: IsoDate;
  readonly limit: IsoDate;
  /** The phase whose deadline the limit is; absent where it is the last day of the agreement. */
  readonly deadlineOf?: Phase;
  /** What has to be worked from the opening on, and behind it what follows, up to the limit. */
  readonly work?: Stretch;
}

/** Some work, and what follows it. Openings share what follows: of a row of phases there are as many as phases. */
interface Stretch {
  readonly first: Work;
  readonly rest?: Stretch;
}

/** What has to be worked from an opening up to its limit, phase after phase. */
export function workAfter({ work }: Pick<Opening, 'work'>): readonly Work[] {
  const all: Work[] = [];
  for (let at = work; at; at = at.rest) all.push(at.first);
  return all;
}

/** What a phase takes, before the next one opens or the limit is reached. */
export interface Work {
  readonly phase: Phase;
  readonly quantity: Decimal;
  readonly days: number;
}

/** A stretch of work, and the opening before which it has to be over. */
interface Load {
  readonly quantity: Decimal;
  readonly before: Opening;
}

/**
 * Counts back from the last day: the latest day on which each phase may open so that its minimum, and those of the
 * phases that wait for it, can still be worked. The day of the opening itself is not counted on.
 */
export class LatestOpening {
  readonly #inquiry: Inquiry;
  readonly #entry: Entry;
  readonly #last: Opening;
  readonly #known = new Map<string, Opening>();

  constructor(inquiry: Inquiry, entry: Entry, last: IsoDate) {
    this.#inquiry = inquiry;
    this.#entry = entry;
    this.#last = { day: last, limit: last };
  }

  of(phase: Phase): Opening {
    const known = this.#known.get(phase.id);
    if (known) return known;
    // No phase waits for itself; a rule sees to it.
    this.#known.set(phase.id, this.#last);
    const openings = this.#loads(phase).map(({ quantity, before }): Opening => {
      const days = this.#days(phase, quantity);
      const work = { first: { phase, quantity, days }, ...(before.work && { rest: before.work }) };
      return { ...before, day: this.#inquiry.workingDays.leaving(days, before.day), work };
    });
    const opening = openings.reduce((first, each) => (each.day < first.day ? each : first));
    this.#known.set(phase.id, opening);
    return opening;
  }

  #loads(phase: Phase): readonly Load[] {
    const { convention } = this.#inquiry.compiled;
    const due = deadlineOf(phase, this.#entry, this.#inquiry);
    const isSooner = due !== undefined && due < this.#last.day;
    const before: Opening = isSooner ? { day: due, limit: due, deadlineOf: phase } : this.#last;
    const following = followers(convention).get(phase.id) ?? [];
    return [
      { quantity: phase.budget?.min?.quantity ?? '0', before },
      ...following.map(({ quantity, follower }) => ({ quantity, before: this.of(follower) })),
    ];
  }

  #days({ id, budget }: Phase, quantity: Decimal): number {
    if (!budget || !isCountedInDays(budget)) return 0;
    const left = difference(quantity, usedOf(id, this.#entry.context));
    return compareDecimals(left, '0') <= 0 ? 0 : daysFor(left, budget);
  }
}

/** A phase that waits for another, and what has to be worked of that one by then. */
interface Follower {
  readonly follower: Phase;
  readonly quantity: Decimal;
}

/** The phases that wait for each phase, by its id. */
const followers = once((convention): ReadonlyMap<string, readonly Follower[]> => {
  const phases = [...convention.phases.values()];
  const needed = phases.filter(({ optional }) => !optional);
  return new Map(
    phases.map((phase) => [phase.id, needed.flatMap((follower) => [...waitsFor(follower, phase, convention)])]),
  );
});

/** What must be worked before a phase that waits for another. */
function* waitsFor(follower: Phase, phase: Phase, { deliverables }: Convention): Generator<Follower> {
  const { condition } = follower.gate;
  const names = awaited(condition);
  // What is delivered in a phase has to be delivered while that is open.
  const comesFrom = (name: string): boolean =>
    deliverables.get(/^(?:delivered|accepted):(.*)$/.exec(name)?.[1] ?? '')?.phase === phase.id;
  if (names.includes(`done:${phase.id}`)) yield { follower, quantity: untilDone(phase) };
  if (names.some((name) => name === `opened:${phase.id}` || comesFrom(name))) yield { follower, quantity: '0' };
  for (const { budget, reaches } of thresholds(condition)) {
    if (budget === phase.id) yield { follower, quantity: reaches };
  }
}

/** The day by which a phase must be done, where the entry tells it. */
export function deadlineOf({ due }: Phase, { context }: Entry, { compiled }: Inquiry): IsoDate | undefined {
  return due && compiled.resolver.date(due, 'deadline', context)?.date;
}

/** What is worked of a phase by the time it is done: its minimum, or more where more makes it done. */
function untilDone({ id, budget, done }: Phase): Decimal {
  const reached = done ? thresholds(done.condition).filter((each) => each.budget === id) : [];
  const all = [budget?.min?.quantity ?? '0', ...reached.map(({ reaches }) => reaches)];
  return all.reduce((most, each) => (compareDecimals(each, most) > 0 ? each : most));
}
