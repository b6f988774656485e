import type { Chart, MachineEvent } from '../../../engine/chart/chart.ts';
import type { Compiled } from '../../../engine/lifecycle/compile.ts';
import { Interpreter } from '../../../engine/lifecycle/interpreter.ts';
import { spendOn } from '../metered.ts';
import { type CalendarAlphabet, calendarAlphabet } from './calendar-alphabet.ts';
import { dayOrder } from './day-order.ts';
import { asksOfDays, dayless } from './dayless.ts';
import { daysOfSlice } from './days-of-slice.ts';
import { someDay, waysToRecord } from './fact-alphabet.ts';
import { Liveness } from './live.ts';
import { occurrenceFor } from './occurrence-events.ts';
import { chartOf, isOfCalendar, namesOf, type Region, regionsOf, thresholdsIn, writersIn } from './regions.ts';
import { SliceKeys } from './slice-keys.ts';
import type { SliceState } from './slice-steps.ts';

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
  readonly regions: readonly Region[];
  /** What a state of it costs, in states of the usual size: one of many regions takes longer to be looked at. */
  readonly weight: number;
  /** Whether what is not found in it comes in no run; else days decide that it does not follow. */
  readonly isSure: boolean;
  /** Counts so many events of a state that are tried. */
  spend(events: number): void;
  /** The chart that it is, for whoever steps it as XState does. */
  readonly chart: Chart;
  start(): SliceState;
  /** What can happen in a state. */
  events(state: SliceState): readonly MachineEvent[];
  next(state: SliceState, event: MachineEvent): SliceState | undefined;
  /** What a state is told from others by: no days, and only what can still make a difference to the question. */
  keyOf(state: SliceState): string;
}

export function sliceOf(compiled: Compiled, concern: Concern, isExact: boolean): Slice {
  const cone = new Cone(compiled, concern, isExact);
  spendOn(compiled, Math.ceil(compiled.facts.size / namesPassed));
  for (const name of concern.reads ?? []) cone.follow(name);
  for (const id of ['term', ...(concern.regions ?? []), ...standstills(compiled, isExact)]) cone.keep(id);
  spendOn(compiled, cone.regions.length);
  return assemble(compiled, cone, concern, isExact);
}

/** How many names are passed over in the time of a step. */
const namesPassed = 10;

/** While the calendar stands still, nobody knows when its days come. */
function standstills({ convention }: Compiled, isExact: boolean): readonly string[] {
  const freezing = [...convention.suspensions.values()].filter(({ clock }) => isExact && clock === 'freeze');
  return freezing.map(({ id }) => `suspensions/${id}`);
}

/** Everything that something depends on, in turn. */
class Cone {
  readonly #chart: Chart;
  readonly #ignored: ReadonlySet<string>;
  readonly #kept = new Set<Region>();
  readonly #followed = new Set<string>();
  readonly #calendar: CalendarAlphabet | undefined;

  constructor({ chart, convention }: Compiled, { ignoring = [] }: Concern, isExact: boolean) {
    this.#chart = chart;
    this.#ignored = new Set(ignoring);
    if (isExact) this.#calendar = calendarAlphabet(convention, () => false, true);
  }

  /** The regions that are kept, in document order. */
  get regions(): readonly Region[] {
    return regionsOf(this.#chart).filter((region) => this.#kept.has(region));
  }

  keep(id: string): void {
    const region = regionsOf(this.#chart).find((one) => one.id === id);
    if (region) this.#take(region);
  }

  follow(name: string): void {
    if (this.#followed.has(name)) return;
    this.#followed.add(name);
    for (const region of writersIn(this.#chart).get(name) ?? []) this.#take(region);
  }

  /** Whether it is left out: nobody follows whether it has come. */
  leavesFree(moment: string): boolean {
    const writers = (writersIn(this.#chart).get(moment) ?? []).filter(({ id }) => !this.#ignored.has(id));
    return writers.length > 0 && !writers.some((region) => this.#kept.has(region));
  }

  #take(region: Region): void {
    if (this.#kept.has(region) || this.#ignored.has(region.id)) return;
    this.#kept.add(region);
    const { reads, events } = namesOf(region);
    for (const name of reads) this.follow(name);
    for (const event of events) {
      if (isOfCalendar(event)) for (const name of this.#calendar?.momentsFor(event) ?? []) this.follow(name);
    }
  }
}

/** How many regions are told apart in the time of a step. */
const regionsOfAStep = 10;

/** How many regions most slices have at most. */
const usualSize = 10;

function assemble(compiled: Compiled, cone: Cone, concern: Concern, isExact: boolean): Slice {
  const { convention, facts } = compiled;
  const { regions } = cone;
  const { without = [], inOrderOfDays } = concern;
  const isInOrder = inOrderOfDays ? dayOrder(compiled) : () => true;
  const calendar = calendarAlphabet(convention, (moment) => cone.leavesFree(moment), isExact);
  const events = new Set(regions.flatMap((region) => [...namesOf(region).events]));
  const ofCalendar = [...events].filter(isOfCalendar);
  const recorded = [...facts.values()].filter(({ name }) => events.has(name) && !without.includes(name));
  const asked = new Map(
    recorded.flatMap(({ verb, subject = '' }) =>
      verb === 'worked' ? [[subject, regions.flatMap((region) => [...thresholdsIn(region, subject)])] as const] : [],
    ),
  );
  const liveness = livenessOf(compiled, regions, concern, calendar, isExact);
  const days = daysOfSlice(regions);
  const keys = new SliceKeys({ compiled, regions, concern, liveness, days, isExact, facts: recorded });
  const chart = chartOf(compiled.chart, new Set(regions.map(({ id }) => id)));
  const machine = new Interpreter(dayless(chart));
  return {
    regions,
    chart,
    weight: Math.ceil(regions.length / usualSize),
    spend: (tried) => spendOn(compiled, Math.ceil((1 + tried) * (1 + regions.length / regionsOfAStep))),
    isSure: !regions.some(asksOfDays),
    start: () => machine.start(),
    next(state, event) {
      const next = machine.next(state, event);
      return next === state ? undefined : next;
    },
    keyOf: (state) => keys.keyOf(state),
    events({ context, value }) {
      const live = liveness.in(value).events;
      const possible: readonly MachineEvent[] = [
        ...recorded
          .filter(({ name }) => live.has(name))
          .flatMap((fact) => [...waysToRecord(fact, context, convention, asked.get(fact.subject ?? ''))]),
        ...ofCalendar
          .filter(
            (event) => live.has(event) && calendar.mayCome(event, context) && isInOrder(event, { context, value }),
          )
          .map((type): MachineEvent => {
            const occurrence = occurrenceFor(type, context);
            return { type, on: someDay, ...(occurrence && { occurrence }) };
          }),
      ];
      return days.next(context).flatMap((on) => possible.map((event) => ({ ...event, on })));
    },
  };
}

/** What the question itself looks at is live in every state, and so is the term, by which the calendar goes. */
function livenessOf(
  compiled: Compiled,
  regions: readonly Region[],
  { regions: own = [], reads = [], inOrderOfDays }: Concern,
  calendar: CalendarAlphabet,
  isExact: boolean,
): Liveness {
  const written = new Set(regions.flatMap((region) => [...namesOf(region).writes]));
  const ends = [...written].filter((name) => /^(declined$|terminated:|leaving:|left:)/.test(name));
  const anchorsOf = (event: string): readonly string[] =>
    event.startsWith('term.') || event.endsWith('.left')
      ? [...calendar.momentsFor(event), ...ends]
      : calendar.momentsFor(event);
  // The order of days that the text gives lies between regions that know nothing of each other.
  const base = inOrderOfDays ? regions.map(({ id }) => id) : ['term', ...own, ...standstills(compiled, isExact)];
  return new Liveness(regions, { regions: base, names: ['term.start', ...reads] }, anchorsOf);
}
