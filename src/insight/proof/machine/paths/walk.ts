import { addDays, type IsoDate } from '../../../../calendar/day.ts';
import type { MachineEvent } from '../../../../engine/chart/chart.ts';
import type { Compiled } from '../../../../engine/lifecycle/compile.ts';
import { nextCalendarEvent } from '../../../../engine/lifecycle/dates/calendar-events.ts';
import { createMachine } from '../../../../engine/lifecycle/machine.ts';
import { type State, stateOfSnapshot } from '../../../../engine/lifecycle/state.ts';
import { Stepper } from '../../../../engine/lifecycle/stepper.ts';
import type { FactDeclaration } from '../../../../language/schema/scenario-declaration.ts';
import type { Work } from '../../work.ts';
import { beginnings, factOf } from '../lay-out.ts';
import { isOfCalendar, type Region, transitionsIn } from '../regions.ts';
import { type Slice, sliceOf } from '../slice.ts';
import { itemsPassed, nameOfItem } from './coverage.ts';

/** Facts on real days, and how far they were played. */
export interface Walked {
  readonly facts: readonly FactDeclaration[];
  readonly day: State['day'];
}

interface Standing extends Walked {
  readonly state: State;
}

/** What a state on real days costs, in states of a slice: it is tried with each fact on several days. */
const ofAStateWalked = 10;

/**
 * Looks on real days for runs through an item of a region: in each state either a fact comes, on the same day, the next
 * working day or the eve of what the calendar tells next, or the calendar goes on to that. Facts are those of a way that the states
 * allow, then with them those of one more region or group at a time: few facts let a walk go far. Every walk is a run.
 */
export function* walks(
  region: Region,
  item: string,
  compiled: Compiled,
  way: readonly MachineEvent[],
  { work, most }: { readonly work: Work; readonly most: number },
): Generator<Walked> {
  const slice = sliceOf(compiled, { regions: [region.id] }, true);
  const known = new Set([...way.map(({ type }) => type), ...eventsOf(region)].filter((type) => !isOfCalendar(type)));
  const groups = [...new Set(slice.regions.map(({ group }) => group))];
  const others = [
    ...slice.regions.map(eventsOf),
    ...groups.map((name) => slice.regions.filter(({ group }) => group === name).flatMap(eventsOf)),
    slice.regions.flatMap(eventsOf),
  ].filter((types) => types.some((type) => !known.has(type)));
  const reduced = ofSlice(compiled, slice);
  for (const begin of beginnings(compiled)) {
    for (const more of [[], ...others]) {
      const walker = new Walker(region, item, slice, reduced, new Set([...known, ...more]), begin);
      for (
        let count = 0;
        count < most && !walker.found && work.take(ofAStateWalked * slice.weight) && walker.goOn();
        count += 1
      );
      if (walker.found) yield walker.found;
    }
  }
}

function eventsOf(region: Region): readonly string[] {
  return [...transitionsIn(region)].flatMap(([event]) => (event === '' || isOfCalendar(event) ? [] : [event]));
}

/** The convention with the duties of a slice only: the calendar has nothing to say to others. */
function ofSlice(compiled: Compiled, { chart, regions }: Slice): Compiled {
  const kept = new Set(regions.map(({ id }) => id));
  const duties = [...compiled.convention.obligations].filter(([id, { section }]) => kept.has(`${section}/${id}`));
  const convention = { ...compiled.convention, obligations: new Map(duties) };
  const machine = createMachine(chart);
  return { ...compiled, convention, machine, stepper: new Stepper(machine), amended: () => undefined };
}

class Walker {
  found: Walked | undefined;
  readonly #region: Region;
  readonly #item: string;
  readonly #slice: Slice;
  readonly #compiled: Compiled;
  readonly #facts: ReadonlySet<string>;
  readonly #seen = new Set<string>();
  readonly #waiting: Standing[] = [];

  constructor(
    region: Region,
    item: string,
    slice: Slice,
    compiled: Compiled,
    facts: ReadonlySet<string>,
    begin: IsoDate,
  ) {
    this.#region = region;
    this.#item = item;
    this.#slice = slice;
    this.#compiled = compiled;
    this.#facts = facts;
    this.#arrive({ state: stateOfSnapshot(begin, compiled, compiled.stepper.start()), facts: [], day: begin });
  }

  /** Goes on from the nearest state that was not left yet; false where there is none. */
  goOn(): boolean {
    const from = this.#waiting.shift();
    if (!from) return false;
    const next = nextCalendarEvent(from.state);
    if (next) this.#arrive(this.#step(from, next.event, next.day));
    const soon = this.#compiled.calendar.addWorkingDays(from.state.day, 1, 'working');
    const eve = next && addDays(next.day, -1);
    const days = [soon, ...(eve !== undefined && eve > soon ? [eve] : []), from.state.day];
    for (const event of this.#slice.events(from.state.snapshot)) {
      if (this.#facts.has(event.type)) for (const day of days) this.#arrive(this.#record(from, event, day));
    }
    return true;
  }

  #record(from: Standing, event: MachineEvent, on: IsoDate): Standing | undefined {
    let at: Standing | undefined = from;
    for (let next = nextCalendarEvent(at.state); next && next.day <= on; next = nextCalendarEvent(at.state)) {
      at = this.#step(at, next.event, next.day);
      if (!at) return undefined;
    }
    const stepped = this.#step(at, { ...event, on }, on);
    return stepped && { ...stepped, facts: [...from.facts, factOf(event, on)] };
  }

  #step(from: Standing, event: MachineEvent, day: State['day']): Standing | undefined {
    const { snapshot } = from.state;
    const { stepper } = this.#compiled;
    const next = stepper.next(snapshot, event);
    if (next === snapshot) return undefined;
    const facts = isOfCalendar(event.type) ? from.facts : [...from.facts, factOf(event, day)];
    for (const item of itemsPassed([this.#region], stepper.rounds(snapshot, event), snapshot, event)) {
      if (nameOfItem(item) === this.#item) this.found ??= { facts, day };
    }
    return { state: stateOfSnapshot(day, this.#compiled, next), facts: from.facts, day };
  }

  /** What lies ahead if nothing else happens tells states from each other that are alike but for their days. */
  #arrive(standing: Standing | undefined): void {
    if (!standing) return;
    const key = `${this.#slice.keyOf(standing.state.snapshot)} ${this.#ahead(standing)}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.#waiting.push(standing);
  }

  #ahead(standing: Standing): string {
    const types: string[] = [];
    let { state } = standing;
    for (let next = nextCalendarEvent(state); next && types.length < farAhead; next = nextCalendarEvent(state)) {
      types.push(next.event.type);
      const after = this.#compiled.stepper.next(state.snapshot, next.event);
      state = stateOfSnapshot(next.day, this.#compiled, after);
    }
    return types.join(' ');
  }
}

/** How many events of the calendar tell states from each other that are alike but for their days. */
const farAhead = 3;
