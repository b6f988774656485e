import { addDays, type IsoDate } from '../calendar/day.ts';
import type { Derivation, Step } from '../calendar/derivation.ts';
import { law, sayLaw } from '../calendar/law.ts';
import { sayPeriod } from '../calendar/period.ts';
import { ruleSets } from '../calendar/rule-sets.ts';
import { sayDay, sayTheDay } from '../calendar/say-day.ts';
import { sayRoll } from '../calendar/say-roll.ts';
import type { CalendarUnit } from '../calendar/unit.ts';
import type { Compiled } from '../engine/lifecycle/compile.ts';
import type { CycleMeant, Dated } from '../engine/lifecycle/dates/dated.ts';
import { sayMoment } from '../engine/lifecycle/refusals/say-condition.ts';
import { capital, de } from '../insight/explain/words/grammar.ts';
import type { Stretches, Timing } from '../language/model/timing.ts';
import { counted, joinTexts, type Text } from '../text/text.ts';

/** The anchor of a date in words, `the notification (15 November 2022)`. */
export function sayAnchor({ anchor, timing, derivation, date, via, cycle }: Dated, compiled: Compiled): Text {
  if (via) {
    // A renewal is counted from the day after the end that the same clause gives.
    const told = via.timing === timing ? dayAfterFirstEnd : sayDated(via, compiled);
    const day = sayTheDay(derivation?.anchor ?? via.date);
    return { en: `${day.en} [${told.en}]`, fr: `${day.fr} [${told.fr}]` };
  }
  if (/^\d/.test(anchor)) return sayTheDay(derivation?.anchor ?? date);
  if (cycle) return sayDayOfCycle(anchor, cycle);
  const day = sayDay(derivation?.anchor ?? date);
  const name = timing.relation === 'before' && anchor === 'term.end' ? lastCertainDay : sayMoment(anchor, compiled);
  return { en: `${name.en} (${day.en})`, fr: `${name.fr} (${day.fr})` };
}

const dayAfterFirstEnd: Text = {
  en: 'the day after the last day first agreed',
  fr: 'le lendemain du terme initialement convenu',
};

const lastCertainDay: Text = {
  en: 'the last certain day of the agreement',
  fr: 'le dernier jour certain de la convention',
};

/** How a date was found, in one line: what it was counted from, and by which law. */
export function sayDated(dated: Dated, compiled: Compiled): Text {
  const told = dated.derivation ? sayComputed(dated, dated.derivation, compiled) : sayTold(dated, compiled);
  const { time } = dated.timing;
  const hour = time ? { en: ` at ${time}`, fr: ` à ${time.replace(':', ' h ')}` } : { en: '', fr: '' };
  const among = dated.choice ? choices[dated.choice] : { en: '', fr: '' };
  const more = dated.suspended ? after(sayMoved(dated.suspended, dated.date)) : { en: '', fr: '' };
  return { en: `${among.en}${told.en}${hour.en}${more.en}`, fr: `${among.fr}${told.fr}${hour.fr}${more.fr}` };
}

/** What follows upon something said. */
function after({ en, fr }: Text): Text {
  return { en: `, ${en}`, fr: `, ${fr}` };
}

function sayMoved(count: number, date: IsoDate): Text {
  const [more, day] = [saySuspended(count), sayDay(date)];
  return { en: `${more.en}: ${day.en}`, fr: `${more.fr} : le ${day.fr}` };
}

/** The first or the last day of a cycle, with the days of the cycle and what moved or cut it. */
function sayDayOfCycle(anchor: string, { first, last, isCut, suspended }: CycleMeant): Text {
  const [from, to] = [sayDay(first), sayDay(last)];
  const cut = isCut
    ? { en: ', which the end of the agreement cuts short', fr: ', que la fin de la convention abrège' }
    : { en: '', fr: '' };
  const more = suspended ? after(sayMoved(suspended, addDays(last, suspended))) : { en: '', fr: '' };
  const which = anchor === 'cycle.start' ? { en: 'first', fr: 'premier' } : { en: 'last', fr: 'dernier' };
  return {
    en: `the ${which.en} day of the cycle of ${from.en} to ${to.en}${cut.en}${more.en}`,
    fr: `le ${which.fr} jour du cycle du ${from.fr} au ${to.fr}${cut.fr}${more.fr}`,
  };
}

const choices = {
  earliest: { en: 'the earliest of several dates: ', fr: 'la première de plusieurs dates : ' },
  latest: { en: 'the latest of several dates: ', fr: 'la dernière de plusieurs dates : ' },
} as const;

function sayComputed(dated: Dated, derivation: Derivation, compiled: Compiled): Text {
  const said = sayDerivation(derivation, sayAnchor(dated, compiled));
  const cites = sayCites(derivation);
  return cites.en === '' ? said : { en: `${said.en}; ${cites.en}`, fr: `${said.fr} ; ${cites.fr}` };
}

/** A day that no period was counted to. */
function sayTold({ timing, anchor, via, date, cycle, suspended = 0 }: Dated, compiled: Compiled): Text {
  if (timing.relation === 'end-of') {
    const unit = sayUnit(timing.unit);
    const inside = via ? sayVia(via, compiled) : cycle ? sayDayOfCycle(anchor, cycle) : sayAnchorName(anchor, compiled);
    const day = sayDay(addDays(date, -suspended));
    return {
      en: `the end of ${unit.en} that contains ${inside.en}: ${day.en}`,
      fr: `la fin ${unit.fr} qui comprend ${inside.fr} : le ${day.fr}`,
    };
  }
  const name = via
    ? sayVia(via, compiled)
    : cycle
      ? sayDayOfCycle(anchor, cycle)
      : sayDayOfYear(timing, anchor, compiled);
  if (timing.relation === 'eve-of')
    return { en: `the day before ${name.en}`, fr: `la veille ${de(/^\d/.test(name.fr) ? `le ${name.fr}` : name.fr)}` };
  if (/^\d{4}-/.test(anchor)) return { en: 'date set by the agreement', fr: 'date fixée par la convention' };
  if (/^\d{2}-/.test(anchor)) {
    return { en: `date set by the agreement: ${name.en}`, fr: `date fixée par la convention : ${name.fr}` };
  }
  return via ? name : theDayOf(name);
}

/** A day that was itself computed: `28 February 2025 [1 month after…]`. */
function sayVia(via: Dated, compiled: Compiled): Text {
  const [day, said] = [sayTheDay(via.date), sayDated(via, compiled)];
  return { en: `${day.en} [${said.en}]`, fr: `${day.fr} [${said.fr}]` };
}

/** A day of each year is said with the one after which it is the first, where the text names that. */
function sayDayOfYear(timing: Timing, anchor: string, compiled: Compiled): Text {
  const following = 'following' in timing ? timing.following : undefined;
  const after = following && 'anchor' in following && following.relation === 'on' ? following.anchor : undefined;
  return after && 'moment' in after
    ? sayMonthDay(anchor, sayMoment(after.moment, compiled))
    : sayAnchorName(anchor, compiled);
}

function sayAnchorName(anchor: string, compiled: Compiled): Text {
  if (/^\d{4}-/.test(anchor)) return sayTheDay(anchor as IsoDate);
  return /^\d{2}-/.test(anchor) ? sayMonthDay(anchor) : sayMoment(anchor, compiled);
}

/** The day of an event; what is a day already stands by itself: `the last day of the cycle`, `30 April`. */
export function theDayOf(name: Text): Text {
  if (/^(the (first|last|effective|due|middle) |[\d[])/.test(name.en)) return name;
  return { en: `the day of ${name.en}`, fr: `le jour ${de(name.fr)}` };
}

/** A unit of the calendar, or a period of the text's own. */
export function sayUnit(unit: CalendarUnit | Stretches): Text {
  if (typeof unit !== 'object') return unitWords[unit];
  const said = sayPeriod(unit.period);
  return { en: `the period of ${said.en}`, fr: `de la période de ${said.fr}` };
}

const unitWords: Readonly<Record<CalendarUnit, Text>> = {
  month: { en: 'the month', fr: 'du mois' },
  quarter: { en: 'the quarter', fr: 'du trimestre' },
  'half-year': { en: 'the half-year', fr: 'du semestre' },
  year: { en: 'the calendar year', fr: 'de l’année civile' },
  'school-year': { en: 'the school year', fr: 'de l’année scolaire' },
  'financial-year': { en: 'the financial year', fr: 'de l’exercice' },
};

/** The computation in words: `12 months after the notification (15 November 2022): 15 November 2023`. */
export function sayDerivation(derivation: Derivation, anchor: Text): Text {
  const { period, direction, steps, date } = derivation;
  const said = sayPeriod(period);
  const day = sayDay(date);
  if (direction === 'backward') {
    return {
      en: `at least ${said.en} before ${anchor.en}: by ${day.en}`,
      fr: `au moins ${said.fr} avant ${anchor.fr} : au plus tard le ${day.fr}`,
    };
  }
  const firstDayCounts = steps.some(({ step }) => step === 'eve');
  const remarks = joinTexts(
    steps.flatMap((step) => remark(step, period.months + period.weeks === 0)),
    { en: '; ', fr: ' ; ' },
  );
  const tail = (text: string): string => (text === '' ? '' : ` (${text})`);
  return {
    en: `${said.en} ${firstDayCounts ? 'from and including' : 'after'} ${anchor.en}: ${day.en}${tail(remarks.en)}`,
    fr: `${said.fr} ${firstDayCounts ? startingFrom(anchor.fr) : `après ${anchor.fr}`} : le ${day.fr}${tail(remarks.fr)}`,
  };
}

/** « à compter de » with its article, that day included: « à compter du 1er janvier inclus ». */
export function startingFrom(anchor: string): string {
  return `à compter ${de(anchor)}, jour compris`;
}

function remark(step: Step, isOfDays: boolean): Text[] {
  switch (step.step) {
    case 'months':
      return step.missing
        ? [
            {
              en: 'no corresponding date: last day of the month',
              fr: 'pas de quantième identique : dernier jour du mois',
            },
          ]
        : [];
    case 'eve':
      // Of days alone, that the first one counts is said before.
      return isOfDays ? [] : [{ en: 'the day before the corresponding date', fr: 'la veille du même quantième' }];
    case 'clear':
      return [{ en: 'one more day, because the period is clear', fr: 'un jour de plus, le délai étant franc' }];
    case 'two-working-days':
      return [{ en: 'at least two working days', fr: 'au moins deux jours ouvrables' }];
    case 'roll':
      return [sayRoll(step.over)];
    case 'suspended':
      return [saySuspended(step.count)];
    case 'days':
      return step.kind === 'calendar' || step.kind === 'clear' ? [] : [dayKinds[step.kind]];
    default:
      return [];
  }
}

function saySuspended(count: number): Text {
  const days = counted(count, { en: ['day', 'days'], fr: ['jour', 'jours'] });
  return { en: `plus ${days.en} of suspension`, fr: `plus ${days.fr} de suspension` };
}

const dayKinds = {
  working: { en: 'working days', fr: 'jours ouvrés' },
  'working-six-day': { en: 'working days, Saturdays included', fr: 'jours ouvrables' },
};

function sayCites({ law: ids }: Derivation): Text {
  return sayLaw(ids);
}

/** A computation step by step, one line each, ending with the law that it rests on. */
export function explainDerivation(derivation: Derivation, anchor: Text): readonly Text[] {
  const { rules, steps, law: ids } = derivation;
  const set = ruleSets[rules].title;
  return [
    sayDerivation(derivation, anchor),
    { en: `Rules: ${set.en} (${rules}).`, fr: `Règles de calcul : ${set.fr} (${rules}).` },
    ...steps.map(explainStep),
    ...ids.map((id) => ({
      en: `${capital(law[id].cite.en)}: ${law[id].point.en}.`,
      fr: `${capital(law[id].cite.fr)} : ${law[id].point.fr}.`,
    })),
  ];
}

function explainStep(step: Step): Text {
  const day = sayDay(step.date);
  const arrow = (text: Text): Text => ({ en: `→ ${day.en}: ${text.en}.`, fr: `→ ${day.fr} : ${text.fr}.` });
  switch (step.step) {
    case 'months': {
      const count = sayPeriod({ months: step.count, weeks: 0, days: 0 });
      return arrow({
        en: `${count.en}, to ${step.missing ? 'the last day of the month, which has no corresponding date' : 'the corresponding date'}`,
        fr: `${count.fr}, ${step.missing ? 'jusqu’au dernier jour du mois, qui n’a pas ce quantième' : 'de quantième à quantième'}`,
      });
    }
    case 'weeks':
      return arrow(sayPeriod({ months: 0, weeks: step.count, days: 0 }));
    case 'days': {
      const count = sayPeriod({ months: 0, weeks: 0, days: step.count });
      const kind = step.kind === 'working' || step.kind === 'working-six-day' ? dayKinds[step.kind] : undefined;
      return arrow(kind ? { en: `${count.en} (${kind.en})`, fr: `${count.fr} (${kind.fr})` } : count);
    }
    case 'eve':
      return arrow({
        en: 'the day before, because the first day counts',
        fr: 'la veille, car le premier jour compte',
      });
    case 'clear':
      return arrow({
        en: 'one more day, because the last day does not count',
        fr: 'un jour de plus, car le dernier jour ne compte pas',
      });
    case 'two-working-days':
      return arrow({
        en: 'extended to include two working days',
        fr: 'prolongé pour comprendre deux jours ouvrables',
      });
    case 'roll':
      return arrow(sayRoll(step.over));
    case 'suspended':
      return arrow(saySuspended(step.count));
    default: {
      const out = sayDay(step.runsOut);
      return arrow({
        en: `the latest day on which the period can begin and still end in time, on ${out.en}`,
        fr: `le dernier jour où le délai peut commencer et expirer à temps, le ${out.fr}`,
      });
    }
  }
}

/** A day of each year: `30 April`. */
export function sayMonthDay(monthDay: string, after?: Text): Text {
  // Any leap year has every day.
  const { en, fr } = sayDay(`2024-${monthDay}` as IsoDate);
  const day = { en: en.replace(' 2024', ''), fr: fr.replace(' 2024', '') };
  return after ? { en: `the first ${day.en} after ${after.en}`, fr: `le premier ${day.fr} après ${after.fr}` } : day;
}
