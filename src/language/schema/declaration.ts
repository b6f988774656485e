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
  dates?: Record<string, NamedDateDeclaration>;
  terminations?: Record<string, TerminationDeclaration>;
  exit?: ExitDeclaration;
  suspensions?: Record<string, SuspensionDeclaration>;
  milestones?: Record<string, MilestoneDeclaration>;
  decisions?: Record<string, DecisionDeclaration>;
  events?: Record<string, EventDeclaration>;
  rights?: Record<string, RightDeclaration>;
  phases?: Record<string, PhaseDeclaration>;
  deliverables?: Record<string, DeliverableDeclaration>;
  datasets?: Record<string, DatasetDeclaration>;
  obligations?: Record<string, ObligationDeclaration>;
  meetings?: Record<string, MeetingDeclaration>;
  consideration?: ConsiderationDeclaration;
  payments?: Record<string, PaymentDeclaration>;
  reminders?: Record<string, ReminderDeclaration>;
  amendments?: Record<string, AmendmentDeclaration>;
  properties?: Record<string, PropertyDeclaration>;
  informative?: Record<string, InformativeDeclaration>;
}

/** What any clause may say besides its own matter. */
export interface ClauseDeclaration {
  title?: string;
  cite?: CiteDeclaration;
  interpretation?: string;
  aims?: string[];
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
  schoolYear?: string;
  financialYear?: string;
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
  ends: 'never' | TimingDeclaration;
  renewal?: RenewalDeclaration | RenewalDeclaration[];
}

/** Which of the days of a letter counts. */
export type CountingDay = 'sent' | 'presented' | 'received';

export interface RenewalDeclaration extends ClauseDeclaration {
  mode: 'tacit' | 'express' | 'rolling';
  period: string;
  when?: ConditionDeclaration;
  times?: number;
  by?: ByDeclaration;
  unlessDeclined?: TimingDeclaration;
  counts?: CountingDay;
}

export interface TerminationDeclaration extends ClauseDeclaration {
  ground: 'fault' | 'event' | 'convenience' | 'mutual';
  reasons?: 'none' | 'given';
  by?: ByDeclaration;
  when?: ConditionDeclaration;
  warning?: TimingDeclaration;
  effective?: TimingDeclaration;
  counts?: CountingDay;
}

export interface ExitDeclaration extends ClauseDeclaration {
  effective: TimingDeclaration;
  counts?: CountingDay;
}

export interface SuspensionDeclaration extends ClauseDeclaration {
  by?: ByDeclaration;
  when?: ConditionDeclaration;
  clock: 'freeze' | 'run';
  of?: string[];
  until?: ConditionDeclaration;
  atMost?: string;
  overlongAfter?: string;
}

export interface NamedDateDeclaration extends ClauseDeclaration {
  at: TimingDeclaration;
}

/** The one way to say when. */
export interface TimingDeclaration {
  on?: AnchorDeclaration;
  period?: string;
  after?: AnchorDeclaration;
  before?: AnchorDeclaration;
  beginning?: AnchorDeclaration;
  eveOf?: AnchorDeclaration;
  following?: AnchorDeclaration;
  endOf?: string | StretchesDeclaration;
  containing?: AnchorDeclaration;
  earliest?: TimingDeclaration[];
  latest?: TimingDeclaration[];
  time?: string;
  days?: string;
  roll?: string;
  rules?: string;
  cite?: CiteDeclaration;
  interpretation?: string;
}

/** A day, a day of the year, the name of a moment, or another time. */
export type AnchorDeclaration = string | TimingDeclaration;

/** A time, or a word of the text that gives none. */
export type DueDeclaration = 'promptly' | TimingDeclaration;

/** Stretches of a period, one after the other. */
export interface StretchesDeclaration {
  period: string;
  beginning: AnchorDeclaration;
}

export interface EveryDeclaration {
  cycle?: string;
  period?: string;
  beginning?: AnchorDeclaration;
  partial?: 'counted' | 'skipped';
  times?: number;
}

/** The one way to say under which condition. */
export type ConditionDeclaration =
  | string
  | { all: ConditionDeclaration[] }
  | { any: ConditionDeclaration[] }
  | { not: ConditionDeclaration }
  | { budget: string; reaches: 'min' | 'max' | number }
  | { thisCycle: string }
  | { lastCycle: string }
  | { ever: string }
  | { everySoFar: string }
  | { count: string; atLeast?: number; atMost?: number; per?: string };

export interface MilestoneDeclaration extends ClauseDeclaration {
  by?: ByDeclaration;
}

export interface DecisionDeclaration extends ClauseDeclaration {
  by: ByDeclaration;
  every?: EveryDeclaration;
}

export interface EventDeclaration extends ClauseDeclaration {
  by?: ByDeclaration;
  when?: ConditionDeclaration;
  atMost?: LimitDeclaration;
}

/** At most so many times, in all or within each unit of the calendar. */
export interface LimitDeclaration {
  times: number;
  per?: string;
}

/** What a party may do, and need not. */
export interface RightDeclaration extends EventDeclaration {
  notice?: string | { period: string; days?: string };
  until?: TimingDeclaration;
}

export interface PhaseDeclaration extends ClauseDeclaration {
  opens: OpeningDeclaration;
  done?: { when: ConditionDeclaration; cite?: CiteDeclaration; interpretation?: string };
  expected?: WindowDeclaration;
  due?: TimingDeclaration;
  optional?: boolean;
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
  unit: string;
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
  during?: ConditionDeclaration;
  by: string;
  to: string;
  components?: Record<string, string>;
  due?: DueDeclaration;
  every?: EveryDeclaration;
  event?: string;
  expected?: WindowDeclaration;
  optional?: boolean;
  afterEnd?: boolean;
  acceptance?: AcceptanceDeclaration;
}

export interface AcceptanceDeclaration extends ClauseDeclaration {
  by?: ByDeclaration;
  within?: TimingDeclaration;
  silence?: 'accepted' | 'rejected';
  revised?: TimingDeclaration;
}

export interface DatasetDeclaration extends ClauseDeclaration {
  by: string;
  to: string;
  during?: ConditionDeclaration;
  permitted?: string[];
  forbidden?: string[];
  attribution?: string;
  laws?: string[];
}

export interface ObligationDeclaration extends ClauseDeclaration {
  party: string | string[];
  nature: 'once' | 'on-event' | 'recurring' | 'continuous' | 'prohibition';
  standard?: 'means' | 'result';
  during?: ConditionDeclaration;
  survives?: string;
  due?: DueDeclaration;
  every?: EveryDeclaration;
  fulfilled?: { when: ConditionDeclaration };
  unless?: ConditionDeclaration;
  event?: string;
  must?: string[];
  cadence?: 'unspecified';
  nudge?: { every: string; cite: CiteDeclaration };
  about?: string[];
}

export interface ConsiderationDeclaration extends ClauseDeclaration {
  amount: 'none' | AmountDeclaration;
  scope?: string;
  borneBy?: string[];
}

export interface AmountDeclaration {
  value: number;
  currency: string;
}

export interface PaymentDeclaration extends ClauseDeclaration {
  by: string;
  to: string;
  amount?: AmountDeclaration;
  share?: number;
  when?: ConditionDeclaration;
  due?: DueDeclaration;
  every?: EveryDeclaration;
  event?: string;
  fulfilled?: { when: ConditionDeclaration };
  unless?: ConditionDeclaration;
  survives?: string;
}

export interface MeetingDeclaration extends ClauseDeclaration {
  of: string | string[];
  when?: ConditionDeclaration;
  due?: DueDeclaration;
  every?: EveryDeclaration;
  event?: string;
  fulfilled?: { when: ConditionDeclaration };
  unless?: ConditionDeclaration;
  convene?: string;
  survives?: string;
}

export interface ReminderDeclaration extends ClauseDeclaration {
  at: TimingDeclaration | TimingDeclaration[];
  to: string[];
  when?: ConditionDeclaration;
}

/** What a fact may bring for a parameter. */
export type ParameterValue = string | number | boolean;

export interface AmendmentDeclaration extends ClauseDeclaration {
  by?: ByDeclaration;
  appliesTo?: 'open' | 'all';
  when?: ConditionDeclaration;
  effective?: TimingDeclaration;
  parameters?: Record<string, { title: string; example: ParameterValue }>;
  changes: Record<string, unknown>;
}

export interface PropertyDeclaration extends ClauseDeclaration {
  always?: ConditionDeclaration;
  never?: ConditionDeclaration;
  before?: ConditionDeclaration;
  eventually?: ConditionDeclaration;
  when?: ConditionDeclaration;
  leadsTo?: ConditionDeclaration;
  within?: string;
  from?: TimingDeclaration;
  until?: TimingDeclaration;
}

export interface InformativeDeclaration extends ClauseDeclaration {
  text: string;
}
