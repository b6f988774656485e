import type { IsoDate } from '../../calendar/day.ts';
import type { Chart, ChartAction, ChartTransition, Context, MachineEvent } from '../chart/chart.ts';
import { changedNames, Named, Paged } from '../chart/members.ts';
import { Names } from '../chart/names.ts';
import { changes } from './actions.ts';
import { carriedOver, type HandOver } from './carry-over.ts';
import { isMachineEvent } from './event-form.ts';
import { passes } from './guards.ts';
import type { Value } from './machine.ts';
import { type ChartRegions, type Region, type RegionState, readRegions } from './regions.ts';
import { plainMembers, type Standing, type States } from './state.ts';

/** What is remembered by name, and so in pages. */
const keptByName = [
  'moments',
  'parts',
  'used',
  'occurrences',
  'holders',
  'names',
] as const satisfies readonly KeyByName[];

type KeyByName = { [K in keyof Context]: Named<never> extends Context[K] ? K : never }[keyof Context];

/**
 * Plays a chart as XState v5 plays it, as far as charts use it: all regions choose their transition by what holds before
 * the event; then the actions run, those of transitions before those of entries, in document order; then transitions that
 * need no event, in rounds, until none is left. Guards and actions are the ones that XState is given. Only regions that
 * know an event are asked about it, and only regions that entered a state, or of which a condition looks at something that
 * changed, are asked again: no step costs the number of clauses. XState stays the reference: tests hold both together.
 */
export class Interpreter {
  readonly #chart: Chart;
  readonly #regions: ChartRegions;
  readonly #names = new Map<string, Names>();
  #start: Standing | undefined;

  constructor(chart: Chart) {
    this.#chart = chart;
    this.#regions = readRegions(chart);
  }

  start(): Standing {
    this.#start ??= this.#begin();
    return this.#start;
  }

  /** Where the machine stands after an event; the very same when the event was not admitted. */
  next(before: Standing, event: MachineEvent): Standing {
    const knowing = this.#regions.knowing.get(event.type);
    if (!knowing || !isMachineEvent(event)) return before;
    const round = new Round(before, event, this.#regions);
    for (const region of knowing) round.choose(region, ({ on }) => on.get(event.type));
    if (!round.run()) return before;
    for (const region of this.#regions.watching) round.askAgain(region);
    return round.settled();
  }

  /** Goes on from where a machine stands as plain JSON. */
  resume(standing: Standing): Standing {
    return this.#paged(standing);
  }

  /** Takes over a run that another version of the convention began, as XState's stepper does. */
  adopt(before: Standing, { context, reopened }: HandOver, on: IsoDate): Standing {
    const value = carriedOver(plainMembers<Value>(before.value), this.#chart, reopened);
    return this.#allAsked({ value, context }, { type: 'version.amended', on });
  }

  #begin(): Standing {
    const { all } = this.#regions;
    const states = new Map<string, Record<string, string>>();
    const value: Record<string, string | Record<string, string>> = {};
    for (const { group, id, initial } of all) {
      if (id === undefined) value[group] = initial;
      else states.set(group, Object.assign(states.get(group) ?? {}, { [id]: initial }));
    }
    for (const [group, members] of states) value[group] = members;
    const initial = { value: value as unknown as States, context: this.#chart.context };
    const event = { type: 'xstate.init' } as MachineEvent;
    return this.#allAsked(initial, event, all);
  }

  /** Enters regions, and lets every region look at its conditions. */
  #allAsked(standing: Standing, event: MachineEvent, entered: readonly Region[] = []): Standing {
    const round = new Round(this.#paged(standing), event, this.#regions);
    for (const region of entered) round.enter(region);
    for (const region of this.#regions.all) round.askAgain(region);
    return round.settled();
  }

  #paged({ value, context }: Standing): Standing {
    const groups = Object.entries(value).map(([group, states]) => [
      group,
      typeof states === 'object' ? Paged.of(states, this.#namesOf(group)) : states,
    ]);
    const members = keptByName.map((key) => [key, Paged.of<unknown>(context[key], this.#namesOf(`context ${key}`))]);
    return { value: Object.fromEntries(groups), context: { ...context, ...Object.fromEntries(members) } };
  }

  #namesOf(place: string): Names {
    const names = this.#names.get(place) ?? new Names();
    this.#names.set(place, names);
    return names;
  }
}

/** What one event does, round by round. */
class Round {
  #value: States;
  #context: Context;
  readonly #event: MachineEvent;
  readonly #regions: ChartRegions;
  readonly #chosen: (readonly [Region, ChartTransition])[] = [];
  readonly #stale = new Set<Region>();

  constructor({ value, context }: Standing, event: MachineEvent, regions: ChartRegions) {
    this.#value = value;
    this.#context = context;
    this.#event = event;
    this.#regions = regions;
  }

  choose(region: Region, transitionsOf: (state: RegionState) => readonly ChartTransition[] | undefined): void {
    const state = region.states.get(region.stateIn(this.#value));
    const args = { context: this.#context, event: this.#event };
    const chosen = state && transitionsOf(state)?.find(({ guard }) => !guard || passes(guard, args));
    if (chosen) this.#chosen.push([region, chosen]);
  }

  /** Runs what was chosen. Whether anything was done: a transition without effect is none. */
  run(): boolean {
    const before = this.#context;
    let isDone = false;
    for (const [, { actions = [] }] of this.#chosen) {
      for (const action of actions) {
        this.#act(action);
        isDone = true;
      }
    }
    for (const [region, { target }] of this.#chosen) {
      if (target === undefined || target === region.stateIn(this.#value)) continue;
      this.#value = region.withState(this.#value, target);
      isDone = true;
      this.enter(region);
      this.askAgain(region);
    }
    this.#chosen.length = 0;
    this.#askReaders(before);
    return isDone;
  }

  enter(region: Region): void {
    for (const action of region.states.get(region.stateIn(this.#value))?.entry ?? []) this.#act(action);
  }

  askAgain(region: Region): void {
    if (region.looksOn) this.#stale.add(region);
  }

  /** Where the machine stands once transitions that need no event are taken, as long as there are any. */
  settled(): Standing {
    while (this.#stale.size > 0) {
      const asked = [...this.#stale].sort((a, b) => a.number - b.number);
      this.#stale.clear();
      for (const region of asked) this.choose(region, ({ always }) => always);
      this.run();
    }
    return { value: this.#value, context: this.#context };
  }

  #act({ type, params }: ChartAction): void {
    const change = changes[type] as (context: Context, event: MachineEvent, params: unknown) => Context;
    this.#context = change(this.#context, this.#event, params);
  }

  /** Asks those again of which a condition looks at what has changed. */
  #askReaders(before: Context): void {
    if (before === this.#context) return;
    for (const key of Object.keys(before) as (keyof Context)[]) {
      const [was, is] = [before[key], this.#context[key]];
      if (was === is) continue;
      const isByName = was instanceof Named && is instanceof Named;
      for (const region of isByName ? this.#readersOf(changedNames<unknown>(was, is)) : this.#regions.all) {
        this.askAgain(region);
      }
    }
  }

  *#readersOf(names: readonly string[]): Generator<Region> {
    for (const name of names) yield* this.#regions.readers.get(name) ?? [];
  }
}
