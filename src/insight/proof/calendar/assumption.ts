import { sayQuantity } from '../../../engine/lifecycle/refusals/say-quantity.ts';
import type { Phase } from '../../../language/model/work.ts';
import { joinTexts, type Text } from '../../../text/text.ts';
import { sayWorkingDays } from '../../agenda/wording.ts';
import { quoted, sentences } from './claim.ts';
import type { Inquiry } from './inquiry.ts';
import { daysFor, type Opening, workAfter } from './latest-opening.ts';

/** What a count of working days takes for granted, since no text says it. */
export function assumption({ title, budget }: Phase, opening: Opening, { compiled }: Inquiry): Text {
  const { holidays, added } = compiled.convention.calendar;
  return sentences(
    budget?.min && minimum(title, sayQuantity(budget.min.quantity, budget.unit), daysFor(budget.min.quantity, budget)),
    following(opening),
    {
      en: 'Counted: at most one day of work on each working day, beginning on the day after the event, since a vote may take place in the evening.',
      fr: 'Décompte : au plus un jour de travail par jour ouvré, à partir du lendemain de l’événement, un vote pouvant avoir lieu le soir.',
    },
    holidays === 'none' && added.size === 0 ? noHolidays : undefined,
  );
}

function minimum(title: string, quantity: Text, days: number): Text {
  const [name, count] = [quoted(title), sayWorkingDays(days)];
  return {
    en: `The minimum of ${name.en} is ${quantity.en}, that is ${count.en}.`,
    fr: `Le minimum de ${name.fr} est de ${quantity.fr}, soit ${count.fr}.`,
  };
}

/** The phases that wait for it, and whose work counts too. */
function following(opening: Opening): Text | undefined {
  const [, ...rest] = workAfter(opening);
  const working = rest.filter(({ days }) => days > 0);
  if (working.length === 0) return undefined;
  const said = joinTexts(
    working.map(({ phase, days }) => {
      const [name, count] = [quoted(phase.title), sayWorkingDays(days)];
      return { en: `${name.en} (${count.en})`, fr: `${name.fr} (${count.fr})` };
    }),
  );
  return { en: `After it: ${said.en}.`, fr: `Viennent ensuite : ${said.fr}.` };
}

const noHolidays: Text = {
  en: 'No public holidays are taken into account.',
  fr: 'Aucun jour férié n’est pris en compte.',
};
