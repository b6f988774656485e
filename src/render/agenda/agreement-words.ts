import type { IsoDate } from '../../calendar/day.ts';
import type { Text } from '../../text/text.ts';
import type { AgreementRow } from './agreement-row.ts';

/** The days of an agreement that are known, each with what it is. */
export function daysOf({ firstDay, lastDay, declineBy }: AgreementRow): readonly (readonly [Text, IsoDate])[] {
  const days: (readonly [Text, IsoDate])[] = [];
  if (firstDay) days.push([{ en: 'First day in force', fr: 'Premier jour en vigueur' }, firstDay]);
  if (lastDay) days.push([{ en: 'Last day in force', fr: 'Dernier jour en vigueur' }, lastDay]);
  if (declineBy)
    days.push([
      { en: 'Last day to give notice of non-renewal', fr: 'Dernier jour pour dénoncer la reconduction' },
      declineBy,
    ]);
  return days;
}

export const agreementWords = {
  agenda: { en: 'Agenda', fr: 'Échéancier' },
  journal: { en: 'Journal', fr: 'Journal' },
  when: { en: 'Entered', fr: 'Inscrit le' },
  by: { en: 'By', fr: 'Par' },
  what: { en: 'What', fr: 'Objet' },
  parties: { en: 'Parties', fr: 'Parties' },
  id: { en: 'Id', fr: 'Identifiant' },
} as const satisfies Readonly<Record<string, Text>>;
