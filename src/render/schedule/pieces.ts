import { addDays, type IsoDate } from '../../calendar/day.ts';
import type { PhaseBar, Schedule } from '../../insight/schedule/schedule.ts';

/** A part of a bar that is drawn in one way. */
export interface Piece {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly form: 'done' | 'open' | 'lapsed' | 'locked' | 'ahead';
}

/** The bar of a phase: what was so up to today, by what became of it, and what is ahead as things stand. */
export function piecesOf({ spans, state }: PhaseBar, { today, term, until }: Schedule): readonly Piece[] {
  const last = term.lastDay ?? until;
  return spans.flatMap(({ from, to = last < from ? from : last, became }): readonly Piece[] => {
    if (today === undefined || to <= today) return [{ from, to, form: became ?? 'open' }];
    if (from > today) return [{ from, to, form: 'ahead' }];
    const form = state === 'done' || state === 'lapsed' ? state : 'open';
    return [
      { from, to: today, form },
      { from: addDays(today, 1), to, form: 'ahead' },
    ];
  });
}
