import type { LifeEvent } from '../../../chart/chart.ts';
import type { Compiled } from '../../../lifecycle/compile.ts';
import { nextCalendarEvent } from '../../../lifecycle/dates/calendar-events.ts';
import type { State } from '../../../lifecycle/state.ts';
import { Stepper } from '../../../lifecycle/stepper.ts';
import type { FactDeclaration } from '../../../schema/scenario-declaration.ts';
import { beginnings, factOf } from '../lay-out.ts';
import { isOfCalendar, type Region } from '../regions.ts';
import { type Slice, sliceOf } from '../slice.ts';
import { itemsPassed, nameOfItem } from './coverage.ts';

/** Facts on real days, and how far they were played. */
export interface Walked {
  readonly facts: readonly FactDeclaration[];
  readonly until: State['day'];
}

interface Standing extends Walked {
  readonly state: State;
}

/**
 * Walks a slice on real days: in each state either a fact comes on the next working day, or the calendar goes on to its
 * next event. It sees fewer orders than the states allow, and every one of them is a life. Gives the first life through
 * each state and transition of a region, by name.
 */
export function walk(region: Region, compiled: Compiled, mostStates: number): ReadonlyMap<string, Walked> {
  const slice = sliceOf(compiled, { regions: [region.id] }, true);
  const walker = new Walker(region, slice, ofSlice(compiled, slice));
  for (let count = 0; count < mostStates && walker.goOn(); count += 1);
  return walker.lives;
}

/** The convention with the duties of a slice only: the calendar has nothing to say to others. */
function ofSlice(compiled: Compiled, { machine, regions }: Slice): Compiled {
  const kept = new Set(regions.map(({ id }) => id));
  const duties = [...compiled.convention.obligations].filter(([id, { section }]) => kept.has(`${section}/${id}`));
  const convention = { ...compiled.convention, obligations: new Map(duties) };
  return { ...compiled, convention, machine, stepper: new Stepper(machine), amended: () => undefined };
}

class Walker {
  readonly lives = new Map<string, Walked>();
  readonly #region: Region;
  readonly #slice: Slice;
  readonly #compiled: Compiled;
  readonly #seen = new Set<string>();
  readonly #waiting: Standing[] = [];

  constructor(region: Region, slice: Slice, compiled: Compiled) {
    this.#region = region;
    this.#slice = slice;
    this.#compiled = compiled;
    for (const day of beginnings(compiled).slice(0, 1)) {
      this.#arrive({ state: { day, compiled, snapshot: compiled.stepper.start() }, facts: [], until: day });
    }
  }

  /** Goes on from the nearest state that was not left yet; false where there is none. */
  goOn(): boolean {
    const from = this.#waiting.shift();
    if (!from) return false;
    const next = nextCalendarEvent(from.state);
    if (next) this.#arrive(this.#step(from, next.event, next.day));
    for (const event of this.#slice.events(from.state.snapshot)) {
      if (!isOfCalendar(event.type)) this.#arrive(this.#record(from, event));
    }
    return true;
  }

  #record(from: Standing, event: LifeEvent): Standing | undefined {
    const on = this.#compiled.calendar.addWorkingDays(from.state.day, 1, 'working');
    let at: Standing | undefined = from;
    for (let next = nextCalendarEvent(at.state); next && next.day <= on; next = nextCalendarEvent(at.state)) {
      at = this.#step(at, next.event, next.day);
      if (!at) return undefined;
    }
    const stepped = this.#step(at, { ...event, on }, on);
    return stepped && { ...stepped, facts: [...from.facts, factOf(event, on)] };
  }

  #step(from: Standing, event: LifeEvent, day: State['day']): Standing | undefined {
    const { snapshot } = from.state;
    const { stepper } = this.#compiled;
    const next = stepper.next(snapshot, event);
    if (next === snapshot) return undefined;
    const facts = isOfCalendar(event.type) ? from.facts : [...from.facts, factOf(event, day)];
    for (const item of itemsPassed([this.#region], stepper.rounds(snapshot, event), snapshot, event)) {
      const name = nameOfItem(item);
      if (!this.lives.has(name)) this.lives.set(name, { facts, until: day });
    }
    return { state: { day, compiled: this.#compiled, snapshot: next }, facts: from.facts, until: day };
  }

  #arrive(standing: Standing | undefined): void {
    if (!standing) return;
    const key = this.#slice.keyOf(standing.state.snapshot);
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.#waiting.push(standing);
  }
}
