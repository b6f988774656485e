import type { MachineEvent } from '../../../engine/chart/chart.ts';
import type { Compiled } from '../../../engine/lifecycle/compile.ts';
import { type Snapshot, Stepper } from '../../../engine/lifecycle/stepper.ts';
import { type SliceSteps, sliceSteps } from './slice-steps.ts';

/**
 * A convention whose runs are played on the table, as `replay` plays them on XState: with a hundred duties that one
 * signature binds, in a hundredth of the time. What an amendment makes of it is played by XState.
 */
export function onTable(compiled: Compiled): Compiled {
  return { ...compiled, stepper: new SteppingOnTable(compiled) };
}

class SteppingOnTable extends Stepper {
  readonly #steps: SliceSteps;
  readonly #machine: Compiled['machine'];

  constructor({ machine, chart, convention, stepper }: Compiled) {
    super(machine);
    this.#machine = machine;
    this.#steps = sliceSteps(chart, [...convention.parties.keys()], stepper.start());
  }

  // The context and the states are all that anybody reads of a snapshot.
  override start(): Snapshot {
    return this.#steps.start() as Snapshot;
  }

  override next(snapshot: Snapshot, event: MachineEvent): Snapshot {
    return (this.#steps.next(snapshot, event) as Snapshot | undefined) ?? snapshot;
  }

  override rounds({ value, context }: Snapshot, event: MachineEvent): readonly Snapshot[] {
    return super.rounds(this.#machine.resolveState({ value, context }), event);
  }
}
