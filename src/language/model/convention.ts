import type { CalendarSettings } from '../../calendar/calendar.ts';
import type { RuleSetId } from '../../calendar/rule-sets.ts';
import type { Lang } from '../../text/text.ts';
import type { Places } from '../document/places.ts';
import type { Declaration, ParameterValue } from '../schema/declaration.ts';
import type { Citation } from './citation.ts';
import type { NamedClause } from './clause.ts';
import type { PlacedCondition } from './condition.ts';
import type { Dataset, Deliverable } from './deliverables.ts';
import type { Obligation, Reminder } from './obligations.ts';
import type { By, Notification, Party, Role, Signature, ThirdParty } from './parties.ts';
import type { Consideration } from './payments.ts';
import type { Property } from './properties.ts';
import type { Exit, NamedDate, Suspension, Term, Termination } from './term.ts';
import type { Timing } from './timing.ts';
import type { Decision, Event, Milestone, Phase } from './work.ts';

/** A change of the convention, from the day on which it is agreed, or from its own. */
export interface Amendment extends NamedClause {
  readonly by: By;
  /** Whether it changes what had arisen: what is open, or all of it; only what is to come when absent. */
  readonly appliesTo?: 'open' | 'all';
  /** What it needs before it can be agreed. */
  readonly when?: PlacedCondition;
  /** When it takes effect, where that is another day than that of the agreement. */
  readonly effective?: Timing;
  /** Values that the fact brings by which it is agreed. */
  readonly parameters: ById<Parameter>;
  /** A merge patch of the declaration (RFC 7396), in which `{ parameter: … }` stands for the value of one. */
  readonly changes: Readonly<Record<string, unknown>>;
  /** Where the changes are written: an amendment may come from another file than the convention. */
  readonly places: Places;
}

/** A value that nobody knows when the file is written; by the example the amendment is checked. */
export interface Parameter {
  readonly title: string;
  readonly example: ParameterValue;
}

/** What the text says without ruling. */
export interface Informative extends NamedClause {
  readonly text: string;
}

/** Clauses by their ids, in the order in which they are declared. */
export type ById<T> = ReadonlyMap<string, T>;

/**
 * A declared convention: names bound, days and periods read, defaults made visible, every value traceable to its
 * place in the file and to the article that it cites. It never changes; an amendment makes another one.
 */
export interface Convention {
  readonly id: string;
  readonly title: string;
  /** The language of its titles. */
  readonly language: Lang;
  readonly jurisdiction: string;
  /** The IANA zone in which its days begin and end. */
  readonly timeZone: string;
  /** The rules that dates are computed by, where a clause does not choose others. */
  readonly rules: RuleSetId;
  readonly calendar: CalendarSettings;
  readonly parties: ById<Party>;
  readonly thirdParties: ById<ThirdParty>;
  readonly roles: ById<Role>;
  readonly signature: Signature;
  readonly notification?: Notification;
  readonly term: Term;
  readonly dates: ById<NamedDate>;
  readonly terminations: ById<Termination>;
  readonly exit?: Exit;
  readonly suspensions: ById<Suspension>;
  readonly milestones: ById<Milestone>;
  readonly decisions: ById<Decision>;
  /** Events and rights: what may happen any number of times, or as often as the text says. */
  readonly events: ById<Event>;
  /** Rights that bear the id of an event, which no convention without errors has. */
  readonly sameEvents: readonly Event[];
  readonly phases: ById<Phase>;
  readonly deliverables: ById<Deliverable>;
  readonly datasets: ById<Dataset>;
  /** Obligations, payments and meetings: what is owed, whatever its section. */
  readonly obligations: ById<Obligation>;
  /** Duties that bear the id of another, which no convention without errors has. */
  readonly namesakes: readonly Obligation[];
  readonly consideration?: Consideration;
  readonly reminders: ById<Reminder>;
  readonly amendments: ById<Amendment>;
  readonly properties: ById<Property>;
  readonly informative: ById<Informative>;
  /** Every place of the signed text that a clause cites. */
  readonly citations: readonly Citation[];
  /** The amendments that this version includes, in the order in which they were agreed. */
  readonly version: readonly string[];
  readonly declaration: Declaration;
  readonly places: Places;
}
