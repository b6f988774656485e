import { addDays, type IsoDate, later } from '../../../calendar/day.ts';
import { sayDay } from '../../../calendar/say-day.ts';
import { membersOf } from '../../../engine/chart/members.ts';
import type { Compiled } from '../../../engine/lifecycle/compile.ts';
import { own } from '../../../engine/lifecycle/context.ts';
import type { Fact } from '../../../engine/lifecycle/facts/fact.ts';
import { playToEnd } from '../../../engine/lifecycle/replay.ts';
import { contextOf } from '../../../engine/lifecycle/state.ts';
import { fixedDayOf } from '../../../language/model/timing.ts';
import type { FactDeclaration } from '../../../language/schema/scenario-declaration.ts';
import { counted, type Text } from '../../../text/text.ts';
import { spanOfEntries } from '../entry-days.ts';
import { Checks } from './checks.ts';
import { type Entry, entryIn, entryOn } from './entry.ts';
import { entryMoments } from './roots.ts';
import { WorkingDays } from './working-days.ts';

/** What a proof on the calendar is asked about. */
export interface CalendarOptions {
  /** The day on which the agreement is entered into: that of its signature and of its notification. */
  readonly entry?: IsoDate;
  /** What has happened; where it tells the first day, that agreement alone is looked at. */
  readonly facts?: readonly Fact[];
  /** The first entry day to look at, where none is given. */
  readonly from?: IsoDate;
  /** How much is looked at, in states of the machine, for one answer; six times as much for all. */
  readonly mostStates?: number;
  /** Over how many years entry days are looked at; four at least hold a leap day. */
  readonly years?: number;
}

/** The entry days that questions are put about. */
export interface Inquiry {
  /** The convention as it stands: with the amendments that the given facts tell. */
  readonly compiled: Compiled;
  /** The convention as it was signed, by which runs are played. */
  readonly signed: Compiled;
  readonly workingDays: WorkingDays;
  /** What is left to be looked at. */
  readonly checks: Checks;
  /** One where it is given or where the text fixes the first day; else every day of a span. In the order of days. */
  readonly entries: readonly Entry[];
  readonly scope: 'given' | 'fixed' | 'any';
  /** Which entry days were looked at, in words. */
  readonly span: Text;
  /** The facts that bring about an agreement entered into on a day, for a counterexample to begin with. */
  begun(entry: Entry): readonly FactDeclaration[];
}

export function inquire(compiled: Compiled, options: CalendarOptions = {}): Inquiry {
  const workingDays = new WorkingDays(compiled.calendar);
  const known = { compiled, signed: compiled, workingDays, checks: new Checks(options.mostStates) };
  const given = options.facts && asEntered(compiled, options.facts);
  if (given) return given;
  const begun = ({ day }: Entry): readonly FactDeclaration[] => entryFacts(day, compiled);
  const fixed = fixedDayOf(compiled.convention.term.starts);
  const single = options.entry ?? fixed;
  if (single) {
    const entry = entryOn(single, compiled);
    return {
      ...known,
      entries: entry ? [entry] : [],
      scope: options.entry && !fixed ? 'given' : 'fixed',
      span: onDay(entry?.start ?? single),
      begun,
    };
  }
  const { first, last } = spanOfEntries(compiled, options);
  const entries: Entry[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const entry = entryOn(day, compiled);
    if (entry) entries.push(entry);
  }
  return { ...known, entries, scope: 'any', span: saySpan(first, last, entries.length), begun };
}

/** The entries that are one: an agreement whose end comes before its first day is asked about that alone. */
export function lasting({ entries }: Inquiry): readonly Entry[] {
  return entries.filter(({ start, end }) => end === undefined || end >= start);
}

/**
 * Whether what fails does so because it is entered into too late for an end that the text fixes: from a day on, and on
 * none before. Who signs it signs it while there is time for what it says.
 */
export function isLateEntry({ day }: Entry, holdingOn: readonly IsoDate[], { compiled }: Inquiry): boolean {
  const isEndFixed = compiled.resolver.term(compiled.chart.context).end !== undefined;
  return isEndFixed && holdingOn.every((holding) => holding < day);
}

/** The agreement that facts have brought about, as amended by them, and nothing else of its run. */
function asEntered(compiled: Compiled, facts: readonly Fact[]): Inquiry | undefined {
  const inquiry = inquireRun(compiled, facts);
  const [entry] = inquiry?.entries ?? [];
  if (!inquiry || !entry) return undefined;
  const standing = inquiry.compiled;
  const names = entryMoments(standing.convention);
  const moments = Object.fromEntries([...membersOf(entry.context.moments)].filter(([name]) => names.has(name)));
  const fresh = entryIn({ ...standing.chart.context, moments }, entry.day, standing);
  const begun = inquiry.begun(entry);
  const agreed = new Set(
    begun.map(({ fact }) => fact).filter((fact) => own(entry.context.moments, fact) !== undefined),
  );
  const amendments = [...agreed].filter((fact) => fact.startsWith('amended:'));
  // As it stands it is looked at from its first day on, so a counterexample agrees its amendments there.
  const counterexample = [
    ...begun.filter(({ fact }) => names.has(fact)),
    ...amendments.map((fact) => ({ fact, on: entry.start })),
  ];
  return { ...inquiry, entries: fresh ? [fresh] : [], begun: () => counterexample };
}

/** The agreement of a run as far as facts tell it, with all that has come; `undefined` while it is not entered into. */
export function inquireRun(signed: Compiled, facts: readonly Fact[]): Inquiry | undefined {
  if (facts.length === 0) return undefined;
  const { end, refusals } = playToEnd(signed, facts, facts.map(({ on }) => on).reduce(later));
  const [context, compiled] = [contextOf(end), end.compiled];
  const days = [...entryMoments(compiled.convention)].flatMap((name) => own(context.moments, name) ?? []);
  const entry = days.length > 0 ? entryIn(context, days.reduce(later), compiled) : undefined;
  if (!entry) return undefined;
  const refused = new Set(refusals.map(({ fact }) => fact.id));
  const begun = facts.filter(({ id }) => !refused.has(id)).map(declared);
  const workingDays = new WorkingDays(compiled.calendar);
  const span = onDay(entry.start);
  return {
    compiled,
    signed,
    workingDays,
    checks: new Checks(),
    entries: [entry],
    scope: 'given',
    span,
    begun: () => begun,
  };
}

function entryFacts(on: IsoDate, compiled: Compiled): readonly FactDeclaration[] {
  return [...entryMoments(compiled.convention)]
    .filter((name) => compiled.facts.has(name))
    .map((fact) => ({ fact, on }));
}

/** A fact as a scenario would declare it to show what happens, for which nobody needs its remarks. */
function declared({ notification, note: _, documents: __, ...fact }: Fact): FactDeclaration {
  return { ...fact, ...notification };
}

function onDay(start: IsoDate): Text {
  const day = sayDay(start);
  return { en: `the agreement in force from ${day.en}`, fr: `la convention en vigueur à compter du ${day.fr}` };
}

function saySpan(first: IsoDate, last: IsoDate, count: number): Text {
  const days = counted(count, {
    en: ['possible start date', 'possible start dates'],
    fr: ['date de début possible', 'dates de début possibles'],
  });
  const [from, to] = [sayDay(first), sayDay(last)];
  return { en: `${days.en}, from ${from.en} to ${to.en}`, fr: `${days.fr}, du ${from.fr} au ${to.fr}` };
}
