/**
 * conventio: reads agreements from YAML, compiles them to XState machines, simulates them and keeps them in a register.
 *
 * Nothing here except `systemClock` reads a clock, a file or the environment. Errors that a user can cause are returned
 * as values: diagnostics for files, faults for facts that cannot be read, refusals for facts that are not admissible.
 *
 * Each layer also has its own entry point (`conventio/calendar` and so on): what you do not import costs nothing. This
 * entry point exports all of them.
 */

export * from './calendar/index.ts';
export * from './engine/index.ts';
export * from './insight/index.ts';
export * from './language/index.ts';
export { type Pipeline, pipeline } from './pipeline.ts';
export * from './register/index.ts';
export * from './render/index.ts';
export { ruleBook } from './surfaces/rule-book/rule-book.ts';
