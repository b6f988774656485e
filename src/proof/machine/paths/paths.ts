import { type IsoDate, later } from '../../../calendar/day.ts';
import type { LifeEvent } from '../../../chart/chart.ts';
import type { Compiled } from '../../../lifecycle/compile.ts';
import type { Text } from '../../../text/text.ts';
import type { Story } from '../../finding.ts';
import { explore, type Space, wayTo } from '../explore.ts';
import { layOut, type PlayedLife, playOn } from '../lay-out.ts';
import { regionsOf, stateIn } from '../regions.ts';
import { sliceOf } from '../slice.ts';
import { storyOf } from '../story.ts';
import { coveredBy, type Item, itemsOf, itemTaken, nameOfItem } from './coverage.ts';

/** Lives that together pass through all that a chart has, and what none of them reaches. */
export interface Paths {
  readonly stories: readonly Story[];
  readonly covered: ReadonlySet<string>;
  readonly missed: readonly Missed[];
}

export interface Missed {
  readonly item: string;
  /** No order of facts and days leads there; no life that was tried does; or not all was looked at. */
  readonly reason: 'unreachable' | 'no-life' | 'bound';
}

/** A life that was found for an item, and all that it passes through. */
interface Candidate {
  readonly item: Item;
  readonly played: PlayedLife;
  readonly until: IsoDate;
  readonly covered: ReadonlySet<string>;
}

/** How many ways to an item are tried on real days. */
const mostTries = 4;

/** Finds lives that cover a chart, then keeps as few of them as cover as much. */
export function coverChart(compiled: Compiled, mostStates: number): Paths {
  const items = itemsOf(compiled.chart);
  const covered = new Set<string>();
  const candidates: Candidate[] = [];
  const missed: Missed[] = [];
  for (const region of regionsOf(compiled.chart)) {
    const wanted = [...items.values()].filter((item) => item.region.id === region.id);
    const search = new RegionSearch(region.id, compiled, mostStates);
    for (const item of wanted) {
      const name = nameOfItem(item);
      if (covered.has(name)) continue;
      const found = search.find(item);
      if (typeof found === 'string') missed.push({ item: name, reason: found });
      else {
        candidates.push(found);
        for (const one of found.covered) covered.add(one);
      }
    }
  }
  const kept = fewest(candidates);
  const ids = new Set<string>();
  const stories = kept.map((candidate) => tell(candidate, compiled, ids));
  return { stories, covered, missed: missed.filter(({ item }) => !covered.has(item)) };
}

/** Looks for lives through one region, in the slice that it depends on. */
class RegionSearch {
  readonly #compiled: Compiled;
  readonly #space: (isExact: boolean) => Space;

  constructor(region: string, compiled: Compiled, mostStates: number) {
    this.#compiled = compiled;
    const spaces = new Map<boolean, Space>();
    this.#space = (isExact) => {
      const known = spaces.get(isExact) ?? explore(sliceOf(compiled, { regions: [region] }, isExact), { mostStates });
      spaces.set(isExact, known);
      return known;
    };
  }

  find(item: Item): Candidate | Missed['reason'] {
    for (const isExact of [false, true]) {
      const space = this.#space(isExact);
      const ways = [...waysThrough(item, space)];
      if (ways.length === 0) return space.isWhole ? 'unreachable' : 'bound';
      for (const way of ways) {
        for (const played of layOut(this.#compiled, way, isExact)) {
          const candidate = this.#candidate(item, played);
          if (candidate) return candidate;
        }
      }
    }
    return 'no-life';
  }

  /** The life as a scenario plays it: to its natural end, or further where the way goes further. */
  #candidate(item: Item, played: PlayedLife): Candidate | undefined {
    const natural = playOn(this.#compiled, played.facts);
    const until = natural && later(natural.until, played.day);
    const life = natural && (until === natural.until ? natural : playOn(this.#compiled, played.facts, until));
    if (!life || !until) return undefined;
    const covered = coveredBy(life, this.#compiled);
    return covered.has(nameOfItem(item)) ? { item, played, until, covered } : undefined;
  }
}

/** The shortest ways through an item, a few of them. */
function* waysThrough({ region, state, event, target }: Item, { places }: Space): Generator<readonly LifeEvent[]> {
  let count = 0;
  for (const place of places.values()) {
    const at = stateIn(place.state.value, region);
    if (event === undefined) {
      if (at !== state) continue;
      yield wayTo(place);
      count += 1;
    } else {
      for (const edge of place.edges) {
        const goes =
          event === ''
            ? stateIn(places.get(edge.to)?.state.value ?? {}, region) === target && at !== target
            : at === state && isTaken({ region, state, event, ...(target && { target }) }, place.state, edge.event);
        if (!goes) continue;
        yield [...wayTo(place), edge.event];
        count += 1;
        if (count >= mostTries) return;
      }
    }
    if (count >= mostTries) return;
  }
}

function isTaken(item: Item, state: Parameters<typeof itemTaken>[1], event: LifeEvent): boolean {
  const taken = itemTaken(item.region, state, event, true);
  return taken !== undefined && nameOfItem(taken) === nameOfItem(item);
}

/** Takes whatever shows most that is new, until nothing new is shown. */
function fewest(candidates: readonly Candidate[]): readonly Candidate[] {
  const shown = new Set<string>();
  const kept: Candidate[] = [];
  for (;;) {
    const gains = candidates.map((candidate) => [...candidate.covered].filter((name) => !shown.has(name)).length);
    const most = Math.max(0, ...gains);
    const best = candidates[gains.indexOf(most)];
    if (most === 0 || !best) return kept;
    kept.push(best);
    for (const name of best.covered) shown.add(name);
  }
}

function tell({ item, played, until }: Candidate, compiled: Compiled, ids: Set<string>): Story {
  const { region, state, event, target } = item;
  const base = [region.name ?? region.id, target ?? state, ...(event ? ['by', event.replace(/[:.]/g, '-')] : [])].join(
    '-',
  );
  let id = base;
  for (let count = 2; ids.has(id); count += 1) id = `${base}-${count}`;
  ids.add(id);
  const story = storyOf(id, titleOf(item), played, { on: played.day, regions: [region.id] }, compiled);
  const end = storyOf(id, titleOf(item), played, { on: until, regions: [region.id] }, compiled);
  return { ...story, expect: until === played.day ? story.expect : [...story.expect, ...end.expect] };
}

function titleOf({ region, state, event, target }: Item): Text {
  const name = region.node.description ?? region.id;
  if (event === undefined) return { en: `${name}: ${state}`, fr: `${name} : ${state}` };
  const goes = target === undefined || target === state ? state : `${state} → ${target}`;
  const by = event === '' ? '' : `, ${event}`;
  return { en: `${name}: ${goes}${by}`, fr: `${name} : ${goes}${by}` };
}
