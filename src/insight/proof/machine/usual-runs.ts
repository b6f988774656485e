import { type IsoDate, later } from '../../../calendar/day.ts';
import type { MachineEvent } from '../../../engine/chart/chart.ts';
import type { Compiled } from '../../../engine/lifecycle/compile.ts';
import { nextCalendarEvent } from '../../../engine/lifecycle/dates/calendar-events.ts';
import { readFacts } from '../../../engine/lifecycle/facts/read-facts.ts';
import { Player } from '../../../engine/lifecycle/replay.ts';
import type { FactDefinition, FactVerb } from '../../../language/model/names.ts';
import type { FactDeclaration } from '../../../language/schema/scenario-declaration.ts';
import { entryMoments } from '../calendar/roots.ts';
import { freeTermination } from './endings.ts';
import { waysToRecord } from './fact-alphabet.ts';
import { beginnings, factOf, type PlayedLife, playOn } from './lay-out.ts';
import type { Work } from './work.ts';

/** Whether somebody does something while the agreement stands so. */
type Policy = (definition: FactDefinition, term: string) => boolean;

/**
 * The runs that anybody would try first: nothing is done after the entry; or the agreement is ended as soon as it is in
 * force; or everything is done as soon as it can be. Most of what can come in some run comes in one of them, and need
 * not be looked for.
 */
export function* usualRuns(compiled: Compiled, work: Work): Generator<PlayedLife> {
  const entry = entryMoments(compiled.convention);
  const wayOut = `terminated:${freeTermination(compiled.convention)?.id}`;
  const policies: readonly Policy[] = [
    ({ name }) => entry.has(name),
    ({ name }, term) => entry.has(name) || (name === wayOut && term === 'in-force'),
    ({ verb }) => welcome.includes(verb),
  ];
  for (const isDone of policies) {
    const doer = new Doer(compiled, isDone);
    while (work.take() && doer.goOn());
    const run = playOn(compiled, doer.facts, doer.day);
    work.spend(run?.steps.length ?? 0);
    if (run && run.refusals.length === 0) yield { facts: doer.facts, run, day: doer.day };
  }
}

/** What people do as planned; what undoes, ends or suspends is left out. */
const welcome: readonly FactVerb[] = [
  ...(['signed', 'notified', 'reached', 'decided', 'appointed', 'provided', 'happened'] as const),
  ...(['delivered', 'accepted', 'performed', 'paid', 'held', 'worked'] as const),
];

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
  #stops = 0;

  constructor(compiled: Compiled, isDone: Policy) {
    this.#compiled = compiled;
    this.#isDone = isDone;
    this.#player = new Player(compiled);
    this.day = beginnings(compiled)[0] as IsoDate;
    this.#player.reach(this.day);
  }

  /** Goes on by one day; false once nothing more happens. */
  goOn(): boolean {
    while (this.#doSomething());
    const next = nextCalendarEvent(this.#player.state);
    this.#stops += 1;
    if (!next || this.#stops > mostStops || this.#player.state.snapshot.value.term === 'expired') return false;
    this.#player.reach(next.day);
    this.day = later(this.day, next.day);
    return true;
  }

  #doSomething(): boolean {
    let isDone = false;
    for (const definition of this.#compiled.facts.values()) {
      const { context, value } = this.#player.state.snapshot;
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
    const { snapshot } = this.#player.state;
    if (this.#compiled.stepper.next(snapshot, event) === snapshot) return false;
    const fact = factOf(event, this.day);
    this.#player.playDay(readFacts([fact], this.#compiled).facts);
    this.facts.push(fact);
    this.#done.set(key, times + 1);
    return true;
  }
}
