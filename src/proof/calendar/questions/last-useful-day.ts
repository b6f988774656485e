import { sayQuantity, sayWorkingDays } from '../../../agenda/wording.ts';
import { addDays, daysBetween, type IsoDate } from '../../../calendar/day.ts';
import { sayDay } from '../../../calendar/say-day.ts';
import { counted, type Text } from '../../../text/text.ts';
import type { Finding, Story } from '../../finding.ts';
import { assumption } from '../assumption.ts';
import { quoted, sentences } from '../claim.ts';
import type { Entry } from '../entry.ts';
import { type Inquiry, lasting } from '../inquiry.ts';
import { awaited, isCountedInDays } from '../latest-opening.ts';
import { hasCome, isOfUse, lastUsefulDay, type OutsideEvent, outsideEvents } from '../outside-events.ts';
import type { Question } from '../question.ts';
import { told } from '../story.ts';

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

/** The last day of use of an event in one agreement, and what it leaves. */
interface Useful {
  readonly entry: Entry;
  readonly end: IsoDate;
  readonly certainEnd: IsoDate;
  /** By the certain end, and by the other reading of it. */
  readonly certain: IsoDate;
  readonly arguable: IsoDate;
  /** The days between it and the last certain day. */
  readonly lead: number;
  /** How many working days more than needed are left if it comes on the first day. */
  readonly slack: number;
}

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
    if (entries.every(({ end }) => end === undefined))
      yield { ...base, verdict: 'not-proved', message: withoutEnd(event) };
    return;
  }
  const tooLate = useful.filter(({ certain, entry }) => certain < entry.start);
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
    ...told(
      tooLateStory(event, isRefuted ? { ...first, arguable: addDays(first.entry.start, -1) } : first, inquiry),
      inquiry.compiled,
    ),
  };
}

function usefulIn(event: OutsideEvent, entry: Entry, inquiry: Inquiry): Useful | undefined {
  const { end, certainEnd = end } = entry;
  if (end === undefined || certainEnd === undefined || !isOfUse(event, entry, certainEnd, inquiry)) return undefined;
  const certain = lastUsefulDay(event, entry, certainEnd, inquiry);
  const arguable = end === certainEnd ? certain : lastUsefulDay(event, entry, end, inquiry);
  const lead = daysBetween(certain, certainEnd);
  return { entry, end, certainEnd, certain, arguable, lead, slack: inquiry.workingDays.between(entry.start, certain) };
}

function leastSlack(all: readonly Useful[]): Useful {
  return extreme(all, ({ slack }) => slack);
}

/** The first of those with the smallest number. */
function extreme(all: readonly Useful[], numberOf: (one: Useful) => number): Useful {
  return all.reduce((best, one) => (numberOf(one) < numberOf(best) ? one : best));
}

/** It comes a day too late: by both readings where they differ. */
function tooLateStory(
  { fact, title, phase }: OutsideEvent,
  { entry, arguable }: Useful,
  { compiled, begun }: Inquiry,
): Story {
  const on = addDays(arguable, 1);
  const others = awaited(phase.gate.condition).filter((name) => name !== fact && compiled.facts.has(name));
  const begins = begun(entry);
  const missing = others.filter((name) => !begins.some((each) => each.fact === name));
  const name = quoted(title);
  return {
    id: `${fact.replace(':', '-')}-too-late`,
    title: { en: `${name.en} comes too late`, fr: `${name.fr} vient trop tard` },
    facts: [...begins, ...missing.map((each) => ({ fact: each, on: entry.start })), { fact, on }],
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

function onADay({ title, phase }: OutsideEvent, useful: Useful): Text {
  const [name, work] = [quoted(title), quoted(phase.title)];
  const [day, last, other, end] = [useful.certain, useful.certainEnd, useful.arguable, useful.end].map(sayDay) as [
    Text,
    Text,
    Text,
    Text,
  ];
  const differs = useful.end !== useful.certainEnd;
  return sentences(
    {
      en: `${name.en} opens ${work.en} in time until ${day.en}, for the last certain day, ${last.en}.`,
      fr: `${name.fr} ouvre ${work.fr} à temps jusqu’au ${day.fr}, pour le dernier jour certain, le ${last.fr}.`,
    },
    differs
      ? {
          en: `Until ${other.en} if the last day is ${end.en}.`,
          fr: `Jusqu’au ${other.fr} si le dernier jour est le ${end.fr}.`,
        }
      : undefined,
    slackOnFirst(useful),
  );
}

function slackOnFirst({ slack, entry }: Useful): Text {
  const [spare, start] = [sayWorkingDays(slack), sayDay(entry.start)];
  return {
    en: `If it came on the first day, ${start.en}, ${spare.en} would be to spare.`,
    fr: `S’il survenait le premier jour, le ${start.fr}, il resterait une marge de ${spare.fr}.`,
  };
}

function overTheSpan({ title, phase }: OutsideEvent, all: readonly Useful[]): Text {
  const [name, work] = [quoted(title), quoted(phase.title)];
  const [nearest, farthest] = [extreme(all, ({ lead }) => lead), extreme(all, ({ lead }) => -lead)];
  const [tight, loose] = [leastSlack(all), extreme(all, ({ slack }) => -slack)];
  const [least, most] = [sayDays(nearest.lead), sayDays(farthest.lead)];
  const on = (one: Useful): Text => sayDay(one.entry.day);
  return sentences(
    {
      en: `${name.en} opens ${work.en} in time until ${least.en} before the last certain day (entry on ${on(nearest).en}); holidays and weekends make that up to ${most.en} (entry on ${on(farthest).en}).`,
      fr: `${name.fr} ouvre ${work.fr} à temps jusqu’à ${least.fr} avant le dernier jour certain (entrée le ${on(nearest).fr}) ; fériés et fins de semaine portent ce délai à ${most.fr} au plus (entrée le ${on(farthest).fr}).`,
    },
    {
      en: `If it came on the first day, ${sayWorkingDays(tight.slack).en} (entry on ${on(tight).en}) to ${loose.slack} (entry on ${on(loose).en}) would be to spare.`,
      fr: `S’il survenait le premier jour, la marge serait de ${sayWorkingDays(tight.slack).fr} (entrée le ${on(tight).fr}) à ${loose.slack} (entrée le ${on(loose).fr}).`,
    },
  );
}

function neverInTime({ title, phase }: OutsideEvent, { entry, certainEnd }: Useful, count: number, all: number): Text {
  const [name, work, start, last] = [quoted(title), quoted(phase.title), sayDay(entry.start), sayDay(certainEnd)];
  return sentences(
    {
      en: `Even on the first day, ${start.en}, ${name.en} comes too late for ${work.en}: its minimum can’t be worked by ${last.en}.`,
      fr: `Même le premier jour, le ${start.fr}, ${name.fr} vient trop tard pour ${work.fr} : son minimum ne peut pas être travaillé d’ici le ${last.fr}.`,
    },
    all > 1
      ? { en: `So on ${count} of ${all} entry days.`, fr: `Il en est ainsi pour ${count} des ${all} jours d’entrée.` }
      : undefined,
  );
}

function uncountable({ title, phase }: OutsideEvent, unit: string): Text {
  const [name, work] = [quoted(title), quoted(phase.title)];
  const min = sayQuantity(phase.budget?.min?.quantity ?? '0', unit);
  return {
    en: `Nobody can tell until when ${name.en} is of use: ${work.en} takes ${min.en}, and the text does not say how many a day holds.`,
    fr: `Nul ne peut dire jusqu’à quand ${name.fr} est utile : ${work.fr} prend ${min.fr}, et le texte ne dit pas combien en tient un jour.`,
  };
}

const sayDaysInstead: Text = {
  en: 'Count the budget in “day” or “half-day”.',
  fr: 'Comptez le budget en « day » ou en « half-day ».',
};

function withoutEnd({ title }: OutsideEvent): Text {
  const name = quoted(title);
  return {
    en: `The agreement has no end that the entry fixes, so no day is the last for ${name.en}.`,
    fr: `L’entrée ne fixe aucune fin à la convention : aucun jour n’est le dernier pour ${name.fr}.`,
  };
}

function sayDays(count: number): Text {
  return counted(count, { en: ['day', 'days'], fr: ['jour', 'jours'] });
}
