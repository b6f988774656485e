import type { IsoDate } from '../../calendar/day.ts';
import type { Compiled } from '../../engine/lifecycle/compile.ts';
import type { Fact } from '../../engine/lifecycle/facts/fact.ts';
import { type FactFault, readFacts } from '../../engine/lifecycle/facts/read-facts.ts';
import { readScenario } from '../../insight/agenda/scenario.ts';
import type { Text } from '../../text/text.ts';
import { dayOf, type Session } from './session.ts';

/** The facts of a session, read against its convention. */
export interface FactsOfSession {
  /** The convention, with the amendments that the session has beside it. */
  readonly played: Compiled;
  readonly facts: readonly Fact[];
  /** The ids of the facts that could be read, by their places in the session. */
  readonly ids: ReadonlyMap<number, string>;
  readonly faults: readonly FactFault[];
  /** The day on which one looks. */
  readonly on: IsoDate;
  /** What is wrong with the amendments beside it, which are then left out. */
  readonly remarks: readonly Text[];
}

/** Where nothing is known, something must be shown: a day that is not far from anybody. */
const usualDay: IsoDate = '2026-01-15';

export function readFactsOf(compiled: Compiled, session: Session): FactsOfSession {
  const { played, remarks } = withAmendments(compiled, session);
  // A note has no effect on what is played: it carries the place of each fact through the order in which they are played.
  const marked = session.facts.map((fact, index) => ({ ...fact, note: String(index) }));
  const { facts, faults } = readFacts(marked, played);
  const ids = new Map(facts.map((fact) => [Number(fact.note), fact.id]));
  return { played, facts, ids, faults, on: dayOf(session) ?? usualDay, remarks };
}

/** The amendments of a session are read as those of a scenario are. */
function withAmendments(
  compiled: Compiled,
  { amendments }: Session,
): { readonly played: Compiled; readonly remarks: readonly Text[] } {
  if (!amendments) return { played: compiled, remarks: [] };
  const file = JSON.stringify({ scenario: 'played', amendments, facts: [] });
  const { scenario, diagnostics } = readScenario(file, 'scenario.yaml', compiled);
  return scenario
    ? { played: scenario.compiled, remarks: [] }
    : { played: compiled, remarks: diagnostics.map(({ message }) => message) };
}
