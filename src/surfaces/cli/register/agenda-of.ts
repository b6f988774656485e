import { addDays, type IsoDate } from '../../../calendar/day.ts';
import { type AgendaLine, type AgendaState, lineAhead } from '../../../insight/agenda/agenda-line.ts';
import { factVerbs } from '../../../language/model/names.ts';
import type { Register } from '../../../register/operations/register.ts';
import { isLineFound } from '../../../register/store/found.ts';
import type { FoundLine, LineQuery } from '../../../register/store/store.ts';
import { allAgreements } from './known-agreement.ts';

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
  const { party, kinds, agreement, from, to, today, onlyOpen } = query;
  const common = {
    ...(party !== undefined && { party }),
    ...(kinds && { kinds }),
    ...(agreement !== undefined && { agreement }),
  };
  const open = await allLines(register, { ...common, states: openStates });
  if (onlyOpen) return { open, days: [] };
  const ahead = await allLines(register, { ...common, states: ['ahead'], from, to });
  const isTodayAsked = from <= today && today <= to;
  const ofToday = isTodayAsked ? await linesOfToday(register, { ...common, from, to }, today) : [];
  return { open, days: [...ofToday, ...ahead] };
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

const facts: ReadonlySet<string> = new Set(factVerbs);

/**
 * What the day itself has brought is no longer ahead of anybody, and yet it is what one looks for first. Only an agreement
 * that was settled on that day can have any of it.
 */
async function linesOfToday(
  register: Register,
  query: Omit<LineQuery, 'after' | 'limit'>,
  today: IsoDate,
): Promise<readonly FoundLine[]> {
  const found: FoundLine[] = [];
  for await (const { id, settled, convention } of allAgreements(register)) {
    if (settled < addDays(today, -1) || (query.agreement ?? id) !== id) continue;
    const opening = await register.open(id);
    for (const entry of opening?.timeline.entries ?? []) {
      if (!opening || entry.date !== today || facts.has(entry.kind) || entry.kind === 'caution') continue;
      const line = { ...lineAhead(entry, opening.compiled.convention), agreement: id };
      if (isLineFound(line, convention.id, { ...query, limit: 1 })) found.push(line);
    }
  }
  return found;
}
