import type { IsoDate } from '../../calendar/day.ts';
import { startOfDay, writeInstant } from '../../calendar/instant.ts';
import type { Compiled } from '../../engine/lifecycle/compile.ts';
import type { Refusal } from '../../engine/lifecycle/refusals/refusal.ts';
import type { Entry, EntryKind } from '../../insight/agenda/entry.ts';
import { entryData, refusalData } from '../../render/timeline-json.ts';

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
  | 'broken'
  | 'refused';

/**
 * A notice in the form of a CloudEvent (CloudEvents 1.0, JSON event format). Its id is made of what it says, so the
 * same notice has the same id whoever computes it, and `source` + `id` is unique.
 */
export interface Notice {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: string;
  readonly type: `conventio.notice.${NoticeKind}`;
  /** The id of the clause that it is about; of a refusal, the name of the fact. */
  readonly subject: string;
  /** 0:00 of its day in the zone of the convention, as RFC 3339 in UTC, however late it is sent. */
  readonly time: string;
  readonly datacontenttype: 'application/json';
  readonly data: ReturnType<typeof entryData> | ReturnType<typeof refusalData>;
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
  const data = entryData(entry, compiled, compiled.convention.language);
  return { ...envelope(kinds[entry.kind] as NoticeKind, id, entry.date, compiled), subject: entry.id, data };
}

/**
 * The notice of a recorded fact that counts no more: what is recorded was admissible, and is refused only by a file that
 * was corrected since. Nobody would know that a day or a payment is gone.
 */
export function noticeOfRefusal(refusal: Refusal, compiled: Compiled): Notice {
  const { id, fact, on } = refusal.fact;
  const data = refusalData(refusal, compiled.convention.language);
  return { ...envelope('refused', `refused:${id}`, on, compiled), subject: fact, data };
}

function envelope(kind: NoticeKind, id: string, day: IsoDate, { convention }: Compiled) {
  return {
    specversion: '1.0',
    id,
    source: `urn:conventio:${convention.id}`,
    type: `conventio.notice.${kind}`,
    time: writeInstant(startOfDay(day, convention.timeZone)),
    datacontenttype: 'application/json',
  } as const;
}
