import { addDays, addMonths, type IsoDate, later } from '../../../calendar/day.ts';
import { times } from '../../../calendar/period.ts';
import type { MachineEvent } from '../../../engine/chart/chart.ts';
import type { Compiled } from '../../../engine/lifecycle/compile.ts';
import { readFacts } from '../../../engine/lifecycle/facts/read-facts.ts';
import { type Run, replay } from '../../../engine/lifecycle/replay.ts';
import type { Convention } from '../../../language/model/convention.ts';
import type { FactDeclaration } from '../../../language/schema/scenario-declaration.ts';
import { isOfCalendar } from './regions.ts';

/** A run that was really played: its facts, each on its day, none of them refused. */
export interface PlayedRun {
  readonly facts: readonly FactDeclaration[];
  readonly run: Run;
  /** The day on which the last event of the way came. */
  readonly day: IsoDate;
}

/**
 * Lays a way through the states out on real days and plays it on the engine: the facts a working day apart, or all on one
 * day between two events of the calendar, which come when they are computed to. Only what plays as it was meant is given.
 */
export function* layOut(compiled: Compiled, way: readonly MachineEvent[], isPatient = true): Generator<PlayedRun> {
  const apart = (day: IsoDate): IsoDate => compiled.calendar.addWorkingDays(day, 1, 'working');
  const together = (day: IsoDate): IsoDate => day;
  for (const begin of beginnings(compiled)) {
    for (const next of [apart, together]) {
      const laid = onDays(compiled, way, begin, next, isPatient);
      if (laid && laid.run.refusals.length === 0) yield laid;
    }
  }
}

function onDays(
  compiled: Compiled,
  way: readonly MachineEvent[],
  begin: IsoDate,
  next: (day: IsoDate) => IsoDate,
  isPatient: boolean,
): PlayedRun | undefined {
  const facts: FactDeclaration[] = [];
  const told = new Map<string, number>();
  let day = begin;
  for (const [index, event] of way.entries()) {
    if (!isOfCalendar(event.type)) {
      if (index > 0) day = next(day);
      facts.push(factOf(event, day));
      continue;
    }
    if (event.type === 'term.cut' && !facts.some(({ fact }) => /^(terminated|leaving):/.test(fact))) {
      day = next(day);
      facts.push(...simplestEnd(compiled, day));
    }
    const count = (told.get(event.type) ?? 0) + 1;
    told.set(event.type, count);
    const on = dayOfCalendar(compiled, facts, event.type, count, isPatient ? day : undefined);
    if (!on) return undefined;
    day = later(day, on);
  }
  const run = playOn(compiled, facts, day);
  return run && { facts, run, day };
}

/** A slice may end the agreement early without telling how: by the termination that waits for nothing. */
function simplestEnd({ convention, facts }: Compiled, on: IsoDate): readonly FactDeclaration[] {
  const free = [...convention.terminations.values()].find(({ when, warning }) => !when && !warning);
  const definition = facts.get(`terminated:${free?.id}`);
  if (!definition) return [];
  const { name, by } = definition;
  const parties = by === undefined ? [undefined] : 'each' in by ? by.each : by.any.slice(0, 1);
  return parties.map((party) => ({ on, fact: name, ...(party !== undefined && { by: party }) }));
}

/** When an event of the calendar comes if nothing else happens: up to the natural end, or long after a day. */
function dayOfCalendar(
  compiled: Compiled,
  facts: readonly FactDeclaration[],
  type: string,
  count: number,
  after: IsoDate | undefined,
): IsoDate | undefined {
  for (const until of [undefined, ...(after ? [addMonths(after, farAhead).day] : [])]) {
    const run = playOn(compiled, facts, until);
    const found = run?.steps.filter(({ event }) => event.type === type)[count - 1];
    if (found) return found.on;
  }
  return undefined;
}

/** Twelve years: longer than most agreements, renewals included. */
const farAhead = 144;

/** Plays facts up to a day, or to the natural end. */
export function playOn(compiled: Compiled, declared: readonly FactDeclaration[], until?: IsoDate): Run | undefined {
  const { facts, faults } = readFacts(declared, compiled);
  return faults.length > 0 ? undefined : replay(compiled, facts, until);
}

/** An event as the fact that records it on a day. */
export function factOf({ type, by, component, quantity, name }: MachineEvent, on: IsoDate): FactDeclaration {
  return {
    on,
    fact: type,
    ...(by !== undefined && { by }),
    ...(component !== undefined && { component }),
    ...(quantity !== undefined && { quantity: Number(quantity) }),
    ...(name !== undefined && { name }),
  };
}

/**
 * The days on which a run may begin: some weeks before the first day that the text names, on it, most of a year before,
 * and some days before the last or before the last day of all; else any Monday.
 */
export function beginnings(compiled: Compiled): readonly IsoDate[] {
  const named = [...daysNamed(compiled.convention.declaration)].sort();
  const [first] = named;
  const last = named.at(-1);
  if (!first || !last) return [anyMonday];
  const end = lastDayOfAll(compiled);
  const days = [
    addDays(first, -40),
    first,
    addDays(last, -10),
    addDays(first, -300),
    ...(end ? [addDays(end, -10)] : []),
  ];
  return days.map((day) => compiled.calendar.addWorkingDays(addDays(day, -1), 1, 'working'));
}

/** The last day after every renewal, where the text gives both. */
function lastDayOfAll({ convention: { term }, resolver, chart }: Compiled): IsoDate | undefined {
  const { ends, renewal } = term;
  if (ends?.relation !== 'on' || !('day' in ends.anchor) || renewal?.times === undefined) return undefined;
  if (renewal.period === 'indefinite') return undefined;
  const { day } = ends.anchor;
  return resolver.prolonged(
    { date: day, timing: ends, anchor: day },
    times(renewal.period, renewal.times),
    chart.context,
  )?.date;
}

const anyMonday: IsoDate = '2024-01-08';

/** The days that clauses are told from; those of holidays and amendments say nothing of when it is signed. */
function* daysNamed({
  calendar: _calendar,
  amendments: _amendments,
  ...clauses
}: Convention['declaration']): Generator<IsoDate> {
  for (const [found] of JSON.stringify(clauses).matchAll(/(?<=")\d{4}-\d{2}-\d{2}(?=")/g)) yield found as IsoDate;
}
