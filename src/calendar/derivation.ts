import type { DayKind, DayOff } from './calendar.ts';
import type { IsoDate } from './day.ts';
import type { LawId } from './law.ts';
import type { Period } from './period.ts';
import type { Clock, RuleSetId } from './rule-sets.ts';

/** One step from the anchor to the date; `date` is where the step arrives. */
export type Step = { readonly date: IsoDate; readonly law?: LawId } & (
  | { readonly step: 'months'; readonly count: number; readonly missing: boolean }
  | { readonly step: 'weeks' | 'days'; readonly count: number; readonly kind: DayKind }
  /** The anchor counts, so the period ends a day sooner. */
  | { readonly step: 'eve' }
  /** The last day does not count either. */
  | { readonly step: 'clear' }
  | { readonly step: 'two-working-days' }
  /** The calendar stood still for so many days. */
  | { readonly step: 'suspended'; readonly count: number }
  | { readonly step: 'roll'; readonly over: readonly { readonly date: IsoDate; readonly off: DayOff }[] }
  /** Backwards: the latest day from which the period has run out on `runsOut`, no later than the target. */
  | { readonly step: 'search'; readonly runsOut: IsoDate }
);

/** How a date was computed, in enough detail to print, check and contest it. */
export interface Derivation {
  readonly rules: RuleSetId;
  readonly clock: Clock;
  readonly direction: 'forward' | 'backward';
  readonly anchor: IsoDate;
  readonly period: Period;
  readonly steps: readonly Step[];
  readonly law: readonly LawId[];
  readonly date: IsoDate;
}
