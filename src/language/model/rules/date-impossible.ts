import { lastOfMonth } from '../../../calendar/day.ts';
import type { Found } from '../../../text/diagnostic.ts';
import { meant } from '../../../text/did-you-mean.ts';
import { replacing } from '../../../text/fix.ts';
import type { RuleDescription } from '../../../text/rule.ts';
import type { Span } from '../../../text/span.ts';

export const dateImpossible: RuleDescription = {
  id: 'date-impossible',
  severity: 'error',
  title: {
    en: 'A date exists in the calendar, and lies between 1800-01-01 and 2999-12-31.',
    fr: 'Un jour existe au calendrier, entre 1800 et 2999.',
  },
  why: {
    en: 'Some programs silently turn 30 February into 2 March, others into 28 February.',
    fr: 'Du 30 février, certains programmes font le 2 mars, d’autres le 28 février, sans le signaler.',
  },
  wrong: 'dates:\n  review: { at: { on: 2023-02-29 }, title: Review, cite: { article: 2 } }\n',
  right: 'dates:\n  review: { at: { on: 2023-02-28 }, title: Review, cite: { article: 2 } }\n',
};

/** A day that is written and is none, with the nearest one that is: the last of its month. */
export function noSuchDay(text: string, span: Span): Found {
  const message = { en: `There is no ${text}.`, fr: `Le ${text} n’existe pas.` };
  const suggestion = lastOfMonth(text);
  const exchanged = dayAndMonthExchanged(text);
  if (exchanged !== undefined) {
    return { message, help: meant(exchanged), suggestion: exchanged, fix: replacing(span, exchanged, { safe: false }) };
  }
  if (suggestion === undefined) return { message, help: existingDay };
  const help = {
    en: `The last day of that month is ${suggestion}.`,
    fr: `Le dernier jour de ce mois est le ${suggestion}.`,
  };
  return { message, help, suggestion, fix: replacing(span, suggestion, { safe: false }) };
}

/** A thirteenth month or a later one is a day that was written before its month. */
function dayAndMonthExchanged(text: string): string | undefined {
  const [, year = '', month = '', day = ''] = /^(\d{4}-|)(\d{2})-(\d{2})$/.exec(text) ?? [];
  const isExchanged = Number(month) > 12 && Number(month) <= 31 && Number(day) >= 1 && Number(day) <= 12;
  return isExchanged ? `${year}${day}-${month}` : undefined;
}

const existingDay = {
  en: 'Write a day that exists, between 1800-01-01 and 2999-12-31, the year first.',
  fr: 'Écrivez un jour qui existe, du 1800-01-01 au 2999-12-31, l’année d’abord.',
};

/** A day of each year that no year has. */
export function noSuchMonthDay(text: string): Found {
  const exchanged = dayAndMonthExchanged(text);
  return {
    message: { en: `There is no ${text}.`, fr: `Le ${text} n’existe pas.` },
    ...(exchanged !== undefined && { suggestion: exchanged }),
    help:
      exchanged !== undefined
        ? meant(exchanged)
        : { en: 'Write the month, then the day: 12-31.', fr: 'Écrivez le mois, puis le jour : 12-31.' },
  };
}
