import type { IsoDate } from '../../calendar/day.ts';
import type { Compiled } from '../../engine/lifecycle/compile.ts';
import { partiesOf, sectionOf } from '../../insight/agenda/concerned.ts';
import type { Entry } from '../../insight/agenda/entry.ts';
import { sayDated } from '../../render/derivation.ts';
import type { Text } from '../../text/text.ts';

/** What the events of a feed are about. */
export type FeedKind = 'due' | 'reminder' | 'nudge' | 'ending' | 'date' | 'in-force' | 'renewed' | 'amended';

/** What a calendar shows of one line of a timeline. */
export interface FeedLine {
  readonly date: IsoDate;
  readonly kind: FeedKind;
  readonly section: string;
  readonly clause: string;
  readonly occurrence?: string;
  readonly title: Text;
  readonly detail?: Text;
  /** How its date was found, and by which law. */
  readonly reason?: Text;
  readonly article: string | null;
  /** The parties that it concerns; none: all of them. */
  readonly parties: readonly string[];
  /** What the convention calls them. */
  readonly names: readonly string[];
  /** The title of the convention. */
  readonly convention: string;
}

const kinds: Readonly<Partial<Record<Entry['kind'], FeedKind>>> = {
  due: 'due',
  reminder: 'reminder',
  nudge: 'nudge',
  ending: 'ending',
  ended: 'ending',
  expired: 'ending',
  date: 'date',
  'in-force': 'in-force',
  renewed: 'renewed',
  amended: 'amended',
};

/** What kind of event a line makes; none where it is of the past alone: a fact, or what it changed. */
export function feedKindOf({ kind, fact }: Entry): FeedKind | undefined {
  return fact === undefined ? kinds[kind] : undefined;
}

/** A line as a calendar shows it. */
export function feedLineOf(entry: Entry, kind: FeedKind, compiled: Compiled): FeedLine {
  const { date, id, title, detail, dated, article, occurrence } = entry;
  const { convention } = compiled;
  const parties = partiesOf(entry, convention);
  return {
    date,
    kind,
    section: sectionOf(id, convention),
    clause: id,
    ...(occurrence !== undefined && { occurrence }),
    title,
    ...(detail && { detail }),
    ...(dated && { reason: sayDated(dated, compiled) }),
    article,
    parties,
    names: parties.map((one) => (convention.parties.get(one)?.name ?? convention.roles.get(one)?.title) || one),
    convention: convention.title,
  };
}
