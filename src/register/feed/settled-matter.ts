import type { State } from '../../engine/lifecycle/state.ts';
import type { Entry } from '../../insight/agenda/entry.ts';
import { type MatterState, type Summary, summarise } from '../../insight/agenda/summary.ts';
import { own } from '../../text/own.ts';

const doneStates: ReadonlySet<string> = new Set(['performed', 'delivered', 'accepted', 'done', 'used']);

const groups = ['obligations', 'deliverables', 'payments', 'meetings', 'decisions', 'phases'] as const;

/** Tells of lines that are no more whether what they are about was done, as things stand. */
export function doneIn(state: State): (entry: Entry) => boolean {
  let summary: Summary | undefined;
  return (entry) => {
    summary ??= summarise(state);
    return isDone(entry, summary);
  };
}

/** A reminder that counts from a due date is done with when that is done which was due. */
function isDone({ id, occurrence, dated }: Entry, summary: Summary): boolean {
  const anchor = /^due:(.*)$/.exec(dated?.anchor ?? '')?.[1];
  const matter = matterOf(anchor ?? id, summary);
  if (!matter?.occurrences) return matter !== undefined && doneStates.has(matter.state);
  const day = dated?.derivation?.anchor;
  const meant = matter.occurrences.find(({ key, due }) =>
    occurrence === undefined ? due !== null && due === day : key === occurrence,
  );
  return meant !== undefined && doneStates.has(meant.state);
}

function matterOf(id: string, summary: Summary): MatterState | undefined {
  for (const group of groups) {
    const matter = own<MatterState>(summary[group], id);
    if (matter) return matter;
  }
  return undefined;
}
