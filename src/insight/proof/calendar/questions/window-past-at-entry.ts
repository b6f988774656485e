import { sayDay } from '../../../../calendar/say-day.ts';
import { counted, type Text } from '../../../../text/text.ts';
import { answer, type Claim, quoted } from '../claim.ts';
import type { Inquiry } from '../inquiry.ts';
import type { Question } from '../question.ts';
import { type NamedWindow, windowsOf } from '../windows.ts';

export const windowPastAtEntry: Question = {
  id: 'window-past-at-entry',
  title: {
    en: 'What is expected is still ahead when the agreement enters into force.',
    fr: 'Ce qui est prévu est encore à venir quand la convention entre en vigueur.',
  },
  asks: {
    en: 'Is what is expected still ahead when the agreement enters into force?',
    fr: 'Ce qui est prévu est-il encore à venir quand la convention entre en vigueur ?',
  },
  why: {
    en: 'A date that was right while the text was drafted has passed when the signature takes longer.',
    fr: 'Une date juste au moment de la rédaction est passée quand la signature tarde.',
  },
  *ask(inquiry) {
    const claims = [...windowsOf(inquiry.compiled.convention)].map((one) => claimOf(one, inquiry));
    yield* answer(windowPastAtEntry, inquiry, claims, { pointer: '/phases', message: stillAhead });
  },
};

function claimOf({ id, title, window }: NamedWindow, { begun, scope }: Inquiry): Claim {
  return {
    pointer: window.at,
    dated: quoted(title),
    fails(entry) {
      const { until } = window;
      if (until === undefined || until >= entry.start) return undefined;
      const [name, closes, start] = [quoted(title), sayDay(until), sayDay(entry.start)];
      return {
        message: () =>
          scope === 'any'
            ? {
                en: `${name.en} is expected by ${closes.en}: an agreement in force from ${start.en} on finds it past.`,
                fr: `${name.fr} est prévu d’ici le ${closes.fr} : une convention en vigueur à compter du ${start.fr} ou plus tard le trouve passé.`,
              }
            : {
                en: `${name.en} was expected by ${closes.en}, and the agreement is in force from ${start.en}.`,
                fr: `${name.fr} était prévu d’ici le ${closes.fr}, et la convention est en vigueur à compter du ${start.fr}.`,
              },
        help: () => ({
          en: 'Say it relative to the entry into force (“within six months”), or sign in time.',
          fr: 'Dites-le par rapport à l’entrée en vigueur (« dans les six mois »), ou signez à temps.',
        }),
        counterexample: () => ({
          id: `${id}-past-at-entry`,
          title: { en: `${name.en} is late from the first day`, fr: `${name.fr} est en retard dès le premier jour` },
          facts: begun(entry),
          expect: [{ on: entry.start, term: 'in-force', firstDay: entry.start }],
        }),
      };
    },
  };
}

function stillAhead(count: number): Text {
  const said = counted(count, {
    en: ['window is still ahead', 'windows are still ahead'],
    fr: ['fenêtre est encore à venir', 'fenêtres sont encore à venir'],
  });
  return { en: `${said.en} at the entry into force.`, fr: `${said.fr} à l’entrée en vigueur.` };
}
