import { type IsoDate, readDay } from '../../calendar/day.ts';
import { checkFactShape } from '../../engine/lifecycle/facts/fact-shape.ts';
import type { FactDeclaration, ScenarioDeclaration } from '../../language/schema/scenario-declaration.ts';
import { bounds } from '../../text/bounds.ts';
import { own } from '../../text/own.ts';

/** What somebody works on: the text of a convention, and the facts that are played on it. */
export interface Session {
  readonly text: string;
  readonly facts: readonly FactDeclaration[];
  /** Amendments that belong to these facts, and not to the text. */
  readonly amendments?: NonNullable<ScenarioDeclaration['amendments']>;
  /** The day on which one looks; that of the last fact where nobody chose one. */
  readonly on?: IsoDate;
}

/** As many facts as a scenario may have. */
const mostFacts = bounds.scenarioFacts.most;

/** The longest text that is taken, in UTF-16 units: twice what is read, so that the checks can tell that it is too long. */
export const longestText: number = bounds.playgroundText.most;

/**
 * A session from what anybody may have written into an address or a browser's store; `undefined` where it is none. A
 * fact without the shape of one is left out.
 */
export function readSession(given: unknown): Session | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const record = given as Readonly<Record<string, unknown>>;
  const [text, facts = [], amendments] = ['text', 'facts', 'amendments'].map((key) => own(record, key));
  if (typeof text !== 'string' || text.length > longestText || !Array.isArray(facts)) return undefined;
  const day = own(record, 'on');
  const on = typeof day === 'string' ? readDay(day) : undefined;
  return {
    text,
    facts: facts.slice(0, mostFacts).filter((fact): fact is FactDeclaration => checkFactShape(fact).length === 0),
    ...(isRecord(amendments) && { amendments: amendments as NonNullable<ScenarioDeclaration['amendments']> }),
    ...(on && { on }),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The day on which one looks at a session. */
export function dayOf({ on, facts }: Session): IsoDate | undefined {
  return on ?? facts.flatMap((fact) => readDay(fact.on ?? fact.received ?? '') ?? []).reduce(laterOf, undefined);
}

function laterOf(a: IsoDate | undefined, b: IsoDate): IsoDate {
  return a !== undefined && a > b ? a : b;
}
