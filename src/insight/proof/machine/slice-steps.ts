import { toEpochDay } from '../../../calendar/epoch-day.ts';
import type { Chart, Context, MachineEvent } from '../../../engine/chart/chart.ts';
import { createMachine, type Value } from '../../../engine/lifecycle/machine.ts';
import { Stepper } from '../../../engine/lifecycle/stepper.ts';
import { compileTable } from '../../../engine/table/compile-table.ts';
import { emptyRun, pack, unpackContext, unpackValue } from '../../../engine/table/pack.ts';
import { none, type PackedEvent, type PackedRun, stranger } from '../../../engine/table/packed-run.ts';
import { scaled } from '../../../engine/table/scaled.ts';
import { TableStepper } from '../../../engine/table/step.ts';
import type { Table } from '../../../engine/table/table.ts';

/** Where a slice stands: what a snapshot of XState tells of it. */
export interface SliceState {
  readonly value: unknown;
  readonly context: Context;
}

/** Steps a slice from one state to the next. */
export interface SliceSteps {
  start(): SliceState;
  /** The next state; `undefined` when the event is not admitted. */
  next(state: SliceState, event: MachineEvent): SliceState | undefined;
}

/**
 * Steps a chart as a table of numbers, which takes a tenth of the time; as XState does where a table can’t run it.
 * `whole` is where the chart begins that it is a part of: nothing outside a part decides how it begins.
 */
export function sliceSteps(chart: Chart, parties: readonly string[], whole: SliceState): SliceSteps {
  const reading = compileTable(chart, parties);
  if (!reading.ok) return new ReferenceSteps(new Stepper(createMachine(chart)));
  const { table } = reading;
  const run = emptyRun(table);
  const moments = Object.entries(whole.context.moments).filter(([name]) => table.moments.find(name) !== undefined);
  const context = { ...whole.context, moments: Object.fromEntries(moments) };
  pack({ value: whole.value as Value, context }, table, run);
  return new TableSteps(table, run);
}

class ReferenceSteps implements SliceSteps {
  readonly #stepper: Stepper;

  constructor(stepper: Stepper) {
    this.#stepper = stepper;
  }

  start(): SliceState {
    return this.#stepper.start();
  }

  next(state: SliceState, event: MachineEvent): SliceState | undefined {
    const next = this.#stepper.next(state as never, event);
    return next === state ? undefined : next;
  }
}

class TableSteps implements SliceSteps {
  readonly #table: Table;
  readonly #stepper: TableStepper;
  readonly #start: PackedRun;
  readonly #tried: PackedRun;

  constructor(table: Table, start: PackedRun) {
    this.#table = table;
    this.#stepper = new TableStepper(table);
    this.#start = start;
    this.#tried = emptyRun(table);
  }

  start(): SliceState {
    return new PackedState(this.#start, this.#table);
  }

  next(state: SliceState, event: MachineEvent): SliceState | undefined {
    this.#tried.become((state as PackedState).run);
    if (!this.#stepper.take(this.#packed(event), this.#tried)) return undefined;
    const run = emptyRun(this.#table);
    run.become(this.#tried);
    return new PackedState(run, this.#table);
  }

  #packed({ type, on, by, component, quantity = '0', name = '' }: MachineEvent): PackedEvent {
    const { events, parties, components } = this.#table;
    const day = toEpochDay(on);
    return {
      index: events.find(type) ?? none,
      on: day,
      today: day,
      by: by === undefined ? none : (parties.find(by) ?? stranger),
      component: component === undefined ? none : (components.find(component) ?? stranger),
      quantity: scaled(quantity) ?? 0,
      name,
    };
  }
}

/** A packed run in the form that everything else knows, unpacked when it is first looked at. */
class PackedState implements SliceState {
  readonly run: PackedRun;
  readonly #table: Table;
  #value: unknown;
  #context: Context | undefined;

  constructor(run: PackedRun, table: Table) {
    this.run = run;
    this.#table = table;
  }

  get value(): unknown {
    this.#value ??= unpackValue(this.run, this.#table);
    return this.#value;
  }

  get context(): Context {
    this.#context ??= unpackContext(this.run, this.#table);
    return this.#context;
  }
}
