import type { Acceptance, Deliverable } from '../../../language/model/deliverables.ts';
import { type Text, verbatim } from '../../../text/text.ts';
import { onlyIf } from '../conditions.ts';
import type { Passage, Section, Sentence } from '../restatement.ts';
import { passageOf, resting, type Teller } from '../teller.ts';
import { byWhen } from '../times.ts';
import { tellerWithin } from '../which.ts';
import { fallsTo } from '../who.ts';
import { after, capital, nothing, onOneLine, que, quoted } from '../words/grammar.ts';
import { nameOf } from '../words/names.ts';
import { sayWindow } from './phases.ts';
import { countsPartial, eachTime, sayTimesPer } from './rhythm.ts';

/** What is delivered, by whom, to whom and when, and how it is accepted. */
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
  const isUndated = arises !== 'request' && !(due || promptly || expected);
  // What comes back arises while the agreement is in force, and may be delivered later.
  const isDefault = typeof arises === 'object' && during?.condition === 'in-force';
  return passageOf(deliverable, [
    resting({ text: sayDelivery(deliverable, teller) }, due, deliverable),
    ...(arises === 'request' ? [{ text: eachAnew }] : []),
    ...(during && !isDefault ? [{ text: deliveredOnly(onlyIf(during.condition, teller)) }] : []),
    ...(isUndated ? [{ text: noDay }] : []),
    ...(typeof arises === 'object' && 'every' in arises ? [{ text: countsPartial(arises.every, due) }] : []),
    ...(expected ? [resting({ text: sayWindow(expected) }, expected, deliverable)] : []),
    ...(components.size > 0
      ? [{ text: consists, items: [...components.values()].map((part) => verbatim(onOneLine(part))) }]
      : []),
    ...(acceptance ? sayAcceptance(acceptance, deliverable, teller) : []),
    ...(optional ? [{ text: notNeeded }] : []),
    ...(afterEnd && during?.condition !== 'ended' ? [{ text: lateToo }] : []),
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
      : ['must deliver this', 'doit remettre ce livrable'];
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
  en: 'This may be done any number of times. Each time is separate and is answered separately.',
  fr: 'Cela peut être fait autant de fois que souhaité. Chaque remise appelle sa propre réponse.',
};

const soon: Text = { en: 'promptly', fr: 'sans délai' };
function deliveredOnly(time: Text): Text {
  return {
    en: `It may be delivered only ${time.en}.`,
    fr: `La remise n’est possible ${que(time.fr)}.`,
  };
}

const noDay: Text = { en: 'No date is set.', fr: 'Aucune date n’est fixée.' };
const notNeeded: Text = {
  en: 'This deliverable is optional.',
  fr: 'Ce livrable est facultatif.',
};
const consists: Text = {
  en: 'It consists of the following parts, and is complete once all of them have been delivered:',
  fr: 'Ce livrable comprend les éléments suivants, et n’est considéré comme remis qu’une fois qu’ils le sont tous :',
};
const lateToo: Text = {
  en: 'It may still be delivered after the agreement has ended.',
  fr: 'Ce livrable peut encore être remis après la fin de la convention.',
};

function sayAcceptance(acceptance: Acceptance, deliverable: Deliverable, teller: Teller): readonly Sentence[] {
  const { by, within, silence, revised } = acceptance;
  const self = deliverable.id;
  const until = within && byWhen(within, teller, { self });
  const again = revised && byWhen(revised, teller, { self });
  const first = fallsTo(by, teller, { en: 'decide whether to accept it', fr: 'accepter ou de refuser ce livrable' });
  return [
    resting({ text: first }, acceptance, deliverable),
    ...(until
      ? [
          resting(
            { text: { en: `The answer is due ${until.en}.`, fr: `La réponse est attendue ${until.fr}.` } },
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
                en: `If it is rejected, a new version must be delivered ${again.en}.`,
                fr: `En cas de refus, une nouvelle version doit être remise ${again.fr}.`,
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
  accepted: {
    en: 'If nobody answers in time, it is deemed accepted.',
    fr: 'Sans réponse dans ce délai, le livrable est réputé accepté.',
  },
  rejected: {
    en: 'If nobody answers in time, it is deemed rejected.',
    fr: 'Sans réponse dans ce délai, le livrable est réputé refusé.',
  },
};
