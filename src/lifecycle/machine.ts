import { assign, setup } from 'xstate';
import type { Chart, Context, LifeEvent } from '../chart/chart.ts';
import { type ActionParams, changes } from './actions.ts';
import { guards } from './guards.ts';

type Args = { context: Context; event: LifeEvent };

/**
 * Makes the XState machine of a chart: the chart is its configuration as it stands, and the names in it get their
 * meaning here. It runs in XState alone: `createActor(machine)`, `transition(machine, snapshot, event)`.
 */
export function createMachine(chart: Chart) {
  const { come, undo, collect, consume, appoint, rename, owe, settle } = changes;
  return setup({
    types: {} as Args & { events: LifeEvent },
    guards: { ...guards },
    actions: {
      come: assign(({ context, event }: Args, params: ActionParams<'come'>) => come(context, event, params)),
      undo: assign(({ context, event }: Args, params: ActionParams<'undo'>) => undo(context, event, params)),
      collect: assign(({ context, event }: Args, params: ActionParams<'collect'>) => collect(context, event, params)),
      consume: assign(({ context, event }: Args, params: ActionParams<'consume'>) => consume(context, event, params)),
      appoint: assign(({ context, event }: Args, params: ActionParams<'appoint'>) => appoint(context, event, params)),
      rename: assign(({ context, event }: Args, params: ActionParams<'rename'>) => rename(context, event, params)),
      owe: assign(({ context, event }: Args, params: ActionParams<'owe'>) => owe(context, event, params)),
      settle: assign(({ context, event }: Args, params: ActionParams<'settle'>) => settle(context, event, params)),
    },
    // The chart is data: its type can't name each of its own states, as a configuration written by hand would.
  }).createMachine(chart as never);
}

/** The machine of a convention. Its snapshots and its events are JSON. */
export type ConventionMachine = ReturnType<typeof createMachine>;
