import type { IsoDate } from '../../calendar/day.ts';
import { sayPeriod } from '../../calendar/period.ts';
import { sayDay } from '../../calendar/say-day.ts';
import { sayKey, sayKeys, sayTheKey } from '../../calendar/say-key.ts';
import type { NotificationDetails } from '../../engine/lifecycle/facts/notification.ts';
import type { Amount } from '../../language/model/amount.ts';
import type { Renewal } from '../../language/model/term.ts';
import { counted, decimal, type Text } from '../../text/text.ts';

/** Every sentence of a timeline, in both languages. */

/** How many occurrences a line names. */
const mostNamed = 6;

/** What a due date is the last day for. */
export const lastDays = {
  payments: { en: 'Last day to pay', fr: 'Dernier jour pour payer' },
  meetings: { en: 'Last day to hold the meeting', fr: 'Dernier jour pour tenir la réunion' },
  obligations: { en: 'Last day to do this', fr: 'Dernier jour pour le faire' },
  deliverables: { en: 'Last day to deliver', fr: 'Dernier jour pour la remise' },
  phases: { en: 'Last day to complete this phase', fr: 'Dernier jour pour achever cette étape' },
} as const;

export const wording = {
  inForce: { en: 'Entry into force', fr: 'Entrée en vigueur' },
  expired: { en: 'The agreement has ended', fr: 'La convention a pris fin' },
  endedEarly: { en: 'The agreement has ended early', fr: 'La convention a pris fin avant son terme' },
  renewed: { en: 'The agreement is renewed for another period', fr: 'La convention est reconduite pour une période' },
  declineBy: { en: 'Last day to give notice of non-renewal', fr: 'Dernier jour pour dénoncer la reconduction' },
  unlessDeclinedToday: (renewal: Renewal): Text => ({
    en: `Unless notice of non-renewal is given by this day, ${goingOn(renewal).en}.`,
    fr: `Sauf dénonciation au plus tard ce jour, ${goingOn(renewal).fr}.`,
  }),
  putOff: {
    en: 'The end of the agreement is put off by another period',
    fr: 'Le terme de la convention est reporté d’une période',
  },
  renewedForGood: {
    en: 'The agreement continues for an indefinite term',
    fr: 'La convention se poursuit pour une durée indéterminée',
  },
  settled: { en: 'Notice of non-renewal can no longer be given', fr: 'La reconduction ne peut plus être dénoncée' },
  unanswered: {
    en: 'The formal notice was not complied with. The agreement may now be terminated.',
    fr: 'La mise en demeure est restée sans effet. La résiliation est désormais possible.',
  },
  overlong: {
    en: 'The suspension has lasted longer than the agreement allows.',
    fr: 'La suspension a dépassé la durée que la convention permet.',
  },
  resumedByItself: {
    en: 'The suspension has ended by itself: the condition that ends it is met.',
    fr: 'La suspension a pris fin d’elle-même : la condition qui y met fin est remplie.',
  },
  takesEffect: { en: 'The amendment takes effect.', fr: 'L’avenant prend effet.' },
  takesEffectOn: (day: IsoDate | undefined): Text =>
    day
      ? {
          en: `The amendment takes effect on ${sayDay(day).en}. Until then, the agreement applies unchanged.`,
          fr: `L’avenant prend effet le ${sayDay(day).fr}. Jusque-là, la convention s’applique sans changement.`,
        }
      : {
          en: 'The day on which the amendment takes effect is not known yet. Until then, the agreement applies unchanged.',
          fr: 'Le jour où l’avenant prend effet n’est pas encore connu. Jusque-là, la convention s’applique sans changement.',
        },
  values: (said: Text): Text => ({ en: `Agreed values: ${said.en}.`, fr: `Valeurs convenues : ${said.fr}.` }),
  endsInThePast: (end: IsoDate, done: Text | undefined): Text => ({
    en: `The last day becomes ${sayDay(end).en}, which is in the past. Nothing falls due after it.${done ? ` What was done since then stays recorded: ${done.en}.` : ''}`,
    fr: `Le dernier jour devient le ${sayDay(end).fr}, une date passée. Plus rien n’est dû après elle.${done ? ` Ce qui a été fait depuis reste enregistré : ${done.fr}.` : ''}`,
  }),
  longEnough: {
    en: 'The suspension has reached the duration that the agreement sets for this.',
    fr: 'La suspension a atteint la durée que la convention prévoit à cet effet.',
  },
  left: { en: 'No longer a party to the agreement.', fr: 'N’est plus partie à la convention.' },
  bySilence: {
    accepted: {
      en: 'Deemed accepted, because nobody answered in time.',
      fr: 'Réputé accepté, faute de réponse dans le délai.',
    },
    rejected: {
      en: 'Deemed rejected, because nobody answered in time.',
      fr: 'Réputé refusé, faute de réponse dans le délai.',
    },
  },
  promptly: {
    en: 'It is due without delay; the agreement sets no date.',
    fr: 'À faire sans délai ; la convention ne fixe pas de date.',
  },
  amountDiffers: (paid: Text, owed: Text): Text => ({
    en: `${paid.en} was paid, but only ${owed.en} was due.`,
    fr: `Montant payé : ${paid.fr} ; montant dû : ${owed.fr}.`,
  }),
  convene: (day: IsoDate): Text => ({
    en: `Last day to convene the meeting, which must be held by ${sayDay(day).en}.`,
    fr: `Dernier jour pour convoquer la réunion, qui doit se tenir au plus tard le ${sayDay(day).fr}.`,
  }),
  permitted: (uses: readonly string[]): Text => ({
    en: `Permitted: ${uses.join('; ')}.`,
    fr: `Permis : ${uses.join(' ; ')}.`,
  }),
  forbidden: (uses: readonly string[]): Text => ({
    en: `Forbidden: ${uses.join('; ')}.`,
    fr: `Interdit : ${uses.join(' ; ')}.`,
  }),
  attribution: (words: string): Text => ({ en: `Source to be credited: ${words}.`, fr: `Source à citer : ${words}.` }),
  laws: (names: readonly string[]): Text => ({
    en: `Applicable law: ${names.join('; ')}.`,
    fr: `Textes applicables : ${names.join(' ; ')}.`,
  }),
  neverInForce: {
    en: 'The agreement never entered into force.',
    fr: 'La convention n’est jamais entrée en vigueur.',
  },
  ending: { en: 'Last day of the agreement', fr: 'Dernier jour de la convention' },
  untilMidnight: {
    en: 'The agreement is in force until midnight.',
    fr: 'La convention est en vigueur jusqu’à minuit.',
  },
  lastDay: (day: IsoDate): Text => ({
    en: `Last day: ${sayDay(day).en}, until midnight.`,
    fr: `Dernier jour : le ${sayDay(day).fr}, jusqu’à minuit.`,
  }),
  certainEnd: (day: IsoDate): Text => ({
    en: `Read as a duration, the clause would end the agreement on ${sayDay(day).en}: the last certain day.`,
    fr: `Lue comme une durée, la clause ferait finir la convention le ${sayDay(day).fr} : c’est le dernier jour certain.`,
  }),
  neverOpened: (missing: Text): Text => ({
    en: `This phase never opened. What was missing: ${missing.en}.`,
    fr: `Cette étape ne s’est jamais ouverte. Il manquait : ${missing.fr}.`,
  }),
  relocked: (missing: Text): Text => ({
    en: `The condition for this phase is no longer met. What is missing: ${missing.en}.`,
    fr: `La condition de cette étape n’est plus remplie. Il manque : ${missing.fr}.`,
  }),
  openWithout: { en: 'This phase was open but was not completed.', fr: 'Cette étape était ouverte, mais pas achevée.' },
  doneAtMin: (used: Text): Text => ({
    en: `The minimum had been reached (${used.en}).`,
    fr: `Le minimum était atteint (${used.fr}).`,
  }),
  unusedLapse: (left: Text): Text => ({
    en: `Unused: ${left.en}. The unused balance is lost.`,
    fr: `Solde non utilisé : ${left.fr}. Ce solde est perdu.`,
  }),
  spent: (used: Text, max: string | undefined): Text => ({
    en: max === undefined ? `Total so far: ${used.en}.` : `Total so far: ${used.en} out of at most ${max}.`,
    fr:
      max === undefined
        ? `Total à ce jour : ${used.fr}.`
        : `Total à ce jour : ${used.fr} sur ${decimal(max, 'fr')} au plus.`,
  }),
  minNotReached: (used: Text, min: string, kind: 'commitment' | 'estimate'): Text => ({
    en: `Used: ${used.en}, out of a ${kind === 'commitment' ? 'committed' : 'non-binding'} minimum of ${min}.`,
    fr: `Consommé : ${used.fr}, pour un minimum ${kind === 'commitment' ? 'dû' : 'indicatif'} de ${decimal(min, 'fr')}.`,
  }),
  minReached: { en: 'The minimum is reached', fr: 'Le minimum est atteint' },
  maxReached: { en: 'The maximum is reached', fr: 'Le maximum est atteint' },
  waitingFor: (names: Text): Text => ({ en: `Still missing: ${names.en}.`, fr: `Il manque encore : ${names.fr}.` }),
  survivesForEver: {
    en: 'This clause survives the end of the agreement indefinitely.',
    fr: 'Cette clause survit à la convention, sans limite de durée.',
  },
  survivesFor: (period: Text): Text => ({
    en: `This clause survives the end of the agreement for ${period.en}.`,
    fr: `Cette clause survit à la convention pendant ${period.fr}.`,
  }),
  released: { en: 'This clause no longer applies.', fr: 'Cette clause ne s’applique plus.' },
  outstanding: {
    en: 'It fell due and is still owed.',
    fr: 'L’échéance est passée sans que ce soit fait ; cela reste dû.',
  },
  outstandingSum: (sum: Text): Text => ({
    en: `It fell due and was not paid in full: ${sum.en} is still owed.`,
    fr: `L’échéance est passée sans paiement complet ; reste dû : ${sum.fr}.`,
  }),
  outstandingOf: (keys: Text, sum: Text | undefined): Text => ({
    en: `It fell due and is still owed: ${keys.en}.${sum ? ` Total: ${sum.en}.` : ''}`,
    fr: `L’échéance est passée sans que ce soit fait ; reste dû : ${keys.fr}.${sum ? ` Total : ${sum.fr}.` : ''}`,
  }),
  remains: {
    en: 'It is not due yet and is still owed after the end of the agreement.',
    fr: 'L’échéance est à venir ; cela reste dû après la fin de la convention.',
  },
  releasedNotDue: {
    en: 'It was not due yet when the agreement ended, so it is no longer owed.',
    fr: 'L’échéance n’était pas atteinte quand la convention a pris fin ; cela n’est plus dû.',
  },
  releasedOf: (keys: Text): Text => ({
    en: `Not due yet when the agreement ended, so no longer owed: ${keys.en}.`,
    fr: `L’échéance n’était pas atteinte quand la convention a pris fin ; n’est plus dû : ${keys.fr}.`,
  }),
  forOccurrence: (key: string): Text => wording.forOccurrences([key]),
  forOccurrences: (keys: readonly string[]): Text => {
    const { en, fr } = sayKeys(keys, mostNamed, sayTheKey);
    return { en: `For ${en}.`, fr: `Pour ${fr}.` };
  },
  partOf: (paid: Text, rest: Text): Text => ({
    en: `Paid so far: ${paid.en}. Still to pay: ${rest.en}.`,
    fr: `Payé à ce jour : ${paid.fr}. Reste à payer : ${rest.fr}.`,
  }),
  doneSoFar: (done: number, times: number): Text => ({
    en: `${done} of ${times}.`,
    fr: `${done} sur ${times}.`,
  }),
  affects: (named: Text): Text => ({
    en: `The amendment also changes what was already owed: ${named.en}.`,
    fr: `L’avenant modifie aussi ce qui était déjà dû : ${named.fr}.`,
  }),
  noticeOf: (key: string | undefined): Text =>
    key === undefined
      ? { en: 'For the next time.', fr: 'Pour la prochaine fois.' }
      : { en: `For ${sayKey(key).en}.`, fr: `Pour le ${sayKey(key).fr}.` },
  inAdvance: (key: string | undefined): Text =>
    key === undefined
      ? {
          en: 'Done in advance: nothing was owed yet.',
          fr: 'Fait par avance : rien n’était encore dû.',
        }
      : { en: `In advance, for ${sayTheKey(key).en}.`, fr: `Par avance, pour ${sayTheKey(key).fr}.` },
  performedLate: (days: number, due: IsoDate): Text => ({
    en: `${days === 1 ? 'One day' : `${days} days`} late: the due date was ${sayDay(due).en}.`,
    fr: `${days === 1 ? 'Un jour' : `${days} jours`} de retard : l’échéance était le ${sayDay(due).fr}.`,
  }),
  discharged: (key: string): Text => ({
    en: `No longer owed for ${sayTheKey(key).en}.`,
    fr: `N’est plus dû pour ${sayTheKey(key).fr}.`,
  }),
  fulfilled: {
    en: 'Done: what the clause asks for has been recorded.',
    fr: 'Fait : ce que la clause demande a été enregistré.',
  },
  overdue: (day: IsoDate): Text => ({
    en: `The due date was ${sayDay(day).en}.`,
    fr: `L’échéance était le ${sayDay(day).fr}.`,
  }),
  due: (section: keyof typeof lastDays, sum?: Text): Text => {
    const { en, fr } = lastDays[section];
    return sum ? { en: `${en}: ${sum.en}.`, fr: `${fr} : ${sum.fr}.` } : { en: `${en}.`, fr: `${fr}.` };
  },
  nudge: (period: Text): Text => ({
    en: `Nothing has been recorded for ${period.en}. The agreement sets no frequency, so this is not a breach.`,
    fr: `Rien n’a été enregistré depuis ${period.fr}. La convention ne fixe pas de périodicité : ce n’est pas un manquement.`,
  }),
  beforeForce: {
    en: 'This was before the entry into force, so the agreement does not cover it.',
    fr: 'C’était avant l’entrée en vigueur : la convention ne le couvre pas.',
  },
  afterCertainDay: (day: IsoDate): Text => ({
    en: `This was after ${sayDay(day).en}, the last certain day. On the stricter reading, the agreement had already ended.`,
    fr: `C’était après le ${sayDay(day).fr}, dernier jour certain. Selon la lecture la plus stricte, la convention avait déjà pris fin.`,
  }),
  minOutOfReach: (left: Text, needed: Text): Text => ({
    en: `Only ${left.en} left before the end, for a planned minimum of ${needed.en}.`,
    fr: `D’ici la fin : ${left.fr} seulement, pour un minimum prévu de ${needed.fr}.`,
  }),
  lateAgainstPlan: (day: IsoDate): Text => ({
    en: `This was expected by ${sayDay(day).en}. The agreement gives that date as an indication only.`,
    fr: `C’était prévu au plus tard le ${sayDay(day).fr}. La convention donne cette date à titre indicatif.`,
  }),
  aboveEstimate: (used: Text, max: string): Text => ({
    en: `${used.en} used, above the estimate of ${max}.`,
    fr: `Consommé : ${used.fr}, au-delà de l’estimation de ${decimal(max, 'fr')}.`,
  }),
  aboveMaximum: (used: Text, max: string, above: Text): Text => ({
    en: `Recorded so far: ${used.en}, which is ${above.en} above the new maximum of ${max}. The records stand.`,
    fr: `Déjà enregistré : ${used.fr}, soit ${above.fr} de plus que le nouveau maximum de ${decimal(max, 'fr')}. Ces faits restent enregistrés.`,
  }),
  unitChanged: (was: Text, is: Text): Text => ({
    en: `Recorded so far: ${was.en}. From now on this counts as ${is.en}. If that is wrong, withdraw these facts and record them again.`,
    fr: `Déjà enregistré : ${was.fr}. Cela compte désormais pour ${is.fr}. Si c’est une erreur, retirez ces faits et enregistrez-les de nouveau.`,
  }),
  budgetGone: (used: Text): Text => ({
    en: `Recorded so far: ${used.en}. This no longer counts towards any budget.`,
    fr: `Déjà enregistré : ${used.fr}. Cela ne compte plus dans aucun budget.`,
  }),
  newLastDay: (before: IsoDate, after: IsoDate): Text => ({
    en: `The last day moves from ${sayDay(before).en} to ${sayDay(after).en}.`,
    fr: `Le dernier jour passe du ${sayDay(before).fr} au ${sayDay(after).fr}.`,
  }),
  broken: {
    always: {
      en: 'At the end of this day, what must always be true is not.',
      fr: 'À la fin de ce jour, ce qui doit toujours être vrai ne l’est pas.',
    },
    never: {
      en: 'At the end of this day, what must never be true is.',
      fr: 'À la fin de ce jour, ce qui ne doit jamais être vrai l’est.',
    },
    before: {
      en: 'This has occurred before what must come first.',
      fr: 'Ceci est arrivé avant ce qui doit le précéder.',
    },
    eventually: { en: 'What must occur did not occur in time.', fr: 'Ce qui doit arriver n’est pas arrivé à temps.' },
    'leads-to': { en: 'What must follow did not occur in time.', fr: 'Ce qui doit suivre n’est pas arrivé à temps.' },
  },
  notFollowed: (since: IsoDate): Text => ({
    en: `What must follow has been awaited since ${sayDay(since).en} and did not occur in time.`,
    fr: `Ce qui doit suivre est attendu depuis le ${sayDay(since).fr} et n’est pas arrivé à temps.`,
  }),
  withdrawn: (title: Text, on: IsoDate): Text => ({
    en: `“${title.en}” of ${sayDay(on).en} is withdrawn: it is deemed never to have happened.`,
    fr: `Le fait « ${title.fr} », du ${sayDay(on).fr}, est retiré : il est réputé n’avoir jamais eu lieu.`,
  }),
} as const;

/** A sum of money: `12,000 EUR`, `12 000 EUR`. */
export function sayAmount({ value, currency }: Amount): Text {
  const [whole = '', cents] = value.split('.');
  const grouped = (separator: string): string => whole.replace(/\B(?=(\d{3})+$)/g, separator);
  const rest = (sign: string): string => (cents === undefined ? '' : `${sign}${cents.padEnd(2, '0')}`);
  return {
    en: `${grouped(',')}${rest('.')} ${currency}`,
    fr: `${grouped('\u202f')}${rest(',')} ${currency}`,
  };
}

/** A number of working days in words. */
export function sayWorkingDays(count: number): Text {
  return counted(count, { en: ['working day', 'working days'], fr: ['jour ouvré', 'jours ouvrés'] });
}

type Channel = NonNullable<NotificationDetails['channel']>;
type OutcomeOfLetter = NonNullable<NotificationDetails['outcome']>;

/** How a letter was sent. */
export const channelWords: Readonly<Record<Channel, Text>> = {
  hand: { en: 'by hand', fr: 'en main propre' },
  'registered-letter': { en: 'by registered letter', fr: 'par lettre recommandée' },
  'registered-email': { en: 'by registered e-mail', fr: 'par lettre recommandée électronique' },
  email: { en: 'by e-mail', fr: 'par courriel' },
  letter: { en: 'by letter', fr: 'par lettre' },
};

/** What became of a letter. */
export const outcomeOfLetterWords: Readonly<Record<OutcomeOfLetter, Text>> = {
  delivered: { en: 'delivered', fr: 'remise' },
  refused: { en: 'refused', fr: 'refusée' },
  unclaimed: { en: 'not collected', fr: 'non retirée' },
};

/** How a notification went: its channel, its days, what became of it. */
export function sayNotification(details: {
  readonly channel?: Channel;
  readonly sent?: IsoDate;
  readonly presented?: IsoDate;
  readonly received?: IsoDate;
  readonly outcome?: OutcomeOfLetter;
}): Text {
  const { channel, sent, presented, received, outcome } = details;
  const parts: Text[] = [
    ...(channel ? [channelWords[channel]] : []),
    ...(sent ? [{ en: `sent on ${sayDay(sent).en}`, fr: `envoyée le ${sayDay(sent).fr}` }] : []),
    ...(presented ? [{ en: `presented on ${sayDay(presented).en}`, fr: `présentée le ${sayDay(presented).fr}` }] : []),
    ...(received ? [{ en: `received on ${sayDay(received).en}`, fr: `reçue le ${sayDay(received).fr}` }] : []),
    ...(outcome ? [outcomeOfLetterWords[outcome]] : []),
  ];
  const say = (lang: 'en' | 'fr'): string => `${parts.map((part) => part[lang]).join(', ')}.`;
  const sentence = { en: say('en'), fr: say('fr') };
  return { en: capital(sentence.en), fr: capital(sentence.fr) };
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** What a renewal does: `the agreement is renewed for 12 months`. */
export function goingOn({ mode, period }: Pick<Renewal, 'mode' | 'period'>): Text {
  if (period === 'indefinite') {
    return {
      en: 'the agreement continues for an indefinite term',
      fr: 'la convention se poursuit pour une durée indéterminée',
    };
  }
  const said = sayPeriod(period);
  return mode === 'rolling'
    ? {
        en: `the end of the agreement is put off by ${said.en}`,
        fr: `le terme de la convention est reporté de ${said.fr}`,
      }
    : { en: `the agreement is renewed for ${said.en}`, fr: `la convention est reconduite pour ${said.fr}` };
}
