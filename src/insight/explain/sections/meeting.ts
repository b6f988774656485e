import type { Obligation } from '../../../language/model/obligations.ts';
import type { Text } from '../../../text/text.ts';
import type { Passage } from '../restatement.ts';
import { passageOf, type Teller } from '../teller.ts';
import { tellerWithin } from '../which.ts';
import { namesOf } from '../words/names.ts';
import { periodInWords } from '../words/periods.ts';
import { sayClosing } from './closing.ts';
import { sayTimes } from './rhythm.ts';
import { saySurvival } from './survival.ts';

/** What the parties meet for, and when. */
export function sayMeeting(meeting: Obligation, whole: Teller): Passage {
  const { convene, party, id } = meeting;
  const teller = tellerWithin('meetings', id, whole);
  const who = namesOf(party, teller.convention);
  const meets =
    party.length === 1
      ? { en: `${who.en} must hold this meeting`, fr: `${who.fr} doit tenir cette réunion` }
      : { en: `${who.en} must meet`, fr: `${who.fr} doivent se réunir` };
  const before = convene && periodInWords(convene);
  return passageOf(meeting, [
    ...sayTimes(meeting, meets, teller),
    ...(before ? [{ text: invitation(before) }] : []),
    ...sayClosing(meeting, whole),
    ...saySurvival(meeting),
  ]);
}

function invitation({ en, fr }: Text): Text {
  return {
    en: `The meeting must be convened at least ${en} in advance.`,
    fr: `La réunion est à convoquer au moins ${fr} à l’avance.`,
  };
}
