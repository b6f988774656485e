import type { Condition } from '../../../../language/model/condition.ts';
import type { Convention } from '../../../../language/model/convention.ts';
import { factsOf } from '../../../../language/model/names.ts';
import { momentsOfTiming, type Timing } from '../../../../language/model/timing.ts';
import { joinTexts, type Text, verbatim } from '../../../../text/text.ts';
import { noRunTried } from '../can-come.ts';
import { counterexampleOf } from '../counterexample.ts';
import { explore, type Place, wayTo } from '../explore.ts';
import { layOut } from '../lay-out.ts';
import { hasCome, type Prover, sayBound } from '../prover.ts';
import type { Answer, Question } from '../question.ts';
import { readsOfCondition, regionsOf, stateIn } from '../regions.ts';
import { sliceOf } from '../slice.ts';

export const milestoneNever: Question = {
  id: 'milestone-never',
  title: {
    en: 'If something never comes, what waits for it still comes to an end.',
    fr: 'Si quelque chose n’arrive jamais, ce qui l’attend trouve quand même une fin.',
  },
  why: {
    en: 'A vote, a decision, a delivery may never come; the text should not leave open what then becomes of the rest.',
    fr: 'Un vote, une décision, une remise peuvent ne jamais venir ; le texte ne doit pas laisser le reste en suspens.',
  },
  *ask(prover) {
    const { convention } = prover.compiled;
    for (const { name, clause, title } of factsOf(convention).values()) {
      // Without a signature there is nothing that could wait.
      const waiting = name === 'signed' ? [] : waitingFor(name, convention);
      if (waiting.length > 0) yield answer({ name, title, at: clause.at }, waiting, prover);
    }
  },
};

/** A clause that waits for something to come. */
interface Waiting {
  readonly region: string;
  readonly title: string;
}

/** Every clause whose condition or time names a moment. */
function waitingFor(moment: string, convention: Convention): readonly Waiting[] {
  return [...conditionsAndTimes(convention)].filter(
    ({ conditions, times }) =>
      conditions.some((condition) => condition !== undefined && [...readsOfCondition(condition)].includes(moment)) ||
      times.some((timing) => timing && [...momentsOfTiming(timing)].some(({ name }) => name === moment)),
  );
}

/** A clause with all that it may wait for. */
interface Waiter extends Waiting {
  readonly conditions: readonly (Condition | undefined)[];
  readonly times: readonly (Timing | undefined)[];
}

function* conditionsAndTimes(convention: Convention): Generator<Waiter> {
  const { phases, obligations, dates, terminations, suspensions, term, title } = convention;
  yield { region: 'term', title, conditions: [], times: [term.starts, term.ends] };
  for (const { id, title, gate, done, due } of phases.values()) {
    yield { region: `phases/${id}`, title, conditions: [gate.condition, done?.condition], times: [due] };
  }
  for (const duty of obligations.values()) {
    const fulfilled = duty.nature === 'once' ? duty.fulfilled?.condition : undefined;
    // What is owed for each event does not wait for it.
    const times = 'due' in duty && duty.nature !== 'on-event' ? [duty.due] : [];
    const conditions = [duty.during.condition, fulfilled];
    yield { region: `${duty.section}/${duty.id}`, title: duty.title, conditions, times };
  }
  for (const { id, title, timing } of dates.values()) {
    yield { region: `dates/${id}`, title, conditions: [], times: [timing] };
  }
  for (const { id, title, when } of terminations.values()) {
    yield { region: `terminations/${id}`, title, conditions: [when?.condition], times: [] };
  }
  for (const { id, title, when, until } of suspensions.values()) {
    yield { region: `suspensions/${id}`, title, conditions: [when?.condition, until?.condition], times: [] };
  }
}

function answer(
  { name, title, at }: { readonly name: string; readonly title: Text; readonly at: string },
  waiting: readonly Waiting[],
  { compiled, mostStates }: Prover,
): Answer {
  const regions = waiting.map(({ region }) => region);
  const slice = sliceOf(compiled, { regions, without: [name] }, false);
  const space = explore(slice, { mostStates, goals: { most: mostEnds, isGoal: hasCome('ended') } });
  const ends = [...space.places.values()].filter(({ state }) => hasCome('ended')(state));
  const about = { pointer: at };
  if (ends.length === 0 && !space.isWhole) {
    return { ...about, verdict: 'not-proved', message: leavesOpen(title), bound: sayBound(mostStates) };
  }
  for (const end of ends) {
    const told = tellEnd(end, { name, title }, waiting, compiled);
    if (told) return { ...about, verdict: 'proved', ...told };
  }
  if (ends.length > 0) return { ...about, verdict: 'not-proved', message: leavesOpen(title), bound: noRunTried };
  return { ...about, ...tellStuck(space.places, { name, title }, regions, compiled), help };
}

/** How many ends without it are tried on real days. */
const mostEnds = 6;

/** The shortest run to the end without it, and what has become of all that waited. */
function tellEnd(
  end: Place,
  { name, title }: { readonly name: string; readonly title: Text },
  waiting: readonly Waiting[],
  compiled: Prover['compiled'],
): Pick<Answer, 'message' | 'counterexample'> | undefined {
  const regions = regionsOf(compiled.chart);
  for (const played of layOut(compiled, wayTo(end))) {
    const last = played.run.end.snapshot;
    if (!hasCome('ended')(last)) continue;
    const outcomes = waiting.map(({ region, title: own }): Text => {
      const state = stateIn(last.value, regions.find(({ id }) => id === region) ?? { group: '' }) ?? '';
      return { en: `“${own}”: ${state}`, fr: `« ${own} » : ${state}` };
    });
    const message = becomes(title, joinTexts(outcomes, verbatim('; ')));
    const shown = { on: played.run.until, regions: waiting.map(({ region }) => region) };
    return {
      message,
      counterexample: counterexampleOf(
        `milestone-never-${name.replace(/:/g, '-')}`,
        withoutIt(title),
        played,
        shown,
        compiled,
      ),
    };
  }
  return undefined;
}

/** Nothing ends without it: the run that went furthest stands still. */
function tellStuck(
  places: ReadonlyMap<string, Place>,
  { name, title }: { readonly name: string; readonly title: Text },
  regions: readonly string[],
  compiled: Prover['compiled'],
): Pick<Answer, 'verdict' | 'message' | 'counterexample'> {
  const signed = [...places.values()].find(({ state }) => hasCome('signed')(state));
  for (const played of signed ? layOut(compiled, wayTo(signed)) : []) {
    const shown = { on: played.run.until, regions };
    const counterexample = counterexampleOf(
      `milestone-never-${name.replace(/:/g, '-')}`,
      leavesOpen(title),
      played,
      shown,
      compiled,
    );
    return { verdict: 'refuted', message: leavesOpen(title), counterexample };
  }
  return { verdict: 'refuted', message: leavesOpen(title) };
}

function becomes(title: Text, outcomes: Text): Text {
  return {
    en: `If “${title.en}” never comes, at the end: ${outcomes.en}.`,
    fr: `Si « ${title.fr} » n’arrive jamais, à la fin : ${outcomes.fr}.`,
  };
}

function withoutIt(title: Text): Text {
  return { en: `“${title.en}” never comes`, fr: `« ${title.fr} » n’arrive jamais` };
}

function leavesOpen(title: Text): Text {
  return {
    en: `If “${title.en}” never comes, the agreement never ends, and what waits for it waits on.`,
    fr: `Si « ${title.fr} » n’arrive jamais, la convention ne finit jamais, et ce qui l’attend attend toujours.`,
  };
}

const help: Text = {
  en: 'Give a day after which one no longer waits.',
  fr: 'Fixez un jour après lequel on n’attend plus.',
};
