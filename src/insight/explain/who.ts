import type { By } from '../../language/model/parties.ts';
import type { CountingDay } from '../../language/schema/declaration.ts';
import type { Text } from '../../text/text.ts';
import type { Teller } from './teller.ts';
import { capital } from './words/grammar.ts';
import { nameOf, namesOf } from './words/names.ts';

/** Who may bring something about or record it, as a whole sentence; nobody in particular when it does not say. */
export function whoMay(by: By | undefined, { convention }: Teller, verb: Text): Text {
  if (!by) return { en: `Anybody may ${verb.en}.`, fr: `Chacun peut ${verb.fr}.` };
  const ids = 'each' in by ? by.each : by.any;
  const [only] = ids;
  if (ids.length === 1 && only !== undefined) {
    const { bare } = nameOf(only, convention);
    return {
      en: `Only ${bare.en} may ${verb.en}.`,
      fr: `${capital(bare.fr)} peut ${verb.fr} ; nul autre ne le peut.`,
    };
  }
  if ('any' in by) {
    const { en, fr } = namesOf(ids, convention, 'or');
    return { en: `${capital(en)} may ${verb.en}.`, fr: `${capital(fr)} peut ${verb.fr}.` };
  }
  const { en, fr } = namesOf(ids, convention);
  return { en: `Only ${en} together may ${verb.en}.`, fr: `${capital(fr)} ne peuvent qu’ensemble ${verb.fr}.` };
}

/** Which day counts of a letter or of a notification. */
export function countingDay(counts: CountingDay, of: Text): Text {
  const { en, fr } = countingDays[counts];
  return {
    en: `The day that counts is the one on which ${of.en} is ${en}.`,
    fr: `Le jour qui compte est celui de ${fr} ${of.fr}.`,
  };
}

/** Whether the file says which day of a letter counts; where it does not, nothing says that there is a letter. */
export function isCounted(declared: { readonly counts?: CountingDay } | undefined): boolean {
  return declared?.counts !== undefined;
}

/** What ends, renews or leaves an agreement, as whose day counts. */
export const letter: Text = { en: 'the letter', fr: 'de la lettre' };

const countingDays: Readonly<Record<CountingDay, Text>> = {
  sent: { en: 'sent', fr: 'l’envoi' },
  presented: { en: 'first presented', fr: 'la première présentation' },
  received: { en: 'received', fr: 'la réception' },
};
