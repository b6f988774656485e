import { addDays, type IsoDate } from '../../../calendar/day.ts';
import { isDate, isToCome } from '../../../insight/agenda/dates-ahead.ts';
import { type EntryKind, entryKinds } from '../../../insight/agenda/entry.ts';
import type { Agreement, Standing } from '../../../register/agreement/agreement.ts';
import type { Register } from '../../../register/operations/register.ts';
import type { FoundLine, LineQuery } from '../../../register/store/store.ts';
import type { AgreementRow, Names } from '../../../render/agenda/agreement-row.ts';
import type { NameBook } from './names.ts';

/** What of the list is asked for. */
export interface ListQuery {
  readonly today: IsoDate;
  /** Words that stand in the title, the id or the name of a party; all of them, in any case, accents or none. */
  readonly words: string;
  readonly status?: Standing['status'];
  /** Only where something is overdue or still owed. */
  readonly onlyOpen: boolean;
  /** What the page before gave as its `next`. */
  readonly after?: string;
}

export interface ListPage {
  readonly rows: readonly AgreementRow[];
  readonly next?: string;
}

/** How many agreements stand on a page of the list, and on one that looks for words at most twice as many. */
const rowsOnPage = 50;

/** A page of the list of agreements. The store goes by standing; words are looked for in what it gives, page by page. */
export async function listOf(register: Register, names: NameBook, query: ListQuery): Promise<ListPage> {
  const { today, words, status, onlyOpen } = query;
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  const found: Agreement[] = [];
  let { after } = query;
  do {
    const { items, next } = await register.agreements({
      limit: rowsOnPage,
      ...(after !== undefined && { after }),
      ...(status && { status: [status] }),
      ...(onlyOpen && { open: true }),
    });
    for (const one of items) if (await hasWords(one, wanted, names)) found.push(one);
    after = next;
  } while (after !== undefined && found.length < rowsOnPage);
  const rows: AgreementRow[] = [];
  for (const one of found) rows.push(await rowOf(one, register, names, today));
  return { rows, ...(after !== undefined && { next: after }) };
}

async function hasWords({ id, convention }: Agreement, wanted: readonly string[], names: NameBook): Promise<boolean> {
  if (wanted.length === 0) return true;
  const { parties } = await names.of(convention);
  const text = plain([id, convention.title, ...parties.values()].join('\n'));
  return wanted.every((word) => text.includes(word));
}

/** Words as they are looked for: in small letters, without accents. */
function plain(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** How many lines are looked through for the next date: what a day changes of itself comes before it. */
const mostOfADay = 40;

const datedKinds: readonly EntryKind[] = entryKinds.filter(isDate);

async function rowOf(
  { id, convention, standing }: Agreement,
  { store }: Register,
  names: NameBook,
  today: IsoDate,
): Promise<AgreementRow> {
  const ahead = { agreement: id, states: ['ahead'], kinds: datedKinds, from: today, limit: mostOfADay } as const;
  const { items } = await store.findLines(ahead);
  const { title } = convention;
  const { language } = await names.of(convention);
  return { id, title, language, ...standing, next: items.find((line) => isToCome(line, today)) ?? null };
}

/** What of the agenda over all agreements is asked for. */
export interface AgendaQuery {
  readonly from: IsoDate;
  /** The last day, included. */
  readonly to: IsoDate;
  readonly onlyOpen: boolean;
  /** A word that stands in the name of a party that a line concerns. */
  readonly party: string;
}

export interface AgendaPage {
  /** What is overdue or still owed, and what comes. */
  readonly lines: readonly FoundLine[];
  /** Whether there is more than is shown. */
  readonly isCut: boolean;
}

const openStates = ['overdue', 'outstanding', 'remaining'] as const;
const mostLines = 500;

/** The agenda over all agreements between two days, with what is left to do. */
export async function agendaOf(register: Register, names: NameBook, query: AgendaQuery): Promise<AgendaPage> {
  const { from, to, onlyOpen, party } = query;
  const queries: readonly Omit<LineQuery, 'after' | 'limit'>[] = [
    { states: openStates },
    ...(onlyOpen ? [] : [{ states: ['ahead'], kinds: datedKinds, from, to } as const]),
  ];
  const lines: FoundLine[] = [];
  for (const one of queries) {
    let after: string | undefined;
    do {
      const page = await register.agenda({ ...one, limit: 200, ...(after !== undefined && { after }) });
      const named = party === '' ? undefined : await names.ofAgreements(page.items.map(({ agreement }) => agreement));
      lines.push(...page.items.filter((line) => !named || concerns(line, party, named.get(line.agreement))));
      after = page.next;
    } while (after !== undefined && lines.length <= mostLines);
  }
  return { lines: lines.slice(0, mostLines), isCut: lines.length > mostLines };
}

/** What is for nobody in particular is for every party. */
function concerns({ parties }: FoundLine, party: string, named: Names | undefined): boolean {
  const all = [...(named?.parties ?? [])].filter(([id]) => parties.length === 0 || parties.includes(id));
  return all.some(([, name]) => plain(name).includes(plain(party)));
}

/** What an officer looks at first, over all agreements. */
export interface Dashboard {
  readonly late: AgendaPage;
  readonly soon: AgendaPage;
  /** Those whose last day is near, the nearest first. */
  readonly ending: readonly Agreement[];
  /** Those whose renewal can be declined for a while yet. */
  readonly declining: readonly Agreement[];
}

/** How many lines of each kind a dashboard shows, and how many days it looks ahead for ends and renewals. */
export const dashboardLines = 8;
export const dashboardDays = 30;
export const dashboardDaysOfEnds = 180;

export async function dashboardOf(register: Register, today: IsoDate): Promise<Dashboard> {
  const endsTo = addDays(today, dashboardDaysOfEnds);
  const late = await register.agenda({ states: ['overdue', 'outstanding'], limit: dashboardLines });
  const soon = await register.agenda({
    states: ['ahead'],
    kinds: datedKinds,
    from: today,
    to: addDays(today, dashboardDays),
    limit: dashboardLines,
  });
  const ending = await register.agreements({ endsFrom: today, endsTo, limit: 500, status: ['in-force', 'suspended'] });
  const declining = await register.agreements({ declineFrom: today, declineTo: endsTo, limit: 500 });
  return {
    late: { lines: late.items, isCut: late.next !== undefined },
    soon: { lines: soon.items, isCut: soon.next !== undefined },
    ending: byDay(ending.items, ({ standing }) => standing.lastDay),
    declining: byDay(declining.items, ({ standing }) => standing.declineBy),
  };
}

function byDay(all: readonly Agreement[], dayOf: (one: Agreement) => IsoDate | null): readonly Agreement[] {
  const dated = all.map((one) => ({ one, day: dayOf(one) ?? '' }));
  return dated.sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1)).map(({ one }) => one);
}
