import type { IsoDate } from '../../calendar/day.ts';
import { sayDay } from '../../calendar/say-day.ts';
import type { Lang, Text } from '../../text/text.ts';
import type { NoticeKind } from '../agreement/notice.ts';

/** The sentences of a mail that do not depend on the agreement. */
interface LetterWords {
  greeting(name: string | undefined): string;
  readonly date: string;
  readonly occurrence: string;
  readonly article: string;
  readonly to: string;
  readonly everybody: string;
  readonly reason: string;
  /** What to do about a fact that no longer counts. */
  readonly remedy: string;
  readonly withdrawn: string;
  disregard(count: number): string;
  formerNotice(title: string, day: IsoDate, id: string): string;
  readonly automatic: string;
  file(agreement: string, id: string): string;
}

export const letterWords: Readonly<Record<Lang, LetterWords>> = {
  en: {
    greeting: (name) => (name ? `Dear ${name},` : 'Dear Sir or Madam,'),
    date: 'Date',
    occurrence: 'For',
    article: 'Clause',
    to: 'Sent to',
    everybody: 'all parties',
    reason: 'How this date was calculated',
    remedy: 'What to do',
    withdrawn: 'Withdrawn notices',
    disregard: (count) =>
      count === 1
        ? 'The following notice, sent earlier, is no longer correct. Please disregard it:'
        : 'The following notices, sent earlier, are no longer correct. Please disregard them:',
    formerNotice: (title, day, id) => `${title}, ${sayDay(day).en} (reference: ${id})`,
    automatic: 'This message was sent automatically by the register that monitors the agreement.',
    file: (agreement, id) => `File: ${agreement}. Reference of this notice: ${id}.`,
  },
  fr: {
    // A title or a function would stand here, which nobody has told; a name without it is curt.
    greeting: () => 'Madame, Monsieur,',
    date: 'Date',
    occurrence: 'Au titre de',
    article: 'Fondement',
    to: 'Destinataires',
    everybody: 'l’ensemble des parties',
    reason: 'Calcul de cette date',
    remedy: 'Que faire',
    withdrawn: 'Avis annulés',
    disregard: (count) =>
      count === 1
        ? 'L’avis suivant, adressé précédemment, n’est plus exact ; nous vous prions de ne pas en tenir compte :'
        : 'Les avis suivants, adressés précédemment, ne sont plus exacts ; nous vous prions de ne pas en tenir compte :',
    formerNotice: (title, day, id) => `${title}, ${sayDay(day).fr} (référence : ${id})`,
    automatic: 'Ce message vous est adressé automatiquement dans le cadre du suivi de la convention.',
    file: (agreement, id) => `Dossier : ${agreement}. Référence de l’avis : ${id}.`,
  },
};

/** What a notice is about, in a sentence before its title. */
export function leadOf(kind: NoticeKind, convention: string, lang: Lang): string {
  return leads[kind](sayAgreement(convention))[lang];
}

/** An agreement by its title, which often begins with what it is: nobody says “the agreement ‘Agreement between…’”. */
function sayAgreement(title: string): Text {
  const own = { en: /^agreement\s+/i.exec(title), fr: /^convention\s+/i.exec(title) };
  return {
    en: own.en ? `the agreement ${title.slice(own.en[0].length)}` : `the agreement “${title}”`,
    fr: own.fr ? `la convention ${title.slice(own.fr[0].length)}` : `la convention « ${title} »`,
  };
}

const leads: Readonly<Record<NoticeKind, (agreement: Text) => Text>> = {
  'in-force': ({ en, fr }) => ({
    en: `We inform you that ${en} has entered into force.`,
    fr: `Nous vous informons que ${fr} est entrée en vigueur.`,
  }),
  reminder: ({ en, fr }) => ({
    en: `Under ${en}, we draw your attention to the following:`,
    fr: `Dans le cadre de ${fr}, nous appelons votre attention sur le point suivant :`,
  }),
  overdue: ({ en, fr }) => ({
    en: `According to our records, the following is overdue under ${en}:`,
    fr: `Sauf erreur de notre part, le délai prévu par ${fr} est dépassé pour ce qui suit :`,
  }),
  opened: ({ en, fr }) => ({
    en: `Under ${en}, the following phase is now open:`,
    fr: `Nous vous informons que, dans le cadre de ${fr}, l’étape suivante est ouverte :`,
  }),
  closed: ({ en, fr }) => ({
    en: `Under ${en}, the following phase is no longer open:`,
    fr: `Nous vous informons que, dans le cadre de ${fr}, l’étape suivante n’est plus ouverte :`,
  }),
  ending: ({ en, fr }) => ({
    en: `We remind you that ${en} is about to end.`,
    fr: `Nous vous rappelons que ${fr} arrive à son terme.`,
  }),
  expired: ({ en, fr }) => ({
    en: `We inform you that ${en} has ended.`,
    fr: `Nous vous informons que ${fr} a pris fin.`,
  }),
  renewed: ({ en, fr }) => ({
    en: `We inform you that ${en} has been renewed.`,
    fr: `Nous vous informons que ${fr} est reconduite.`,
  }),
  broken: ({ en, fr }) => ({
    en: `We draw your attention to the following rule of ${en}, which has been broken:`,
    fr: `Nous appelons votre attention sur la règle suivante de ${fr}, qui n’a pas été respectée :`,
  }),
  refused: ({ en, fr }) => ({
    en: `The following fact, recorded under ${en}, is no longer taken into account:`,
    fr: `Le fait suivant, enregistré au titre de ${fr}, n’est plus pris en compte :`,
  }),
  corrected: ({ en, fr }) => ({
    en: `This notice corrects earlier notices about ${en}.`,
    fr: `Le présent avis rectifie des avis précédents relatifs à ${fr}.`,
  }),
};
