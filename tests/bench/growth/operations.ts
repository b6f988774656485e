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
import type { Shape } from './shapes.ts';
import { admitted, idOf, read, readAll, type Subject } from './subject.ts';

/** What somebody asks for, and how its cost may grow with a shape. */
export interface Operation {
  readonly what: string;
  /** The largest power with which it may grow: 1 is in proportion, and what is above it leaves room for n log n. */
  readonly aim: number;
  /** Makes ready what is not measured, and gives what is. */
  prepare(subject: Subject): Work | Promise<Work>;
  /** Whether it reads the file alone: it is asked of shapes whose file grows. */
  readonly ofFile?: boolean;
  /** Whether it is asked of a shape; of each unless told otherwise. */
  concerns?(shape: string): boolean;
}

/** Whether an operation is measured on a shape. */
export function isMeasured({ ofFile, concerns }: Operation, { what, sizes: [first, second], text }: Shape): boolean {
  return (!ofFile || text(first) !== text(second)) && (concerns?.(what) ?? true);
}

export type Work = () => unknown;

const usualAim = 1.3;

function operation(what: string, prepare: Operation['prepare'], more: Partial<Operation> = {}): Operation {
  return { what, aim: usualAim, prepare, ...more };
}

const ofRegister = (shape: string): boolean => !['words of a text', 'days that are tried', 'renewals'].includes(shape);

export const operations: readonly Operation[] = [
  operation(
    'read',
    ({ text }) =>
      () =>
        parse(text),
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
  operation('register: facts recorded', (subject) => () => subject.register(), { concerns: ofRegister }),
  operation(
    'register: facts recorded one by one',
    (subject) => {
      const facts = admitted(subject);
      return async () => {
        const register = await subject.registerToFill();
        for (const fact of facts) await register.record(idOf(0), [fact], { by: 'bench' });
      };
    },
    { concerns: (shape) => ofRegister(shape) && shape !== 'agreements in a register' },
  ),
  operation(
    'register: agenda',
    async (subject) => {
      const register = await subject.register();
      return () => register.agenda({ limit: 10_000 });
    },
    { concerns: ofRegister },
  ),
  operation(
    'register: status',
    async (subject) => {
      const register = await subject.register();
      return () => register.agreements({ limit: 10_000 });
    },
    { concerns: ofRegister },
  ),
  operation(
    'register: check',
    async (subject) => {
      const register = await subject.register();
      return async () => {
        for await (const { message } of register.check()) throw new Error(message.en);
      };
    },
    { concerns: ofRegister },
  ),
  ...checks,
];
