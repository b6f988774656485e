import type { IsoDate } from '../../../calendar/day.ts';
import type { AgendaLine, AgendaState } from '../../../insight/agenda/agenda-line.ts';
import type { Register } from '../../../register/operations/register.ts';
import type { FoundLine, LineQuery } from '../../../register/store/store.ts';

/** What of the agenda is asked for. */
export interface AgendaQuery {
  readonly today: IsoDate;
  readonly from: IsoDate;
  /** The last day, included. */
  readonly to: IsoDate;
  readonly onlyOpen: boolean;
  readonly party?: string;
  readonly kinds?: readonly AgendaLine['kind'][];
  readonly agreement?: string;
}

export interface Agenda {
  /** What is overdue or still owed, whenever it was due: the oldest first. */
  readonly open: readonly FoundLine[];
  /** What today has brought, and what the days to come bring. */
  readonly days: readonly FoundLine[];
}

const openStates: readonly AgendaState[] = ['overdue', 'outstanding', 'remaining'];

/** The agenda over all agreements, each brought up to date. */
export async function agendaOf(register: Register, query: AgendaQuery): Promise<Agenda> {
  const { party, kinds, agreement, from, to, onlyOpen } = query;
  const common = {
    ...(party !== undefined && { party }),
    ...(kinds && { kinds }),
    ...(agreement !== undefined && { agreement }),
  };
  const open = await allLines(register, { ...common, states: openStates });
  if (onlyOpen) return { open, days: [] };
  const ahead = await allLines(register, { ...common, states: ['ahead'], from, to });
  return { open, days: ahead };
}

async function allLines(register: Register, query: Omit<LineQuery, 'after' | 'limit'>): Promise<readonly FoundLine[]> {
  const found: FoundLine[] = [];
  let after: string | undefined;
  do {
    const { items, next } = await register.agenda({ ...query, limit: 500, ...(after !== undefined && { after }) });
    found.push(...items);
    after = next;
  } while (after !== undefined);
  return found;
}
