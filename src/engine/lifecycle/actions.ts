import { sum } from '../../language/model/decimal.ts';
import type { ChartAction, Context, MachineEvent } from '../chart/chart.ts';
import { put, without } from '../chart/members.ts';
import { lateOf, owedOf, partsOf, usedOf } from './context.ts';

export type ActionParams<T extends ChartAction['type']> = Extract<ChartAction, { type: T }>['params'];

type Changes = {
  readonly [T in ChartAction['type']]: (context: Context, event: MachineEvent, params: ActionParams<T>) => Context;
};

/** What the actions of a chart do: each makes the next context from the present one, and nothing else. */
export const changes: Changes = {
  come: (context, event, { moment }) => ({ ...context, moments: put(context.moments, moment, event.on) }),

  note: (context, event, { moment }) => ({
    ...context,
    moments: put(context.moments, moment, event.today ?? event.on),
  }),

  undo: (context, _event, { moment }) => ({
    ...context,
    moments: without(context.moments, moment),
    parts: without(context.parts, moment),
  }),

  collect: (context, event, { fact, key }) => {
    const part = event[key];
    if (part === undefined) return context;
    return { ...context, parts: put(context.parts, fact, { ...partsOf(fact, context), [part]: event.on }) };
  },

  consume: (context, event, { budget }) => ({
    ...context,
    used: put(context.used, budget, sum(usedOf(budget, context), event.quantity ?? '0')),
  }),

  appoint: (context, event, { role }) => ({
    ...context,
    holders: put(context.holders, role, event.name ?? ''),
  }),

  rename: (context, event, { party }) => ({ ...context, names: put(context.names, party, event.name ?? '') }),

  renew: (context) => ({ ...context, renewals: context.renewals + 1 }),

  freeze: (context, event, { suspension }) => ({
    ...context,
    frozen: [...context.frozen, { suspension, from: event.on }],
  }),

  thaw: (context, event, { suspension }) => ({
    ...context,
    frozen: context.frozen.map((one) =>
      one.suspension === suspension && one.to === undefined ? { ...one, to: event.on } : one,
    ),
  }),

  owe: (context, event, { obligation }) => ({
    ...context,
    owed: put(context.owed, obligation, [...owedOf(obligation, context), event.on]),
  }),

  fallLate: (context, _event, { obligation }) => ({
    ...context,
    late: put(context.late, obligation, lateOf(obligation, context) + 1),
  }),

  settle: (context, _event, { obligation }) => ({
    ...context,
    owed: put(context.owed, obligation, owedOf(obligation, context).slice(1)),
    late: put(context.late, obligation, Math.max(0, lateOf(obligation, context) - 1)),
  }),
};
