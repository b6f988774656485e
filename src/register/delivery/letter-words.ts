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
  readonly withdrawn: string;
  disregard(count: number): string;
  formerNotice(day: IsoDate | undefined, id: string): string;
  readonly automatic: string;
  file(agreement: string, id: string): string;
}

export const letterWords: Readonly<Record<Lang, LetterWords>> = {
  en: {
    greeting: (name) => (name ? `Dear ${name},` : 'Dear Sir or Madam,'),
    date: 'Date',
    occurrence: 'For',
    article: 'In the text',
    to: 'Sent to',
    everybody: 'all parties',
    reason: 'How this date was found',
    withdrawn: 'What is withdrawn',
    disregard: (count) =>
      count === 1
        ? 'This notice, sent to you before, is no longer true. Please disregard it:'
        : 'These notices, sent to you before, are no longer true. Please disregard them:',
    formerNotice: (day, id) => (day ? `notice about ${sayDay(day).en} (reference: ${id})` : `notice ${id}`),
    automatic: 'This message was sent automatically by the register that keeps the dates of the agreement.',
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
    reason: 'Détermination de cette date',
    withdrawn: 'Avis annulés',
    disregard: (count) =>
      count === 1
        ? 'L’avis suivant, qui vous avait été adressé, n’est plus exact. Nous vous prions de ne pas en tenir compte :'
        : 'Les avis suivants, qui vous avaient été adressés, ne sont plus exacts. Nous vous prions de ne pas en tenir compte :',
    formerNotice: (day, id) => (day ? `avis portant sur le ${sayDay(day).fr} (référence : ${id})` : `avis ${id}`),
    automatic: 'Ce message vous est adressé automatiquement dans le cadre du suivi de la convention.',
    file: (agreement, id) => `Dossier : ${agreement}. Référence de l’avis : ${id}.`,
  },
};

/** What a notice is about, in a sentence before its title. */
export function leadOf(kind: NoticeKind, convention: string, lang: Lang): string {
  return leads[kind]({ en: `the agreement “${convention}”`, fr: `la convention « ${convention} »` })[lang];
}

const leads: Readonly<Record<NoticeKind, (agreement: Text) => Text>> = {
  'in-force': ({ en, fr }) => ({
    en: `We inform you that ${en} has entered into force.`,
    fr: `Nous vous informons que ${fr} est entrée en vigueur.`,
  }),
  reminder: ({ en, fr }) => ({
    en: `We draw your attention to the following, under ${en}.`,
    fr: `Dans le cadre de ${fr}, nous appelons votre attention sur le point suivant.`,
  }),
  overdue: ({ en, fr }) => ({
    en: `Unless we are mistaken, the following has not been done in the time allowed by ${en}.`,
    fr: `Sauf erreur de notre part, le délai prévu par ${fr} pour ce qui suit est dépassé.`,
  }),
  opened: ({ en, fr }) => ({
    en: `The following phase of ${en} is now open.`,
    fr: `Nous vous informons que, dans le cadre de ${fr}, la phase suivante est ouverte.`,
  }),
  closed: ({ en, fr }) => ({
    en: `The following phase of ${en} is no longer open.`,
    fr: `Nous vous informons que, dans le cadre de ${fr}, la phase suivante n’est plus ouverte.`,
  }),
  ending: ({ en, fr }) => ({
    en: `We remind you that ${en} comes to its end.`,
    fr: `Nous vous rappelons que ${fr} arrive à son terme.`,
  }),
  expired: ({ en, fr }) => ({
    en: `We inform you that ${en} has come to its end.`,
    fr: `Nous vous informons que ${fr} a pris fin.`,
  }),
  renewed: ({ en, fr }) => ({
    en: `We inform you that ${en} has been renewed.`,
    fr: `Nous vous informons que ${fr} est reconduite.`,
  }),
  broken: ({ en, fr }) => ({
    en: `The following rule, which ${en} is held to, has not been kept.`,
    fr: `Nous appelons votre attention sur la règle suivante, applicable à ${fr}, qui n’a pas été respectée.`,
  }),
  refused: ({ en, fr }) => ({
    en: `Something that was recorded under ${en} no longer counts.`,
    fr: `Un fait enregistré au titre de ${fr} n’est plus pris en compte.`,
  }),
  corrected: ({ en, fr }) => ({
    en: `We correct what you were told before about ${en}.`,
    fr: `Le présent avis rectifie des informations qui vous ont été adressées au sujet de ${fr}.`,
  }),
};
