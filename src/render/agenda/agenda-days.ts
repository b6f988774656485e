import type { IsoDate } from '../../calendar/day.ts';
import type { AgreementLine } from './agreement-row.ts';

/** Lines of one day. */
export interface AgendaDay {
  readonly day: IsoDate;
  readonly lines: readonly AgreementLine[];
}

/** The days of a month, `YYYY-MM`. */
export interface AgendaMonth {
  readonly month: string;
  readonly days: readonly AgendaDay[];
}

/** Lines in the order in which they are read: what is left to do, the oldest first, then day by day. */
export interface AgendaInOrder {
  readonly open: readonly AgreementLine[];
  readonly months: readonly AgendaMonth[];
}

/** Puts lines in order. Today has its place among the days wherever something comes before it or after it. */
export function inOrder(lines: readonly AgreementLine[], today: IsoDate): AgendaInOrder {
  const open = lines.filter(({ state }) => state !== 'ahead').sort(byDay);
  const ahead = withoutEchoes(lines.filter(({ state }) => state === 'ahead')).sort(byDay);
  const byDate = new Map<IsoDate, AgreementLine[]>();
  if (ahead.length > 0) byDate.set(today, []);
  for (const line of ahead) {
    if (line.date === null) continue;
    const ofDay = byDate.get(line.date);
    if (ofDay) ofDay.push(line);
    else byDate.set(line.date, [line]);
  }
  const months = new Map<string, AgendaDay[]>();
  for (const [day, ofDay] of [...byDate].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const month = day.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), { day, lines: ofDay }]);
  }
  return { open, months: [...months].map(([month, days]) => ({ month, days })) };
}

/** That something is late on the day after its due date goes without saying where that date is told. */
function withoutEchoes(ahead: readonly AgreementLine[]): AgreementLine[] {
  const told = new Set(ahead.filter(({ kind }) => kind === 'due').map(nameOf));
  return ahead.filter((line) => line.kind !== 'overdue' || !told.has(nameOf(line)));
}

function nameOf({ agreement, section, clause, occurrence = '' }: AgreementLine): string {
  return [agreement, section, clause, occurrence].join('\n');
}

/** What has no day comes last; lines of one day keep their order. */
function byDay(a: AgreementLine, b: AgreementLine): number {
  const [one, other] = [a.date ?? '9999', b.date ?? '9999'];
  return one === other ? 0 : one < other ? -1 : 1;
}
