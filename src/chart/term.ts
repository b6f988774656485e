import type { Convention } from '../model/convention.ts';
import type { FactDefinition } from '../model/names.ts';
import type { NamedDate, Renewal, Suspension, Termination } from '../model/term.ts';
import type { Timing } from '../model/timing.ts';
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
      ...(mayEndEarly && { terminated: ended }),
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
  const { mode, times } = renewal;
  const left: ChartGuard[] = times === undefined ? [] : [{ type: 'renewalsLeft', params: { times } }];
  const renew: ChartAction = { type: 'renew', params: {} };
  if (mode === 'tacit') {
    return { 'term.renewed': [{ ...allOf(holds({ not: 'declined' }), ...left), actions: [renew] }] };
  }
  // The parts of one renewal are none of the next.
  return { renewed: recording(fact('renewed'), undefined, [renew, undo('renewed')], left) };
}

/** Whether a tacit renewal can still be declined; after the last day for it, it is settled until it has happened. */
export function renewalRegion(renewal: Renewal, fact: FactNamed): ChartNode {
  const declined = fact('declined');
  return {
    initial: 'open',
    meta: metaOf(renewal),
    states: {
      open: {
        on: {
          declined: recording(declined, 'declined', [come('declined')], [holds('signed'), whileNotEnded]),
          'renewal.settled': [{ target: 'settled' }],
        },
      },
      settled: { on: { 'term.renewed': [{ target: 'open' }] } },
      declined: {},
    },
  };
}

/**
 * One way to end it early: where a formal notice must come first, the calendar tells when it has stayed unanswered for
 * long enough. The last day is then computed; the calendar says `term.cut` on the day after it.
 */
export function terminationRegion(termination: Termination, fact: FactNamed): ChartNode {
  const { id, when, warning } = termination;
  const conditions = [holds('signed'), whileNotEnded, ...(when ? [holds(when.condition)] : [])];
  const terminated = fact(`terminated:${id}`);
  const give = { [terminated.name]: recording(terminated, 'given', [come(terminated.name)], conditions) };
  const cured = { [`cured:${id}`]: [{ target: 'available', actions: [undo(`warned:${id}`), come(`cured:${id}`)] }] };
  const warn = (name: string) => ({
    [name]: recording(fact(name), 'warned', [come(name)], conditions),
  });
  return {
    initial: 'available',
    description: termination.title,
    meta: metaOf(termination),
    states: {
      available: { on: warning ? warn(`warned:${id}`) : give },
      ...(warning && {
        warned: { on: { ...cured, [`terminations.${id}.ripe`]: [{ target: 'ripe' }] }, meta: metaOf(warning) },
        ripe: { on: { ...cured, ...give } },
      }),
      given: { meta: metaOf(termination.effective) },
    },
  };
}

/** A suspension: running, suspended, and overlong once it has lasted longer than the text allows. */
export function suspensionRegion(suspension: Suspension, fact: FactNamed): ChartNode {
  const { id, when, clock, atMost } = suspension;
  const suspended = `suspended:${id}`;
  const overlong = `overlong:${id}`;
  const freeze: ChartAction[] = clock === 'freeze' ? [{ type: 'freeze', params: { suspension: id } }] : [];
  const thaw: ChartAction[] = clock === 'freeze' ? [{ type: 'thaw', params: { suspension: id } }] : [];
  const conditions = [holds('in-force'), ...(when ? [holds(when.condition)] : [])];
  const resume = {
    [`resumed:${id}`]: recording(fact(`resumed:${id}`), 'running', [
      undo(suspended),
      undo(overlong),
      ...thaw,
      come(`resumed:${id}`),
    ]),
  };
  return {
    initial: 'running',
    description: suspension.title,
    meta: metaOf(suspension),
    states: {
      running: {
        on: { [suspended]: recording(fact(suspended), 'suspended', [...freeze, come(suspended)], conditions) },
      },
      suspended: { on: { ...resume, ...(atMost && { [`suspensions.${id}.overlong`]: [{ target: 'overlong' }] }) } },
      ...(atMost && { overlong: { entry: [come(overlong)], on: resume } }),
    },
  };
}

/** A date with a name: ahead until the calendar reaches it. */
export function dateRegion(date: NamedDate): ChartNode {
  return {
    initial: 'ahead',
    description: date.title,
    meta: metaOf(date),
    states: {
      ahead: { on: { [`dates.${date.id}.reached`]: [{ target: 'reached', actions: [come(date.id)] }] } },
      reached: {},
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
