import type { ChartAction, ChartGuard, ChartTransition, Context } from '../../../engine/chart/chart.ts';
import type { Compiled } from '../../../engine/lifecycle/compile.ts';
import { own } from '../../../engine/lifecycle/context.ts';
import { type Condition, isQuantified, quantifierOf } from '../../../language/model/condition.ts';
import { type CalendarAlphabet, calendarAlphabet } from './calendar-alphabet.ts';
import { someDay } from './fact-alphabet.ts';
import {
  actingRegionsOf,
  budgetName,
  isOfCalendar,
  listIn,
  listName,
  namesOf,
  type Region,
  transitionsOf,
} from './regions.ts';

/** Moments each of which waits for the next, and the last for the first; with the regions that bring them about. */
export interface Circle {
  readonly moments: readonly string[];
  readonly regions: readonly Region[];
}

/**
 * The circles that keep something from ever coming. Everything is let come that waits for nothing but what has come, as
 * if nothing were ever undone or ruled out; that is more than any run allows, so what is left comes in none. It waits
 * for itself, or for something that does.
 */
export function* circlesOf(compiled: Compiled): Generator<Circle> {
  const tide = new Tide(compiled);
  while (tide.rises());
  const stuck = new Map(tide.stuck());
  for (const start of stuck.keys()) {
    const circle = listIn(start) === undefined ? circleFrom(start, stuck) : undefined;
    if (!circle) continue;
    const regions = new Set(circle.flatMap((name) => tide.writersOf(name)));
    for (const name of circle) stuck.delete(name);
    // That an occurrence arises is no moment of its own: what gives rise to it is told.
    yield { moments: circle.filter((name) => listIn(name) === undefined), regions: [...regions] };
  }
}

/** Follows what a moment waits for until one comes back. */
function circleFrom(start: string, stuck: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const path: string[] = [];
  for (let at: string | undefined = start; at !== undefined; ) {
    const seen = path.indexOf(at);
    if (seen >= 0) return path.slice(seen);
    path.push(at);
    const from: string = at;
    at = stuck.get(from)?.find((name) => stuck.has(name) && (name !== from || listIn(name) === undefined));
  }
  return undefined;
}

const needsOccurrence: readonly ChartGuard['type'][] = [
  'isOwed',
  'isUnsettled',
  'isLate',
  'means',
  'noticed',
  'ripens',
];

/** What has come so far, in all runs together. */
class Tide {
  readonly #regions: readonly Region[];
  readonly #calendar: CalendarAlphabet;
  readonly #start: Context;
  readonly #come = new Set<string>();
  readonly #reached = new Map<Region, Set<string>>();
  readonly #writers = new Map<string, Region[]>();

  constructor({ chart, convention }: Compiled) {
    this.#regions = actingRegionsOf(chart);
    this.#start = chart.context;
    for (const region of this.#regions) {
      this.#reached.set(region, new Set());
      for (const name of namesOf(region).writes) {
        this.#writers.set(name, [...(this.#writers.get(name) ?? []), region]);
      }
      this.#enter(region, region.node.initial);
    }
    this.#calendar = calendarAlphabet(convention, (moment) => !this.#writers.has(moment), false);
  }

  writersOf(name: string): readonly Region[] {
    return this.#writers.get(name) ?? [];
  }

  /** Lets come what waits for nothing more; false where nothing does. */
  rises(): boolean {
    const before = this.#height();
    for (const [region, state, event, transition] of this.#shores()) {
      if (this.#lacks(region, event, transition).length > 0) continue;
      for (const action of transition.actions ?? []) this.#act(action);
      this.#enter(region, transition.target ?? state);
    }
    return this.#height() > before;
  }

  /** What never comes, each with what it still waits for. */
  *stuck(): Generator<readonly [moment: string, waitsFor: readonly string[]]> {
    const lacking = new Map<Region, Set<string>>();
    for (const [region, , event, transition] of this.#shores()) {
      const lacks = lacking.get(region) ?? new Set();
      lacking.set(region, lacks);
      for (const name of this.#lacks(region, event, transition)) lacks.add(name);
    }
    for (const [name, writers] of this.#writers) {
      if (!this.#come.has(name)) yield [name, writers.flatMap((region) => [...(lacking.get(region) ?? [])])];
    }
  }

  #height(): number {
    return this.#come.size + [...this.#reached.values()].reduce((sum, { size }) => sum + size, 0);
  }

  /** The transitions out of every state that was reached. */
  *#shores(): Generator<readonly [Region, state: string, event: string, ChartTransition]> {
    for (const [region, states] of this.#reached) {
      for (const state of [...states]) {
        const node = own(region.node.states, state);
        for (const [event, transition] of node ? transitionsOf(node) : []) yield [region, state, event, transition];
      }
    }
  }

  #enter(region: Region, state: string | undefined): void {
    const states = this.#reached.get(region);
    if (state === undefined || !states || states.has(state)) return;
    states.add(state);
    for (const action of own(region.node.states, state)?.entry ?? []) this.#act(action);
  }

  #act(action: ChartAction): void {
    if (action.type === 'come') this.#come.add(action.params.moment);
    if (action.type === 'arise' || action.type === 'advance') this.#come.add(listName(action.params.clause));
    if (action.type === 'settle' && action.params.moment) this.#come.add(action.params.moment);
    if (action.type === 'consume') this.#come.add(budgetName(action.params.budget));
  }

  /** What a transition waits for that has not come. */
  #lacks(region: Region, event: string, { guard }: ChartTransition): readonly string[] {
    const ofGuard = guard ? this.#lacksOfGuard(guard) : [];
    if (isOfCalendar(event)) return [...ofGuard, ...this.#lacksOfDay(event)];
    // What a fact lacks here it lacks where it is recorded; that is the one to tell of.
    const isElsewhere = this.#isAwaited(event) && !this.writersOf(event).includes(region);
    return ofGuard.length > 0 && isElsewhere ? [event, ...ofGuard] : ofGuard;
  }

  #lacksOfDay(event: string): readonly string[] {
    const held = [...this.#come].filter((name) => name !== 'declined');
    const context = { ...this.#start, moments: Object.fromEntries(held.map((name) => [name, someDay] as const)) };
    if (this.#calendar.mayCome(event, context)) return [];
    return this.#calendar.momentsFor(event).filter((name) => this.#isAwaited(name));
  }

  #lacksOfGuard(guard: ChartGuard): readonly string[] {
    if (guard.type === 'all') return guard.params.guards.flatMap((one) => this.#lacksOfGuard(one));
    if (guard.type === 'holds') return this.#lacksOfCondition(guard.params.condition);
    const needs = needsOccurrence.includes(guard.type) && 'clause' in guard.params;
    const lacks = needs && !this.#come.has(listName(guard.params.clause)) ? [listName(guard.params.clause)] : [];
    return guard.type === 'ripens' ? [...lacks, ...this.#lacksOfCondition(guard.params.condition)] : lacks;
  }

  #lacksOfCondition(condition: Condition): readonly string[] {
    if (typeof condition === 'string') return this.#isAwaited(condition) ? [condition] : [];
    if ('not' in condition) return [];
    if ('budget' in condition) return this.#lacksOfCondition(budgetName(condition.budget));
    if (isQuantified(condition)) {
      const { quantifier, name } = quantifierOf(condition);
      // How often something comes is no circle; that it must have come at all may be one.
      return quantifier === 'count' ? [] : this.#lacksOfCondition(name);
    }
    const lacks = ('all' in condition ? condition.all : condition.any).map((one) => this.#lacksOfCondition(one));
    const isMet = 'any' in condition && lacks.some(({ length }) => length === 0);
    return isMet ? [] : lacks.flat();
  }

  #isAwaited(name: string): boolean {
    return this.#writers.has(name) && !this.#come.has(name);
  }
}
