import { sayDay } from '../../../../calendar/say-day.ts';
import { counted, type Text } from '../../../../text/text.ts';
import { answer, type Claim, quoted } from '../claim.ts';
import type { Inquiry } from '../inquiry.ts';
import type { Question } from '../question.ts';
import { type NamedWindow, windowsOf } from '../windows.ts';

export const windowPastAtEntry: Question = {
  id: 'window-past-at-entry',
  title: {
    en: 'Every expected date is still ahead when the agreement enters into force.',
    fr: 'Chaque date prévue est encore à venir quand la convention entre en vigueur.',
  },
  asks: {
    en: 'Is every expected date still ahead when the agreement enters into force?',
    fr: 'Chaque date prévue est-elle encore à venir quand la convention entre en vigueur ?',
  },
  why: {
    en: 'A date that was right when the text was drafted may have passed if the signature takes longer.',
    fr: 'Une date juste au moment de la rédaction peut être dépassée si la signature tarde.',
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
                en: `${name.en} is expected by ${closes.en}: if the agreement enters into force on ${start.en} or later, that date has already passed.`,
                fr: `${name.fr} est prévu d’ici le ${closes.fr} : si la convention entre en vigueur le ${start.fr} ou plus tard, cette date est déjà passée.`,
              }
            : {
                en: `${name.en} was expected by ${closes.en}, but the agreement is in force only from ${start.en}.`,
                fr: `${name.fr} était prévu d’ici le ${closes.fr}, mais la convention n’est en vigueur qu’à compter du ${start.fr}.`,
              },
        help: () => ({
          en: 'Set it relative to the entry into force (“within six months”), or sign earlier.',
          fr: 'Fixez-la par rapport à l’entrée en vigueur (« dans les six mois »), ou signez plus tôt.',
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
    en: ['expected date is still ahead', 'expected dates are still ahead'],
    fr: ['date prévue est encore à venir', 'dates prévues sont encore à venir'],
  });
  return { en: `${said.en} at the entry into force.`, fr: `${said.fr} à l’entrée en vigueur.` };
}
