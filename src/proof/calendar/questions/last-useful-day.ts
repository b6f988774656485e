import { sayQuantity, sayWorkingDays } from '../../../agenda/wording.ts';
import { addDays, daysBetween } from '../../../calendar/day.ts';
import { sayDay } from '../../../calendar/say-day.ts';
import { counted, type Text } from '../../../text/text.ts';
import type { Finding, Story } from '../../finding.ts';
import { assumption } from '../assumption.ts';
import { quoted, sentences } from '../claim.ts';
import type { Entry } from '../entry.ts';
import { type Inquiry, lasting } from '../inquiry.ts';
import { awaited, isCountedInDays, type Opening } from '../latest-opening.ts';
import { entryItself, hasCome, lastUsefulDay, type OutsideEvent, outsideEvents } from '../outside-events.ts';
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
  /** By the last certain day, or by the deadline that comes first. */
  readonly certain: Opening;
  /** By the other reading of the end. */
  readonly arguable: Opening;
  /** The days, and the working days, between it and what it is counted back from. */
  readonly lead: number;
  readonly needed: number;
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

/** `undefined` where the agreement has no end, or where nothing has to be worked by it. */
function usefulIn(event: OutsideEvent, entry: Entry, inquiry: Inquiry): Useful | undefined {
  const { workingDays } = inquiry;
  const { end, certainEnd = end } = entry;
  if (end === undefined || certainEnd === undefined) return undefined;
  const certain = lastUsefulDay(event, entry, certainEnd, inquiry);
  if (certain.day === certainEnd) return undefined;
  const arguable = end === certainEnd ? certain : lastUsefulDay(event, entry, end, inquiry);
  return {
    entry,
    certain,
    arguable,
    lead: daysBetween(certain.day, certain.limit),
    needed: workingDays.between(certain.day, certain.limit),
    slack: workingDays.between(entry.start, certain.day),
  };
}

function leastSlack(all: readonly Useful[]): Useful {
  return extreme(all, ({ slack }) => slack);
}

/** The first of those with the smallest number. */
function extreme(all: readonly Useful[], numberOf: (one: Useful) => number): Useful {
  return all.reduce((best, one) => (numberOf(one) < numberOf(best) ? one : best));
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

function sayLimit({ deadlineOf }: Opening): Text {
  if (!deadlineOf) return { en: 'the last certain day', fr: 'le dernier jour certain' };
  const phase = quoted(deadlineOf.title);
  return { en: `the deadline of ${phase.en}`, fr: `l’échéance de ${phase.fr}` };
}

function onADay({ title, phase }: OutsideEvent, useful: Useful): Text {
  const { certain, arguable } = useful;
  const [work, day, limit, last] = [quoted(phase.title), sayDay(certain.day), sayLimit(certain), sayDay(certain.limit)];
  const [other, end] = [sayDay(arguable.day), sayDay(arguable.limit)];
  return sentences(
    {
      en: `${title.en} opens ${work.en} in time until ${day.en}, for ${limit.en}, ${last.en}.`,
      fr: `${title.fr} ouvre ${work.fr} à temps jusqu’au ${day.fr}, pour ${limit.fr}, le ${last.fr}.`,
    },
    arguable.day === certain.day
      ? undefined
      : {
          en: `Until ${other.en} if the last day is ${end.en}.`,
          fr: `Jusqu’au ${other.fr} si le dernier jour est le ${end.fr}.`,
        },
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
  const [name, work] = [title, quoted(phase.title)];
  const [nearest, farthest] = [extreme(all, ({ lead }) => lead), extreme(all, ({ lead }) => -lead)];
  const [tight, loose] = [leastSlack(all), extreme(all, ({ slack }) => -slack)];
  const [needed, least, most] = [sayWorkingDays(tight.needed), sayDays(nearest.lead), sayDays(farthest.lead)];
  const limit = sayLimit(tight.certain);
  const on = (one: Useful): Text => sayDay(one.entry.day);
  return sentences(
    {
      en: `${name.en} opens ${work.en} in time as long as ${needed.en} are left until ${limit.en}.`,
      fr: `${name.fr} ouvre ${work.fr} à temps tant qu’il reste ${needed.fr} avant que s’achève ${limit.fr}.`,
    },
    {
      en: `That is ${least.en} before it at best (entry on ${on(nearest).en}), ${most.en} where weekends and holidays fall among them (entry on ${on(farthest).en}).`,
      fr: `C’est ${least.fr} avant lui au mieux (entrée le ${on(nearest).fr}), ${most.fr} quand s’y mêlent fins de semaine et jours fériés (entrée le ${on(farthest).fr}).`,
    },
    {
      en: `If it came on the first day, ${sayWorkingDays(tight.slack).en} (entry on ${on(tight).en}) to ${loose.slack} (entry on ${on(loose).en}) would be to spare.`,
      fr: `S’il survenait le premier jour, la marge serait de ${sayWorkingDays(tight.slack).fr} (entrée le ${on(tight).fr}) à ${loose.slack} (entrée le ${on(loose).fr}).`,
    },
  );
}

function neverInTime({ title, phase }: OutsideEvent, { entry, certain }: Useful, count: number, all: number): Text {
  const [name, work, start, last] = [title, quoted(phase.title), sayDay(entry.start), sayDay(certain.limit)];
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
  const [name, work] = [title, quoted(phase.title)];
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
  const name = title;
  return {
    en: `The agreement has no end that the entry fixes, so no day is the last for ${name.en}.`,
    fr: `L’entrée ne fixe aucune fin à la convention : aucun jour n’est le dernier pour ${name.fr}.`,
  };
}

function sayDays(count: number): Text {
  return counted(count, { en: ['day', 'days'], fr: ['jour', 'jours'] });
}
