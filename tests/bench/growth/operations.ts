import {
  agenda,
  compile,
  knownPaths,
  parse,
  renderTimeline,
  renderTimelineHtml,
  scheduleOf,
  summarise,
  timeline,
  timelineData,
  vary,
  WhatIf,
  whatIfReport,
  why,
} from '../../../src/index.ts';
import { checks } from './checks.ts';
import { type Operation, operation } from './operation.ts';
import { registerOperations } from './register-operations.ts';
import { read, readAll } from './subject.ts';

/** What is measured of each shape; the name comes first, then what is made ready, and what of that is measured. */
export const operations: readonly Operation[] = [
  operation(
    'read',
    ({ text }) =>
      () =>
        parse(text),
    { ofFile: true },
  ),
  operation(
    'compile',
    (subject) => {
      const convention = read(subject.text);
      return () => compile(convention).machine;
    },
    { ofFile: true },
  ),
  operation(
    'facts',
    ({ compiled, declared }) =>
      () =>
        readAll(declared, compiled),
  ),
  operation(
    'timeline',
    ({ compiled, facts }) =>
      () =>
        timeline(compiled, facts),
  ),
  operation(
    'timeline as text',
    ({ compiled, played }) =>
      () =>
        renderTimeline(played, compiled, 'en'),
  ),
  operation(
    'timeline as JSON',
    ({ compiled, played }) =>
      () =>
        JSON.stringify(timelineData(played, compiled, 'en')),
  ),
  operation('timeline as HTML', (subject) => {
    const scheduled = { compiled: subject.compiled, facts: subject.facts, timeline: subject.played };
    const schedule = scheduleOf(scheduled, subject.middle);
    return () => renderTimelineHtml({ schedule, timeline: subject.played, lang: 'en' });
  }),
  operation('schedule', (subject) => {
    const scheduled = { compiled: subject.compiled, facts: subject.facts, timeline: subject.played };
    return () => scheduleOf(scheduled, subject.middle);
  }),
  operation('agenda', (subject) => () => agenda(subject.compiled, subject.facts, subject.middle)),
  operation(
    'summary',
    ({ played }) =>
      () =>
        summarise(played.state),
  ),
  operation('why', ({ convention, played }) => {
    const paths = knownPaths(convention);
    return () => [why(played, 'term.end'), why(played, paths.at(-1) ?? 'term.start')];
  }),
  operation(
    'what-if',
    ({ compiled, facts, days }) => {
      const varied = vary(facts, [{ name: 'signed', days }], compiled);
      if (!varied.ok) throw new Error(varied.message.en);
      return () => whatIfReport(new WhatIf(compiled, varied.settled, varied.variations, { runs: 10_000, seed: 1 }));
    },
    { concerns: (shape) => shape !== 'parties, each with a duty' },
  ),
  ...registerOperations,
  ...checks,
];
