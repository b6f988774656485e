import type { Reminder } from '../../model/obligations.ts';
import { under } from '../conditions.ts';
import type { Passage, Section } from '../restatement.ts';
import { passageOf, type Teller } from '../teller.ts';
import { when } from '../times.ts';
import { capital } from '../words/grammar.ts';
import { toNames } from '../words/names.ts';

/** What is recalled, when, and to whom. */
export function reminders(teller: Teller): Section {
  return {
    id: 'reminders',
    heading: { en: 'Reminders', fr: 'Les rappels' },
    groups: [{ passages: [...teller.convention.reminders.values()].map((one) => sayReminder(one, teller)) }],
  };
}

function sayReminder(reminder: Reminder, teller: Teller): Passage {
  const { to, times, when: given } = reminder;
  const addressees = toNames(to, teller.convention);
  const time = given && under(given.condition, teller);
  const unless = time ? { en: `, ${time.en}`, fr: `, ${time.fr}` } : { en: '', fr: '' };
  const said = times.map((timing) => when(timing, teller, { use: 'state' }));
  const [only] = said;
  const recalled = {
    en: `This is recalled ${addressees.en}${unless.en}`,
    fr: `Ceci est rappelé ${addressees.fr}${unless.fr}`,
  };
  if (said.length === 1 && only) {
    return passageOf(reminder, [{ text: { en: `${recalled.en}: ${only.en}.`, fr: `${recalled.fr} : ${only.fr}.` } }]);
  }
  const items = said.map(({ en, fr }) => ({ en: `${capital(en)}`, fr: `${capital(fr)}` }));
  return passageOf(reminder, [{ text: { en: `${recalled.en}:`, fr: `${recalled.fr} :` }, items }]);
}
