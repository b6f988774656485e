/** The entry point of the package, which looks at what it is given: see text/argument.ts. Its types are those of index.ts. */
import { compiled, convention, dated, timeline } from '../engine/kinds.ts';
import {
  bilingual,
  callback,
  day,
  flag,
  guarded,
  guardedLater,
  kind,
  lang,
  listOf,
  map,
  object,
  oneOf,
  optional,
  shape,
  text,
} from '../text/argument.ts';
import * as open from './index.ts';

export * from './index.ts';

const schedule = /* @__PURE__ */ shape('what scheduleOf() gives', {
  convention: object,
  parties: listOf(object),
  until: day,
  term: object,
  phases: listOf(object),
  matters: listOf(object),
  marks: listOf(object),
  open: listOf(object),
});
const shownAgenda = /* @__PURE__ */ shape('an agenda', {
  lines: listOf(shape('a line of an agenda', { agreement: text })),
  names: map,
  today: day,
  from: day,
  to: day,
  onlyOpen: flag,
  lang,
});
const shownTimeline = /* @__PURE__ */ shape('a timeline with its schedule', {
  schedule,
  timeline,
  lang,
  subtitle: optional(text),
});
const machine = /* @__PURE__ */ shape('options', {
  view: oneOf('phases', 'all'),
  lang,
  state: optional(shape('a state, as timeline() gives it', { compiled, day, value: object, context: object })),
  on: optional(day),
  passed: optional(object),
});
const comparison = /* @__PURE__ */ shape('clauses and dates that differ', {
  clauses: listOf(object),
  dates: listOf(object),
});
const restatement = /* @__PURE__ */ shape('what explain() gives', {
  title: text,
  introduction: listOf(bilingual),
  sections: listOf(object),
});
const whatIf = /* @__PURE__ */ shape('what whatIfReport() gives', {
  outcomes: listOf(object),
  dates: listOf(object),
  refusals: listOf(object),
  broken: listOf(object),
});
const counterexample = /* @__PURE__ */ shape('a counterexample', {
  id: text,
  title: bilingual,
  facts: listOf(object),
  expect: listOf(object),
});
const span = /* @__PURE__ */ shape('a span', { start: object, end: object });
const diagnostic = /* @__PURE__ */ shape('a diagnostic', { rule: text, severity: text, message: bilingual, span });
const calendar = /* @__PURE__ */ shape('a calendar to publish', {
  name: text,
  lang,
  refreshHours: kind('a number of hours', Number.isFinite),
  events: listOf(object),
});
const explanation = /* @__PURE__ */ shape('what why() gives where it knows the path', {
  path: text,
  title: bilingual,
  clauses: listOf(object),
  entries: listOf(object),
});
const derivation = /* @__PURE__ */ shape('a derivation, as compute() gives it', {
  rules: text,
  anchor: day,
  steps: listOf(object),
  law: listOf(text),
});

export const namesIn = /* @__PURE__ */ guarded('namesIn', open.namesIn, () => ({ convention }));
export const renderAgendaHtml = /* @__PURE__ */ guarded('renderAgendaHtml', open.renderAgendaHtml, () => ({
  shown: shownAgenda,
}));
export const renderAgendaMarkdown = /* @__PURE__ */ guarded('renderAgendaMarkdown', open.renderAgendaMarkdown, () => ({
  shown: shownAgenda,
}));
export const renderConvention = /* @__PURE__ */ guarded('renderConvention', open.renderConvention, () => ({
  convention,
  on: day,
  lang,
}));
export const renderCounterexample = /* @__PURE__ */ guarded('renderCounterexample', open.renderCounterexample, () => ({
  counterexample,
  lang,
}));
export const explainDerivation = /* @__PURE__ */ guarded('explainDerivation', open.explainDerivation, () => ({
  derivation,
  anchor: bilingual,
}));
export const sayDated = /* @__PURE__ */ guarded('sayDated', open.sayDated, () => ({ dated, compiled }));
export const renderDiagnostic = /* @__PURE__ */ guarded('renderDiagnostic', open.renderDiagnostic, () => ({
  diagnostic,
  text,
  lang,
  paint: optional(callback),
}));
export const renderDifferencesMarkdown = /* @__PURE__ */ guarded(
  'renderDifferencesMarkdown',
  open.renderDifferencesMarkdown,
  () => ({
    comparison,
    lang,
  }),
);
export const renderDifferencesText = /* @__PURE__ */ guarded(
  'renderDifferencesText',
  open.renderDifferencesText,
  () => ({
    comparison,
    lang,
  }),
);
export const renderExplanationHtml = /* @__PURE__ */ guarded(
  'renderExplanationHtml',
  open.renderExplanationHtml,
  () => ({
    restatement,
    lang,
  }),
);
export const renderExplanationMarkdown = /* @__PURE__ */ guarded(
  'renderExplanationMarkdown',
  open.renderExplanationMarkdown,
  () => ({
    restatement,
    lang,
  }),
);
export const renderICalendar = /* @__PURE__ */ guarded('renderICalendar', open.renderICalendar, () => ({ calendar }));
export const renderMachineMermaid = /* @__PURE__ */ guarded('renderMachineMermaid', open.renderMachineMermaid, () => ({
  compiled,
  options: machine,
}));
export const renderMachineSvg = /* @__PURE__ */ guardedLater('renderMachineSvg', open.renderMachineSvg, () => ({
  compiled,
  options: machine,
}));
export const ScheduleChart = /* @__PURE__ */ guarded('ScheduleChart', open.ScheduleChart, () => ({
  props: shape('properties', { schedule, lang, id: optional(text) }),
}));
export const ScheduleTable = /* @__PURE__ */ guarded('ScheduleTable', open.ScheduleTable, () => ({
  props: shape('properties', { schedule, lang }),
}));
export const renderScheduleSvg = /* @__PURE__ */ guarded('renderScheduleSvg', open.renderScheduleSvg, () => ({
  schedule,
  lang,
}));
export const renderTimeline = /* @__PURE__ */ guarded('renderTimeline', open.renderTimeline, () => ({
  timeline,
  compiled,
  lang,
  title: optional(text),
}));
export const renderTimelineHtml = /* @__PURE__ */ guarded('renderTimelineHtml', open.renderTimelineHtml, () => ({
  shown: shownTimeline,
}));
export const renderTimelineMarkdown = /* @__PURE__ */ guarded(
  'renderTimelineMarkdown',
  open.renderTimelineMarkdown,
  () => ({
    shown: shownTimeline,
  }),
);
export const timelineData = /* @__PURE__ */ guarded('timelineData', open.timelineData, () => ({
  timeline,
  compiled,
  lang,
  performance: optional(shape('what play() gives', { scenario: object, timeline, mismatches: listOf(object) })),
}));
export const whatIfData = /* @__PURE__ */ guarded('whatIfData', open.whatIfData, () => ({
  report: whatIf,
  convention,
  lang,
}));
export const renderWhatIf = /* @__PURE__ */ guarded('renderWhatIf', open.renderWhatIf, () => ({
  report: whatIf,
  title: text,
  lang,
}));
export const renderWhy = /* @__PURE__ */ guarded('renderWhy', open.renderWhy, () => ({ explanation, compiled, lang }));
