import type { Period } from '../calendar/period.ts';
import { monthsOfUnit } from '../calendar/unit.ts';
import { lengthOf, termLength } from '../model/length.ts';
import type { Obligation } from '../model/obligations.ts';
import { memberOf, type Pointer } from '../text/span.ts';
import type { Rule } from './rule.ts';

export const recurrenceNever: Rule = {
  id: 'recurrence-never',
  severity: 'warning',
  title: { en: 'What recurs happens at least once.', fr: 'Ce qui revient arrive au moins une fois.' },
  why: {
    en: 'A yearly report of an agreement that holds no whole year is never owed, and nobody is told.',
    fr: 'Un rapport annuel, dans une convention qui ne contient aucune année entière, n’est jamais dû, et nul n’en est averti.',
  },
  wrong:
    'term: { starts: { on: signed }, ends: { period: P6M, after: signed }, cite: { article: 6 } }\nobligations:\n  report: { title: Yearly report, party: trust, nature: recurring, every: { cycle: year }, cite: { article: 4 } }\n',
  right:
    'term: { starts: { on: signed }, ends: { period: P6M, after: signed }, cite: { article: 6 } }\nobligations:\n  report: { title: Monthly report, party: trust, nature: recurring, every: { cycle: month }, cite: { article: 4 } }\n',
  *check(convention) {
    const term = termLength(convention);
    if (!term) return;
    for (const duty of convention.obligations.values()) {
      const rhythm = rhythmOf(duty);
      if (!rhythm || lengthOf(rhythm.period).least <= term.most) continue;
      yield {
        pointer: rhythm.at,
        message: rhythm.isNudge
          ? {
              en: 'This silence is longer than the agreement, so nobody is ever nudged.',
              fr: 'Ce silence dure plus que la convention : il n’appelle jamais de rappel.',
            }
          : {
              en: 'No stretch of this rhythm fits into the agreement, so it never comes.',
              fr: 'Aucune période de ce rythme ne tient dans la convention : cela n’arrive jamais.',
            },
        related: { pointer: (convention.term.ends ?? convention.term).at, message: { en: 'the end', fr: 'la fin' } },
        help: rhythm.isNudge
          ? { en: 'Shorten it.', fr: 'Raccourcissez-le.' }
          : {
              en: 'Shorten the rhythm, or count what is covered in part: “partial: counted”.',
              fr: 'Raccourcissez le rythme, ou comptez ce qui n’est couvert qu’en partie : « partial: counted ».',
            },
      };
    }
  },
};

/** What has to fit into the agreement once, whole. */
function rhythmOf(
  duty: Obligation,
): { readonly at: Pointer; readonly period: Period; readonly isNudge: boolean } | undefined {
  if (duty.nature === 'recurring') return duty.nudge && { at: duty.nudge.at, period: duty.nudge.every, isNudge: true };
  if (duty.nature !== 'rhythmic' || duty.every.partial === 'counted') return undefined;
  const { every } = duty;
  const period = 'cycle' in every ? { months: monthsOfUnit(every.cycle), weeks: 0, days: 0 } : every.period;
  return { at: memberOf(duty.at, 'every'), period, isNudge: false };
}
