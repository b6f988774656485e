import { addDays, earlier, type IsoDate, later } from '../../calendar/day.ts';
import type { Compiled } from '../../engine/lifecycle/compile.ts';
import { CalendarsAhead } from '../../engine/lifecycle/dates/calendar-ahead.ts';
import { type Fact, inOrder } from '../../engine/lifecycle/facts/fact.ts';
import { KeptFacts } from '../../engine/lifecycle/facts/kept-facts.ts';
import type { Limit } from '../../engine/lifecycle/limit.ts';
import type { Refusal } from '../../engine/lifecycle/refusals/refusal.ts';
import { byDay, Player, type Run, replay, type Step, startOf } from '../../engine/lifecycle/replay.ts';
import type { State } from '../../engine/lifecycle/state.ts';
import type { Announcer } from './announcer.ts';
import type { Entry } from './entry.ts';
import { type Narrated, Narrator, nothingNarrated } from './narrator.ts';
import { inDateOrder, type Timeline, withdrawals } from './timeline.ts';

/** A place in a run from which it can be played on, with how much lies before it. */
interface Checkpoint {
  /** The day beyond which nothing was played; and of which nothing more may be unless it comes after all that was. */
  readonly day: IsoDate;
  readonly state: State;
  readonly narrated: Narrated;
  readonly steps: number;
  readonly facts: number;
  readonly entries: number;
  readonly refusals: number;
}

/** Where a run stands at the end of the last day that was asked for. */
interface End {
  readonly state: State;
  readonly limit?: Limit;
  /** What that day still brings up, unless something more happens on it. */
  readonly last: readonly Entry[];
  readonly broken: readonly Entry[];
}

/** What one more recording changed. */
export interface Recorded {
  /** Lines that are told no more, or are told anew. */
  readonly dropped: readonly Entry[];
  /** What is told instead of them, and beyond. */
  readonly fresh: readonly Entry[];
  /** Takes the recording back, as if it had never been made. */
  undo(): void;
}

/** Besides the latest, a checkpoint is kept for every so many steps. */
const stepsBetween = 32;

/** How many of the latest checkpoints are kept: those around the last day of which there are facts. */
const mostLatest = 3;

const lastOfAll: IsoDate = '9999-12-31';

/**
 * The timeline of an agreement whose facts are recorded one after the other, in any order: one more fact costs what its
 * day costs and what came after it, and not the whole run. It says what `timeline` says of the same facts and day.
 */
export class KeptTimeline {
  readonly #compiled: Compiled;
  readonly #ahead = new CalendarsAhead();
  readonly #announcers = new Map<Compiled, Announcer>();
  /** The same for what is only looked at: what was found out for the run itself stays. */
  readonly #peeked = { calendars: new CalendarsAhead(), announcers: new Map<Compiled, Announcer>() };
  readonly #known: KeptFacts;
  /** What was played, told and refused, in this order; the checkpoints say how much of it lies before them. */
  readonly #facts: Fact[] = [];
  readonly #entries: Entry[] = [];
  readonly #refusals: Refusal[] = [];
  #checkpoints: Checkpoint[];
  #until: IsoDate = '0001-01-01';
  #end: End;

  constructor(compiled: Compiled) {
    this.#compiled = compiled;
    this.#known = new KeptFacts(compiled);
    const state = startOf(compiled);
    const nothing = { steps: 0, facts: 0, entries: 0, refusals: 0 };
    this.#checkpoints = [{ day: '0001-01-01', state, narrated: nothingNarrated, ...nothing }];
    this.#end = { state, last: [], broken: [] };
  }

  /** How many facts are recorded. */
  get count(): number {
    return this.#known.recorded.length;
  }

  /** Where the run stands at the end of the last day that was asked for. */
  get state(): State {
    return this.#end.state;
  }

  /** Why it was played no further, where that is so. */
  get limit(): Limit | undefined {
    return this.#end.limit;
  }

  /** What is refused of all that is recorded. */
  get refusals(): readonly Refusal[] {
    return [...this.#known.refusals, ...this.#refusals];
  }

  /** The whole timeline, up to the last day that was asked for. */
  get timeline(): Timeline {
    const { state, limit, last, broken } = this.#end;
    const withdrawn = withdrawals(this.#known.withdrawn, this.#compiled);
    const [compiled, facts, until] = [this.#compiled, [...this.#known.recorded], limit ? state.day : this.#until];
    let run: Run | undefined;
    return {
      until,
      entries: inDateOrder([...this.#entries, ...last, ...withdrawn, ...broken]),
      refusals: this.refusals,
      state,
      known: { on: this.#until, state },
      ...(limit && { limit }),
      get run() {
        run ??= replay(compiled, facts, until);
        return run;
      },
    };
  }

  /** What the last day that was asked for has brought, in no order. */
  get ofLastDay(): readonly Entry[] {
    const { last, broken } = this.#end;
    return [...this.#entries, ...last, ...broken].filter(({ date }) => date === this.#until);
  }

  /**
   * What the days after the last that was asked for bring up if nothing more is recorded, to one that is included, in the
   * order in which they come. It is played as far as somebody asks for more.
   */
  *ahead(until: IsoDate): Generator<Entry> {
    const { state, narrated, steps } = this.#checkpoints.at(-1) as Checkpoint;
    const player = new Player(state, steps, this.#peeked.calendars);
    const narrator = new Narrator(narrated, this.#peeked.announcers);
    const after = this.#until;
    for (const step of player.reach(until)) {
      for (const entry of narrator.tell(step)) if (entry.date > after) yield entry;
    }
    for (const entry of narrator.reach(player.limit ? player.state.day : until)) if (entry.date > after) yield entry;
  }

  /** Records more facts, and plays up to a day, which may also be an earlier one than before. */
  record(more: readonly Fact[], until: IsoDate): Recorded {
    const [end, day, checkpoints] = [this.#end, this.#until, this.#checkpoints];
    const { gone, came, undo } = this.#known.take(more, until, this.#facts);
    const from = this.#checkpointBefore([...gone, ...came], gone, until);
    if (from !== checkpoints.at(-1)) this.#rewind();
    const facts = this.#facts.splice(from.facts);
    const entries = this.#entries.splice(from.entries);
    const refusals = this.#refusals.splice(from.refusals);
    this.#until = until;
    this.#play([...facts.filter((fact) => !gone.has(fact)), ...came], from);
    return {
      dropped: [...entries, ...end.last, ...end.broken],
      fresh: [...this.#entries.slice(from.entries), ...this.#end.last, ...this.#end.broken],
      undo: () => {
        undo();
        this.#rewind();
        [this.#end, this.#until, this.#checkpoints] = [end, day, checkpoints];
        replaceFrom(from.facts, facts, this.#facts);
        replaceFrom(from.entries, entries, this.#entries);
        replaceFrom(from.refusals, refusals, this.#refusals);
      },
    };
  }

  #rewind(): void {
    for (const announcer of this.#announcers.values()) announcer.rewind();
  }

  /** The latest checkpoint before facts that count, or count no more, and before a day to which time goes back. */
  #checkpointBefore(facts: readonly Fact[], gone: ReadonlySet<Fact>, until: IsoDate): Checkpoint {
    const { facts: known } = this.#compiled;
    const [first] = inOrder(facts, known);
    const day = earlier(first?.on ?? lastOfAll, until < this.#until ? until : lastOfAll);
    const isBefore = (checkpoint: Checkpoint): boolean => {
      const last = this.#facts[checkpoint.facts - 1];
      if (checkpoint.day > day || (last && gone.has(last))) return false;
      return !first || last?.on !== first.on || inOrder([first, last], known)[0] === last;
    };
    this.#checkpoints = this.#checkpoints.slice(0, this.#checkpoints.findLastIndex(isBefore) + 1);
    return this.#checkpoints.at(-1) as Checkpoint;
  }

  #play(facts: readonly Fact[], from: Checkpoint): void {
    const player = new Player(from.state, from.steps, this.#ahead);
    const narrator = new Narrator(from.narrated, this.#announcers);
    for (const day of byDay(inOrder(facts, this.#compiled.facts))) this.#playDay(day, player, narrator);
    this.#tell(player.reach(this.#until), player, narrator);
    const { state, limit } = player;
    const until = limit ? state.day : this.#until;
    // What the last day brings up stands only once nothing more can happen on it.
    const isOver = state.day < until;
    const last = [...(isOver ? narrator.reach(until) : narrator.ahead(until))];
    if (isOver) for (const entry of last) this.#entries.push(entry);
    const { narrated } = narrator;
    this.#mark(later(until, (this.#checkpoints.at(-1) as Checkpoint).day), player, narrator);
    this.#end = { state, last: isOver ? [] : last, broken: [...narrated.broken.values()], ...(limit && { limit }) };
    this.#thin();
  }

  /**
   * Plays the facts of a day. While each is admitted in its turn, one that comes after them could be played from there;
   * but those that wait for others are told with all of the day.
   */
  #playDay(facts: readonly Fact[], player: Player, narrator: Narrator): void {
    const { on } = facts[0] as Fact;
    let inTurn = 0;
    let isInTurn = true;
    const take = ({ fact, before }: Step): void => {
      if (!fact || !isInTurn) return;
      isInTurn = fact === facts[inTurn];
      if (!isInTurn) return;
      if (inTurn > 0) this.#markOnWay(on, before, player, narrator);
      this.#facts.push(fact);
      inTurn += 1;
    };
    this.#tell(player.playDay(facts), player, narrator, take);
    this.#facts.push(...facts.slice(inTurn));
    this.#refusals.push(...player.refusals.splice(0));
    this.#mark(inTurn === facts.length ? on : addDays(on, 1), player, narrator);
  }

  #tell(steps: Iterable<Step>, player: Player, narrator: Narrator, take: (step: Step) => void = () => {}): void {
    for (const step of steps) {
      if (step.on > step.before.day) this.#markOnWay(step.on, step.before, player, narrator);
      take(step);
      for (const entry of narrator.tell(step)) this.#entries.push(entry);
    }
  }

  /** A checkpoint before the step that was just taken, where the last one lies far back. */
  #markOnWay(day: IsoDate, state: State, { count }: Player, narrator: Narrator): void {
    const steps = count - 1;
    if (steps >= (this.#checkpoints.at(-1) as Checkpoint).steps + stepsBetween) {
      this.#mark(day, { state, count: steps }, narrator);
    }
  }

  #mark(day: IsoDate, { state, count: steps }: Pick<Player, 'state' | 'count'>, { narrated }: Narrator): void {
    const [facts, entries, refusals] = [this.#facts.length, this.#entries.length, this.#refusals.length];
    this.#checkpoints.push({ day, state, narrated, steps, facts, entries, refusals });
  }

  #thin(): void {
    const latest = this.#checkpoints.splice(-mostLatest);
    let steps = 0;
    this.#checkpoints = this.#checkpoints.filter((checkpoint, index) => {
      const isKept = index === 0 || checkpoint.steps >= steps + stepsBetween;
      if (isKept) steps = checkpoint.steps;
      return isKept;
    });
    this.#checkpoints.push(...latest);
  }
}

function replaceFrom<T>(count: number, items: readonly T[], list: T[]): void {
  list.length = count;
  for (const item of items) list.push(item);
}
