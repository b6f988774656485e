import { addDays, type IsoDate } from '../../../src/calendar/day.ts';
import type { Dated } from '../../../src/engine/lifecycle/dates/dated.ts';
import { contextOf } from '../../../src/engine/lifecycle/state.ts';
import type { Entry, EntryKind } from '../../../src/insight/agenda/entry.ts';
import type { Timeline } from '../../../src/insight/agenda/timeline.ts';

const day = /^\d{4}-\d\d-\d\d$/;

/** Each day is one that can be counted; each that was computed says how, up to that very day. */
export function faultOfDates({ entries, state }: Timeline): string | undefined {
  for (const entry of entries) {
    const fault = faultOfEntry(entry);
    if (fault) return `${entry.kind} ${entry.id} of ${entry.date}: ${fault}`;
  }
  const { start, end, certainEnd, firstEnd, contractualEnd, cut } = state.compiled.resolver.term(contextOf(state));
  for (const dated of [start, end, certainEnd, firstEnd, contractualEnd, cut?.dated]) {
    const fault = dated && faultOfDated(dated);
    if (fault) return `a day of the term: ${fault}`;
  }
  return undefined;
}

/** Kinds of lines whose day is computed, where no fact puts them there. */
const computed: ReadonlySet<EntryKind> = new Set([
  'reminder',
  'nudge',
  'due',
  'ending',
  'date',
  'overdue',
  'expired',
  'settled',
  'left',
  'overlong',
  'unanswered',
]);

/** Kinds of lines that come on the day after the one that is computed, or when that became known. */
const afterwards: ReadonlySet<EntryKind> = new Set([
  'overdue',
  'expired',
  'ended',
  'settled',
  'left',
  'overlong',
  'unanswered',
  'released',
  'accepted',
  'rejected',
  'caution',
]);

function faultOfEntry(entry: Entry): string | undefined {
  const { date, kind, dated, fact, code } = entry;
  if (!day.test(date)) return 'a day that nobody can read';
  if (!dated) {
    const isComputed = fact === undefined && (computed.has(kind) || code === 'late-against-plan');
    return isComputed ? 'no derivation' : undefined;
  }
  const fault = faultOfDated(dated);
  if (fault) return fault;
  if (kind === 'renewed') return undefined;
  const isThen = afterwards.has(kind) ? date >= addDays(dated.date, 1) : date >= dated.date;
  if (!isThen) return `its derivation gives ${dated.date}`;
  const isOnTime = date === dated.date || (afterwards.has(kind) && date === addDays(dated.date, 1));
  const mayBeKnownLater: readonly EntryKind[] = ['date', 'amended', ...afterwards];
  return isOnTime || mayBeKnownLater.includes(kind) ? undefined : `its derivation gives ${dated.date}`;
}

function faultOfDated({
  date,
  derivation,
  via,
  timing,
  suspended,
}: Dated & { suspended?: unknown }): string | undefined {
  if (!day.test(date)) return `${date} is no day`;
  const found = via && faultOfDated(via);
  if (found) return found;
  if (!derivation) {
    if (!via || suspended) return undefined;
    const wanted = wantedFrom(via.date, timing.relation);
    return wanted === undefined || wanted === date ? undefined : `${timing.relation} ${via.date} gives ${date}`;
  }
  const last = derivation.steps.at(-1)?.date ?? derivation.anchor;
  if (last !== derivation.date) return `its last step gives ${last}, and it says ${derivation.date}`;
  if (derivation.date !== date) return `its derivation gives ${derivation.date}, and it says ${date}`;
  if (via && derivation.anchor !== via.date && derivation.anchor !== addDays(via.date, 1)) {
    return `it counts from ${derivation.anchor}, which was found to be ${via.date}`;
  }
  return derivation.steps.every((step) => day.test(step.date)) ? undefined : 'a step gives no day';
}

function wantedFrom(date: IsoDate, relation: string): IsoDate | undefined {
  if (relation === 'on') return date;
  return relation === 'eve-of' ? addDays(date, -1) : undefined;
}
