import { addMonths, type IsoDate } from '../../../calendar/day.ts';
import type { MachineEvent } from '../../../engine/chart/chart.ts';
import type { Convention } from '../../../language/model/convention.ts';
import type { Termination } from '../../../language/model/term.ts';
import { canReach, type Place, type Space } from './explore.ts';
import { hasCome } from './has-come.ts';

/**
 * What ends an agreement early, or lets one leave it: nobody has to use it, so that no end may be counted on from there.
 */
export function voluntaryEnds({ terminations, parties, exit }: Convention): readonly string[] {
  const leaving = exit ? [...parties.keys()].map((id) => `parties/${id}`) : [];
  return [...[...terminations.keys()].map((id) => `terminations/${id}`), ...leaving];
}

/** A termination that waits for nothing. */
export function freeTermination({ terminations }: Convention): Termination | undefined {
  return [...terminations.values()].find(({ when, warning }) => !when && !warning);
}

/** Whether it may end at all: by its own text, or because somebody may end it. */
export function mayEnd(convention: Convention): boolean {
  return convention.term.ends !== undefined || voluntaryEnds(convention).length > 0;
}

/** Ten years later: who has waited for so long in vain waits for ever. */
export function longAfter(day: IsoDate): IsoDate {
  return addMonths(day, 120).day;
}

/** A state after which an agreement does not end, and what leads there. */
export interface Stuck {
  readonly place: Place;
  readonly way: readonly MachineEvent[];
}

/**
 * The states, nearest first, that are reached without some moments, from which nothing leads to the end without them,
 * and from which they would let it end. What was not looked at may end, so that what is found is stuck in truth.
 */
export function* stuckWithout(moments: readonly string[], space: Space): Generator<Stuck> {
  const comes = (from: Place, to: Place): boolean =>
    moments.some((moment) => hasCome(moment)(to.state) && !hasCome(moment)(from.state));
  const isEnd = ({ state, isOpen }: Place): boolean => isOpen || hasCome('ended')(state);
  const endsWithThem = canReach(space, isEnd);
  const endsWithout = canReach(space, isEnd, (from, to) => !comes(from, to));
  for (const stuck of reached(space, (from, to) => !comes(from, to))) {
    const { key, state } = stuck.place;
    if (hasCome('signed')(state) && endsWithThem.has(key) && !endsWithout.has(key)) yield stuck;
  }
}

/** The places that edges which count lead to, nearest first. */
function* reached({ places }: Space, counts: (from: Place, to: Place) => boolean): Generator<Stuck> {
  const [start] = places.values();
  const ways = new Map<string, readonly MachineEvent[]>(start ? [[start.key, []]] : []);
  for (const [key, way] of ways) {
    const place = places.get(key);
    if (!place) continue;
    yield { place, way };
    for (const { event, to } of place.edges) {
      const next = places.get(to);
      if (next && !ways.has(to) && counts(place, next)) ways.set(to, [...way, event]);
    }
  }
}
