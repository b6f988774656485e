import { sayQuantity, sayWorkingDays } from '../../agenda/wording.ts';
import { sayDay } from '../../calendar/say-day.ts';
import { counted, type Text } from '../../text/text.ts';
import { quoted, sentences } from './claim.ts';
import type { Opening } from './latest-opening.ts';
import type { OutsideEvent } from './outside-events.ts';
import { extreme, leastSlack, type Useful } from './useful.ts';

/** What is said of last useful days, in both languages. */

function sayLimit({ deadlineOf }: Opening): Text {
  if (!deadlineOf) return { en: 'the last certain day', fr: 'le dernier jour certain' };
  const phase = quoted(deadlineOf.title);
  return { en: `the deadline of ${phase.en}`, fr: `l’échéance de ${phase.fr}` };
}

export function onADay({ title, phase }: OutsideEvent, useful: Useful): Text {
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

export function overTheSpan({ title, phase }: OutsideEvent, all: readonly Useful[]): Text {
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

export function neverInTime(
  { title, phase }: OutsideEvent,
  { entry, certain }: Useful,
  count: number,
  all: number,
): Text {
  const [name, work, start, last] = [title, quoted(phase.title), sayDay(entry.start), sayDay(certain.limit)];
  return sentences(
    {
      en: `${name.en} comes too late for ${work.en} even on the first day, ${start.en}: its minimum can’t be worked by ${last.en}.`,
      fr: `${name.fr} vient trop tard pour ${work.fr}, même le premier jour, le ${start.fr} : son minimum ne peut pas être travaillé d’ici le ${last.fr}.`,
    },
    all > 1
      ? { en: `So on ${count} of ${all} entry days.`, fr: `Il en est ainsi pour ${count} des ${all} jours d’entrée.` }
      : undefined,
  );
}

export function uncountable({ title, phase }: OutsideEvent, unit: string): Text {
  const [name, work] = [title, quoted(phase.title)];
  const min = sayQuantity(phase.budget?.min?.quantity ?? '0', unit);
  return {
    en: `Nobody can tell until when ${name.en} is of use: ${work.en} takes ${min.en}, and the text does not say how many a day holds.`,
    fr: `Nul ne peut dire jusqu’à quand ${name.fr} est utile : ${work.fr} prend ${min.fr}, et le texte ne dit pas combien en tient un jour.`,
  };
}

export const sayDaysInstead: Text = {
  en: 'Count the budget in “day” or “half-day”.',
  fr: 'Comptez le budget en « day » ou en « half-day ».',
};

export function withoutEnd({ title }: OutsideEvent): Text {
  return {
    en: `The agreement has no end that the entry fixes, so no day is the last for ${title.en}.`,
    fr: `L’entrée ne fixe aucune fin à la convention : aucun jour n’est le dernier pour ${title.fr}.`,
  };
}

function sayDays(count: number): Text {
  return counted(count, { en: ['day', 'days'], fr: ['jour', 'jours'] });
}
