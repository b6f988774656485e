import { sayPeriod } from '../calendar/period.ts';
import { methodOf } from '../calendar/rule-sets.ts';
import { sayTheDay } from '../calendar/say-day.ts';
import type { Use } from '../engine/lifecycle/dates/dated.ts';
import { type Names, sayMoment } from '../engine/lifecycle/refusals/say-condition.ts';
import { de } from '../insight/explain/words/grammar.ts';
import type { Timing } from '../language/model/timing.ts';
import { joinTexts, type Text } from '../text/text.ts';
import { sayMonthDay, sayUnit, startingFrom, theDayOf } from './derivation.ts';

/** How a time is computed, before any of its days is known: `12 months after the notification, to the corresponding date`. */
export function sayTiming(timing: Timing, use: Use, names: Names): Text {
  const said = sayRelation(timing, use, names);
  const { time } = timing;
  return time ? { en: `${said.en}, at ${time}`, fr: `${said.fr}, à ${time.replace(':', ' h ')}` } : said;
}

function sayRelation(timing: Timing, use: Use, names: Names): Text {
  if ('among' in timing) {
    const among = timing.among.map((member) => sayTiming(member, use, names));
    const all = joinTexts(among, { en: '; ', fr: ' ; ' });
    return timing.relation === 'earliest'
      ? { en: `the earliest of these dates: ${all.en}`, fr: `la première de ces dates : ${all.fr}` }
      : { en: `the latest of these dates: ${all.en}`, fr: `la dernière de ces dates : ${all.fr}` };
  }
  const anchor = sayAnchorOf(timing, use, names);
  switch (timing.relation) {
    case 'on':
      return 'moment' in timing.anchor ? theDayOf(anchor) : anchor;
    case 'eve-of':
      return {
        en: `the day before ${anchor.en}`,
        fr: `la veille ${de(/^\d/.test(anchor.fr) ? `le ${anchor.fr}` : anchor.fr)}`,
      };
    case 'end-of': {
      const unit = sayUnit(timing.unit);
      return {
        en: `the end of ${unit.en} that contains ${anchor.en}`,
        fr: `la fin ${unit.fr} qui comprend ${anchor.fr}`,
      };
    }
    default:
      return sayCounted(timing, anchor, use);
  }
}

function sayCounted(timing: Counted, anchor: Text, use: Use): Text {
  const said = sayPeriod(timing.period);
  const kind = dayWords[timing.days];
  const period = kind ? { en: `${said.en} (${kind.en})`, fr: `${said.fr} (${kind.fr})` } : said;
  if (timing.relation === 'before') {
    return {
      en: `at least ${period.en} before ${anchor.en}`,
      fr: `au moins ${period.fr} avant ${anchor.fr}`,
    };
  }
  const end = endOf(timing, use);
  return timing.relation === 'after'
    ? { en: `${period.en} after ${anchor.en}${end.en}`, fr: `${period.fr} après ${anchor.fr}${end.fr}` }
    : {
        en: `${period.en} from and including ${anchor.en}${end.en}`,
        fr: `${period.fr} ${startingFrom(anchor.fr)}${end.fr}`,
      };
}

type Counted = Extract<Timing, { relation: 'after' | 'before' | 'beginning' }>;

/** On which day of the month it ends; a period of days alone has no corresponding date. */
function endOf({ relation, rules, period, days }: Counted, use: Use): Text {
  const clock = relation === 'beginning' ? 'duration' : use === 'deadline' ? 'deadline' : 'expiry';
  const method = methodOf(rules, clock);
  if (!method || period.months === 0 || days !== 'calendar') return { en: '', fr: '' };
  if (period.weeks > 0 || period.days > 0) return { en: '', fr: '' };
  return method.counting === 'beginning'
    ? { en: ', to the day before the corresponding date', fr: ', jusqu’à la veille du même quantième' }
    : { en: ', to the corresponding date', fr: ', de quantième à quantième' };
}

const dayWords: Readonly<Partial<Record<Counted['days'], Text>>> = {
  working: { en: 'working days', fr: 'jours ouvrés' },
  'working-six-day': { en: 'working days, Saturdays included', fr: 'jours ouvrables' },
  clear: { en: 'clear days', fr: 'jours francs' },
};

function sayAnchorOf(timing: Exclude<Timing, { among: readonly Timing[] }>, use: Use, names: Names): Text {
  const { anchor } = timing;
  if ('day' in anchor) return sayTheDay(anchor.day);
  if ('monthDay' in anchor) {
    const following = 'following' in timing ? timing.following : undefined;
    return sayMonthDay(anchor.monthDay, following && sayAfter(following, use, names));
  }
  if ('moment' in anchor) return sayMoment(anchor.moment, names);
  const inner = sayTiming(anchor.timing, use, names);
  return { en: `[${inner.en}]`, fr: `[${inner.fr}]` };
}

/** What the first day of a year comes after: a moment by its name, another time in brackets. */
function sayAfter(following: Timing, use: Use, names: Names): Text {
  if (following.relation === 'on') return sayAnchorOf(following, use, names);
  const inner = sayTiming(following, use, names);
  return { en: `[${inner.en}]`, fr: `[${inner.fr}]` };
}
