import type { Convention } from '../../language/model/convention.ts';
import type { FactDefinition } from '../../language/model/names.ts';
import type { Renewal } from '../../language/model/term.ts';
import type { Timing } from '../../language/model/timing.ts';
import type { ChartAction, ChartGuard, ChartNode, ChartTransition } from './chart.ts';
import { allOf, come, holds, metaOf, recording, undo, whileNotEnded } from './parts.ts';
import type { FactNamed } from './work.ts';

/**
 * The term: draft, signed, in force, then expired or terminated. It enters into force at once where it starts on a
 * moment; where it starts on a computed day, the calendar says `term.start`. The calendar always says what comes on the
 * day after the last: `term.over`, `term.renewed`, or `term.cut` where it is ended early.
 */
export function termRegion(convention: Convention, fact: FactNamed): ChartNode {
  const { term, signature } = convention;
  const signed = fact('signed');
  const startsOn = atOnceOn(term.starts);
  const inForce: ChartTransition = { target: 'in-force' };
  const mayEndEarly = convention.terminations.size > 0 || convention.exit !== undefined;
  const cut: ChartNode['on'] = mayEndEarly ? { 'term.cut': [{ target: 'terminated' }] } : {};
  const over: ChartNode['on'] = { 'term.over': [{ target: 'expired' }], ...cut };
  const late = signature.counts === 'first' && { signed: recording(signed, undefined, []) };
  const ended = { entry: [undo('in-force'), come('ended')], meta: metaOf(term.ends ?? term) };
  return {
    initial: 'draft',
    meta: metaOf(term),
    states: {
      draft: {
        on: { signed: signature.counts === 'last' ? recording(signed, 'signed', [come('signed')]) : firstOf(signed) },
        meta: metaOf(signature),
      },
      signed: {
        ...(startsOn !== undefined && { always: [{ ...inForce, guard: holds(startsOn) }] }),
        on: { ...(startsOn === undefined && { 'term.start': [inForce] }), ...over, ...late },
        meta: metaOf(term.starts),
      },
      'in-force': {
        entry: [come('term.start'), come('in-force')],
        on: { ...over, ...late, ...renewing(term.renewal, fact) },
        meta: metaOf(term.ends ?? term),
      },
      expired: ended,
      ...(mayEndEarly && { terminated: { ...ended, entry: [come('term.cut'), ...ended.entry] } }),
    },
  };
}

/** The moment on whose very day it enters into force; a moment of the calendar is told by the calendar. */
export function atOnceOn(starts: Timing): string | undefined {
  if (starts.relation !== 'on' || !('moment' in starts.anchor)) return undefined;
  return starts.anchor.moment;
}

function renewing(renewal: Renewal | undefined, fact: FactNamed): ChartNode['on'] {
  if (!renewal) return {};
  const { mode, when } = renewal;
  const left = [...whileLeft(renewal), ...(when ? [holds(when.condition)] : [])];
  const renew: ChartAction = { type: 'renew', params: {} };
  if (mode !== 'express') {
    const actions = [renew, come('renewed')];
    return { 'term.renewed': [{ ...allOf(holds({ not: 'declined' }), ...left), actions }] };
  }
  // The parts of one renewal are none of the next; it has been renewed since the last.
  return { renewed: recording(fact('renewed'), undefined, [renew, undo('renewed'), come('renewed')], left) };
}

/** Only as long as the text allows one more. */
function whileLeft({ times }: Renewal): readonly ChartGuard[] {
  return times === undefined ? [] : [{ type: 'renewalsLeft', params: { times } }];
}

/** Whether a renewal that comes by itself can still be declined; after the last day for it, it is settled until it has happened. */
export function renewalRegion(renewal: Renewal, fact: FactNamed): ChartNode {
  const declined = fact('declined');
  return {
    initial: 'open',
    meta: metaOf(renewal),
    states: {
      open: {
        on: {
          declined: recording(
            declined,
            'declined',
            [come('declined')],
            [holds('signed'), whileNotEnded, ...whileLeft(renewal)],
          ),
          'renewal.settled': [{ target: 'settled' }],
        },
      },
      settled: { on: { 'term.renewed': [{ target: 'open' }] } },
      declined: {},
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
