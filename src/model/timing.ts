import type { DayKind } from '../calendar/calendar.ts';
import { type IsoDate, readDay } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import type { Roll, RuleSetId } from '../calendar/rule-sets.ts';
import type { TimingDeclaration } from '../schema/declaration.ts';
import { memberOf, type Pointer } from '../text/span.ts';
import type { Binder } from './binder.ts';
import { bindClause, type Clause } from './clause.ts';

/** What a time is counted from: a day, or the day of a moment such as `notified` or `term.end`. */
export type Anchor = { readonly day: IsoDate } | { readonly moment: string };

/** The one way to say when: on the very day of an anchor, or a period after it, before it or beginning with it. */
export type Timing = Clause & { readonly anchor: Anchor; readonly anchorAt: Pointer } & (
    | { readonly relation: 'on' }
    | {
        readonly relation: 'after' | 'before' | 'beginning';
        readonly period: Period;
        readonly days: DayKind;
        readonly rules: RuleSetId;
        readonly roll?: Roll;
      }
  );

export function bindTiming(declared: TimingDeclaration, at: Pointer, rules: RuleSetId, binder: Binder): Timing {
  const clause = bindClause(declared, at, binder);
  const relation = (['on', 'after', 'before', 'beginning'] as const).find((key) => declared[key] !== undefined) ?? 'on';
  const anchorAt = memberOf(at, relation);
  const anchor = bindAnchor(declared[relation] ?? '', anchorAt, binder);
  if (relation === 'on' || declared.period === undefined) return { ...clause, relation: 'on', anchor, anchorAt };
  return {
    ...clause,
    relation,
    anchor,
    anchorAt,
    period: binder.period(declared.period, memberOf(at, 'period')),
    days: (declared.days ?? 'calendar') as DayKind,
    rules: (declared.rules ?? rules) as RuleSetId,
    ...(declared.roll !== undefined && { roll: declared.roll as Roll }),
  };
}

function bindAnchor(text: string, at: Pointer, binder: Binder): Anchor {
  if (!/^\d/.test(text)) return { moment: text };
  return { day: readDay(text) ?? binder.day(text, at) };
}
