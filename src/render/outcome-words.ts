import type { Outcome } from '../insight/agenda/summary.ts';
import type { Text } from '../text/text.ts';

/** What became of an agreement, to stand behind its state. */
export const outcomeWords: Readonly<Record<NonNullable<Outcome>, Text>> = {
  completed: { en: 'everything is done', fr: 'tout est achevé' },
  'expired-complete': { en: 'everything was done', fr: 'tout a été achevé' },
  'expired-incomplete': { en: 'not everything was done', fr: 'tout n’a pas été achevé' },
  'terminated-fault': { en: 'for breach', fr: 'pour manquement' },
  'terminated-event': { en: 'for a reason that the agreement states', fr: 'pour un motif que la convention prévoit' },
  'terminated-convenience': { en: 'on notice, without breach', fr: 'avec préavis, sans manquement' },
  'terminated-mutual': { en: 'by mutual agreement', fr: 'd’un commun accord' },
  'terminated-exit': { en: 'only one party remained', fr: 'il ne restait qu’une partie' },
  'lapsed-before-force': { en: 'it never entered into force', fr: 'elle n’est jamais entrée en vigueur' },
};

const stillOpen: Text = { en: 'not ended', fr: 'en cours' };

/** An outcome by itself. */
export function sayOutcome(outcome: Outcome): Text {
  if (outcome === null) return stillOpen;
  const said = outcomeWords[outcome];
  if (outcome.startsWith('terminated-')) return { en: `terminated, ${said.en}`, fr: `résiliée, ${said.fr}` };
  if (outcome.startsWith('expired-')) return { en: `expired, ${said.en}`, fr: `expirée, ${said.fr}` };
  return said;
}
