import type { IsoDate } from '../../calendar/day.ts';
import { usedOf } from '../../lifecycle/context.ts';
import type { Condition } from '../../model/condition.ts';
import type { Convention } from '../../model/convention.ts';
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

/** A stretch of work and the day by which it has to be over. */
interface Load {
  readonly days: number;
  readonly limit: IsoDate;
}

/**
 * Counts back from the last day: the latest day on which each phase may open so that its minimum, and those of the
 * phases that wait for it, can still be worked. The day of the opening itself is not counted on.
 */
export class LatestOpening {
  readonly #convention: Convention;
  readonly #inquiry: Inquiry;
  readonly #entry: Entry;
  readonly #last: IsoDate;
  readonly #known = new Map<string, IsoDate>();

  constructor(inquiry: Inquiry, entry: Entry, last: IsoDate) {
    this.#convention = inquiry.compiled.convention;
    this.#inquiry = inquiry;
    this.#entry = entry;
    this.#last = last;
  }

  of(phase: Phase): IsoDate {
    const known = this.#known.get(phase.id);
    if (known) return known;
    // No phase waits for itself; a rule sees to it.
    this.#known.set(phase.id, this.#last);
    const days = this.#loads(phase).map(({ days: count, limit }) => this.#inquiry.workingDays.leaving(count, limit));
    const day = days.reduce((first, each) => (each < first ? each : first));
    this.#known.set(phase.id, day);
    return day;
  }

  /** Whether anything has to be worked once it is open. */
  isLoaded(phase: Phase): boolean {
    return this.#loads(phase).some(({ days }) => days > 0) || this.of(phase) < this.#last;
  }

  #loads(phase: Phase): readonly Load[] {
    const { compiled } = this.#inquiry;
    const due = phase.due && compiled.resolver.date(phase.due, 'deadline', this.#entry.context)?.date;
    const own: Load = { days: this.#days(phase, phase.budget?.min?.quantity), limit: earliest(due, this.#last) };
    return [own, ...[...this.#followers(phase)].filter(({ follower }) => !follower.optional).map(({ load }) => load)];
  }

  /** What must be worked before each phase that waits for this one. */
  *#followers(phase: Phase): Generator<{ readonly follower: Phase; readonly load: Load }> {
    for (const follower of this.#convention.phases.values()) {
      const { condition } = follower.gate;
      const names = awaited(condition);
      if (names.includes(`done:${phase.id}`)) {
        yield { follower, load: { days: this.#days(phase, phase.budget?.min?.quantity), limit: this.of(follower) } };
      }
      if (names.includes(`opened:${phase.id}`)) yield { follower, load: { days: 0, limit: this.of(follower) } };
      for (const { budget, reaches } of thresholds(condition)) {
        if (budget === phase.id)
          yield { follower, load: { days: this.#days(phase, reaches), limit: this.of(follower) } };
      }
    }
  }

  #days({ id, budget }: Phase, quantity: Decimal | undefined): number {
    if (!budget || quantity === undefined || !isCountedInDays(budget)) return 0;
    const left = difference(quantity, usedOf(id, this.#entry.context));
    return compareDecimals(left, '0') <= 0 ? 0 : daysFor(left, budget);
  }
}

function earliest(day: IsoDate | undefined, other: IsoDate): IsoDate {
  return day !== undefined && day < other ? day : other;
}
