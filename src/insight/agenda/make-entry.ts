import type { IsoDate } from '../../calendar/day.ts';
import { articleOf, type Clause } from '../../language/model/clause.ts';
import { type Text, verbatim } from '../../text/text.ts';
import type { Entry, EntryKind } from './entry.ts';

type More = Partial<Omit<Entry, 'date' | 'kind' | 'id' | 'title' | 'article' | 'basis'>>;

/** Makes an entry that rests on a clause. */
export function entry(
  date: IsoDate,
  kind: EntryKind,
  id: string,
  title: Text | string,
  clause: Clause | undefined,
  more: More = {},
): Entry {
  return {
    date,
    kind,
    id,
    title: typeof title === 'string' ? verbatim(title) : title,
    article: articleOf(clause),
    basis: clause?.basis?.kind ?? 'none',
    ...more,
  };
}
