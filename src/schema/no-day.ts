import { readDay } from '../calendar/day.ts';
import { meant } from '../text/did-you-mean.ts';
import type { Text } from '../text/text.ts';
import { reworded } from './plain-words/readers.ts';

/** Why a text that stands for a day is none: it does not exist, or it is written in another form. */
export function whyNoDay(text: string): { readonly message: Text; readonly help?: Text } {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return { message: noSuchDay(text) };
  const suggestion = reworded(text, 'day')?.suggestion ?? '';
  return { message: otherForm(text), help: readDay(suggestion) ? meant(suggestion) : yearFirst };
}

function noSuchDay(text: string): Text {
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
