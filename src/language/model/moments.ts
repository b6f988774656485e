import type { Pointer } from '../../text/span.ts';
import { type FactVerb, factsOf } from './names.ts';
import { once } from './once.ts';

/**
 * Every moment that a condition or a timing can name: the day on which something came to be so, as long as it is not
 * undone. Facts give most of them; the phases and the term give the rest.
 */
export const momentsOf = once((convention): ReadonlyMap<string, Pointer> => {
  const moments = new Map<string, Pointer>([
    ['signed', '/signature'],
    ['in-force', '/term'],
    ['ended', '/term'],
    ...anchorsOfTerm.map((name) => [name, '/term'] as const),
  ]);
  for (const { name, verb, clause } of factsOf(convention).values()) {
    if (!withoutMoment.includes(verb)) moments.set(name, clause.at);
  }
  for (const { id, at } of convention.events.values()) moments.set(`first:${id}`, at);
  for (const { id, at } of convention.dates.values()) moments.set(id, at);
  for (const { id, at, due } of convention.phases.values()) {
    moments.set(`opened:${id}`, at);
    if (due) moments.set(`due:${id}`, at);
  }
  for (const { id, at, due } of convention.deliverables.values()) if (due) moments.set(`due:${id}`, at);
  for (const duty of convention.obligations.values()) {
    if ('due' in duty && duty.due) moments.set(`due:${duty.id}`, duty.at);
  }
  for (const { id, at, atMost } of convention.suspensions.values()) if (atMost) moments.set(`overlong:${id}`, at);
  if (convention.exit) for (const { id, at } of convention.parties.values()) moments.set(`left:${id}`, at);
  return moments;
});

const anchorsOfTerm = ['term.start', 'term.middle', 'term.end'];

/** Facts that may come again and again, so that no one day is theirs. */
const withoutMoment: readonly FactVerb[] = ['worked', 'renamed', 'succeeded', 'withdrawn', 'renewed', 'declined'];

/** Whether a moment is only a day to count from: it lies ahead before it comes, so no condition can wait for it. */
export function isOnlyAnchor(moment: string): boolean {
  return /^(term\.|due:)/.test(moment);
}
