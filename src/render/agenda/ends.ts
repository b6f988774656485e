import { addMonths, type IsoDate } from '../../calendar/day.ts';
import type { Text } from '../../text/text.ts';
import type { AgreementRow } from './agreement-row.ts';

/** A day after which it is too late: an agreement ends, or notice of non-renewal can no longer be given. */
export interface End {
  readonly day: IsoDate;
  readonly kind: 'last-day' | 'decline-by';
  readonly row: AgreementRow;
}

/** How far the overview looks ahead for ends, in months. */
export const monthsOfEnds = 6;

/** What ends, and what renews unless it is declined, from today on, within six months: by day. */
export function endsOf(rows: readonly AgreementRow[], today: IsoDate): readonly End[] {
  const until = addMonths(today, monthsOfEnds).day;
  const isAhead = (day: IsoDate | null): day is IsoDate => day !== null && day >= today && day <= until;
  return rows
    .flatMap((row): readonly End[] => [
      ...(isAhead(row.declineBy) ? [{ day: row.declineBy, kind: 'decline-by', row } as const] : []),
      ...(isAhead(row.lastDay) ? [{ day: row.lastDay, kind: 'last-day', row } as const] : []),
    ])
    .sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
}

/** Those that have ended come last. */
export function endedLast(rows: readonly AgreementRow[]): readonly AgreementRow[] {
  return [...rows].sort((a, b) => Number(hasEnded(a)) - Number(hasEnded(b)));
}

function hasEnded({ status }: AgreementRow): boolean {
  return status === 'expired' || status === 'terminated';
}

export const endWords: Readonly<Record<End['kind'], Text>> = {
  'last-day': { en: 'last day in force', fr: 'dernier jour en vigueur' },
  'decline-by': { en: 'last day to give notice of non-renewal', fr: 'dernier jour pour dénoncer la reconduction' },
};
