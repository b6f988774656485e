import type { Convention } from '../model/convention.ts';
import type { FactDefinition } from '../model/names.ts';
import type { ChartNode, ChartTransition } from './chart.ts';
import { come, holds, metaOf, recording, undo } from './parts.ts';

/**
 * The term: draft, signed, in force, expired. It enters into force at once where it starts on a moment; where it
 * starts on a computed day, the calendar says `term.start`. The calendar always says `term.over`, on the day after
 * the last.
 */
export function termRegion(convention: Convention, signed: FactDefinition): ChartNode {
  const { term, signature } = convention;
  const { anchor, relation } = term.starts;
  const startsAtOnce = relation === 'on' && 'moment' in anchor;
  const inForce: ChartTransition = { target: 'in-force' };
  const over: ChartTransition = { target: 'expired' };
  const late = signature.counts === 'first' && { signed: recording(signed, undefined, []) };
  return {
    initial: 'draft',
    meta: metaOf(term),
    states: {
      draft: {
        on: { signed: signature.counts === 'last' ? recording(signed, 'signed', [come('signed')]) : firstOf(signed) },
        meta: metaOf(signature),
      },
      signed: {
        ...(startsAtOnce && { always: [{ ...inForce, guard: holds(anchor.moment) }] }),
        on: { ...(!startsAtOnce && { 'term.start': [inForce] }), 'term.over': [over], ...late },
        meta: metaOf(term.starts),
      },
      'in-force': {
        entry: [come('term.start'), come('in-force')],
        on: { 'term.over': [over], ...late },
        meta: metaOf(term.ends),
      },
      expired: {
        entry: [undo('in-force'), come('ended')],
        meta: metaOf(term.ends),
      },
    },
  };
}

/** The first signature counts: it is enough, and the others are collected later. */
function firstOf(signed: FactDefinition): readonly ChartTransition[] {
  return recording(signed, undefined, [])
    .slice(-1)
    .map((transition) => ({
      ...transition,
      target: 'signed',
      actions: [...(transition.actions ?? []), come('signed')],
    }));
}

/** The notification, which only a signed agreement can have. */
export function notificationRegion(convention: Convention, notified: FactDefinition): ChartNode {
  const { notification } = convention;
  const meta = notification ? { meta: metaOf(notification) } : {};
  return {
    initial: 'awaited',
    ...meta,
    states: {
      awaited: {
        on: { notified: recording(notified, 'made', [come('notified')], [holds('signed'), holds({ not: 'ended' })]) },
      },
      made: {},
    },
  };
}
