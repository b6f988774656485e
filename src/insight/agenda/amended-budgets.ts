import { usedOf } from '../../engine/lifecycle/context.ts';
import { sayQuantity } from '../../engine/lifecycle/refusals/say-quantity.ts';
import type { Step } from '../../engine/lifecycle/replay.ts';
import { contextOf } from '../../engine/lifecycle/state.ts';
import { compareDecimals, type Decimal, difference } from '../../language/model/decimal.ts';
import type { Budget } from '../../language/model/work.ts';
import type { Text } from '../../text/text.ts';
import type { CautionCode, Entry } from './entry.ts';
import { entry } from './make-entry.ts';
import { wording } from './wording.ts';

/**
 * What an amendment does to work that is recorded already. What was recorded stays so, also above a lower cap, under
 * another unit, or without the budget that it was booked on: that is told, with the numbers.
 */
export function* amendedBudgets({ on, fact, before, after }: Step): Generator<Entry> {
  if (before.compiled === after.compiled) return;
  for (const phase of before.compiled.convention.phases.values()) {
    const used = usedOf(phase.id, contextOf(before));
    if (!phase.budget || compareDecimals(used, '0') <= 0) continue;
    const now = after.compiled.convention.phases.get(phase.id);
    const found = effectOn(used, phase.budget, now?.budget);
    if (!found) continue;
    const clause = now?.budget ?? before.compiled.facts.get(fact?.fact ?? '')?.clause;
    yield entry(on, 'caution', phase.id, (now ?? phase).title, clause, { ...found, ...(fact && { fact: fact.id }) });
  }
}

function effectOn(
  used: Decimal,
  before: Budget,
  after: Budget | undefined,
): { readonly code: CautionCode; readonly detail: Text } | undefined {
  const recorded = sayQuantity(used, before.unit);
  if (!after) return { code: 'budget-gone', detail: wording.budgetGone(recorded) };
  if (after.unit !== before.unit) {
    return { code: 'unit-changed', detail: wording.unitChanged(recorded, sayQuantity(used, after.unit)) };
  }
  const { max } = after;
  // What was above the maximum before the amendment was told when it was recorded.
  if (
    !max ||
    compareDecimals(used, max.quantity) <= 0 ||
    compareDecimals(max.quantity, before.max?.quantity ?? used) >= 0
  )
    return undefined;
  const above = sayQuantity(difference(used, max.quantity), after.unit);
  return { code: 'above-maximum', detail: wording.aboveMaximum(recorded, max.quantity, above) };
}
