import { Calendar } from '../../calendar/calendar.ts';
import type { Convention } from '../../language/model/convention.ts';
import { type FactDefinition, factsOf } from '../../language/model/names.ts';
import { consolidate, consolidations } from '../../language/rules/consolidate.ts';
import { buildChart } from '../chart/build.ts';
import type { Chart } from '../chart/chart.ts';
import { Resolver } from './dates/resolve.ts';
import { Interpreter } from './interpreter.ts';
import { type ConventionMachine, createMachine } from './machine.ts';
import { Stepper } from './stepper.ts';

/** A convention ready to be played: its chart, its machine, and what reads facts and dates under it. */
export interface Compiled {
  readonly convention: Convention;
  readonly chart: Chart;
  /** What XState runs; it is made when it is first asked for. */
  readonly machine: ConventionMachine;
  /** The facts that it admits, by name, those included that only an amendment adds. */
  readonly facts: ReadonlyMap<string, FactDefinition>;
  readonly calendar: Calendar;
  readonly resolver: Resolver;
  /** Plays the chart; `stepper` does the same by XState, the reference. */
  readonly interpreter: Interpreter;
  readonly stepper: Stepper;
  /** The version that an amendment made this one of. */
  readonly origin?: Compiled;
  /** The convention as an agreed amendment makes it; `undefined` where it would not hold together. */
  amended(amendment: string): Compiled | undefined;
}

/** Compiles a convention to an XState machine, through a chart that is plain JSON. */
export function compile(convention: Convention): Compiled {
  const versions = [convention, ...consolidations(convention).flatMap((one) => one.convention ?? [])];
  // A fact may be about something that only an amendment adds; the convention's own definitions come last, and count.
  const facts = new Map(versions.toReversed().flatMap((version) => [...factsOf(version)]));
  return compileVersion(convention, facts);
}

function compileVersion(
  convention: Convention,
  facts: ReadonlyMap<string, FactDefinition>,
  origin?: Compiled,
): Compiled {
  const chart = buildChart(convention);
  const calendar = new Calendar(convention.calendar);
  const amended = new Map<string, Compiled | undefined>();
  let machine: ConventionMachine | undefined;
  let stepper: Stepper | undefined;
  const compiled: Compiled = {
    convention,
    ...(origin && { origin }),
    chart,
    get machine() {
      machine ??= createMachine(chart);
      return machine;
    },
    facts,
    calendar,
    resolver: new Resolver(convention, calendar),
    interpreter: new Interpreter(chart),
    get stepper() {
      stepper ??= new Stepper(this.machine);
      return stepper;
    },
    amended(id) {
      if (!amended.has(id)) amended.set(id, compileAmended(compiled, id, facts));
      return amended.get(id);
    },
  };
  return compiled;
}

function compileAmended(
  origin: Compiled,
  id: string,
  facts: ReadonlyMap<string, FactDefinition>,
): Compiled | undefined {
  const { convention } = origin;
  const amendment = convention.amendments.get(id);
  const consolidated = amendment && consolidate(convention, amendment).convention;
  return consolidated && compileVersion(consolidated, new Map([...facts, ...factsOf(consolidated)]), origin);
}
