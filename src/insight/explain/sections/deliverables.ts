import type { Acceptance, Deliverable } from '../../../language/model/deliverables.ts';
import { type Text, verbatim } from '../../../text/text.ts';
import { under } from '../conditions.ts';
import type { Passage, Section, Sentence } from '../restatement.ts';
import { passageOf, resting, type Teller } from '../teller.ts';
import { byWhen } from '../times.ts';
import { tellerWithin } from '../which.ts';
import { whoMay } from '../who.ts';
import { after, capital, nothing, onOneLine, quoted } from '../words/grammar.ts';
import { nameOf } from '../words/names.ts';
import { sayWindow } from './phases.ts';
import { countsPartial, eachTime, sayTimesPer } from './rhythm.ts';

/** What is handed over, by whom, to whom and when, and how it is accepted. */
export function deliverables(teller: Teller): Section {
  return {
    id: 'deliverables',
    heading: { en: 'What is delivered', fr: 'Les livrables' },
    groups: [{ passages: [...teller.convention.deliverables.values()].map((one) => sayDeliverable(one, teller)) }],
  };
}

function sayDeliverable(deliverable: Deliverable, whole: Teller): Passage {
  const { id, during, due, promptly, arises, expected, optional, afterEnd, acceptance, components } = deliverable;
  const teller = tellerWithin('deliverables', id, whole);
  const isUndated = arises !== 'request' && (promptly || !(due || expected));
  // What comes back arises while the agreement is in force, and may be handed over later.
  const isDefault = typeof arises === 'object' && during?.condition === 'in-force';
  return passageOf(deliverable, [
    resting({ text: sayDelivery(deliverable, teller) }, due, deliverable),
    ...(arises === 'request' ? [{ text: eachAnew }] : []),
    ...(during && !isDefault ? [{ text: handedOver(under(during.condition, teller)) }] : []),
    ...(isUndated ? [{ text: noDay }] : []),
    ...(typeof arises === 'object' && 'every' in arises ? [{ text: countsPartial(arises.every, due) }] : []),
    ...(expected ? [resting({ text: sayWindow(expected) }, expected, deliverable)] : []),
    ...(components.size > 0
      ? [{ text: consists, items: [...components.values()].map((part) => verbatim(onOneLine(part))) }]
      : []),
    ...(acceptance ? sayAcceptance(acceptance, deliverable, teller) : []),
    ...(optional ? [{ text: notNeeded }] : []),
    ...(afterEnd ? [{ text: lateToo }] : []),
  ]);
}

/** Who delivers it to whom, in which phase, how often and by when. */
function sayDelivery(deliverable: Deliverable, teller: Teller): Text {
  const { by, to, phase, arises, optional } = deliverable;
  const { convention } = teller;
  const [giver, taker] = [nameOf(by, convention), nameOf(to, convention)];
  const within = phase ? quoted(convention.phases.get(phase)?.title ?? phase) : undefined;
  const inPhase = after({ en: ', in the phase ', fr: ', dans l’étape ' }, within);
  const until = untilWhen(deliverable, teller);
  const time = within && until ? after({ en: ', ', fr: ', ' }, until) : after({ en: ' ', fr: ' ' }, until);
  const each = eachTime(teller);
  const first = each ? { en: `${each.en}, `, fr: `${each.fr}, ` } : nothing;
  const [hands, remet] =
    optional || arises === 'request'
      ? ['may deliver this', 'peut remettre ce livrable']
      : ['delivers this', 'remet ce livrable'];
  return {
    en: capital(`${first.en}${giver.bare.en} ${hands} to ${taker.bare.en}${inPhase.en}${time.en}.`),
    fr: capital(`${first.fr}${giver.bare.fr} ${remet} ${taker.to.fr}${inPhase.fr}${time.fr}.`),
  };
}

function untilWhen({ id, arises, due, promptly }: Deliverable, teller: Teller): Text | undefined {
  if (typeof arises === 'object' && 'every' in arises) {
    const often = sayTimesPer(arises.every, due, id, teller);
    return promptly ? { en: `${often.en}, ${soon.en}`, fr: `${often.fr}, ${soon.fr}` } : often;
  }
  return due ? byWhen(due, teller, { self: id }) : promptly ? soon : undefined;
}

/** What is asked for each time anew. */
const eachAnew: Text = {
  en: 'This may be done any number of times: each is a new one, with an answer of its own.',
  fr: 'Cela peut être fait autant de fois que voulu : chaque remise est nouvelle et appelle sa propre réponse.',
};

const soon: Text = { en: 'promptly', fr: 'sans délai' };
function handedOver(time: Text): Text {
  return {
    en: `It can be handed over only ${time.en}.`,
    fr: `La remise est possible seulement ${time.fr}.`,
  };
}

const noDay: Text = { en: 'The text gives no day for it.', fr: 'Le texte ne fixe pas de date pour cette remise.' };
const notNeeded: Text = {
  en: 'The agreement is complete without it.',
  fr: 'La convention est complète sans ce livrable.',
};
const consists: Text = {
  en: 'It consists of the following, and is delivered once all of it is:',
  fr: 'Ce livrable comprend les éléments suivants, et n’est remis qu’une fois que tous le sont :',
};
const lateToo: Text = {
  en: 'It may still be delivered once the agreement has ended.',
  fr: 'Ce livrable peut encore être remis une fois la convention terminée.',
};

function sayAcceptance(acceptance: Acceptance, deliverable: Deliverable, teller: Teller): readonly Sentence[] {
  const { by, within, silence, revised } = acceptance;
  const self = deliverable.id;
  const until = within && byWhen(within, teller, { self });
  const again = revised && byWhen(revised, teller, { self });
  const first = whoMay(by, teller, { en: 'accept or reject it', fr: 'l’accepter ou le refuser' });
  return [
    resting({ text: first }, acceptance, deliverable),
    ...(until
      ? [
          resting(
            { text: { en: `The answer comes ${until.en}.`, fr: `La réponse intervient ${until.fr}.` } },
            within,
            deliverable,
          ),
        ]
      : []),
    ...(silence ? [{ text: silences[silence] }] : []),
    ...(again
      ? [
          resting(
            {
              text: {
                en: `If it is rejected, it is delivered anew ${again.en}.`,
                fr: `En cas de refus, une nouvelle remise a lieu ${again.fr}.`,
              },
            },
            revised,
            deliverable,
          ),
        ]
      : []),
  ];
}

const silences: Readonly<Record<NonNullable<Acceptance['silence']>, Text>> = {
  accepted: { en: 'Silence until then accepts it.', fr: 'Le silence gardé jusque-là vaut acceptation.' },
  rejected: { en: 'Silence until then rejects it.', fr: 'Le silence gardé jusque-là vaut refus.' },
};
