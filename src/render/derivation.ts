import type { IsoDate } from '../calendar/day.ts';
import type { Derivation, Step } from '../calendar/derivation.ts';
import { law } from '../calendar/law.ts';
import { sayPeriod } from '../calendar/period.ts';
import { ruleSets } from '../calendar/rule-sets.ts';
import { sayDay, sayTheDay } from '../calendar/say-day.ts';
import { sayRoll } from '../calendar/say-roll.ts';
import type { CalendarUnit } from '../calendar/unit.ts';
import type { Compiled } from '../engine/lifecycle/compile.ts';
import type { Dated } from '../engine/lifecycle/dates/dated.ts';
import { sayMoment } from '../engine/lifecycle/refusals/say-condition.ts';
import { de } from '../insight/explain/words/grammar.ts';
import type { Stretches, Timing } from '../language/model/timing.ts';
import { counted, joinTexts, type Text, verbatim } from '../text/text.ts';

/** The anchor of a date in words, `the notification (15 November 2022)`. */
export function sayAnchor({ anchor, timing, derivation, date, via }: Dated, compiled: Compiled): Text {
  if (via) {
    // A renewal is counted from the day after the end that the same clause gives.
    const told = via.timing === timing ? dayAfterFirstEnd : sayDated(via, compiled);
    const day = sayTheDay(derivation?.anchor ?? via.date);
    return { en: `${day.en} [${told.en}]`, fr: `${day.fr} [${told.fr}]` };
  }
  if (/^\d/.test(anchor)) return sayTheDay(derivation?.anchor ?? date);
  const day = sayDay(derivation?.anchor ?? date);
  const name = timing.relation === 'before' && anchor === 'term.end' ? lastCertainDay : sayMoment(anchor, compiled);
  return { en: `${name.en} (${day.en})`, fr: `${name.fr} (${day.fr})` };
}

const dayAfterFirstEnd: Text = {
  en: 'the day after the end first agreed',
  fr: 'le lendemain du terme convenu d’abord',
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
  return { en: `${among.en}${told.en}${hour.en}`, fr: `${among.fr}${told.fr}${hour.fr}` };
}

const choices = {
  earliest: { en: 'the earliest: ', fr: 'au plus tôt : ' },
  latest: { en: 'the latest: ', fr: 'au plus tard : ' },
} as const;

function sayComputed(dated: Dated, derivation: Derivation, compiled: Compiled): Text {
  const said = sayDerivation(derivation, sayAnchor(dated, compiled));
  const cites = sayCites(derivation);
  return cites.en === '' ? said : { en: `${said.en}; ${cites.en}`, fr: `${said.fr} ; ${cites.fr}` };
}

/** A day that no period was counted to. */
function sayTold({ timing, anchor, via, date }: Dated, compiled: Compiled): Text {
  if (timing.relation === 'end-of') {
    const unit = sayUnit(timing.unit);
    const inside = via ? sayDated(via, compiled) : sayAnchorName(anchor, compiled);
    const day = sayDay(date);
    return {
      en: `the end of ${unit.en} of ${inside.en}: ${day.en}`,
      fr: `la fin ${unit.fr} qui contient ${inside.fr} : ${day.fr}`,
    };
  }
  const name = via ? sayDated(via, compiled) : sayDayOfYear(timing, anchor, compiled);
  if (timing.relation === 'eve-of')
    return { en: `the eve of ${name.en}`, fr: `la veille ${de(/^\d/.test(name.fr) ? `le ${name.fr}` : name.fr)}` };
  if (/^\d{4}-/.test(anchor)) return { en: 'day given by the text', fr: 'jour donné par le texte' };
  return { en: `the very day of ${name.en}`, fr: `le jour même : ${name.fr}` };
}

/** A day of each year is told with the one after which it is the first, where the text names that. */
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

/** A stretch of the calendar, or of the text's own. */
export function sayUnit(unit: CalendarUnit | Stretches): Text {
  if (typeof unit !== 'object') return unitWords[unit];
  const said = sayPeriod(unit.period);
  return { en: `the stretch of ${said.en}`, fr: `de la tranche de ${said.fr}` };
}

const unitWords: Readonly<Record<CalendarUnit, Text>> = {
  month: { en: 'the month', fr: 'du mois' },
  quarter: { en: 'the quarter', fr: 'du trimestre' },
  'half-year': { en: 'the half-year', fr: 'du semestre' },
  year: { en: 'the year', fr: 'de l’année' },
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
      en: `${said.en} before ${anchor.en}: ${day.en} at the latest`,
      fr: `${said.fr} avant ${anchor.fr} : le ${day.fr} au plus tard`,
    };
  }
  const firstDayCounts = steps.some(({ step }) => step === 'eve');
  const remarks = joinTexts(steps.flatMap(remark), verbatim(', '));
  const tail = (text: string): string => (text === '' ? '' : ` (${text})`);
  return {
    en: `${said.en} ${firstDayCounts ? 'beginning with' : 'after'} ${anchor.en}: ${day.en}${tail(remarks.en)}`,
    fr: `${said.fr} ${firstDayCounts ? startingFrom(anchor.fr) : `après ${anchor.fr}`} : ${day.fr}${tail(remarks.fr)}`,
  };
}

/** « à partir de » with its article: « à partir du 1er janvier ». */
export function startingFrom(anchor: string): string {
  return `à partir de ${anchor}`.replace(/ de (le|les) /, (_, article) => (article === 'le' ? ' du ' : ' des '));
}

function remark(step: Step): Text[] {
  switch (step.step) {
    case 'months':
      return step.missing ? [{ en: 'last day of the month', fr: 'dernier jour du mois' }] : [];
    case 'eve':
      return [{ en: 'the eve, since the first day counts', fr: 'la veille, le premier jour comptant' }];
    case 'clear':
      return [{ en: 'one clear day more', fr: 'un jour franc de plus' }];
    case 'two-working-days':
      return [{ en: 'two working days at least', fr: 'deux jours ouvrables au moins' }];
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
  return { en: `${days.en} of suspension added`, fr: `${days.fr} de suspension ajoutés` };
}

const dayKinds = {
  working: { en: 'working days', fr: 'jours ouvrés' },
  'working-six-day': { en: 'working days of six a week', fr: 'jours ouvrables' },
};

function sayCites({ law: ids }: Derivation): Text {
  return joinTexts(
    ids.map((id) => law[id].cite),
    verbatim(', '),
  );
}

/** A computation step by step, one line each, ending with the law that it rests on. */
export function explainDerivation(derivation: Derivation, anchor: Text): readonly Text[] {
  const { rules, steps, law: ids } = derivation;
  const set = ruleSets[rules].title;
  return [
    sayDerivation(derivation, anchor),
    { en: `Rules: ${set.en} (${rules}).`, fr: `Règles : ${set.fr} (${rules}).` },
    ...steps.map(explainStep),
    ...ids.map((id) => ({
      en: `${law[id].cite.en}: ${law[id].point.en}.`,
      fr: `${law[id].cite.fr} : ${law[id].point.fr}.`,
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
        en: `${count.en}, to ${step.missing ? 'the last day of a month without that number' : 'the same day of the month'}`,
        fr: `${count.fr}, ${step.missing ? 'au dernier jour d’un mois sans ce quantième' : 'au même quantième'}`,
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
      return arrow({ en: 'the eve, since the first day counts', fr: 'la veille, puisque le premier jour compte' });
    case 'clear':
      return arrow({
        en: 'one day more, since the last does not count',
        fr: 'un jour de plus, le dernier ne comptant pas',
      });
    case 'two-working-days':
      return arrow({ en: 'so that it holds two working days', fr: 'pour qu’il comprenne deux jours ouvrables' });
    case 'roll':
      return arrow(sayRoll(step.over));
    case 'suspended':
      return arrow(saySuspended(step.count));
    default: {
      const out = sayDay(step.runsOut);
      return arrow({
        en: `the latest day from which it has run out in time, on ${out.en}`,
        fr: `le dernier jour à partir duquel il est écoulé à temps, le ${out.fr}`,
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
