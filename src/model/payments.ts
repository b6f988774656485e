import type { RuleSetId } from '../calendar/rule-sets.ts';
import type { AmountDeclaration, ConsiderationDeclaration, PaymentDeclaration } from '../schema/declaration.ts';
import { memberOf, type Pointer } from '../text/span.ts';
import type { Text } from '../text/text.ts';
import type { Binder } from './binder.ts';
import { bindClause, type Clause } from './clause.ts';
import { type Decimal, percentOf, readDecimal } from './decimal.ts';
import { bindDuty, type Obligation } from './obligations.ts';

/** A sum of money. */
export interface Amount {
  readonly value: Decimal;
  readonly currency: string;
}

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

function bindAmount(declared: AmountDeclaration, at: Pointer, binder: Binder): Amount {
  const pointer = memberOf(at, 'value');
  const value = readDecimal(binder.places.writtenAt(pointer) ?? declared.value);
  if (value === undefined) binder.report('value-malformed', pointer, tooManyDigits);
  return { value: value ?? '0', currency: declared.currency };
}

/** A share of the consideration, exact to the cent. */
function shareOf(share: number, at: Pointer, binder: Binder): Amount | undefined {
  const total = binder.declaration.consideration?.amount;
  if (total === undefined || total === 'none') {
    binder.report('key-missing', memberOf(at, 'share'), shareOfNothing, declareTotal);
    return undefined;
  }
  const written = binder.places.writtenAt('/consideration/amount/value') ?? total.value;
  const whole = readDecimal(written);
  const percent = readDecimal(binder.places.writtenAt(memberOf(at, 'share')) ?? share);
  return { value: whole && percent ? percentOf(whole, percent) : '0', currency: total.currency };
}

const tooManyDigits: Text = {
  en: 'A sum has at most fifteen digits.',
  fr: 'Un montant a au plus quinze chiffres.',
};
const shareOfNothing: Text = {
  en: 'This is a share of the consideration, which has no amount.',
  fr: 'C’est une part de la contrepartie, qui n’a pas de montant.',
};
const declareTotal: Text = {
  en: 'Declare it: “consideration: { amount: { value: 30000, currency: EUR } }”.',
  fr: 'Déclarez-le : « consideration: { amount: { value: 30000, currency: EUR } } ».',
};
