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
    ...(fulfilled ? [{ text: closedBy(fulfilled, duty, 'fulfilled', teller) }] : []),
    ...(unless ? [{ text: closedBy(unless, duty, 'discharged', teller) }] : []),
  ];
}

function fulfilledOnce({ section, about }: Obligation, { condition: of }: PlacedCondition, teller: Teller): Text {
  const need = condition(of, teller, about);
  const { en, fr } = words[section].fulfilled;
  return { en: `${en} once ${need.en}.`, fr: `${fr} dès ${que(need.fr)}.` };
}

/** An event closes one occurrence each time; what holds once closes all that are open. */
function closedBy(
  { condition: of }: PlacedCondition,
  { section, about }: Obligation,
  closing: Closing,
  teller: Teller,
): Text {
  const event = typeof of === 'string' ? teller.convention.events.get(of) : undefined;
  const { one, closings: ofOne } = words[section];
  if (!event) {
    const need = condition(of, teller, about);
    return {
      en: `Anything still due under it ${closings[closing].en} once ${need.en}.`,
      fr: `Ce qui reste dû à ce titre ${closings[closing].fr} dès ${que(need.fr)}.`,
    };
  }
  const title = quoted(event.title);
  const happens = event.right
    ? { en: `the right ${title.en} is exercised`, fr: `la faculté ${title.fr} est exercée` }
    : { en: `the event ${title.en} occurs`, fr: `l’événement ${title.fr} se produit` };
  return {
    en: `Each time ${happens.en}, ${one.en} ${ofOne[closing].en}: the one that is named, or else the oldest.`,
    fr: `Chaque fois que ${happens.fr}, ${one.fr} ${ofOne[closing].fr} : celle qui est désignée, sinon la plus ancienne.`,
  };
}

type Closing = 'fulfilled' | 'discharged';

/** What becomes of all that is still due. */
const closings: Readonly<Record<Closing, Text>> = {
  fulfilled: { en: 'is deemed fulfilled', fr: 'est réputé exécuté' },
  discharged: { en: 'lapses', fr: 's’éteint' },
};

interface Words {
  /** That it is fulfilled, and one occurrence of it. */
  readonly fulfilled: Text;
  readonly one: Text;
  /** What becomes of that one. */
  readonly closings: Readonly<Record<Closing, Text>>;
}

/** What is due, as each section calls it. */
const words: Readonly<Record<DutySection, Words>> = {
  obligations: {
    fulfilled: { en: 'The obligation is fulfilled', fr: 'L’obligation est remplie' },
    one: { en: 'one of the obligations still due', fr: 'l’une des obligations encore dues' },
    closings: {
      fulfilled: { en: 'is deemed fulfilled', fr: 'est réputée exécutée' },
      discharged: { en: 'lapses', fr: 's’éteint' },
    },
  },
  payments: {
    fulfilled: { en: 'The payment is deemed made', fr: 'Le paiement est réputé effectué' },
    one: { en: 'one of the payments still due', fr: 'l’une des sommes encore dues' },
    closings: {
      fulfilled: { en: 'is deemed made', fr: 'est réputée payée' },
      discharged: { en: 'lapses', fr: 's’éteint' },
    },
  },
  meetings: {
    fulfilled: { en: 'The meeting is deemed held', fr: 'La réunion est réputée tenue' },
    one: { en: 'one of the meetings still due', fr: 'l’une des réunions encore dues' },
    closings: {
      fulfilled: { en: 'is deemed held', fr: 'est réputée tenue' },
      discharged: { en: 'lapses', fr: 's’éteint' },
    },
  },
};
