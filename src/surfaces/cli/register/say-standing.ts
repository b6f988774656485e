import { sayDay } from '../../../calendar/say-day.ts';
import { sayState } from '../../../insight/agenda/state-words.ts';
import type { Standing } from '../../../register/agreement/agreement.ts';
import { outcomeWords } from '../../../render/outcome-words.ts';
import { joinTexts, type Text } from '../../../text/text.ts';

/** `in force`; `expired, everything was done`. */
export function sayStanding({ status, outcome }: Pick<Standing, 'status' | 'outcome'>): Text {
  return outcome === null ? sayState(status) : joinTexts([sayState(status), outcomeWords[outcome]]);
}

/** The days of its term that are known, each in a sentence of its own. */
export function sayTerm({ firstDay, lastDay, declineBy }: Standing): readonly Text[] {
  const said: Text[] = [];
  if (firstDay) said.push({ en: `First day: ${sayDay(firstDay).en}`, fr: `Premier jour : ${sayDay(firstDay).fr}` });
  if (lastDay) said.push({ en: `Last day: ${sayDay(lastDay).en}`, fr: `Dernier jour : ${sayDay(lastDay).fr}` });
  if (declineBy)
    said.push({
      en: `Last day to give notice of non-renewal: ${sayDay(declineBy).en}`,
      fr: `Dernier jour pour dénoncer la reconduction : ${sayDay(declineBy).fr}`,
    });
  return said;
}
