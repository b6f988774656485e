import { type EpochDay, fromEpochDay, toEpochDay } from '../../../calendar/epoch-day.ts';
import type { Compiled } from '../../../engine/lifecycle/compile.ts';
import type { Fact } from '../../../engine/lifecycle/facts/fact.ts';
import { playToEnd } from '../../../engine/lifecycle/replay.ts';
import { contextOf, type State, stateOf } from '../../../engine/lifecycle/state.ts';
import { type PackedFact, packFacts } from '../../../engine/table/packed-facts.ts';
import { never } from '../../../engine/table/packed-run.ts';
import { type PackedRefusal, type TablePlayer, tablePlayer } from '../../../engine/table/table-player.ts';
import type { Unsupported } from '../../../engine/table/unsupported.ts';
import { type Outcome, outcomeOf } from '../summary.ts';

/** What becomes of a run. */
export interface RunEnd {
  readonly outcome: Outcome;
  /** The last day of the agreement; `never` while it is not known. */
  readonly lastDay: EpochDay;
  readonly refusals: readonly PackedRefusal[];
  /** The properties that it breaks. */
  readonly broken: readonly string[];
}

/** Plays the same facts again and again, each time on other days; `never` is a fact that does not happen. */
export interface RunPlayer {
  /** Why XState plays these runs and no table, where that is so. */
  readonly unsupported?: Unsupported;
  run(days: ArrayLike<EpochDay>): RunEnd;
}

/** The fast runner where the convention and the facts allow it, for as long as it is the faster one; else the reference. */
export function runPlayer(compiled: Compiled, facts: readonly Fact[], until?: EpochDay): RunPlayer {
  const reading = tablePlayer(compiled, true);
  if (!reading.ok) return referenceRunner(compiled, facts, until, reading.unsupported[0]);
  const { player } = reading;
  const packing = packFacts(facts, compiled);
  if (!packing.ok) return referenceRunner(compiled, facts, until, packing.unsupported);
  return tableRunner(player, packing.facts, referenceRunner(compiled, facts, until), until);
}

function tableRunner(
  player: TablePlayer,
  facts: readonly PackedFact[],
  reference: RunPlayer,
  until: EpochDay | undefined,
): RunPlayer {
  const outcome = player.question(outcomeOf);
  const lastDay = player.question(lastDayOf);
  const broken = player.question(brokenIn);
  return {
    run(days) {
      if (!player.isOutpaced) player.play(facts, days, until);
      if (player.isOutpaced || player.unsupported) return reference.run(days);
      return { outcome: outcome(), lastDay: lastDay(), refusals: [...player.refusals], broken: broken() };
    },
  };
}

/** Plays each run on XState itself: slow, and right by definition. */
export function referenceRunner(
  compiled: Compiled,
  facts: readonly Fact[],
  until?: EpochDay,
  unsupported?: Unsupported,
): RunPlayer {
  return {
    ...(unsupported && { unsupported }),
    run(days) {
      const places = new Map<Fact, number>();
      for (const [index, fact] of facts.entries()) {
        const day = days[index] as EpochDay;
        if (day !== never) places.set({ ...fact, on: fromEpochDay(day) }, index);
      }
      const { end, refusals } = playToEnd(
        compiled,
        [...places.keys()],
        until === undefined ? until : fromEpochDay(until),
      );
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
