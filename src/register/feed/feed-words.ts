import type { Lang, Text } from '../../text/text.ts';
import type { FeedStatus } from './feed-event.ts';
import type { FeedKind, FeedLine } from './feed-line.ts';

/** What an event is, in a word or two: before its title, and as its category. */
export const kindWords: Readonly<Record<FeedKind, Text>> = {
  due: { en: 'Due', fr: 'Échéance' },
  reminder: { en: 'Reminder', fr: 'Rappel' },
  nudge: { en: 'Nudge', fr: 'Relance' },
  ending: { en: 'Last day', fr: 'Dernier jour' },
  date: { en: 'Date', fr: 'Date' },
  'in-force': { en: 'Entry into force', fr: 'Entrée en vigueur' },
  renewed: { en: 'Renewal', fr: 'Reconduction' },
  amended: { en: 'Amendment', fr: 'Avenant' },
};

/** Whether its title says by itself what it is. */
export function saysItself({ kind, clause }: Pick<FeedLine, 'kind' | 'clause'>): boolean {
  return kind === 'ending' || kind === 'in-force' || kind === 'renewed' || kind === 'date' || clause === 'renewal';
}

/** What stands before everything else when there is nothing left to do on a day. */
export const marks: Readonly<Record<FeedStatus, Text>> = {
  planned: { en: '', fr: '' },
  done: { en: 'Done: ', fr: 'Fait : ' },
  cancelled: { en: 'Cancelled: ', fr: 'Annulé : ' },
};

export const remarks: Readonly<Record<FeedStatus, Text>> = {
  planned: { en: '', fr: '' },
  done: {
    en: 'Already done: there is nothing left to do on this day.',
    fr: 'C’est déjà fait : il ne reste rien à faire ce jour-là.',
  },
  cancelled: { en: 'This date no longer applies.', fr: 'Cette date n’est plus valable.' },
};

export const feedWords = {
  en: {
    moved: (day: string) => `Moved: the date was previously ${day}.`,
    reason: 'How this date was calculated:',
    article: 'Clause:',
    to: 'For:',
    everybody: 'all parties',
    convention: 'Agreement:',
    all: 'Dates of all agreements',
    datesOf: (title: string) => `Dates: ${title}`,
    reference: (id: string) => `(reference ${id})`,
  },
  fr: {
    moved: (day: string) => `Date déplacée : c’était auparavant ${day}.`,
    reason: 'Calcul de cette date :',
    article: 'Clause :',
    to: 'Pour :',
    everybody: 'toutes les parties',
    convention: 'Convention :',
    all: 'Échéances de toutes les conventions',
    datesOf: (title: string) => `Échéances : ${title}`,
    reference: (id: string) => `(référence ${id})`,
  },
} as const satisfies Readonly<Record<Lang, object>>;
