import type { Fact } from '../../../src/engine/lifecycle/facts/fact.ts';
import type { JournalEntry } from '../../../src/register/agreement/journal.ts';
import type { Asked } from './clients.ts';
import { StoreFault } from './shaky-store.ts';

/** What was answered is what the journal has, and what was not answered is there whole or not at all. */
export function* lawsOfRequests(journal: readonly JournalEntry[], asked: readonly Asked[]): Generator<string> {
  const entries = new Map<string, JournalEntry[]>();
  for (const entry of journal) {
    for (const name of [entry.authorship.by, entry.authorship.key]) {
      if (name !== undefined) entries.set(name, [...(entries.get(name) ?? []), entry]);
    }
  }
  for (const [name, list] of entries) {
    if (list.length > 1 && name !== 'the beginning') yield `law 5: ${name} made ${list.length} entries of the journal`;
  }
  yield* lawOfKeys(asked, entries);
  const asking = new Set(asked.map(({ request }) => request.by));
  for (const { authorship } of journal) {
    if (authorship.by !== 'the beginning' && !asking.has(authorship.by)) {
      yield `law 5: nobody asked for what ${authorship.by} did`;
    }
  }
  for (const one of asked) yield* lawsOfOne(one, entries);
}

/** The same request under the same key had one effect. */
function* lawOfKeys(asked: readonly Asked[], entries: ReadonlyMap<string, unknown>): Generator<string> {
  const under = new Map<string, number>();
  for (const { by, key } of asked.map(({ request }) => request)) {
    if (key !== undefined && entries.has(by)) under.set(key, (under.get(key) ?? 0) + 1);
  }
  for (const [key, count] of under) {
    if (count > 1) yield `law 6: what was asked under ${key} had ${count} effects`;
  }
}

function* lawsOfOne(
  { request, answer, error, what }: Asked,
  entries: ReadonlyMap<string, readonly JournalEntry[]>,
): Generator<string> {
  const { by, key } = request;
  const own = entries.get(by)?.[0];
  const entry = own ?? (key === undefined ? undefined : entries.get(key)?.[0]);
  if (error !== undefined && !(error instanceof StoreFault)) yield `law 5: ${by} was not answered: ${stackOf(error)}`;
  if (own?.deed.kind === 'recorded' && what.kind === 'record' && own.deed.facts.length !== what.facts.length) {
    yield `law 5: of ${what.facts.length} facts of ${by}, ${own.deed.facts.length} are in the journal`;
  }
  if (!answer) return;
  switch (answer.status) {
    case 'recorded':
      if (entry?.deed.kind !== 'recorded' || idsOf(entry.deed.facts) !== idsOf(answer.facts)) {
        yield `law 5: ${by} was told that ${idsOf(answer.facts)} are recorded, and the journal has them not`;
      }
      if (entry && answer.revision !== entry.revision) {
        yield `law 5: ${by} was told revision ${answer.revision}, and the journal has ${entry.revision}`;
      }
      return;
    case 'refused':
      if (entry?.deed.kind !== 'refused')
        yield `law 5: ${by} was told that it is refused, and the journal knows it not`;
      return;
    case 'set':
    case 'adopted':
    case 'added':
      if (entry?.deed.kind !== answer.status)
        yield `law 5: ${by} was told ${answer.status}, and the journal knows it not`;
      return;
    default:
      if (own) yield `law 5: ${by} was told ${answer.status}, and it is in the journal`;
  }
}

function idsOf(facts: readonly Fact[]): string {
  return facts.map(({ id }) => id).join(', ');
}

function stackOf(error: unknown): string {
  return error instanceof Error ? `${error.stack}` : String(error);
}
