import { addDays, type IsoDate } from '../../../calendar/day.ts';
import type { Use } from '../../../engine/lifecycle/dates/dated.ts';
import type { Exit, Termination } from '../../../language/model/term.ts';
import type { Timing } from '../../../language/model/timing.ts';
import type { FactDeclaration } from '../../../language/schema/scenario-declaration.ts';
import type { Text } from '../../../text/text.ts';
import type { Counterexample } from '../finding.ts';
import { quoted } from './claim.ts';
import { type Entry, withMoments } from './entry.ts';
import type { Inquiry } from './inquiry.ts';
import { freeRootsOf } from './roots.ts';
import { terminating } from './terminating.ts';

/** A clause with a last day, and the run by which two readings of it can be told apart. */
export interface OpenClause {
  readonly id: string;
  readonly title: Text;
  readonly timing: Timing;
  readonly use: Use;
  /** What has to come besides the entry, and when, for the clause to have a day. */
  begins(entry: Entry): { readonly on: IsoDate; readonly facts: readonly FactDeclaration[] };
  /** What holds by the later reading. */
  shows(last: IsoDate, certain: IsoDate): Counterexample['expect'][number];
  readonly isTerm?: true;
}

/** What ends the agreement, and what is due. */
export function* openClauses(inquiry: Inquiry): Generator<OpenClause> {
  const { term, terminations, exit, phases, deliverables, obligations } = inquiry.compiled.convention;
  if (term.ends) yield ofTerm(term.ends);
  for (const termination of terminations.values()) yield ofTermination(termination, inquiry);
  if (exit) yield ofExit(exit, inquiry);
  for (const { id, title, due } of [...phases.values(), ...deliverables.values()]) {
    if (due) yield ofDeadline(id, title, due, inquiry);
  }
  for (const duty of obligations.values()) {
    if ('due' in duty && duty.due && duty.nature !== 'rhythmic') {
      yield ofDeadline(duty.id, duty.title, duty.due, inquiry);
    }
  }
}

function ofTerm(timing: Timing): OpenClause {
  return {
    id: 'term',
    title: { en: 'The agreement', fr: 'La convention' },
    timing,
    use: 'state',
    isTerm: true,
    begins: ({ start }) => ({ on: start, facts: [] }),
    shows: (last, certain) => ({ on: last, term: 'in-force', lastDay: last, lastCertainDay: certain }),
  };
}

function ofTermination(termination: Termination, { compiled }: Inquiry): OpenClause {
  return {
    id: termination.id,
    title: quoted(termination.title),
    timing: termination.effective,
    use: 'state',
    begins: (entry) => terminating(termination, entry, compiled),
    shows: (last) => ({ on: last, lastDay: last }),
  };
}

/** Where two parties are bound, the agreement ends with the one that leaves. */
function ofExit({ effective }: Exit, { compiled }: Inquiry): OpenClause {
  const [leaver = '', ...others] = compiled.convention.parties.keys();
  return {
    id: 'exit',
    title: { en: 'For a party that withdraws, the agreement', fr: 'Pour la partie qui se retire, la convention' },
    timing: effective,
    use: 'state',
    begins: ({ start }) => ({ on: start, facts: [{ fact: `leaving:${leaver}`, on: start }] }),
    shows: (last) =>
      others.length === 1
        ? { on: last, lastDay: last }
        : { on: addDays(last, 1), entries: [{ kind: 'left', id: leaver }] },
  };
}

function ofDeadline(id: string, title: string, timing: Timing, { compiled }: Inquiry): OpenClause {
  const free = freeRootsOf(timing, compiled.convention);
  return {
    id,
    title: quoted(title),
    timing,
    use: 'deadline',
    begins: ({ start }) => ({ on: start, facts: free.map((fact) => ({ fact, on: start })) }),
    shows: (last) => ({ on: last, entries: [{ kind: 'due', id }] }),
  };
}

/** The last day by both readings: as counted after an event, and as a duration. */
export function bothReadings(
  { timing, use, isTerm, begins }: OpenClause,
  entry: Entry,
  { compiled }: Inquiry,
): { readonly last: IsoDate | undefined; readonly certain: IsoDate | undefined } {
  if (isTerm) return { last: entry.end, certain: entry.certainEnd };
  const { resolver, convention } = compiled;
  const { on } = begins(entry);
  const context = withMoments(entry.context, freeRootsOf(timing, convention), on);
  const known = { context, use, term: () => resolver.term(context), instead: new Map([['leaving', on]]) };
  return {
    last: resolver.resolve(timing, known)?.date,
    certain: resolver.resolve(timing, { ...known, reading: 'certain' })?.date,
  };
}
