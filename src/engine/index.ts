/** A convention as a chart, as an XState machine, and played: facts in, states or refusals out. */

// What these are made of.
export type {
  Agreed,
  Chart,
  ChartAction,
  ChartGuard,
  ChartMeta,
  ChartNode,
  ChartTransition,
  Closing as ChartClosing,
  Context as RunContext,
  Frozen,
  KeptAtEnd,
  MachineEvent,
  Meant,
  PartKey,
  PlainContext as Context,
  Ripening,
} from './chart/chart.ts';
export type { Members, Named } from './chart/members.ts';
export type { Advance, Occurrence, Occurrences } from './chart/occurrence.ts';
export type { HandOver } from './lifecycle/carry-over.ts';
export { type Compiled, compile } from './lifecycle/compile.ts';
export { conventionOn } from './lifecycle/convention-on.ts';
export type {
  Cut as CutTerm,
  CycleMeant,
  Dated,
  DaysAhead,
  Instead,
  Known as KnownDates,
  Reading as DateReading,
  Resolving,
  TermDates,
  Use as DateUse,
} from './lifecycle/dates/dated.ts';
export type { Lender, Resolver } from './lifecycle/dates/resolve.ts';
export { type AmendedMachine, amendedMachine, dueEvents, eventOfFact, type Stood } from './lifecycle/drive.ts';
export type { Output } from './lifecycle/ending-machine.ts';
export type { Fact } from './lifecycle/facts/fact.ts';
export type { ShapeFault } from './lifecycle/facts/fact-shape.ts';
export type { NotificationDetails } from './lifecycle/facts/notification.ts';
export type { Admitting } from './lifecycle/facts/read-facts.ts';
export { type FactFault, type FactReading, readFacts } from './lifecycle/facts/read-facts.ts';
export { declarationOf, factFromDeclaration } from './lifecycle/facts/stored-fact.ts';
export type { Withdrawal } from './lifecycle/facts/withdrawals.ts';
export type { Interpreter } from './lifecycle/interpreter.ts';
export { type Limit, mostSteps } from './lifecycle/limit.ts';
export type { Value as MachineValue } from './lifecycle/machine.ts';
export { type ConventionMachine, createMachine } from './lifecycle/machine.ts';
export type { Refusal } from './lifecycle/refusals/refusal.ts';
export type { RefusalCode } from './lifecycle/refusals/refusal-reasons.ts';
export { type Run, replay, type Step as RunStep } from './lifecycle/replay.ts';
export type { Standing as MachineStanding, State, States } from './lifecycle/state.ts';
export type { Snapshot, Stepper } from './lifecycle/stepper.ts';
export type { PackedRefusal } from './table/table-player.ts';
export type { Unsupported } from './table/unsupported.ts';
export type { Reason as TableReason } from './table/version.ts';
