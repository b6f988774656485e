/** All of it as text, HTML, Mermaid or data: strings, of which nothing is printed. */

export { renderAgendaHtml } from './agenda/agenda-page.tsx';
export { type AgreementLine, type Names, type NamesByAgreement, namesIn } from './agenda/agreement-row.ts';
export { renderAgendaMarkdown } from './agenda/markdown.ts';
export type { ShownAgenda } from './agenda/shown-agenda.ts';
export { renderConvention } from './convention-yaml.ts';
export { renderCounterexample } from './counterexample.ts';
export { explainDerivation, sayDated } from './derivation.ts';
export type { Paint } from './diagnostics/paint.ts';
export { renderDiagnostic } from './diagnostics/pretty.ts';
export { type Comparison, renderDifferencesMarkdown, renderDifferencesText } from './explain/differences.ts';
export { renderExplanationHtml } from './explain/html.tsx';
export { renderExplanationMarkdown } from './explain/markdown.ts';
export { type PublishedCalendar, type PublishedEvent, renderICalendar } from './icalendar/icalendar.ts';
export { renderMachineMermaid } from './machine/mermaid.ts';
export { type MachineSvgOptions, renderMachineSvg } from './machine/svg.tsx';
export { ScheduleTable } from './schedule/bars-table.tsx';
export { ScheduleChart, type ScheduleChartProps } from './schedule/chart.tsx';
export { renderTimelineMarkdown } from './schedule/markdown.ts';
export { scheduleStyle } from './schedule/style.ts';
export { renderScheduleSvg } from './schedule/svg.tsx';
export { renderTimelineHtml } from './schedule/timeline-page.tsx';
export type { ShownTimeline } from './schedule/told.ts';
export { timelineData } from './timeline-json.ts';
export { renderTimeline } from './timeline-text.ts';
export { whatIfData } from './what-if-json.ts';
export { renderWhatIf } from './what-if-text.ts';
export { renderWhy } from './why.ts';
