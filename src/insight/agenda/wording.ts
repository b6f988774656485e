import type { IsoDate } from '../../calendar/day.ts';
import { sayPeriod } from '../../calendar/period.ts';
import { sayDay } from '../../calendar/say-day.ts';
import type { NotificationDetails } from '../../engine/lifecycle/facts/notification.ts';
import type { Amount } from '../../language/model/amount.ts';
import type { Renewal } from '../../language/model/term.ts';
import type { Budget } from '../../language/model/work.ts';
import { own } from '../../text/own.ts';
import { counted, decimal, type Text } from '../../text/text.ts';

/** Every sentence of a timeline, in both languages. */

export const wording = {
  inForce: { en: 'Entry into force', fr: 'Entrée en vigueur' },
  expired: { en: 'The agreement has ended', fr: 'La convention a pris fin' },
  endedEarly: { en: 'The agreement has ended early', fr: 'La convention a pris fin avant son terme' },
  renewed: { en: 'The agreement goes on for another period', fr: 'La convention se poursuit pour une période' },
  declineBy: { en: 'Last day to decline the renewal', fr: 'Dernier jour pour dénoncer la reconduction' },
  unlessDeclinedToday: (renewal: Renewal): Text => ({
    en: `Unless it is declined on this day at the latest, ${goingOn(renewal).en}.`,
    fr: `Sauf dénonciation ce jour au plus tard, ${goingOn(renewal).fr}.`,
  }),
  putOff: { en: 'The end is put off by another period', fr: 'Le terme est reporté d’une période' },
  renewedForGood: {
    en: 'The agreement goes on for an indefinite time',
    fr: 'La convention se poursuit pour une durée indéterminée',
  },
  settled: { en: 'The renewal can no longer be declined', fr: 'La reconduction ne peut plus être dénoncée' },
  unanswered: {
    en: 'The formal notice has stayed unanswered; the agreement may now be terminated.',
    fr: 'La mise en demeure est restée sans effet ; la résiliation est désormais possible.',
  },
  overlong: {
    en: 'The suspension has lasted longer than the text allows.',
    fr: 'La suspension dure plus longtemps que le texte ne le permet.',
  },
  resumedByItself: { en: 'By itself: what ends it has come.', fr: 'D’elle-même : ce qui y met fin est arrivé.' },
  takesEffect: { en: 'It takes effect.', fr: 'Il prend effet.' },
  takesEffectOn: (day: IsoDate | undefined): Text =>
    day
      ? {
          en: `It takes effect on ${sayDay(day).en}; until then the convention governs as it was.`,
          fr: `Il prend effet le ${sayDay(day).fr} ; jusque-là, la convention vaut telle qu’elle était.`,
        }
      : {
          en: 'It takes effect on a day that is not known yet; until then the convention governs as it was.',
          fr: 'Il prend effet un jour encore inconnu ; jusque-là, la convention vaut telle qu’elle était.',
        },
  values: (told: Text): Text => ({ en: `With ${told.en}.`, fr: `Avec ${told.fr}.` }),
  endsInThePast: (end: IsoDate, done: Text | undefined): Text => ({
    en: `The last day then lies in the past: ${sayDay(end).en}. Nothing falls due after it${done ? `; what was done since stays recorded: ${done.en}` : ''}.`,
    fr: `Le dernier jour se trouve alors dans le passé : le ${sayDay(end).fr}. Plus rien n’échoit ensuite${done ? ` ; ce qui a été fait depuis reste constaté : ${done.fr}` : ''}.`,
  }),
  longEnough: {
    en: 'The suspension has lasted as long as the text says for this to follow.',
    fr: 'La suspension dure depuis aussi longtemps que le texte le dit pour que cela s’ensuive.',
  },
  left: { en: 'It is no longer a party.', fr: 'Elle n’est plus partie à la convention.' },
  bySilence: { en: 'By silence.', fr: 'Par le silence gardé.' },
  promptly: { en: 'Promptly: the text gives no day.', fr: 'Sans délai : le texte ne fixe pas de jour.' },
  amountDiffers: (paid: string, owed: string): Text => ({
    en: `${paid} was paid, ${owed} was owed.`,
    fr: `${decimal(paid, 'fr')} payés, ${decimal(owed, 'fr')} dus.`,
  }),
  convene: (day: IsoDate): Text => ({
    en: `Convene it on this day at the latest: it must be held by ${sayDay(day).en}.`,
    fr: `À convoquer ce jour au plus tard : la réunion doit se tenir au plus tard le ${sayDay(day).fr}.`,
  }),
  permitted: (uses: readonly string[]): Text => ({
    en: `Permitted: ${uses.join('; ')}.`,
    fr: `Permis : ${uses.join(' ; ')}.`,
  }),
  forbidden: (uses: readonly string[]): Text => ({
    en: `Forbidden: ${uses.join('; ')}.`,
    fr: `Interdit : ${uses.join(' ; ')}.`,
  }),
  attribution: (words: string): Text => ({ en: `To be named: ${words}.`, fr: `À citer : ${words}.` }),
  laws: (names: readonly string[]): Text => ({ en: `Law: ${names.join('; ')}.`, fr: `Loi : ${names.join(' ; ')}.` }),
  neverInForce: {
    en: 'It never entered into force.',
    fr: 'Elle n’est jamais entrée en vigueur.',
  },
  ending: { en: 'Last day of the agreement', fr: 'Dernier jour de la convention' },
  untilMidnight: { en: 'It is in force until midnight.', fr: 'Elle est en vigueur jusqu’à minuit.' },
  lastDay: (day: IsoDate): Text => ({
    en: `Until ${sayDay(day).en}, midnight.`,
    fr: `Jusqu’au ${sayDay(day).fr} à minuit.`,
  }),
  certainEnd: (day: IsoDate): Text => ({
    en: `Read as a duration, the clause would end on ${sayDay(day).en}, the last certain day.`,
    fr: `Lue comme une durée, la clause finirait le ${sayDay(day).fr}, dernier jour certain.`,
  }),
  neverOpened: (missing: Text): Text => ({
    en: `It never opened; missing: ${missing.en}.`,
    fr: `Elle ne s’est jamais ouverte ; il manquait : ${missing.fr}.`,
  }),
  relocked: (missing: Text): Text => ({
    en: `Its condition no longer holds; missing: ${missing.en}.`,
    fr: `Sa condition n’est plus remplie ; il manque : ${missing.fr}.`,
  }),
  openWithout: { en: 'It was open and not done.', fr: 'Elle était ouverte et n’était pas achevée.' },
  doneAtMin: (used: Text): Text => ({
    en: `The minimum was reached (${used.en}).`,
    fr: `Le minimum était atteint (${used.fr}).`,
  }),
  unusedLapse: (left: Text): Text => ({
    en: `${left.en} unused; what is left is lost.`,
    fr: `Solde non utilisé : ${left.fr} ; il est perdu.`,
  }),
  spent: (used: Text, max: string | undefined): Text => ({
    en: max === undefined ? `${used.en} in all.` : `${used.en} in all, of at most ${max}.`,
    fr: max === undefined ? `${used.fr} en tout.` : `${used.fr} en tout, sur ${decimal(max, 'fr')} au plus.`,
  }),
  minNotReached: (used: Text, min: string, kind: 'commitment' | 'estimate'): Text => ({
    en: `${used.en} of ${min} ${kind === 'commitment' ? 'that were owed' : 'that were foreseen, and not owed'}.`,
    fr: `${used.fr} sur ${decimal(min, 'fr')} ${kind === 'commitment' ? 'qui étaient dus' : 'prévus, sans être dus'}.`,
  }),
  minReached: { en: 'The minimum is reached', fr: 'Le minimum est atteint' },
  maxReached: { en: 'The maximum is reached', fr: 'Le maximum est atteint' },
  waitingFor: (names: string): Text => ({ en: `Still missing: ${names}.`, fr: `Il manque encore : ${names}.` }),
  binding: { en: 'It binds from now on.', fr: 'Elle lie désormais.' },
  survivesForEver: {
    en: 'It outlives the agreement, without end.',
    fr: 'Elle survit à la convention, sans fin.',
  },
  survivesFor: (period: Text): Text => ({
    en: `It outlives the agreement for ${period.en}.`,
    fr: `Elle survit à la convention pendant ${period.fr}.`,
  }),
  released: { en: 'It no longer binds.', fr: 'Elle ne lie plus.' },
  outstanding: {
    en: 'It fell due, was not done, and is still owed.',
    fr: 'Cela restait à faire, n’a pas été fait et reste dû.',
  },
  outstandingSum: (sum: Text): Text => ({
    en: `It fell due and was not paid: ${sum.en} is still owed.`,
    fr: `L’échéance est passée sans paiement : ${sum.fr} restent dus.`,
  }),
  outstandingOf: (keys: string, sum: Text | undefined): Text => ({
    en: `It fell due and was not done, and is still owed: ${keys}.${sum ? ` In all ${sum.en}.` : ''}`,
    fr: `L’échéance est passée, rien n’a été fait, et cela reste dû : ${keys}.${sum ? ` En tout ${sum.fr}.` : ''}`,
  }),
  remains: {
    en: 'It is not due yet, and stays owed after the end.',
    fr: 'L’échéance n’est pas venue ; cela reste dû après la fin.',
  },
  releasedNotDue: {
    en: 'It was not due yet when the agreement ended.',
    fr: 'Cela n’était pas encore exigible quand la convention a pris fin.',
  },
  releasedOf: (keys: string): Text => ({
    en: `It was not due yet when the agreement ended: ${keys}.`,
    fr: `Cela n’était pas encore exigible quand la convention a pris fin : ${keys}.`,
  }),
  forOccurrence: (key: string): Text => ({ en: `For ${key}.`, fr: `Pour ${key}.` }),
  partOf: (paid: Text, rest: Text): Text => ({
    en: `${paid.en} so far; ${rest.en} is still to be paid.`,
    fr: `${paid.fr} à ce jour ; il reste ${rest.fr} à payer.`,
  }),
  doneSoFar: (done: number, times: number): Text => ({
    en: `${done} of ${times}.`,
    fr: `${done} sur ${times}.`,
  }),
  affects: (named: Text): Text => ({
    en: `It also changes what had arisen: ${named.en}.`,
    fr: `Il modifie aussi ce qui était déjà né : ${named.fr}.`,
  }),
  noticeOf: (key: string | undefined): Text =>
    key === undefined
      ? { en: 'For the next time.', fr: 'Pour la prochaine fois.' }
      : { en: `For ${key}.`, fr: `Pour le ${key}.` },
  inAdvance: (key: string | undefined): Text =>
    key === undefined
      ? { en: 'Nothing was owed yet: it counts in advance.', fr: 'Rien n’était encore dû : cela vaut d’avance.' }
      : { en: `In advance, for ${key}.`, fr: `D’avance, pour ${key}.` },
  performedLate: (days: number, due: IsoDate): Text => ({
    en: `Late by ${days === 1 ? 'one day' : `${days} days`}: it was due by ${sayDay(due).en}.`,
    fr: `${days === 1 ? 'Un jour' : `${days} jours`} de retard : l’échéance était le ${sayDay(due).fr}.`,
  }),
  discharged: (key: string): Text => ({ en: `It falls away for ${key}.`, fr: `Elle s’éteint pour ${key}.` }),
  fulfilled: { en: 'Its condition is met.', fr: 'Sa condition est remplie.' },
  overdue: (day: IsoDate): Text => ({
    en: `It was due by ${sayDay(day).en}.`,
    fr: `L’échéance était le ${sayDay(day).fr}.`,
  }),
  due: { en: 'This is the last day to do it.', fr: 'C’est le dernier jour pour le faire.' },
  nudge: (period: Text): Text => ({
    en: `Nothing recorded for ${period.en}; the text sets no rhythm, so this is no breach.`,
    fr: `Rien n’est constaté depuis ${period.fr} ; le texte ne fixe aucun rythme, ce n’est donc pas un manquement.`,
  }),
  beforeForce: {
    en: 'Before the entry into force: the agreement does not protect this yet.',
    fr: 'Avant l’entrée en vigueur : la convention ne le protège pas encore.',
  },
  afterCertainDay: (day: IsoDate): Text => ({
    en: `After ${sayDay(day).en}, the last certain day: by the stricter reading, the agreement had already ended.`,
    fr: `Après le ${sayDay(day).fr}, dernier jour certain : selon la lecture la plus stricte, la convention avait déjà pris fin.`,
  }),
  minOutOfReach: (left: Text, needed: Text): Text => ({
    en: `${left.en} left until the end, for ${needed.en} that are foreseen at least.`,
    fr: `${left.fr} d’ici la fin, pour ${needed.fr} prévus au moins.`,
  }),
  lateAgainstPlan: (day: IsoDate): Text => ({
    en: `It was expected by ${sayDay(day).en}; the text announces this day without binding anybody to it.`,
    fr: `C’était prévu d’ici le ${sayDay(day).fr} ; le texte annonce ce jour sans y obliger personne.`,
  }),
  aboveEstimate: (used: Text, max: string): Text => ({
    en: `${used.en}, above the estimate of ${max}.`,
    fr: `${used.fr}, au-delà de l’estimation de ${decimal(max, 'fr')}.`,
  }),
  aboveMaximum: (used: Text, max: string, above: Text): Text => ({
    en: `Recorded so far: ${used.en}, ${above.en} above the maximum, which is ${max} from now on. What is recorded stays so.`,
    fr: `Déjà constaté : ${used.fr}, soit ${above.fr} de plus que le maximum, désormais de ${decimal(max, 'fr')}. Ce constat demeure.`,
  }),
  unitChanged: (was: Text, is: Text): Text => ({
    en: `Recorded so far: ${was.en}. From now on that counts as ${is.en}; if it is not meant so, withdraw it and record it anew.`,
    fr: `Déjà constaté : ${was.fr}. Cela compte désormais pour ${is.fr} ; si ce n’est pas voulu, retirez ces faits et constatez-les de nouveau.`,
  }),
  budgetGone: (used: Text): Text => ({
    en: `Recorded so far: ${used.en}. That counts on no budget any more.`,
    fr: `Déjà constaté : ${used.fr}. Cela ne compte plus pour aucun budget.`,
  }),
  newLastDay: (before: IsoDate, after: IsoDate): Text => ({
    en: `The last day moves from ${sayDay(before).en} to ${sayDay(after).en}.`,
    fr: `Le dernier jour passe du ${sayDay(before).fr} au ${sayDay(after).fr}.`,
  }),
  broken: {
    always: {
      en: 'At the end of this day, what must always be so is not.',
      fr: 'À la fin de ce jour, ce qui doit toujours être vrai ne l’est pas.',
    },
    never: {
      en: 'At the end of this day, what must never be so is so.',
      fr: 'À la fin de ce jour, ce qui ne doit jamais être vrai l’est.',
    },
    before: {
      en: 'It has come, and what must come first has not.',
      fr: 'C’est arrivé, et ce qui doit venir d’abord n’est pas venu.',
    },
    eventually: { en: 'It has not come in time.', fr: 'Ce n’est pas arrivé à temps.' },
    'leads-to': { en: 'What must follow has not come in time.', fr: 'Ce qui doit suivre n’est pas arrivé à temps.' },
  },
  notFollowed: (since: IsoDate): Text => ({
    en: `What must follow has been awaited since ${sayDay(since).en} and has not come in time.`,
    fr: `Ce qui doit suivre est attendu depuis le ${sayDay(since).fr} et n’est pas arrivé à temps.`,
  }),
  withdrawn: (title: Text, on: IsoDate): Text => ({
    en: `“${title.en}” of ${sayDay(on).en} is withdrawn: it is held never to have happened.`,
    fr: `« ${title.fr} » du ${sayDay(on).fr} est retiré : il est réputé n’avoir jamais eu lieu.`,
  }),
} as const;

const unitNouns: Record<string, { en: readonly [string, string]; fr: readonly [string, string] }> = {
  day: { en: ['day', 'days'], fr: ['jour', 'jours'] },
  'half-day': { en: ['half-day', 'half-days'], fr: ['demi-journée', 'demi-journées'] },
  hour: { en: ['hour', 'hours'], fr: ['heure', 'heures'] },
};

/** A quantity with its unit: `1.5 days`, `1,5 jour`. */
export function sayQuantity(quantity: string, unit: Budget['unit']): Text {
  // A unit of the text's own is written as the text writes it.
  const noun = own(unitNouns, unit);
  return counted(Number(quantity), noun ?? { en: [unit, unit], fr: [unit, unit] });
}

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

/** What a renewal does: `it goes on for 12 months more`. */
export function goingOn({ mode, period }: Pick<Renewal, 'mode' | 'period'>): Text {
  if (period === 'indefinite') {
    return { en: 'it goes on for an indefinite time', fr: 'elle se poursuit pour une durée indéterminée' };
  }
  const said = sayPeriod(period);
  return mode === 'rolling'
    ? { en: `its end is put off by ${said.en}`, fr: `son terme est reporté de ${said.fr}` }
    : { en: `it goes on for ${said.en} more`, fr: `elle se poursuit pour ${said.fr}` };
}
