import type { IsoDate } from '../../../calendar/day.ts';
import { dayAt, type EpochMilliseconds, instantAt } from '../../../calendar/instant.ts';
import type { Channel } from '../../../register/delivery/channel.ts';
import type { Recording } from '../../../register/operations/answers.ts';
import type { Register } from '../../../register/operations/register.ts';
import type { VirtualClock } from '../../../register/scheduler/clock.ts';
import { Keeper, longestWait } from '../../../register/scheduler/keeper.ts';
import type { Together } from '../register/together.ts';
import { rehearsing } from './own-register.ts';

/** What is rehearsed, and by which clock. */
export interface Rehearsed {
  readonly register: Register;
  readonly clock: VirtualClock;
  readonly agreement: string;
  readonly timeZone: string;
  /** Facts that are still to be recorded, in the order of their days. */
  readonly facts: readonly Together[];
  /** The last day that is played, included. */
  readonly until: IsoDate;
  readonly channels: readonly Channel[];
  /** What became of facts that were recorded; it is told before anything goes on. */
  readonly told: (answer: Recording, facts: Together) => Promise<void>;
  readonly onError: (error: unknown) => void;
  /** Awaited before another day; `false` ends the rehearsal. */
  readonly anotherDay: (day: IsoDate) => Promise<boolean>;
}

/** The hour at which facts are recorded, on their day. */
const hour = '09:00';

/**
 * Keeps an agreement in virtual time: from one instant at which something is due, or a fact to be recorded, to the next.
 * Everything that it knows it finds in the register, so it can be broken off anywhere and begun again.
 */
export async function rehearse(rehearsed: Rehearsed): Promise<void> {
  const { register, clock, timeZone, channels, onError, until, anotherDay } = rehearsed;
  const keeper = new Keeper({ register, clock, channels, onError });
  const waiting = [...rehearsed.facts];
  let today: IsoDate | undefined;
  for (;;) {
    await keeper.tickThrough();
    const fact = waiting[0];
    if (fact && instantOf(fact, timeZone) <= clock.now()) {
      await recordOne(rehearsed, fact);
      waiting.shift();
      continue;
    }
    if (!fact && (await isOver(rehearsed))) return;
    const next = await nextInstant(rehearsed, fact);
    if (next === undefined) return;
    const day = dayAt(next, timeZone);
    if (day > until) return;
    if (day !== today && !(await anotherDay(day))) return;
    today = day;
    await clock.advanceTo(next);
  }
}

function instantOf({ day }: Together, timeZone: string): EpochMilliseconds {
  return instantAt(day, hour, timeZone);
}

/** A fact that was recorded before the rehearsal was broken off is known by its key, and not told again. */
async function recordOne({ register, agreement, told }: Rehearsed, facts: Together): Promise<void> {
  const { key } = facts;
  if (await register.store.entryOf(agreement, key)) return;
  await told(await register.record(agreement, facts.facts, { by: rehearsing, key }), facts);
}

/** Nothing waits to be sent, and nothing comes after today. */
async function isOver({ register: { store }, agreement, clock, timeZone }: Rehearsed): Promise<boolean> {
  const { items } = await store.findNotices({ agreement, states: ['pending'], limit: 1 });
  if (items.length > 0) return false;
  const today = dayAt(clock.now(), timeZone);
  return (await store.lines(agreement)).every(({ state, date }) => state !== 'ahead' || date === null || date <= today);
}

/** When something is due, or is to be recorded. What was due and could not be done is tried a little later. */
async function nextInstant(
  { register: { store }, clock, timeZone }: Rehearsed,
  fact: Together | undefined,
): Promise<EpochMilliseconds | undefined> {
  const due = await store.nextInstant();
  const instants = [...(due === undefined ? [] : [due]), ...(fact ? [instantOf(fact, timeZone)] : [])];
  if (instants.length === 0) return undefined;
  const next = Math.min(...instants);
  return next > clock.now() ? next : clock.now() + longestWait;
}
