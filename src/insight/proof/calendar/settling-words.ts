import type { DayKind } from '../../../calendar/calendar.ts';
import type { IsoDate } from '../../../calendar/day.ts';
import { type Period, sayPeriod } from '../../../calendar/period.ts';
import { sayDay } from '../../../calendar/say-day.ts';
import { own } from '../../../text/own.ts';
import { counted, type Text } from '../../../text/text.ts';

/** What leaves a last day open, and the two days that it may be. */
export interface Unsettled {
  readonly period: Period;
  /** Which of its days count. */
  readonly days: DayKind;
  /** Whether the clause goes on from there: to the end of the month, or to the later of two days. */
  readonly isPart: boolean;
  /** The moment that it is counted from. */
  readonly moment: string;
  readonly last: IsoDate;
  readonly certain: IsoDate;
  /** Whether these are the days of the agreement, and not of an example. */
  readonly isKnown: boolean;
}

/** Words that leave no doubt, to be pasted into the agreement: by date where it is known, and by period. */
export function settlingWords(unsettled: Unsettled): Text {
  const { period, moment, last, certain, isKnown } = unsettled;
  const [time, event, to, eve] = [sayLength(unsettled), sayEvent(moment), sayDay(last), sayDay(certain)];
  const later = period.months > 0 ? sameNumber(time, event) : lastOfThem(time, event);
  const byDuration: Text = {
    en: `for ${time.en} beginning on the day of ${event.en}, that day included`,
    fr: `pour une durée de ${time.fr} à compter du jour de ${event.fr}, ce jour compris`,
  };
  if (unsettled.isPart) {
    return {
      en: `Say how the period of ${time.en} is counted: “${byDuration.en}” (it then ends on ${eve.en}) or “${later.en}” (it then ends on ${to.en}).`,
      fr: `Dites comment se compte le délai de ${time.fr} : « ${byDuration.fr} » (il finit alors le ${eve.fr}) ou « ${later.fr} » (il finit alors le ${to.fr}).`,
    };
  }
  const byPeriod: Text = {
    en: `“${byDuration.en}” (here until ${eve.en}) or “${later.en}” (here ${to.en}).`,
    fr: `« ${byDuration.fr} » (ici jusqu’au ${eve.fr} inclus) ou « ${later.fr} » (ici le ${to.fr}).`,
  };
  if (!isKnown) return { en: `Write ${byPeriod.en}`, fr: `Écrivez ${byPeriod.fr}` };
  return {
    en: `Write “until ${eve.en} inclusive” or “until ${to.en} inclusive”; without a date yet, ${byPeriod.en}`,
    fr: `Écrivez « jusqu’au ${eve.fr} inclus » ou « jusqu’au ${to.fr} inclus » ; si la date n’est pas encore connue, ${byPeriod.fr}`,
  };
}

function sayLength({ period, days }: Unsettled): Text {
  const isOfDays = period.months === 0 && period.weeks === 0;
  return isOfDays && days !== 'calendar' ? counted(period.days, nouns[days]) : sayPeriod(period);
}

const nouns = {
  working: { en: ['working day', 'working days'], fr: ['jour ouvré', 'jours ouvrés'] },
  'working-six-day': {
    en: ['working day (Monday to Saturday)', 'working days (Monday to Saturday)'],
    fr: ['jour ouvrable', 'jours ouvrables'],
  },
  clear: { en: ['clear day', 'clear days'], fr: ['jour franc', 'jours francs'] },
} as const;

function sameNumber(time: Text, event: Text): Text {
  return {
    en: `until the end of the corresponding date, ${time.en} after ${event.en}`,
    fr: `jusqu’au jour de même quantième inclus, ${time.fr} après ${event.fr}`,
  };
}

function lastOfThem(time: Text, event: Text): Text {
  return {
    en: `until the end of ${time.en} counted from the day after ${event.en}`,
    fr: `jusqu’à l’expiration de ${time.fr} comptés à partir du lendemain de ${event.fr}`,
  };
}

function sayEvent(moment: string): Text {
  if (moment.startsWith('terminated:')) {
    return { en: 'the notice of termination', fr: 'la notification de la résiliation' };
  }
  return own(events, moment) ?? { en: 'that event', fr: 'cet événement' };
}

const events: Readonly<Record<string, Text>> = {
  notified: { en: 'its notification', fr: 'sa notification' },
  signed: { en: 'its signature', fr: 'sa signature' },
  'in-force': { en: 'its entry into force', fr: 'son entrée en vigueur' },
  'term.start': { en: 'its entry into force', fr: 'son entrée en vigueur' },
  leaving: { en: 'the notice of withdrawal', fr: 'l’annonce du retrait' },
};
