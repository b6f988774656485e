import type { Period } from '../../calendar/period.ts';
import { monthsOfUnit } from '../../calendar/unit.ts';
import { memberOf, type Pointer } from '../../text/span.ts';
import type { Convention } from '../model/convention.ts';
import { lengthOf, termLength } from '../model/length.ts';
import { repeatingOf, rhythmOf } from '../model/repeating.ts';
import { isOnOwnDay } from '../model/timing.ts';
import { endOfAgreement, type Rule } from './rule.ts';

export const recurrenceNever: Rule = {
  id: 'recurrence-never',
  severity: 'warning',
  title: { en: 'What recurs falls due at least once.', fr: 'Ce qui est périodique a lieu au moins une fois.' },
  why: {
    en: 'In an agreement that does not cover a whole year, a yearly report is never owed, and nobody would notice.',
    fr: 'Un rapport annuel, dans une convention qui ne contient aucune année entière, n’est jamais dû, et personne n’en est averti.',
  },
  wrong:
    'term: { starts: { on: signed }, ends: { period: P6M, after: signed }, cite: { article: 6 } }\nobligations:\n  report: { title: Yearly report, party: trust, nature: recurring, every: { cycle: year }, cite: { article: 4 } }\n',
  right:
    'term: { starts: { on: signed }, ends: { period: P6M, after: signed }, cite: { article: 6 } }\nobligations:\n  report: { title: Monthly report, party: trust, nature: recurring, every: { cycle: month }, cite: { article: 4 } }\n',
  *check(convention) {
    const term = termLength(convention);
    if (!term) return;
    for (const rhythm of rhythmsOf(convention)) {
      if (lengthOf(rhythm.period).least <= term.most) continue;
      yield {
        pointer: rhythm.at,
        message: rhythm.isNudge
          ? {
              en: 'This reminder waits for longer than the agreement lasts, so it is never sent.',
              fr: 'Ce rappel attend plus longtemps que ne dure la convention : il ne part jamais.',
            }
          : {
              en: 'One round of this rhythm is longer than the agreement, so this is never owed.',
              fr: 'Un tel cycle dure plus longtemps que la convention : rien ne serait jamais dû.',
            },
        related: { pointer: (convention.term.ends ?? convention.term).at, message: endOfAgreement },
        help: rhythm.isNudge
          ? {
              en: 'Write a shorter time, such as P1M (one month).',
              fr: 'Écrivez une durée plus courte, telle que P1M (un mois).',
            }
          : {
              en: 'Choose a shorter rhythm, or add “partial: counted” so that a round cut short by the agreement counts too.',
              fr: 'Choisissez un rythme plus court, ou ajoutez « partial: counted » pour qu’un cycle entamé compte aussi.',
            },
      };
    }
  },
};

/** What has to fit into the agreement once, whole. */
interface Round {
  readonly at: Pointer;
  readonly period: Period;
  readonly isNudge: boolean;
}

function* rhythmsOf(convention: Convention): Generator<Round> {
  for (const duty of convention.obligations.values()) {
    if (duty.nature !== 'recurring' || !duty.nudge) continue;
    yield { at: duty.nudge.at, period: duty.nudge.every, isNudge: true };
  }
  for (const clause of repeatingOf(convention).values()) {
    const every = rhythmOf(clause);
    // What is due on a day of its own needs that day, and no whole round.
    const needsWhole = every?.partial === 'skipped' || !clause.due || !isOnOwnDay(clause.due);
    if (!every || every.partial === 'counted' || !needsWhole) continue;
    const period = 'cycle' in every ? { months: monthsOfUnit(every.cycle), weeks: 0, days: 0 } : every.period;
    yield { at: memberOf(memberOf(memberOf('', clause.section), clause.id), 'every'), period, isNudge: false };
  }
}
