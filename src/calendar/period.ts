import { mostPeriodYears } from '../text/longest-period.ts';
import { counted, joinTexts, type Text } from '../text/text.ts';

/**
 * A period in calendar units, read from an ISO 8601 duration. Its units are kept apart because the law
 * counts them apart: months run from a number of the month to the same number, weeks and days are counted
 * (code de procédure civile, art. 641). `P12M` and `P1Y` are equal; `P4W` and `P1M` are not.
 */
export interface Period {
  /** Months, years included (12 each). */
  readonly months: number;
  /** Weeks; seven days each (Cass. 3e civ., avis, 6 Nov. 2025, no. 25-70.018). */
  readonly weeks: number;
  readonly days: number;
}

/** Why a text is not a period that can be counted. */
export type PeriodFault = 'malformed' | 'hours' | 'fraction' | 'zero' | 'too-long';

const shape = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/;

/** Reads an ISO 8601 duration of whole years, months, weeks and days, up to 200 years. */
export function readPeriod(text: string): Period | PeriodFault {
  if (/^P.*T/.test(text)) return 'hours';
  if (/^P[\d.,YMWD]*[.,]/.test(text)) return 'fraction';
  const match = shape.exec(text);
  if (!match || text === 'P') return 'malformed';
  const [years, months, weeks, days] = match.slice(1).map((digits) => Number(digits ?? 0)) as [
    number,
    number,
    number,
    number,
  ];
  const period = { months: years * 12 + months, weeks, days };
  const total = period.months / 12 + weeks / 52 + days / 365;
  if (total === 0) return 'zero';
  return total > mostPeriodYears ? 'too-long' : period;
}

/** The period as ISO 8601 again; `P1Y` comes back as `P12M`. */
export function writePeriod({ months, weeks, days }: Period): string {
  return `P${months ? `${months}M` : ''}${weeks ? `${weeks}W` : ''}${days ? `${days}D` : ''}`;
}

/** A period so many times over, unit by unit. */
export function times({ months, weeks, days }: Period, count: number): Period {
  return { months: months * count, weeks: weeks * count, days: days * count };
}

const nouns = {
  years: { en: ['year', 'years'], fr: ['an', 'ans'] },
  months: { en: ['month', 'months'], fr: ['mois', 'mois'] },
  weeks: { en: ['week', 'weeks'], fr: ['semaine', 'semaines'] },
  days: { en: ['day', 'days'], fr: ['jour', 'jours'] },
} as const;

/** The period in words: `12 months`, `3 years`, `1 mois et 15 jours`. */
export function sayPeriod({ months, weeks, days }: Period): Text {
  const isYears = months >= 24 && months % 12 === 0;
  const counts = { years: isYears ? months / 12 : 0, months: isYears ? 0 : months, weeks, days };
  const parts = (['years', 'months', 'weeks', 'days'] as const)
    .filter((unit) => counts[unit] > 0)
    .map((unit) => counted(counts[unit], nouns[unit]));
  return joinTexts(parts, { en: ' and ', fr: ' et ' });
}
