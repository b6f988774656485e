import { addDays } from '../../../src/calendar/day.ts';
import { dayAt } from '../../../src/calendar/instant.ts';
import { contextOf } from '../../../src/engine/lifecycle/state.ts';
import { lineAhead, lineOpen } from '../../../src/insight/agenda/agenda-line.ts';
import { summarise } from '../../../src/insight/agenda/summary.ts';
import { agenda, timeline } from '../../../src/insight/agenda/timeline.ts';
import { factVerbs } from '../../../src/language/model/names.ts';
import type { Standing } from '../../../src/register/agreement/agreement.ts';
import { factsOf } from '../../../src/register/agreement/journal.ts';
import { daysKeptAhead } from '../../../src/register/agreement/settle.ts';
import type { Store } from '../../../src/register/store/store.ts';
import { compiledOnce } from './agreements.ts';
import type { Asked } from './clients.ts';
import type { Kept } from './kept.ts';
import { lawOfOrder, lawsOfArrivals } from './laws-of-arrivals.ts';
import { lawsOfNotices } from './laws-of-notices.ts';
import { lawsOfRequests } from './laws-of-requests.ts';
import type { Arrival } from './receivers.ts';

/** What is left of a run once all faults have stopped and time went on to a last day. */
export interface Remains {
  readonly store: Store;
  readonly now: number;
  readonly arrivals: readonly Arrival[];
  readonly asked: readonly Asked[];
  /** The notices that one process alone set out to deliver without faults, by agreement and notice: they come in order. */
  readonly inOrder: ReadonlySet<string>;
}

/** The first of the laws that was broken for an agreement, in words. */
export async function brokenLaw(id: string, remains: Remains): Promise<string | undefined> {
  const { store, now, arrivals, asked } = remains;
  const agreement = await store.agreement(id);
  if (!agreement) return undefined;
  const { id: convention, version } = agreement.convention;
  const compiled = compiledOnce((await store.convention(convention, version)) ?? '');
  const kept: Kept = {
    agreement,
    journal: await store.journal(id),
    items: await store.notices(id),
    arrivals: arrivals.filter(({ notice }) => notice.data.agreement === id),
    today: dayAt(now, compiled.convention.timeZone),
  };
  const broken = [
    ...lawsOfRequests(
      kept.journal,
      asked.filter((one) => one.agreement === id),
    ),
    ...lawsOfJournal(kept),
    ...lawsOfNotices(kept, compiled),
    ...lawsOfArrivals(kept),
    ...lawOfOrder(kept, remains.inOrder),
    ...lawsOfAgenda(kept, compiled, await store.lines(id)),
  ];
  return broken[0] && `${broken[0]} (agreement ${id})`;
}

function* lawsOfJournal({ agreement, journal }: Kept): Generator<string> {
  let revision = 0;
  for (const [index, entry] of journal.entries()) {
    if (entry.deed.kind !== 'refused') revision += 1;
    if (entry.number !== index + 1) yield `law 5: entry ${index + 1} of the journal is numbered ${entry.number}`;
    if (entry.revision !== revision) yield `law 5: entry ${index + 1} has revision ${entry.revision}, not ${revision}`;
  }
  if (agreement.entries !== journal.length)
    yield `law 5: ${agreement.entries} entries are counted of ${journal.length}`;
  if (agreement.revision !== revision) yield `law 5: the revision is ${agreement.revision}, not ${revision}`;
  const ids = factsOf(journal).map(({ id }) => id);
  if (new Set(ids).size < ids.length) yield `law 5: two facts have the same id among ${ids.join(', ')}`;
}

function* lawsOfAgenda(
  { agreement, journal }: Kept,
  compiled: ReturnType<typeof compiledOnce>,
  lines: readonly unknown[],
): Generator<string> {
  const facts = factsOf(journal);
  const { settled, standing } = agreement;
  const { state, entries } = timeline(compiled, facts, settled);
  const { term, outcome, open } = summarise(state);
  const { convention, resolver } = state.compiled;
  const declineBy = resolver.declineBy(contextOf(state))?.date ?? null;
  const expected: Standing = {
    status: term.status,
    outcome,
    firstDay: term.firstDay,
    lastDay: term.lastDay,
    declineBy: declineBy !== null && declineBy >= settled ? declineBy : null,
    open: open.length,
  };
  if (text(expected) !== text(standing))
    yield `law 5: it stands as ${text(standing)}, and the facts say ${text(expected)}`;
  const verbs: readonly string[] = [...factVerbs, 'caution'];
  const ofTheDay = entries.filter(({ date, kind }) => date === settled && !verbs.includes(kind));
  const replayed = [
    ...open.map((matter) => lineOpen(matter, convention)),
    ...ofTheDay.map((entry) => lineAhead(entry, convention)),
    ...agenda(compiled, facts, settled, daysKeptAhead).map((entry) => lineAhead(entry, convention)),
  ];
  const wrong = [...difference(lines, replayed, 'too much'), ...difference(replayed, lines, 'lacking')];
  if (wrong.length > 0) yield `law 5: its agenda of ${settled} to ${addDays(settled, daysKeptAhead)}: ${wrong[0]}`;
}

function* difference(some: readonly unknown[], others: readonly unknown[], how: string): Generator<string> {
  const rest = others.map(text);
  for (const line of some.map(text)) {
    const index = rest.indexOf(line);
    if (index < 0) yield `${how}: ${line}`;
    else rest.splice(index, 1);
  }
}

function text(value: unknown): string {
  return JSON.stringify(value);
}
