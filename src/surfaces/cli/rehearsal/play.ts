import { addDays, type IsoDate } from '../../../calendar/day.ts';
import type { Fact } from '../../../engine/lifecycle/facts/fact.ts';
import { timeline } from '../../../insight/agenda/timeline.ts';
import { daysKeptAhead } from '../../../register/agreement/settle.ts';
import { readConventionText } from '../files.ts';
import type { Io } from '../io.ts';
import { factsFromOptions, type Loaded, loadScenarioText, loadText } from '../load.ts';
import { playedText } from '../played-text.ts';

/** What is rehearsed: a convention, and facts with those that are expected to be refused. */
export interface Play extends Loaded {
  /** The text of the convention. */
  readonly text: string;
  /** What the facts are called together. */
  readonly name: string;
  readonly facts: readonly Fact[];
  readonly refused: ReadonlyMap<string, unknown>;
  /** The last day that the scenario names. */
  readonly until?: IsoDate;
}

/** Reads a convention with a scenario, or with facts of the command line; on errors it prints them and gives `undefined`. */
export async function readPlay(
  argument: string,
  scenario: string | undefined,
  { fact, lang }: { readonly fact: readonly string[]; readonly lang?: string },
  io: Io,
): Promise<Play | undefined> {
  const { source, text } = await readConventionText(argument, io);
  const loaded = loadText(text, source, lang, io);
  if (!loaded) return undefined;
  if (scenario === undefined) {
    const facts = factsFromOptions(fact, loaded.compiled);
    return { ...loaded, text, name: 'facts', facts, refused: new Map() };
  }
  const read = await loadScenarioText(scenario, argument, loaded, io);
  if (!read) return undefined;
  const { id: name, facts, refused, until } = read.scenario;
  const played = playedText({ source, text, compiled: loaded.compiled }, read.scenario, read);
  return { ...loaded, ...played, name, facts, refused, ...(until && { until }) };
}

/** Where nobody says how long: a year and a bit after the natural end, if something is due so long. */
export function lastDayOf({ compiled, facts, until }: Play): IsoDate {
  return until ?? addDays(timeline(compiled, facts).until, daysKeptAhead);
}
