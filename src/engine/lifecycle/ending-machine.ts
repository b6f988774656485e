import { type AnyMachineSnapshot, type AnyStateMachine, StateMachine } from 'xstate';
import { addDays, type IsoDate } from '../../calendar/day.ts';
import type { PlainContext } from '../chart/chart.ts';
import { open } from '../chart/unsettled.ts';
import { isMachineEvent } from './event-form.ts';

/** The output of a machine that is done: how the agreement ended. */
export interface Output {
  /** Whether the agreement ran to its end or was ended early. */
  readonly outcome: 'expired' | 'terminated';
  /** The last day of the term, included. What was still owed then may have been done later. */
  readonly lastDay: IsoDate;
}

/**
 * A machine of XState that takes only events with a day, and is done when nothing is left of the agreement. XState's own
 * final states would end it in the midst of a step: as soon as each region is in one, and before those that wait for the
 * end have looked at it. Its states are tagged instead, and are looked at once a step is over.
 *
 * A running actor that is done takes nothing more, as everywhere in XState. Pure transitions go on from a snapshot that is
 * done: what may still happen and nobody waits for, say a breach, is not lost.
 */
export class EndingMachine extends (StateMachine as unknown as new (
  ...args: ConstructorParameters<typeof StateMachine>
) => AnyStateMachine) {
  override getTransitionData(
    ...[snapshot, event]: Parameters<AnyStateMachine['getTransitionData']>
  ): ReturnType<AnyStateMachine['getTransitionData']> {
    const isOfXState = typeof event?.type === 'string' && event.type.startsWith('xstate.');
    return isOfXState || isMachineEvent(event) ? super.getTransitionData(snapshot, event) : [];
  }

  override transition(...[snapshot, event, scope]: Parameters<AnyStateMachine['transition']>): AnyMachineSnapshot {
    const before = running(snapshot);
    const after = super.transition(before, event, scope);
    return after === before ? snapshot : ended(after);
  }

  override microstep(...[snapshot, event, scope]: Parameters<AnyStateMachine['microstep']>): AnyMachineSnapshot[] {
    return super.microstep(running(snapshot), event, scope);
  }

  override resolveState(...[config]: Parameters<AnyStateMachine['resolveState']>): AnyMachineSnapshot {
    return ended(super.resolveState(config));
  }

  override provide(...[implementations]: Parameters<AnyStateMachine['provide']>): AnyStateMachine {
    const { config, implementations: all } = super.provide(implementations);
    return new EndingMachine(config, all as never);
  }
}

/** The same as XState had it while it ran. */
function running(snapshot: AnyMachineSnapshot): AnyMachineSnapshot {
  return snapshot.status === 'done' ? ({ ...snapshot, status: 'active', output: undefined } as never) : snapshot;
}

function ended(snapshot: AnyMachineSnapshot): AnyMachineSnapshot {
  const isOver = snapshot.status === 'active' && !snapshot.hasTag(open);
  const output = isOver ? outputOf(snapshot.context) : undefined;
  return output ? ({ ...snapshot, status: 'done', output } as never) : snapshot;
}

/** How it ended; `undefined` as long as it has not. The moment of the end lies on the day after the last. */
function outputOf({ moments }: PlainContext): Output | undefined {
  const { ended: after, 'term.cut': cut } = moments;
  if (after === undefined) return undefined;
  return { outcome: cut === undefined ? 'expired' : 'terminated', lastDay: addDays(after, -1) };
}
