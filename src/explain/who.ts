import type { By } from '../model/parties.ts';
import type { CountingDay } from '../schema/declaration.ts';
import type { Text } from '../text/text.ts';
import type { Teller } from './teller.ts';
import { capital, de } from './words/grammar.ts';
import { nameOf, namesOf } from './words/names.ts';

/** Who may bring something about or record it, as a whole sentence; nobody in particular when it does not say. */
export function whoMay(by: By | undefined, { convention }: Teller, verb: Text): Text {
  if (!by) return { en: `Anybody may ${verb.en}.`, fr: `Chacun peut ${verb.fr}.` };
  const ids = 'each' in by ? by.each : by.any;
  const [only] = ids;
  if (ids.length === 1 && only !== undefined) {
    const { bare, to } = nameOf(only, convention);
    return { en: `Only ${bare.en} may ${verb.en}.`, fr: `Il n’appartient qu’${to.fr} ${de(verb.fr)}.` };
  }
  if ('any' in by) {
    const { en, fr } = namesOf(ids, convention, 'or');
    return { en: `${capital(en)} may ${verb.en}.`, fr: `${capital(fr)} peut ${verb.fr}.` };
  }
  const { en, fr } = namesOf(ids, convention);
  return { en: `${capital(en)} must ${verb.en} together.`, fr: `${capital(fr)} doivent ensemble ${verb.fr}.` };
}

/** Which day of a letter counts. */
export const countingDays: Readonly<Record<CountingDay, Text>> = {
  sent: { en: 'The day on which the letter is sent counts.', fr: 'C’est le jour de l’envoi de la lettre qui compte.' },
  presented: {
    en: 'The day on which the letter is first presented counts.',
    fr: 'C’est le jour de la première présentation de la lettre qui compte.',
  },
  received: {
    en: 'The day on which the letter is received counts.',
    fr: 'C’est le jour de la réception de la lettre qui compte.',
  },
};
