import { addDays, type IsoDate } from '../../../calendar/day.ts';
import type { FactDeclaration } from '../../../language/schema/scenario-declaration.ts';
import type { Counterexample } from '../finding.ts';
import { broughtAbout } from './brought-about.ts';
import type { Entry } from './entry.ts';
import type { Inquiry } from './inquiry.ts';
import { bookable, deadlineOf, type Work, workAfter } from './latest-opening.ts';
import { entryItself, type OutsideEvent } from './outside-events.ts';
import type { Useful } from './useful.ts';

/**
 * The event comes too late, and everything after it is worked as fast as it can be, until something shows it: a phase
 * that opens with too few days left, a deadline that is missed, or a day of work that only one reading of the end covers.
 */
export function tooLateCounterexample(
  event: OutsideEvent,
  useful: Useful,
  on: IsoDate,
  inquiry: Inquiry,
): Counterexample {
  const { fact, title, phase, thenAccepted, timing } = event;
  const { compiled, begun } = inquiry;
  const { entry, arguable } = useful;
  const begins = begun(entry);
  const without = [fact, ...(thenAccepted ? [thenAccepted] : []), ...begins.map((each) => each.fact)];
  const facts = [...begins, ...broughtAbout(phase.gate.condition, entry.start, compiled, without)];
  if (fact !== entryItself && !timing) facts.push({ fact, on });
  return {
    id: `${fact.replace(':', '-')}-too-late`,
    title: { en: `${title.en} occurs too late`, fr: `${title.fr} survient trop tard` },
    ...worked(workAfter(arguable), on, facts, entry, inquiry),
  };
}

/** The facts with those of the work, and what shows in the end that it is too late. */
function worked(
  stretches: readonly Work[],
  opened: IsoDate,
  begins: readonly FactDeclaration[],
  entry: Entry,
  inquiry: Inquiry,
): Pick<Counterexample, 'facts' | 'expect'> {
  const facts = [...begins];
  let day = opened;
  for (const [index, work] of stretches.entries()) {
    const over = dayAfter(work.days, day, inquiry);
    if (over > (entry.end ?? over)) return { facts, expect: [ofPhase(work, day, ['opened', 'caution'])] };
    if (work.days > 0) facts.push({ fact: `worked:${work.phase.id}`, on: over, quantity: booked(work) });
    const missed = missedBy(work, over, entry, inquiry);
    if (missed) return { facts, expect: [missed] };
    const next = stretches[index + 1]?.phase.gate.condition;
    const known = [`opened:${work.phase.id}`, ...facts.map(({ fact }) => fact)];
    if (next !== undefined) facts.push(...broughtAbout(next, over, inquiry.compiled, known));
    day = over;
  }
  return { facts, expect: [{ on: day }] };
}

/** What a stretch of work misses that is over on a day: its deadline, or the last certain day. */
function missedBy(
  work: Work,
  over: IsoDate,
  entry: Entry,
  inquiry: Inquiry,
): Counterexample['expect'][number] | undefined {
  const due = deadlineOf(work.phase, entry, inquiry);
  if (due !== undefined && over > due) return ofPhase(work, addDays(due, 1), ['overdue']);
  return over > (entry.certainEnd ?? over) ? ofPhase(work, over, ['caution']) : undefined;
}

function booked({ phase: { budget }, quantity }: Work): number {
  return Number(budget ? bookable(quantity, budget) : quantity);
}

/** The day on which so many days of work are over that begin on the day after another. */
function dayAfter(days: number, after: IsoDate, { workingDays }: Inquiry): IsoDate {
  let day = after;
  while (workingDays.between(after, day) < days) day = addDays(day, 1);
  return day;
}

function ofPhase({ phase: { id } }: Work, on: IsoDate, kinds: readonly string[]): Counterexample['expect'][number] {
  return { on, entries: kinds.map((kind) => ({ kind, id })) };
}
