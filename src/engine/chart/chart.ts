import type { IsoDate } from '../../calendar/day.ts';
import type { Condition } from '../../language/model/condition.ts';
import type { Decimal } from '../../language/model/decimal.ts';

/**
 * A statechart as plain JSON, in the form of an XState v5 machine configuration: guards and actions are names with
 * params, and nothing is a function. Keys stay in declaration order, because XState's document order has meaning.
 */
export interface Chart {
  readonly id: string;
  readonly description: string;
  readonly type: 'parallel';
  readonly context: Context;
  readonly states: Readonly<Record<string, ChartNode>>;
  readonly meta: { readonly version: readonly string[] };
}

export interface ChartNode {
  readonly description?: string;
  readonly type?: 'parallel';
  readonly initial?: string;
  readonly states?: Readonly<Record<string, ChartNode>>;
  readonly entry?: readonly ChartAction[];
  readonly on?: Readonly<Record<string, readonly ChartTransition[]>>;
  readonly always?: readonly ChartTransition[];
  readonly meta?: ChartMeta;
}

/** Where a state comes from: the clause in the file, and the article that it cites. */
export interface ChartMeta {
  readonly at: string;
  readonly article: string | null;
}

export interface ChartTransition {
  readonly target?: string;
  readonly guard?: ChartGuard;
  readonly actions?: readonly ChartAction[];
}

/** Which part of a fact tells its parts from one another: who signs, or what is delivered. */
export type PartKey = 'by' | 'component';

/** The guards by name, each with its params. */
export type ChartGuard =
  | { readonly type: 'all'; readonly params: { readonly guards: readonly ChartGuard[] } }
  | { readonly type: 'holds'; readonly params: { readonly condition: Condition } }
  /** The fact was recorded by one of these parties, or by nobody in particular. */
  | { readonly type: 'recordedBy'; readonly params: { readonly parties: readonly string[] } }
  /** This part of the fact has not been recorded yet. */
  | { readonly type: 'isNewPart'; readonly params: { readonly fact: string; readonly key: PartKey } }
  /** With this part, the fact is whole. */
  | {
      readonly type: 'completes';
      readonly params: { readonly fact: string; readonly key: PartKey; readonly parts: readonly string[] };
    }
  | { readonly type: 'withinCap'; readonly params: { readonly budget: string; readonly max: Decimal } }
  | { readonly type: 'isMultipleOf'; readonly params: { readonly step: Decimal } }
  /** The moment was noted on the day that is not over yet. */
  | { readonly type: 'cameToday'; readonly params: { readonly moment: string } }
  /** It can be renewed once more. */
  | { readonly type: 'renewalsLeft'; readonly params: { readonly times: number } }
  /** Something is owed, or late, from before its condition ceased to hold. */
  | { readonly type: 'isOwed' | 'isLate'; readonly params: { readonly obligation: string } }
  /** What is performed is the last that is late. */
  | { readonly type: 'settlesLastLate'; readonly params: { readonly obligation: string } }
  /** What is performed is the last that is owed. */
  | { readonly type: 'settlesLast'; readonly params: { readonly obligation: string } };

/** The actions by name, each with its params; all of them only change the context. */
export type ChartAction =
  /** The moment has come, on the day of the event. */
  | { readonly type: 'come'; readonly params: { readonly moment: string } }
  /** The moment is noted on the day on which it comes to light, even where the event reaches back. */
  | { readonly type: 'note'; readonly params: { readonly moment: string } }
  /** The moment is undone, with all its parts. */
  | { readonly type: 'undo'; readonly params: { readonly moment: string } }
  | { readonly type: 'collect'; readonly params: { readonly fact: string; readonly key: PartKey } }
  | { readonly type: 'consume'; readonly params: { readonly budget: string } }
  | { readonly type: 'appoint'; readonly params: { readonly role: string } }
  | { readonly type: 'rename'; readonly params: { readonly party: string } }
  /** The agreement goes on for one more period. */
  | { readonly type: 'renew'; readonly params: Record<string, never> }
  /** The dates that lie ahead stand still until the suspension is over. */
  | { readonly type: 'freeze'; readonly params: { readonly suspension: string } }
  | { readonly type: 'thaw'; readonly params: { readonly suspension: string } }
  /** One more performance is owed, since the day of the event. */
  | { readonly type: 'owe'; readonly params: { readonly obligation: string } }
  /** One more of the performances that are owed is late. */
  | { readonly type: 'fallLate'; readonly params: { readonly obligation: string } }
  /** The oldest performance that is owed is no longer. */
  | { readonly type: 'settle'; readonly params: { readonly obligation: string } };

/**
 * Which renewals an end already holds, because an amendment came after them: an end that it set itself, or the one that
 * stood on that day where it changed the renewal only. A rolling end is put off anew from that day on.
 */
export interface Agreed {
  readonly renewals: number;
  readonly on?: IsoDate;
  readonly end?: IsoDate;
}

/** A time in which dates stood still; `to` is the day of the resumption, which runs again. */
export interface Frozen {
  readonly suspension: string;
  readonly from: IsoDate;
  readonly to?: IsoDate;
}

/** What the machine remembers besides its state; plain JSON. */
export interface Context {
  /** The moments that have come and were not undone, each with its day. */
  readonly moments: Readonly<Record<string, IsoDate>>;
  /** The parts of facts that are not whole yet, or that are made of parts. */
  readonly parts: Readonly<Record<string, Readonly<Record<string, IsoDate>>>>;
  /** What was consumed of each budget. */
  readonly used: Readonly<Record<string, Decimal>>;
  /** The days since which each duty is owed once more, oldest first. */
  readonly owed: Readonly<Record<string, readonly IsoDate[]>>;
  /** How many of those are late: always the oldest. */
  readonly late: Readonly<Record<string, number>>;
  /** How often it was renewed. */
  readonly renewals: number;
  /** What an amendment left of the renewals before it. */
  readonly agreed: Agreed;
  /** The suspensions that made dates stand still: from a day on, up to the day before another. */
  readonly frozen: readonly Frozen[];
  /** Who fills each role. */
  readonly holders: Readonly<Record<string, string>>;
  /** The names that parties have taken since they signed. */
  readonly names: Readonly<Record<string, string>>;
}

/**
 * What happens to a machine: a fact, or a day that the calendar has reached. Events of the calendar have dotted
 * names (`term.start`, `term.over`, `obligations.<id>.overdue`); facts have none.
 */
export interface MachineEvent {
  readonly type: string;
  readonly on: IsoDate;
  /** The day on which the machine is told of it, where that is a later one. */
  readonly today?: IsoDate;
  readonly by?: string;
  readonly component?: string;
  readonly quantity?: Decimal;
  readonly name?: string;
}
