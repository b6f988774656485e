import { addDays, type IsoDate } from '../../../src/calendar/day.ts';
import type { Compiled } from '../../../src/engine/lifecycle/compile.ts';
import type { Fact } from '../../../src/engine/lifecycle/facts/fact.ts';
import type { Entry } from '../../../src/insight/agenda/entry.ts';
import { type Summary, summarise } from '../../../src/insight/agenda/summary.ts';
import { type Timeline, timeline } from '../../../src/insight/agenda/timeline.ts';
import { faultOfDates } from './laws-of-dates.ts';
import { faultOfLife } from './laws-of-life.ts';

/** What a list of facts is held against, besides itself. */
export interface Tried {
  readonly compiled: Compiled;
  readonly facts: readonly Fact[];
  /** The last day to play to; none: to the natural end. */
  readonly until?: IsoDate;
  /** Chooses the order in which the facts are recorded anew, and the day up to which they are looked at. */
  readonly chance: number;
}

/** The first law that facts break, in words; `undefined` where all hold. Each law looks at runs that others look at too. */
export function brokenLaw(tried: Tried): string | undefined {
  const { compiled, facts, until } = tried;
  const whole = timeline(compiled, facts, until);
  return (
    faultOfOrder(whole) ??
    faultOfRefusals(whole) ??
    faultOfDates(whole) ??
    faultOfLife(whole) ??
    faultOfRecording(whole, tried) ??
    faultOfRefused(whole, tried) ??
    faultOfPrefix(whole, tried)
  );
}

function faultOfOrder({ entries, until }: Timeline): string | undefined {
  let before: IsoDate = '0001-01-01';
  for (const { date, kind, id } of entries) {
    if (date < before) return `${kind} ${id} of ${date} comes after a line of ${before}`;
    if (date > until) return `${kind} ${id} of ${date} is told though nothing is played after ${until}`;
    before = date;
  }
  return undefined;
}

function faultOfRefusals({ entries, refusals }: Timeline): string | undefined {
  const refused = new Set(refusals.map(({ fact }) => fact.id));
  if (refused.size < refusals.length) return 'a fact is refused twice';
  const told = entries.find(({ fact }) => fact !== undefined && refused.has(fact));
  if (told) return `${told.fact} is refused, and told as ${told.kind} ${told.id}`;
  for (const { fact, message, remedy } of refusals) {
    for (const said of [message, remedy]) {
      if (said.en === '' || said.fr === '') return `the refusal of ${fact.id} says nothing`;
      if (/undefined|NaN|\[object|\(…\)/.test(said.en + said.fr)) return `the refusal of ${fact.id} says: ${said.en}`;
    }
  }
  return undefined;
}

/** The order of recording is nothing. */
function faultOfRecording(whole: Timeline, { compiled, facts, until, chance }: Tried): string | undefined {
  const mixed = timeline(compiled, shuffled(facts, chance), until);
  const apart = difference(whole, mixed) ?? differenceOfRefusals(whole, mixed);
  return apart && `recorded in another order: ${apart}`;
}

/** What is refused changes nothing. */
function faultOfRefused(whole: Timeline, { compiled, facts, until }: Tried): string | undefined {
  const refused = new Set(whole.refusals.map(({ fact }) => fact.id));
  if (refused.size === 0) return undefined;
  const kept = facts.filter(({ id }) => !refused.has(id));
  const without = timeline(compiled, kept, until ?? whole.until);
  if (without.refusals.length > 0) return `without what is refused, ${without.refusals[0]?.fact.id} is refused too`;
  const apart = difference(whole, without);
  return apart && `without what is refused: ${apart}`;
}

/**
 * What is known by a day stands, whatever is recorded of later days: unless that takes something back. An early day in
 * force may lie before the day on which it became known.
 */
function faultOfPrefix(whole: Timeline, { compiled, facts, chance }: Tried): string | undefined {
  const days = facts.map(({ on }) => on).filter((on) => on <= whole.until);
  const middle = days[chance % days.length];
  if (middle === undefined) return undefined;
  const day = addDays(middle, (chance % 3) - 1);
  const isOfThen = ({ on }: Fact): boolean => on <= day;
  if (facts.some((fact) => fact.fact === 'withdrawn' && !isOfThen(fact))) return undefined;
  const then = timeline(compiled, facts.filter(isOfThen), day);
  const told = then.entries;
  const later = whole.entries.filter((entry) => entry.date <= day && !isOfWhatCameLater(entry, day, whole));
  const apart = firstApart(told, later);
  return apart && `known by ${day}: ${apart}`;
}

/** A line of a day before the one on which it became known. */
function isOfWhatCameLater({ kind, date }: Entry, day: IsoDate, { run }: Timeline): boolean {
  if (kind !== 'in-force') return false;
  const known = run.steps.find(
    ({ before, after }) => before.value.term !== after.value.term && after.value.term === 'in-force',
  );
  return known !== undefined && known.on > day && date <= day;
}

function difference(one: Timeline, other: Timeline): string | undefined {
  return firstApart(one.entries, other.entries) ?? apartIn(summarise(one.state), summarise(other.state));
}

function differenceOfRefusals(one: Timeline, other: Timeline): string | undefined {
  const [a, b] = [one, other].map(({ refusals }) => refusals.map((refusal) => JSON.stringify(refusal)));
  const index = a?.findIndex((refusal, at) => refusal !== b?.[at]) ?? -1;
  if (index < 0 && a?.length === b?.length) return undefined;
  return `refused ${a?.[index]} or ${b?.[index]} (${a?.length} and ${b?.length})`;
}

function apartIn(one: Summary, other: Summary): string | undefined {
  const [a, b] = [JSON.stringify(one), JSON.stringify(other)];
  return a === b ? undefined : `${a}\n${b}`;
}

function firstApart(one: readonly Entry[], other: readonly Entry[]): string | undefined {
  const [a, b] = [one, other].map((entries) => entries.map(written));
  const index = a?.findIndex((line, at) => line !== b?.[at]) ?? -1;
  if (index >= 0) return `${a?.[index]}\nor ${b?.[index]}`;
  return (a?.length ?? 0) < (b?.length ?? 0) ? `nothing\nor ${b?.[a?.length ?? 0]}` : undefined;
}

function written({ date, kind, id, occurrence, detail, dated, fact, code, to, article }: Entry): string {
  const told = [date, kind, id, occurrence, code, article, fact, detail?.en, to?.join(), dated?.date, dated?.anchor];
  return told.join(' | ');
}

/** In another order, the same for the same number. */
function shuffled<T>(values: readonly T[], chance: number): readonly T[] {
  const keyed = values.map((value, index) => ({ value, key: ((index + 1) * 7919 + chance * 104_729) % 1_000_003 }));
  return keyed.sort((a, b) => a.key - b.key).map(({ value }) => value);
}
