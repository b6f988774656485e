import type { Compiled } from '../../../src/engine/lifecycle/compile.ts';
import { timeline } from '../../../src/insight/agenda/timeline.ts';
import { factsOf } from '../../../src/register/agreement/journal.ts';
import type { OutboxItem } from '../../../src/register/agreement/outbox.ts';
import { type Kept, settingsIn } from './kept.ts';

/** Kinds of lines of which somebody is told. */
const told = new Set(
  'in-force reminder nudge due overdue opened relocked done lapsed ending expired ended renewed broken'.split(' '),
);

/** What the facts make due is in the outbox, as often as they make it due, and nothing else stands there. */
export function* lawsOfNotices({ journal, items, today }: Kept, compiled: Compiled): Generator<string> {
  const { since } = settingsIn(journal).at(-1) ?? { since: '' };
  const { entries, refusals } = timeline(compiled, factsOf(journal), today);
  const lines = entries.filter(({ kind, date }) => told.has(kind) && date >= since);
  const due = counted([
    ...lines.map(({ kind, id, date, occurrence }) => {
      return `${kind}:${id}${occurrence === undefined ? '' : `/${occurrence}`}@${date}`;
    }),
    ...refusals.map(({ fact }) => `refused:${fact.id}`),
  ]);
  for (const { state, notice } of items) {
    if (state === 'pending') yield `law 1: ${notice.id} is still to be sent`;
  }
  // Of what was sent of days before `since` nothing is judged.
  const judged = items.filter((item) => stands(item) && (item.day >= since || due.has(item.name)));
  const standing = counted(judged.map(({ name }) => name));
  for (const [name, count] of due) {
    const found = standing.get(name) ?? 0;
    if (found < count) yield `law 1: ${name} is due ${count} times and stands ${found} times in the outbox`;
  }
  for (const [name, count] of standing) {
    const wanted = due.get(name) ?? 0;
    if (count > wanted) yield `law 3: ${name} stands ${count} times in the outbox and is due ${wanted} times`;
  }
}

function stands({ notice, state }: OutboxItem): boolean {
  return notice.data.kind !== 'corrected' && (state === 'pending' || state === 'sent' || state === 'given-up');
}

function counted(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
