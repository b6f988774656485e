import type { IsoDate } from '../../calendar/day.ts';
import type { Compiled } from '../../engine/lifecycle/compile.ts';
import type { Step } from '../../engine/lifecycle/replay.ts';
import type { State } from '../../engine/lifecycle/state.ts';
import { Announcer } from './announcer.ts';
import { cautionsOf } from './cautions.ts';
import type { Entry } from './entry.ts';
import { narrateChanges } from './narrate-changes.ts';
import { narrateFact } from './narrate-facts.ts';
import { BrokenProperties } from './narrate-properties.ts';

/** Where a narration stands: enough to go on from there. */
export interface Narrated {
  /** The state of which it tells; none before the first step. */
  readonly state?: State;
  /** Up to where it was told what the days bring up. */
  readonly to: IsoDate;
  /** What was announced for that day: it is said once. */
  readonly said: ReadonlySet<string>;
  readonly broken: ReadonlyMap<string, Entry>;
}

const nothingSaid: ReadonlySet<string> = new Set();

export const nothingNarrated: Narrated = { to: '0001-01-01', said: nothingSaid, broken: new Map() };

/** Tells a run while it is played, and keeps no more of it than where it stands. */
export class Narrator {
  readonly #announcers: Map<Compiled, Announcer>;
  readonly #broken: BrokenProperties;
  #state: State | undefined;
  #to: IsoDate;
  #said: ReadonlySet<string>;

  constructor({ state, to, said, broken }: Narrated = nothingNarrated, announcers = new Map<Compiled, Announcer>()) {
    this.#announcers = announcers;
    this.#state = state;
    this.#to = to;
    this.#said = said;
    this.#broken = new BrokenProperties(broken);
  }

  get narrated(): Narrated {
    const place = { to: this.#to, said: this.#said, broken: this.#broken.entries };
    return this.#state ? { ...place, state: this.#state } : place;
  }

  /** What a step changed, after what the days before it brought up. */
  *tell(step: Step): Generator<Entry> {
    // A day begins before its facts are known: what it brings up is said of the state that the day before left.
    if (this.#state && step.on > this.#state.day) yield* this.reach(step.on);
    const fact = narrateFact(step);
    if (fact) yield fact;
    yield* narrateChanges(step);
    yield* cautionsOf(step);
    this.#broken.see(step);
    this.#state = step.after;
    this.#goTo(step.on);
  }

  /** What the days bring up, to one that is included. */
  *reach(day: IsoDate): Generator<Entry> {
    yield* this.#announced(day, false);
  }

  /** The same, without going there: more may happen on that day. */
  *ahead(day: IsoDate): Generator<Entry> {
    yield* new Narrator(this.narrated, this.#announcers).#announced(day, true);
  }

  *#announced(day: IsoDate, isAhead: boolean): Generator<Entry> {
    if (!this.#state) return;
    const from = this.#to;
    const told = new Set(this.#said);
    this.#goTo(day);
    const said = new Set(this.#said);
    for (const one of this.#announcer(this.#state).announced(this.#state, from, day, isAhead)) {
      const key = `${one.kind} ${one.id} ${one.date} ${one.code ?? ''} ${one.occurrence ?? ''}`;
      if (told.has(key)) continue;
      told.add(key);
      if (one.date === day) said.add(key);
      yield one;
    }
    this.#said = said;
  }

  #goTo(day: IsoDate): void {
    if (day <= this.#to) return;
    this.#to = day;
    this.#said = nothingSaid;
  }

  #announcer(state: State): Announcer {
    const announcer = this.#announcers.get(state.compiled) ?? new Announcer(state);
    this.#announcers.set(state.compiled, announcer);
    return announcer;
  }
}
