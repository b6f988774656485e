import type { Condition } from '../../language/model/condition.ts';
import type { Convention } from '../../language/model/convention.ts';
import type { Obligation } from '../../language/model/obligations.ts';
import type { NamedDate, Suspension, Termination } from '../../language/model/term.ts';
import type { ChartAction, ChartNode, Frozen } from './chart.ts';
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
      {
        target: 'available',
        // Once it has ended, there is nothing left to save.
        guard: whileNotEnded,
        actions: [undo(`warned:${id}`), undo(terminated.name), come(`cured:${id}`)],
      },
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
export function suspensionRegion(suspension: Suspension, convention: Convention, fact: FactNamed): ChartNode {
  const { id, when, until, overlong: long } = suspension;
  const suspended = `suspended:${id}`;
  const overlong = `overlong:${id}`;
  const hangOn = hangingOn(suspension, convention);
  const freeze: ChartAction[] = hangOn ? [{ type: 'freeze', params: { suspension: id, ...hangOn } }] : [];
  const thaw: ChartAction[] = hangOn ? [{ type: 'thaw', params: { suspension: id } }] : [];
  const conditions = [
    holds('in-force'),
    ...(when ? [holds(when.condition)] : []),
    ...(until ? [holds({ not: until.condition })] : []),
  ];
  const resumption = [undo(suspended), undo(overlong), ...thaw, come(`resumed:${id}`)];
  const resume = { [`resumed:${id}`]: recording(fact(`resumed:${id}`), 'running', resumption) };
  const byItself: Pick<ChartNode, 'always'> = until
    ? { always: [{ target: 'running', guard: holds(until.condition), actions: resumption }] }
    : {};
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
      suspended: {
        ...byItself,
        on: { ...resume, ...(long && { [`suspensions.${id}.overlong`]: [{ target: 'overlong' }] }) },
      },
      ...(long && { overlong: { entry: [come(overlong)], ...byItself, on: resume } }),
    },
  };
}

/** What dates hang on a suspension: all of them, or those of the duties that it touches; none where time goes on for all. */
function hangingOn(
  { id, clock, of }: Suspension,
  { obligations }: Convention,
): Pick<Frozen, 'of' | 'runs'> | undefined {
  if (clock === 'freeze') return of ? { of } : {};
  const asked = [...obligations.values()].filter(({ during }) => asksNot(`suspended:${id}`, during.condition));
  const touched = [...new Set([...(of ?? []), ...asked.map((duty) => duty.id)])];
  return touched.length > 0 ? { of: touched, runs: true } : undefined;
}

/** Whether a condition holds only as long as something is not so. */
function asksNot(moment: string, condition: Condition): boolean {
  if (typeof condition === 'string') return false;
  if ('all' in condition) return condition.all.some((one) => asksNot(moment, one));
  return 'not' in condition && condition.not === moment;
}

/** What a duty waits for besides its own condition: that no suspension of it lasts. */
export function whileNotSuspended({ id }: Obligation, { suspensions }: Convention): readonly Condition[] {
  return [...suspensions.values()].filter(({ of }) => of?.includes(id)).map((one) => ({ not: `suspended:${one.id}` }));
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
