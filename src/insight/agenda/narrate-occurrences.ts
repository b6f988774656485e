import { daysBetween } from '../../calendar/day.ts';
import { sayKeys } from '../../calendar/say-key.ts';
import { changedNames } from '../../engine/chart/members.ts';
import type { Occurrence } from '../../engine/chart/occurrence.ts';
import { occurrencesOf } from '../../engine/lifecycle/context.ts';
import { hasEnded } from '../../engine/lifecycle/dates/calendar-events.ts';
import { dueOfOccurrence } from '../../engine/lifecycle/dates/occurrence-dates.ts';
import { unsettled } from '../../engine/lifecycle/occurrences/list.ts';
import type { Step } from '../../engine/lifecycle/replay.ts';
import { contextOf, stateOf } from '../../engine/lifecycle/state.ts';
import type { Amount } from '../../language/model/amount.ts';
import type { NamedClause } from '../../language/model/clause.ts';
import type { Convention } from '../../language/model/convention.ts';
import { difference, sum } from '../../language/model/decimal.ts';
import { type Repeating, repeatingOf } from '../../language/model/repeating.ts';
import type { Text } from '../../text/text.ts';
import { changed } from './changed.ts';
import type { Entry } from './entry.ts';
import { entry } from './make-entry.ts';
import { changedOccurrences, type OccurrenceChange } from './occurrence-changes.ts';
import { sayAmount, wording } from './wording.ts';

/** What a step made of the occurrences of clauses that apply several times: what fell away, what is left at the end. */
export function* narrateOccurrences(step: Step): Generator<Entry> {
  for (const repeating of concerned(step)) {
    const changes = changedOccurrences(repeating.clause, step);
    const clause = clauseOf(repeating, step.after.compiled.convention);
    if (!clause) continue;
    if (changes.length > 0) {
      yield* discharges(repeating, clause, changes, step);
      yield* lateNotices(repeating, clause, changes, step);
      yield* releases(repeating, clause, changes, step);
    }
    yield* leftovers(repeating, clause, step);
  }
}

/** The clauses of which a step changed an occurrence, or the state as a whole, in their order. */
function concerned(step: Step): readonly Repeating[] {
  const { before, after } = step;
  const all = repeatingOf(after.compiled.convention);
  const names = new Set(changedNames(contextOf(before).occurrences, contextOf(after).occurrences));
  for (const section of sections) for (const [id] of changed(step, section)) names.add(`${section}.${id}`);
  if (names.size <= 1) return [...names].flatMap((name) => all.get(name) ?? []);
  return [...all.values()].filter(({ clause }) => names.has(clause));
}

const sections: readonly Repeating['section'][] = ['obligations', 'payments', 'meetings', 'deliverables', 'decisions'];

function clauseOf({ section, id }: Repeating, convention: Convention): NamedClause | undefined {
  if (section === 'deliverables') return convention.deliverables.get(id);
  return section === 'decisions' ? convention.decisions.get(id) : convention.obligations.get(id);
}

function* discharges(
  { id }: Repeating,
  clause: NamedClause,
  changes: readonly OccurrenceChange[],
  { on }: Step,
): Generator<Entry> {
  for (const { is } of changes) {
    if (is.status !== 'discharged') continue;
    yield entry(on, 'discharged', id, clause.title, clause, {
      occurrence: is.key,
      detail: wording.discharged(is.key),
    });
  }
}

/** What was announced, and too late: it is known once what was announced has come. */
function* lateNotices(
  repeating: Repeating,
  clause: NamedClause,
  changes: readonly OccurrenceChange[],
  { on, after }: Step,
): Generator<Entry> {
  for (const { was, is } of changes) {
    if (was || is.status !== 'performed' || is.on === undefined) continue;
    const dated = dueOfOccurrence(repeating, { ...is, status: 'owed' }, after);
    if (!dated || is.on <= dated.date) continue;
    yield entry(on, 'caution', repeating.id, clause.title, clause, {
      code: 'performed-late',
      occurrence: is.key,
      dated,
      detail: wording.performedLate(daysBetween(dated.date, is.on), dated.date),
    });
  }
}

function* releases(
  { id, section }: Repeating,
  clause: NamedClause,
  changes: readonly OccurrenceChange[],
  { on }: Step,
): Generator<Entry> {
  const released = changes.filter(({ was, is }) => was && is.status === 'released').map(({ is }) => is);
  if (released.length === 0 || section === 'decisions') return;
  yield entry(on, 'released', id, clause.title, clause, { detail: wording.releasedOf(keysOf(released)) });
}

/** What is left when the agreement ends: outstanding, or owed and not due yet. */
function* leftovers(
  { id, section, clause: list, arises }: Repeating,
  clause: NamedClause,
  step: Step,
): Generator<Entry> {
  const { on, before, after } = step;
  // A request that waits for an answer is owed by nobody.
  if (arises === 'request') return;
  if (!hasEnded(after) || stateOf(before, section, id) === stateOf(after, section, id)) return;
  const was = stateOf(before, section, id);
  if (was === 'remaining' || was === 'outstanding') return;
  const current = stateOf(after, section, id);
  if (current === 'remaining') yield entry(on, 'survives', id, clause.title, clause, { detail: wording.remains });
  if (current !== 'outstanding') return;
  const late = [...overdueIn(list, step)];
  const currency = after.compiled.convention.obligations.get(id)?.amount?.currency;
  const owed = currency === undefined ? undefined : sayAmount(totalOf(late, currency));
  yield entry(on, 'outstanding', id, clause.title, clause, { detail: wording.outstandingOf(keysOf(late), owed) });
}

function* overdueIn(list: string, { after }: Step): Generator<Occurrence> {
  for (const [, occurrence] of unsettled(occurrencesOf(list, contextOf(after)))) {
    if (occurrence.status === 'overdue') yield occurrence;
  }
}

function totalOf(occurrences: readonly Occurrence[], currency: string): Amount {
  const rest = ({ amount = '0', paid = '0' }: Occurrence): string => difference(amount, paid);
  return { value: occurrences.reduce((total, one) => sum(total, rest(one)), '0'), currency };
}

const mostNamed = 6;

/** The occurrences of a line in words; of many, the first and how many more. */
export function keysOf(occurrences: readonly Occurrence[]): Text {
  return sayKeys(
    occurrences.map(({ key }) => key),
    mostNamed,
  );
}
