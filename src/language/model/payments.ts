import type { RuleSetId } from '../../calendar/rule-sets.ts';
import { memberOf, type Pointer } from '../../text/span.ts';
import type { ConsiderationDeclaration, PaymentDeclaration } from '../schema/declaration.ts';
import { type Amount, bindAmount, shareOf } from './amount.ts';
import type { Binder } from './binder.ts';
import { bindClause, type Clause } from './clause.ts';
import { bindDuty, type Obligation } from './obligations.ts';

/** What is owed in return: a sum, or nothing by an explicit clause. */
export interface Consideration extends Clause {
  readonly amount: 'none' | Amount;
  readonly scope?: string;
  readonly borneBy: readonly string[];
}

/** A payment is a duty of the party that pays. */
export function bindPayment(
  declared: PaymentDeclaration,
  id: string,
  at: Pointer,
  rules: RuleSetId,
  binder: Binder,
): Obligation {
  const { by, to, amount, share, when, ...duty } = declared;
  const bound = bindDuty(
    { ...duty, party: by, ...(when !== undefined && { during: when }) },
    'payments',
    id,
    at,
    rules,
    binder,
    'when',
  );
  const sum = amount ? bindAmount(amount, memberOf(at, 'amount'), binder) : shareOf(share ?? 0, at, binder);
  return { ...bound, to, ...(sum && { amount: sum }) };
}

export function bindConsideration(declared: ConsiderationDeclaration, at: Pointer, binder: Binder): Consideration {
  return {
    ...bindClause(declared, at, binder),
    amount: declared.amount === 'none' ? 'none' : bindAmount(declared.amount, memberOf(at, 'amount'), binder),
    ...(declared.scope && { scope: declared.scope.trim() }),
    borneBy: declared.borneBy ?? [],
  };
}
