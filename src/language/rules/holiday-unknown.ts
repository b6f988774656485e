import { Calendar } from '../../calendar/calendar.ts';
import { memberOf } from '../../text/span.ts';
import type { Rule } from './rule.ts';

export const holidayUnknown: Rule = {
  id: 'holiday-unknown',
  severity: 'warning',
  title: {
    en: 'Only a public holiday can be removed from the public holidays.',
    fr: 'Un jour férié que l’on retire est bien un jour férié.',
  },
  why: {
    en: 'Removing a day that is not a holiday changes nothing; another day was probably meant.',
    fr: 'Retirer un jour qui n’est pas férié ne change rien ; c’est sans doute un autre jour qui était visé.',
  },
  wrong: 'calendar: { remove: [2023-05-02] }\n',
  right: 'calendar: { remove: [2023-05-01] }\n',
  *check({ calendar }) {
    const whole = new Calendar({ ...calendar, removed: new Set() });
    for (const [index, day] of [...calendar.removed].entries()) {
      if (whole.holiday(day)) continue;
      yield {
        pointer: memberOf('/calendar/remove', index),
        message: {
          en: `${day} is no holiday in the zone “${calendar.holidays}”.`,
          fr: `Le ${day} n’est pas férié dans la zone « ${calendar.holidays} ».`,
        },
        help: {
          en: 'Write the holiday that was meant, or take this day out.',
          fr: 'Écrivez le jour férié visé, ou retirez celui-ci.',
        },
      };
    }
  },
};
