import type { IsoDate } from '../../../../calendar/day.ts';
import { type FactDefinition, factsOf } from '../../../../language/model/names.ts';
import { joinTexts, type Text, verbatim } from '../../../../text/text.ts';
import { sayStateOf } from '../../../agenda/state-words.ts';
import { shownWithin } from '../../effort-of-proof.ts';
import { noRunTried } from '../../unsettled.ts';
import { momentsBehind } from '../calendar-alphabet.ts';
import { counterexampleOf } from '../counterexample.ts';
import { longAfter, mayEnd, stuckWithout, voluntaryEnds } from '../endings.ts';
import { wayTo } from '../explore.ts';
import { hasCome } from '../has-come.ts';
import { type PlayedRun, playOn } from '../lay-out.ts';
import type { Prover } from '../prover.ts';
import type { Answer, Question } from '../question.ts';
import { namesOf, regionsOf, stateIn } from '../regions.ts';
import { sliceOf } from '../slice.ts';
import { type Waiting, waitingFor } from '../waiting.ts';
import { becomes, goesOn, isOpen, withoutIt } from '../waiting-words.ts';

export const milestoneNever: Question = {
  id: 'milestone-never',
  title: {
    en: 'If something never happens, whatever waits for it still comes to an end.',
    fr: 'Si un événement n’a jamais lieu, ce qui l’attend prend quand même fin.',
  },
  asks: {
    en: 'If something never happens, does whatever waits for it still come to an end?',
    fr: 'Si un événement n’a jamais lieu, ce qui l’attend prend-il quand même fin ?',
  },
  why: {
    en: 'A vote, a decision or a delivery may never happen; the text should say what then becomes of the rest.',
    fr: 'Un vote, une décision ou une remise peut ne jamais avoir lieu ; le texte doit dire ce que devient alors le reste.',
  },
  *ask(prover) {
    const { convention } = prover.compiled;
    // What never ends by its own text, and lets nobody out, is told of once.
    if (!mayEnd(convention)) return;
    const asked = [...factsOf(convention).values()].flatMap((fact) => {
      // Without a signature there is nothing that could wait.
      const waiting = fact.name === 'signed' ? [] : waitingFor(fact.name, convention);
      return waiting.length > 0 ? [{ fact, waiting }] : [];
    });
    const hung = new Set<string>();
    for (const { fact, waiting } of asked) {
      const found = answer({ fact, waiting }, prover);
      if (found.verdict === 'refuted') hung.add(fact.name);
      yield found;
    }
    yield* ofSeveral(asked, hung, prover);
  },
};

interface Asked {
  readonly fact: FactDefinition;
  readonly waiting: readonly Waiting[];
}

function answer({ fact, waiting }: Asked, prover: Prover): Answer {
  const about = { pointer: fact.clause.at };
  const stuck = prover.compiled.convention.term.ends && withoutEnd([fact.name], prover);
  if (stuck === 'no-run') return { ...about, ...isOpen(fact), bound: noRunTried };
  if (stuck === 'bound') return { ...about, ...isOpen(fact), bound: prover.bound };
  if (stuck) {
    const message = goesOn([fact], prover.compiled.convention);
    return { ...about, ...tellStuck(message, idOf(fact.name), stuck, waiting, prover) };
  }
  for (const played of endsWithout(fact, waiting, prover)) {
    return { ...about, ...tellEnd(played, fact, waiting, prover) };
  }
  return { ...about, ...isOpen(fact), bound: prover.isSpent ? prover.bound : noRunTried };
}

/**
 * Where the first or the last day hangs on any of several things, none of which is missed as long as another comes: what
 * if none of them does?
 */
function* ofSeveral(asked: readonly Asked[], hung: ReadonlySet<string>, prover: Prover): Generator<Answer> {
  const { convention } = prover.compiled;
  const { starts, ends } = convention.term;
  for (const timing of ends ? [starts, ends] : []) {
    const names = momentsBehind(timing, convention);
    const facts = asked.filter(({ fact }) => names.includes(fact.name)).map(({ fact }) => fact);
    if (facts.length < 2 || facts.some(({ name }) => hung.has(name))) continue;
    const stuck = withoutEnd(
      facts.map(({ name }) => name),
      prover,
    );
    if (stuck === undefined || typeof stuck === 'string') continue;
    const message = goesOn(facts, convention);
    const waiting = facts.flatMap(({ name }) => waitingFor(name, convention));
    yield {
      pointer: timing.at,
      ...tellStuck(message, idOf(facts.map(({ name }) => name).join('-')), stuck, waiting, prover),
    };
  }
}

/** A run that goes on for ever, as far as anybody looks. */
interface Endless {
  readonly played: PlayedRun;
  readonly until: IsoDate;
}

/** How many states and runs are tried on real days. */
const mostTries = 6;

/**
 * A run without some moments that does not end, unless somebody ends it who need not: nothing but they would let it end.
 * Each of the rest may come; so whoever waits for this alone is told, and not whoever waits for another thing.
 */
function withoutEnd(moments: readonly string[], prover: Prover): Endless | 'no-run' | 'bound' | undefined {
  const { compiled } = prover;
  const ignoring = voluntaryEnds(compiled.convention);
  const written = new Set(
    sliceOf(compiled, { ignoring }, true).regions.flatMap((region) => [...namesOf(region).writes]),
  );
  if (!moments.some((moment) => written.has(moment))) return undefined;
  const reads = [...factsOf(compiled.convention).keys()].filter((name) => written.has(name));
  const space = prover.space({ ignoring, reads }, true);
  let isStuck = false;
  for (const { way } of first(mostTries, stuckWithout(moments, space))) {
    isStuck = true;
    for (const played of prover.layOut(way)) {
      const until = longAfter(played.day);
      const run = playOn(compiled, played.facts, until);
      if (run && !run.steps.some(({ after }) => ['ended', ...moments].some((one) => hasCome(one)(after)))) {
        return { played, until };
      }
    }
  }
  if (isStuck) return 'no-run';
  return space.isWhole ? undefined : 'bound';
}

function* first<T>(count: number, all: Iterable<T>): Generator<T> {
  let left = count;
  for (const one of all) {
    if (left === 0) return;
    left -= 1;
    yield one;
  }
}

/** Runs to the end without it: the one in which nothing is done, else the shortest. */
function* endsWithout({ name }: FactDefinition, waiting: readonly Waiting[], prover: Prover): Generator<PlayedRun> {
  const { compiled } = prover;
  const { convention } = compiled;
  const ignoring = convention.term.ends ? voluntaryEnds(convention) : [];
  const isWithout = ({ run }: PlayedRun): boolean =>
    hasCome('ended')(run.end) && !run.steps.some(({ after }) => hasCome(name)(after));
  const { quiet } = prover;
  if (convention.term.ends && quiet && isWithout(quiet)) yield quiet;
  const regions = waiting.map(({ region }) => region);
  for (const isExact of [false, true]) {
    const slice = sliceOf(compiled, { regions, without: [name], ignoring }, isExact);
    const space = prover.explore(slice, { goals: { most: mostTries, isGoal: hasCome('ended') } });
    for (const place of space.places.values()) {
      if (!hasCome('ended')(place.state)) continue;
      for (const played of prover.layOut(wayTo(place))) {
        if (hasCome('ended')(played.run.end)) yield played;
      }
    }
  }
  for (const run of prover.runs()) if (isWithout(run)) yield run;
}

/** What has become of all that waited. */
function tellEnd(
  played: PlayedRun,
  fact: FactDefinition,
  waiting: readonly Waiting[],
  { compiled }: Prover,
): Pick<Answer, 'verdict' | 'message' | 'counterexample'> {
  const regions = regionsOf(compiled.chart);
  const last = played.run.end;
  const outcomes = waiting.map(({ region, title: own }): Text => {
    const found = regions.find(({ id }) => id === region);
    const state = sayStateOf(found?.group ?? region, stateIn(last.value, found ?? { group: '' }) ?? '');
    return { en: `“${own}”: ${state.en}`, fr: `« ${own} » : ${state.fr}` };
  });
  const shown = { on: played.run.until, regions: waiting.map(({ region }) => region) };
  return {
    verdict: 'proved',
    message: becomes(fact, joinTexts(outcomes, verbatim('; '))),
    counterexample: counterexampleOf(idOf(fact.name), withoutIt(fact), played, shown, compiled),
  };
}

function tellStuck(
  message: Text,
  id: string,
  { played, until }: Endless,
  waiting: readonly Waiting[],
  prover: Prover,
): Omit<Answer, 'pointer'> {
  const regions = waiting.map(({ region }) => region);
  const shown = { on: until, regions, noEntries: [{ kind: 'expired' }, { kind: 'ended' }] };
  const example = shownWithin(() => ({
    counterexample: counterexampleOf(id, message, played, shown, prover.compiled),
  }));
  return { verdict: 'refuted', message, help, ...example };
}

function idOf(name: string): string {
  return `milestone-never-${name.replace(/:/g, '-')}`;
}

const help: Text = {
  en: 'Set a long-stop date, after which nobody waits any longer.',
  fr: 'Fixez une date après laquelle l’attente prend fin.',
};
