import { startOfDay, writeInstant } from '../../calendar/instant.ts';
import type { Compiled } from '../../engine/lifecycle/compile.ts';
import type { Entry, EntryKind } from '../../insight/agenda/entry.ts';
import { entryData } from '../../render/timeline-json.ts';

/** What somebody is told about. */
export type NoticeKind =
  | 'in-force'
  | 'reminder'
  | 'overdue'
  | 'opened'
  | 'closed'
  | 'ending'
  | 'expired'
  | 'renewed'
  | 'broken';

/**
 * A notice in the form of a CloudEvent (CloudEvents 1.0, JSON event format). Its id is made of what it says, so the
 * same notice has the same id whoever computes it, and `source` + `id` is unique.
 */
export interface Notice {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: string;
  readonly type: `conventio.notice.${NoticeKind}`;
  /** The id of the clause that it is about. */
  readonly subject: string;
  /** 0:00 of its day in the zone of the convention, as RFC 3339 in UTC, however late it is sent. */
  readonly time: string;
  readonly datacontenttype: 'application/json';
  readonly data: ReturnType<typeof entryData>;
}

const kinds: Readonly<Partial<Record<EntryKind, NoticeKind>>> = {
  'in-force': 'in-force',
  reminder: 'reminder',
  nudge: 'reminder',
  due: 'reminder',
  overdue: 'overdue',
  opened: 'opened',
  relocked: 'closed',
  done: 'closed',
  lapsed: 'closed',
  ending: 'ending',
  expired: 'expired',
  ended: 'expired',
  renewed: 'renewed',
  broken: 'broken',
};

/** The notices among the entries of a timeline, in its order. */
export function noticesOf(entries: readonly Entry[], compiled: Compiled): readonly Notice[] {
  const counts = new Map<string, number>();
  return entries.flatMap((entry) => {
    const name = nameOfNotice(entry);
    if (name === undefined) return [];
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return [noticeOf(entry, idOfNotice(name, count), compiled)];
  });
}

/** What the notice of a line is called by what it says; `undefined` for a line of which nobody is told. */
export function nameOfNotice({ kind, id, date }: Entry): string | undefined {
  return kinds[kind] && `${kind}:${id}@${date}`;
}

/** The id of the notice that is so called for the first, or another time. */
export function idOfNotice(name: string, count: number): string {
  return count === 1 ? name : `${name}#${count}`;
}

/** The notice of a line that has one. */
export function noticeOf(entry: Entry, id: string, compiled: Compiled): Notice {
  const { convention } = compiled;
  return {
    specversion: '1.0',
    id,
    source: `urn:conventio:${convention.id}`,
    type: `conventio.notice.${kinds[entry.kind] as NoticeKind}`,
    subject: entry.id,
    time: writeInstant(startOfDay(entry.date, convention.timeZone)),
    datacontenttype: 'application/json',
    data: entryData(entry, compiled, convention.language),
  };
}
