/**
 * conventio: declares agreements in YAML, compiles them to XState machines, plays their calendar and keeps them in time.
 *
 * Everything here but `systemClock` is free of clocks, files and environments. What a user can cause comes back as a
 * value: diagnostics for files, faults for facts that can't be read, refusals for facts that are not admissible.
 */

export { Calendar, type CalendarSettings, type DayKind, plainCalendar } from './calendar/calendar.ts';
export { type Computation, compute } from './calendar/compute.ts';
export { type IsoDate, readDay } from './calendar/day.ts';
export type { Derivation, Step } from './calendar/derivation.ts';
export { type HolidayZone, holidayZones } from './calendar/holidays-fr.ts';
export { type Period, readPeriod } from './calendar/period.ts';
export { type Clock as TimeLimitClock, type Roll, type RuleSetId, ruleSets } from './calendar/rule-sets.ts';
export type { Chart, MachineEvent, PlainContext as Context } from './engine/chart/chart.ts';
export { type Compiled, compile } from './engine/lifecycle/compile.ts';
export { conventionOn } from './engine/lifecycle/convention-on.ts';
export type { Fact } from './engine/lifecycle/facts/fact.ts';
export { type FactFault, type FactReading, readFacts } from './engine/lifecycle/facts/read-facts.ts';
export { type ConventionMachine, createMachine } from './engine/lifecycle/machine.ts';
export type { Refusal } from './engine/lifecycle/refusals/refusal.ts';
export type { RefusalCode } from './engine/lifecycle/refusals/refusal-reasons.ts';
export { type Run, replay } from './engine/lifecycle/replay.ts';
export type { Entry, EntryKind } from './insight/agenda/entry.ts';
export { type Mismatch, type Performance, play } from './insight/agenda/play.ts';
export { type Expectation, readScenario, type Scenario, type ScenarioReading } from './insight/agenda/scenario.ts';
export { type BudgetSummary, type Outcome, type Summary, summarise } from './insight/agenda/summary.ts';
export { agenda, type Timeline, timeline } from './insight/agenda/timeline.ts';
export { type VariedDate, type WhatIfReport, whatIfReport } from './insight/agenda/what-if/report.ts';
export { type Range, type Varied, vary } from './insight/agenda/what-if/vary.ts';
export { type TriedRun, type Variation, WhatIf, type WhatIfOptions } from './insight/agenda/what-if/what-if.ts';
export { type Explanation, knownPaths, why } from './insight/agenda/why.ts';
export { type ChangedDate, changedDates } from './insight/explain/changed-dates.ts';
export { compareConventions } from './insight/explain/compare.ts';
export { type Change, type Difference, differencesOf } from './insight/explain/differences.ts';
export { type ExplainOptions, explain, sectionsOf } from './insight/explain/explain.ts';
export type { Passage, Restatement, Section } from './insight/explain/restatement.ts';
export type { CalendarOptions } from './insight/proof/calendar/inquiry.ts';
export { proveCalendar } from './insight/proof/calendar/prove-calendar.ts';
export { type DayOfSlack, type Slack, slackOf } from './insight/proof/calendar/slack.ts';
export type { Counterexample, Finding, Verdict } from './insight/proof/finding.ts';
export { coverChart, type Paths } from './insight/proof/machine/paths/paths.ts';
export type { ProofOptions } from './insight/proof/machine/prove-machine.ts';
export { prove } from './insight/proof/prove.ts';
export type { Convention } from './language/model/convention.ts';
export type { FactDeclaration } from './language/schema/scenario-declaration.ts';
export { type Parsed, type Pipeline, parse, pipeline } from './pipeline.ts';
export { type Clock, systemClock, VirtualClock } from './register/scheduler/clock.ts';
export { type Notice, type NoticeKind, noticesOf } from './register/scheduler/notice.ts';
export { type Recording, Scheduler, type SchedulerOptions } from './register/scheduler/scheduler.ts';
export { MemoryStore } from './register/store/memory.ts';
export type { Store } from './register/store/store.ts';
export { renderConvention } from './render/convention-yaml.ts';
export { renderCounterexample } from './render/counterexample.ts';
export { explainDerivation, sayDated } from './render/derivation.ts';
export { renderDiagnostic } from './render/diagnostics/pretty.ts';
export { renderDifferencesMarkdown, renderDifferencesText } from './render/explain/differences.ts';
export { renderExplanationHtml } from './render/explain/html.ts';
export { renderExplanationMarkdown } from './render/explain/markdown.ts';
export { renderMermaid } from './render/mermaid.ts';
export { timelineData } from './render/timeline-json.ts';
export { renderTimeline } from './render/timeline-text.ts';
export { whatIfData } from './render/what-if-json.ts';
export { renderWhatIf } from './render/what-if-text.ts';
export { renderWhy } from './render/why.ts';
export { ruleBook } from './surfaces/rule-book/rule-book.ts';
export { applyFixes, type Fixed } from './text/apply-fixes.ts';
export type { Diagnostic, Edit, Fix, RelatedPlace } from './text/diagnostic.ts';
export { documentationOf, type RuleDescription, type RuleId, type Severity } from './text/rule.ts';
export type { Position, Span } from './text/span.ts';
export type { Lang, Text } from './text/text.ts';
