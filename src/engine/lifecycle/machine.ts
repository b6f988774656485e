import { assign, type StateMachine, setup } from 'xstate';
import type { Chart, MachineEvent, PlainContext } from '../chart/chart.ts';
import { type ActionParams, changes } from './actions.ts';
import { EndingMachine, type Output } from './ending-machine.ts';
import { guards } from './guards.ts';

type Args = { context: PlainContext; event: MachineEvent };

/** What comes of a plain context is one. */
type PlainChanges = {
  readonly [T in keyof typeof changes]: (
    context: PlainContext,
    event: MachineEvent,
    params: ActionParams<T>,
  ) => PlainContext;
};

/**
 * Makes the XState machine of a chart: the chart is its configuration as it stands, and the names in it get their
 * meaning here. It runs in XState alone: `createActor(machine)`, `transition(machine, snapshot, event)`.
 *
 * An event without a day (`on`, `YYYY-MM-DD`), or with a member of the wrong form, is not taken: the snapshot stays the
 * same, and `snapshot.can(event)` is `false`. The machine is done (`status: 'done'`, with an `output`) on the event after
 * which the term is over and no state is tagged `open`: nothing is owed, and nothing will come by itself.
 */
export function createMachine(chart: Chart): ConventionMachine {
  const { config, implementations } = configure(chart);
  return new EndingMachine(config as never, implementations as never) as unknown as ConventionMachine;
}

function configure(chart: Chart) {
  const { come, note, undo, collect, consume, appoint, rename, renew, freeze, thaw } = changes as PlainChanges;
  const { arise, ripen, fallLate, settle, advance, use, closeAtEnd } = changes as PlainChanges;
  return setup({
    types: {} as Args & { events: MachineEvent },
    guards: { ...guards },
    actions: {
      come: assign(({ context, event }: Args, params: ActionParams<'come'>) => come(context, event, params)),
      note: assign(({ context, event }: Args, params: ActionParams<'note'>) => note(context, event, params)),
      undo: assign(({ context, event }: Args, params: ActionParams<'undo'>) => undo(context, event, params)),
      collect: assign(({ context, event }: Args, params: ActionParams<'collect'>) => collect(context, event, params)),
      consume: assign(({ context, event }: Args, params: ActionParams<'consume'>) => consume(context, event, params)),
      appoint: assign(({ context, event }: Args, params: ActionParams<'appoint'>) => appoint(context, event, params)),
      rename: assign(({ context, event }: Args, params: ActionParams<'rename'>) => rename(context, event, params)),
      renew: assign(({ context, event }: Args, params: ActionParams<'renew'>) => renew(context, event, params)),
      freeze: assign(({ context, event }: Args, params: ActionParams<'freeze'>) => freeze(context, event, params)),
      thaw: assign(({ context, event }: Args, params: ActionParams<'thaw'>) => thaw(context, event, params)),
      arise: assign(({ context, event }: Args, params: ActionParams<'arise'>) => arise(context, event, params)),
      ripen: assign(({ context, event }: Args, params: ActionParams<'ripen'>) => ripen(context, event, params)),
      fallLate: assign(({ context, event }: Args, params: ActionParams<'fallLate'>) =>
        fallLate(context, event, params),
      ),
      settle: assign(({ context, event }: Args, params: ActionParams<'settle'>) => settle(context, event, params)),
      advance: assign(({ context, event }: Args, params: ActionParams<'advance'>) => advance(context, event, params)),
      use: assign(({ context, event }: Args, params: ActionParams<'use'>) => use(context, event, params)),
      closeAtEnd: assign(({ context, event }: Args, params: ActionParams<'closeAtEnd'>) =>
        closeAtEnd(context, event, params),
      ),
    },
    // The chart is data: its type can't name each of its own states, as a configuration written by hand would.
  }).createMachine(chart as never);
}

type WithValue<M> =
  M extends StateMachine<
    infer C,
    infer E,
    infer Ch,
    infer Ar,
    infer Ac,
    infer G,
    infer D,
    infer _,
    infer _Tags,
    infer I,
    infer _Output,
    infer Em,
    infer Me,
    infer Co
  >
    ? StateMachine<C, E, Ch, Ar, Ac, G, D, Value, 'open', I, Output, Em, Me, Co>
    : never;

/** The machine of a convention. Its snapshots and its events are JSON. */
export type ConventionMachine = WithValue<ReturnType<typeof configure>>;

/** The states of the regions: the term by name, everything else by id. */
export interface Value {
  readonly term: 'draft' | 'signed' | 'in-force' | 'expired' | 'terminated';
  readonly notification?: 'awaited' | 'made';
  readonly [group: string]: string | Readonly<Record<string, string>> | undefined;
}
