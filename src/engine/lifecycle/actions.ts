import { sum } from '../../language/model/decimal.ts';
import type { ChartAction, Context, MachineEvent } from '../chart/chart.ts';
import { put, without } from '../chart/members.ts';
import { occurrencesOf, partsOf, usedOf } from './context.ts';
import { advance, arise, type Changed, closeAtEnd, fallLate, settle, use } from './occurrences/changes.ts';
import { ripen } from './occurrences/ripen.ts';

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

  consume: (context, { quantity }, { budget }) =>
    quantity === undefined
      ? context
      : { ...context, used: put(context.used, budget, sum(usedOf(budget, context), quantity)) },

  appoint: (context, event, { role }) => ({
    ...context,
    holders: put(context.holders, role, event.name ?? ''),
  }),

  rename: (context, event, { party }) => ({ ...context, names: put(context.names, party, event.name ?? '') }),

  renew: (context) => ({ ...context, renewals: context.renewals + 1 }),

  freeze: (context, event, params) => ({
    ...context,
    frozen: [...context.frozen, { ...params, from: event.on }],
  }),

  thaw: (context, event, { suspension }) => ({
    ...context,
    frozen: context.frozen.map((one) =>
      one.suspension === suspension && one.to === undefined ? { ...one, to: event.on } : one,
    ),
  }),

  arise: (context, event, params) =>
    applied(arise(occurrencesOf(params.clause, context), event, params), params, context),

  fallLate: (context, event, params) =>
    applied(fallLate(occurrencesOf(params.clause, context), event), params, context),

  ripen: (context, event, params) =>
    applied({ list: ripen(params, event.today ?? event.on, context) }, { clause: params.clause }, context),

  settle: (context, event, params) =>
    applied(settle(occurrencesOf(params.clause, context), event, params), params, context),

  advance: (context, event, params) => applied(advance(occurrencesOf(params.clause, context), event), params, context),

  use: (context, event, params) => applied(use(occurrencesOf(params.clause, context), event), params, context),

  closeAtEnd: (context, event, params) =>
    applied(closeAtEnd(occurrencesOf(params.clause, context), event, params), params, context),
};

/** The context with the occurrences of a clause as they were changed, and with the moment that tells of its latest. */
function applied(
  { list, moment }: Changed,
  { clause, moment: name }: { readonly clause: string; readonly moment?: string },
  context: Context,
): Context {
  const changed = { ...context, occurrences: put(context.occurrences, clause, list) };
  if (name === undefined || moment === undefined) return changed;
  if (moment === 'undone') return { ...changed, moments: without(context.moments, name) };
  return { ...changed, moments: put(context.moments, name, moment.comes) };
}
