import type { Text } from '../../text/text.ts';
import type { NoticeKind } from '../agreement/notice.ts';

/** What a notice is, in a word or three: before its title, in a subject or on a line. */
export const kindWords: Readonly<Record<NoticeKind, Text>> = {
  'in-force': { en: 'Entry into force', fr: 'Entrée en vigueur' },
  reminder: { en: 'Reminder', fr: 'Rappel' },
  overdue: { en: 'Overdue', fr: 'En retard' },
  opened: { en: 'Now open', fr: 'Ouverture' },
  closed: { en: 'Now closed', fr: 'Clôture' },
  ending: { en: 'Last day', fr: 'Dernier jour' },
  expired: { en: 'End of the agreement', fr: 'Fin de la convention' },
  renewed: { en: 'Renewal', fr: 'Reconduction' },
  broken: { en: 'Rule broken', fr: 'Propriété enfreinte' },
  refused: { en: 'Fact no longer admitted', fr: 'Fait qui n’est plus admis' },
  corrected: { en: 'Correction', fr: 'Rectificatif' },
};
