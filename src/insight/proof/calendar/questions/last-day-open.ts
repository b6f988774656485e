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
    en: 'The wording of each clause leaves one last day.',
    fr: 'La rédaction de chaque clause ne laisse qu’un dernier jour.',
  },
  asks: {
    en: 'Does the wording of each clause leave one last day?',
    fr: 'La rédaction de chaque clause ne laisse-t-elle qu’un dernier jour ?',
  },
  why: {
    en: '“Twelve months after” ends on the same day or on its eve, as one counts an event or a duration; on the day between, two readers disagree whether the agreement still binds.',
    fr: '« 12 mois après » finit le jour même ou la veille, selon que l’on compte depuis un événement ou une durée ; entre les deux, deux lecteurs ne s’accordent pas sur ce qui lie encore.',
  },
  *ask(inquiry): Generator<Finding> {
    const claims = [...openClauses(inquiry)].map((one) => claimOf(one, inquiry));
    yield* answer(lastDayOpen, inquiry, claims, {
      pointer: '/term',
      message: (count) => {
        const said = counted(count, {
          en: ['clause leaves', 'clauses leave'],
          fr: ['clause ne laisse', 'clauses ne laissent'],
        });
        return {
          en: `${said.en} one last day, or the law of time limits does.`,
          fr: `${said.fr} qu’un dernier jour, ou la loi y pourvoit.`,
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
          en: `${title.en} ends on ${to.en}, counted after an event, or on ${eve.en}, read as a duration; the wording allows both.`,
          fr: `${title.fr} finit le ${to.fr}, compté après un événement, ou le ${eve.fr}, lu comme une durée ; la rédaction admet les deux.`,
        }),
        help: () => settlingWords({ period, days, isPart: counting !== timing, moment, last, certain, isKnown }),
        counterexample: () => ({
          id: `${id}-last-day-open`,
          title: { en: 'On the last day, two readings differ', fr: 'Le dernier jour, deux lectures s’opposent' },
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
