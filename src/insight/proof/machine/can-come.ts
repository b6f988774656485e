import type { Step } from '../../../engine/lifecycle/replay.ts';
import type { ExpectedEntry } from '../../../language/schema/scenario-declaration.ts';
import type { Pointer } from '../../../text/span.ts';
import type { Text } from '../../../text/text.ts';
import { noRunTried } from '../unsettled.ts';
import { counterexampleOf } from './counterexample.ts';
import type { Prover, Search } from './prover.ts';
import type { Answer } from './question.ts';
import type { Concern } from './slice.ts';
import type { SliceState } from './slice-steps.ts';

/** Something that has to come in some run. */
export interface Wanted {
  readonly pointer: Pointer;
  readonly concern: Concern;
  isGoal(state: SliceState): boolean;
  /** The moment that comes with it, where one does. */
  readonly moment?: string;
  /** What a run must show, where the state alone does not tell. */
  readonly isShown?: (step: Step) => boolean;
  /** What is asked, for when it is not settled. */
  readonly asks: Text;
  readonly comes: Text;
  readonly neverComes: Text;
  readonly help?: Text;
  readonly counterexample: {
    readonly id: string;
    /** How far a state has come towards it. */
    nearness(state: SliceState): number;
    readonly regions: readonly string[];
    readonly noEntries?: readonly ExpectedEntry[];
  };
}

/** Looks for a run in which something comes; where there is none, tells the one that comes nearest. */
export function canCome(prover: Prover, wanted: Wanted): Answer {
  const { pointer, concern, asks, comes, neverComes, help } = wanted;
  if (prover.known(concern, wanted.isGoal, wanted.isShown)) return { pointer, verdict: 'proved', message: comes };
  const search: Search =
    wanted.moment !== undefined && prover.without().rulesOut(wanted.moment)
      ? { found: 'nothing' }
      : prover.search(concern, wanted.isGoal, wanted.isShown && { isShown: wanted.isShown });
  switch (search.found) {
    case 'run':
      return { pointer, verdict: 'proved', message: comes };
    case 'nothing':
      return {
        pointer,
        verdict: 'refuted',
        message: neverComes,
        ...(help && { help }),
        ...nearestCounterexample(prover, wanted),
      };
    case 'bound':
      return { pointer, verdict: 'not-proved', message: asks, bound: prover.bound };
    default:
      return { pointer, verdict: 'not-proved', message: asks, bound: noRunTried };
  }
}

function nearestCounterexample(
  prover: Prover,
  { concern, neverComes, counterexample }: Wanted,
): Pick<Answer, 'counterexample'> {
  const played = prover.nearest(concern, counterexample.nearness);
  if (!played) return {};
  const { id, regions, noEntries } = counterexample;
  const shown = { on: played.run.until, regions, ...(noEntries && { noEntries }) };
  return { counterexample: counterexampleOf(id, neverComes, played, shown, prover.compiled) };
}
