/** From YAML to a checked convention, or to what is wrong with it and how to fix that. */

export { applyFixes, type Fixed } from '../text/apply-fixes.ts';
export type { Diagnostic, Edit, Fix, Found, RelatedPlace } from '../text/diagnostic.ts';
export type { Guess } from '../text/did-you-mean.ts';
export { documentationOf, type RuleDescription, type RuleId, type Severity } from '../text/rule.ts';
export type { Reported, Silenced } from '../text/silenced.ts';
export type { Pointer, Position, Span } from '../text/span.ts';
export type { Lang, Text } from '../text/text.ts';
export type { Unread } from '../text/unread.ts';
export type { Document, Place } from './document/document.ts';
// What these are made of.
export type { Part as PlacePart, Places } from './document/places.ts';
export type { Reading as DocumentReading } from './document/read.ts';
export type { ParameterValues } from './model/amendment.ts';
export type { Amount } from './model/amount.ts';
export type { Binding } from './model/bind.ts';
export type { Basis, Citation } from './model/citation.ts';
export type { Clause, NamedClause } from './model/clause.ts';
export type { Condition, PlacedCondition, Quantified } from './model/condition.ts';
export type { Amendment, ById, Convention, Informative, Parameter } from './model/convention.ts';
export type { Decimal } from './model/decimal.ts';
export type { Acceptance, Arising, Dataset, Deliverable } from './model/deliverables.ts';
export type { FactDefinition, FactDetail, FactVerb, Notice as NoticeOfAct } from './model/names.ts';
export type { Closing, DutySection, Obligation, ObligationClause, Reminder, Rhythm } from './model/obligations.ts';
export type { By, Notification, Party, Role, Signature, ThirdParty } from './model/parties.ts';
export type { Consideration } from './model/payments.ts';
export type { Eventual, Lasting, Precedence, Property, Response, Stretch as DaysLookedAt } from './model/properties.ts';
export type { CountedUnit, OccurrenceStatus } from './model/recurrence.ts';
export type { Exit, NamedDate, Renewal, Suspension, Term, Termination } from './model/term.ts';
export type { Anchor, Anchored, Choice, Stretches, Timing } from './model/timing.ts';
export type {
  Budget,
  Decision,
  Event as ConventionEvent,
  ExpectedWindow,
  Gate,
  Milestone,
  Phase,
  Right,
} from './model/work.ts';
export { type Parsed, parse, type Read } from './read.ts';
export { restoreConvention } from './restore.ts';
export type { CountingDay, Declaration, ParameterValue } from './schema/declaration.ts';
export type { ExpectationDeclaration, ExpectedEntry, FactDeclaration } from './schema/scenario-declaration.ts';
export type { Shape } from './schema/shape.ts';
