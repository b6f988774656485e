import type { Period } from '../../calendar/period.ts';
import { bounds } from '../../text/bounds.ts';
import type { Pointer } from '../../text/span.ts';
import type { Convention } from '../model/convention.ts';
import type { Renewal } from '../model/term.ts';
import type { Timing } from '../model/timing.ts';
import { timingsOf } from '../model/timings.ts';
import type { Rule } from './rule.ts';

/**
 * As many years as periods may come to that are counted one after the other. What is recorded lies between 1800 and
 * 2999; so every date that follows lies within the years 1 to 9999, which dates are written with, and no step of the
 * calendar leaves them.
 */
const mostYears = bounds.reachYears.most;

export const dateOutOfReach: Rule = {
  id: 'date-out-of-reach',
  severity: 'error',
  title: {
    en: `Periods counted one after the other add up to at most ${mostYears} years.`,
    fr: `Des périodes qui se comptent l’une après l’autre font au plus ${mostYears} ans.`,
  },
  why: {
    en: 'The program cannot count dates after the year 9999 or before the year 1, and no agreement means such a date.',
    fr: 'Le programme ne calcule pas de date après l’an 9999 ni avant l’an 1, et aucune convention n’en vise.',
  },
  wrong: counted('P200Y'),
  right: counted('P2Y'),
  *check(convention) {
    const told = new Set<Pointer>();
    const reach = new Reach(convention);
    for (const { timing } of timingsOf(convention)) {
      const found = reach.tooFar(timing);
      if (!found || told.has(found.at)) continue;
      told.add(found.at);
      yield { pointer: found.at, ...tooFar(found.years) };
    }
    const { renewal } = convention.term;
    const years = yearsOfRenewals(renewal);
    if (renewal && years > mostYears) yield { pointer: renewal.at, ...tooFar(years) };
  },
};

/** A date that six periods lead to. */
function counted(period: string): string {
  const at = Array.from({ length: 6 }).reduce<string>((from) => `{ after: ${from}, period: ${period} }`, 'signed');
  return `dates:\n  far: { title: Far, at: ${at}, cite: { article: 6 } }\n`;
}

function tooFar(years: number) {
  const count = Math.ceil(years);
  return {
    message: {
      en: `Counted one after the other, these periods come to some ${count} years.`,
      fr: `Comptées l’une après l’autre, ces périodes font quelque ${count} ans.`,
    },
    help: {
      en: `Write shorter periods: together at most ${mostYears} years, so that every date lies before the year 9999.`,
      fr: `Écrivez des périodes plus courtes : ensemble ${mostYears} ans au plus, pour que toute date précède l’an 9999.`,
    },
  };
}

function yearsOf({ months, weeks, days }: Period): number {
  return months / 12 + weeks / 52 + days / 365;
}

function yearsOfRenewals(renewal: Renewal | undefined): number {
  if (!renewal || renewal.period === 'indefinite') return 0;
  return yearsOf(renewal.period) * (renewal.times ?? 1);
}

interface TooFar {
  readonly at: Pointer;
  readonly years: number;
}

/** How far a time lies, at most, from what is recorded: its periods and those of what it is counted from. */
class Reach {
  readonly #convention: Convention;
  readonly #known = new Map<Timing, number | TooFar>();

  constructor(convention: Convention) {
    this.#convention = convention;
  }

  /** The first place on the way at which it is too far. */
  tooFar(timing: Timing): TooFar | undefined {
    const found = this.#look(timing);
    return typeof found === 'number' ? undefined : found;
  }

  #look(timing: Timing): number | TooFar {
    const known = this.#known.get(timing);
    if (known !== undefined) return known;
    // What waits for itself is told by another rule.
    this.#known.set(timing, 0);
    const found = this.#lookWithin(timing);
    this.#known.set(timing, found);
    return found;
  }

  #lookWithin(timing: Timing): number | TooFar {
    const before = timesBefore(timing, this.#convention).map((each) => this.#look(each));
    const broken = before.find((each) => typeof each !== 'number');
    if (broken !== undefined) return broken;
    const own = 'period' in timing ? yearsOf(timing.period) : 0;
    const atEnd = isCountedFromTheEnd(timing) ? yearsOfRenewals(this.#convention.term.renewal) : 0;
    const years = Math.max(0, ...(before as readonly number[])) + own + atEnd;
    return years > mostYears ? { at: timing.at, years } : years;
  }
}

function isCountedFromTheEnd(timing: Timing): boolean {
  return 'anchor' in timing && 'moment' in timing.anchor && timing.anchor.moment === 'term.end';
}

/** What a time is counted from that is itself a time. */
function* timesOf(timing: Timing): Generator<Timing> {
  if ('among' in timing) yield* timing.among;
  else {
    if ('timing' in timing.anchor) yield timing.anchor.timing;
    if ('following' in timing && timing.following) yield timing.following;
    if (timing.relation === 'end-of' && typeof timing.unit === 'object') yield timing.unit.beginning;
  }
}

function timesBefore(
  timing: Timing,
  { term, dates, deliverables, phases, obligations }: Convention,
): readonly Timing[] {
  const moment = 'anchor' in timing && 'moment' in timing.anchor ? timing.anchor.moment : '';
  const due = /^(?:due|overdue):(.*)$/.exec(moment)?.[1] ?? '';
  const duty = obligations.get(due);
  const named = [
    dates.get(moment)?.timing,
    moment === 'term.start' || moment === 'in-force' ? term.starts : undefined,
    moment === 'term.end' || moment === 'term.middle' ? term.ends : undefined,
    deliverables.get(due)?.due,
    phases.get(due)?.due,
    duty && 'due' in duty ? duty.due : undefined,
  ];
  return [...timesOf(timing), ...named.flatMap((each) => each ?? [])];
}
