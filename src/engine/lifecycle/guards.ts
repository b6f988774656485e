import { compareDecimals, isMultiple, sum } from '../../language/model/decimal.ts';
import type { ChartGuard, Context, MachineEvent } from '../chart/chart.ts';
import { occurrencesOf, own, partsOf, usedOf } from './context.ts';
import { conditionHolds } from './holds.ts';
import { countWithin } from './occurrences/count.ts';
import { isInAdvance, placeOfMeant, wasNoticed } from './occurrences/meant.ts';
import { ripening } from './occurrences/ripen.ts';

type ParamsOf<T extends ChartGuard['type']> = Extract<ChartGuard, { type: T }>['params'];

type Guards = {
  readonly [T in ChartGuard['type']]: (args: { context: Context; event: MachineEvent }, params: ParamsOf<T>) => boolean;
};

/** What the guards of a chart mean. They are pure and look only at the context, the event and their params. */
export const guards: Guards = {
  all: (args, params) => params.guards.every((guard) => passes(guard, args)),

  holds: ({ context, event }, { condition }) => conditionHolds(condition, context, { day: event.today ?? event.on }),

  recordedBy: ({ context, event }, { parties }) => {
    if (event.by === undefined) return true;
    // Who has left still owes what outlives it, and decides nothing any more.
    const hasLeft = own(context.moments, `left:${event.by}`) !== undefined;
    return parties.includes(event.by) && (!hasLeft || /^(performed|paid|held|delivered|provided):/.test(event.type));
  },

  isNewPart: ({ context, event }, { fact, key }) => {
    const part = event[key];
    return part === undefined || own(partsOf(fact, context), part) === undefined;
  },

  completes: ({ context, event }, { fact, key, parts }) => {
    const part = event[key];
    if (part === undefined) return true;
    const recorded = partsOf(fact, context);
    // Who has left is waited for no more.
    const isThere = (each: string): boolean =>
      each === part || own(recorded, each) !== undefined || own(context.moments, `left:${each}`) !== undefined;
    return parts.every(isThere);
  },

  withinCap: ({ context, event }, { budget, max }) =>
    compareDecimals(sum(usedOf(budget, context), event.quantity ?? '0'), max) <= 0,

  isMultipleOf: ({ event }, { step }) => isMultiple(event.quantity ?? '0', step),

  cameToday: ({ context, event }, { moment }) => {
    const day = own(context.moments, moment);
    return day !== undefined && day === (event.today ?? event.on);
  },

  renewalsLeft: ({ context }, { times }) => context.renewals < times,

  isOwed: ({ context }, { clause }) => {
    const { open, late } = occurrencesOf(clause, context);
    return open + late > 0;
  },

  isLate: ({ context }, { clause }) => occurrencesOf(clause, context).late > 0,

  isFree: ({ context }, { clause }) => {
    const { open, late } = occurrencesOf(clause, context);
    return open + late === 0;
  },

  isUnsettled: ({ context }, { clause }) => {
    const { awaited, open, late } = occurrencesOf(clause, context);
    return awaited + open + late > 0;
  },

  isSettled: ({ context }, { clause }) => {
    const { awaited, open, late } = occurrencesOf(clause, context);
    return awaited + open + late === 0;
  },

  ripens: ({ context, event }, params) => ripening(params, event.today ?? event.on, context).length > 0,

  isInTime: ({ context }, { clause }) => occurrencesOf(clause, context).late === 0,

  means: ({ context, event }, { clause, from }) => placeOfMeant(occurrencesOf(clause, context), event, from) >= 0,

  isInAdvance: ({ context, event }, { clause }) => isInAdvance(occurrencesOf(clause, context), event),

  noticed: ({ context, event }, { clause }) => wasNoticed(occurrencesOf(clause, context), event.on, event.noticeBy),

  isByLastDay: ({ event }) => event.lastDay === undefined || event.on <= event.lastDay,

  paysTheRest: ({ context, event }, { budget, amount }) =>
    event.quantity === undefined || compareDecimals(sum(usedOf(budget, context), event.quantity), amount) >= 0,

  isBelow: ({ context, event }, { clause, times, per }) =>
    countWithin(occurrencesOf(clause, context), event.on, per) < times,
};

/** Whether a guard passes. */
export function passes(guard: ChartGuard, args: { context: Context; event: MachineEvent }): boolean {
  const check = guards[guard.type] as (args: { context: Context; event: MachineEvent }, params: unknown) => boolean;
  return check(args, guard.params);
}
