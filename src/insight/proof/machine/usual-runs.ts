import { type IsoDate, lastDay, later } from '../../../calendar/day.ts';
import type { MachineEvent } from '../../../engine/chart/chart.ts';
import type { Compiled } from '../../../engine/lifecycle/compile.ts';
import { readFacts } from '../../../engine/lifecycle/facts/read-facts.ts';
import { Player, startOf } from '../../../engine/lifecycle/replay.ts';
import type { FactDefinition, FactVerb } from '../../../language/model/names.ts';
import type { FactDeclaration } from '../../../language/schema/scenario-declaration.ts';
import { entryMoments } from '../calendar/roots.ts';
import type { Work } from '../work.ts';
import { freeTermination } from './endings.ts';
import { waysToRecord } from './fact-alphabet.ts';
import { beginnings, costOfStep, factOf, type PlayedRun, playOn } from './lay-out.ts';

/** Whether somebody does something while the agreement stands so. */
type Policy = (definition: FactDefinition, term: string) => boolean;

/**
 * The runs that anybody would try first: nothing is done after the entry; or the agreement is ended as soon as it is in
 * force; or everything is done as soon as it can be, whether phases are said to be done or not, and whether one
 * of the ways to end or to suspend it is taken or not. Most of what can come in some run comes in one of them, and need
 * not be looked for. Where one does not play as it was meant, there is none in its place.
 */
export function* usualRuns(compiled: Compiled, workOfOne: () => Work): Generator<PlayedRun | undefined, undefined> {
  const { terminations, suspensions } = compiled.convention;
  const entry = entryMoments(compiled.convention);
  const wayOut = `terminated:${freeTermination(compiled.convention)?.id}`;
  const policies: readonly Policy[] = [
    ({ name }) => entry.has(name),
    ({ name }, term) => entry.has(name) || (name === wayOut && term === 'in-force'),
    ({ verb }) => welcome.includes(verb),
    ({ verb }) => verb === 'done' || welcome.includes(verb),
    ...[...terminations.keys(), ...suspensions.keys()].map(
      (id): Policy =>
        ({ verb, subject }) =>
          welcome.includes(verb) || (subject === id && unwelcome.includes(verb)),
    ),
  ];
  for (const isDone of policies) {
    const doer = new Doer(compiled, isDone, workOfOne());
    while (doer.goOn());
    const run = playOn(compiled, doer.facts, doer.day);
    yield run && run.refusals.length === 0 ? { facts: doer.facts, run, day: doer.day } : undefined;
  }
  return undefined;
}

/** What people do as planned; what undoes, ends or suspends is left out. */
const welcome: readonly FactVerb[] = [
  ...(['signed', 'notified', 'reached', 'decided', 'appointed', 'provided', 'happened'] as const),
  ...(['delivered', 'accepted', 'performed', 'paid', 'held', 'worked'] as const),
];

/** What ends or suspends it, once that is admitted. */
const unwelcome: readonly FactVerb[] = ['warned', 'terminated', 'suspended', 'resumed'];

/** How often the calendar is gone on with, and how often the same is done. */
const mostStops = 100;
const mostTimes = 3;

/** Does whatever a convention admits on a day, then goes on to the next day on which the calendar changes something. */
class Doer {
  readonly facts: FactDeclaration[] = [];
  readonly #compiled: Compiled;
  readonly #isDone: Policy;
  readonly #player: Player;
  readonly #done = new Map<string, number>();
  day: IsoDate;
  readonly #work: Work;
  #stops = 0;

  constructor(compiled: Compiled, isDone: Policy, work: Work) {
    this.#compiled = compiled;
    this.#work = work;
    this.#isDone = isDone;
    this.#player = new Player(startOf(compiled));
    this.day = beginnings(compiled)[0] as IsoDate;
  }

  /** Goes on by one event of the calendar; false once nothing more happens. */
  goOn(): boolean {
    while (this.#doSomething());
    this.#stops += 1;
    if (this.#stops > mostStops || this.#player.state.value.term === 'expired') return false;
    // It is played once more in the end.
    if (!this.#work.take(2 * costOfStep(this.#compiled))) return false;
    const { done, value } = this.#player.reach(lastDay).next();
    if (done) return false;
    this.day = later(this.day, value.on);
    return true;
  }

  #doSomething(): boolean {
    let isDone = false;
    for (const definition of this.#compiled.facts.values()) {
      const { context, value } = this.#player.state;
      if (!this.#isDone(definition, value.term)) continue;
      // Of quantities the largest that is admitted.
      for (const event of [...waysToRecord(definition, context, this.#compiled.convention)].reverse()) {
        if (this.#do({ ...event, on: this.day })) isDone = true;
      }
    }
    return isDone;
  }

  #do(event: MachineEvent): boolean {
    const key = [event.type, event.by, event.component].join(' ');
    const times = this.#done.get(key) ?? 0;
    const mayRecur = /^(worked|performed|paid|held):/.test(event.type);
    if (times >= (mayRecur ? mostTimes : 1)) return false;
    const { state } = this.#player;
    if (this.#compiled.interpreter.next(state, event) === state) return false;
    const fact = factOf(event, this.day);
    for (const _step of this.#player.playDay(readFacts([fact], this.#compiled).facts));
    if (this.#player.refusals.length > 0) return false;
    this.facts.push(fact);
    this.#done.set(key, times + 1);
    return true;
  }
}
