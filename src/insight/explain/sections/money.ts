import type { Amount } from '../../../language/model/amount.ts';
import type { Obligation } from '../../../language/model/obligations.ts';
import type { Consideration } from '../../../language/model/payments.ts';
import { own } from '../../../text/own.ts';
import { decimal, type Text } from '../../../text/text.ts';
import { sayAmount } from '../../agenda/wording.ts';
import type { Passage, Section } from '../restatement.ts';
import { passageOf, sourceOf, type Teller } from '../teller.ts';
import { tellerWithin } from '../which.ts';
import { capital, onOneLine, quoted } from '../words/grammar.ts';
import { nameOf, namesOf } from '../words/names.ts';
import { sayClosing } from './closing.ts';
import { sayTimes } from './rhythm.ts';
import { saySurvival } from './survival.ts';

/** The total amount, and each payment. */
export function money(teller: Teller): Section {
  const { consideration, obligations } = teller.convention;
  const payments = [...obligations.values()].filter(({ section }) => section === 'payments');
  return {
    id: 'money',
    heading: { en: 'Money', fr: 'Les conditions financières' },
    groups: [
      {
        passages: [
          ...(consideration ? [sayConsideration(consideration, teller)] : []),
          ...payments.map((payment) => sayPayment(payment, teller)),
        ],
      },
    ],
  };
}

function sayConsideration(consideration: Consideration, { convention }: Teller): Passage {
  const { amount, scope, borneBy, at } = consideration;
  const title = convention.declaration.consideration?.title;
  const sum = amount === 'none' ? undefined : sayMoney(amount);
  const owed = sum
    ? { en: `The total amount is ${sum.en}.`, fr: `Le montant total est de ${sum.fr}.` }
    : { en: 'No payment is due in return.', fr: 'Aucune contrepartie financière n’est due.' };
  const bearers = borneBy.length > 0 ? namesOf(borneBy, convention) : undefined;
  const isOne = borneBy.length === 1;
  return {
    at,
    ...(title
      ? { title: onOneLine(title) }
      : { heading: sum ? { en: 'Total amount', fr: 'Montant total' } : { en: 'No payment', fr: 'Gratuité' } }),
    sentences: [
      { text: owed },
      ...(scope ? [{ text: sayScope(scope) }] : []),
      ...(bearers
        ? [
            {
              text: {
                en: `${capital(bearers.en)} ${isOne ? 'bears' : 'bear'} the cost.`,
                fr: `${capital(bearers.fr)} ${isOne ? 'en supporte' : 'en supportent'} la charge.`,
              },
            },
          ]
        : []),
    ],
    source: sourceOf(consideration),
  };
}

function sayScope(scope: string): Text {
  const covered = quoted(scope.replace(/\.$/, ''));
  return { en: `This covers: ${covered.en}.`, fr: `Cela vaut pour : ${covered.fr}.` };
}

function sayPayment(payment: Obligation, whole: Teller): Passage {
  const teller = tellerWithin('payments', payment.id, whole);
  const { convention } = teller;
  const { party, to } = payment;
  const payer = namesOf(party, convention);
  const isAlone = party.length === 1;
  const payee =
    to === undefined
      ? { en: '', fr: '' }
      : { en: ` ${nameOf(to, convention).to.en}`, fr: ` ${nameOf(to, convention).to.fr}` };
  const sum = saySum(payment, teller);
  const pays = {
    en: `${payer.en} must pay ${sum.en}${payee.en}`,
    fr: `${payer.fr} ${isAlone ? 'doit' : 'doivent'} verser ${sum.fr}${payee.fr}`,
  };
  return passageOf(payment, [
    ...sayTimes(payment, pays, teller),
    ...sayClosing(payment, whole),
    ...saySurvival(payment),
  ]);
}

/** A share is told with the sum that it comes to. */
function saySum({ id, amount }: Obligation, { convention }: Teller): Text {
  const sum = amount ? sayMoney(amount) : { en: '', fr: '' };
  const share = own(convention.declaration.payments, id)?.share;
  if (share === undefined) return sum;
  const percent = String(share);
  return {
    en: `${percent}% of the total amount (${sum.en})`,
    fr: `${decimal(percent, 'fr')} % du montant total (${sum.fr})`,
  };
}

/** `30,000 euros`, « 30 000 euros »: the code of a currency where it has no name here. */
function sayMoney(amount: Amount): Text {
  const { en, fr } = sayAmount(amount);
  const names = own(currencies, amount.currency);
  if (!names) return { en, fr };
  const value = Number(amount.value);
  return {
    en: en.replace(amount.currency, names.en[value === 1 ? 0 : 1]),
    fr: fr.replace(amount.currency, names.fr[Math.abs(value) < 2 ? 0 : 1]),
  };
}

interface Currency {
  readonly en: readonly [one: string, many: string];
  readonly fr: readonly [one: string, many: string];
}

const currencies: Readonly<Record<string, Currency>> = {
  EUR: { en: ['euro', 'euros'], fr: ['euro', 'euros'] },
  GBP: { en: ['pound sterling', 'pounds sterling'], fr: ['livre sterling', 'livres sterling'] },
  USD: { en: ['US dollar', 'US dollars'], fr: ['dollar américain', 'dollars américains'] },
  CHF: { en: ['Swiss franc', 'Swiss francs'], fr: ['franc suisse', 'francs suisses'] },
  XPF: { en: ['CFP franc', 'CFP francs'], fr: ['franc Pacifique', 'francs Pacifique'] },
};
