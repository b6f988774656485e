import type { Reminder } from '../../../language/model/obligations.ts';
import { onlyIf } from '../conditions.ts';
import type { Passage, Section } from '../restatement.ts';
import { passageOf, type Teller } from '../teller.ts';
import { whenEach } from '../when-each.ts';
import { after, nothing } from '../words/grammar.ts';
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
  const time = whenEach(times, teller, { use: 'state' });
  const unless = given ? after({ en: ', ', fr: ', ' }, onlyIf(given.condition, teller)) : nothing;
  return passageOf(reminder, [
    {
      text: {
        en: `A reminder is sent ${addressees.en} ${time.en}${unless.en}.`,
        fr: `Un rappel est adressé ${addressees.fr} ${time.fr}${unless.fr}.`,
      },
    },
  ]);
}
