import { stopsAll } from '../../../../engine/lifecycle/dates/freeze.ts';
import type { Convention } from '../../../../language/model/convention.ts';
import type { Text } from '../../../../text/text.ts';
import { shownWithin } from '../../effort-of-proof.ts';
import { noRunTried } from '../../unsettled.ts';
import { calendarAlphabet, momentsBehind } from '../calendar-alphabet.ts';
import { counterexampleOf } from '../counterexample.ts';
import { freeTermination, longAfter } from '../endings.ts';
import { canReach, type Place, wayTo } from '../explore.ts';
import { hasCome } from '../has-come.ts';
import { playOn } from '../lay-out.ts';
import type { Prover } from '../prover.ts';
import type { Answer, Question } from '../question.ts';
import { sliceOf } from '../slice.ts';
import type { SliceState } from '../slice-steps.ts';

export const agreementEnds: Question = {
  id: 'agreement-ends',
  title: {
    en: 'The agreement can still end from every state.',
    fr: 'Quel que soit son état, la convention peut encore prendre fin.',
  },
  asks: {
    en: 'Can the agreement still end from every state?',
    fr: 'La convention peut-elle encore prendre fin, quel que soit son état ?',
  },
  why: {
    en: 'Nobody can be bound indefinitely: an agreement without a way out binds until a court decides otherwise (French Civil Code, art. 1210).',
    fr: 'Les engagements perpétuels sont prohibés (code civil, art. 1210) : il faut toujours une issue.',
  },
  *ask(prover) {
    yield answer(prover);
  },
};

function answer(prover: Prover): Answer {
  const { convention } = prover.compiled;
  const isEnd = endIsCertain(convention);
  const reads = [...convention.terminations.values()].flatMap(({ effective }) => momentsBehind(effective, convention));
  const slice = sliceOf(prover.compiled, { ignoring: otherWaysOut(convention), reads }, true);
  const space = prover.explore(slice, { isLast: isEnd });
  const pointer = convention.term.at;
  // What was not looked at may end, so that what is stuck is so in truth.
  const reaching = canReach(space, ({ state, isOpen }) => isOpen || isEnd(state));
  const stuck = [...space.places.values()].filter(({ key }) => !reaching.has(key));
  if (stuck.length > 0) {
    return {
      pointer,
      verdict: 'refuted',
      message: neverEnds,
      help,
      ...shownWithin(() => counterexampleOfStuck(stuck, prover)),
    };
  }
  if (!slice.isSure) return { pointer, verdict: 'not-proved', message: asked, bound: noRunTried };
  if (!space.isWhole) return { pointer, verdict: 'not-proved', message: asked, bound: prover.bound };
  return { pointer, verdict: 'proved', message: ends };
}

/**
 * Where one termination waits for nothing, or the end comes by itself, every state has that way out, and the others only
 * add to it: what leads to them need not be looked at.
 */
function otherWaysOut(convention: Convention): readonly string[] {
  const free = freeTermination(convention);
  return free || endComesByItself(convention)
    ? [...convention.terminations.keys()].filter((id) => id !== free?.id).map((id) => `terminations/${id}`)
    : [];
}

/** It has ended, or is cut short on a day that is known while nothing makes the calendar stand still. */
function endIsCertain(convention: Convention): (state: SliceState) => boolean {
  const { knows } = calendarAlphabet(convention, () => false, true);
  const terminations = [...convention.terminations.values()];
  const { ends } = convention.term;
  return (state) => {
    if (hasCome('ended')(state)) return true;
    if (ends && endComesByItself(convention) && hasCome('signed')(state) && knows(ends, state.context)) return true;
    if (state.context.frozen.some((one) => stopsAll(one) && one.to === undefined)) return false;
    return terminations.some(
      ({ id, effective }) => hasCome(`terminated:${id}`)(state) && knows(effective, state.context),
    );
  };
}

/** Once its last day is known, nothing puts it off for ever: it hangs on nothing that can be undone, and goes on so many times at most. */
function endComesByItself(convention: Convention): boolean {
  const { term, suspensions, dates } = convention;
  const isLasting = (name: string): boolean => dates.has(name) || name === 'signed' || name === 'notified';
  const goesOnForEver =
    term.renewal !== undefined && (term.renewal.times === undefined || term.renewal.period === 'indefinite');
  return (
    term.ends !== undefined &&
    !goesOnForEver &&
    suspensions.size === 0 &&
    momentsBehind(term.ends, convention).every(isLasting)
  );
}

/** The shortest run from which nothing leads to the end: once it is signed, since nobody is bound before. */
function counterexampleOfStuck(stuck: readonly Place[], prover: Prover): Pick<Answer, 'counterexample'> {
  const signed = stuck.filter(({ state }) => hasCome('signed')(state));
  for (const place of (signed.length > 0 ? signed : stuck).slice(0, mostTries)) {
    for (const played of prover.layOut(wayTo(place))) {
      const until = longAfter(played.day);
      const run = playOn(prover.compiled, played.facts, until);
      if (!run || hasCome('ended')(run.end)) continue;
      const shown = { on: until, regions: [], noEntries: [{ kind: 'expired' }, { kind: 'ended' }] };
      return { counterexample: counterexampleOf('agreement-ends', neverEnds, played, shown, prover.compiled) };
    }
  }
  return {};
}

/** How many states and runs are tried on real days. */
const mostTries = 6;

const ends: Text = {
  en: 'The agreement can still end from every state.',
  fr: 'Quel que soit son état, la convention peut encore prendre fin.',
};
const neverEnds: Text = {
  en: 'There is a run after which the agreement can never end.',
  fr: 'Il existe un déroulement après lequel la convention ne peut plus jamais prendre fin.',
};
const help: Text = {
  en: 'Give the term an end that does not depend on something that may never happen, or allow a party to terminate.',
  fr: 'Fixez un terme qui ne dépende pas d’un événement incertain, ou permettez à une partie de résilier.',
};
const asked: Text = {
  en: 'Can the agreement still end from every state?',
  fr: 'La convention peut-elle encore prendre fin, quel que soit son état ?',
};
