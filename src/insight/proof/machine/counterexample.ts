import type { IsoDate } from '../../../calendar/day.ts';
import type { Compiled } from '../../../engine/lifecycle/compile.ts';
import type { State } from '../../../engine/lifecycle/state.ts';
import type { ExpectedEntry } from '../../../language/schema/scenario-declaration.ts';
import { own } from '../../../text/own.ts';
import type { Text } from '../../../text/text.ts';
import { summarise } from '../../agenda/summary.ts';
import type { Counterexample } from '../finding.ts';
import { spendOn } from '../metered.ts';
import { type PlayedRun, playOn } from './lay-out.ts';

/** What a counterexample shows at the end of a day. */
export interface Shown {
  readonly on: IsoDate;
  /** Regions by their ids, whose states are told. */
  readonly regions: readonly string[];
  readonly entries?: readonly ExpectedEntry[];
  readonly noEntries?: readonly ExpectedEntry[];
}

/** The most characters that the name of a counterexample has, so that a number still fits behind it. */
const longestId = 58;

/** The name of a counterexample that none of the others has. */
export function freeId(wanted: string, taken: Set<string>): string {
  const base = wanted.slice(0, longestId).replace(/-+$/, '');
  let id = base;
  for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`;
  taken.add(id);
  return id;
}

/** Makes a counterexample of a run that was played: what it expects is what the engine itself says of that day. */
export function counterexampleOf(
  id: string,
  title: Text,
  { facts }: Pick<PlayedRun, 'facts'>,
  shown: Shown,
  compiled: Compiled,
): Counterexample {
  const { on, regions, entries, noEntries } = shown;
  // All of its clauses are told.
  spendOn(compiled, compiled.facts.size);
  const state = playOn(compiled, facts, on)?.end;
  const states = state ? expected(state, regions) : {};
  return {
    id,
    title,
    facts,
    expect: [{ on, ...states, ...(entries && { entries }), ...(noEntries && { noEntries }) }],
  };
}

/** The states of regions in the words of a scenario. */
function expected(state: State, regions: readonly string[]): Record<string, unknown> {
  const summary = summarise(state) as unknown as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  const told: Record<string, unknown> = { term: summary.term?.status };
  for (const region of regions) {
    const [group = '', id] = region.split('/');
    const member = own(own(summary, group), id);
    if (id === undefined || typeof member !== 'object' || member === null) continue;
    told[group] = {
      ...(own(told, group) as object | undefined),
      [id]: wordOf(group, member as Record<string, unknown>),
    };
  }
  return told;
}

function wordOf(group: string, { state, holder, name, used }: Readonly<Record<string, unknown>>): unknown {
  if (group === 'roles') return holder ?? 'none';
  if (group === 'parties') return name;
  return group === 'budgets' ? { used, state } : state;
}
