import type { PlacedCondition } from '../../../language/model/condition.ts';
import type { DutySection, Obligation } from '../../../language/model/obligations.ts';
import type { Text } from '../../../text/text.ts';
import { condition } from '../conditions.ts';
import type { Sentence } from '../restatement.ts';
import type { Teller } from '../teller.ts';
import { que, quoted } from '../words/grammar.ts';

/** What fulfils a duty besides its performance, and what makes it fall away. */
export function sayClosing(duty: Obligation, teller: Teller): readonly Sentence[] {
  if (duty.nature === 'once') return duty.fulfilled ? [{ text: fulfilledOnce(duty, duty.fulfilled, teller) }] : [];
  if (duty.nature !== 'on-event' && duty.nature !== 'rhythmic') return [];
  const { fulfilled, unless } = duty;
  return [
    ...(fulfilled ? [{ text: closedBy(fulfilled, duty, fulfilling, teller) }] : []),
    ...(unless ? [{ text: closedBy(unless, duty, discharging, teller) }] : []),
  ];
}

function fulfilledOnce({ section, about }: Obligation, { condition: of }: PlacedCondition, teller: Teller): Text {
  const need = condition(of, teller, about);
  const { it } = nouns[section];
  return {
    en: `${it.en} is fulfilled once ${need.en}.`,
    fr: `${it.fr} dès ${que(need.fr)}.`,
  };
}

/** An event closes one occurrence each time; what holds once closes all that are open. */
function closedBy(
  { condition: of }: PlacedCondition,
  { section, about }: Obligation,
  closing: Closing,
  teller: Teller,
): Text {
  const event = typeof of === 'string' ? teller.convention.events.get(of) : undefined;
  const { one } = nouns[section];
  if (!event) {
    const need = condition(of, teller, about);
    return {
      en: `What is still owed of it ${closing.all.en} once ${need.en}.`,
      fr: `Ce qui en reste dû ${closing.all.fr} dès ${que(need.fr)}.`,
    };
  }
  const title = quoted(event.title);
  const happens = event.right
    ? { en: `the right ${title.en} is exercised`, fr: `s’exerce la faculté ${title.fr}` }
    : { en: `the event ${title.en} happens`, fr: `se produit l’événement ${title.fr}` };
  return {
    en: `Each time that ${happens.en}, ${one.en} ${closing.one.en}: the one that is named, else the oldest.`,
    fr: `Chaque fois que ${happens.fr}, ${one.fr} ${closing.one.fr} : celle qui est désignée, sinon la plus ancienne.`,
  };
}

interface Closing {
  readonly one: Text;
  readonly all: Text;
}

const fulfilling: Closing = {
  one: { en: 'is thereby fulfilled', fr: 'est ainsi remplie' },
  all: { en: 'is fulfilled', fr: 'est réputé exécuté' },
};
const discharging: Closing = {
  one: { en: 'falls away', fr: 's’éteint' },
  all: { en: 'falls away', fr: 's’éteint' },
};

/** What is owed, as each section calls it. */
const nouns: Readonly<Record<DutySection, { readonly it: Text; readonly one: Text }>> = {
  obligations: {
    it: { en: 'The obligation', fr: 'L’obligation est remplie' },
    one: { en: 'one of the obligations still owed', fr: 'l’une des obligations encore dues' },
  },
  payments: {
    it: { en: 'The payment', fr: 'Le paiement est réputé fait' },
    one: { en: 'one of the debts still owed', fr: 'l’une des dettes encore dues' },
  },
  meetings: {
    it: { en: 'The meeting', fr: 'La réunion est réputée tenue' },
    one: { en: 'one of the meetings still owed', fr: 'l’une des réunions encore dues' },
  },
};
