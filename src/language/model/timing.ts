import type { DayKind } from '../../calendar/calendar.ts';
import type { IsoDate } from '../../calendar/day.ts';
import type { Period } from '../../calendar/period.ts';
import type { Roll, RuleSetId } from '../../calendar/rule-sets.ts';
import { type CalendarUnit, readMonthDay } from '../../calendar/unit.ts';
import { memberOf, type Pointer } from '../../text/span.ts';
import type { Text } from '../../text/text.ts';
import type { AnchorDeclaration, StretchesDeclaration, TimingDeclaration } from '../schema/declaration.ts';
import { keyMisplaced } from '../schema/rules/key-misplaced.ts';
import type { Binder } from './binder.ts';
import { bindClause, type Clause } from './clause.ts';
import { dateImpossible, noSuchMonthDay } from './rules/date-impossible.ts';

/**
 * What a time is counted from: a day; the day of a moment such as `notified` or `term.end`; a day of the year, in the
 * cycle that is looked at; or another time.
 */
export type Anchor =
  | { readonly day: IsoDate }
  | { readonly moment: string }
  | { readonly monthDay: string }
  | { readonly timing: Timing };

/** A time that is told from one anchor. */
export type Anchored = {
  readonly anchor: Anchor;
  readonly anchorAt: Pointer;
} /** Of a day of each year, `following` says after what: the first such day is meant. */ & (
  | { readonly relation: 'on' | 'eve-of'; readonly following?: Timing }
  | { readonly relation: 'end-of'; readonly unit: CalendarUnit | Stretches }
  | {
      readonly relation: 'after' | 'before' | 'beginning';
      readonly period: Period;
      readonly days: DayKind;
      readonly rules: RuleSetId;
      readonly roll?: Roll;
    }
);

/** Stretches of a period, one after the other, from a day on: the years of a lease, by three. */
export interface Stretches {
  readonly period: Period;
  readonly beginning: Timing;
}

/** A time that is one of several: the first of those that are known, or the last once all are. */
export type Choice = { readonly relation: 'earliest' | 'latest'; readonly among: readonly Timing[] };

/**
 * The one way to say when: on the very day of an anchor or on its eve, at the end of the month or year that holds it, a
 * period after it, before it or beginning with it; or the earliest or the latest of such times.
 */
export type Timing = Clause & {
  /** A local time of day that the text gives, `17:00`; the day alone decides. */
  readonly time?: string;
} & (Anchored | Choice);

const relations = {
  on: 'on',
  eveOf: 'eve-of',
  containing: 'end-of',
  after: 'after',
  before: 'before',
  beginning: 'beginning',
} as const;

export function bindTiming(declared: TimingDeclaration, at: Pointer, rules: RuleSetId, binder: Binder): Timing {
  const clause = { ...bindClause(declared, at, binder), ...(declared.time && { time: declared.time }) };
  for (const relation of ['earliest', 'latest'] as const) {
    const members = declared[relation];
    if (!members) continue;
    const among = members.map((member, index) =>
      bindTiming(member, memberOf(memberOf(at, relation), index), rules, binder),
    );
    return { ...clause, relation, among };
  }
  const keys = Object.keys(relations) as (keyof typeof relations)[];
  const key = keys.find((each) => declared[each] !== undefined) ?? 'on';
  const relation = relations[key];
  const anchorAt = memberOf(at, key);
  const anchor = bindAnchor(declared[key] ?? '', anchorAt, rules, binder);
  if (relation === 'on' || relation === 'eve-of') {
    const following = bindFollowing(declared.following, anchor, at, rules, binder);
    return { ...clause, relation, anchor, anchorAt, ...(following && { following }) };
  }
  if (relation === 'end-of') {
    return {
      ...clause,
      relation,
      anchor,
      anchorAt,
      unit: bindUnit(declared.endOf, memberOf(at, 'endOf'), rules, binder),
    };
  }
  const period = binder.period(declared.period ?? '', memberOf(at, 'period'));
  const days = (declared.days ?? 'calendar') as DayKind;
  if ((days === 'working' || days === 'working-six-day') && period.days === 0) {
    binder.report(keyMisplaced, memberOf(at, 'days'), { message: onlyDaysAreWorked, help: countInDays });
  }
  return {
    ...clause,
    relation,
    anchor,
    anchorAt,
    period,
    days,
    rules: (declared.rules ?? rules) as RuleSetId,
    ...(declared.roll !== undefined && { roll: declared.roll as Roll }),
  };
}

/** After what the first day of a year is meant. */
function bindFollowing(
  declared: TimingDeclaration['following'],
  anchor: Anchor,
  at: Pointer,
  rules: RuleSetId,
  binder: Binder,
): Timing | undefined {
  if (declared === undefined) return undefined;
  const followingAt = memberOf(at, 'following');
  if (!('monthDay' in anchor)) binder.report(keyMisplaced, followingAt, { message: onlyOfYears, help: writeMonthDay });
  const after = bindTiming({ on: declared }, at, rules, binder);
  return 'anchorAt' in after ? { ...after, anchorAt: followingAt } : after;
}

function bindUnit(
  declared: TimingDeclaration['endOf'],
  at: Pointer,
  rules: RuleSetId,
  binder: Binder,
): CalendarUnit | Stretches {
  if (typeof declared !== 'object') return declared as CalendarUnit;
  return bindStretches(declared, at, rules, binder);
}

export function bindStretches(
  declared: StretchesDeclaration,
  at: Pointer,
  rules: RuleSetId,
  binder: Binder,
): Stretches {
  const beginning = bindTiming({ on: declared.beginning }, at, rules, binder);
  return {
    period: binder.period(declared.period, memberOf(at, 'period')),
    beginning: 'anchorAt' in beginning ? { ...beginning, anchorAt: memberOf(at, 'beginning') } : beginning,
  };
}

const onlyOfYears: Text = {
  en: '“following” says which one of a day of each year is meant; this day has its year already.',
  fr: '« following » dit lequel d’un jour de chaque année est visé ; ce jour-ci a déjà son année.',
};
const writeMonthDay: Text = {
  en: 'Write the month and the day alone, { on: 04-30, following: cycle.end }, or leave “following” out.',
  fr: 'Écrivez le mois et le jour seuls, { on: 04-30, following: cycle.end }, ou supprimez « following ».',
};

const onlyDaysAreWorked: Text = {
  en: 'Working days count only where a period counts days; months and weeks have all of theirs.',
  fr: 'Les jours ouvrés ou ouvrables ne valent que pour un délai en jours ; mois et semaines comptent tous les leurs.',
};
const countInDays: Text = {
  en: 'Write the period in days, P10D, or leave “days” out.',
  fr: 'Écrivez le délai en jours, P10D, ou supprimez « days ».',
};

function bindAnchor(declared: AnchorDeclaration, at: Pointer, rules: RuleSetId, binder: Binder): Anchor {
  if (typeof declared !== 'string') return { timing: bindTiming(declared, at, rules, binder) };
  if (/^\d\d-\d\d$/.test(declared)) {
    const monthDay = readMonthDay(declared);
    if (!monthDay) binder.report(dateImpossible, at, noSuchMonthDay(declared));
    return { monthDay: monthDay ?? '01-01' };
  }
  if (!/^\d/.test(declared)) return { moment: declared };
  const day = binder.day(declared, at);
  // Nothing is compared with a day that does not exist.
  return day === undefined ? { moment: 'signed' } : { day };
}

/** The timings that a timing is made of, itself first. */
export function* partsOfTiming(timing: Timing): Generator<Timing> {
  yield timing;
  if ('among' in timing) {
    for (const member of timing.among) yield* partsOfTiming(member);
    return;
  }
  if (timing.relation === 'end-of' && typeof timing.unit === 'object') yield* partsOfTiming(timing.unit.beginning);
  if ('following' in timing && timing.following) yield* partsOfTiming(timing.following);
  if ('timing' in timing.anchor) yield* partsOfTiming(timing.anchor.timing);
}

/** The moments that a timing is counted from, each at its place. */
export function* momentsOfTiming(timing: Timing): Generator<{ readonly name: string; readonly at: Pointer }> {
  for (const part of partsOfTiming(timing)) {
    if ('anchor' in part && 'moment' in part.anchor) yield { name: part.anchor.moment, at: part.anchorAt };
  }
}

/** The one day that a timing is by its words alone. */
export function fixedDayOf(timing: Timing): IsoDate | undefined {
  return timing.relation === 'on' && 'day' in timing.anchor ? timing.anchor.day : undefined;
}

/** Whether a timing comes anew in each cycle: counted from the cycle itself, or a day of each year. */
export function isOfCycle(timing: Timing): boolean {
  return [...partsOfTiming(timing)].some(
    (part) =>
      'anchor' in part &&
      ('monthDay' in part.anchor || ('moment' in part.anchor && /^cycle\./.test(part.anchor.moment))),
  );
}

/**
 * Whether a time is a day of its own in each cycle: not counted from its end, nor from what is still to be done. Such a
 * day can lie within an agreement that covers only part of the cycle.
 */
export function isOnOwnDay(timing: Timing): boolean {
  return [...momentsOfTiming(timing)].every(({ name }) => name !== 'cycle.end' && !name.includes(':'));
}

/** A time that the engine counts itself, from a moment: by when a meeting is convened, after what silence somebody is reminded. */
export function periodFrom(
  moment: string,
  relation: 'after' | 'before',
  period: Period,
  at: Pointer,
  { rules }: { readonly rules: RuleSetId },
): Timing {
  return { at, anchor: { moment }, anchorAt: at, relation, period, days: 'calendar', rules };
}
