import type { Found } from '../../text/diagnostic.ts';
import { memberOf, type Pointer } from '../../text/span.ts';
import type { Text } from '../../text/text.ts';
import type { AmountDeclaration } from '../schema/declaration.ts';
import { keyMissing } from '../schema/rules/key-missing.ts';
import { valueMalformed } from '../schema/rules/value-malformed.ts';
import type { Binder } from './binder.ts';
import { type Decimal, percentOf, readDecimal } from './decimal.ts';

/** A sum of money. */
export interface Amount {
  readonly value: Decimal;
  readonly currency: string;
}

export function bindAmount(declared: AmountDeclaration, at: Pointer, binder: Binder): Amount {
  const pointer = memberOf(at, 'value');
  const written = binder.places.writtenAt(pointer) ?? String(declared.value);
  const value = readDecimal(written);
  if (value === undefined) binder.report(valueMalformed, pointer, { message: tooManyDigits });
  else if (/^\d{1,3}\.\d{3}$/.test(written)) binder.report(valueMalformed, pointer, thousands(written));
  return { value: value ?? '0', currency: declared.currency };
}

/** A share of the consideration, exact to the cent. */
export function shareOf(share: number, at: Pointer, binder: Binder): Amount | undefined {
  const total = binder.declaration.consideration?.amount;
  if (total === undefined || total === 'none') {
    binder.report(keyMissing, memberOf(at, 'share'), {
      message: shareOfNothing,
      help: declareTotal,
      missing: 'consideration',
    });
    return undefined;
  }
  const written = binder.places.writtenAt('/consideration/amount/value') ?? total.value;
  const whole = readDecimal(written);
  const percent = readDecimal(binder.places.writtenAt(memberOf(at, 'share')) ?? share);
  return { value: whole && percent ? percentOf(whole, percent) : '0', currency: total.currency };
}

/** A point before three digits parts thousands for some, and decimals for YAML. */
function thousands(written: string): Found {
  const [whole = '', rest = ''] = written.split('.');
  return {
    message: {
      en: `“${written}” would be ${Number(written)}, not ${whole}${rest}.`,
      fr: `« ${written} » vaudrait ${String(Number(written)).replace('.', ',')}, et non ${whole}${rest}.`,
    },
    help: {
      en: `Write ${whole}${rest}, or ${whole}.${rest.slice(0, 2)}.`,
      fr: `Écrivez ${whole}${rest}, ou ${whole}.${rest.slice(0, 2)}.`,
    },
    suggestion: `${whole}${rest}`,
    // A comma behind it makes a key of the cents, which is told already.
    missing: 'amount',
    declaredIn: [],
  };
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
