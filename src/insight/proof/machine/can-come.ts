import type { Step } from '../../../engine/lifecycle/replay.ts';
import type { ExpectedEntry } from '../../../language/schema/scenario-declaration.ts';
import type { Pointer } from '../../../text/span.ts';
import type { Text } from '../../../text/text.ts';
import { counterexampleOf } from './counterexample.ts';
import { type Prover, sayBound } from './prover.ts';
import type { Answer } from './question.ts';
import type { Concern } from './slice.ts';
import type { SliceState } from './slice-steps.ts';

/** Something that has to come in some run. */
export interface Wanted {
  readonly pointer: Pointer;
  readonly concern: Concern;
  isGoal(state: SliceState): boolean;
  /** What a run must show, where the state alone does not tell. */
  readonly isShown?: (step: Step) => boolean;
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
  const { pointer, concern, comes, neverComes, help } = wanted;
  const search = prover.search(concern, wanted.isGoal, wanted.isShown && { isShown: wanted.isShown });
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
      return { pointer, verdict: 'not-proved', message: unseen(comes), bound: sayBound(search.states) };
    default:
      return { pointer, verdict: 'not-proved', message: unseen(comes), bound: noLifeTried };
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

function unseen({ en, fr }: Text): Text {
  return { en: `Not shown: ${en}`, fr: `Non démontré : ${fr}` };
}

export const noLifeTried: Text = {
  en: 'The states lead there, but no run that was tried does: the days of the text may stand against it.',
  fr: 'Les états y mènent, mais aucun déroulement essayé n’y arrive : les jours du texte s’y opposent peut-être.',
};
