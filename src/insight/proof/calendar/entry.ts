import type { IsoDate } from '../../../calendar/day.ts';
import type { Context } from '../../../engine/chart/chart.ts';
import { type Members, member, membersOf, Named, plain } from '../../../engine/chart/members.ts';
import type { Compiled } from '../../../engine/lifecycle/compile.ts';
import type { Condition } from '../../../language/model/condition.ts';
import { repeatingOf } from '../../../language/model/repeating.ts';
import { spendOn } from '../metered.ts';
import { entryMoments } from './roots.ts';

/** An agreement entered into on a day: what its calendar then is, nothing else having happened. */
export interface Entry {
  /** The day of the facts that bring the agreement about. */
  readonly day: IsoDate;
  readonly context: Context;
  readonly start: IsoDate;
  /** Absent when it has no end, or when its end hangs on a fact whose day is free. */
  readonly end?: IsoDate;
  /** The last day by the reading that nobody contests. */
  readonly certainEnd?: IsoDate;
  /** The last day after every renewal that comes by itself; absent where these have no limit. */
  readonly lastEnd?: IsoDate;
}

/** The entry on a day, with everything that brings the agreement about on that same day. */
export function entryOn(day: IsoDate, compiled: Compiled): Entry | undefined {
  const moments = Object.fromEntries([...entryMoments(compiled.convention)].map((name) => [name, day]));
  return entryIn({ ...compiled.chart.context, moments }, day, compiled);
}

/** The entry that a context tells; `undefined` while its first day is not known. */
export function entryIn(context: Context, day: IsoDate, compiled: Compiled): Entry | undefined {
  spendOn(compiled, Math.ceil(compiled.facts.size / factsOfAStep));
  const start = compiled.resolver.term(context).start?.date;
  if (!start) return undefined;
  const inForce = { ...context, moments: { ...plain(context.moments), 'in-force': start } };
  const whole = { ...inForce, moments: { ...bindings(inForce, start, compiled), ...inForce.moments } };
  const { end, certainEnd } = compiled.resolver.term(whole);
  const lastEnd = renewedToTheLast(whole, compiled);
  return {
    day,
    context: whole,
    start,
    ...(end && { end: end.date }),
    ...(certainEnd && { certainEnd: certainEnd.date }),
    ...(lastEnd && { lastEnd }),
  };
}

/** How many facts are passed over in the time of a date. */
const factsOfAStep = 10;

/** The last day of an agreement that nobody declines to renew, as long as it may be. */
function renewedToTheLast(context: Context, { convention, resolver }: Compiled): IsoDate | undefined {
  const { goesOn, end } = resolver.term(context);
  const times = convention.term.renewal?.times;
  if (!goesOn) return end?.date;
  return times === undefined ? undefined : resolver.term({ ...context, renewals: times }).end?.date;
}

/** A context in which something more has come, on a day. */
export function withMoments(context: Context, names: readonly string[], day: IsoDate): Context {
  if (names.length === 0) return context;
  return { ...context, moments: new WithMore(context.moments, new Map(names.map((name) => [name, day]))) };
}

/** Members and some more, or other ones, where the many there are need not be copied. */
class WithMore<T> extends Named<T> {
  readonly #members: Members<T>;
  readonly #more: ReadonlyMap<string, T>;

  constructor(members: Members<T>, more: ReadonlyMap<string, T>) {
    super();
    this.#members = members;
    this.#more = more;
  }

  get(name: string): T | undefined {
    return this.#more.get(name) ?? member(this.#members, name);
  }

  *entries(): Generator<readonly [string, T]> {
    for (const [name, value] of membersOf(this.#members)) if (!this.#more.has(name)) yield [name, value];
    yield* this.#more;
  }
}

/**
 * Since when each clause binds that binds for a time, where its condition is one of the calendar; from the first day where
 * it is not.
 */
function bindings(context: Context, start: IsoDate, compiled: Compiled): Readonly<Record<string, IsoDate>> {
  const { convention, resolver } = compiled;
  const since = (condition: Condition | undefined): IsoDate => {
    if (typeof condition === 'string') {
      const named = convention.dates.get(condition);
      return (named && resolver.date(named.timing, 'state', context)?.date) ?? start;
    }
    if (condition === undefined || !('all' in condition)) return start;
    return condition.all.map(since).reduce((latest, day) => (day > latest ? day : latest), start);
  };
  const known = [...convention.obligations.values(), ...convention.deliverables.values()];
  const conditions = new Map(known.map(({ id, during }) => [id, during?.condition]));
  const names = [
    ...[...repeatingOf(convention).values()].map(({ clause, id }) => [clause, id] as const),
    ...[...convention.obligations.keys()].map((id) => [id, id] as const),
  ];
  return Object.fromEntries(names.map(([name, id]) => [`bound:${name}`, since(conditions.get(id))]));
}
