import { type IsoDate, later } from '../../../../calendar/day.ts';
import type { MachineEvent } from '../../../../engine/chart/chart.ts';
import type { Compiled } from '../../../../engine/lifecycle/compile.ts';
import { bounds } from '../../../../text/bounds.ts';
import type { Text } from '../../../../text/text.ts';
import { type Effort, effortFor, unlessSpent } from '../../effort.ts';
import type { Counterexample } from '../../finding.ts';
import { metered, spendOn } from '../../metered.ts';
import { withBreaks } from '../../with-breaks.ts';
import { Work } from '../../work.ts';
import { counterexampleOf, freeId } from '../counterexample.ts';
import { explore } from '../explore.ts';
import { costOfStep, layOut, type PlayedRun, playOn } from '../lay-out.ts';
import { actingRegionsOf, type Region } from '../regions.ts';
import { sliceOf } from '../slice.ts';
import { coveredBy, type Item, itemsOf, nameOfItem } from './coverage.ts';
import { fewest } from './fewest.ts';
import { walks } from './walk.ts';
import { mostWays, type RegionWays, waysThrough } from './ways.ts';

/** Runs that together pass through all that a chart has, and what none of them reaches. */
export interface Paths {
  readonly counterexamples: readonly Counterexample[];
  readonly covered: ReadonlySet<string>;
  readonly missed: readonly Missed[];
}

/** A state or transition that no path reaches, and why. */
export interface Missed {
  readonly item: string;
  /** No order of facts and days leads there; no run that was tried does; or not all was looked at. */
  readonly reason: 'unreachable' | 'no-run' | 'bound';
}

/** How many states of each slice are looked at, unless told otherwise. */
export const defaultPathStates: number = bounds.pathStates.most;

/** How many states are looked at for all parts of the machine together, in those of one of them. */
const partsInFull = bounds.pathStatesInAll.most / bounds.pathStates.most;

/** A run that was found for an item, and all that it passes through. */
interface Candidate {
  readonly item: Item;
  readonly played: Pick<PlayedRun, 'facts' | 'day'>;
  readonly until: IsoDate;
  readonly covered: ReadonlySet<string>;
}

/** What only a walk on real days may find. */
interface Walk {
  readonly item: Item;
  readonly walk: () => Candidate | Missed['reason'];
}

/** Finds runs that cover a chart, then keeps as few of them as cover as much. */
export function coverChart(compiled: Compiled, mostStates: number): Paths {
  return coverWithin(effortFor(bounds.pathEffort.most, mostStates, bounds.pathStates.most), compiled, mostStates);
}

/** The same, within what may still be done. */
export function coverWithin(effort: Effort, given: Compiled, mostStates: number): Paths {
  const compiled = metered(given, effort);
  const giveBack = effort.setAside(partOfTelling);
  const items = itemsOf(compiled.chart);
  const covered = new Set<string>();
  const candidates: Candidate[] = [];
  const missed: Missed[] = [];
  const all = new Work(mostStates * partsInFull);
  const walksLeft: Walk[] = [];
  const take = (name: string, found: Candidate | Missed['reason']): void => {
    if (typeof found === 'string') missed.push({ item: name, reason: found });
    else {
      candidates.push(found);
      for (const one of found.covered) covered.add(one);
    }
  };
  for (const region of actingRegionsOf(compiled.chart)) {
    const wanted = [...items.values()].filter((item) => item.region.id === region.id);
    const search = new RegionSearch(region, compiled, mostStates, all);
    for (const item of wanted) {
      const name = nameOfItem(item);
      if (covered.has(name)) continue;
      const found = unlessSpent(
        () => search.find(item),
        () => 'bound' as const,
      );
      if (typeof found === 'object' && 'walk' in found) walksLeft.push(found);
      else take(name, found);
    }
  }
  // Walks cost most: what other runs have shown by now needs none.
  for (const { item, walk } of walksLeft) {
    const name = nameOfItem(item);
    if (!covered.has(name))
      take(
        name,
        unlessSpent(walk, () => 'bound' as const),
      );
  }
  giveBack();
  const told = toldOf(candidates, compiled);
  const untold = [...covered].filter((item) => !told.covered.has(item));
  const left = [
    ...missed.filter(({ item }) => !covered.has(item)),
    ...untold.map((item): Missed => ({ item, reason: 'bound' })),
  ];
  return { ...told, missed: left };
}

/** The runs that show most first, each as a scenario; what those show that can't be told is not covered. */
function toldOf(candidates: readonly Candidate[], compiled: Compiled): Pick<Paths, 'counterexamples' | 'covered'> {
  const ids = new Set<string>();
  const counterexamples: Counterexample[] = [];
  const covered = new Set<string>();
  for (const candidate of fewest(candidates)) {
    const told = unlessSpent(
      () => tell(candidate, compiled, ids),
      () => undefined,
    );
    if (!told) continue;
    counterexamples.push(told);
    for (const name of candidate.covered) covered.add(name);
  }
  return { counterexamples, covered };
}

/** How much of what may be done is set aside for telling what was found. */
const partOfTelling = 1 / 3;

/** How many states of each walk on real days are looked at: few facts need few. */
const mostWalked = 400;

/** Looks for runs through one region, in the slice that it depends on. */
class RegionSearch {
  readonly #region: Region;
  readonly #compiled: Compiled;
  readonly #mostStates: number;
  /** What is left for all regions together. */
  readonly #all: Work;
  readonly #ways = new Map<boolean, RegionWays>();

  constructor(region: Region, compiled: Compiled, mostStates: number, all: Work) {
    this.#region = region;
    this.#compiled = compiled;
    this.#mostStates = mostStates;
    this.#all = all;
  }

  /**
   * The nearest way that the states allow, laid out on days; then the nearest that they allow when what the calendar
   * depends on is followed too; where neither plays, a walk on real days is left.
   */
  find(item: Item): Candidate | Missed['reason'] | Walk {
    if (this.#all.isSpent) return 'bound';
    const name = nameOfItem(item);
    let isBounded = false;
    let last: readonly MachineEvent[] = [];
    for (const isExact of [false, true]) {
      const { ways, isWhole } = this.#waysThrough(isExact);
      const found = ways.get(name) ?? [];
      if (found.length === 0 && isWhole) return 'unreachable';
      isBounded ||= found.length === 0;
      last = found[0]?.() ?? last;
      for (const way of found.slice(0, isExact ? mostWays : 1)) {
        const candidate = this.#firstOf(item, layOut(this.#compiled, way(), this.#all, isExact));
        if (candidate) return candidate;
      }
    }
    return { item, walk: () => this.#walk(item, last, isBounded) };
  }

  #walk(item: Item, way: readonly MachineEvent[], isBounded: boolean): Candidate | Missed['reason'] {
    const options = { work: this.#all, most: mostWalked };
    const walked = walks(this.#region, nameOfItem(item), this.#compiled, way, options);
    return this.#firstOf(item, walked) ?? (isBounded || this.#all.isSpent ? 'bound' : 'no-run');
  }

  #firstOf(item: Item, runs: Iterable<Pick<PlayedRun, 'facts' | 'day'>>): Candidate | undefined {
    for (const run of runs) {
      const candidate = this.#candidate(item, run);
      if (candidate) return candidate;
    }
    return undefined;
  }

  #waysThrough(isExact: boolean): RegionWays {
    const known = this.#ways.get(isExact);
    if (known) return known;
    const slice = sliceOf(this.#compiled, { regions: [this.#region.id], inOrderOfDays: true }, isExact);
    const ways = waysThrough(this.#region, explore(slice, { work: new Work(this.#mostStates, this.#all) }));
    this.#ways.set(isExact, ways);
    return ways;
  }

  /** The run as a scenario plays it: to its natural end, or further where the way goes further. */
  #candidate(item: Item, played: Pick<PlayedRun, 'facts' | 'day'>): Candidate | undefined {
    const natural = playOn(this.#compiled, played.facts);
    const until = natural && later(natural.until, played.day);
    const run = natural && (until === natural.until ? natural : playOn(this.#compiled, played.facts, until));
    if (!run || !until) return undefined;
    // It is played to its end, and each step once more as XState takes it.
    this.#all.spend(run.steps.length * costOfStep(this.#compiled));
    spendOn(this.#compiled, stepsOfXState * run.steps.length * (1 + this.#compiled.facts.size / factsOfAStep));
    const covered = coveredBy(run, this.#compiled);
    if (run.refusals.length > 0) return undefined;
    return covered.has(nameOfItem(item)) ? { item, played, until, covered } : undefined;
  }
}

/** What a step costs as XState takes it: it asks every region. */
const stepsOfXState = 10;
const factsOfAStep = 10;

function tell({ item, played, until }: Candidate, compiled: Compiled, ids: Set<string>): Counterexample {
  const { region, state: from, event, target } = item;
  const verb = event?.split(/[:.]/).at(event.includes('.') ? -1 : 0);
  const state = target ?? from;
  const id = freeId([region.name ?? region.id, state, ...(verb && verb !== state ? ['by', verb] : [])].join('-'), ids);
  const counterexample = counterexampleOf(
    id,
    titleOf(item),
    played,
    { on: played.day, regions: [region.id] },
    compiled,
  );
  const end = counterexampleOf(id, titleOf(item), played, { on: until, regions: [region.id] }, compiled);
  const expect = until === played.day ? counterexample.expect : [...counterexample.expect, ...end.expect];
  return withBreaks({ ...counterexample, expect }, compiled);
}

function titleOf({ region, state, event, target }: Item): Text {
  const name = region.node.description ?? region.id;
  if (event === undefined) return { en: `${name}: ${state}`, fr: `${name} : ${state}` };
  const goes = target === undefined || target === state ? state : `${state} → ${target}`;
  const by = event === '' ? '' : `, ${event}`;
  return { en: `${name}: ${goes}${by}`, fr: `${name} : ${goes}${by}` };
}
