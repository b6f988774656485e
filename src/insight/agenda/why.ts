import { hasEnded } from '../../engine/lifecycle/dates/calendar-events.ts';
import type { Cut, Dated } from '../../engine/lifecycle/dates/dated.ts';
import { missingFor } from '../../engine/lifecycle/holds.ts';
import { sayMissing } from '../../engine/lifecycle/refusals/say-condition.ts';
import { contextOf, type State, stateOf, statesOf } from '../../engine/lifecycle/state.ts';
import type { Clause, NamedClause } from '../../language/model/clause.ts';
import type { Condition } from '../../language/model/condition.ts';
import type { Convention } from '../../language/model/convention.ts';
import { declineBy, declines } from '../../language/model/moments.ts';
import { didYouMean } from '../../text/did-you-mean.ts';
import { type Text, verbatim } from '../../text/text.ts';
import type { Entry, EntryKind } from './entry.ts';
import { remarksOn } from './last-day.ts';
import type { Timeline } from './timeline.ts';
import { wording } from './wording.ts';

/** Why something is as it is: its clause, where it stands, its dates and how each was found. */
export interface Explanation {
  readonly path: string;
  readonly title: Text;
  /** The clauses that rule it: its own first, then those of its gate, its end and its budget. */
  readonly clauses: readonly Clause[];
  /** The state that it is in at the end of the timeline, where it has one. */
  readonly state?: string;
  /** What would have to happen for it to open, or to be handed over. */
  readonly missing?: Text;
  /** The date that was asked for. */
  readonly dated?: Dated;
  /** The last day by the reading that nobody contests, where it is another one. */
  readonly certain?: Dated;
  /** What is to be known beside the date: what it takes for granted, or why there is none. */
  readonly remarks?: readonly Text[];
  /** How often the agreement had been renewed, where what is asked about hangs on it. */
  readonly renewals?: number;
  /** The entries about it. */
  readonly entries: readonly Entry[];
}

/** The groups of a convention in which a path may name a clause. */
const groups = [
  'phases',
  'dates',
  'terminations',
  'suspensions',
  'milestones',
  'decisions',
  'events',
  'deliverables',
  'datasets',
  'obligations',
  'reminders',
  'roles',
  'parties',
  'thirdParties',
  'amendments',
  'properties',
  'informative',
] as const;

type Group = (typeof groups)[number];

/**
 * Explains what a path names: `term.start`, `term.end`, the id of a clause (`support`, `phases.support`), or a moment
 * (`opened:support`). Gives the nearest known path where there is none such.
 */
export function why(played: Timeline, path: string): Explanation | { readonly near?: string } {
  const { convention } = played.state.compiled;
  if (path === declineBy && declines(convention)) return whyDeclineBy(played);
  if (path.startsWith('term')) return whyTerm(played, path) ?? unknownPath(path, convention);
  const agreement = { signature: convention.signature, notification: convention.notification } as const;
  if (path === 'signature' || path === 'notification') {
    const clause = agreement[path];
    const title = agreementTitles[path];
    return clause
      ? { path, title, clauses: [clause], entries: entriesAbout(path, played) }
      : unknownPath(path, convention);
  }
  const found = findClause(path, convention);
  if (!found) return unknownPath(path, convention);
  const { group, clause } = found;
  const state = stateOf(played.state, sectionOf(group, clause.id, convention), clause.id);
  const missing = missingForClause(clause.id, group, played);
  return {
    path: `${sectionOf(group, clause.id, convention)}.${clause.id}`,
    title: verbatim(clause.title),
    clauses: [clause, ...partsOf(clause.id, group, convention)],
    ...(state !== undefined && { state }),
    ...(missing && { missing }),
    entries: entriesAbout(clause.id, played).filter(({ kind }) => !path.includes(':') || path.startsWith(kind)),
  };
}

/** Duties of three sections stand together. */
function sectionOf(group: Group, id: string, { obligations }: Convention): string {
  return group === 'obligations' ? (obligations.get(id)?.section ?? group) : group;
}

const agreementTitles = {
  signature: { en: 'Signature', fr: 'Signature' },
  notification: { en: 'Notification', fr: 'Notification' },
} as const;

/**
 * Where an agreement that is renewed stands once its facts are told: what comes after them takes for granted that nobody
 * declines. Else where it stands at the end of what was played.
 */
function stateToExplain({ known, state }: Timeline): State {
  return state.compiled.convention.term.renewal ? known.state : state;
}

function whyTerm(played: Timeline, path: string): Explanation | undefined {
  const state = stateToExplain(played);
  const { convention, resolver } = state.compiled;
  const { start, end, certainEnd, cut } = resolver.term(contextOf(state));
  const standing = statesOf(state).term;
  if (path === 'term.start') {
    const title = { en: 'First day of the agreement', fr: 'Premier jour de la convention' };
    return {
      path,
      title,
      clauses: [convention.term.starts],
      state: standing,
      ...(start && { dated: start }),
      entries: [],
    };
  }
  if (path !== 'term.end' && path !== 'term') return undefined;
  const title = { en: 'Last day of the agreement', fr: 'Dernier jour de la convention' };
  const isContested = certainEnd && certainEnd.date !== end?.date;
  return {
    path: 'term.end',
    title,
    clauses: clausesOfEnd(convention, cut),
    state: standing,
    ...(end && { dated: end }),
    ...(isContested && { certain: certainEnd }),
    remarks: remarksOn(state),
    ...(convention.term.renewal && { renewals: contextOf(state).renewals }),
    entries: [],
  };
}

/** The last day to decline the renewal that is ahead, and what has come of the renewals before. */
function whyDeclineBy(played: Timeline): Explanation {
  const state = stateToExplain(played);
  const { convention, resolver } = state.compiled;
  const { renewal } = convention.term;
  const dated = resolver.declineBy(contextOf(state));
  const standing = statesOf(state).renewal;
  return {
    path: declineBy,
    title: wording.declineBy,
    clauses: renewal ? [...(renewal.unlessDeclined ? [renewal.unlessDeclined] : []), renewal] : [],
    ...(typeof standing === 'string' && standing !== 'open' && { state: standing }),
    ...(dated && { dated }),
    remarks: remarksOn(state),
    renewals: contextOf(state).renewals,
    entries: played.entries.filter(
      ({ id, kind, date }) =>
        date <= played.known.on && (id === 'renewal' || (id === 'term' && ofRenewal.includes(kind))),
    ),
  };
}

const ofRenewal: readonly EntryKind[] = ['settled', 'declined', 'renewed'];

/** What rules the last day: what cuts it short first, then its own clause and its renewal. */
function clausesOfEnd({ term, exit }: Convention, cut: Cut | undefined): readonly Clause[] {
  const shortened = cut && (cut.termination ?? exit);
  return [shortened, term.ends ?? term, term.renewal].filter((clause) => clause !== undefined);
}

function findClause(path: string, convention: Convention): { group: Group; clause: NamedClause } | undefined {
  const bare = path.includes(':') ? path.slice(path.indexOf(':') + 1) : path;
  for (const group of groups) {
    const section = group === 'obligations' ? /^(obligations|meetings|payments)\./ : new RegExp(`^${group}\\.`);
    const id = bare.replace(section, '');
    const clause: NamedClause | undefined = convention[group].get(id);
    if (clause) return { group, clause };
  }
  return undefined;
}

/** The clauses inside a phase that cite something of their own. */
function partsOf(id: string, group: Group, { phases }: Convention): readonly Clause[] {
  const phase = group === 'phases' ? phases.get(id) : undefined;
  const parts = [phase?.gate, phase?.done, phase?.expected, phase?.budget].filter((part) => part !== undefined);
  return parts.filter(({ basis }) => basis !== undefined && basis !== phase?.basis);
}

/** What a phase that is locked, or something that nobody handed over yet, still waits for. */
function missingForClause(id: string, group: Group, { state }: Timeline): Text | undefined {
  const { phases, deliverables, datasets } = state.compiled.convention;
  const standing = stateOf(state, group, id) ?? '';
  const waits: Partial<Record<Group, Condition | undefined>> = {
    ...(standing === 'locked' && { phases: phases.get(id)?.gate.condition }),
    ...(['awaited', 'overdue'].includes(standing) && {
      deliverables: deliverables.get(id)?.during?.condition,
      datasets: datasets.get(id)?.during?.condition,
    }),
  };
  // Once the agreement has ended, nobody waits for it to enter into force.
  const missing = missingFor(waits[group] ?? { all: [] }, contextOf(state)).filter(
    (one) => one !== 'in-force' || !hasEnded(state),
  );
  return missing.length === 0 ? undefined : sayMissing(missing, state.compiled);
}

function entriesAbout(id: string, { entries }: Timeline): readonly Entry[] {
  return entries.filter((entry) => entry.id === id || entry.id === `${id}-budget`);
}

function unknownPath(path: string, convention: Convention): { readonly near?: string } {
  const near = didYouMean(path, knownPaths(convention));
  return near === undefined ? {} : { near };
}

/** Every path that can be asked about. */
export function knownPaths(convention: Convention): readonly string[] {
  const ids = groups.flatMap((group) => [...convention[group].keys()]);
  const renewal = declines(convention) ? [declineBy] : [];
  return [
    'term.start',
    'term.end',
    ...renewal,
    'signature',
    ...(convention.notification ? ['notification'] : []),
    ...ids,
  ];
}
