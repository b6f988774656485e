import { addDays, type IsoDate } from '../../../calendar/day.ts';
import type { Compiled } from '../../../engine/lifecycle/compile.ts';
import type { Text } from '../../../text/text.ts';
import { assumption } from './assumption.ts';
import type { Entry } from './entry.ts';
import { type CalendarOptions, type Inquiry, inquire, inquireRun, lasting } from './inquiry.ts';
import { isCountedInDays } from './latest-opening.ts';
import { entryItself, hasCome, lastUsefulDay, type OutsideEvent, outsideEvents } from './outside-events.ts';

/** How long something that a phase waits for may still take, day by day from the entry to the end. */
export interface Slack {
  /** The name of the fact that is waited for; `in-force` where nothing is, and the work itself may begin later. */
  readonly event: string;
  readonly title: Text;
  readonly phase: { readonly id: string; readonly title: string };
  readonly start: IsoDate;
  /** The last certain day, or the deadline of the work where it comes first; by the other reading of the end. */
  readonly limit: IsoDate;
  readonly arguableLimit: IsoDate;
  /** The phase whose deadline the limit is; absent where it is the last day. */
  readonly deadlineOf?: string;
  /** The last day on which it can come in time, by each reading. */
  readonly lastUseful: IsoDate;
  readonly arguableLastUseful: IsoDate;
  /** The working days that must be left after it. */
  readonly needed: number;
  readonly days: readonly DayOfSlack[];
  /** What was taken for granted. */
  readonly assumption: Text;
}

/** If the event came on this day. */
export interface DayOfSlack {
  readonly day: IsoDate;
  /** The working days after it, up to the limit. */
  readonly left: number;
  /** How many more than needed; below zero where it is too late. */
  readonly slack: number;
  /** The same by the later reading of the end. */
  readonly arguableSlack: number;
}

/** The same without its days, which are counted when they are asked for. */
export interface CountedSlack extends Omit<Slack, 'days'> {
  /** The last day of the agreement. */
  readonly end: IsoDate;
  on(day: IsoDate): DayOfSlack;
}

/**
 * The slack of everything that a phase waits for and that has not come, in the agreement that facts or an entry day tell.
 * Empty where nothing is waited for, where nothing has to be worked, or where the first or the last day is not known.
 */
export function slackOf(compiled: Compiled, options: CalendarOptions): readonly Slack[] {
  return countedSlackOf(compiled, options).map(({ end, on, ...slack }) => {
    const days: DayOfSlack[] = [];
    for (let day = slack.start; day <= end; day = addDays(day, 1)) days.push(on(day));
    return { ...slack, days };
  });
}

/** The same for who asks about single days. */
export function countedSlackOf(compiled: Compiled, options: CalendarOptions): readonly CountedSlack[] {
  const inquiry = (options.facts && inquireRun(compiled, options.facts)) ?? inquire(compiled, options);
  const [entry] = inquiry.scope === 'any' ? [] : lasting(inquiry);
  if (!entry) return [];
  return [...outsideEvents(inquiry)]
    .filter((event) => isAhead(event, entry))
    .flatMap((event) => slackIn(event, entry, inquiry) ?? []);
}

function isAhead(event: OutsideEvent, entry: Entry): boolean {
  const { budget } = event.phase;
  return !event.timing && !hasCome(event, entry) && (!budget?.min || isCountedInDays(budget));
}

function slackIn(event: OutsideEvent, entry: Entry, inquiry: Inquiry): CountedSlack | undefined {
  const { end, certainEnd = end, start } = entry;
  if (end === undefined || certainEnd === undefined) return undefined;
  const certain = lastUsefulDay(event, entry, certainEnd, inquiry);
  const needed = inquiry.workingDays.between(certain.day, certain.limit);
  if (certain.day === certainEnd || (needed === 0 && event.fact === entryItself)) return undefined;
  const arguable = lastUsefulDay(event, entry, end, inquiry);
  const { workingDays } = inquiry;
  return {
    event: event.fact,
    title: event.fact === entryItself ? beginningOfWork : event.title,
    phase: { id: event.phase.id, title: event.phase.title },
    start,
    end,
    limit: certain.limit,
    arguableLimit: arguable.limit,
    ...(certain.deadlineOf && { deadlineOf: certain.deadlineOf.title }),
    lastUseful: certain.day,
    arguableLastUseful: arguable.day,
    needed,
    on: (day) => ({
      day,
      left: Math.max(0, workingDays.between(day, certain.limit)),
      slack: workingDays.between(day, certain.day),
      arguableSlack: workingDays.between(day, arguable.day),
    }),
    assumption: assumption(event.phase, certain, inquiry),
  };
}

/** Of one agreement the first day is known: what may still come later is the work that it opens. */
const beginningOfWork: Text = { en: 'The start of the work', fr: 'Le début du travail' };
