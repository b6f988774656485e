import { writePeriod } from '../../calendar/period.ts';
import type { Text } from '../../text/text.ts';
import { comesAgain, repeatingOf } from '../model/repeating.ts';
import { fixedDayOf, isOfCycle, momentsOfTiming, type Timing } from '../model/timing.ts';
import type { Rule } from './rule.ts';

export const dueOnce: Rule = {
  id: 'due-once',
  severity: 'warning',
  title: {
    en: 'What recurs has a due date in each of its cycles.',
    fr: 'Ce qui est périodique a une échéance dans chacun de ses cycles.',
  },
  why: {
    en: 'A yearly obligation whose due date lies in one year would be late in all the others.',
    fr: 'Une obligation annuelle dont l’échéance est fixée à une année donnée serait en retard toutes les autres années.',
  },
  wrong:
    'obligations:\n  report: { title: Report each year, party: trust, nature: recurring, every: { cycle: year }, due: { on: 2024-03-31 }, cite: { article: 4 } }\n',
  right:
    'obligations:\n  report: { title: Report each year, party: trust, nature: recurring, every: { cycle: year }, due: { on: 03-31 }, cite: { article: 4 } }\n',
  *check(convention) {
    for (const { id, due, arises } of repeatingOf(convention).values()) {
      if (!due || typeof arises !== 'object' || !('every' in arises) || isOfCycle(due)) continue;
      const moments = [...momentsOfTiming(due)].map(({ name }) => name);
      // A day that an event of the clause itself gives, such as its last performance, comes again.
      if (moments.some((name) => name.endsWith(`:${id}`) || comesAgain(name, convention))) continue;
      yield {
        pointer: due.at,
        part: 'key',
        message: {
          en: 'This recurs, but its due date does not.',
          fr: 'Cette clause est périodique, mais son échéance ne tombe qu’une fois.',
        },
        help: inEachCycle(due),
      };
    }
  },
};

/** The same deadline in each cycle: on that day of every year, or as long after the end of each. */
function inEachCycle(due: Timing): Text {
  const day = fixedDayOf(due)?.slice(5) ?? '03-31';
  const period = due.relation === 'after' ? writePeriod(due.period) : 'P1M';
  return {
    en: `Write a day of every year, { on: ${day} }, or count from each cycle: { period: ${period}, after: cycle.end }.`,
    fr: `Écrivez un jour de chaque année, { on: ${day} }, ou comptez depuis chaque cycle : { period: ${period}, after: cycle.end }.`,
  };
}
