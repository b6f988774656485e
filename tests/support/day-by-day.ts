import { addDays, type IsoDate } from '../../src/calendar/day.ts';
import type { Context } from '../../src/engine/chart/chart.ts';
import { own } from '../../src/engine/lifecycle/context.ts';
import { conditionHolds } from '../../src/engine/lifecycle/holds.ts';
import type { Run, Step } from '../../src/engine/lifecycle/replay.ts';
import type { Condition } from '../../src/language/model/condition.ts';

/** A property without its clause, its days given, its period in days. */
export type Stated =
  | { readonly always: Condition; readonly from?: IsoDate; readonly until?: IsoDate }
  | { readonly never: Condition; readonly from?: IsoDate; readonly until?: IsoDate }
  | { readonly eventually: Condition; readonly from?: IsoDate; readonly until?: IsoDate }
  | { readonly never: Condition; readonly before: Condition }
  | { readonly when: Condition; readonly leadsTo: Condition; readonly within?: number };

/** A day of a run, as far as a reader of the timeline sees it. */
interface Day {
  readonly on: IsoDate;
  /** What was remembered at its very beginning, until what the eve left open has been answered. */
  readonly eve: readonly Context[];
  /** What was remembered one after the other that day, those first. */
  readonly moments: readonly Context[];
  /** The same, but for what was so only until the signature had had its effects. */
  readonly settled: readonly Context[];
  readonly end: Context;
}

/** The day on which a run breaks a property, found by going through its days; written apart from the observers. */
export function brokenOn(stated: Stated, run: Run): IsoDate | undefined {
  const days = daysOf(run);
  if ('before' in stated) return precedence(stated, days);
  if ('when' in stated) return response(stated, days);
  if ('eventually' in stated) return existence(stated, days);
  const good = (context: Context): boolean =>
    'always' in stated ? conditionHolds(stated.always, context) : !conditionHolds(stated.never, context);
  const { from = '0001-01-01', until = '9999-12-31' } = stated;
  return days.find(({ on, end }) => on >= from && on <= until && isSigned(end) && !good(end))?.on;
}

function precedence({ never, before }: Extract<Stated, { before: Condition }>, days: readonly Day[]) {
  let hasCome = false;
  for (const { on, moments, end } of days) {
    hasCome ||= moments.some((context) => conditionHolds(before, context));
    if (!hasCome && isSigned(end) && conditionHolds(never, end)) return on;
  }
  return undefined;
}

function existence(stated: Extract<Stated, { eventually: Condition }>, days: readonly Day[]) {
  const { eventually, from, until } = stated;
  const isOver = ({ on }: Day): boolean => until !== undefined && on > until;
  for (const day of days) {
    if (isMissed(day, stated, isOver(day))) return undefined;
    if (from !== undefined && day.on < from) continue;
    // The calendar tells on which days one looks, and speaks when the signature has had its effects.
    const moments = from === undefined && until === undefined ? day.moments : day.settled;
    const looked = (isOver(day) ? day.eve : moments).filter(isSigned);
    const ended = looked.findIndex(hasEnded);
    // The end itself may bring it about, and what follows from that at once.
    const counted = ended < 0 ? looked : looked.slice(0, ended + 2);
    if (counted.some((context) => conditionHolds(eventually, context))) return undefined;
    if (isOver(day) || ended >= 0) return day.on;
  }
  return undefined;
}

/** It ended before the first day that is looked at, or was signed after the last: nothing was asked. */
function isMissed({ eve }: Day, { from, until }: Extract<Stated, { eventually: Condition }>, isOver: boolean): boolean {
  if (eve[0] && hasEnded(eve[0])) return true;
  return isOver && (!eve.some(isSigned) || (from !== undefined && until !== undefined && from > until));
}

function response({ when, leadsTo, within }: Extract<Stated, { when: Condition }>, days: readonly Day[]) {
  let since: IsoDate | undefined;
  for (const { on, eve, moments, end } of days) {
    const isAnswered = (context: Context): boolean => conditionHolds(leadsTo, context);
    if (since && within !== undefined && on > addDays(since, within) && !eve.some(isAnswered)) {
      return addDays(since, within + 1);
    }
    const ended = moments.findIndex(hasEnded);
    const before = moments[ended - 1];
    const isAsked = before && isSigned(before) && conditionHolds(when, before) && !isAnswered(before);
    if (ended >= 0) {
      const isOpen = since !== undefined || isAsked === true;
      return isOpen && !moments.slice(0, ended + 2).some(isAnswered) ? on : undefined;
    }
    if (moments.some(isAnswered)) since = undefined;
    if (isSigned(end) && conditionHolds(when, end) && !isAnswered(end)) since ??= on;
  }
  return undefined;
}

function isSigned({ moments }: Context): boolean {
  return own(moments, 'signed') !== undefined;
}

function hasEnded({ moments }: Context): boolean {
  return own(moments, 'ended') !== undefined;
}

/** Every day from the first that something happened to the last, with all that was remembered on it, however briefly. */
function daysOf({ steps, start, until }: Run): readonly Day[] {
  const days: Day[] = [];
  let before = start.context;
  for (let on = steps[0]?.on ?? until; on <= until; on = addDays(on, 1)) {
    const today = steps.filter((step) => step.on === on);
    const count = today.findIndex((step) => !isOfTheEve(step));
    const eve = [before, ...today.slice(0, count < 0 ? today.length : count).flatMap(briefly)];
    const others = count < 0 ? [] : today.slice(count);
    const moments = [...eve, ...others.flatMap(briefly)];
    const settled = [...eve, ...others.flatMap((step) => (signs(step) ? [step.after.context] : briefly(step)))];
    const end = moments.at(-1) ?? before;
    days.push({ on, eve, moments, settled, end });
    before = end;
  }
  return days;
}

/** What the calendar says first of a day: what the eve left undone. */
function isOfTheEve({ event, fact }: Step): boolean {
  return !fact && /[.](overdue|silence)$/.test(event.type);
}

function signs({ before, after }: Step): boolean {
  return !isSigned(before.context) && isSigned(after.context);
}

/** What was remembered for a moment, between one round of transitions and the next. */
function briefly({ before, after, event }: Step): readonly Context[] {
  const rounds = before.compiled.stepper.rounds(before.snapshot, event).map(({ context }) => context);
  return [...rounds, after.context];
}
