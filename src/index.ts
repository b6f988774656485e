/**
 * conventio: declares agreements in YAML, compiles them to XState machines, plays their calendar and keeps them in time.
 *
 * Everything here but `systemClock` is free of clocks, files and environments. What a user can cause comes back as a
 * value: diagnostics for files, faults for facts that can't be read, refusals for facts that are not admissible.
 */

export type { Entry, EntryKind } from './agenda/entry.ts';
export { type Mismatch, type Performance, play } from './agenda/play.ts';
export { type Expectation, readScenario, type Scenario, type ScenarioReading } from './agenda/scenario.ts';
export { type BudgetSummary, type Outcome, type Summary, summarise } from './agenda/summary.ts';
export { agenda, type Timeline, timeline } from './agenda/timeline.ts';
export { type VariedDate, type WhatIfReport, whatIfReport } from './agenda/what-if/report.ts';
export { type Range, type Varied, vary } from './agenda/what-if/vary.ts';
export { type TriedLife, type Variation, WhatIf, type WhatIfOptions } from './agenda/what-if/what-if.ts';
export { type Explanation, knownPaths, why } from './agenda/why.ts';

export { Calendar, type CalendarSettings, type DayKind, plainCalendar } from './calendar/calendar.ts';
export { type Computation, compute } from './calendar/compute.ts';
export { type IsoDate, readDay } from './calendar/day.ts';
export type { Derivation, Step } from './calendar/derivation.ts';
export { type HolidayZone, holidayZones } from './calendar/holidays-fr.ts';
export { type Period, readPeriod } from './calendar/period.ts';
export { type Clock as TimeLimitClock, type Roll, type RuleSetId, ruleSets } from './calendar/rule-sets.ts';
export type { Chart, Context, LifeEvent } from './chart/chart.ts';
export { type ChangedDate, changedDates } from './explain/changed-dates.ts';
export { compareConventions } from './explain/compare.ts';
export { type Change, type Difference, differencesOf } from './explain/differences.ts';
export { type ExplainOptions, explain, sectionsOf } from './explain/explain.ts';
export type { Passage, Restatement, Section } from './explain/restatement.ts';
export { type Compiled, compile } from './lifecycle/compile.ts';
export { conventionOn } from './lifecycle/convention-on.ts';
export type { Fact } from './lifecycle/facts/fact.ts';
export { type FactFault, type FactReading, readFacts } from './lifecycle/facts/read-facts.ts';
export { type ConventionMachine, createMachine } from './lifecycle/machine.ts';
export type { Refusal } from './lifecycle/refusals/refusal.ts';
export type { RefusalCode } from './lifecycle/refusals/refusal-reasons.ts';
export { type Life, replay } from './lifecycle/replay.ts';
export type { Convention } from './model/convention.ts';
export { type Parsed, parse, type Run, run } from './pipeline.ts';

export type { CalendarOptions } from './proof/calendar/inquiry.ts';
export { proveCalendar } from './proof/calendar/prove-calendar.ts';
export { type DayOfSlack, type Slack, slackOf } from './proof/calendar/slack.ts';
export type { Finding, Story, Verdict } from './proof/finding.ts';
export { coverChart, type Paths } from './proof/machine/paths/paths.ts';
export type { ProofOptions } from './proof/machine/prove-machine.ts';
export { prove } from './proof/prove.ts';

export { renderConvention } from './render/convention-yaml.ts';
export { explainDerivation, sayDated } from './render/derivation.ts';
export { renderDiagnostic } from './render/diagnostics/pretty.ts';
export { renderDifferencesMarkdown, renderDifferencesText } from './render/explain/differences.ts';
export { renderExplanationHtml } from './render/explain/html.ts';
export { renderExplanationMarkdown } from './render/explain/markdown.ts';
export { renderMermaid } from './render/mermaid.ts';
export { renderStory } from './render/story.ts';
export { timelineData } from './render/timeline-json.ts';
export { renderTimeline } from './render/timeline-text.ts';
export { whatIfData } from './render/what-if-json.ts';
export { renderWhatIf } from './render/what-if-text.ts';
export { renderWhy } from './render/why.ts';

export { ruleBook } from './rule-book.ts';

export { type Clock, systemClock, VirtualClock } from './scheduler/clock.ts';
export { type Notice, type NoticeKind, noticesOf } from './scheduler/notice.ts';
export { type Recording, Scheduler, type SchedulerOptions } from './scheduler/scheduler.ts';
export type { FactDeclaration } from './schema/scenario-declaration.ts';
export { MemoryStore } from './store/memory.ts';
export type { Store } from './store/store.ts';
export { applyFixes, type Fixed } from './text/apply-fixes.ts';
export type { Diagnostic, Edit, Fix, RelatedPlace } from './text/diagnostic.ts';
export { documentationOf, type RuleDescription, type RuleId, type Severity } from './text/rule.ts';
export type { Position, Span } from './text/span.ts';
export type { Lang, Text } from './text/text.ts';
