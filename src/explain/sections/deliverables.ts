import type { Acceptance, Deliverable } from '../../model/deliverables.ts';
import { type Text, verbatim } from '../../text/text.ts';
import { under } from '../conditions.ts';
import type { Passage, Section, Sentence } from '../restatement.ts';
import { passageOf, resting, type Teller } from '../teller.ts';
import { byWhen } from '../times.ts';
import { whoMay } from '../who.ts';
import { capital, onOneLine, quoted } from '../words/grammar.ts';
import { nameOf } from '../words/names.ts';
import { sayWindow } from './phases.ts';

/** What is handed over, by whom, to whom and when, and how it is accepted. */
export function deliverables(teller: Teller): Section {
  return {
    id: 'deliverables',
    heading: { en: 'What is delivered', fr: 'Les livrables' },
    groups: [{ passages: [...teller.convention.deliverables.values()].map((one) => sayDeliverable(one, teller)) }],
  };
}

function sayDeliverable(deliverable: Deliverable, teller: Teller): Passage {
  const { during, due, promptly, expected, optional, afterEnd, acceptance, components } = deliverable;
  const by = due && byWhen(due, teller, { self: deliverable.id });
  return passageOf(deliverable, [
    { text: sayDelivery(deliverable, teller) },
    ...(during ? [{ text: handedOver(under(during.condition, teller)) }] : []),
    ...(by
      ? [resting({ text: { en: `It is due ${by.en}.`, fr: `La remise a lieu ${by.fr}.` } }, due, deliverable)]
      : []),
    ...(promptly
      ? [
          {
            text: {
              en: 'It is due promptly; the text gives no day.',
              fr: 'La remise a lieu sans délai ; le texte ne fixe pas de jour.',
            },
          },
        ]
      : []),
    ...(by || promptly || expected ? [] : [{ text: noDay }]),
    ...(expected ? [resting({ text: sayWindow(expected) }, expected, deliverable)] : []),
    ...(components.size > 0
      ? [{ text: consists, items: [...components.values()].map((part) => verbatim(onOneLine(part))) }]
      : []),
    ...(acceptance ? sayAcceptance(acceptance, deliverable, teller) : []),
    ...(optional
      ? [{ text: { en: 'The agreement is complete without it.', fr: 'La convention est complète sans lui.' } }]
      : []),
    ...(afterEnd ? [{ text: lateToo }] : []),
  ]);
}

function sayDelivery({ by, to, phase, title }: Deliverable, { convention }: Teller): Text {
  const [giver, taker] = [nameOf(by, convention), nameOf(to, convention)];
  const within = phase ? quoted(convention.phases.get(phase)?.title ?? phase) : undefined;
  const inPhase = within ? { en: ` in the phase ${within.en}`, fr: `, dans l’étape ${within.fr}` } : { en: '', fr: '' };
  const what = quoted(title);
  return {
    en: `${capital(giver.bare.en)} hands over the deliverable ${what.en} to ${taker.bare.en}${inPhase.en}.`,
    fr: `${capital(giver.bare.fr)} remet ${taker.to.fr} le livrable ${what.fr}${inPhase.fr}.`,
  };
}

function handedOver(time: Text): Text {
  return {
    en: `It can be handed over only ${time.en}.`,
    fr: `Il ne peut être remis que ${time.fr}.`,
  };
}

const noDay: Text = { en: 'The text gives no day for it.', fr: 'Le texte ne fixe pas de date pour cette remise.' };
const consists: Text = {
  en: 'It consists of the following, and is delivered once all of it is:',
  fr: 'Il comprend ce qui suit, et n’est remis que lorsque tout l’est :',
};
const lateToo: Text = {
  en: 'It may still be delivered once the agreement has ended.',
  fr: 'Il peut encore être remis une fois la convention terminée.',
};

function sayAcceptance(acceptance: Acceptance, deliverable: Deliverable, teller: Teller): readonly Sentence[] {
  const { by, within, silence, revised } = acceptance;
  const self = deliverable.id;
  const until = within && byWhen(within, teller, { self });
  const again = revised && byWhen(revised, teller, { self });
  const first = whoMay(by, teller, { en: 'accept or reject it', fr: 'prononcer l’acceptation ou le refus' });
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
                fr: `En cas de refus, il est remis à nouveau ${again.fr}.`,
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
