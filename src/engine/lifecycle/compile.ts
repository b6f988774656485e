import { Calendar } from '../../calendar/calendar.ts';
import type { ParameterValues } from '../../language/model/amendment.ts';
import type { Convention } from '../../language/model/convention.ts';
import { type FactDefinition, factsOf } from '../../language/model/names.ts';
import { restoreConvention } from '../../language/restore.ts';
import { consolidate, consolidations } from '../../language/rules/consolidate.ts';
import type { Text } from '../../text/text.ts';
import { buildChart } from '../chart/build.ts';
import type { Chart } from '../chart/chart.ts';
import { Resolver } from './dates/resolve.ts';
import { Interpreter } from './interpreter.ts';
import { type ConventionMachine, createMachine } from './machine.ts';
import { Stepper } from './stepper.ts';

/** A compiled convention: its chart, its machine, and the readers of its facts and dates. */
export interface Compiled {
  readonly convention: Convention;
  readonly chart: Chart;
  /** The machine that XState runs, created when it is first requested. */
  readonly machine: ConventionMachine;
  /** The facts that the convention admits, by name, including those that only an amendment adds. */
  readonly facts: ReadonlyMap<string, FactDefinition>;
  readonly calendar: Calendar;
  readonly resolver: Resolver;
  /** Plays the chart; `stepper` does the same by XState, the reference. */
  readonly interpreter: Interpreter;
  readonly stepper: Stepper;
  /** The version that was amended to give this one. */
  readonly origin?: Compiled;
  /**
   * The convention as amended, with the values that the amendment brings, or with their examples; `undefined` if the
   * amended convention would not be valid.
   */
  amended(amendment: string, values?: ParameterValues): Compiled | undefined;
  /** Why the amended convention would not be valid. */
  amendmentFault(amendment: string, values?: ParameterValues): Text | undefined;
}

/**
 * Compiles a convention to an XState machine, through a chart that is plain JSON. A copy that went through JSON,
 * `structuredClone` or a worker does as well: see `restoreConvention`.
 */
export function compile(given: Convention): Compiled {
  const convention = restoreConvention(given);
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
    amended(id, values) {
      const key = JSON.stringify([id, values]);
      if (!amended.has(key)) amended.set(key, compileAmended(compiled, id, values, facts));
      return amended.get(key);
    },
    amendmentFault(id, values) {
      const amendment = convention.amendments.get(id);
      const diagnostics = amendment ? consolidate(convention, amendment, values).diagnostics : [];
      return diagnostics.find(({ severity }) => severity === 'error')?.message;
    },
  };
  return compiled;
}

function compileAmended(
  origin: Compiled,
  id: string,
  values: ParameterValues | undefined,
  facts: ReadonlyMap<string, FactDefinition>,
): Compiled | undefined {
  const { convention } = origin;
  const amendment = convention.amendments.get(id);
  const consolidated = amendment && consolidate(convention, amendment, values).convention;
  return consolidated && compileVersion(consolidated, new Map([...facts, ...factsOf(consolidated)]), origin);
}
