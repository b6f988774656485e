import { addDays } from '../../../calendar/day.ts';
import type { Finding, Story } from '../../finding.ts';
import { assumption } from '../assumption.ts';
import { type Inquiry, lasting } from '../inquiry.ts';
import { awaited, isCountedInDays } from '../latest-opening.ts';
import { entryItself, hasCome, type OutsideEvent, outsideEvents } from '../outside-events.ts';
import type { Question } from '../question.ts';
import { neverInTime, onADay, overTheSpan, sayDaysInstead, uncountable, withoutEnd } from '../say-useful.ts';
import { told } from '../story.ts';
import { leastSlack, type Useful, usefulIn } from '../useful.ts';

export const lastUsefulDayOf: Question = {
  id: 'last-useful-day',
  title: {
    en: 'What a phase waits for can come in time for its work to be done before the end.',
    fr: 'Ce qu’une étape attend peut arriver à temps pour que son travail se fasse avant la fin.',
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
  if (budget?.min && !isCountedInDays(budget)) {
    yield { ...base, verdict: 'not-proved', message: uncountable(event, budget.unit), help: sayDaysInstead };
    return;
  }
  const entries = lasting(inquiry).filter((entry) => !hasCome(event, entry));
  if (entries.length === 0) return;
  const useful = entries.flatMap((entry) => usefulIn(event, entry, inquiry) ?? []);
  if (useful.length === 0) {
    const isEndless = entries.every(({ end }) => end === undefined);
    if (isEndless && event.fact !== entryItself) yield { ...base, verdict: 'not-proved', message: withoutEnd(event) };
    return;
  }
  const tooLate = useful.filter(({ certain, entry }) => certain.day < entry.start);
  const [first = leastSlack(useful)] = tooLate;
  const isRefuted = tooLate.length > 0;
  yield {
    ...base,
    verdict: isRefuted ? 'refuted' : 'proved',
    message: isRefuted
      ? neverInTime(event, first, tooLate.length, useful.length)
      : inquiry.scope === 'any'
        ? overTheSpan(event, useful)
        : onADay(event, first),
    help: assumption(event.phase, inquiry),
    ...told(tooLateStory(event, first, isRefuted, inquiry), inquiry.signed),
  };
}

/** It comes a day too late by both readings of the end; on the first day already where no day is early enough. */
function tooLateStory(
  { fact, title, phase }: OutsideEvent,
  { entry, arguable }: Useful,
  isRefuted: boolean,
  { compiled, begun }: Inquiry,
): Story {
  const on = isRefuted ? entry.start : addDays(arguable.day, 1);
  const begins = begun(entry);
  const isKnown = (name: string): boolean => !compiled.facts.has(name) || begins.some((each) => each.fact === name);
  const others = awaited(phase.gate.condition).filter((name) => name !== fact && !isKnown(name));
  return {
    id: `${fact.replace(':', '-')}-too-late`,
    title: { en: `${title.en} comes too late`, fr: `${title.fr} vient trop tard` },
    facts: [
      ...begins,
      ...others.map((other) => ({ fact: other, on: entry.start })),
      ...(fact === entryItself ? [] : [{ fact, on }]),
    ],
    expect: [
      {
        on,
        entries: [
          { kind: 'opened', id: phase.id },
          { kind: 'caution', id: phase.id },
        ],
      },
    ],
  };
}
