import { type IsoDate, lastOfMonth, readDay } from '../../calendar/day.ts';
import { sayDay } from '../../calendar/say-day.ts';
import { meant } from '../../text/did-you-mean.ts';
import { keysOf, type Pointer } from '../../text/span.ts';
import type { Text } from '../../text/text.ts';
import type { SchemaNode } from './definitions/node.ts';
import { twoDays } from './plain-words/days.ts';
import { reworded } from './plain-words/readers.ts';
import { stretchInWords } from './plain-words/stretches.ts';

/** Why a text that stands for a day is none: it does not exist, or it is written in another form. */
export function whyNoDay(text: string): { readonly message: Text; readonly help?: Text } {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return { message: noSuchDay(text) };
  const suggestion = reworded(text, 'day')?.suggestion ?? '';
  const [dayFirst, monthFirst] = twoDays(text) ?? [];
  if (dayFirst !== undefined && monthFirst !== undefined) {
    return { message: otherForm(text), help: dayOrMonth(dayFirst, monthFirst) };
  }
  return { message: otherForm(text), help: readDay(suggestion) ? meant(suggestion) : yearFirst };
}

/** Figures up to the twelfth are a day to some and a month to others. */
function dayOrMonth(dayFirst: string, monthFirst: string): Text {
  const [one, other] = [sayDay(dayFirst as IsoDate), sayDay(monthFirst as IsoDate)];
  return {
    en: `Write ${dayFirst} for ${one.en}, or ${monthFirst} for ${other.en}.`,
    fr: `Écrivez ${dayFirst} pour le ${one.fr}, ou ${monthFirst} pour le ${other.fr}.`,
  };
}

/** A day to write, or what to choose from. */
export interface DayOfStretch {
  readonly suggestion?: string;
  readonly help?: Text;
}

/** A stretch of time where a day is asked for: the day that was meant, or both its ends to choose from. */
export function dayOfStretch(value: unknown, node: SchemaNode, pointer: Pointer): DayOfStretch {
  const isOfDay = ['day', 'anchor', 'time'].includes(String(node.reads));
  const words = isOfDay && (typeof value === 'string' || typeof value === 'number') ? String(value) : '';
  const stretch = stretchInWords(words);
  if (!stretch) return {};
  const key = keysOf(pointer).at(-1);
  const { from, until } = stretch;
  const day = stretch.day ?? (key === 'until' ? until : key === 'from' ? from : undefined);
  const written = (each: string): string => (node.reads === 'time' ? `{ on: ${each} }` : each);
  if (day !== undefined) return { suggestion: written(day) };
  return {
    help: {
      en: `Write one day, its first or its last: ${written(from)} or ${written(until)}.`,
      fr: `Écrivez un seul jour, son premier ou son dernier : ${written(from)} ou ${written(until)}.`,
    },
  };
}

function noSuchDay(text: string): Text {
  const last = lastOfMonth(text);
  if (last !== undefined) {
    return {
      en: `There is no ${text}: the last day of that month is ${last}.`,
      fr: `Le ${text} n’existe pas : le dernier jour de ce mois est le ${last}.`,
    };
  }
  return {
    en: `There is no ${text}; write a day of 1800 to 2999, such as 2023-06-30.`,
    fr: `Le ${text} n’existe pas ; écrivez un jour de 1800 à 2999, tel que 2023-06-30.`,
  };
}

function otherForm(text: string): Text {
  return { en: `“${text}” is not written as a day.`, fr: `« ${text} » n’est pas écrit comme un jour.` };
}

export const yearFirst: Text = {
  en: 'Write the year first: 2023-06-30.',
  fr: 'Écrivez l’année d’abord : 2023-06-30.',
};
