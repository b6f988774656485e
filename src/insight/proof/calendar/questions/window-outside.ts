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
    en: 'What is expected is expected before the end.',
    fr: 'Ce qui est prévu l’est avant la fin.',
  },
  asks: { en: 'Is what is expected expected before the end?', fr: 'Ce qui est prévu l’est-il avant la fin ?' },
  why: {
    en: 'What the text expects after its own end is expected of nobody.',
    fr: 'Ce que le texte prévoit après sa propre fin n’est attendu de personne.',
  },
  *ask(inquiry) {
    const claims = [...windowsOf(inquiry.compiled.convention)].map((one) => claimOf(one, inquiry));
    yield* answer(windowOutside, inquiry, claims, {
      pointer: '/phases',
      message: (count) => {
        const said = counted(count, {
          en: ['window ends', 'windows end'],
          fr: ['fenêtre finit', 'fenêtres finissent'],
        });
        return { en: `${said.en} within the agreement.`, fr: `${said.fr} pendant la convention.` };
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
                en: `${name.en} is expected from ${opens.en}, after the last day, ${lastDay.en}.`,
                fr: `${name.fr} est prévu à partir du ${opens.fr}, après le dernier jour, le ${lastDay.fr}.`,
              }
            : {
                en: `${name.en} is expected until ${closes.en}, beyond the last day, ${lastDay.en}.`,
                fr: `${name.fr} est prévu jusqu’au ${closes.fr}, au-delà du dernier jour, le ${lastDay.fr}.`,
              },
        help: () => ({
          en: 'Let the window end with the agreement, or the agreement last longer.',
          fr: 'Faites finir la fenêtre avec la convention, ou durer la convention plus longtemps.',
        }),
        counterexample: () => ({
          id: `${id}-after-the-end`,
          title: {
            en: `The agreement has ended before what is expected of ${name.en}`,
            fr: `La convention a pris fin avant ce qui est prévu pour ${name.fr}`,
          },
          facts: begun(entry),
          expect: [{ on: addDays(end, 1), term: 'expired', lastDay: end }],
        }),
      };
    },
  };
}
