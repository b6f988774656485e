import type { Context, MachineEvent } from '../../../engine/chart/chart.ts';
import { usedOf } from '../../../engine/lifecycle/context.ts';
import type { Convention } from '../../../language/model/convention.ts';
import { compareDecimals, type Decimal, difference, sum } from '../../../language/model/decimal.ts';
import type { FactDefinition } from '../../../language/model/names.ts';
import type { Budget } from '../../../language/model/work.ts';

/** Days mean nothing while only their order is looked at. */
export const someDay = '2024-01-01';

/** Every way to record a fact that the machine could tell from the others, in a state of it: `thresholds` are quantities that something asks about. */
export function* waysToRecord(
  definition: FactDefinition,
  context: Context,
  { phases, exit }: Convention,
  thresholds: readonly Decimal[] = [],
): Generator<MachineEvent> {
  const { name, subject, verb, components } = definition;
  for (const by of recorders(definition, exit !== undefined)) {
    const event: MachineEvent = {
      type: name,
      on: someDay,
      ...(by !== undefined && { by }),
      ...(definition.needs.includes('name') && { name: someName }),
    };
    if (components) for (const component of components.keys()) yield { ...event, component };
    else if (verb === 'worked') {
      const budget = phases.get(subject ?? '')?.budget;
      for (const quantity of quantities(budget, usedOf(subject ?? '', context), thresholds))
        yield { ...event, quantity };
    } else yield event;
  }
}

/** A name for whoever is appointed or succeeds. */
const someName = 'N. N.';

/** Who records it: each of those who do it together, and one of several who may; all of them where one can leave. */
function recorders({ by }: FactDefinition, mayLeave: boolean): readonly (string | undefined)[] {
  if (!by) return [undefined];
  if ('each' in by) return by.each;
  return mayLeave ? by.any : by.any.slice(0, 1);
}

/** The smallest step, what is left up to each bound, one step over, and what is left up to each threshold. */
function quantities(budget: Budget | undefined, used: Decimal, thresholds: readonly Decimal[]): readonly Decimal[] {
  const step = budget?.step ?? '1';
  const leftTo = (bounds: readonly Decimal[]): readonly Decimal[] =>
    bounds.map((bound) => difference(bound, used)).filter((quantity) => compareDecimals(quantity, '0') > 0);
  const left = leftTo([budget?.min, budget?.max].flatMap((bound) => (bound ? [bound.quantity] : [])));
  const over = budget?.max ? [sum(left.at(-1) ?? '0', step)] : [];
  return [...new Set([step, ...left, ...over, ...leftTo(thresholds)])];
}
