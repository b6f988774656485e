import type { Context, MachineEvent } from '../../../engine/chart/chart.ts';
import type { Compiled } from '../../../engine/lifecycle/compile.ts';
import { partsOf, usedOf } from '../../../engine/lifecycle/context.ts';
import { type ConventionMachine, createMachine } from '../../../engine/lifecycle/machine.ts';
import { compareDecimals, type Decimal } from '../../../language/model/decimal.ts';
import { repeatingOf } from '../../../language/model/repeating.ts';
import { own } from '../../../text/own.ts';
import { type CalendarAlphabet, calendarAlphabet } from './calendar-alphabet.ts';
import { dayOrder } from './day-order.ts';
import { daysOfSlice } from './days-of-slice.ts';
import { someDay, waysToRecord } from './fact-alphabet.ts';
import { occurrenceFor, standingOf } from './occurrence-events.ts';
import {
  budgetIn,
  chartOf,
  isOfCalendar,
  type Region,
  readsOf,
  regionsOf,
  stateIn,
  thresholdsIn,
  transitionsIn,
  writesOf,
} from './regions.ts';

/** What a question depends on: regions by their ids, and moments and budgets that it looks at itself. */
export interface Concern {
  readonly regions?: readonly string[];
  readonly reads?: readonly string[];
  /** Quantities of budgets that it compares with. */
  readonly thresholds?: readonly { readonly budget: string; readonly quantity: string }[];
  /** Regions that are taken to stay as they are. */
  readonly ignoring?: readonly string[];
  /** Facts that never come. */
  readonly without?: readonly string[];
  /** Whether the order of days that the text gives is kept, and not that of moments alone. */
  readonly inOrderOfDays?: true;
}

/**
 * The part of a machine that a question depends on: the cone of influence of its guards. An exact slice follows what the
 * calendar depends on too; else the calendar may say at any time what regions outside the slice decide, so that the slice
 * has every run that the machine has, and more.
 */
export interface Slice {
  readonly machine: ConventionMachine;
  readonly regions: readonly Region[];
  /** What can happen in a state. */
  events(state: { readonly context: Context; readonly value: unknown }): readonly MachineEvent[];
  /** What a state is told from others by: no days, and only what something in the slice looks at. */
  keyOf(state: { readonly context: Context; readonly value: unknown }): string;
}

export function sliceOf(compiled: Compiled, concern: Concern, isExact: boolean): Slice {
  const cone = new Cone(compiled, concern, isExact);
  for (const name of concern.reads ?? []) cone.follow(name);
  for (const id of ['term', ...(concern.regions ?? []), ...standstills(compiled, isExact)]) cone.keep(id);
  return assemble(compiled, cone, concern, isExact);
}

/** While the calendar stands still, nobody knows when its days come. */
function standstills({ convention }: Compiled, isExact: boolean): readonly string[] {
  const freezing = [...convention.suspensions.values()].filter(({ clock }) => isExact && clock === 'freeze');
  return freezing.map(({ id }) => `suspensions/${id}`);
}

/** Everything that something depends on, in turn. */
class Cone {
  readonly reads = new Set<string>();
  readonly #all: readonly Region[];
  readonly #kept = new Set<Region>();
  readonly #writers = new Map<string, Region[]>();
  readonly #calendar: CalendarAlphabet | undefined;

  constructor({ chart, convention }: Compiled, { ignoring = [] }: Concern, isExact: boolean) {
    this.#all = regionsOf(chart).filter(({ id }) => !ignoring.includes(id));
    for (const region of this.#all) {
      for (const name of new Set(writesOf(region))) {
        this.#writers.set(name, [...(this.#writers.get(name) ?? []), region]);
      }
    }
    if (isExact) this.#calendar = calendarAlphabet(convention, () => false, true);
  }

  /** Everything that anything brings about. */
  get written(): ReadonlySet<string> {
    return new Set(this.#writers.keys());
  }

  /** The regions that are kept, in document order. */
  get regions(): readonly Region[] {
    return this.#all.filter((region) => this.#kept.has(region));
  }

  keep(id: string): void {
    const region = this.#all.find((one) => one.id === id);
    if (region) this.#take(region);
  }

  follow(name: string): void {
    if (this.reads.has(name)) return;
    this.reads.add(name);
    for (const region of this.#writers.get(name) ?? []) this.#take(region);
  }

  #take(region: Region): void {
    if (this.#kept.has(region)) return;
    this.#kept.add(region);
    for (const name of readsOf(region)) this.follow(name);
    for (const [event] of transitionsIn(region)) {
      if (isOfCalendar(event)) for (const name of this.#calendar?.momentsFor(event) ?? []) this.follow(name);
    }
  }
}

function assemble(
  compiled: Compiled,
  { regions, reads, written: anywhere }: Cone,
  { without = [], thresholds = [], inOrderOfDays }: Concern,
  isExact: boolean,
): Slice {
  const { chart, convention, facts } = compiled;
  const isInOrder = inOrderOfDays ? dayOrder(compiled) : () => true;
  const written = new Set(regions.flatMap((region) => [...writesOf(region)]));
  const isFree = (moment: string): boolean => anywhere.has(moment) && !written.has(moment);
  const calendar = calendarAlphabet(convention, isFree, isExact);
  const events = new Set(regions.flatMap((region) => [...transitionsIn(region)].map(([event]) => event)));
  const ofCalendar = [...events].filter(isOfCalendar);
  const recorded = [...facts.values()].filter(({ name }) => events.has(name) && !without.includes(name));
  const moments = new Set([...reads, ...(isExact ? ofCalendar.flatMap((event) => calendar.momentsFor(event)) : [])]);
  const bounds = [...moments].flatMap((name) => {
    const budget = budgetIn(name);
    if (budget === undefined) return [];
    const own = thresholds.filter((one) => one.budget === budget).map(({ quantity }) => quantity);
    return [{ budget, quantities: [...own, ...regions.flatMap((region) => [...thresholdsIn(region, budget)])] }];
  });
  const lists = [...repeatingOf(convention).keys()].filter((clause) =>
    regions.some(({ group, name }) => clause === `${group}.${name}`),
  );
  const countsRenewals = isExact && convention.term.renewal?.times !== undefined;
  const days = daysOfSlice(regions);
  const asked = new Map(
    bounds.map(({ budget }) => [budget, regions.flatMap((region) => [...thresholdsIn(region, budget)])] as const),
  );
  return {
    machine: createMachine(chartOf(chart, new Set(regions.map(({ id }) => id)))),
    regions,
    events({ context, value }) {
      // What no region answers where it stands changes nothing, and trying it is what takes the most time.
      const answered = new Set(regions.flatMap((region) => answeredBy(region, value)));
      const events: readonly MachineEvent[] = [
        ...recorded
          .filter(({ name }) => answered.has(name))
          .flatMap((definition) => [
            ...waysToRecord(definition, context, convention, asked.get(definition.subject ?? '')),
          ]),
        ...ofCalendar
          .filter((event) => answered.has(event))
          .filter((event) => calendar.mayCome(event, context) && isInOrder(event, { context, value }))
          .map((type): MachineEvent => {
            const occurrence = occurrenceFor(type, context);
            return { type, on: someDay, ...(occurrence && { occurrence }) };
          }),
      ];
      return days.next(context).flatMap((on) => events.map((event) => ({ ...event, on })));
    },
    keyOf: ({ value, context }) =>
      JSON.stringify([
        value,
        Object.keys(context.moments)
          .filter((name) => moments.has(name))
          .sort(),
        recorded.map(({ name }) => Object.keys(partsOf(name, context)).sort()),
        bounds.map(({ budget, quantities }) => reached(usedOf(budget, context), quantities)),
        lists.map((clause) => standingOf(context, clause)),
        countsRenewals ? context.renewals : 0,
        days.order(context),
        isExact ? context.frozen.filter(({ to }) => to === undefined).length : 0,
      ]),
  };
}

/** The events that a region answers in the state in which it is. */
function answeredBy(region: Region, value: unknown): readonly string[] {
  return Object.keys(own(region.node.states, stateIn(value, region))?.on ?? {});
}

function reached(used: Decimal, quantities: readonly Decimal[]): number {
  return quantities.filter((quantity) => compareDecimals(used, quantity) >= 0).length;
}
