import { addDays, type IsoDate } from '../../calendar/day.ts';
import type { EpochMilliseconds } from '../../calendar/instant.ts';
import type { Entry } from '../../insight/agenda/entry.ts';
import { own } from '../../text/own.ts';
import type { Renames } from '../agreement/renames.ts';
import { daysKeptAhead } from '../agreement/settle.ts';
import { type EventGroup, encoded, groupOf, isSeries, keyOfGroup, renameGroup } from './event-group.ts';
import type { FeedEvent, FeedStatus } from './feed-event.ts';
import type { FeedLine } from './feed-line.ts';

/** An event on its way through the revisions of its agreement. */
interface Tracked {
  readonly uid: string;
  readonly created: EpochMilliseconds;
  sequence: number;
  modified: EpochMilliseconds;
  status: FeedStatus;
  entry: Entry;
  line: FeedLine;
  was?: IsoDate;
  /** Everybody whom it has ever concerned. */
  concerned: readonly string[];
  /** Told beforehand of a day that lies further ahead than anything was played. */
  isFar: boolean;
}

/** The events of one group: those that are planned, and those that are done or cancelled, the latest last. */
interface Shelf {
  readonly group: EventGroup;
  standing: Tracked[];
  gone: Tracked[];
}

/** A revision of an agreement, or a day on which nothing was recorded: when what it brings up is held to be known. */
export interface Moment {
  readonly day: IsoDate;
  readonly at: EpochMilliseconds;
}

export interface Place {
  readonly agreement: string;
  readonly convention: string;
}

/** The events of an agreement, each known again whenever its facts, its convention or the days change what is to come. */
export class EventBook {
  readonly #place: Place;
  readonly #say: (entry: Entry) => FeedLine;
  #shelves = new Map<string, Shelf>();
  /** How many events were named after a group. */
  readonly #counts = new Map<string, number>();

  constructor(place: Place, say: (entry: Entry) => FeedLine) {
    this.#place = place;
    this.#say = say;
  }

  /** The keys of the groups that have an event which stands on a day after another. */
  keysAfter(day: IsoDate): readonly string[] {
    const isAhead = ({ standing }: Shelf): boolean => standing.some(({ line }) => line.date > day);
    return [...this.#shelves].filter(([, shelf]) => isAhead(shelf)).map(([key]) => key);
  }

  /** Calls clauses and parties as another version does. What an event was named stays. */
  rename(renames: Renames): void {
    const shelves = [...this.#shelves.values()];
    this.#shelves = new Map();
    for (const { group, standing, gone } of shelves) {
      const shelf = this.#shelf(renameGroup(group, renames));
      shelf.standing.push(...standing);
      shelf.gone.push(...gone);
      for (const one of [...standing, ...gone]) {
        one.entry = { ...one.entry, id: shelf.group.clause };
        one.concerned = one.concerned.map((party) => own(renames, party) ?? party);
      }
    }
  }

  /**
   * Holds a group against its lines as they are after a revision. Those of the same day are the same; then they move in
   * their order; what is left over is done or cancelled, or comes anew. Lines after `until` are told beforehand.
   */
  revise(
    key: string,
    entries: readonly Entry[],
    until: IsoDate,
    moment: Moment,
    isDone: (entry: Entry) => boolean,
  ): void {
    const [first] = entries;
    const group = first ? groupOf(first) : this.#shelves.get(key)?.group;
    if (!group) return;
    const shelf = this.#shelf(group);
    const { kept, gone, come } = paired(byDate(shelf.standing), byDate(withoutEcho(entries)));
    shelf.standing = kept.map(({ one }) => one);
    for (const { one, entry } of kept) change(one, { entry, isFar: entry.date > until }, this.#say, moment.at);
    for (const one of gone) this.#drop(one, shelf, isDone(one.entry) ? 'done' : 'cancelled', moment.at);
    for (const entry of come) this.#bring(entry, shelf, moment, entry.date > until);
  }

  /** Takes up what comes into sight as days pass, in the order of its days, to one that is included. */
  reach(entries: readonly Entry[], until: IsoDate, at: EpochMilliseconds): void {
    for (const entry of entries) {
      const group = groupOf(entry);
      if (!group) continue;
      const shelf = this.#shelf(group);
      this.#confirm(shelf, addDays(entry.date, -1), at);
      if (
        isEcho(
          entry,
          shelf.standing.map((one) => one.entry),
        )
      )
        continue;
      const far = shelf.standing.find(({ isFar }) => isFar);
      if (far) change(far, { entry, isFar: false }, this.#say, at);
      else this.#bring(entry, shelf, { day: addDays(entry.date, -daysKeptAhead), at }, false);
    }
    for (const shelf of this.#shelves.values()) this.#confirm(shelf, until, at);
  }

  events(): readonly FeedEvent[] {
    const { agreement } = this.#place;
    return [...this.#shelves.values()].flatMap(({ standing, gone }) =>
      [...standing, ...gone].map(({ uid, sequence, created, modified, status, line, was, concerned }) => ({
        ...line,
        agreement,
        uid,
        sequence,
        created,
        modified,
        status,
        ...(was !== undefined && { was }),
        formerParties: line.parties.length === 0 ? [] : concerned.filter((party) => !line.parties.includes(party)),
      })),
    );
  }

  /** What was told beforehand of a day holds no more once that day is in sight and does not bring it. */
  #confirm(shelf: Shelf, until: IsoDate, at: EpochMilliseconds): void {
    for (const one of shelf.standing.filter(({ isFar, line }) => isFar && line.date <= until)) {
      shelf.standing = shelf.standing.filter((other) => other !== one);
      this.#drop(one, shelf, 'cancelled', at);
    }
  }

  #drop(one: Tracked, shelf: Shelf, status: FeedStatus, at: EpochMilliseconds): void {
    Object.assign(one, { status, isFar: false, sequence: one.sequence + 1, modified: at });
    shelf.gone.push(one);
  }

  /** An event that was there before and is back, or a new one. */
  #bring(entry: Entry, shelf: Shelf, { day, at }: Moment, isFar: boolean): void {
    const { group, gone } = shelf;
    const isBack = ({ line: { date } }: Tracked): boolean => !isSeries(group) || date >= day;
    const back = gone.find(({ line }) => line.date === entry.date) ?? gone.findLast(isBack);
    if (back) {
      shelf.gone = gone.filter((one) => one !== back);
      change(back, { entry, isFar }, this.#say, at);
      shelf.standing.push(back);
      return;
    }
    const line = this.#say(entry);
    const uid = this.#nextUid(keyOfGroup(group));
    const status = 'planned';
    shelf.standing.push({
      uid,
      created: at,
      sequence: 0,
      modified: at,
      status,
      entry,
      line,
      concerned: line.parties,
      isFar,
    });
  }

  #nextUid(key: string): string {
    const count = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, count);
    const { agreement, convention } = this.#place;
    return `${key}+${count}@${encoded(agreement)}.${encoded(convention)}.conventio`;
  }

  #shelf(group: EventGroup): Shelf {
    const key = keyOfGroup(group);
    const shelf = this.#shelves.get(key) ?? { group, standing: [], gone: [] };
    this.#shelves.set(key, shelf);
    return shelf;
  }
}

/** What an event says from now on; it counts as changed where a reader could see it. */
function change(
  one: Tracked,
  { entry, isFar }: Pick<Tracked, 'entry' | 'isFar'>,
  say: (entry: Entry) => FeedLine,
  at: EpochMilliseconds,
): void {
  const line = entry === one.entry ? one.line : say(entry);
  const isSame = one.status === 'planned' && (line === one.line || JSON.stringify(line) === JSON.stringify(one.line));
  if (!isSame) Object.assign(one, { sequence: one.sequence + 1, modified: at });
  if (line.date !== one.line.date) one.was = one.line.date;
  Object.assign(one, { entry, line, isFar, status: 'planned' });
  one.concerned = [...new Set([...one.concerned, ...line.parties])];
}

interface Pairing {
  readonly kept: readonly { readonly one: Tracked; readonly entry: Entry }[];
  readonly gone: readonly Tracked[];
  readonly come: readonly Entry[];
}

function paired(standing: readonly Tracked[], entries: readonly Entry[]): Pairing {
  const kept: { one: Tracked; entry: Entry }[] = [];
  const left = [...standing];
  const moved: Entry[] = [];
  for (const entry of entries) {
    const same = left.findIndex(({ line }) => line.date === entry.date);
    if (same < 0) moved.push(entry);
    else kept.push({ one: left.splice(same, 1)[0] as Tracked, entry });
  }
  const both = Math.min(left.length, moved.length);
  for (let index = 0; index < both; index += 1) {
    kept.push({ one: left[index] as Tracked, entry: moved[index] as Entry });
  }
  return { kept, gone: left.slice(both), come: moved.slice(both) };
}

function byDate<T extends Entry | Tracked>(items: readonly T[]): readonly T[] {
  const dateOf = (item: Entry | Tracked): IsoDate => ('line' in item ? item.line.date : item.date);
  return [...items].sort((a, b) => (dateOf(a) < dateOf(b) ? -1 : Number(dateOf(a) > dateOf(b))));
}

/** Without the days after a last day that is told: one event says that it ends. */
function withoutEcho(entries: readonly Entry[]): readonly Entry[] {
  return entries.filter((entry) => !isEcho(entry, entries));
}

function isEcho({ kind, date }: Entry, entries: readonly Entry[]): boolean {
  if (kind !== 'ended' && kind !== 'expired') return false;
  const eve = addDays(date, -1);
  return entries.some((one) => one.kind === 'ending' && one.date === eve);
}
