import type { Entry } from '../../insight/agenda/entry.ts';
import { own } from '../../text/own.ts';
import type { Renames } from '../agreement/renames.ts';
import { type FeedKind, feedKindOf } from './feed-line.ts';

/**
 * What events have in common that may take each other's place: of one kind and clause, and of one occurrence where there
 * are several. Which of them is which is told by their days, and then by their order.
 */
export interface EventGroup {
  readonly kind: FeedKind;
  readonly clause: string;
  readonly occurrence?: string;
}

export function groupOf(entry: Entry): EventGroup | undefined {
  const kind = feedKindOf(entry);
  const { id, occurrence } = entry;
  return kind && { kind, clause: id, ...(occurrence !== undefined && { occurrence }) };
}

/** The same group as a version with other ids calls it. */
export function renameGroup({ clause, ...group }: EventGroup, renames: Renames): EventGroup {
  return { ...group, clause: own(renames, clause) ?? clause };
}

/** One text for each group; its parts can't be taken for one another. */
export function keyOfGroup({ kind, clause, occurrence }: EventGroup): string {
  return [kind, clause, ...(occurrence === undefined ? [] : [occurrence])].map(encoded).join('+');
}

/** Several such days of one clause are usual: one that comes back need not be one that went. */
export function isSeries({ kind }: EventGroup): boolean {
  return kind === 'reminder' || kind === 'nudge';
}

/** A name in letters, digits and signs that mean nothing in an address (RFC 3986, section 2.3); halves of characters are none. */
export function encoded(name: string): string {
  return encodeURIComponent(name.replace(/\p{Cs}/gu, '\ufffd'));
}
