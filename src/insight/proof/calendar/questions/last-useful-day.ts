import { addDays } from '../../../../calendar/day.ts';
import type { Text } from '../../../../text/text.ts';
import type { Finding } from '../../finding.ts';
import { assumption } from '../assumption.ts';
import { notAllChecked } from '../claim.ts';
import { told } from '../counterexample.ts';
import { type Inquiry, isLateEntry, lasting } from '../inquiry.ts';
import { isCountedInDays } from '../latest-opening.ts';
import { entryItself, hasCome, type OutsideEvent, outsideEvents } from '../outside-events.ts';
import type { Question } from '../question.ts';
import { isDated } from '../roots.ts';
import {
  dateInTime,
  neverInTime,
  onADay,
  overTheSpan,
  sayDaysInstead,
  uncountable,
  untilWhen,
  withoutEnd,
} from '../say-useful.ts';
import { tooLateCounterexample } from '../too-late-counterexample.ts';
import { leastSlack, type Useful, usefulIn } from '../useful.ts';

export const lastUsefulDayOf: Question = {
  id: 'last-useful-day',
  title: {
    en: 'What a phase waits for can occur in time for the work to be done before the end.',
    fr: 'Ce qu’une étape attend peut survenir à temps pour que le travail se fasse avant la fin.',
  },
  asks: {
    en: 'Can what a phase waits for occur in time for the work to be done before the end?',
    fr: 'Ce qu’une étape attend peut-il survenir à temps pour que le travail se fasse avant la fin ?',
  },
  why: {
    en: 'A vote held one day too late opens a phase that can no longer be completed, and nobody is warned before then.',
    fr: 'Un vote tenu un jour trop tard ouvre une étape qui ne peut plus être menée à bien, et personne n’en est averti avant.',
  },
  *ask(inquiry) {
    let first: OutsideEvent | undefined;
    let rest = 0;
    for (const event of outsideEvents(inquiry)) {
      if (inquiry.checks.take(inquiry.entries.length * (event.thenAccepted ? ofADelivery : 1))) {
        yield* findingOf(event, inquiry);
        continue;
      }
      first ??= event;
      rest += 1;
    }
    if (first) yield notAllChecked(this, first.pointer, rest, inquiry);
  },
};

/** How many checks the last day of a delivery is worth, which is looked for among all days. */
const ofADelivery = 12;

function* findingOf(event: OutsideEvent, inquiry: Inquiry): Generator<Finding> {
  const { budget } = event.phase;
  const base = { question: lastUsefulDayOf.id, pointer: event.pointer, bound: inquiry.span } as const;
  const entries = lasting(inquiry).filter((entry) => !hasCome(event, entry));
  if (entries.length === 0) return;
  if (entries.every(({ end }) => end === undefined)) {
    yield* neverTooLate(event, inquiry);
    return;
  }
  if (budget?.min && !isCountedInDays(budget)) {
    const bound = uncountable(event, budget.unit);
    yield { ...base, verdict: 'not-proved', message: untilWhen(event), help: sayDaysInstead, bound };
    return;
  }
  const useful = entries.flatMap((entry) => usefulIn(event, entry, inquiry) ?? []);
  if (useful.length > 0) yield { ...base, ...judged(event, useful, inquiry) };
}

/** Where no day is the last of the agreement, none is too late. */
function* neverTooLate(event: OutsideEvent, { span }: Inquiry): Generator<Finding> {
  if (event.fact === entryItself) return;
  const { pointer } = event;
  yield { question: lastUsefulDayOf.id, pointer, bound: span, verdict: 'proved', message: withoutEnd(event) };
}

function judged(
  event: OutsideEvent,
  useful: readonly Useful[],
  inquiry: Inquiry,
): Pick<Finding, 'verdict' | 'message' | 'help' | 'counterexample'> {
  const tooLate = useful.filter(({ certain, first }) => certain.day < first);
  const inTime = useful.filter((one) => !tooLate.includes(one));
  const isRefuted = tooLate.length > 0 && !(inTime.length > 0 && isForThoseInTime(event, tooLate, inTime, inquiry));
  const worst = (isRefuted ? tooLate[0] : undefined) ?? leastSlack(inTime);
  const help = assumption(event.phase, worst.certain, inquiry);
  // Where it can come in time, the counterexample is of the day on which by both readings it no longer does.
  const on = isRefuted ? worst.first : addDays(worst.arguable.day, 1);
  const shown = isRefuted || isMovable(event) ? tooLateCounterexample(event, worst, on, inquiry) : undefined;
  return {
    verdict: isRefuted ? 'refuted' : 'proved',
    message: isRefuted
      ? neverInTime(event, worst, tooLate.length, useful.length)
      : comesInTime(event, worst, inTime, useful.length, inquiry),
    help,
    ...(shown && told(shown, inquiry.signed)),
  };
}

/** Whether a day that the text gives itself, or an end that it fixes, is meant for those who sign in time for it. */
function isForThoseInTime(
  { timing }: OutsideEvent,
  [first]: readonly Useful[],
  inTime: readonly Useful[],
  inquiry: Inquiry,
): boolean {
  if (inquiry.scope !== 'any' || !first) return false;
  if (timing && isDated(timing, inquiry.compiled)) return true;
  return isLateEntry(
    first.entry,
    inTime.map(({ entry }) => entry.day),
    inquiry,
  );
}

function comesInTime(
  event: OutsideEvent,
  worst: Useful,
  useful: readonly Useful[],
  all: number,
  { scope }: Inquiry,
): Text {
  if (event.timing) return dateInTime(event, worst);
  return scope === 'any' ? overTheSpan(event, useful, useful.length < all) : onADay(event, worst);
}

/** Whether it can come on another day of the same agreement. */
function isMovable({ fact, timing }: OutsideEvent): boolean {
  return fact !== entryItself && timing === undefined;
}
