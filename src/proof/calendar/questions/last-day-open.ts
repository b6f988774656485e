import { addDays, type IsoDate } from '../../../calendar/day.ts';
import { sayPeriod } from '../../../calendar/period.ts';
import { methodOf } from '../../../calendar/rule-sets.ts';
import { sayDay } from '../../../calendar/say-day.ts';
import type { Use } from '../../../lifecycle/dates/dated.ts';
import { partsOfTiming, type Timing } from '../../../model/timing.ts';
import { counted, type Text } from '../../../text/text.ts';
import type { Finding } from '../../finding.ts';
import { answer, type Claim, quoted } from '../claim.ts';
import { type Entry, withMoments } from '../entry.ts';
import type { Inquiry } from '../inquiry.ts';
import type { Question } from '../question.ts';
import { freeRootsOf } from '../roots.ts';

export const lastDayOpen: Question = {
  id: 'last-day-open',
  title: {
    en: 'The wording of each clause leaves one last day.',
    fr: 'La rédaction de chaque clause ne laisse qu’un dernier jour.',
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

interface OpenClause {
  readonly id: string;
  readonly title: Text;
  readonly timing: Timing;
  readonly use: Use;
  readonly isTerm?: true;
}

type Counting = Extract<Timing, { relation: 'after' | 'before' | 'beginning' }>;

/** What ends the agreement, and what is due, as far as a period after something fixes it. */
function* openClauses({ compiled: { convention } }: Inquiry): Generator<OpenClause> {
  const { term, terminations, exit, phases, deliverables, obligations } = convention;
  if (term.ends) yield { id: 'term', title: theAgreement, timing: term.ends, use: 'state', isTerm: true };
  for (const { id, title, effective } of terminations.values()) {
    yield { id, title: quoted(title), timing: effective, use: 'state' };
  }
  if (exit) yield { id: 'exit', title: leaving, timing: exit.effective, use: 'state' };
  for (const { id, title, due } of [...phases.values(), ...deliverables.values()]) {
    if (due) yield { id, title: quoted(title), timing: due, use: 'deadline' };
  }
  for (const duty of obligations.values()) {
    if ('due' in duty && duty.due && duty.nature !== 'rhythmic') {
      yield { id: duty.id, title: quoted(duty.title), timing: duty.due, use: 'deadline' };
    }
  }
}

function claimOf(clause: OpenClause, inquiry: Inquiry): Claim {
  const { id, title, timing, use, isTerm } = clause;
  const { begun, scope } = inquiry;
  const [leaver] = id === 'exit' ? inquiry.compiled.convention.parties.keys() : [];
  const counting = [...partsOfTiming(timing)].find((part): part is Counting => part.relation === 'after');
  return {
    pointer: timing.at,
    fails(entry) {
      // Of acts to be done the law itself says how they are counted (code de procédure civile, art. 641).
      if (!counting || (use === 'deadline' && isRegulated(counting))) return undefined;
      const [last, certain] = bothReadings(clause, entry, inquiry);
      if (last === undefined || certain === undefined || certain >= last) return undefined;
      const [to, eve] = [sayDay(last), sayDay(certain)];
      return {
        message: () => ({
          en: `${title.en} ends on ${to.en}, counted after an event, or on ${eve.en}, read as a duration; the wording allows both.`,
          fr: `${title.fr} finit le ${to.fr}, compté après un événement, ou le ${eve.fr}, lu comme une durée ; la rédaction admet les deux.`,
        }),
        help: () => wording(counting, last, certain, scope !== 'any' && freeOf(timing, inquiry).length === 0),
        story: () => ({
          id: `${id}-last-day-open`,
          title: { en: 'On the last day, two readings differ', fr: 'Le dernier jour, deux lectures s’opposent' },
          facts: [
            ...begun(entry),
            ...freeOf(timing, inquiry)
              .map((fact) => (leaver && fact === 'leaving' ? `leaving:${leaver}` : fact))
              .map((fact) => ({ fact, on: entry.start })),
          ],
          expect: [
            leaver
              ? { on: addDays(last, 1), entries: [{ kind: 'left', id: leaver }] }
              : isTerm
                ? { on: last, term: 'in-force', lastDay: last, lastCertainDay: certain }
                : use === 'state'
                  ? { on: last, lastDay: last }
                  : { on: last, entries: [{ kind: 'due', id }] },
          ],
        }),
      };
    },
  };
}

function bothReadings(
  { timing, use, isTerm }: OpenClause,
  entry: Entry,
  inquiry: Inquiry,
): readonly [IsoDate | undefined, IsoDate | undefined] {
  if (isTerm) return [entry.end, entry.certainEnd];
  const { resolver } = inquiry.compiled;
  const context = withMoments(entry.context, freeOf(timing, inquiry), entry.start);
  const known = { context, use, term: () => resolver.term(context), instead: new Map([['leaving', entry.start]]) };
  return [resolver.resolve(timing, known)?.date, resolver.resolve(timing, { ...known, reading: 'certain' })?.date];
}

function freeOf(timing: Timing, { compiled }: Inquiry): readonly string[] {
  return freeRootsOf(timing, compiled.convention);
}

function isRegulated({ rules }: Counting): boolean {
  return rules !== 'iso' && methodOf(rules, 'deadline') !== undefined;
}

/** Words that leave no doubt, to be pasted into the agreement. */
function wording({ period, anchor }: Counting, last: IsoDate, certain: IsoDate, isKnown: boolean): Text {
  const time = sayPeriod(period);
  const event = 'moment' in anchor ? (events[anchor.moment] ?? theEvent) : theEvent;
  const [to, eve] = [sayDay(last), sayDay(certain)];
  const dated = {
    en: `Write “until ${eve.en} inclusive” or “until ${to.en} inclusive”; without a date yet, `,
    fr: `Écrivez « jusqu’au ${eve.fr} inclus » ou « jusqu’au ${to.fr} inclus » ; si la date n’est pas encore connue, `,
  };
  const relative = {
    en: `“for ${time.en} beginning on the day of ${event.en}, that day included” (here until ${eve.en}) or “until the end of the day of the same number, ${time.en} after ${event.en}” (here ${to.en}).`,
    fr: `« pour une durée de ${time.fr} à compter du jour de ${event.fr}, ce jour compris » (ici jusqu’au ${eve.fr} inclus) ou « jusqu’au jour de même quantième inclus, ${time.fr} après ${event.fr} » (ici le ${to.fr}).`,
  };
  return isKnown
    ? { en: dated.en + relative.en, fr: dated.fr + relative.fr }
    : { en: `Write ${relative.en}`, fr: `Écrivez ${relative.fr}` };
}

const events: Readonly<Record<string, Text>> = {
  notified: { en: 'its notification', fr: 'sa notification' },
  signed: { en: 'its signature', fr: 'sa signature' },
  'in-force': { en: 'its entry into force', fr: 'son entrée en vigueur' },
  'term.start': { en: 'its entry into force', fr: 'son entrée en vigueur' },
};
const theEvent: Text = { en: 'that event', fr: 'cet événement' };
const theAgreement: Text = { en: 'The agreement', fr: 'La convention' };
const leaving: Text = {
  en: 'For a party that leaves, the agreement',
  fr: 'Pour la partie qui se retire, la convention',
};
