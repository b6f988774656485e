import type { ChartAction, ChartGuard, ChartTransition, Context } from '../../../engine/chart/chart.ts';
import type { Compiled } from '../../../engine/lifecycle/compile.ts';
import { own } from '../../../engine/lifecycle/context.ts';
import { type Condition, isQuantified, quantifierOf } from '../../../language/model/condition.ts';
import { type CalendarAlphabet, calendarAlphabet } from './calendar-alphabet.ts';
import { someDay } from './fact-alphabet.ts';
import { actingRegionsOf, budgetName, isOfCalendar, listName, namesOf, type Region, transitionsOf } from './regions.ts';
import { implies, isContradictory } from './ways-to-hold.ts';

const needsOccurrence: readonly ChartGuard['type'][] = [
  'isOwed',
  'isUnsettled',
  'isLate',
  'means',
  'noticed',
  'ripens',
];

/**
 * What comes in some run, if everything comes that waits for nothing but what has come, as if nothing were ever undone or
 * ruled out: more than any run allows, so that what does not come comes in none. It costs no states.
 */
export class Tide {
  readonly #regions: readonly Region[];
  readonly #calendar: CalendarAlphabet;
  readonly #start: Context;
  readonly #come = new Set<string>();
  readonly #reached = new Map<Region, Set<string>>();
  readonly #writers = new Map<string, Region[]>();
  readonly #never: ReadonlySet<string>;
  readonly #neverHeld: Condition | undefined;
  #held: Context | undefined;

  /** `never` are moments that are taken not to come, and `neverHeld` a condition that is taken never to have held. */
  constructor({ chart, convention }: Compiled, never: Iterable<string> = [], neverHeld?: Condition) {
    this.#never = new Set(never);
    this.#neverHeld = neverHeld;
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
    while (this.#rises());
  }

  /** Whether a moment comes, or a budget is used, as far as that can be told. */
  mayCome(name: string): boolean {
    return this.#come.has(name);
  }

  /** Whether a condition comes to hold, as far as that can be told. */
  mayHold(condition: Condition): boolean {
    return !this.#isOutOfQuestion(condition) && this.#lacksOfCondition(condition).length === 0;
  }

  /** Whether a moment that only comes, and is no matter of occurrences, is known never to. */
  rulesOut(moment: string): boolean {
    return this.#isAwaited(moment) && this.writersOf(moment).every((region) => comesPlainly(moment, region));
  }

  writersOf(name: string): readonly Region[] {
    return this.#writers.get(name) ?? [];
  }

  /** Lets come what waits for nothing more; false where nothing does. */
  #rises(): boolean {
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
    const moment = action.type === 'come' || action.type === 'settle' ? action.params.moment : undefined;
    if (moment !== undefined && !this.#never.has(moment)) this.#letCome(moment);
    if (action.type === 'arise' || action.type === 'advance') this.#letCome(listName(action.params.clause));
    if (action.type === 'consume') this.#letCome(budgetName(action.params.budget));
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
    if (this.#calendar.mayCome(event, this.#context())) return [];
    return this.#calendar.momentsFor(event).filter((name) => this.#isAwaited(name));
  }

  /** All that has come, which changes less often than it is asked for. */
  #context(): Context {
    const names = [...(this.#held ? [] : this.#come)].filter((name) => name !== 'declined');
    this.#held ??= { ...this.#start, moments: Object.fromEntries(names.map((name) => [name, someDay] as const)) };
    return this.#held;
  }

  #letCome(name: string): void {
    if (this.#come.has(name)) return;
    this.#come.add(name);
    this.#held = undefined;
  }

  /** It can't hold, or is taken never to have. */
  #isOutOfQuestion(condition: Condition): boolean {
    return (this.#neverHeld !== undefined && implies(condition, this.#neverHeld)) || isContradictory(condition);
  }

  #lacksOfGuard(guard: ChartGuard): readonly string[] {
    if (guard.type === 'all') return guard.params.guards.flatMap((one) => this.#lacksOfGuard(one));
    if (guard.type === 'holds') {
      const { condition } = guard.params;
      const lacks = this.#lacksOfCondition(condition);
      return lacks.length === 0 && this.#isOutOfQuestion(condition) ? [nothingWouldDo] : lacks;
    }
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

/** What a condition waits for that can't be met. */
const nothingWouldDo = 'a condition that contradicts itself';

/** Whether a region brings a moment about as such, rather than by what becomes of occurrences. */
function comesPlainly(moment: string, { node }: Region): boolean {
  const states = Object.values(node.states ?? {});
  const actions = states.flatMap((state) => [
    ...(state.entry ?? []),
    ...[...transitionsOf(state)].flatMap(([, { actions: own = [] }]) => own),
  ]);
  return actions.every(
    ({ type, params }) => !('moment' in params) || params.moment !== moment || type === 'come' || type === 'undo',
  );
}
