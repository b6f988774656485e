/** A convention as a chart, as an XState machine, and played: facts in, states or refusals out. */

export type { Chart, MachineEvent, PlainContext as Context } from './chart/chart.ts';
export { type Compiled, compile } from './lifecycle/compile.ts';
export { conventionOn } from './lifecycle/convention-on.ts';
export type { Dated } from './lifecycle/dates/dated.ts';
export { type AmendedMachine, amendedMachine, dueEvents, eventOfFact, type Stood } from './lifecycle/drive.ts';
export type { Output } from './lifecycle/ending-machine.ts';
export type { Fact } from './lifecycle/facts/fact.ts';
export type { ShapeFault } from './lifecycle/facts/fact-shape.ts';
export { type FactFault, type FactReading, readFacts } from './lifecycle/facts/read-facts.ts';
export { declarationOf, factFromDeclaration } from './lifecycle/facts/stored-fact.ts';
export type { Withdrawal } from './lifecycle/facts/withdrawals.ts';
export { type Limit, mostSteps } from './lifecycle/limit.ts';
export { type ConventionMachine, createMachine } from './lifecycle/machine.ts';
export type { Refusal } from './lifecycle/refusals/refusal.ts';
export type { RefusalCode } from './lifecycle/refusals/refusal-reasons.ts';
export { type Run, replay, type Step as RunStep } from './lifecycle/replay.ts';
export type { State } from './lifecycle/state.ts';
