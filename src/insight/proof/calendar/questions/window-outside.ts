import { addDays } from '../../../../calendar/day.ts';
import { sayDay } from '../../../../calendar/say-day.ts';
import { counted } from '../../../../text/text.ts';
import { answer, type Claim, quoted } from '../claim.ts';
import type { Inquiry } from '../inquiry.ts';
import type { Question } from '../question.ts';
import { type NamedWindow, windowsOf } from '../windows.ts';

export const windowOutside: Question = {
  id: 'window-outside',
  title: {
    en: 'Every expected date falls before the end of the agreement.',
    fr: 'Chaque date prévue tombe avant la fin de la convention.',
  },
  asks: {
    en: 'Does every expected date fall before the end of the agreement?',
    fr: 'Chaque date prévue tombe-t-elle avant la fin de la convention ?',
  },
  why: {
    en: 'After the end of the agreement, nobody is bound to do what the text expects.',
    fr: 'Après la fin de la convention, plus personne n’est tenu de faire ce que le texte prévoit.',
  },
  *ask(inquiry) {
    const claims = [...windowsOf(inquiry.compiled.convention)].map((one) => claimOf(one, inquiry));
    yield* answer(windowOutside, inquiry, claims, {
      pointer: '/phases',
      message: (count) => {
        const said = counted(count, {
          en: ['expected period ends', 'expected periods end'],
          fr: ['période prévue finit', 'périodes prévues finissent'],
        });
        return { en: `${said.en} before the end of the agreement.`, fr: `${said.fr} avant la fin de la convention.` };
      },
    });
  },
};

function claimOf({ id, title, window }: NamedWindow, { begun }: Inquiry): Claim {
  return {
    pointer: window.at,
    dated: quoted(title),
    fails(entry) {
      const { lastEnd: end } = entry;
      const last = window.until ?? window.from;
      if (end === undefined || last === undefined || last <= end) return undefined;
      const { from } = window;
      const opens = from !== undefined && from > end ? sayDay(from) : undefined;
      const [name, lastDay, closes] = [quoted(title), sayDay(end), sayDay(last)];
      return {
        message: () =>
          opens
            ? {
                en: `${name.en} is expected from ${opens.en}, after the last day (${lastDay.en}).`,
                fr: `${name.fr} est prévu à partir du ${opens.fr}, après le dernier jour (${lastDay.fr}).`,
              }
            : {
                en: `${name.en} is expected until ${closes.en}, after the last day (${lastDay.en}).`,
                fr: `${name.fr} est prévu jusqu’au ${closes.fr}, au-delà du dernier jour (${lastDay.fr}).`,
              },
        help: () => ({
          en: 'End the expected period with the agreement, or make the agreement last longer.',
          fr: 'Terminez la période prévue avec la convention, ou faites durer la convention plus longtemps.',
        }),
        counterexample: () => ({
          id: `${id}-after-the-end`,
          title: {
            en: `The agreement ends before ${name.en} is expected`,
            fr: `La convention prend fin avant la date prévue pour ${name.fr}`,
          },
          facts: begun(entry),
          expect: [{ on: addDays(end, 1), term: 'expired', lastDay: end }],
        }),
      };
    },
  };
}
