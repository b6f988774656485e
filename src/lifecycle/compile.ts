import { Calendar } from '../calendar/calendar.ts';
import { buildChart } from '../chart/build.ts';
import type { Chart } from '../chart/chart.ts';
import type { Amendment, Convention } from '../model/convention.ts';
import { type FactDefinition, factsOf } from '../model/names.ts';
import { consolidate } from '../rules/check.ts';
import { type ConventionMachine, createMachine } from './machine.ts';
import { Resolver } from './resolve.ts';
import { Stepper } from './stepper.ts';

/** A convention ready to be played: its chart, its machine, and what reads facts and dates under it. */
export interface Compiled {
  readonly convention: Convention;
  readonly chart: Chart;
  readonly machine: ConventionMachine;
  /** The facts that it admits, by name. */
  readonly facts: ReadonlyMap<string, FactDefinition>;
  readonly calendar: Calendar;
  readonly resolver: Resolver;
  readonly stepper: Stepper;
  /** The convention as an agreed amendment makes it; `undefined` where it would not hold together. */
  amended(amendment: string): Compiled | undefined;
}

/** Compiles a convention to an XState machine, through a chart that is plain JSON. */
export function compile(convention: Convention): Compiled {
  const chart = buildChart(convention);
  const machine = createMachine(chart);
  const calendar = new Calendar(convention.calendar);
  const versions = new Map<string, Compiled | undefined>();
  return {
    convention,
    chart,
    machine,
    facts: factsOf(convention),
    calendar,
    resolver: new Resolver(convention, calendar),
    stepper: new Stepper(machine),
    amended(id) {
      const amendment = convention.amendments.get(id);
      if (amendment && !versions.has(id)) versions.set(id, compileAmended(convention, amendment));
      return versions.get(id);
    },
  };
}

function compileAmended(convention: Convention, amendment: Amendment): Compiled | undefined {
  const { convention: consolidated } = consolidate(convention, amendment);
  return consolidated && compile(consolidated);
}
