import { stopsAll } from '../../../../engine/lifecycle/dates/freeze.ts';
import type { Snapshot } from '../../../../engine/lifecycle/stepper.ts';
import type { Convention } from '../../../../language/model/convention.ts';
import type { Text } from '../../../../text/text.ts';
import { calendarAlphabet } from '../calendar-alphabet.ts';
import { counterexampleOf } from '../counterexample.ts';
import { canReach, explore, type Place, wayTo } from '../explore.ts';
import { layOut, playOn } from '../lay-out.ts';
import { hasCome, type Prover, sayBound } from '../prover.ts';
import type { Answer, Question } from '../question.ts';
import { sliceOf } from '../slice.ts';

export const agreementEnds: Question = {
  id: 'agreement-ends',
  title: {
    en: 'From wherever it stands, the agreement can still end.',
    fr: 'Où qu’elle en soit, la convention peut encore prendre fin.',
  },
  why: {
    en: 'Nobody is bound for ever: what can’t end binds until a court says otherwise (code civil, art. 1210).',
    fr: 'Les engagements perpétuels sont prohibés (code civil, art. 1210) : il faut toujours une issue.',
  },
  *ask(prover) {
    yield answer(prover);
  },
};

function answer(prover: Prover): Answer {
  const { compiled, mostStates } = prover;
  const isEnd = endIsCertain(compiled.convention);
  const space = explore(sliceOf(compiled, { ignoring: otherWaysOut(compiled.convention) }, true), {
    mostStates,
    isLast: isEnd,
  });
  const pointer = compiled.convention.term.at;
  const reaching = canReach(space, ({ state }) => isEnd(state));
  const stuck = [...space.places.values()].filter(({ key }) => !reaching.has(key));
  if (!space.isWhole) {
    return { pointer, verdict: 'not-proved', message: unknown, bound: sayBound(mostStates) };
  }
  if (stuck.length === 0) return { pointer, verdict: 'proved', message: ends };
  return { pointer, verdict: 'refuted', message: neverEnds, help, ...counterexampleOfStuck(stuck, prover) };
}

/**
 * Where one termination waits for nothing, every state has that way out, and the others only add to it: what leads to them
 * need not be looked at.
 */
function otherWaysOut({ terminations }: Convention): readonly string[] {
  const free = [...terminations.values()].find(({ when, warning }) => !when && !warning);
  return free ? [...terminations.keys()].filter((id) => id !== free.id).map((id) => `terminations/${id}`) : [];
}

/** It has ended, or is cut short on a day that is known while nothing makes the calendar stand still. */
function endIsCertain(convention: Convention): (state: Snapshot) => boolean {
  const { knows } = calendarAlphabet(convention, () => false, true);
  const terminations = [...convention.terminations.values()];
  return (state) => {
    if (hasCome('ended')(state)) return true;
    if (state.context.frozen.some((one) => stopsAll(one) && one.to === undefined)) return false;
    return terminations.some(
      ({ id, effective }) => hasCome(`terminated:${id}`)(state) && knows(effective, state.context),
    );
  };
}

/** The shortest run from which nothing leads to the end. */
function counterexampleOfStuck(stuck: readonly Place[], { compiled }: Prover): Pick<Answer, 'counterexample'> {
  for (const place of stuck.slice(0, 6)) {
    for (const played of layOut(compiled, wayTo(place))) {
      const run = playOn(compiled, played.facts);
      if (!run || hasCome('ended')(run.end.snapshot)) continue;
      const shown = { on: run.until, regions: [], noEntries: [{ kind: 'expired' }, { kind: 'ended' }] };
      return { counterexample: counterexampleOf('agreement-ends', neverEnds, played, shown, compiled) };
    }
  }
  return {};
}

const ends: Text = {
  en: 'In every state the agreement can still end.',
  fr: 'Dans chaque état, la convention peut encore prendre fin.',
};
const neverEnds: Text = {
  en: 'There is a run after which the agreement can never end.',
  fr: 'Il existe un déroulement après lequel la convention ne peut plus jamais prendre fin.',
};
const help: Text = {
  en: 'Give the term an end that does not wait for what may never come, or let a party terminate.',
  fr: 'Donnez un terme qui n’attende pas ce qui peut ne jamais venir, ou permettez à une partie de résilier.',
};
const unknown: Text = {
  en: 'Nobody knows whether the agreement can end from everywhere.',
  fr: 'On ne sait pas si la convention peut prendre fin depuis tous ses états.',
};
