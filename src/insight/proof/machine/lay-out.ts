import { addDays, addMonths, type IsoDate, later } from '../../../calendar/day.ts';
import type { MachineEvent } from '../../../engine/chart/chart.ts';
import type { Compiled } from '../../../engine/lifecycle/compile.ts';
import { naturalEnd, naturalStart } from '../../../engine/lifecycle/dates/natural-days.ts';
import { readFacts } from '../../../engine/lifecycle/facts/read-facts.ts';
import { Player, type Run, replay, type Step, startOf } from '../../../engine/lifecycle/replay.ts';
import type { FactDeclaration } from '../../../language/schema/scenario-declaration.ts';
import { daysGiven, entryDays, isPossible } from '../entry-days.ts';
import type { Work } from '../work.ts';
import { momentsBehind } from './calendar-alphabet.ts';
import { freeTermination } from './endings.ts';
import { isOfCalendar, once } from './regions.ts';

/** A run that was really played: its facts, each on its day, none of them refused. */
export interface PlayedRun {
  readonly facts: readonly FactDeclaration[];
  readonly run: Run;
  /** The day on which the last event of the way came. */
  readonly day: IsoDate;
}

/**
 * Lays a way through the states out on real days and plays it on the engine: the facts a working day apart, all on one day
 * or a month apart between two events of the calendar, which come when they are computed to. Only what plays as it was meant is given.
 */
export function* layOut(
  compiled: Compiled,
  way: readonly MachineEvent[],
  work: Work,
  isPatient = true,
): Generator<PlayedRun> {
  const apart = (day: IsoDate): IsoDate => compiled.calendar.addWorkingDays(day, 1, 'working');
  const together = (day: IsoDate): IsoDate => day;
  // A notice of some weeks has to be given before the act that it announces.
  const farApart = (day: IsoDate): IsoDate => addMonths(day, 1).day;
  for (const begin of beginnings(compiled)) {
    for (const next of [apart, together, farApart]) {
      const laid = onDays(compiled, way, { begin, next, isPatient, work });
      if (laid && laid.run.refusals.length === 0) yield laid;
    }
  }
}

/** How a way is laid out. */
interface Days {
  readonly begin: IsoDate;
  readonly next: (day: IsoDate) => IsoDate;
  readonly isPatient: boolean;
  readonly work: Work;
}

function onDays(
  compiled: Compiled,
  way: readonly MachineEvent[],
  { begin, next, isPatient, work }: Days,
): PlayedRun | undefined {
  const laid = new LayingOut(compiled, begin, work);
  for (const [index, event] of way.entries()) {
    if (!isOfCalendar(event.type)) {
      if (index > 0) laid.day = next(laid.day);
      if (!laid.record([factOf(event, laid.day)])) return undefined;
      continue;
    }
    if (event.type === 'term.cut' && !laid.facts.some(({ fact }) => /^(terminated|leaving):/.test(fact))) {
      laid.day = next(laid.day);
      if (!laid.record(simplestEnd(compiled, laid.day))) return undefined;
    }
    if (!laid.await(event.type, isPatient)) return undefined;
  }
  const { facts, day } = laid;
  const run = playOn(compiled, facts, day);
  work.spend((run?.steps.length ?? 0) * costOfStep(compiled));
  return run && { facts, run, day };
}

/** A way as far as it is laid out: each event of it is played on from the one before. */
class LayingOut {
  readonly facts: FactDeclaration[] = [];
  day: IsoDate;
  readonly #compiled: Compiled;
  readonly #player: Player;
  readonly #work: Work;
  /** The days on which each event of the calendar has come, and how often the way has named it. */
  readonly #come = new Map<string, IsoDate[]>();
  readonly #named = new Map<string, number>();

  constructor(compiled: Compiled, begin: IsoDate, work: Work) {
    this.#compiled = compiled;
    this.#work = work;
    this.#player = new Player(startOf(compiled));
    this.day = begin;
  }

  /** Records facts of a day; false where they are not admitted. */
  record(declared: readonly FactDeclaration[]): boolean {
    const { facts, faults } = readFacts(declared, this.#compiled);
    if (faults.length > 0) return false;
    for (const step of this.#player.playDay(facts)) this.#note(step);
    this.facts.push(...declared);
    return this.#player.refusals.length === 0;
  }

  /** Goes on to when an event of the calendar comes if nothing else happens, for as often as the way names it. */
  await(type: string, isPatient: boolean): boolean {
    const count = (this.#named.get(type) ?? 0) + 1;
    this.#named.set(type, count);
    const hasCome = (): boolean => (this.#come.get(type) ?? []).length >= count;
    for (let term: string | undefined; !hasCome() && term !== this.#term; ) {
      term = this.#term;
      for (const step of this.#player.reach(this.#horizon(isPatient))) {
        this.#note(step);
        if (hasCome() || this.#work.isSpent) break;
      }
      // What comes after the first day is known once it has come.
    }
    const on = this.#come.get(type)?.[count - 1];
    if (!on) return false;
    this.day = later(this.day, on);
    return true;
  }

  #note({ event, on }: Step): void {
    this.#work.spend(costOfStep(this.#compiled));
    this.#come.set(event.type, [...(this.#come.get(event.type) ?? []), on]);
  }

  get #term(): string {
    return this.#player.state.value.term;
  }

  /** How far to look: up to the natural end, or long after the day that was reached. */
  #horizon(isPatient: boolean): IsoDate {
    const { state } = this.#player;
    const natural = later(later(naturalStart(state), naturalEnd(state)), this.day);
    return isPatient ? later(natural, addMonths(this.day, farAhead).day) : natural;
  }
}

/** Twelve years: longer than most agreements, renewals included. */
const farAhead = 144;

/** A slice may end the agreement early without telling how: by the termination that waits for nothing. */
function simplestEnd({ convention, facts }: Compiled, on: IsoDate): readonly FactDeclaration[] {
  const definition = facts.get(`terminated:${freeTermination(convention)?.id}`);
  if (!definition) return [];
  const { name, by } = definition;
  const parties = by === undefined ? [undefined] : 'each' in by ? by.each : by.any.slice(0, 1);
  return parties.map((party) => ({ on, fact: name, ...(party !== undefined && { by: party }) }));
}

/** Plays facts up to a day, or to the natural end. */
export function playOn(compiled: Compiled, declared: readonly FactDeclaration[], until?: IsoDate): Run | undefined {
  const { facts, faults } = readFacts(declared, compiled);
  return faults.length > 0 ? undefined : replay(compiled, facts, until);
}

/** An event as the fact that records it on a day. */
export function factOf({ type, by, component, quantity, name }: MachineEvent, on: IsoDate): FactDeclaration {
  return {
    on,
    fact: type,
    ...(by !== undefined && { by }),
    ...(component !== undefined && { component }),
    ...(quantity !== undefined && { quantity: Number(quantity) }),
    ...(name !== undefined && { name }),
  };
}

/**
 * The days on which a run may begin, of those on which the agreement can be entered into: some weeks before a first day
 * that is fixed, or before the first day that the text names, on it, most of a year before, and some days before the last;
 * else any Monday.
 */
export function beginnings(compiled: Compiled): readonly IsoDate[] {
  const { convention, resolver, chart } = compiled;
  const possible = entryDays(compiled);
  const named = [...daysGiven(convention)].sort();
  const first = resolver.term(chart.context).start?.date ?? named[0] ?? possible.last;
  const last = possible.last ?? named.at(-1);
  const wanted = first && last ? [addDays(first, -40), first, addDays(last, -10), addDays(first, -300)] : [anyMonday];
  const days = wanted.map((day) => compiled.calendar.addWorkingDays(addDays(day, -1), 1, 'working'));
  const found = days.filter((day) => isPossible(day, possible));
  return found.length > 0 ? found : [possible.first ?? possible.last ?? anyMonday];
}

const anyMonday: IsoDate = '2024-01-08';

/**
 * What a step of a run costs, in states of a slice: the calendar looks each named date up through those that it is
 * counted from, so that a long chain of them costs the square of its length.
 */
export const costOfStep = once(({ convention }: Compiled): number => {
  const links = [...convention.dates.values()].map(({ timing }) => momentsBehind(timing, convention).length);
  return 1 + Math.floor(links.reduce((sum, count) => sum + count, 0) / linksOfAState);
});

const linksOfAState = 150;
