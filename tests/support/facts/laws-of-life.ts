import { addDays } from '../../../src/calendar/day.ts';
import type { Entry, EntryKind } from '../../../src/insight/agenda/entry.ts';
import { type Summary, summarise } from '../../../src/insight/agenda/summary.ts';
import type { Timeline } from '../../../src/insight/agenda/timeline.ts';

/** Nothing is told that never was, nor after the end unless it outlives it. */
export function faultOfLife({ entries, state }: Timeline): string | undefined {
  const life = { first: entries.find(isBeginning), last: entries.find(isEnd), term: summarise(state).term };
  if (entries.filter(isBeginning).length > 1) return 'it enters into force twice';
  if (entries.filter(isEnd).length > 1) return 'it ends twice';
  // A retroactive first day that is taken back leaves the one on which it entered into force.
  const isTakenBack = entries.some(({ kind }) => kind === 'revoked');
  return faultOfTerm(life) ?? (isTakenBack ? undefined : faultOfBoth(life)) ?? faultOfEntries(entries, life);
}

interface Life {
  readonly first: Entry | undefined;
  readonly last: Entry | undefined;
  readonly term: Summary['term'];
}

function isBeginning({ kind }: Entry): boolean {
  return kind === 'in-force';
}

function isEnd({ kind }: Entry): boolean {
  return kind === 'expired' || kind === 'ended';
}

function faultOfTerm({ term: { firstDay, lastDay, lastCertainDay } }: Life): string | undefined {
  if (firstDay && lastDay && firstDay > lastDay) return `from ${firstDay} to ${lastDay}`;
  if (!lastCertainDay || !lastDay || lastCertainDay <= lastDay) return undefined;
  return `certain until ${lastCertainDay}, and over on ${lastDay}`;
}

/** The days of the summary are those that the timeline tells. */
function faultOfBoth({ first, last, term: { firstDay, lastDay } }: Life): string | undefined {
  if (first && firstDay && first.date !== firstDay) return `in force on ${first.date}, or ${firstDay}`;
  if (!last) return undefined;
  if (first && first.date > last.date) return `in force on ${first.date}, ended on ${last.date}`;
  if (!lastDay) return 'it ended without a last day';
  if (last.date < addDays(lastDay, 1)) return `ended on ${last.date}, and lasts until ${lastDay}`;
  return !first && firstDay ? `it never entered into force, and has a first day ${firstDay}` : undefined;
}

function faultOfEntries(entries: readonly Entry[], { first, last }: Life): string | undefined {
  const signed = entries.find(({ kind }) => kind === 'signed');
  for (const entry of entries) {
    const fault =
      (!signed && announced.has(entry.kind) && 'before any signature') ||
      (last && isAfter(entry, last, entries) && whenOver.has(entry.kind) && 'after the end') ||
      (last && !first && onlyInForce.has(entry.kind) && 'of what was never in force');
    if (fault) return `${entry.kind} ${entry.id} of ${entry.date} is told ${fault}`;
  }
  return undefined;
}

const announced: ReadonlySet<EntryKind> = new Set(['reminder', 'nudge', 'due', 'ending', 'date', 'overdue', 'binding']);

/** What comes no more once it has ended. */
const whenOver: ReadonlySet<EntryKind> = new Set([
  'ending',
  'in-force',
  'opened',
  'relocked',
  'settled',
  'renewed',
  'unanswered',
  'overlong',
  'left',
  'min-reached',
  'max-reached',
]);

/** What only comes of an agreement that was in force. */
const onlyInForce: ReadonlySet<EntryKind> = new Set([
  'ending',
  'renewed',
  'settled',
  'suspended',
  'resumed',
  'overlong',
]);

function isAfter(entry: Entry, last: Entry, entries: readonly Entry[]): boolean {
  return entry.date > last.date || (entry.date === last.date && entries.indexOf(entry) > entries.indexOf(last));
}
