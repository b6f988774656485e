import { type EpochDay, fromEpochDay, toEpochDay } from '../../../calendar/epoch-day.ts';
import type { Compiled } from '../../../engine/lifecycle/compile.ts';
import type { Fact } from '../../../engine/lifecycle/facts/fact.ts';
import { replay } from '../../../engine/lifecycle/replay.ts';
import { contextOf, type State, stateOf } from '../../../engine/lifecycle/state.ts';
import type { Hindrance } from '../../../engine/table/hindrance.ts';
import { type PackedFact, packFacts } from '../../../engine/table/packed-facts.ts';
import { never } from '../../../engine/table/packed-life.ts';
import { type PackedRefusal, type TablePlayer, tablePlayer } from '../../../engine/table/table-player.ts';
import { type Outcome, outcomeOf } from '../summary.ts';

/** What becomes of a life. */
export interface LifeEnd {
  readonly outcome: Outcome;
  /** The last day of the agreement; `never` while it is not known. */
  readonly lastDay: EpochDay;
  readonly refusals: readonly PackedRefusal[];
  /** The properties that it breaks. */
  readonly broken: readonly string[];
}

/** Plays the same facts again and again, each time on other days; `never` is a fact that does not happen. */
export interface LifeRunner {
  /** Why XState plays these lives and no table, where that is so. */
  readonly hindrance?: Hindrance;
  run(days: ArrayLike<EpochDay>): LifeEnd;
}

/** The fast runner where the convention and the facts allow it, else the reference. */
export function lifeRunner(compiled: Compiled, facts: readonly Fact[], until?: EpochDay): LifeRunner {
  const reading = tablePlayer(compiled);
  if (!reading.ok) return referenceRunner(compiled, facts, until, reading.hindrances[0]);
  const { player } = reading;
  const packing = packFacts(facts, compiled);
  if (!packing.ok) return referenceRunner(compiled, facts, until, packing.hindrance);
  return tableRunner(player, packing.facts, referenceRunner(compiled, facts, until), until);
}

function tableRunner(
  player: TablePlayer,
  facts: readonly PackedFact[],
  reference: LifeRunner,
  until: EpochDay | undefined,
): LifeRunner {
  const outcome = player.question(outcomeOf);
  const lastDay = player.question(lastDayOf);
  const broken = player.question(brokenIn);
  return {
    run(days) {
      player.play(facts, days, until);
      if (player.hindrance) return reference.run(days);
      return { outcome: outcome(), lastDay: lastDay(), refusals: [...player.refusals], broken: broken() };
    },
  };
}

/** Plays each life on XState itself: slow, and right by definition. */
export function referenceRunner(
  compiled: Compiled,
  facts: readonly Fact[],
  until?: EpochDay,
  hindrance?: Hindrance,
): LifeRunner {
  return {
    ...(hindrance && { hindrance }),
    run(days) {
      const places = new Map<Fact, number>();
      for (const [index, fact] of facts.entries()) {
        const day = days[index] as EpochDay;
        if (day !== never) places.set({ ...fact, on: fromEpochDay(day) }, index);
      }
      const { end, refusals } = replay(compiled, [...places.keys()], until === undefined ? until : fromEpochDay(until));
      return {
        outcome: outcomeOf(end),
        lastDay: lastDayOf(end),
        refusals: refusals.map(({ fact, code, article }) => ({ fact: places.get(fact) as number, code, article })),
        broken: brokenIn(end),
      };
    },
  };
}

function brokenIn(state: State): readonly string[] {
  const ids = [...state.compiled.convention.properties.keys()];
  return ids.filter((id) => stateOf(state, 'properties', id) === 'broken');
}

function lastDayOf(state: State): EpochDay {
  const { end } = state.compiled.resolver.term(contextOf(state));
  return end ? toEpochDay(end.date) : never;
}
