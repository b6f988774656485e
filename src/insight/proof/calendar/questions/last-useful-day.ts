import { addDays } from '../../../../calendar/day.ts';
import type { Text } from '../../../../text/text.ts';
import type { Finding } from '../../finding.ts';
import { assumption } from '../assumption.ts';
import { told } from '../counterexample.ts';
import { type Inquiry, lasting } from '../inquiry.ts';
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
    en: 'What a phase waits for can come in time for its work to be done before the end.',
    fr: 'Ce qu’une étape attend peut arriver à temps pour que son travail se fasse avant la fin.',
  },
  asks: {
    en: 'Can what a phase waits for come in time for its work to be done before the end?',
    fr: 'Ce qu’une étape attend peut-il arriver à temps pour que son travail se fasse avant la fin ?',
  },
  why: {
    en: 'A vote that comes a day too late opens a phase that can no longer be completed; nobody is told until then.',
    fr: 'Un vote venu un jour trop tard ouvre une étape que l’on ne peut plus mener à bien ; personne n’en est averti avant.',
  },
  *ask(inquiry) {
    for (const event of outsideEvents(inquiry)) yield* findingOf(event, inquiry);
  },
};

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
  // A day that the text gives itself is meant for those who sign in time for it.
  const isDay = inquiry.scope === 'any' && event.timing !== undefined && isDated(event.timing, inquiry.compiled);
  const isRefuted = isDay ? tooLate.length === useful.length : tooLate.length > 0;
  const inTime = useful.filter((one) => !tooLate.includes(one));
  const worst = (isRefuted ? tooLate[0] : undefined) ?? leastSlack(inTime);
  const help = assumption(event.phase, worst.certain, inquiry);
  // Where it can come in time, the counterexample is of the day on which by both readings it no longer does.
  const on = isRefuted ? worst.first : addDays(worst.arguable.day, 1);
  const shown = isRefuted || isMovable(event) ? tooLateCounterexample(event, worst, on, inquiry) : undefined;
  return {
    verdict: isRefuted ? 'refuted' : 'proved',
    message: isRefuted
      ? neverInTime(event, worst, tooLate.length, useful.length)
      : comesInTime(event, worst, useful, inquiry),
    help,
    ...(shown && told(shown, inquiry.signed)),
  };
}

function comesInTime(event: OutsideEvent, worst: Useful, useful: readonly Useful[], { scope }: Inquiry): Text {
  if (event.timing) return dateInTime(event, worst);
  return scope === 'any' ? overTheSpan(event, useful) : onADay(event, worst);
}

/** Whether it can come on another day of the same agreement. */
function isMovable({ fact, timing }: OutsideEvent): boolean {
  return fact !== entryItself && timing === undefined;
}
