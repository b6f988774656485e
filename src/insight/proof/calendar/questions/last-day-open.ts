import { methodOf } from '../../../../calendar/rule-sets.ts';
import { sayDay } from '../../../../calendar/say-day.ts';
import { partsOfTiming, type Timing } from '../../../../language/model/timing.ts';
import { counted } from '../../../../text/text.ts';
import type { Finding } from '../../finding.ts';
import { answer, type Claim } from '../claim.ts';
import type { Inquiry } from '../inquiry.ts';
import { bothReadings, type OpenClause, openClauses } from '../open-clauses.ts';
import type { Question } from '../question.ts';
import { freeRootsOf, momentNames } from '../roots.ts';
import { settlingWords } from '../settling-words.ts';

export const lastDayOpen: Question = {
  id: 'last-day-open',
  title: {
    en: 'The wording of each clause allows only one last day.',
    fr: 'La rédaction de chaque clause n’admet qu’un seul dernier jour.',
  },
  asks: {
    en: 'Does the wording of each clause allow only one last day?',
    fr: 'La rédaction de chaque clause n’admet-elle qu’un seul dernier jour ?',
  },
  why: {
    en: '“Twelve months after” ends on the corresponding date if one counts from an event, and on the day before if one counts a duration. On that one day, two readers disagree on whether the agreement is still binding.',
    fr: '« Douze mois après » finit au même quantième si l’on compte depuis un événement, et la veille si l’on compte une durée. Ce jour-là, deux lecteurs ne s’accordent pas : la convention lie-t-elle encore les parties ?',
  },
  *ask(inquiry): Generator<Finding> {
    const claims = [...openClauses(inquiry)].map((one) => claimOf(one, inquiry));
    yield* answer(lastDayOpen, inquiry, claims, {
      pointer: '/term',
      message: (count) => {
        const said = counted(count, {
          en: ['clause allows', 'clauses allow'],
          fr: ['clause n’admet', 'clauses n’admettent'],
        });
        return {
          en: `${said.en} only one last day, by wording or by law.`,
          fr: `${said.fr} qu’un seul dernier jour, de par la rédaction ou de par la loi.`,
        };
      },
    });
  },
};

type Counting = Extract<Timing, { relation: 'after' | 'before' | 'beginning' }>;

function claimOf(clause: OpenClause, inquiry: Inquiry): Claim {
  const { id, title, timing, use, isTerm, begins, shows } = clause;
  const { compiled, begun, scope } = inquiry;
  const counting = [...partsOfTiming(timing)].find((part): part is Counting => part.relation === 'after');
  return {
    pointer: timing.at,
    fails(entry) {
      // Of acts to be done the law itself says how they are counted (code de procédure civile, art. 641).
      if (!counting || (use === 'deadline' && isRegulated(counting))) return undefined;
      const { last, certain } = bothReadings(clause, entry, inquiry);
      if (last === undefined || certain === undefined || certain >= last) return undefined;
      // What would end it later than its own end is another question.
      if (use === 'state' && !isTerm && entry.lastEnd !== undefined && last > entry.lastEnd) return undefined;
      const [to, eve] = [sayDay(last), sayDay(certain)];
      const { period, days } = counting;
      const [moment = ''] = momentNames(counting);
      const isKnown = scope !== 'any' && freeRootsOf(timing, compiled.convention).length === 0;
      return {
        message: () => ({
          en: `${title.en} ends on ${to.en} if it is counted from an event, or on ${eve.en} if it is read as a duration; the wording allows both.`,
          fr: `${title.fr} finit le ${to.fr} si l’on compte depuis un événement, ou le ${eve.fr} si l’on compte une durée ; la rédaction admet les deux.`,
        }),
        help: () => settlingWords({ period, days, isPart: counting !== timing, moment, last, certain, isKnown }),
        counterexample: () => ({
          id: `${id}-last-day-open`,
          title: { en: 'Two readings differ on the last day', fr: 'Deux lectures s’opposent sur le dernier jour' },
          facts: [...begun(entry), ...begins(entry).facts],
          expect: [shows(last, certain)],
        }),
      };
    },
  };
}

function isRegulated({ rules }: Counting): boolean {
  return rules !== 'iso' && methodOf(rules, 'deadline') !== undefined;
}
