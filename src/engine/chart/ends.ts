import type { NamedDate, Suspension, Termination } from '../../language/model/term.ts';
import type { ChartAction, ChartNode } from './chart.ts';
import { come, holds, metaOf, recording, undo, whileNotEnded } from './parts.ts';
import type { FactNamed } from './work.ts';

/**
 * One way to end it early: where a formal notice must come first, the calendar tells when it has stayed unanswered for
 * long enough. The last day is then computed; the calendar says `term.cut` on the day after it.
 */
export function terminationRegion(termination: Termination, fact: FactNamed): ChartNode {
  const { id, when, warning } = termination;
  const conditions = [holds('signed'), whileNotEnded, ...(when ? [holds(when.condition)] : [])];
  const terminated = fact(`terminated:${id}`);
  const give = { [terminated.name]: recording(terminated, 'given', [come(terminated.name)], conditions) };
  const cured = {
    [`cured:${id}`]: [
      { target: 'available', actions: [undo(`warned:${id}`), undo(terminated.name), come(`cured:${id}`)] },
    ],
  };
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
        on: {
          [suspended]: recording(
            fact(suspended),
            'suspended',
            [...freeze, undo(`resumed:${id}`), come(suspended)],
            conditions,
          ),
        },
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
      reached: { on: { [`dates.${date.id}.moved`]: [{ target: 'ahead', actions: [undo(date.id)] }] } },
    },
  };
}
