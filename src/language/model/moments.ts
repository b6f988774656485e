import type { Pointer } from '../../text/span.ts';
import type { Convention } from './convention.ts';
import { type FactVerb, factsOf } from './names.ts';
import { once } from './once.ts';
import { lastChanceToDecline } from './term.ts';
import type { Timing } from './timing.ts';

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
  for (const { id, at } of convention.phases.values()) moments.set(`opened:${id}`, at);
  for (const [name, at] of duesOf(convention)) moments.set(name, at);
  const { renewal } = convention.term;
  if (renewal) moments.set('renewed', renewal.at);
  for (const { id, at, overlong } of convention.suspensions.values()) if (overlong) moments.set(`overlong:${id}`, at);
  for (const { id, at, effective } of convention.amendments.values()) if (effective) moments.set(`effective:${id}`, at);
  if (convention.exit) for (const { id, at } of convention.parties.values()) moments.set(`left:${id}`, at);
  return moments;
});

function* duesOf(convention: Convention): Generator<readonly [name: string, at: Pointer]> {
  const { term, phases, deliverables, obligations } = convention;
  if (term.renewal && declines(convention)) yield [declineBy, term.renewal.at];
  for (const clause of [...phases.values(), ...deliverables.values(), ...obligations.values()]) {
    if ('due' in clause && clause.due) yield [`due:${clause.id}`, clause.at];
  }
}

const anchorsOfTerm = ['term.start', 'term.middle', 'term.end'];

/** Facts that may come again and again, so that no one day is theirs. */
const withoutMoment: readonly FactVerb[] = ['worked', 'renamed', 'succeeded', 'withdrawn'];

/** The last day on which the next renewal can be declined, where it comes by itself. */
export const declineBy = 'due:renewal';

/** Whether the agreement is renewed by itself, so that somebody may decline. */
export function declines({ term }: Convention): boolean {
  return term.renewal !== undefined && term.renewal.mode !== 'express';
}

/** The time that tells the day of a moment which lies ahead: a named date, a deadline, the last day to decline. */
export function timingAhead(moment: string, convention: Convention): Timing | undefined {
  const { term, dates, deliverables, phases, obligations } = convention;
  if (moment === declineBy && term.renewal && declines(convention)) return lastChanceToDecline(term.renewal);
  const id = /^due:(.*)$/.exec(moment)?.[1];
  if (id === undefined) return dates.get(moment)?.timing;
  const duty = obligations.get(id);
  return deliverables.get(id)?.due ?? phases.get(id)?.due ?? (duty && 'due' in duty ? duty.due : undefined);
}

/** Whether a moment is only a day to count from: it lies ahead before it comes, or is the first of several. */
export function isOnlyAnchor(moment: string): boolean {
  return /^(term\.|due:|first:)/.test(moment);
}
