import type { IsoDate } from '../../calendar/day.ts';
import type { Compiled } from '../../engine/lifecycle/compile.ts';
import type { Fact } from '../../engine/lifecycle/facts/fact.ts';
import { contextOf, type State } from '../../engine/lifecycle/state.ts';
import { articleOf, type NamedClause } from '../../language/model/clause.ts';
import type { Convention } from '../../language/model/convention.ts';
import type { Obligation } from '../../language/model/obligations.ts';
import type { Timing } from '../../language/model/timing.ts';
import { own } from '../../text/own.ts';
import type { Entry } from '../agenda/entry.ts';
import type { OccurrenceSummary } from '../agenda/occurrence-summary.ts';
import { type MatterState, type Summary, summarise } from '../agenda/summary.ts';
import { agenda, type Timeline } from '../agenda/timeline.ts';
import type { CellState, Matrix, MatrixCell, MatrixRow } from './matrix.ts';

/** An agreement whose run is known up to a day. */
export interface Matrixed {
  readonly compiled: Compiled;
  readonly facts: readonly Fact[];
  /** Up to today. */
  readonly timeline: Timeline;
}

/** How far ahead it looks, in days. */
export const daysAhead = 400;

/** Who owes what and when, by the facts up to the last day of the timeline, and 400 days ahead. */
export function matrixOf({ compiled, facts, timeline }: Matrixed): Matrix {
  const { state, until: today } = timeline;
  const { convention } = state.compiled;
  const maker = new RowMaker(state, timeline.entries, agenda(compiled, facts, today, daysAhead));
  const owed = owedIn(convention);
  const parties = [...convention.parties.keys()].map((id) => ({
    id,
    rows: owed.filter(({ by }) => by.includes(id)).map((one) => maker.row(one)),
  }));
  return { today, parties: parties.filter(({ rows }) => rows.length > 0) };
}

/** Something that is owed, and by whom. */
interface Owed extends Pick<MatrixRow, 'section' | 'kind'> {
  readonly clause: NamedClause;
  readonly by: readonly string[];
  readonly due?: Timing;
}

/** Everything that is owed, prohibitions last. */
function owedIn(convention: Convention): readonly Owed[] {
  const { obligations, deliverables, datasets } = convention;
  const duties = [...obligations.values()].map(owedAsDuty);
  const dated = (section: Owed['section']): readonly Owed[] =>
    duties.filter((one) => one.kind === 'dated' && one.section === section);
  return [
    ...dated('obligations'),
    ...[...deliverables.values()].map((clause): Owed => {
      return {
        section: 'deliverables',
        kind: 'dated',
        clause,
        by: [clause.by],
        ...(clause.due && { due: clause.due }),
      };
    }),
    ...[...datasets.values()].map((clause): Owed => {
      return { section: 'datasets', kind: 'dated', clause, by: [clause.by] };
    }),
    ...dated('payments'),
    ...dated('meetings'),
    ...duties.filter(({ kind }) => kind === 'continuous'),
    ...duties.filter(({ kind }) => kind === 'prohibition'),
  ];
}

function owedAsDuty(clause: Obligation): Owed {
  const { section, nature, party } = clause;
  const due = 'due' in clause ? clause.due : undefined;
  const kind = nature === 'continuous' || nature === 'prohibition' ? nature : 'dated';
  return { section, kind, clause, by: party, ...(due && { due }) };
}

/** The kinds of entries that tell that something was done. */
const doneKinds: ReadonlySet<string> = new Set(['performed', 'paid', 'held', 'delivered', 'provided']);

class RowMaker {
  readonly #state: State;
  readonly #summary: Summary;
  readonly #done = new Map<string, IsoDate[]>();
  readonly #ahead: readonly Entry[];

  constructor(state: State, entries: readonly Entry[], ahead: readonly Entry[]) {
    this.#state = state;
    this.#summary = summarise(state);
    this.#ahead = ahead.filter(({ kind }) => kind === 'due');
    for (const { kind, id, date } of entries) {
      if (doneKinds.has(kind)) this.#done.set(id, [...(this.#done.get(id) ?? []), date]);
    }
  }

  row({ section, kind, clause, due }: Owed): MatrixRow {
    const { id, title } = clause;
    const matter: MatterState | undefined = own(this.#summary[section], id);
    const state = matter?.state ?? '';
    const known = matter?.occurrences ? cellsOf(matter.occurrences) : this.#cellsOnce(id, state, due);
    const cells = [...known, ...this.#cellsAhead(id, known)];
    return {
      section,
      id,
      title,
      article: articleOf(clause),
      kind,
      state,
      cells: cells.sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1)),
    };
  }

  /** What is owed once, or without a rhythm: its due date while it is open, and the days on which it was done. */
  #cellsOnce(id: string, state: string, due: Timing | undefined): readonly MatrixCell[] {
    const done = [...new Set(this.#done.get(id) ?? [])];
    const day = due && this.#state.compiled.resolver.date(due, 'deadline', contextOf(this.#state))?.date;
    const standing = own(statesOnce, state);
    if (done.length > 0 && (standing === undefined || standing === 'due')) {
      return done.map((on) => ({ day: on, state: 'done' as const }));
    }
    return day !== undefined && standing !== undefined ? [{ day, state: standing }] : [];
  }

  /** What is to fall due and has not arisen yet. */
  #cellsAhead(id: string, known: readonly MatrixCell[]): readonly MatrixCell[] {
    const isKnown = ({ date, occurrence }: Entry): boolean =>
      known.some((cell) => (occurrence === undefined ? cell.day === date : cell.occurrence === occurrence));
    return this.#ahead
      .filter((entry) => entry.id === id && !isKnown(entry))
      .map(({ date, occurrence }) => ({ day: date, state: 'due', ...(occurrence !== undefined && { occurrence }) }));
  }
}

/** What is owed once stands so in words of the summary. */
const statesOnce: Readonly<Record<string, CellState>> = {
  owing: 'due',
  binding: 'due',
  awaited: 'due',
  overdue: 'overdue',
  outstanding: 'outstanding',
  remaining: 'due',
  rejected: 'rejected',
  released: 'released',
};

const statesOfOccurrence: Readonly<Record<OccurrenceSummary['state'], CellState>> = {
  awaited: 'due',
  owed: 'due',
  overdue: 'overdue',
  outstanding: 'outstanding',
  delivered: 'done',
  rejected: 'rejected',
  performed: 'done',
  accepted: 'done',
  used: 'done',
  discharged: 'released',
  released: 'released',
};

function cellsOf(occurrences: readonly OccurrenceSummary[]): readonly MatrixCell[] {
  return occurrences.flatMap(({ key, state, due, on }): readonly MatrixCell[] => {
    const is = statesOfOccurrence[state];
    const day = due ?? (is === 'done' ? on : null);
    return day === null ? [] : [{ day, state: is, occurrence: key }];
  });
}
