import { addDays, type IsoDate, later } from '../../calendar/day.ts';
import { dayAt, type EpochMilliseconds } from '../../calendar/instant.ts';
import type { Compiled } from '../../engine/lifecycle/compile.ts';
import type { Fact } from '../../engine/lifecycle/facts/fact.ts';
import type { State } from '../../engine/lifecycle/state.ts';
import { contextOf, statesOf } from '../../engine/lifecycle/state.ts';
import { lastDayLine } from '../../insight/agenda/announcements.ts';
import type { Entry } from '../../insight/agenda/entry.ts';
import { KeptTimeline } from '../../insight/agenda/kept-timeline.ts';
import { inDateOrder } from '../../insight/agenda/timeline.ts';
import { type Renames, renameFact } from '../agreement/renames.ts';
import { daysKeptAhead } from '../agreement/settle.ts';
import type { History } from '../operations/history.ts';
import { EventBook } from './event-book.ts';
import { groupOf, keyOfGroup } from './event-group.ts';
import type { FeedEvent } from './feed-event.ts';
import { type FeedLine, feedKindOf, feedLineOf } from './feed-line.ts';
import { isDone } from './settled-matter.ts';

/**
 * Every event that an agreement has ever had in a calendar, found by going through its journal revision by revision, each
 * played as far ahead as the register looks: nothing is stored for it, and the same journal gives the same events. On a
 * later day there may be more of them, and none is other than it was unless something was recorded.
 */
export function followEvents(history: History): readonly FeedEvent[] {
  const follower = new EventFollower(history);
  const revisions = [...revisionsOf(history)];
  for (const [index, revision] of revisions.entries()) {
    follower.take(revision, revisions[index + 1]?.day ?? later(history.today, revision.day));
  }
  return follower.events();
}

/** What changed an agreement: facts, or another text of its convention. */
interface Revision {
  /** Its day in the zone of the convention; none lies before the one that came earlier, even where a clock was put back. */
  readonly day: IsoDate;
  readonly at: EpochMilliseconds;
  readonly facts: readonly Fact[];
  /** Where it begins, or another text was taken. */
  readonly taken?: { readonly compiled: Compiled; readonly renames: Renames };
}

function* revisionsOf({ journal, versions }: History): Generator<Revision> {
  let [day, at, zone]: [IsoDate, EpochMilliseconds, string] = ['0001-01-01', Number.NEGATIVE_INFINITY, 'UTC'];
  for (const { deed, authorship } of journal) {
    if (deed.kind === 'refused' || deed.kind === 'set') continue;
    const compiled = deed.kind === 'recorded' ? undefined : versions.get(deed.version);
    zone = compiled?.convention.timeZone ?? zone;
    at = Math.max(at, authorship.at);
    day = later(day, dayAt(at, zone));
    const renames = deed.kind === 'adopted' ? deed.renames : {};
    const facts = deed.kind === 'recorded' ? deed.facts : [];
    yield { day, at, facts, ...(compiled && { taken: { compiled, renames } }) };
  }
}

class EventFollower {
  readonly #book: EventBook;
  readonly #said = new WeakMap<Entry, FeedLine>();
  #timeline: KeptTimeline | undefined;
  #facts: Fact[] = [];
  /** The day of the last revision. */
  #day: IsoDate = '0001-01-01';
  /** What has been told up to the day of the last revision, by group. */
  #told = new Map<string, Set<Entry>>();

  constructor({ agreement }: History) {
    const place = { agreement: agreement.id, convention: agreement.convention.id };
    this.#book = new EventBook(place, (entry) => this.#say(entry));
  }

  events(): readonly FeedEvent[] {
    return this.#book.events();
  }

  /** Takes up a revision, and goes on to the eve of what comes next, or to that day where nothing does. */
  take({ day, at, facts, taken }: Revision, next: IsoDate): void {
    const touched = new Set<string>();
    if (taken) this.#begin(taken);
    this.#facts.push(...facts);
    const timeline = this.#timeline;
    if (!timeline) return;
    const { dropped, fresh } = timeline.record(taken ? this.#facts : facts, day);
    for (const entry of dropped) this.#untell(entry, touched);
    for (const entry of fresh) this.#tell(entry, touched);

    const until = addDays(day, daysKeptAhead);
    const ahead = inDateOrder([...timeline.ahead(addDays(next, daysKeptAhead))].filter(feedKindOf));
    const inSight = byGroup([...ahead.filter(({ date }) => date <= until), ...farEnd(timeline.state, until)]);
    // What lay ahead of the last revision may have come since, and be told by now, or not.
    for (const key of [...this.#book.keysAfter(this.#day), ...inSight.keys()]) touched.add(key);
    this.#day = day;
    for (const key of touched) {
      const entries = [...(this.#told.get(key) ?? []), ...(inSight.get(key) ?? [])];
      this.#book.revise(key, entries, until, { day, at }, (entry) => isDone(entry, timeline.state));
    }
    const beyond = ahead.filter(({ date }) => date > until);
    this.#book.reach(beyond, addDays(next, daysKeptAhead), at);
  }

  #begin({ compiled, renames }: { compiled: Compiled; renames: Renames }): void {
    this.#book.rename(renames);
    this.#day = '0001-01-01';
    this.#facts = this.#facts.map((fact) => renameFact(fact, renames));
    this.#timeline = new KeptTimeline(compiled);
    this.#told = new Map();
  }

  #tell(entry: Entry, touched: Set<string>): void {
    const key = keyOf(entry);
    if (key === undefined) return;
    const told = this.#told.get(key) ?? new Set();
    told.add(entry);
    this.#told.set(key, told);
    touched.add(key);
  }

  #untell(entry: Entry, touched: Set<string>): void {
    const key = keyOf(entry);
    if (key === undefined) return;
    this.#told.get(key)?.delete(entry);
    touched.add(key);
  }

  /** Said once, in the words of the version that governs. */
  #say(entry: Entry): FeedLine {
    const kind = feedKindOf(entry);
    const known = this.#said.get(entry);
    if (known) return known;
    if (!kind || !this.#timeline) throw new Error(`A line of the kind ${entry.kind} is no event.`);
    const line = feedLineOf(entry, kind, this.#timeline.state.compiled);
    this.#said.set(entry, line);
    return line;
  }
}

function keyOf(entry: Entry): string | undefined {
  const group = groupOf(entry);
  return group && keyOfGroup(group);
}

function byGroup(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key === undefined) continue;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return groups;
}

/** The last day where it is known and lies beyond what is played, unless the agreement goes on by itself. */
function farEnd(state: State, until: IsoDate): readonly Entry[] {
  const { term } = statesOf(state);
  if (term !== 'signed' && term !== 'in-force') return [];
  if (state.compiled.resolver.term(contextOf(state)).goesOn) return [];
  const last = lastDayLine(state);
  return last && last.date > until ? [last] : [];
}
