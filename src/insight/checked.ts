/** The entry point of the package, which looks at what it is given: see text/argument.ts. Its types are those of index.ts. */
import { compiled, convention, fact, facts, timeline as played, scheduled, state, step } from '../engine/kinds.ts';
import {
  callback,
  count,
  day,
  either,
  guarded,
  guardedClass,
  kind,
  listOf,
  object,
  oneOf,
  optional,
  shape,
  text,
} from '../text/argument.ts';
import * as open from './index.ts';

export * from './index.ts';

const dayOrNever = /* @__PURE__ */ either(
  'a day, as YYYY-MM-DD, or null',
  day,
  kind('null', (value) => value === null),
);
const days = /* @__PURE__ */ listOf(dayOrNever);
const section = /* @__PURE__ */ shape('a section, as sectionsOf() gives it', {
  id: text,
  heading: object,
  groups: listOf(object),
});
const calendarOptions = {
  entry: optional(day),
  facts: optional(facts),
  from: optional(day),
  years: optional(count),
};
const view = /* @__PURE__ */ oneOf('phases', 'all');
const until = /* @__PURE__ */ optional(day);

export const timeline = /* @__PURE__ */ guarded('timeline', open.timeline, () => ({ compiled, facts, until }));
export const agenda = /* @__PURE__ */ guarded('agenda', open.agenda, () => ({
  compiled,
  facts,
  after: day,
  days: optional(count),
}));
export const summarise = /* @__PURE__ */ guarded('summarise', open.summarise, () => ({ state }));
export const play = /* @__PURE__ */ guarded('play', open.play, () => ({
  scenario: shape('a scenario, as readScenario() gives it', { compiled, facts, expectations: listOf(object), until }),
}));
export const readScenario = /* @__PURE__ */ guarded('readScenario', open.readScenario, () => ({
  text,
  source: text,
  compiled,
}));
export const why = /* @__PURE__ */ guarded('why', open.why, () => ({ timeline: played, path: text }));
export const knownPaths = /* @__PURE__ */ guarded('knownPaths', open.knownPaths, () => ({ convention }));
export const vary = /* @__PURE__ */ guarded('vary', open.vary, () => ({
  facts,
  ranges: listOf(shape('a fact and its days', { name: text, days })),
  compiled,
}));
export const whatIfReport = /* @__PURE__ */ guarded('whatIfReport', open.whatIfReport, () => ({
  whatIf: kind('a WhatIf', (value) => value instanceof open.WhatIf),
  played: optional(callback),
}));
export const machineGraph = /* @__PURE__ */ guarded('machineGraph', open.machineGraph, () => ({
  compiled,
  options: shape('options with a view', { view, state: optional(state), on: optional(day), passed: optional(object) }),
}));
export const passedThrough = /* @__PURE__ */ guarded('passedThrough', open.passedThrough, () => ({
  steps: listOf(step),
}));
export const changedDates = /* @__PURE__ */ guarded('changedDates', open.changedDates, () => ({
  before: compiled,
  after: compiled,
  facts,
  renamed: optional(facts),
}));
export const compareConventions = /* @__PURE__ */ guarded('compareConventions', open.compareConventions, () => ({
  before: convention,
  after: convention,
}));
export const differencesOf = /* @__PURE__ */ guarded('differencesOf', open.differencesOf, () => ({
  before: listOf(section),
  after: listOf(section),
}));
export const explain = /* @__PURE__ */ guarded('explain', open.explain, () => ({
  compiled,
  options: optional(shape('options', { facts: optional(facts), on: optional(day), signedText: optional(text) })),
}));
export const sectionsOf = /* @__PURE__ */ guarded('sectionsOf', open.sectionsOf, () => ({ compiled }));
export const matrixOf = /* @__PURE__ */ guarded('matrixOf', open.matrixOf, () => ({ matrixed: scheduled }));
export const scheduleOf = /* @__PURE__ */ guarded('scheduleOf', open.scheduleOf, () => ({
  scheduled,
  today: optional(day),
}));
export const lookAheadOf = /* @__PURE__ */ guarded('lookAheadOf', open.lookAheadOf, () => ({ state, today: day }));
export const prove = /* @__PURE__ */ guarded('prove', open.prove, () => ({
  compiled,
  options: optional(shape('options', { ...calendarOptions, mostStates: optional(count) })),
}));
export const proveCalendar = /* @__PURE__ */ guarded('proveCalendar', open.proveCalendar, () => ({
  compiled,
  options: optional(shape('options', calendarOptions)),
}));
export const slackOf = /* @__PURE__ */ guarded('slackOf', open.slackOf, () => ({
  compiled,
  options: shape('options', calendarOptions),
}));
export const coverChart = /* @__PURE__ */ guarded('coverChart', open.coverChart, () => ({
  compiled,
  mostStates: count,
}));
export const KeptTimeline = /* @__PURE__ */ guardedClass('KeptTimeline', open.KeptTimeline, () => ({ compiled }));
export const WhatIf = /* @__PURE__ */ guardedClass('WhatIf', open.WhatIf, () => ({
  compiled,
  settled: facts,
  variations: listOf(shape('a fact and its days', { name: text, fact, days })),
  options: shape('options', { runs: count, seed: kind('a number', Number.isFinite), until }),
}));
