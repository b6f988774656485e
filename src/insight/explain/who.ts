import type { By } from '../../language/model/parties.ts';
import type { CountingDay } from '../../language/schema/declaration.ts';
import type { Text } from '../../text/text.ts';
import type { Teller } from './teller.ts';
import { capital, de } from './words/grammar.ts';
import { namesOf, toNames } from './words/names.ts';

/** Who has the right to bring something about, as a whole sentence; any party where the file does not say. */
export function whoMay(by: By | undefined, { convention }: Teller, verb: Text): Text {
  if (!by) return { en: `Any party may ${verb.en}.`, fr: `Toute partie peut ${verb.fr}.` };
  const ids = idsOf(by);
  if (isTogether(by)) {
    const { en, fr } = namesOf(ids, convention);
    return {
      en: `${capital(en)}, acting together, may ${verb.en}.`,
      fr: `${capital(fr)} peuvent, d’un commun accord, ${verb.fr}.`,
    };
  }
  const { en, fr } = namesOf(ids, convention, 'or');
  return { en: `${capital(en)} may ${verb.en}.`, fr: `${capital(fr)} peut ${verb.fr}.` };
}

/**
 * To whom it falls to record, decide or answer something, as a whole sentence: `The Council records …`,
 * « Il revient à la Ville de … ». The English verb is given as an infinitive that takes an “s”.
 */
export function fallsTo(by: By | undefined, { convention }: Teller, verb: Text): Text {
  if (!by) return { en: `Anyone may ${verb.en}.`, fr: `Chacun peut ${verb.fr}.` };
  const ids = idsOf(by);
  const last = isTogether(by) ? 'and' : 'or';
  const who = { en: capital(namesOf(ids, convention, last).en), fr: toNames(ids, convention, last).fr };
  const ensemble = isTogether(by) ? ', ensemble,' : '';
  return {
    en: isTogether(by) ? `${who.en} together ${verb.en}.` : `${who.en} ${verb.en.replace(/^\w+/, '$&s')}.`,
    fr: `Il revient ${who.fr}${ensemble} ${de(verb.fr)}.`,
  };
}

function idsOf(by: By): readonly string[] {
  return 'each' in by ? by.each : by.any;
}

function isTogether(by: By): boolean {
  return 'each' in by && by.each.length > 1;
}

/** Which day counts of a letter or of a notification. */
export function countingDay(counts: CountingDay, of: Text): Text {
  const { en, fr } = countingDays[counts];
  return {
    en: `The date that counts is the day on which ${of.en} is ${en}.`,
    fr: `La date qui compte est celle de ${fr} ${of.fr}.`,
  };
}

/** Whether the file says which day of a letter counts; where it does not, nothing says that there is a letter. */
export function isCounted(declared: { readonly counts?: CountingDay } | undefined): boolean {
  return declared?.counts !== undefined;
}

/** What ends an agreement, declines its renewal or withdraws from it: which of its days counts. */
export const letter: Text = { en: 'the letter', fr: 'de la lettre' };

const countingDays: Readonly<Record<CountingDay, Text>> = {
  sent: { en: 'sent', fr: 'l’envoi' },
  presented: { en: 'first presented', fr: 'la première présentation' },
  received: { en: 'received', fr: 'la réception' },
};
