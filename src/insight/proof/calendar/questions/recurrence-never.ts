import type { IsoDate } from '../../../../calendar/day.ts';
import { sayPeriod } from '../../../../calendar/period.ts';
import { occurrence } from '../../../../calendar/recurrence.ts';
import { sayDay } from '../../../../calendar/say-day.ts';
import { dayOfMoment } from '../../../../engine/lifecycle/context.ts';
import { nextStretch } from '../../../../engine/lifecycle/dates/rhythm.ts';
import type { NamedClause } from '../../../../language/model/clause.ts';
import type { Obligation } from '../../../../language/model/obligations.ts';
import { type Repeating, repeatingOf, rhythmOf } from '../../../../language/model/repeating.ts';
import { counted, type Text } from '../../../../text/text.ts';
import { answer, type Claim, quoted } from '../claim.ts';
import type { Entry } from '../entry.ts';
import type { Inquiry } from '../inquiry.ts';
import type { Question } from '../question.ts';

export const recurrenceNever: Question = {
  id: 'recurrence-never',
  title: {
    en: 'Every recurring clause applies at least once.',
    fr: 'Chaque clause périodique s’applique au moins une fois.',
  },
  asks: {
    en: 'Does every recurring clause apply at least once?',
    fr: 'Chaque clause périodique s’applique-t-elle au moins une fois ?',
  },
  why: {
    en: 'In an agreement that covers no full year, a yearly report is never due.',
    fr: 'Dans une convention qui ne couvre aucune année entière, un rapport annuel n’est jamais dû.',
  },
  *ask(inquiry) {
    const { convention } = inquiry.compiled;
    const claims = [
      ...[...repeatingOf(convention).values()].map((clause) => inEachStretch(clause, inquiry.compiled)),
      ...[...convention.obligations.values()].map(afterASilence),
    ].flatMap((comes) => (comes ? [claimOf(comes, inquiry)] : []));
    yield* answer(recurrenceNever, inquiry, claims, {
      pointer: '/obligations',
      message: (count) => {
        const said = counted(count, {
          en: ['recurring clause applies', 'recurring clauses apply'],
          fr: ['clause périodique s’applique', 'clauses périodiques s’appliquent'],
        });
        return { en: `${said.en} at least once.`, fr: `${said.fr} au moins une fois.` };
      },
    });
  },
};

function claimOf(comes: Comes, { begun }: Inquiry): Claim {
  const { id, title } = comes;
  return {
    pointer: comes.pointer,
    fails(entry) {
      const { lastEnd: end, start } = entry;
      if (end === undefined || comes.on(entry)) return undefined;
      const [name, first, last] = [quoted(title), sayDay(start), sayDay(end)];
      return {
        message: () => ({
          en: `${name.en} never falls due between ${first.en} and ${last.en}${comes.because.en}.`,
          fr: `${name.fr} n’arrive jamais à échéance entre le ${first.fr} et le ${last.fr}${comes.because.fr}.`,
        }),
        help: () => comes.help,
        counterexample: () => ({
          id: `${id}-never`,
          title: { en: `${name.en} is never due`, fr: `${name.fr} n’est jamais dû` },
          facts: begun(entry),
          expect: [
            {
              term: 'expired',
              noEntries: [
                { kind: comes.kind, id },
                { kind: 'overdue', id },
              ],
            },
          ],
        }),
      };
    },
  };
}

interface Comes {
  readonly id: string;
  readonly title: string;
  readonly pointer: string;
  readonly kind: 'due' | 'nudge';
  readonly because: Text;
  readonly help: Text;
  /** The first day on which it comes, bound as early as it can be. */
  on(entry: Entry): IsoDate | undefined;
}

/** What is owed in each stretch of a rhythm. */
function inEachStretch(clause: Repeating, { convention, resolver }: Inquiry['compiled']): Comes | undefined {
  const every = rhythmOf(clause);
  if (!every) return undefined;
  const { section, id } = clause;
  const { title, at } = (
    section === 'deliverables' || section === 'decisions' ? convention[section].get(id) : convention.obligations.get(id)
  ) as NamedClause;
  const { renewal } = convention.term;
  const most = renewal?.mode === 'tacit' ? renewal.times : undefined;
  const isSkipped = every.partial !== 'counted';
  return {
    id,
    title,
    pointer: `${at}/every`,
    kind: 'due',
    because: isSkipped
      ? { en: ', since no full period fits between these dates', fr: ', faute d’une période entière entre ces dates' }
      : { en: '', fr: '' },
    help: isSkipped
      ? {
          en: 'Shorten the interval, or count periods that are only partly covered: “partial: counted”.',
          fr: 'Raccourcissez l’intervalle, ou comptez les périodes couvertes en partie : « partial: counted ».',
        }
      : { en: 'Make it begin earlier.', fr: 'Faites-le commencer plus tôt.' },
    on: ({ context }) => nextStretch(clause, resolver, { ...context, renewals: most ?? context.renewals })?.first,
  };
}

/** What one is reminded of once nothing has been heard of it for a while. */
function afterASilence(duty: Obligation): Comes | undefined {
  if (duty.nature !== 'recurring' || !duty.nudge) return undefined;
  const { every, at } = duty.nudge;
  const period = sayPeriod(every);
  return {
    id: duty.id,
    title: duty.title,
    pointer: at,
    kind: 'nudge',
    because: {
      en: `, since a silence of ${period.en} would last longer than that`,
      fr: `, car un silence de ${period.fr} durerait plus longtemps`,
    },
    help: {
      en: 'Shorten the silence after which a nudge is sent.',
      fr: 'Raccourcissez le silence après lequel une relance est envoyée.',
    },
    on({ context, start, lastEnd: end }) {
      const first = occurrence(dayOfMoment(`bound:${duty.id}`, context) ?? start, every, 1);
      return first !== undefined && end !== undefined && first <= end ? first : undefined;
    },
  };
}
