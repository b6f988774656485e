import type { Convention } from '../../language/model/convention.ts';
import type { Entry } from './entry.ts';

/** Whom a line of a timeline concerns: who is to be told, or who owes it. None: everybody. */
export function partiesOf({ to, id }: Pick<Entry, 'to' | 'id'>, convention: Convention): readonly string[] {
  if (to) return to;
  const { obligations, deliverables, phases } = convention;
  const duty = obligations.get(id);
  if (duty) return duty.party;
  const deliverable = deliverables.get(id);
  if (deliverable) return [deliverable.by];
  const by = phases.get(id)?.budget?.by;
  if (!by) return [];
  return 'each' in by ? by.each : by.any;
}

/** The section of a convention that a clause stands in; `term` for what is about the agreement as a whole. */
export function sectionOf(id: string, { obligations, deliverables, phases, decisions, reminders }: Convention): string {
  const duty = obligations.get(id);
  if (duty) return duty.section;
  if (deliverables.has(id)) return 'deliverables';
  if (phases.has(id)) return 'phases';
  if (decisions.has(id)) return 'decisions';
  return reminders.has(id) ? 'reminders' : 'term';
}
