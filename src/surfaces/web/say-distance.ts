import { addMonths, daysBetween, type IsoDate } from '../../calendar/day.ts';
import { counted, type Text } from '../../text/text.ts';

/** Up to so many days they are counted in days: beyond, nobody counts them. */
const mostDays = 99;

/** How far a day is from today: `in 12 days`, `3 months ago`. Months are whole ones, rounded down. */
export function sayInDays(day: IsoDate, today: IsoDate): Text {
  const days = daysBetween(today, day);
  if (days === 0) return { en: 'today', fr: 'aujourd’hui' };
  if (days === 1) return { en: 'tomorrow', fr: 'demain' };
  if (days === -1) return { en: 'yesterday', fr: 'hier' };
  const said = days > 0 ? sayLength(today, day) : sayLength(day, today);
  return days > 0 ? { en: `in ${said.en}`, fr: `dans ${said.fr}` } : { en: `${said.en} ago`, fr: `il y a ${said.fr}` };
}

function sayLength(from: IsoDate, to: IsoDate): Text {
  const days = daysBetween(from, to);
  if (days <= mostDays) return counted(days, { en: ['day', 'days'], fr: ['jour', 'jours'] });
  let months = Math.floor(days / 31);
  while (addMonths(from, months + 1).day <= to) months += 1;
  if (months < 24) return counted(months, { en: ['month', 'months'], fr: ['mois', 'mois'] });
  return counted(Math.floor(months / 12), { en: ['year', 'years'], fr: ['an', 'ans'] });
}
