import type { Notification, Signature } from '../../../language/model/parties.ts';
import type { Text } from '../../../text/text.ts';
import type { Passage, Section } from '../restatement.ts';
import { sourceOf, type Teller } from '../teller.ts';
import { countingDay } from '../who.ts';
import { capital, onOneLine, àLieu } from '../words/grammar.ts';
import { nameOf, namesOf } from '../words/names.ts';

/** How the agreement comes about: its signature, and its notification where there is one. */
export function conclusion(teller: Teller): Section {
  const { signature, notification } = teller.convention;
  return {
    id: 'conclusion',
    heading: { en: 'Signature and notification', fr: 'La signature et la notification' },
    groups: [
      { passages: [saySignature(signature, teller), ...(notification ? [sayNotification(notification, teller)] : [])] },
    ],
  };
}

function saySignature(signature: Signature, { convention }: Teller): Passage {
  const { by, counts, place } = signature;
  const who = namesOf(by.each, convention);
  const at = place ? { en: ` at ${onOneLine(place)}`, fr: ` ${àLieu(onOneLine(place))}` } : { en: '', fr: '' };
  const isAlone = by.each.length === 1;
  return {
    at: signature.at,
    heading: { en: 'Signature', fr: 'Signature' },
    sentences: [
      {
        text: {
          en: `${capital(who.en)} ${isAlone ? 'signs' : 'sign'} the agreement${at.en}.`,
          fr: `${capital(who.fr)} ${isAlone ? 'signe' : 'signent'} la convention${at.fr}.`,
        },
      },
      ...(isAlone ? [] : [{ text: counting[counts] }]),
    ],
    source: sourceOf(signature),
  };
}

const counting: Readonly<Record<Signature['counts'], Text>> = {
  first: {
    en: 'If they sign on different days, the date of the agreement is that of the first signature.',
    fr: 'Si les signatures ont des dates différentes, la date de la convention est celle de la première.',
  },
  last: {
    en: 'If they sign on different days, the date of the agreement is that of the last signature.',
    fr: 'Si les signatures ont des dates différentes, la date de la convention est celle de la dernière.',
  },
};

function sayNotification(notification: Notification, { convention }: Teller): Passage {
  const { by, to, counts, unclaimed } = notification;
  const [sender, addressee] = [nameOf(by, convention), nameOf(to, convention)];
  return {
    at: notification.at,
    heading: { en: 'Notification', fr: 'Notification' },
    sentences: [
      {
        text: {
          en: `${capital(sender.bare.en)} must notify ${addressee.bare.en} of the signed agreement.`,
          fr: `Il revient ${sender.to.fr} de notifier la convention signée ${addressee.to.fr}.`,
        },
      },
      { text: countingDay(counts, { en: 'the notification', fr: 'de la notification' }) },
      ...(unclaimed ? [{ text: uncollected[unclaimed] }] : []),
    ],
    source: sourceOf(notification),
  };
}

const uncollected: Readonly<Record<NonNullable<Notification['unclaimed']>, Text>> = {
  'first-presentation': {
    en: 'If a registered letter is not collected, the notification counts from the day the letter was first presented.',
    fr: 'Une lettre recommandée non réclamée vaut notification à la date de sa première présentation.',
  },
  'not-notified': {
    en: 'A registered letter that is not collected does not count as a notification.',
    fr: 'Une lettre recommandée non réclamée ne vaut pas notification.',
  },
};
