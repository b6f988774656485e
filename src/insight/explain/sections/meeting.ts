import type { Obligation } from '../../../language/model/obligations.ts';
import type { Text } from '../../../text/text.ts';
import { under } from '../conditions.ts';
import type { Passage } from '../restatement.ts';
import { passageOf, type Teller } from '../teller.ts';
import { capital } from '../words/grammar.ts';
import { namesOf } from '../words/names.ts';
import { periodInWords } from '../words/periods.ts';
import { sayTimes } from './rhythm.ts';
import { saySurvival } from './survival.ts';

/** What the parties meet for, and when. */
export function sayMeeting(meeting: Obligation, teller: Teller): Passage {
  const { during, promptly, convene, party } = meeting;
  const who = namesOf(party, teller.convention);
  const meets = { en: `${capital(who.en)} meet`, fr: `${capital(who.fr)} se réunissent` };
  const time = during.condition === 'in-force' ? undefined : under(during.condition, teller);
  const before = convene && periodInWords(convene);
  return passageOf(meeting, [
    ...(promptly ? [{ text: soon(meets) }] : sayTimes(meeting, meets, teller)),
    ...(time ? [{ text: { en: `This is owed ${time.en}.`, fr: `Cette réunion est due ${time.fr}.` } }] : []),
    ...(before ? [{ text: invitation(before) }] : []),
    ...saySurvival(meeting),
  ]);
}

function soon({ en, fr }: Text): Text {
  return { en: `${en} promptly; the text gives no day.`, fr: `${fr} sans délai ; le texte ne fixe pas de jour.` };
}

function invitation({ en, fr }: Text): Text {
  return {
    en: `The meeting is convened at least ${en} before.`,
    fr: `La réunion est convoquée au moins ${fr} à l’avance.`,
  };
}
