import type { IsoDate } from '../../calendar/day.ts';
import { usedOf } from '../../lifecycle/context.ts';
import type { Condition } from '../../model/condition.ts';
import { compareDecimals, type Decimal, difference, isMultiple, sum } from '../../model/decimal.ts';
import type { Budget, Phase } from '../../model/work.ts';
import type { Entry } from './entry.ts';
import type { Inquiry } from './inquiry.ts';

/** The days of work that one day can hold, by the unit that a budget counts in. */
const perDay: Readonly<Record<string, number>> = { day: 1, 'half-day': 2 };

/** Whether the days that a budget takes can be told: nobody knows how many hours or kilometres a day holds. */
export function isCountedInDays({ unit }: Budget): boolean {
  return Object.hasOwn(perDay, unit);
}

/** The working days that a quantity takes, at one day of work a day, rounded up to what can be booked. */
export function daysFor(quantity: Decimal, { unit, step }: Budget): number {
  let booked = quantity;
  if (step !== undefined && !isMultiple(booked, step)) {
    const steps = Math.floor(Number(quantity) / Number(step));
    booked = Array.from({ length: steps + 1 }, () => step).reduce(sum, '0');
  }
  return Math.ceil(Number(booked) / (perDay[unit] ?? 1));
}

/** The names that a condition waits for; what it forbids is no such name. */
export function awaited(condition: Condition): readonly string[] {
  if (typeof condition === 'string') return [condition];
  if ('all' in condition) return condition.all.flatMap(awaited);
  if ('any' in condition) return condition.any.flatMap(awaited);
  return [];
}

/** The budgets that a condition waits for, each with what it must reach. */
function thresholds(condition: Condition): readonly { readonly budget: string; readonly reaches: Decimal }[] {
  if (typeof condition === 'string' || 'not' in condition) return [];
  if ('budget' in condition) return [condition];
  return ('all' in condition ? condition.all : condition.any).flatMap(thresholds);
}

/** The latest day on which something may open, and the day that it is counted back from. */
export interface Opening {
  readonly day: IsoDate;
  readonly limit: IsoDate;
  /** The phase whose deadline the limit is; absent where it is the last day of the agreement. */
  readonly deadlineOf?: Phase;
}

/** A stretch of work, and the opening before which it has to be over. */
interface Load {
  readonly days: number;
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
    const openings = this.#loads(phase).map(({ days, before }) => {
      return { ...before, day: this.#inquiry.workingDays.leaving(days, before.day) };
    });
    const opening = openings.reduce((first, each) => (each.day < first.day ? each : first));
    this.#known.set(phase.id, opening);
    return opening;
  }

  #loads(phase: Phase): readonly Load[] {
    const { convention, resolver } = this.#inquiry.compiled;
    const due = phase.due && resolver.date(phase.due, 'deadline', this.#entry.context)?.date;
    const isSooner = due !== undefined && due < this.#last.day;
    const before: Opening = isSooner ? { day: due, limit: due, deadlineOf: phase } : this.#last;
    const followers = [...convention.phases.values()].filter(({ optional }) => !optional);
    return [
      { days: this.#days(phase, phase.budget?.min?.quantity), before },
      ...followers.flatMap((follower) => [...this.#loadsBefore(follower, phase)]),
    ];
  }

  /** What must be worked before a phase that waits for this one. */
  *#loadsBefore(follower: Phase, phase: Phase): Generator<Load> {
    const { condition } = follower.gate;
    const names = awaited(condition);
    if (names.includes(`done:${phase.id}`)) {
      yield { days: this.#days(phase, phase.budget?.min?.quantity), before: this.of(follower) };
    }
    if (names.includes(`opened:${phase.id}`)) yield { days: 0, before: this.of(follower) };
    for (const { budget, reaches } of thresholds(condition)) {
      if (budget === phase.id) yield { days: this.#days(phase, reaches), before: this.of(follower) };
    }
  }

  #days({ id, budget }: Phase, quantity: Decimal | undefined): number {
    if (!budget || quantity === undefined || !isCountedInDays(budget)) return 0;
    const left = difference(quantity, usedOf(id, this.#entry.context));
    return compareDecimals(left, '0') <= 0 ? 0 : daysFor(left, budget);
  }
}
