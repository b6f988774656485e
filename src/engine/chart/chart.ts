import type { IsoDate } from '../../calendar/day.ts';
import type { Condition } from '../../language/model/condition.ts';
import type { Decimal } from '../../language/model/decimal.ts';
import type { CountedUnit, OccurrenceStatus } from '../../language/model/recurrence.ts';
import type { Members, Named } from './members.ts';
import type { Occurrences } from './occurrence.ts';

/**
 * A statechart as plain JSON, in the form of an XState v5 machine configuration: guards and actions are names with
 * params, and nothing is a function. Keys stay in declaration order, because XState's document order has meaning.
 */
export interface Chart {
  readonly id: string;
  readonly description: string;
  readonly type: 'parallel';
  readonly context: PlainContext;
  readonly states: Readonly<Record<string, ChartNode>>;
  readonly meta: { readonly version: readonly string[] };
}

/** A state, a region, or a group of regions of a chart. */
export interface ChartNode {
  readonly description?: string;
  readonly type?: 'parallel';
  readonly initial?: string;
  readonly states?: Readonly<Record<string, ChartNode>>;
  readonly entry?: readonly ChartAction[];
  readonly on?: Readonly<Record<string, readonly ChartTransition[]>>;
  readonly always?: readonly ChartTransition[];
  readonly meta?: ChartMeta;
  /** `open`: something is still to be done here, or will come by itself. */
  readonly tags?: readonly string[];
}

/** Where a state comes from: the clause in the file, and the article that it cites. */
export interface ChartMeta {
  readonly at: string;
  readonly article: string | null;
}

/** Where an event leads if its guard passes: to a target, or to the same state with a changed context. */
export interface ChartTransition {
  readonly target?: string;
  readonly guard?: ChartGuard;
  readonly actions?: readonly ChartAction[];
}

/** Which detail distinguishes the parts of a fact: who signs, or what is delivered. */
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
  /** Some occurrence of the clause is owed, or none; some is overdue, or none; some is not closed, or none. */
  | {
      readonly type: 'isOwed' | 'isFree' | 'isLate' | 'isInTime' | 'isUnsettled' | 'isSettled';
      readonly params: { readonly clause: string };
    }
  /** An occurrence that waits for its own condition meets it. */
  | { readonly type: 'ripens'; readonly params: Ripening }
  /** There is an occurrence that the fact means. */
  | { readonly type: 'means'; readonly params: Meant }
  /** The fact names no occurrence that has arisen: it is done in advance. */
  | { readonly type: 'isInAdvance'; readonly params: { readonly clause: string } }
  /** The notice that the act needs was given in time. */
  | { readonly type: 'noticed'; readonly params: { readonly clause: string } }
  /** The last day for it, where one is known, is not over. */
  | { readonly type: 'isByLastDay'; readonly params: { readonly event: string } }
  /** With this, the sum is paid. */
  | { readonly type: 'paysTheRest'; readonly params: { readonly budget: string; readonly amount: Decimal } }
  /** It has happened fewer times than the text allows within this unit of the calendar, or in all. */
  | {
      readonly type: 'isBelow';
      readonly params: { readonly clause: string; readonly times: number; readonly per?: CountedUnit };
    };

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
  | { readonly type: 'freeze'; readonly params: Omit<Frozen, 'from' | 'to'> }
  | { readonly type: 'thaw'; readonly params: { readonly suspension: string } }
  /** One more occurrence arises, on the day of the event; an advance that covers it closes it at once. */
  | {
      readonly type: 'arise';
      readonly params: {
        readonly clause: string;
        readonly status: 'awaited' | 'owed' | 'delivered' | 'performed';
        readonly terms: number;
        readonly amount?: Decimal;
        /** The moment that tells whether the latest occurrence is done. */
        readonly moment?: string;
        /** Which advance covers it: one made within its cycle, or any made before it. */
        readonly covered?: 'within' | 'before';
      };
    }
  /** The occurrences that wait for their own condition and meet it are owed. */
  | { readonly type: 'ripen'; readonly params: Ripening }
  /** The occurrence that the event names falls late. */
  | { readonly type: 'fallLate'; readonly params: { readonly clause: string } }
  /** The occurrence that the event means goes on to another status. */
  | {
      readonly type: 'settle';
      readonly params: {
        readonly to: OccurrenceStatus;
        readonly times?: number;
        readonly moment?: string;
      } & Meant;
    }
  /** It was done before anything was owed. */
  | { readonly type: 'advance'; readonly params: { readonly clause: string } }
  /** The oldest occurrence that was accepted is used up by the act that needed it. */
  | { readonly type: 'use'; readonly params: { readonly clause: string; readonly moment: string } }
  /** The end releases what was not due yet, but for what it keeps owed. */
  | { readonly type: 'closeAtEnd'; readonly params: Closing };

/**
 * Which occurrence of a clause a fact refers to: the one that it names, otherwise the oldest in one of these states.
 */
export interface Meant {
  readonly clause: string;
  readonly from: readonly OccurrenceStatus[];
}

/**
 * The condition that each occurrence of a clause waits for. The names of clauses that recur with this one mean their
 * occurrence of the same key.
 */
export interface Ripening {
  readonly clause: string;
  readonly condition: Condition;
}

/** What the end leaves of a clause. */
export interface Closing {
  readonly clause: string;
  readonly keeps: KeptAtEnd;
  /** What waits for its own condition may still meet it after the end. */
  readonly mayRipen: boolean;
}

/** What is still owed of a clause after the end although it was not due yet: all of it, whole cycles, or nothing. */
export type KeptAtEnd = 'all' | 'whole-cycles' | 'nothing';

/**
 * Which renewals an end already holds, because an amendment came after them: an end that it set itself, or the one that
 * stood on that day where it changed the renewal only. A rolling end is put off anew from that day on.
 */
export interface Agreed {
  readonly renewals: number;
  readonly on?: IsoDate;
  readonly end?: IsoDate;
}

/** A period of suspension; `to` is the day of the resumption, which is no longer suspended. */
export interface Frozen {
  readonly suspension: string;
  /** The obligations that it suspends; if absent, it suspends every date. */
  readonly of?: readonly string[];
  /** Time continued to run, and no date moved. */
  readonly runs?: true;
  readonly from: IsoDate;
  readonly to?: IsoDate;
}

/** The extended state (context) of a machine. */
export interface Context {
  /** The moments that have occurred and were not undone, each with its day. */
  readonly moments: Members<IsoDate>;
  /** The parts of facts that are not whole yet, or that are made of parts. */
  readonly parts: Members<Readonly<Record<string, IsoDate>>>;
  /** What was consumed of each budget. */
  readonly used: Members<Decimal>;
  /** The occurrences of each clause that may apply several times, by section and id: `payments.rent`. */
  readonly occurrences: Members<Occurrences>;
  /** How many times the agreement was renewed. */
  readonly renewals: number;
  /** What an amendment left of the renewals before it. */
  readonly agreed: Agreed;
  /** The suspensions that dates depend on: from one day to the day before another. */
  readonly frozen: readonly Frozen[];
  /** Who fills each role; and the values that each amendment brings, as JSON, by the name of its fact. */
  readonly holders: Members<string>;
  /** The names that parties have taken since they signed. */
  readonly names: Members<string>;
}

/** The context as plain JSON, as XState has it. */
export type PlainContext = { readonly [K in keyof Context]: Exclude<Context[K], Named<unknown>> };

/**
 * What happens to a machine: a fact, or a day that the calendar has reached. Events of the calendar have dotted
 * names (`term.start`, `term.over`, `obligations.<id>.overdue`); facts have none.
 */
export interface MachineEvent {
  readonly type: string;
  readonly on: IsoDate;
  /** The day on which the machine receives the event, if later. */
  readonly today?: IsoDate;
  readonly by?: string;
  readonly component?: string;
  readonly quantity?: Decimal;
  readonly name?: string;
  /** The key of the occurrence concerned. */
  readonly occurrence?: string;
  /** The last day of the cycle that begins. */
  readonly last?: IsoDate;
  /** The last day on which the notice that this act requires could be given. */
  readonly noticeBy?: IsoDate;
  /** The last day on which this act is admitted. */
  readonly lastDay?: IsoDate;
}
