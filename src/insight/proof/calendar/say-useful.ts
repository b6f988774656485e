import { sayDay } from '../../../calendar/say-day.ts';
import { sayQuantity } from '../../../engine/lifecycle/refusals/say-quantity.ts';
import { counted, type Text } from '../../../text/text.ts';
import { sayWorkingDays } from '../../agenda/wording.ts';
import { unsettled } from '../unsettled.ts';
import { quoted, sentences } from './claim.ts';
import type { Opening } from './latest-opening.ts';
import { entryItself, type OutsideEvent } from './outside-events.ts';
import { extreme, leastSlack, type Useful } from './useful.ts';

/** What is said of last useful days, in both languages. */

function sayLimit({ deadlineOf }: Opening): Text {
  if (!deadlineOf) return { en: 'the last certain day', fr: 'le dernier jour certain' };
  const phase = quoted(deadlineOf.title);
  return { en: `the due date of ${phase.en}`, fr: `l’échéance de ${phase.fr}` };
}

/** “The vote opens “Support” in time”, or that its work begins in time where nothing else is waited for. */
function opensInTime({ fact, title, phase }: OutsideEvent): Text {
  const work = quoted(phase.title);
  if (fact === entryItself) {
    return { en: `Work on ${work.en} begins in time`, fr: `Le travail de ${work.fr} commence à temps` };
  }
  return { en: `${title.en} opens ${work.en} in time`, fr: `${title.fr} ouvre ${work.fr} à temps` };
}

export function onADay(event: OutsideEvent, useful: Useful): Text {
  const { certain, arguable } = useful;
  const [opens, day, limit, last] = [opensInTime(event), sayDay(certain.day), sayLimit(certain), sayDay(certain.limit)];
  const [other, end] = [sayDay(arguable.day), sayDay(arguable.limit)];
  return sentences(
    {
      en: `${opens.en} until ${day.en} at the latest; the limit is ${limit.en}, ${last.en}.`,
      fr: `${opens.fr} jusqu’au ${day.fr} au plus tard ; la limite est ${limit.fr}, le ${last.fr}.`,
    },
    arguable.day === certain.day
      ? undefined
      : {
          en: `Until ${other.en} if the last day is ${end.en}.`,
          fr: `Jusqu’au ${other.fr} si le dernier jour est le ${end.fr}.`,
        },
    slackOnFirst(event, useful),
  );
}

function slackOnFirst(event: OutsideEvent, { slack, entry }: Useful): Text {
  const [spare, start, came] = [sayWorkingDays(slack), sayDay(entry.start), ifOnFirstDay(event)];
  return {
    en: `${came.en} (${start.en}), there would be ${spare.en} to spare.`,
    fr: `${came.fr} (${start.fr}), la marge serait de ${spare.fr}.`,
  };
}

function ifOnFirstDay({ fact }: OutsideEvent): Text {
  return fact === entryItself
    ? { en: 'If it began on the first day', fr: 'S’il commençait le premier jour' }
    : { en: 'If it occurred on the first day', fr: 'S’il survenait le premier jour' };
}

/** Over many entry days; whether others come too late is told. */
export function overTheSpan(event: OutsideEvent, all: readonly Useful[], areSomeLate: boolean): Text {
  const opens = opensInTime(event);
  const [nearest, farthest] = [extreme(all, ({ lead }) => lead), extreme(all, ({ lead }) => -lead)];
  const [tight, loose] = [leastSlack(all), extreme(all, ({ slack }) => -slack)];
  const [needed, least, most] = [sayWorkingDays(tight.needed), sayDays(nearest.lead), sayDays(farthest.lead)];
  const [limit, came] = [sayLimit(tight.certain), ifOnFirstDay(event)];
  const on = (one: Useful): Text => sayDay(one.entry.day);
  return sentences(
    tight.needed === 0
      ? { en: `${opens.en} up to ${limit.en}.`, fr: `${opens.fr} avant que ne s’achève ${limit.fr}.` }
      : {
          en: `${opens.en} if at least ${needed.en} ${tight.needed === 1 ? 'is' : 'are'} left until ${limit.en}.`,
          fr: `${opens.fr} s’il reste au moins ${needed.fr} avant que ne s’achève ${limit.fr}.`,
        },
    tight.needed === 0
      ? undefined
      : {
          en: `That is at least ${least.en} before it (start on ${on(nearest).en}), and up to ${most.en} before it where weekends and holidays fall in between (start on ${on(farthest).en}).`,
          fr: `Soit ${least.fr} plus tôt au mieux (début le ${on(nearest).fr}), et ${most.fr} quand s’y ajoutent fins de semaine et jours fériés (début le ${on(farthest).fr}).`,
        },
    {
      en: `${came.en}, the slack would be between ${sayWorkingDays(tight.slack).en} (start on ${on(tight).en}) and ${loose.slack} (start on ${on(loose).en}).`,
      fr: `${came.fr}, la marge serait de ${sayWorkingDays(tight.slack).fr} (début le ${on(tight).fr}) à ${loose.slack} (début le ${on(loose).fr}).`,
    },
    areSomeLate ? lastInTime(on(all.at(-1) as Useful)) : undefined,
  );
}

function lastInTime({ en, fr }: Text): Text {
  return {
    en: `The last start date that leaves enough time is ${en}.`,
    fr: `La dernière date de début qui en laisse le temps est le ${fr}.`,
  };
}

/** Of a date that the text names: it comes by itself, so that only its slack is told. */
export function dateInTime({ title, phase }: OutsideEvent, { first, slack }: Useful): Text {
  const [work, day, spare] = [quoted(phase.title), sayDay(first), sayWorkingDays(slack)];
  return {
    en: `${title.en} opens ${work.en} in time: on ${day.en} at the tightest, with ${spare.en} to spare.`,
    fr: `${title.fr} ouvre ${work.fr} à temps : le ${day.fr} au plus juste, avec une marge de ${spare.fr}.`,
  };
}

export function neverInTime(
  event: OutsideEvent,
  { first, certain, needed, slack }: Useful,
  count: number,
  all: number,
): Text {
  const [day, last] = [sayDay(first), sayDay(certain.limit)];
  const [left, must] = [sayWorkingDays(Math.max(0, needed + slack)), sayWorkingDays(needed)];
  const late = tooLate(event, day);
  return sentences(
    {
      en: `${late.en}: that leaves ${left.en} until ${last.en}, but the work takes ${must.en}.`,
      fr: `${late.fr} : il reste alors ${left.fr} jusqu’au ${last.fr}, alors qu’il en faut ${needed}.`,
    },
    all > 1
      ? {
          en: `This affects ${count} of ${all} possible start dates.`,
          fr: `C’est le cas pour ${count} des ${all} dates de début possibles.`,
        }
      : undefined,
  );
}

function tooLate({ fact, title, phase, timing }: OutsideEvent, day: Text): Text {
  const work = quoted(phase.title);
  if (timing) {
    return {
      en: `${title.en}, on ${day.en}, comes too late for ${work.en}`,
      fr: `${title.fr}, le ${day.fr}, survient trop tard pour ${work.fr}`,
    };
  }
  if (fact === entryItself) {
    return {
      en: `Work on ${work.en} begins too late even on the first day, ${day.en}`,
      fr: `Le travail de ${work.fr} commence trop tard, même le premier jour, le ${day.fr}`,
    };
  }
  return {
    en: `${title.en} comes too late for ${work.en} even on the first day, ${day.en}`,
    fr: `${title.fr} survient trop tard pour ${work.fr}, même le premier jour, le ${day.fr}`,
  };
}

export function untilWhen({ title, phase }: OutsideEvent): Text {
  const work = quoted(phase.title);
  return {
    en: `How late can ${title.en} occur if the work of ${work.en} is to be done in time?`,
    fr: `Jusqu’à quand peut survenir ${title.fr} pour que le travail de ${work.fr} se fasse à temps ?`,
  };
}

/** Why nobody can tell until when something is of use. */
export function uncountable({ phase }: OutsideEvent, unit: string): Text {
  const work = quoted(phase.title);
  const min = sayQuantity(phase.budget?.min?.quantity ?? '0', unit);
  return unsettled({
    en: `${work.en} takes ${min.en}, and the text does not say how much of it can be done in a day.`,
    fr: `${work.fr} demande ${min.fr}, et le texte ne dit pas ce qui s’en fait en un jour.`,
  });
}

export const sayDaysInstead: Text = {
  en: 'Count the budget in “day” or “half-day”.',
  fr: 'Comptez le budget en « day » ou en « half-day ».',
};

export function withoutEnd({ title }: OutsideEvent): Text {
  return {
    en: `The start date does not fix the end of the agreement, so ${title.en} is in time on any day.`,
    fr: `La date de début ne fixe pas la fin de la convention : ${title.fr} survient à temps quel que soit le jour.`,
  };
}

function sayDays(count: number): Text {
  return counted(count, { en: ['day', 'days'], fr: ['jour', 'jours'] });
}
