/**
 * conventio: declares agreements in YAML, compiles them to XState machines, plays their calendar and keeps them in time.
 *
 * Everything here but `systemClock` is free of clocks, files and environments. What a user can cause comes back as a
 * value: diagnostics for files, faults for facts that can't be read, refusals for facts that are not admissible.
 *
 * Each wing has a door of its own, `conventio/calendar` and so on, with its names one by one: what one does not import costs
 * nothing. This is all of them.
 */

export * from './calendar/index.ts';
export * from './engine/index.ts';
export * from './insight/index.ts';
export * from './language/index.ts';
export { type Pipeline, pipeline } from './pipeline.ts';
export * from './register/index.ts';
export * from './render/index.ts';
export { ruleBook } from './surfaces/rule-book/rule-book.ts';
