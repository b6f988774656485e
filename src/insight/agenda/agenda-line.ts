import type { IsoDate } from '../../calendar/day.ts';
import { articleOf } from '../../language/model/clause.ts';
import type { Convention } from '../../language/model/convention.ts';
import { type Text, verbatim } from '../../text/text.ts';
import { partiesOf, sectionOf } from './concerned.ts';
import type { Entry } from './entry.ts';
import type { OpenMatter } from './open-matters.ts';

/** How a line of the agenda stands: to come, or left to do. */
export type AgendaState = 'ahead' | OpenMatter['state'];

/** One line of the agenda over all agreements: a day that is to come, or something that is overdue or still owed. */
export interface AgendaLine {
  /** The day that comes, or by which it was due; `null` where no day was set. */
  readonly date: IsoDate | null;
  readonly state: AgendaState;
  /** The kind of the line that a timeline will have; `open` of what is left to do. */
  readonly kind: Entry['kind'] | 'open';
  readonly section: string;
  readonly clause: string;
  readonly occurrence?: string;
  /** The parties that it concerns; none: all of them. */
  readonly parties: readonly string[];
  readonly title: Text;
  readonly article: string | null;
}

export function lineAhead(
  { date, kind, id, occurrence, title, article, to }: Entry,
  convention: Convention,
): AgendaLine {
  return {
    date,
    state: 'ahead',
    kind,
    section: sectionOf(id, convention),
    clause: id,
    ...(occurrence !== undefined && { occurrence }),
    parties: partiesOf({ id, ...(to && { to }) }, convention),
    title,
    article,
  };
}

export function lineOpen({ section, id, occurrence, state, due }: OpenMatter, convention: Convention): AgendaLine {
  const clause = convention.obligations.get(id) ?? convention.deliverables.get(id) ?? convention.phases.get(id);
  return {
    date: due,
    state,
    kind: 'open',
    section,
    clause: id,
    ...(occurrence !== undefined && { occurrence }),
    parties: partiesOf({ id }, convention),
    title: verbatim(clause?.title ?? id),
    article: articleOf(clause),
  };
}
