import type { IsoDate } from '../../calendar/day.ts';
import type { Suspension } from '../../language/model/term.ts';
import type { Agreed, Context, Frozen } from '../chart/chart.ts';
import { membersOf } from '../chart/members.ts';
import type { HandOver } from './carry-over.ts';
import type { Compiled } from './compile.ts';
import { own } from './context.ts';
import { underNewTerms } from './occurrences/new-terms.ts';
import { contextOf, type State, stateOf } from './state.ts';

/** Hands a run over to the amended convention, on the day on which the amendment was agreed. */
export function handOver(before: State, after: Compiled, on: IsoDate): HandOver {
  const memory = contextOf(before);
  const context: Context = {
    ...memory,
    agreed: agreedBy(before, after, on),
    ...thawedBy(memory, after, on),
    ...occurrencesUnder(before, after),
    moments: { ...momentsUnder(memory, after), ...boundBy(before, after, on) },
  };
  return {
    context,
    reopened: [...reopenedBy(before, after, context, on), ...observedAgain(before, after, context, on)],
  };
}

/** The occurrences as the amendment leaves them: it is the one that the new version has and the old one had not. */
function occurrencesUnder(before: State, { convention }: Compiled): Pick<Context, 'occurrences'> {
  const { occurrences } = contextOf(before);
  const was = before.compiled.convention;
  const amendment = was.amendments.get(convention.version.at(-1) ?? '');
  return { occurrences: amendment ? underNewTerms(occurrences, amendment, was, convention) : occurrences };
}

/**
 * An amendment that sets the end sets it, whatever renewed the agreement before; one that changes how it is renewed leaves
 * the end that stands, and counts from there.
 */
function agreedBy(before: State, after: Compiled, on: IsoDate): Agreed {
  const { agreed, renewals } = contextOf(before);
  const [was, is] = [before.compiled.convention.declaration.term, after.convention.declaration.term];
  const isRolling = after.convention.term.renewal?.mode === 'rolling';
  if (!isSame(was.ends, is.ends)) return { renewals, ...(isRolling && { on }) };
  if (isSame(was.renewal, is.renewal) || (renewals === agreed.renewals && !isRolling)) return agreed;
  const { end } = before.compiled.resolver.term(contextOf(before));
  return end ? { renewals, on, end: end.date } : agreed;
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** A suspension that the amended convention does not know, or that no longer stops the calendar, is over. */
function thawedBy({ frozen }: Context, { convention }: Compiled, on: IsoDate): Pick<Context, 'frozen'> {
  return {
    frozen: frozen.map((one) =>
      one.to === undefined && isOver(one, convention.suspensions.get(one.suspension)) ? { ...one, to: on } : one,
    ),
  };
}

function isOver({ runs }: Frozen, suspension: Suspension | undefined): boolean {
  return suspension === undefined || (suspension.clock === 'freeze') === (runs === true);
}

/** The moments of a run, less those of suspensions that no longer exist. */
function momentsUnder({ moments }: Context, { convention }: Compiled): Readonly<Record<string, IsoDate>> {
  const kept = [...membersOf(moments)].filter(([name]) => {
    const id = /^(?:suspended|overlong):(.*)$/.exec(name)?.[1];
    return id === undefined || convention.suspensions.has(id);
  });
  return Object.fromEntries(kept);
}

/** A duty that binds and becomes a rhythm is counted from the amendment. */
function boundBy(before: State, { convention }: Compiled, on: IsoDate): Readonly<Record<string, IsoDate>> {
  const { moments } = contextOf(before);
  const bound = [...convention.obligations.values()].flatMap(({ id, section, nature }) => {
    const current = stateOf(before, section, id) ?? 'dormant';
    const name = nature === 'rhythmic' ? `bound:${section}.${id}` : `bound:${id}`;
    const begins = (nature === 'rhythmic' || nature === 'recurring') && !own(moments, name);
    return begins && ['binding', 'owing', 'overdue'].includes(current) ? [name] : [];
  });
  return Object.fromEntries(bound.map((name) => [name, on]));
}

/** What was late, and by the amended deadline is not. */
function* reopenedBy(
  before: State,
  { convention, resolver }: Compiled,
  context: Context,
  on: IsoDate,
): Generator<HandOver['reopened'][number]> {
  for (const { id, due, arises } of convention.deliverables.values()) {
    // Occurrences keep the terms under which they arose.
    if (!due || arises || stateOf(before, 'deliverables', id) !== 'overdue') continue;
    const date = resolver.date(due, 'deadline', context)?.date;
    if (date === undefined || date >= on) yield { group: 'deliverables', id, state: 'awaited' };
  }
  for (const duty of convention.obligations.values()) {
    const { id, section } = duty;
    if (duty.nature !== 'once' || !duty.due || stateOf(before, section, id) !== 'overdue') continue;
    const date = resolver.date(duty.due, 'deadline', context)?.date;
    if (date === undefined || date >= on) yield { group: section, id, state: 'binding' };
  }
}

/** Properties of which the last day to look at was over, and by the amended one is not. */
function* observedAgain(
  before: State,
  { convention, resolver }: Compiled,
  context: Context,
  on: IsoDate,
): Generator<HandOver['reopened'][number]> {
  for (const property of convention.properties.values()) {
    const { id, form } = property;
    if ((form !== 'always' && form !== 'never') || stateOf(before, 'properties', id) !== 'kept') continue;
    const last = property.until && resolver.date(property.until, 'state', context)?.date;
    if (last === undefined || last >= on) yield { group: 'properties', id, state: 'holding' };
  }
}
