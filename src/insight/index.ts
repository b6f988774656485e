/** What follows from a convention and its facts: the timeline and the agenda, the reason of a date, proofs, plain words. */

export type { CautionCode, Entry, EntryKind } from './agenda/entry.ts';
export { KeptTimeline, type Recorded } from './agenda/kept-timeline.ts';
// What these are made of.
export type { OccurrenceState, OccurrenceSummary } from './agenda/occurrence-summary.ts';
export type { OpenMatter } from './agenda/open-matters.ts';
export { type Mismatch, type Performance, play } from './agenda/play.ts';
export { type Expectation, readScenario, type Scenario, type ScenarioReading } from './agenda/scenario.ts';
export {
  type BudgetSummary,
  type MatterState,
  type Outcome,
  type PropertySummary,
  type Summary,
  summarise,
} from './agenda/summary.ts';
export { agenda, type Timeline, timeline } from './agenda/timeline.ts';
export {
  type BrokenCount,
  type MonthCount,
  type OutcomeCount,
  type RefusalCount,
  type VariedDate,
  type WhatIfReport,
  whatIfReport,
} from './agenda/what-if/report.ts';
export type { RunEnd } from './agenda/what-if/run-player.ts';
export { type Range, type Varied, vary } from './agenda/what-if/vary.ts';
export { type TriedRun, type Variation, WhatIf, type WhatIfOptions } from './agenda/what-if/what-if.ts';
export { type Explanation, knownPaths, why } from './agenda/why.ts';
export type {
  Cause,
  GraphChart,
  GraphEdge,
  GraphNode,
  GraphSection,
  MachineGraph,
  NodeKind,
  Standing as NodeStanding,
  View,
} from './diagram/graph.ts';
export { type GraphOptions, machineGraph } from './diagram/machine-graph.ts';
export { type Passed, passedThrough } from './diagram/standing.ts';
export { type ChangedDate, changedDates } from './explain/changed-dates.ts';
export { compareConventions } from './explain/compare.ts';
export { type Change, type Difference, differencesOf } from './explain/differences.ts';
export { type ExplainOptions, explain, sectionsOf } from './explain/explain.ts';
export type {
  Group as SectionGroup,
  Passage,
  Restatement,
  Section,
  Sentence,
  Source as CitedSource,
} from './explain/restatement.ts';
export type { CellState, Matrix, MatrixCell, MatrixParty, MatrixRow } from './matrix/matrix.ts';
export { type Matrixed, matrixOf } from './matrix/matrix-of.ts';
export type { CalendarOptions } from './proof/calendar/inquiry.ts';
export { proveCalendar } from './proof/calendar/prove-calendar.ts';
export { type DayOfSlack, type Slack, slackOf } from './proof/calendar/slack.ts';
export type { Counterexample, Finding, Verdict } from './proof/finding.ts';
export { coverChart, type Missed, type Paths } from './proof/machine/paths/paths.ts';
export type { ProofOptions } from './proof/machine/prove-machine.ts';
export { prove } from './proof/prove.ts';
export { lookAheadOf } from './schedule/look-ahead.ts';
export type { Scheduled } from './schedule/moments-of-run.ts';
export type {
  AmendmentEffect,
  BudgetUse,
  ExpectedDays,
  Mark,
  MarkState,
  Matter,
  MatterSection,
  PhaseBar,
  PhaseSlack,
  PhaseSpan,
  PhaseState,
  Renewed,
  Schedule,
  Stretch,
  Suspended,
  TermBar,
} from './schedule/schedule.ts';
export { scheduleOf } from './schedule/schedule-of.ts';
