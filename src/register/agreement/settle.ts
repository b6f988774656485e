import { addDays, type IsoDate, later } from '../../calendar/day.ts';
import { type EpochMilliseconds, instantAt, startOfDay } from '../../calendar/instant.ts';
import type { Refusal } from '../../engine/lifecycle/refusals/refusal.ts';
import type { AgendaLine } from '../../insight/agenda/agenda-line.ts';
import type { Entry } from '../../insight/agenda/entry.ts';
import type { Agreement } from './agreement.ts';
import type { KeptAgreement } from './kept-agreement.ts';
import { correctionOf, idOfNotice, nameOfRefusal, noticeOf, noticeOfRefusal } from './notice.ts';
import { longestLease, type OutboxChange, type OutboxDraft, type OutboxItem, stands } from './outbox.ts';

/** How many days of agenda are kept for queries; what is asked for is answered at least a year ahead. */
export const daysKeptAhead = 400;

/** An agreement is looked at so many days after the last time, even where nothing happens: its agenda moves on. */
export const longestSleep = 31;

/** Where an agreement stands from now on, and what that changes. */
export interface Settlement {
  readonly agreement: Agreement;
  readonly outbox: OutboxChange;
  /** Absent where the agenda is left for the next look, which is at once. */
  readonly lines?: readonly AgendaLine[];
  /** Whether notices of days to come stand in the outbox: they are judged when their day has come, with all others. */
  readonly isAhead: boolean;
}

export interface SettlementWithAgenda extends Settlement {
  readonly lines: readonly AgendaLine[];
}

/** Which notices an agreement is to be compared with. */
export type Compared = 'all' | 'touched';

/**
 * Brings an agreement up to the day of an instant, to which it was played: which notices are due that are not in the
 * outbox, which are there and no longer true, and when to look again. It follows from the facts and the day alone
 * (level-triggered), whatever was done or left undone before; so a wake-up that is lost, doubled or late changes nothing.
 *
 * `known` are the notices of the outbox: all of them, or those whose names were touched. Of days to come nothing is
 * judged: where there are notices of them, a clock was wrong, and they are looked at when their day has come.
 */
export function settle(
  kept: KeptAgreement,
  agreement: Agreement,
  known: readonly OutboxItem[],
  now: EpochMilliseconds,
  compared: Compared,
): SettlementWithAgenda {
  const { today } = kept;
  const { timeZone } = kept.compiled.convention;
  const settlement = settleForNow(kept, agreement, known, now, compared);
  const { next, lines } = kept.ahead(daysKeptAhead);
  const sleep = addDays(today, longestSleep);
  const wake = next !== undefined && next < sleep ? next : sleep;
  const wakeAt = startOfDay(wake, timeZone);
  return { ...settlement, agreement: { ...settlement.agreement, wakeAt, standing: kept.standing() }, lines };
}

/**
 * The same without where it stands and what is to come, which cost more than all the rest: it is looked at again at once,
 * when many more facts may have come. Nothing is sent before that, and nothing asked.
 */
export function settleForNow(
  kept: KeptAgreement,
  agreement: Agreement,
  known: readonly OutboxItem[],
  now: EpochMilliseconds,
  compared: Compared,
): Settlement {
  const { today } = kept;
  const comparison = new Comparison(kept, agreement, known, now, today);
  const outbox = comparison.compare(compared);
  const { isAhead } = comparison;
  // At once by any clock that shows this day, one that is put back by some hours included.
  const wakeAt = startOfDay(today, kept.compiled.convention.timeZone);
  return { agreement: { ...agreement, writes: agreement.writes + 1, settled: today, wakeAt }, outbox, isAhead };
}

/** Holds the notices that are due against those of the outbox. */
class Comparison {
  readonly #kept: KeptAgreement;
  readonly #agreement: Agreement;
  readonly #known = new Map<string, OutboxItem[]>();
  readonly #ids = new Set<string>();
  readonly #now: EpochMilliseconds;
  readonly #today: IsoDate;
  readonly #add: OutboxDraft[] = [];
  readonly #wrong: OutboxItem[] = [];

  constructor(
    kept: KeptAgreement,
    agreement: Agreement,
    known: readonly OutboxItem[],
    now: EpochMilliseconds,
    today: IsoDate,
  ) {
    this.#kept = kept;
    this.#agreement = agreement;
    this.#now = now;
    this.#today = today;
    for (const item of known) {
      this.#known.set(item.name, [...(this.#known.get(item.name) ?? []), item]);
      this.#ids.add(item.notice.id);
    }
  }

  /** Whether a clock was ahead once: what it made due stands there, and is not judged yet. */
  get isAhead(): boolean {
    return [...this.#known.values()].flat().some((item) => stands(item) && item.day > this.#today);
  }

  compare(compared: Compared): OutboxChange {
    const { told, touched, refusals } = this.#kept;
    const refused = new Map(refusals.map((refusal) => [nameOfRefusal(refusal), refusal]));
    for (const name of compared === 'all' ? told.keys() : touched) {
      if (!refused.has(name)) this.#compareLines(name, told.get(name) ?? []);
    }
    for (const [name, refusal] of refused) this.#compareRefusal(name, refusal);
    if (compared === 'all') {
      for (const name of this.#known.keys()) {
        if (!told.has(name) && !refused.has(name)) this.#compareLines(name, []);
      }
    }
    const never = this.#wrong.filter(({ attempts }) => attempts === 0);
    const perhaps = this.#wrong.filter(({ attempts }) => attempts > 0);
    if (perhaps.length > 0) this.#correct(perhaps);
    return {
      add: this.#add,
      drop: never.map(({ notice }) => notice.id),
      correct: perhaps.map(({ notice }) => notice.id),
      rename: {},
    };
  }

  #compareLines(name: string, entries: readonly Entry[]): void {
    const { id, settings, convention } = this.#agreement;
    const wanted = entries.filter(({ date }) => date >= settings.since && date <= this.#today);
    const all = this.#known.get(name) ?? [];
    const judged = all.filter((item) => stands(item) && this.#isJudged(item));
    const standing = judged.filter((item) => !this.#isMisdated(item));
    this.#wrong.push(...judged.filter((item) => this.#isMisdated(item)));
    this.#wrong.push(...standing.slice(wanted.length));
    for (const entry of wanted.slice(standing.length)) {
      const notice = noticeOf(entry, this.#freeId(name), { id, convention }, this.#kept.compiled);
      this.#send(name, entry.date, notice);
    }
  }

  /** Whether it waits for another instant than it would now: a clock was ahead, or the hour was another. */
  #isMisdated({ state, attempts, day, sendAt }: OutboxItem): boolean {
    return state === 'pending' && attempts === 0 && sendAt > this.#now && sendAt !== this.#hourOf(day);
  }

  /** What was sent of days before `since` was sent; what was not is none of what is wanted. */
  #isJudged(item: OutboxItem): boolean {
    if (isCorrection(item) || item.day > this.#today) return false;
    return item.day >= this.#agreement.settings.since || item.attempts === 0;
  }

  #compareRefusal(name: string, refusal: Refusal): void {
    const all = this.#known.get(name) ?? [];
    if (all.some(stands)) return;
    const notice = noticeOfRefusal(refusal, this.#freeId(name), this.#agreement, this.#kept.compiled);
    this.#send(name, this.#today, notice);
  }

  /** The next id for what is so called; a notice that was renamed since may have one of them. */
  #freeId(name: string): string {
    let time = (this.#known.get(name)?.length ?? 0) + 1;
    while (this.#ids.has(idOfNotice(name, time))) time += 1;
    const id = idOfNotice(name, time);
    this.#ids.add(id);
    return id;
  }

  /** One correction names all of them. It goes out after whoever is still delivering one of them has given up or is done. */
  #correct(wrong: readonly OutboxItem[]): void {
    const id = `corrected:${this.#agreement.writes + 1}@${this.#today}`;
    const notices = wrong.map(({ notice }) => notice);
    const notice = correctionOf(notices, id, this.#today, this.#agreement, this.#kept.compiled);
    const isLeased = wrong.some(({ lease }) => lease !== null);
    this.#send(id, this.#today, notice, isLeased ? this.#now + longestLease : this.#now);
  }

  /** Nothing goes out before the hour of its day, and what is late not before the hour of today. */
  #send(name: string, day: IsoDate, notice: OutboxDraft['notice'], from: EpochMilliseconds = this.#now): void {
    this.#add.push({ name, day, notice, sendAt: Math.max(from, this.#hourOf(day)) });
  }

  /** The hour at which a notice goes out: that of its day, or of today where that is past. */
  #hourOf(day: IsoDate): EpochMilliseconds {
    return instantAt(later(day, this.#today), this.#agreement.settings.hour, this.#kept.compiled.convention.timeZone);
  }
}

function isCorrection({ notice }: OutboxItem): boolean {
  return notice.data.kind === 'corrected';
}
