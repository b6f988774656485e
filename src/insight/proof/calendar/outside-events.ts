import { addDays, daysBetween, type IsoDate } from '../../../calendar/day.ts';
import { own } from '../../../engine/lifecycle/context.ts';
import type { Condition } from '../../../language/model/condition.ts';
import type { Convention } from '../../../language/model/convention.ts';
import type { FactVerb } from '../../../language/model/names.ts';
import type { Timing } from '../../../language/model/timing.ts';
import type { Phase } from '../../../language/model/work.ts';
import type { Pointer } from '../../../text/span.ts';
import type { Text } from '../../../text/text.ts';
import { quoted, quotedText } from './claim.ts';
import type { Entry } from './entry.ts';
import type { Inquiry } from './inquiry.ts';
import { awaited, isCountedInDays, LatestOpening, type Opening, thresholds } from './latest-opening.ts';
import { entryMoments } from './roots.ts';

/** Something that a phase waits for and that nobody but the parties or the world brings about. */
export interface OutsideEvent {
  /** The name of its fact: `plpdma-validated`, `delivered:study`. */
  readonly fact: string;
  readonly title: Text;
  readonly pointer: Pointer;
  readonly phase: Phase;
  /** It has to be accepted before the phase opens: the silence of the recipient is counted through. */
  readonly thenAccepted?: string;
  /** It is a date that the text names, and comes by itself. */
  readonly timing?: Timing;
}

/** Facts that open nothing by themselves: they bring the agreement about, end something, or take something back. */
const notAwaited: readonly FactVerb[] = [
  'signed',
  'notified',
  'done',
  'revoked',
  'withdrawn',
  'breached',
  'terminated',
];

/** Each event that the gate of a phase waits for; the entry into force where it waits for nothing else. */
export function* outsideEvents(inquiry: Inquiry): Generator<OutsideEvent> {
  const { convention } = inquiry.compiled;
  const ofEntry = entryMoments(convention);
  for (const phase of convention.phases.values()) {
    yield* eventsOf(phase, inquiry);
    const { condition } = phase.gate;
    const opensAtEntry = awaited(condition).every((name) => name === entryItself || ofEntry.has(name));
    if (!opensAtEntry || thresholds(condition).length > 0) continue;
    if (phase.budget?.min && !isCountedInDays(phase.budget)) continue;
    yield { fact: entryItself, title: entryIntoForce, pointer: phase.at, phase };
  }
}

/** The name under which the entry into force stands for what a phase waits for. */
export const entryItself = 'in-force';

const entryIntoForce: Text = { en: 'The entry into force', fr: 'L’entrée en vigueur' };

function* eventsOf(phase: Phase, { compiled }: Inquiry): Generator<OutsideEvent> {
  const { convention } = compiled;
  const ofEntry = entryMoments(convention);
  for (const name of awaitedThrough(phase.gate.condition, convention)) {
    const named = convention.dates.get(name);
    if (named) yield { fact: name, title: quoted(named.title), pointer: named.at, phase, timing: named.timing };
    const fact = compiled.facts.get(name);
    if (!fact || ofEntry.has(name) || notAwaited.includes(fact.verb)) continue;
    const pointer = fact.clause.at;
    yield { fact: name, title: quotedText(fact.title), pointer, phase };
    const deliverable = fact.verb === 'accepted' ? convention.deliverables.get(fact.subject ?? '') : undefined;
    if (!deliverable?.acceptance?.within || deliverable.acceptance.silence !== 'accepted') continue;
    yield { fact: `delivered:${deliverable.id}`, title: quoted(deliverable.title), pointer, phase, thenAccepted: name };
  }
}

/** The names that a condition waits for, and what makes the phases done that it waits for. */
function* awaitedThrough(condition: Condition, convention: Convention, seen = new Set<string>()): Generator<string> {
  for (const name of awaited(condition)) {
    if (seen.has(name)) continue;
    seen.add(name);
    yield name;
    const done = convention.phases.get(/^done:(.*)$/.exec(name)?.[1] ?? '')?.done;
    if (done) yield* awaitedThrough(done.condition, convention, seen);
  }
}

/** Whether it has come already, as far as the facts tell. */
export function hasCome({ fact }: OutsideEvent, { context }: Entry): boolean {
  return fact !== entryItself && own(context.moments, fact) !== undefined;
}

/** The last day of an event after which what waits for it can still be worked by a last day. */
export function lastUsefulDay(event: OutsideEvent, entry: Entry, last: IsoDate, inquiry: Inquiry): Opening {
  const opening = openingsOf(inquiry, entry, last).of(event.phase);
  return event.thenAccepted ? { ...opening, day: lastDelivery(event, entry, opening.day, inquiry) } : opening;
}

/** What is counted back from one last day is the same for all events of one agreement. */
const counted = new WeakMap<Entry, Map<IsoDate, LatestOpening>>();

function openingsOf(inquiry: Inquiry, entry: Entry, last: IsoDate): LatestOpening {
  const byDay = counted.get(entry) ?? new Map<IsoDate, LatestOpening>();
  counted.set(entry, byDay);
  const known = byDay.get(last) ?? new LatestOpening(inquiry, entry, last);
  byDay.set(last, known);
  return known;
}

/** The last day of a delivery that silence accepts in time: the day after the answer was due, at the latest. */
function lastDelivery({ fact }: OutsideEvent, entry: Entry, opening: IsoDate, { compiled }: Inquiry): IsoDate {
  const within = compiled.convention.deliverables.get(fact.slice('delivered:'.length))?.acceptance?.within;
  const isInTime = (day: IsoDate): boolean => {
    const answer = within && compiled.resolver.date(within, 'deadline', entry.context, new Map([[fact, day]]))?.date;
    return answer !== undefined && addDays(answer, 1) <= opening;
  };
  // What is delivered later is never answered sooner.
  let early = addDays(entry.start, -1);
  let late = addDays(opening, 1);
  while (early < addDays(late, -1)) {
    const middle = addDays(early, Math.floor(daysBetween(early, late) / 2));
    if (isInTime(middle)) early = middle;
    else late = middle;
  }
  return early;
}
