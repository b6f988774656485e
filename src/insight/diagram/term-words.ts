import type { Renewal } from '../../language/model/term.ts';
import type { Timing } from '../../language/model/timing.ts';
import type { Text } from '../../text/text.ts';
import { momentWords } from '../explain/moments.ts';
import type { Teller } from '../explain/teller.ts';
import { when } from '../explain/times.ts';
import { nothing } from '../explain/words/grammar.ts';
import { numberInWords } from '../explain/words/numbers.ts';
import { periodInWords } from '../explain/words/periods.ts';

/** What brings it into force: « notification reçue », `on 1 January 2023`. */
export function sayStart(starts: Timing, teller: Teller): Text {
  if (starts.relation === 'on' && 'moment' in starts.anchor) {
    return starts.anchor.moment === 'signed' ? atOnce : sayAnchor(starts.anchor.moment, teller);
  }
  return when(starts, teller, { use: 'state' });
}

const atOnce: Text = { en: 'at once', fr: 'aussitôt' };

/** Something that happens, as a noun; of a notification, which of its dates counts. */
export function sayAnchor(moment: string, teller: Teller): Text {
  const counts = teller.convention.notification?.counts;
  return moment === 'notified' && counts ? notifications[counts] : momentWords(moment, teller).noun;
}

const notifications = {
  sent: { en: 'notification sent', fr: 'notification envoyée' },
  presented: { en: 'notification first presented', fr: 'notification présentée' },
  received: { en: 'notification received', fr: 'notification reçue' },
} as const satisfies Readonly<Record<string, Text>>;

/** That the last day is over, and which one that is. */
export function sayEnd(ends: Timing, teller: Teller): Text {
  const { en, fr } = when(ends, teller, { use: 'state' });
  return { en: `last day passed: ${en.replace(/^on /, '')}`, fr: `dernier jour passé : ${fr}` };
}

/** How it goes on after its end, in a line. */
export function sayHowItGoesOn(renewal: Renewal | undefined): readonly Text[] {
  if (!renewal) return [];
  const { mode, period, times } = renewal;
  const length = period === 'indefinite' ? indefinitely : periodInWords(period);
  const often = times === undefined || period === 'indefinite' ? nothing : atMost(times);
  const { en, fr } = renewals[mode];
  return [{ en: `${en}: ${length.en}${often.en}`, fr: `${fr} : ${length.fr}${often.fr}` }];
}

const indefinitely: Text = { en: 'indefinite term', fr: 'durée indéterminée' };

function atMost(times: number): Text {
  const { en, fr } = numberInWords(times, 'f');
  return { en: `, ${times === 1 ? 'once' : `up to ${en} times`}`, fr: `, ${fr} fois au plus` };
}

const renewals: Readonly<Record<Renewal['mode'], Text>> = {
  tacit: { en: 'automatic renewal', fr: 'reconduction tacite' },
  express: { en: 'express renewal', fr: 'reconduction expresse' },
  rolling: { en: 'end automatically put off', fr: 'terme reporté automatiquement' },
};
