/**
 * A convention as its file declares it, once its shape is checked: the types of `convention.schema.json`, word for
 * word. Names are not yet bound, dates and periods not yet read.
 */
export interface Declaration {
  conventio: 1;
  id: string;
  title: string;
  language: 'en' | 'fr';
  jurisdiction: string;
  timeZone: string;
  calendar?: CalendarDeclaration;
  parties: Record<string, PartyDeclaration>;
  thirdParties?: Record<string, ThirdPartyDeclaration>;
  roles?: Record<string, RoleDeclaration>;
  signature?: SignatureDeclaration;
  notification?: NotificationDeclaration;
  term: TermDeclaration;
  milestones?: Record<string, MilestoneDeclaration>;
  decisions?: Record<string, DecisionDeclaration>;
  events?: Record<string, EventDeclaration>;
  phases?: Record<string, PhaseDeclaration>;
  deliverables?: Record<string, DeliverableDeclaration>;
  datasets?: Record<string, DatasetDeclaration>;
  obligations?: Record<string, ObligationDeclaration>;
  consideration?: ConsiderationDeclaration;
  reminders?: Record<string, ReminderDeclaration>;
  amendments?: Record<string, AmendmentDeclaration>;
  informative?: Record<string, InformativeDeclaration>;
}

/** What any clause may say besides its own matter. */
export interface ClauseDeclaration {
  title?: string;
  cite?: CiteDeclaration;
  interpretation?: string;
  note?: string;
}

export type CiteDeclaration = 'practice' | CitationDeclaration | CitationDeclaration[];

export interface CitationDeclaration {
  article?: string | number;
  law?: string;
  quote?: string;
}

export interface CalendarDeclaration {
  rules?: string;
  holidays?: string;
  add?: Record<string, string>;
  remove?: string[];
  workingWeek?: string[];
}

export interface PartyDeclaration extends ClauseDeclaration {
  name: string;
  shortName?: string;
  seat?: string;
  signatory?: { name: string; capacity?: string };
}

export interface ThirdPartyDeclaration extends ClauseDeclaration {
  name: string;
  role: 'funder' | 'adviser' | 'controller' | 'authority';
}

export interface RoleDeclaration extends ClauseDeclaration {
  of: string;
  by?: ByDeclaration;
}

/** One party, every one of several, or any one of them. */
export type ByDeclaration = string | { each: string[] } | { any: string[] };

export interface SignatureDeclaration extends ClauseDeclaration {
  by?: { each: string[] };
  counts?: 'first' | 'last';
  place?: string;
}

export interface NotificationDeclaration extends ClauseDeclaration {
  by: string;
  to: string;
  counts?: 'sent' | 'presented' | 'received';
  unclaimed?: 'first-presentation' | 'not-notified';
}

export interface TermDeclaration extends ClauseDeclaration {
  starts: TimingDeclaration;
  ends: TimingDeclaration;
}

/** The one way to say when. */
export interface TimingDeclaration {
  on?: string;
  period?: string;
  after?: string;
  before?: string;
  beginning?: string;
  days?: string;
  roll?: string;
  rules?: string;
  cite?: CiteDeclaration;
  interpretation?: string;
}

/** The one way to say under which condition. */
export type ConditionDeclaration =
  | string
  | { all: ConditionDeclaration[] }
  | { any: ConditionDeclaration[] }
  | { not: ConditionDeclaration }
  | { budget: string; reaches: 'min' | 'max' | number };

export interface MilestoneDeclaration extends ClauseDeclaration {
  by?: ByDeclaration;
}

export interface DecisionDeclaration extends ClauseDeclaration {
  by: ByDeclaration;
}

export interface EventDeclaration extends ClauseDeclaration {
  by?: ByDeclaration;
  when?: ConditionDeclaration;
}

export interface PhaseDeclaration extends ClauseDeclaration {
  opens: OpeningDeclaration;
  done?: { when: ConditionDeclaration; cite?: CiteDeclaration; interpretation?: string };
  expected?: WindowDeclaration;
  budget?: BudgetDeclaration;
}

export interface OpeningDeclaration {
  when: ConditionDeclaration;
  onRevocation?: 'relock' | 'stay-open';
  cite?: CiteDeclaration;
  interpretation?: string;
}

export interface WindowDeclaration {
  from?: string;
  until?: string;
  cite?: CiteDeclaration;
  interpretation?: string;
}

export interface BudgetDeclaration {
  unit: 'day' | 'half-day' | 'hour';
  min?: number;
  minKind?: 'commitment' | 'estimate';
  max?: number;
  maxKind?: 'cap' | 'estimate';
  step?: number;
  by?: ByDeclaration;
  cite?: CiteDeclaration;
  interpretation?: string;
}

export interface DeliverableDeclaration extends ClauseDeclaration {
  phase?: string;
  by: string;
  to: string;
  components?: Record<string, string>;
  due?: TimingDeclaration;
  expected?: WindowDeclaration;
}

export interface DatasetDeclaration extends ClauseDeclaration {
  by: string;
  to: string;
}

export interface ObligationDeclaration extends ClauseDeclaration {
  party: string | string[];
  nature: 'once' | 'on-event' | 'recurring' | 'continuous' | 'prohibition';
  standard?: 'means' | 'result';
  during?: ConditionDeclaration;
  survives?: string;
  due?: TimingDeclaration;
  fulfilled?: { when: ConditionDeclaration };
  event?: string;
  must?: string[];
  cadence?: 'unspecified';
  nudge?: { every: string; cite: CiteDeclaration };
  about?: string[];
}

export interface ConsiderationDeclaration extends ClauseDeclaration {
  amount: 'none';
  scope?: string;
  borneBy?: string[];
}

export interface ReminderDeclaration extends ClauseDeclaration {
  at: TimingDeclaration | TimingDeclaration[];
  to: string[];
  when?: ConditionDeclaration;
}

export interface AmendmentDeclaration extends ClauseDeclaration {
  by?: { each: string[] };
  changes: Record<string, unknown>;
}

export interface InformativeDeclaration extends ClauseDeclaration {
  text: string;
}
