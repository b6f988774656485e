import { addDays } from '../../../calendar/day.ts';
import { type AgendaLine, lineOpen } from '../../../insight/agenda/agenda-line.ts';
import { entriesApart } from '../../../insight/agenda/entries-apart.ts';
import type { Entry } from '../../../insight/agenda/entry.ts';
import { type OpenMatter, openMatters } from '../../../insight/agenda/open-matters.ts';
import { timeline } from '../../../insight/agenda/timeline.ts';
import type { JournalEntry } from '../../../register/agreement/journal.ts';
import type { Opening } from '../../../register/operations/register.ts';

/** What the facts of one entry of the journal change, up to today and in the year to come. */
export interface Consequences {
  readonly fresh: readonly Entry[];
  readonly gone: readonly Entry[];
  /** What is no longer left to do today. */
  readonly settled: readonly AgendaLine[];
}

/** How far ahead it is told what a fact changes, in days. */
const lookAhead = 400;

/** What would not be so without the facts of an entry, and what would be so instead. */
export function consequencesOf(entry: JournalEntry, { compiled, facts, timeline: played }: Opening): Consequences {
  const own = new Set(entry.deed.kind === 'recorded' ? entry.deed.facts.map(({ id }) => id) : []);
  if (own.size === 0) return { fresh: [], gone: [], settled: [] };
  const until = addDays(played.until, lookAhead);
  const without = facts.filter(({ id }) => !own.has(id));
  const apart = entriesApart(timeline(compiled, without, until).entries, timeline(compiled, facts, until).entries);
  const left = new Set(openMatters(played.state).map(nameOf));
  const settled = openMatters(timeline(compiled, without, played.until).state)
    .filter((matter) => !left.has(nameOf(matter)))
    .map((matter) => lineOpen(matter, compiled.convention));
  return { ...apart, settled };
}

function nameOf({ section, id, occurrence = '' }: OpenMatter): string {
  return `${section}/${id}@${occurrence}`;
}
