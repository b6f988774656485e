import type { Context, MachineEvent } from '../../engine/chart/chart.ts';
import type { Compiled } from '../../engine/lifecycle/compile.ts';
import type { Dated, Known, TermDates } from '../../engine/lifecycle/dates/dated.ts';
import { Resolver } from '../../engine/lifecycle/dates/resolve.ts';
import { Interpreter } from '../../engine/lifecycle/interpreter.ts';
import type { Standing } from '../../engine/lifecycle/state.ts';
import type { ParameterValues } from '../../language/model/amendment.ts';
import type { Timing } from '../../language/model/timing.ts';
import type { Effort } from './effort.ts';

/** What a step of the whole machine costs, in days that are worked out. */
const ofAStep = 10;

/** What a clause costs when an amended convention is compiled. */
const ofAClause = 20;

const efforts = new WeakMap<Compiled, Effort>();

/** Counts what is done with a convention beside its machine, where it is counted. */
export function spendOn(compiled: Compiled, count: number): void {
  efforts.get(compiled)?.spend(count);
}

/** The same convention, of which every step and every day that is worked out counts. */
export function metered(compiled: Compiled, effort: Effort): Compiled {
  const amended = new Map<string, Compiled | undefined>();
  const own: Pick<Compiled, 'interpreter' | 'resolver' | 'amended'> = {
    interpreter: new CountedInterpreter(compiled, effort),
    resolver: new CountedResolver(compiled, effort),
    amended(id, values?: ParameterValues) {
      const key = JSON.stringify([id, values]);
      if (!amended.has(key)) {
        effort.spend(ofAClause * compiled.facts.size);
        const version = compiled.amended(id, values);
        amended.set(key, version && metered(version, effort));
      }
      return amended.get(key);
    },
  };
  // What is worked out when it is asked for stays so.
  const counted = Object.defineProperties(
    {},
    {
      ...Object.getOwnPropertyDescriptors(compiled),
      ...Object.getOwnPropertyDescriptors(own),
    },
  ) as Compiled;
  efforts.set(counted, effort);
  return counted;
}

class CountedInterpreter extends Interpreter {
  readonly #effort: Effort;

  constructor({ chart }: Compiled, effort: Effort) {
    super(chart);
    this.#effort = effort;
  }

  override next(before: Standing, event: MachineEvent): Standing {
    this.#effort.spend(1);
    const after = super.next(before, event);
    // What changes something is looked at by all that follows the run.
    if (after !== before) this.#effort.spend(ofAStep);
    return after;
  }
}

class CountedResolver extends Resolver {
  readonly #effort: Effort;

  constructor({ convention, calendar }: Compiled, effort: Effort) {
    super(convention, calendar);
    this.#effort = effort;
  }

  override term(context: Context): TermDates {
    this.#effort.spend(1);
    return super.term(context);
  }

  override resolve(timing: Timing, known: Known): Dated | undefined {
    this.#effort.spend(1);
    return super.resolve(timing, known);
  }
}
